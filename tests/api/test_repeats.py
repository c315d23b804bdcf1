"""A write repeated with its `Idempotency-Key` happens once, and returns the first response."""

import asyncio
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest

from tests.api.resource_tests import make
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared

WRITES = [operation for operation in declared() if operation.method != "GET"]
KEY = {"Idempotency-Key": "once"}
HEADERS = ("etag", "location", "content-type")


def test_every_write_and_no_read_takes_a_key() -> None:
    assert {operation.method for operation in WRITES} == {"POST", "PUT", "PATCH", "DELETE"}
    assert [operation.keyed for operation in declared()] == [operation.method != "GET" for operation in declared()]


async def _send(client: Client, write: Any, **headers: str) -> httpx2.Response:
    method, path, rest = write
    return await client.request(method, path, **{**rest, "headers": {**rest.get("headers", {}), **KEY, **headers}})


def _is_replay(response: httpx2.Response) -> bool:
    return response.headers.get("idempotent-replayed") == "true"


def _summarize(response: httpx2.Response) -> tuple[object, ...]:
    return response.status_code, response.content and response.json(), *(response.headers.get(name) for name in HEADERS)


async def _count_events(conn: asyncpg.Connection) -> int:
    count: int = await conn.fetchval("select count(*) from change")
    return count


@pytest.mark.parametrize("kind", ["units", "people", "reflections", "themes"])
async def test_a_repeated_deletion_succeeds(client: Client, kind: str) -> None:
    maker = Maker(client)
    deleted, other = [await maker.one(kind) for _ in range(2)]
    path = f"/v1/{kind}/{deleted['id']}"
    reuse = await client.delete(path, headers={**KEY, "If-Match": '"v2"'})
    assert reuse.status_code == 412
    # A refused request stores no key.
    responses = [await client.delete(path, headers={**KEY, "If-Match": '"v1"'}) for _ in range(3)]
    assert [(response.status_code, response.content, _is_replay(response)) for response in responses] == [
        (204, b"", False),
        (204, b"", True),
        (204, b"", True),
    ]
    reused = await client.delete(f"/v1/{kind}/{other['id']}", headers={**KEY, "If-Match": '"v1"'})
    assert (reused.status_code, reused.json()["code"]) == (422, "idempotency_key_reused")
    assert (await client.get(f"/v1/{kind}/{other['id']}")).status_code == 200
    without = await client.delete(path, headers={"If-Match": '"v1"'})
    assert without.status_code == 404


async def test_a_refused_deletion_stores_no_key(client: Client) -> None:
    maker = Maker(client)
    session = await maker.one("sessions")
    idea = await maker.one("ideas", session_id=session["id"])
    path, headers = f"/v1/sessions/{session['id']}", {**KEY, "If-Match": '"v1"'}
    assert (await client.delete(path, headers=headers)).status_code == 409
    assert (await client.delete(f"/v1/ideas/{idea['id']}", headers={"If-Match": '"v1"'})).status_code == 204
    response = await client.delete(path, headers=headers)
    assert (response.status_code, _is_replay(response)) == (204, False)


@pytest.mark.parametrize("name", ["change", "removal", "put", "batch", "attendances"])
async def test_twenty_concurrent_repeats_are_one_write(client: Client, conn: asyncpg.Connection, name: str) -> None:
    maker = Maker(client)
    theme, session, person = await maker.id("themes"), await maker.id("sessions"), await maker.id("people")
    versioned = {"headers": {"If-Match": '"v1"'}}
    write, status = {
        "change": (("PATCH", f"/v1/themes/{theme}", {**versioned, "json": {"name": "Rom"}}), 200),
        "removal": (("DELETE", f"/v1/themes/{theme}", versioned), 204),
        "put": (("PUT", "/v1/themes/by_ref/hist/9", {"json": {"name": "Rom"}}), 201),
        "batch": (("PATCH", "/v1/themes/batch", {"json": [{"id": theme, "version": 1, "name": "Rom"}]}), 200),
        "attendances": (
            ("PUT", f"/v1/sessions/{session}/attendances", {"json": [{"person_id": person, "status": "invited"}]}),
            200,
        ),
    }[name]
    before = await _count_events(conn)
    responses = await asyncio.gather(*(_send(client, write) for _ in range(20)))
    assert {response.status_code for response in responses} == {status}
    assert sum(map(_is_replay, responses)) == 19
    assert await _count_events(conn) == before + 1


async def test_a_repeated_change_returns_the_current_row(client: Client) -> None:
    theme = await Maker(client).one("themes")
    path = f"/v1/themes/{theme['id']}"
    first = await client.patch(path, json={"name": "Rom"}, headers={**KEY, "If-Match": '"v1"'})
    assert first.json()["version"] == 2
    later = await client.patch(path, json={"name": "Tid"}, headers={"If-Match": '"v2"'})
    replay = await client.patch(path, json={"name": "Rom"}, headers={**KEY, "If-Match": '"v1"'})
    assert (_is_replay(replay), replay.json()["name"], replay.headers["etag"]) == (True, "Tid", later.headers["etag"])
    # The version is a precondition, not part of the request: a restarted program has read the newer one.
    newer = await client.patch(path, json={"name": "Rom"}, headers={**KEY, "If-Match": '"v3"'})
    assert (_is_replay(newer), newer.json()["version"]) == (True, 3)
    reused = await client.patch(path, json={"name": "Ro"}, headers={**KEY, "If-Match": '"v3"'})
    assert (reused.status_code, reused.json()["code"]) == (422, "idempotency_key_reused")
    assert (await client.get(path)).json()["version"] == 3


async def test_a_change_without_effect_stores_its_key(client: Client) -> None:
    theme = await Maker(client).one("themes", name="Tid")
    path = f"/v1/themes/{theme['id']}"
    headers = {**KEY, "If-Match": '"v1"'}
    first = await client.patch(path, json={"name": "Tid"}, headers=headers)
    assert (first.status_code, first.json()["version"]) == (200, 1)
    await client.patch(path, json={"name": "Rom"}, headers={"If-Match": '"v1"'})
    replay = await client.patch(path, json={"name": "Tid"}, headers=headers)
    assert (replay.status_code, _is_replay(replay), replay.json()["name"]) == (200, True, "Rom")


async def test_a_stale_change_stores_no_key(client: Client) -> None:
    theme = await Maker(client).one("themes")
    path = f"/v1/themes/{theme['id']}"
    for version, status in ((2, 412), (1, 200)):
        response = await client.patch(path, json={"name": "Rom"}, headers={**KEY, "If-Match": f'"v{version}"'})
        assert (response.status_code, _is_replay(response)) == (status, False)


async def test_put_by_ref_repeats_its_outcome(client: Client) -> None:
    path = "/v1/themes/by_ref/hist/7"
    for key, body, status, version in (
        ("made", {"name": "Tid"}, 201, 1),
        ("changed", {"name": "Rom"}, 200, 2),
        ("unchanged", {"name": "Rom"}, 200, 2),
    ):
        first, replay = [await client.put(path, json=body, headers={"Idempotency-Key": key}) for _ in range(2)]
        assert (first.status_code, first.json()["version"], _is_replay(first)) == (status, version, False)
        assert (_summarize(replay), _is_replay(replay)) == (_summarize(first), True)
        assert ("location" in replay.headers) == (status == 201)
    # A late repeat of the first request does not undo the later change.
    late_replay = await client.put(path, json={"name": "Tid"}, headers={"Idempotency-Key": "made"})
    assert (late_replay.status_code, late_replay.json()["name"], _is_replay(late_replay)) == (201, "Rom", True)


@pytest.mark.parametrize("changed", [(0, 1), (0,), (1,), ()])
async def test_a_repeated_batch_keeps_its_order(client: Client, changed: tuple[int, ...]) -> None:
    maker = Maker(client)
    older, newer = [await maker.one("themes", name="Tid") for _ in range(2)]
    rows = [
        {"id": theme["id"], "version": 1, "name": "Rom" if index in changed else "Tid"}
        for index, theme in enumerate((newer, older))
    ]
    first, replay = [await client.patch("/v1/themes/batch", json=rows, headers=KEY) for _ in range(2)]
    assert [row["id"] for row in first.json()] == [newer["id"], older["id"]]
    assert [row["outcome"] for row in first.json()] == [
        "updated" if index in changed else "unchanged" for index in (0, 1)
    ]
    assert (_summarize(replay), _is_replay(replay)) == (_summarize(first), True)


@pytest.mark.parametrize("name", ["create", "update", "verb", "attendances"])
async def test_an_empty_list_stores_its_key(client: Client, name: str) -> None:
    maker = Maker(client)
    idea, session, person = await maker.id("ideas"), await maker.id("sessions"), await maker.id("people")
    method, path, row = {
        "create": ("POST", "/v1/ideas/batch", await maker.body("ideas")),
        "update": ("PATCH", "/v1/ideas/batch", {"id": idea, "version": 1, "title": "Ny"}),
        "verb": ("POST", "/v1/ideas/batch/publish", {"id": idea}),
        "attendances": ("PUT", f"/v1/sessions/{session}/attendances", {"person_id": person, "status": "invited"}),
    }[name]
    responses = [await _send(client, (method, path, {"json": rows})) for rows in ([], [], [row])]
    assert [response.status_code for response in responses] == [200, 200, 422]
    assert [_is_replay(response) for response in responses] == [False, True, False]
    assert responses[2].json()["code"] == "idempotency_key_reused"
    assert (await _send(client, (method, path, {"json": [row]}), **{"Idempotency-Key": "another"})).status_code == 200


async def test_a_repeated_list_of_attendances_is_complete(client: Client) -> None:
    maker = Maker(client)
    session, people = await maker.id("sessions"), [await maker.id("people") for _ in range(3)]
    path = f"/v1/sessions/{session}/attendances"
    attendances = [{"person_id": person, "status": "invited"} for person in people[:2]]
    assert (await client.put(path, json=attendances)).status_code == 200
    # One unchanged, one updated and one created row: the response has all of them.
    for key, bodies in (
        ("new-and-same", [attendances[0], {"person_id": people[2], "status": "invited"}]),
        ("changed-and-same", [attendances[0], {**attendances[1], "status": "excused"}]),
    ):
        first, replay = [await client.put(path, json=bodies, headers={"Idempotency-Key": key}) for _ in range(2)]
        assert (first.status_code, len(first.json()), _is_replay(first)) == (200, 2, False)
        assert (_summarize(replay), _is_replay(replay)) == (_summarize(first), True)


async def test_a_repeat_shows_no_more_than_the_caller_may_see_now(client: Client, caller: Callers) -> None:
    form = await caller("day:write", "day:read")
    session = await Maker(client).id("sessions")
    quote = {"session_id": session, "text": "Bra dag", "may_publish": True}
    path = f"/v1/reflections/{(await client.post('/v1/reflections', json=quote)).json()['id']}"
    write = ("PATCH", path, {"json": {"text": "Fin dag"}, "headers": {"If-Match": '"v1"'}})
    assert (await _send(form, write)).status_code == 200
    hidden = await client.patch(path, json={"may_publish": False, "text": "Hemmelig"}, headers={"If-Match": '"v2"'})
    assert hidden.status_code == 200
    response = await _send(form, write)
    assert response.status_code == 404
    assert "Hemmelig" not in response.text


@pytest.mark.parametrize(("hours", "is_kept"), [(23.9, True), (24.1, False)])
async def test_a_key_is_valid_for_a_day(client: Client, conn: asyncpg.Connection, hours: float, is_kept: bool) -> None:
    theme, deleted = [await Maker(client).one("themes") for _ in range(2)]
    versioned = {"headers": {"If-Match": '"v1"'}}
    change = ("PATCH", f"/v1/themes/{theme['id']}", {**versioned, "json": {"name": "Rom"}})
    removal = ("DELETE", f"/v1/themes/{deleted['id']}", versioned)
    put = ("PUT", "/v1/themes/by_ref/hist/8", {"json": {"name": "Tid"}})
    for write in (change, removal, put):
        assert (await _send(client, write)).is_success
    await conn.execute("update idempotency_key set made_at = made_at - make_interval(secs => $1)", hours * 3600)
    replays = [await _send(client, write) for write in (change, removal, put)]
    assert [_is_replay(replay) for replay in replays] == [is_kept] * 3
    assert [replay.status_code for replay in replays] == ([200, 204, 201] if is_kept else [412, 404, 200])


async def test_an_expired_key_may_be_reused_for_another_deletion(client: Client, conn: asyncpg.Connection) -> None:
    first, second = [await make(client, resources()["themes"]) for _ in range(2)]
    versioned = {"headers": {"If-Match": '"v1"'}}
    assert (await _send(client, ("DELETE", f"/v1/themes/{first}", versioned))).status_code == 204
    await conn.execute("update idempotency_key set made_at = made_at - interval '25 hours'")
    assert (await _send(client, ("DELETE", f"/v1/themes/{second}", versioned))).status_code == 204
    assert (
        await conn.fetchval("select count(*) from theme where id = any($1::uuid[])", [UUID(first), UUID(second)]) == 0
    )
