"""An ETag identifies the representation that the caller sees, and is compared as RFC 9110 specifies."""

from typing import Any

import pytest

from tests.api.day import make_session
from tests.conftest import Callers, Client

ROOT = {"name": "Eksempelvik kommune", "kind": "municipality", "external_refs": [{"system": "hr", "id": "1"}]}
THEME = {"name": "Tid"}


async def create(client: Client, kind: str, body: dict[str, Any]) -> dict[str, Any]:
    response = await client.post(f"/v1/{kind}", json=body)
    assert response.status_code == 201, response.text
    row: dict[str, Any] = response.json()
    return row


async def update(client: Client, kind: str, row: dict[str, Any], **fields: Any) -> None:
    versioned = {"If-Match": f'"v{row["version"]}"'}
    response = await client.patch(f"/v1/{kind}/{row['id']}", json=fields, headers=versioned)
    assert response.status_code == 200, response.text


async def assert_changed(client: Client, url: str, etag: str, **expected: Any) -> None:
    """Read with an outdated ETag, and expect the new representation."""
    response = await client.get(url, headers={"If-None-Match": etag})
    assert response.status_code == 200
    assert response.headers["etag"] != etag
    assert response.json() | expected == response.json()


async def test_a_tag_changes_with_derived_fields(client: Client) -> None:
    root = await create(client, "units", ROOT)
    unit = await create(client, "units", {"name": "Helse", "kind": "sector", "parent_id": root["id"]})
    path = f"/v1/units/{unit['id']}"
    before = (await client.get(path)).headers["etag"]
    await update(client, "units", root, name="Nyvik kommune")
    await assert_changed(client, path, before, version=1, path=["Nyvik kommune", "Helse"])

    programme = await create(client, "programmes", {"name": "LUP"})
    day = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z", "format": "mini", "title": "Dag"}
    session = await create(client, "sessions", {"programme_id": programme["id"], **day})
    path = f"/v1/sessions/{session['id']}"
    before = (await client.get(path)).headers["etag"]
    await update(client, "programmes", programme, phases=[{"key": "test", "name": "Test", "required": True}])
    await assert_changed(client, path, before, version=1, missing_phases=["test"])


async def test_a_tag_of_a_reflection_changes_with_the_attendance(client: Client) -> None:
    session = await make_session(client)
    person = await create(client, "people", {"display_name": "Leder"})
    attendance = await create(client, "attendances", {"session_id": session, "person_id": person["id"]})
    body = {"session_id": session, "person_id": person["id"], "text": "Nyttig"}
    path = f"/v1/reflections/{(await create(client, 'reflections', body))['id']}"
    before = (await client.get(path)).headers["etag"]
    await update(client, "attendances", attendance, status="excused", role="guest")
    not_modified = await client.get(path, headers={"If-None-Match": before})
    assert not_modified.status_code == 304
    await client.patch(
        f"/v1/sessions/{session}", json={"starts_at": "2025-01-01T08:00:00Z"}, headers={"If-Match": '"v1"'}
    )
    await update(client, "attendances", {**attendance, "version": 2}, status="attended")
    await assert_changed(client, path, before, version=1, person_attended=True)


async def test_a_restricted_caller_has_another_tag(client: Client, caller: Callers) -> None:
    person = await create(client, "people", {"display_name": "Leder"})
    group = await create(client, "groups", {"name": "Ledergruppen", "leader_id": person["id"]})
    path = f"/v1/groups/{group['id']}"
    full_tag = (await client.get(path)).headers["etag"]
    restricted = await caller("organisation:read")
    restricted_response = await restricted.get(path, headers={"If-None-Match": full_tag})
    assert (restricted_response.status_code, "leader_id" in restricted_response.json()) == (200, False)
    assert restricted_response.headers["etag"] != full_tag
    assert (
        await restricted.get(path, headers={"If-None-Match": restricted_response.headers["etag"]})
    ).status_code == 304
    assert (await client.get(path, headers={"If-None-Match": restricted_response.headers["etag"]})).status_code == 200


@pytest.mark.parametrize(
    ("if_none_match", "status"),
    [
        ("{etag}", 304),
        ("W/{etag}", 304),
        ('"other", {etag}', 304),
        ('"v9", "v8" ,W/{etag}', 304),
        ('{etag}, "other"', 304),
        ('"other"', 200),
        ('"v1"', 200),
        ("*", 200),
    ],
)
async def test_if_none_match_compares_every_tag(client: Client, if_none_match: str, status: int) -> None:
    path = f"/v1/themes/{(await create(client, 'themes', THEME))['id']}"
    for read_path in (path, "/v1/themes"):
        etag = (await client.get(read_path)).headers["etag"]
        for method in ("GET", "HEAD"):
            response = await client.request(
                method, read_path, headers={"If-None-Match": if_none_match.format(etag=etag)}
            )
            assert (method, read_path, response.status_code) == (method, read_path, status)
            assert response.headers["etag"] == etag


async def test_a_write_ignores_if_none_match(client: Client) -> None:
    theme = await create(client, "themes", THEME)
    path = f"/v1/themes/{theme['id']}"
    etag = (await client.get(path)).headers["etag"]
    response = await client.patch(path, json=THEME, headers={"If-Match": '"v1"', "If-None-Match": etag})
    assert (response.status_code, response.json()) == (200, theme)
