"""Entity tags as proxies that compress send them back, and lists of them."""

import pytest

from tests.api.day import make_session
from tests.conftest import Client

MARKS = ["-gzip", "--gzip", ";gzip", "-br", "--br", ";br", "-zstd", "-deflate"]
OTHER = '"v1.0123456789abcdef"'
NO_TAGS = [
    "", ",", "v1", "*", '"1"', '"v1', "v1-gzip", '"v1-"', '"v1-gzip-gzip"', '"v1gzip"', '"v1-rar"', '"v1.-gzip"',
    '"v1.XYZ"', '"v1234567890"', 'w/"v1"', '"v1" "v1"', '"v1", v1', '"v1", *', '"-gzip"',
]  # fmt: skip


def marked(etag: str, mark: str) -> str:
    return f'{etag[:-1]}{mark}"'


async def made(client: Client) -> tuple[str, str]:
    response = await client.post("/v1/themes", json={"name": "Tid"})
    return response.headers["location"], response.headers["etag"]


def forms(etag: str) -> list[str]:
    """Give the tag in every form in which a proxy may hand it on."""
    alone = [etag, *(marked(etag, mark) for mark in MARKS)]
    return [*alone, *(f"W/{tag}" for tag in alone)]


async def test_a_tag_that_a_proxy_marked_is_the_version_that_was_read(client: Client) -> None:
    at, etag = await made(client)
    for number, form in enumerate(forms(etag)):
        ours = form.replace('"v1.', f'"v{number + 1}.')
        changed = await client.patch(at, json={"name": f"Tid {number}"}, headers={"If-Match": ours})
        assert (form, changed.status_code) == (form, 200)
        stale = await client.patch(at, json={"name": "Rom"}, headers={"If-Match": ours})
        assert (form, stale.status_code, stale.json()["code"]) == (form, 412, "stale_version")


@pytest.mark.parametrize("mark", MARKS)
async def test_a_marked_tag_guards_every_method(client: Client, mark: str) -> None:
    at, _ = await made(client)
    by_ref = "/v1/themes/by_ref/hr/1"
    assert (await client.put(by_ref, json={"name": "Rom"})).status_code == 201
    for version, status in (("v2", 412), ("v1", 200), ("v1", 412)):
        headers = {"If-Match": marked(f'"{version}"', mark)}
        assert (await client.put(by_ref, json={"name": "Rom og tid"}, headers=headers)).status_code == status
    assert (await client.delete(at, headers={"If-Match": marked('"v2"', mark)})).status_code == 412
    assert (await client.delete(at, headers={"If-Match": marked('"v1"', mark)})).status_code == 204
    gone = await client.patch(at, json={"name": "Ny"}, headers={"If-Match": marked('"v1"', mark)})
    assert gone.status_code == 404


async def test_of_several_tags_the_newest_may_still_hold(client: Client) -> None:
    at, etag = await made(client)
    for version, tags in ((1, f'{OTHER}, "v1"'), (2, f'{etag},W/"v2-gzip"'), (3, ' "v3" ,\t"v2" '), (4, ',"v4",')):
        changed = await client.patch(at, json={"name": f"Tid {version}"}, headers={"If-Match": tags})
        assert (tags, changed.status_code) == (tags, 200)
    for tags in ('"v1", "v4"', '"v6", "v5"'):
        stale = await client.patch(at, json={"name": "Ny"}, headers={"If-Match": tags})
        assert (tags, stale.status_code) == (tags, 412)


@pytest.mark.parametrize("sent", NO_TAGS)
async def test_what_is_no_tag_is_refused(client: Client, sent: str) -> None:
    at, _ = await made(client)
    for refused in (
        await client.patch(at, json={"name": "Rom"}, headers={"If-Match": sent}),
        await client.delete(at, headers={"If-Match": sent}),
        await client.put("/v1/themes/by_ref/hr/1", json={"name": "Rom"}, headers={"If-Match": sent}),
    ):
        assert (refused.status_code, refused.json()["code"]) == (400, "malformed_if_match")
    assert (await client.get(at)).json()["name"] == "Tid"


async def test_a_marked_tag_is_known_again(client: Client) -> None:
    at, _ = await made(client)
    outcome = f"/v1/sessions/{await make_session(client)}/outcome"
    for path, accept in (
        (at, "application/json"),
        ("/v1/themes", "application/json"),
        (outcome, "application/json"),
        (outcome, "text/markdown"),
        ("/v1/themes?count=true", "application/json"),
        ("/v1/vocabulary", "*/*"),
    ):
        etag = (await client.get(path, headers={"Accept": accept})).headers["etag"]
        for form in forms(etag):
            for tags in (form, f"{OTHER}, {form}", f'{form} ,"x-gzip"'):
                for method in ("GET", "HEAD"):
                    headers = {"If-None-Match": tags, "Accept": accept}
                    there = await client.request(method, path, headers=headers)
                    assert (path, tags, there.status_code, there.content) == (path, tags, 304, b"")
                    assert there.headers["etag"] == etag
        lines = [("If-None-Match", OTHER), ("If-None-Match", marked(etag, "-gzip")), ("Accept", accept)]
        assert (await client.get(path, headers=lines)).status_code == 304


async def test_another_tag_is_not_known_by_its_mark(client: Client) -> None:
    at, etag = await made(client)
    digest = etag.partition(".")[2].rstrip('"')
    for tags in (
        OTHER, marked(OTHER, "-gzip"), f'"v2.{digest}"', '"v1"', '"v1-gzip"', f'"v1.{digest}-rar"',
        f'"v1.{digest}gzip"', f'"{digest}-gzip"', f"v1.{digest}", f'"v1.{digest}-gzip-gzip"', '"-gzip"', "*", "",
    ):  # fmt: skip
        read = await client.get(at, headers={"If-None-Match": tags})
        assert (tags, read.status_code, read.headers["etag"]) == (tags, 200, etag)


async def test_a_change_is_seen_behind_a_proxy_that_compresses(client: Client) -> None:
    at, etag = await made(client)
    await client.patch(at, json={"name": "Rom"}, headers={"If-Match": marked(etag, "-gzip")})
    read = await client.get(at, headers={"If-None-Match": marked(etag, "-gzip")})
    assert (read.status_code, read.json()["name"]) == (200, "Rom")
    again = await client.get(at, headers={"If-None-Match": marked(read.headers["etag"], "-gzip")})
    assert again.status_code == 304
