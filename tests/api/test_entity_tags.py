"""Entity tags with the suffixes that compressing proxies add, and lists of tags."""

import pytest

from tests.api.day import make_session
from tests.conftest import Client

MARKS = ["-gzip", "--gzip", ";gzip", "-br", "--br", ";br", "-zstd", "-deflate"]
OTHER = '"v1.0123456789abcdef"'
NO_TAGS = [
    "", ",", "v1", "*", '"1"', '"v1', "v1-gzip", '"v1-"', '"v1-gzip-gzip"', '"v1gzip"', '"v1-rar"', '"v1.-gzip"',
    '"v1.XYZ"', '"v1234567890"', 'w/"v1"', '"v1" "v1"', '"v1", v1', '"v1", *', '"-gzip"',
]  # fmt: skip


def mark_tag(etag: str, mark: str) -> str:
    return f'{etag[:-1]}{mark}"'


async def create_theme(client: Client) -> tuple[str, str]:
    response = await client.post("/v1/themes", json={"name": "Tid"})
    return response.headers["location"], response.headers["etag"]


def list_forms(etag: str) -> list[str]:
    """Return the tag in every form in which a proxy may forward it."""
    alone = [etag, *(mark_tag(etag, mark) for mark in MARKS)]
    return [*alone, *(f"W/{tag}" for tag in alone)]


async def test_a_suffixed_tag_matches_the_version(client: Client) -> None:
    path, etag = await create_theme(client)
    for number, form in enumerate(list_forms(etag)):
        current_tag = form.replace('"v1.', f'"v{number + 1}.')
        changed = await client.patch(path, json={"name": f"Tid {number}"}, headers={"If-Match": current_tag})
        assert (form, changed.status_code) == (form, 200)
        response = await client.patch(path, json={"name": "Rom"}, headers={"If-Match": current_tag})
        assert (form, response.status_code, response.json()["code"]) == (form, 412, "stale_version")


@pytest.mark.parametrize("mark", MARKS)
async def test_a_suffixed_tag_guards_every_method(client: Client, mark: str) -> None:
    path, _ = await create_theme(client)
    by_ref = "/v1/themes/by_ref/hr/1"
    assert (await client.put(by_ref, json={"name": "Rom"})).status_code == 201
    for version, status in (("v2", 412), ("v1", 200), ("v1", 412)):
        headers = {"If-Match": mark_tag(f'"{version}"', mark)}
        assert (await client.put(by_ref, json={"name": "Rom og tid"}, headers=headers)).status_code == status
    assert (await client.delete(path, headers={"If-Match": mark_tag('"v2"', mark)})).status_code == 412
    assert (await client.delete(path, headers={"If-Match": mark_tag('"v1"', mark)})).status_code == 204
    conflict = await client.patch(path, json={"name": "Ny"}, headers={"If-Match": mark_tag('"v1"', mark)})
    assert conflict.status_code == 404


async def test_one_current_tag_of_several_is_enough(client: Client) -> None:
    path, etag = await create_theme(client)
    for version, tags in ((1, f'{OTHER}, "v1"'), (2, f'{etag},W/"v2-gzip"'), (3, ' "v3" ,\t"v2" '), (4, ',"v4",')):
        changed = await client.patch(path, json={"name": f"Tid {version}"}, headers={"If-Match": tags})
        assert (tags, changed.status_code) == (tags, 200)
    for tags in ('"v1", "v4"', '"v6", "v5"'):
        response = await client.patch(path, json={"name": "Ny"}, headers={"If-Match": tags})
        assert (tags, response.status_code) == (tags, 412)


@pytest.mark.parametrize("if_match", NO_TAGS)
async def test_an_invalid_tag_is_refused(client: Client, if_match: str) -> None:
    path, _ = await create_theme(client)
    for response in (
        await client.patch(path, json={"name": "Rom"}, headers={"If-Match": if_match}),
        await client.delete(path, headers={"If-Match": if_match}),
        await client.put("/v1/themes/by_ref/hr/1", json={"name": "Rom"}, headers={"If-Match": if_match}),
    ):
        assert (response.status_code, response.json()["code"]) == (400, "malformed_if_match")
    assert (await client.get(path)).json()["name"] == "Tid"


async def test_a_suffixed_tag_is_not_modified(client: Client) -> None:
    theme_path, _ = await create_theme(client)
    outcome = f"/v1/sessions/{await make_session(client)}/outcome"
    for path, accept in (
        (theme_path, "application/json"),
        ("/v1/themes", "application/json"),
        (outcome, "application/json"),
        (outcome, "text/markdown"),
        ("/v1/themes?count=true", "application/json"),
        ("/v1/vocabulary", "*/*"),
    ):
        etag = (await client.get(path, headers={"Accept": accept})).headers["etag"]
        for form in list_forms(etag):
            for tags in (form, f"{OTHER}, {form}", f'{form} ,"x-gzip"'):
                for method in ("GET", "HEAD"):
                    headers = {"If-None-Match": tags, "Accept": accept}
                    response = await client.request(method, path, headers=headers)
                    assert (path, tags, response.status_code, response.content) == (path, tags, 304, b"")
                    assert response.headers["etag"] == etag
        lines = [("If-None-Match", OTHER), ("If-None-Match", mark_tag(etag, "-gzip")), ("Accept", accept)]
        assert (await client.get(path, headers=lines)).status_code == 304


async def test_another_tag_with_a_suffix_does_not_match(client: Client) -> None:
    path, etag = await create_theme(client)
    digest = etag.partition(".")[2].rstrip('"')
    for tags in (
        OTHER, mark_tag(OTHER, "-gzip"), f'"v2.{digest}"', '"v1"', '"v1-gzip"', f'"v1.{digest}-rar"',
        f'"v1.{digest}gzip"', f'"{digest}-gzip"', f"v1.{digest}", f'"v1.{digest}-gzip-gzip"', '"-gzip"', "*", "",
    ):  # fmt: skip
        response = await client.get(path, headers={"If-None-Match": tags})
        assert (tags, response.status_code, response.headers["etag"]) == (tags, 200, etag)


async def test_a_change_is_seen_behind_a_proxy_that_compresses(client: Client) -> None:
    path, etag = await create_theme(client)
    await client.patch(path, json={"name": "Rom"}, headers={"If-Match": mark_tag(etag, "-gzip")})
    response = await client.get(path, headers={"If-None-Match": mark_tag(etag, "-gzip")})
    assert (response.status_code, response.json()["name"]) == (200, "Rom")
    not_modified = await client.get(path, headers={"If-None-Match": mark_tag(response.headers["etag"], "-gzip")})
    assert not_modified.status_code == 304
