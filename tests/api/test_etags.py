"""An ETag stands for what the caller would be shown, and is compared as RFC 9110 says."""

from typing import Any

import pytest

from tests.api.day import make_session
from tests.conftest import Callers, Client

ROOT = {"name": "Eksempelvik kommune", "kind": "municipality", "external_refs": [{"system": "hr", "id": "1"}]}
THEME = {"name": "Tid"}


async def made(client: Client, kind: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = await client.post(f"/v1/{kind}", json=body)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def changed(client: Client, kind: str, row: dict[str, Any], **fields: Any) -> None:
    versioned = {"If-Match": f'"v{row["version"]}"'}
    answer = await client.patch(f"/v1/{kind}/{row['id']}", json=fields, headers=versioned)
    assert answer.status_code == 200, answer.text


async def is_told_anew(client: Client, at: str, etag: str, **shown: Any) -> None:
    """Read with a tag of what is shown no more."""
    answer = await client.get(at, headers={"If-None-Match": etag})
    assert answer.status_code == 200
    assert answer.headers["etag"] != etag
    assert answer.json() | shown == answer.json()


async def test_a_tag_changes_with_what_is_worked_out_of_other_rows(client: Client) -> None:
    root = await made(client, "units", ROOT)
    unit = await made(client, "units", {"name": "Helse", "kind": "sector", "parent_id": root["id"]})
    path = f"/v1/units/{unit['id']}"
    before = (await client.get(path)).headers["etag"]
    await changed(client, "units", root, name="Nyvik kommune")
    await is_told_anew(client, path, before, version=1, path=["Nyvik kommune", "Helse"])

    programme = await made(client, "programmes", {"name": "LUP"})
    day = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z", "format": "mini", "title": "Dag"}
    session = await made(client, "sessions", {"programme_id": programme["id"], **day})
    path = f"/v1/sessions/{session['id']}"
    before = (await client.get(path)).headers["etag"]
    await changed(client, "programmes", programme, phases=[{"key": "test", "name": "Test", "required": True}])
    await is_told_anew(client, path, before, version=1, missing_phases=["test"])


async def test_a_tag_of_a_reflection_changes_with_its_persons_attendance(client: Client) -> None:
    session = await make_session(client)
    person = await made(client, "people", {"display_name": "Leder"})
    attendance = await made(client, "attendances", {"session_id": session, "person_id": person["id"]})
    body = {"session_id": session, "person_id": person["id"], "text": "Nyttig"}
    path = f"/v1/reflections/{(await made(client, 'reflections', body))['id']}"
    before = (await client.get(path)).headers["etag"]
    await changed(client, "attendances", attendance, status="excused", role="guest")
    same = await client.get(path, headers={"If-None-Match": before})
    assert same.status_code == 304
    await client.patch(
        f"/v1/sessions/{session}", json={"starts_at": "2025-01-01T08:00:00Z"}, headers={"If-Match": '"v1"'}
    )
    await changed(client, "attendances", {**attendance, "version": 2}, status="attended")
    await is_told_anew(client, path, before, version=1, person_attended=True)


async def test_who_sees_less_has_another_tag(client: Client, caller: Callers) -> None:
    person = await made(client, "people", {"display_name": "Leder"})
    group = await made(client, "groups", {"name": "Ledergruppen", "leader_id": person["id"]})
    path = f"/v1/groups/{group['id']}"
    whole = (await client.get(path)).headers["etag"]
    restricted = await caller("organisation:read")
    part = await restricted.get(path, headers={"If-None-Match": whole})
    assert (part.status_code, "leader_id" in part.json()) == (200, False)
    assert part.headers["etag"] != whole
    assert (await restricted.get(path, headers={"If-None-Match": part.headers["etag"]})).status_code == 304
    assert (await client.get(path, headers={"If-None-Match": part.headers["etag"]})).status_code == 200


@pytest.mark.parametrize(
    ("sent", "status"),
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
async def test_a_tag_is_compared_with_each_that_is_sent(client: Client, sent: str, status: int) -> None:
    path = f"/v1/themes/{(await made(client, 'themes', THEME))['id']}"
    for read in (path, "/v1/themes"):
        etag = (await client.get(read)).headers["etag"]
        for method in ("GET", "HEAD"):
            answer = await client.request(method, read, headers={"If-None-Match": sent.format(etag=etag)})
            assert (method, read, answer.status_code) == (method, read, status)
            assert answer.headers["etag"] == etag


async def test_a_write_is_answered_whole_whatever_tag_its_caller_has(client: Client) -> None:
    theme = await made(client, "themes", THEME)
    path = f"/v1/themes/{theme['id']}"
    etag = (await client.get(path)).headers["etag"]
    answer = await client.patch(path, json=THEME, headers={"If-Match": '"v1"', "If-None-Match": etag})
    assert (answer.status_code, answer.json()) == (200, theme)
