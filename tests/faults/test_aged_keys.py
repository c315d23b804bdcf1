"""A request repeated with the same idempotency key after a day runs again with the whole original body."""

import asyncio
from collections.abc import Awaitable, Callable
from copy import deepcopy
from functools import partial
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest

from service.core.maintenance import LOCK_ID, purge_expired_keys, repeat
from service.core.pending import PendingWrite
from service.core.references import resolve_references
from service.database.pool import connect
from service.domain.base.references import ref_field
from service.domain.base.shapes import JsonObject
from tests.api.day import make_session
from tests.api.mini_lup import DAY, session
from tests.conftest import Client
from tests.contract.valid import Maker, resources

pytestmark = pytest.mark.slow

KEYED = {"Idempotency-Key": "once-a-day"}
REASON, DAY_BEFORE = "Etter eget ønske", "2020-02-03"
UNIQUE_FIELDS = {"id", "created_at", "updated_at"}
"""Fields that differ between two resources created from the same body."""

Age = Callable[[], Awaitable[None]]


@pytest.fixture
async def age(conn: asyncpg.Connection) -> Age:
    """Return a function that makes all idempotency keys a day older."""

    async def age() -> None:
        aged = await conn.execute("update idempotency_key set made_at = made_at - interval '25 hours'")
        assert aged != "UPDATE 0"

    return age


async def _make_body(client: Client, kind: str) -> JsonObject:
    """Return a valid body with external references in place of ids, a date and a reason."""
    body = await Maker(client).body(kind)
    table = resources()[kind]
    for column in table.writable_fields:
        if column.ref and (ids := body.pop(column.name, None)):
            refs = [await _find_reference(client, column.ref, id) for id in (ids if column.many else [ids])]
            body[ref_field(column.name)] = refs if column.many else refs[0]
    if table.history:
        body |= {"holds_from": DAY_BEFORE, "reason": REASON}
    return body


async def _find_reference(client: Client, kind: str, id: str) -> str:
    """Return an external reference of a resource, creating one if it has none."""
    row = (await client.get(f"/v1/{kind}/{id}")).json()
    for ref in row["external_refs"]:
        return f"{ref['system']}:{ref['id']}"
    change = {"external_refs": [{"system": "aged", "id": id}]}
    response = await client.patch(f"/v1/{kind}/{id}", json=change, headers={"If-Match": f'"v{row["version"]}"'})
    assert response.status_code == 200, response.text
    return f"aged:{id}"


async def _read_content(client: Client, kind: str, id: str) -> Any:
    """Return a resource and its history without the fields that are unique to it."""
    row = (await client.get(f"/v1/{kind}/{id}")).json()
    history = []
    if resources()[kind].history:
        history = (await client.get(f"/v1/{kind}/{id}/history")).json()["items"]
    return (
        {name: value for name, value in row.items() if name not in UNIQUE_FIELDS},
        [{name: value for name, value in entry.items() if name != "recorded_at"} for entry in history],
    )


async def _delete(client: Client, kind: str, id: str) -> None:
    version = (await client.get(f"/v1/{kind}/{id}")).json()["version"]
    response = await client.delete(f"/v1/{kind}/{id}", headers={"If-Match": f'"v{version}"'})
    assert response.status_code == 204, response.text


def _read_ids(response: httpx2.Response) -> list[str]:
    assert response.status_code in (200, 201), response.text
    assert "idempotent-replayed" not in response.headers
    body = response.json()
    return [row["id"] for row in body] if isinstance(body, list) else [body["id"]]


@pytest.mark.parametrize("batch", [False, True], ids=["one", "batch"])
@pytest.mark.parametrize("kind", resources())
async def test_a_repeated_create_uses_the_whole_body(client: Client, age: Age, kind: str, batch: bool) -> None:
    body = await _make_body(client, kind)
    path, payload = (f"/v1/{kind}/batch", [body]) if batch else (f"/v1/{kind}", body)
    (first_id,) = _read_ids(await client.post(path, json=payload, headers=KEYED))
    first_content = await _read_content(client, kind, first_id)
    # Some resources exist only once, so the first row makes room for the second.
    await _delete(client, kind, first_id)
    await age()
    (second_id,) = _read_ids(await client.post(path, json=payload, headers=KEYED))
    assert second_id != first_id
    assert await _read_content(client, kind, second_id) == first_content


@pytest.mark.parametrize("batch", [False, True], ids=["one", "batch"])
async def test_a_repeated_transition_keeps_its_date_and_reason(client: Client, age: Age, batch: bool) -> None:
    session_id = await make_session(client, starts_at="2020-01-08T08:00:00Z", ends_at="2020-01-08T15:00:00Z")
    details = {"holds_from": DAY_BEFORE, "reason": REASON}
    path, payload = f"/v1/sessions/{session_id}/cancel", details
    if batch:
        path, payload = "/v1/sessions/batch/cancel", [{"id": session_id, **details}]  # type: ignore[assignment]
    for _ in range(2):
        _read_ids(await client.post(path, json=payload, headers=KEYED))
        _read_ids(await client.post(f"/v1/sessions/{session_id}/reopen"))
        await age()
    history = (await client.get(f"/v1/sessions/{session_id}/history")).json()["items"]
    cancellations = [(entry["holds_from"], entry["reason"]) for entry in history if entry["value"] == "cancelled"]
    # With the same date the repeat is the same fact; without it, a second fact would be dated today.
    assert cancellations == [(DAY_BEFORE, REASON)]


async def test_a_repeated_capture_changes_nothing(client: Client, age: Age) -> None:
    session_id = await session(client)
    path = f"/v1/sessions/{session_id}/capture"
    responses = []
    for _ in range(2):
        responses.append(await client.post(path, json=DAY, headers=KEYED))
        await age()
    first_items, repeated_items = (response.json()["items"] for response in responses)
    assert "idempotent-replayed" not in responses[1].headers
    assert {item["outcome"] for item in first_items} == {"created"}
    assert {item["outcome"] for item in repeated_items} == {"unchanged"}
    assert [item["id"] for item in first_items] == [item["id"] for item in repeated_items]


async def test_repeated_items_keep_their_themes(client: Client, age: Age) -> None:
    maker = Maker(client)
    theme_id, exercise_id = await maker.id("themes"), await maker.id("exercises")
    items = [{"kind": "cause", "text": "ingen tid", "theme_refs": [await _find_reference(client, "themes", theme_id)]}]
    for _ in range(2):
        response = await client.post(f"/v1/exercises/{exercise_id}/items", json={"items": items}, headers=KEYED)
        _read_ids(response)
        await age()
    causes = [cause for cause in response.json()["work"]["causes"] if cause["text"] == "ingen tid"]
    assert [cause["theme_ids"] for cause in causes] == [[theme_id]] * 2


async def test_a_repeated_attach_attaches_the_theme(client: Client, age: Age) -> None:
    maker = Maker(client)
    theme_id, idea_id = await maker.id("themes"), await maker.id("ideas")
    body = {"items": [{"kind": "ideas", "id": idea_id}]}
    for _ in range(2):
        _read_ids(await client.post(f"/v1/themes/{theme_id}/attach", json=body, headers=KEYED))
        assert theme_id in (await client.get(f"/v1/ideas/{idea_id}")).json()["theme_ids"]
        _read_ids(await client.post(f"/v1/themes/{theme_id}/detach", json=body))
        await age()


async def test_a_repeat_that_breaks_a_rule_is_refused(client: Client, age: Age) -> None:
    body = {"name": "Tid", "external_refs": [{"system": "aged", "id": "1"}]}
    assert (await client.post("/v1/themes", json=body, headers=KEYED)).status_code == 201
    await age()
    repeat = await client.post("/v1/themes", json=body, headers=KEYED)
    assert (repeat.status_code, repeat.json()["code"]) == (409, "external_ref_taken")
    attendance = await _make_body(client, "attendances")
    assert (await client.post("/v1/attendances", json=attendance, headers=KEYED)).status_code == 201
    await age()
    repeat = await client.post("/v1/attendances", json=attendance, headers=KEYED)
    assert (repeat.status_code, repeat.json()["code"]) == (409, "already_exists")


async def test_expired_keys_are_purged_in_batches(
    client: Client, age: Age, database: str, conn: asyncpg.Connection
) -> None:
    async def count_keys() -> int:
        count: int = await conn.fetchval("select count(*) from idempotency_key")
        return count

    for number in range(5):
        await client.post("/v1/themes", json={"name": "Tid"}, headers={"Idempotency-Key": f"old-{number}"})
    await age()
    await client.post("/v1/themes", json={"name": "Tid"}, headers={"Idempotency-Key": "young"})
    pool = await connect(database, 2)
    try:
        async with conn.transaction():
            # The purge does not wait for a request that holds one of the keys.
            await conn.execute("select from idempotency_key where key = 'old-0' for update")
            assert await purge_expired_keys(pool, batch_rows=2) == 4
        assert await count_keys() == 2
        upkeep = asyncio.create_task(repeat("purge", partial(purge_expired_keys, pool), 0.01))
        async with asyncio.timeout(30):
            while await count_keys() > 1:
                pass
        upkeep.cancel()
    finally:
        await pool.close()
    assert await conn.fetchval("select key from idempotency_key") == "young"


async def test_one_process_at_a_time_purges_keys(client: Client, age: Age, database: str) -> None:
    await client.post("/v1/themes", json={"name": "Tid"}, headers=KEYED)
    await age()
    pool, other_conn = await connect(database, 2), await asyncpg.connect(database)
    try:
        async with other_conn.transaction():
            await other_conn.execute("select pg_advisory_xact_lock($1)", LOCK_ID)
            assert await purge_expired_keys(pool) == 0
        assert await purge_expired_keys(pool) == 1
    finally:
        await other_conn.close()
        await pool.close()


async def test_resolving_references_does_not_change_the_body(client: Client, conn: asyncpg.Connection) -> None:
    for kind, table in resources().items():
        body = await _make_body(client, kind)
        for column in table.writable_fields:
            if column.nullable and column.ref and ref_field(column.name) not in body:
                body[ref_field(column.name)] = None
        original = deepcopy(body)
        draft = PendingWrite(table, body, is_new=True)
        draft.body.pop("holds_from", None)
        await resolve_references(conn, [draft], can_read_people=True)
        assert body == original
        assert not [name for name in draft.body if name.endswith(("_ref", "_refs")) and name != "external_refs"]
    exercise_id = await Maker(client).id("exercises")
    theme = await _find_reference(client, "themes", await Maker(client).id("themes"))
    item = {"text": "ingen tid", "theme_refs": [theme]}
    body = {"work": {"form": "five_whys", "question": "Hvorfor?", "causes": [item]}}
    original = deepcopy(body)
    draft = PendingWrite(resources()["exercises"], body, id=UUID(exercise_id))
    await resolve_references(conn, [draft], can_read_people=True)
    assert body == original
    assert "theme_ids" in draft.body["work"]["causes"][0]
