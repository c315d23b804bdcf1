"""A keyed request that is sent again after a day is done anew, from the body as it was sent."""

import asyncio
from collections.abc import Awaitable, Callable
from copy import deepcopy
from functools import partial
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest

from service.domain.references import twin
from service.domain.shapes import Row
from service.postgres.drafts import Draft
from service.postgres.pool import connect
from service.postgres.references import resolve
from service.postgres.upkeep import LOCK_ID, purge_expired_keys, repeat
from tests.api.day import make_session
from tests.api.mini_lup import DAY, session
from tests.conftest import Client
from tests.contract.valid import Maker, resources

KEYED = {"Idempotency-Key": "once-a-day"}
REASON, DAY_BEFORE = "Etter eget ønske", "2020-02-03"
WRITTEN = {"id", "created_at", "updated_at"}
"""What two resources of the same body have each for itself."""

Age = Callable[[], Awaitable[None]]


@pytest.fixture
async def age(conn: asyncpg.Connection) -> Age:
    """Let a day go by for all idempotency keys."""

    async def age() -> None:
        aged = await conn.execute("update idempotency_key set made_at = made_at - interval '25 hours'")
        assert aged != "UPDATE 0"

    return age


async def _body(client: Client, kind: str) -> Row:
    """Give a valid body that names what it refers to by other systems' keys, and says since when and why."""
    body = await Maker(client).body(kind)
    table = resources()[kind]
    for column in table.settable:
        if column.ref and (ids := body.pop(column.name, None)):
            refs = [await _named(client, column.ref, id) for id in (ids if column.many else [ids])]
            body[twin(column.name)] = refs if column.many else refs[0]
    if table.history:
        body |= {"holds_from": DAY_BEFORE, "reason": REASON}
    return body


async def _named(client: Client, kind: str, id: str) -> str:
    """Give the key by which another system knows a resource."""
    there = (await client.get(f"/v1/{kind}/{id}")).json()
    for ref in there["external_refs"]:
        return f"{ref['system']}:{ref['id']}"
    change = {"external_refs": [{"system": "aged", "id": id}]}
    named = await client.patch(f"/v1/{kind}/{id}", json=change, headers={"If-Match": f'"v{there["version"]}"'})
    assert named.status_code == 200, named.text
    return f"aged:{id}"


async def _whole(client: Client, kind: str, id: str) -> Any:
    """Give all that is kept of a resource but what only it has."""
    there = (await client.get(f"/v1/{kind}/{id}")).json()
    past = []
    if resources()[kind].history:
        past = (await client.get(f"/v1/{kind}/{id}/history")).json()["items"]
    return (
        {name: value for name, value in there.items() if name not in WRITTEN},
        [{name: value for name, value in entry.items() if name != "recorded_at"} for entry in past],
    )


async def _drop(client: Client, kind: str, id: str) -> None:
    version = (await client.get(f"/v1/{kind}/{id}")).json()["version"]
    gone = await client.delete(f"/v1/{kind}/{id}", headers={"If-Match": f'"v{version}"'})
    assert gone.status_code == 204, gone.text


def _ids(answer: httpx2.Response) -> list[str]:
    assert answer.status_code in (200, 201), answer.text
    assert "idempotent-replayed" not in answer.headers
    found = answer.json()
    return [row["id"] for row in found] if isinstance(found, list) else [found["id"]]


@pytest.mark.parametrize("batch", [False, True], ids=["one", "batch"])
@pytest.mark.parametrize("kind", resources())
async def test_what_is_made_anew_is_made_of_the_whole_body(client: Client, age: Age, kind: str, batch: bool) -> None:
    body = await _body(client, kind)
    path, sent = (f"/v1/{kind}/batch", [body]) if batch else (f"/v1/{kind}", body)
    (first,) = _ids(await client.post(path, json=sent, headers=KEYED))
    before = await _whole(client, kind, first)
    # The first one makes place, where there may be but one.
    await _drop(client, kind, first)
    await age()
    (second,) = _ids(await client.post(path, json=sent, headers=KEYED))
    assert second != first
    assert await _whole(client, kind, second) == before


@pytest.mark.parametrize("batch", [False, True], ids=["one", "batch"])
async def test_a_step_taken_anew_keeps_its_day_and_reason(client: Client, age: Age, batch: bool) -> None:
    session_id = await make_session(client, starts_at="2020-01-08T08:00:00Z", ends_at="2020-01-08T15:00:00Z")
    why = {"holds_from": DAY_BEFORE, "reason": REASON}
    path, sent = f"/v1/sessions/{session_id}/cancel", why
    if batch:
        path, sent = "/v1/sessions/batch/cancel", [{"id": session_id, **why}]  # type: ignore[assignment]
    for _ in range(2):
        _ids(await client.post(path, json=sent, headers=KEYED))
        _ids(await client.post(f"/v1/sessions/{session_id}/reopen"))
        await age()
    past = (await client.get(f"/v1/sessions/{session_id}/history")).json()["items"]
    told = [(entry["holds_from"], entry["reason"]) for entry in past if entry["value"] == "cancelled"]
    # Told again of its day, it is the same fact; without the day it would be another one, of today.
    assert told == [(DAY_BEFORE, REASON)]


async def test_a_day_captured_anew_is_the_same_day(client: Client, age: Age) -> None:
    session_id = await session(client)
    path = f"/v1/sessions/{session_id}/capture"
    answers = []
    for _ in range(2):
        answers.append(await client.post(path, json=DAY, headers=KEYED))
        await age()
    first, second = (answer.json()["items"] for answer in answers)
    assert "idempotent-replayed" not in answers[1].headers
    assert {item["outcome"] for item in first} == {"created"}
    assert {item["outcome"] for item in second} == {"unchanged"}
    assert [item["id"] for item in first] == [item["id"] for item in second]


async def test_items_appended_anew_have_their_themes(client: Client, age: Age) -> None:
    maker = Maker(client)
    theme_id, exercise_id = await maker.id("themes"), await maker.id("exercises")
    items = [{"kind": "cause", "text": "ingen tid", "theme_refs": [await _named(client, "themes", theme_id)]}]
    for _ in range(2):
        answer = await client.post(f"/v1/exercises/{exercise_id}/items", json={"items": items}, headers=KEYED)
        _ids(answer)
        await age()
    causes = [cause for cause in answer.json()["work"]["causes"] if cause["text"] == "ingen tid"]
    assert [cause["theme_ids"] for cause in causes] == [[theme_id]] * 2


async def test_a_theme_attached_anew_is_attached(client: Client, age: Age) -> None:
    maker = Maker(client)
    theme_id, idea_id = await maker.id("themes"), await maker.id("ideas")
    body = {"items": [{"kind": "ideas", "id": idea_id}]}
    for _ in range(2):
        _ids(await client.post(f"/v1/themes/{theme_id}/attach", json=body, headers=KEYED))
        assert theme_id in (await client.get(f"/v1/ideas/{idea_id}")).json()["theme_ids"]
        _ids(await client.post(f"/v1/themes/{theme_id}/detach", json=body))
        await age()


async def test_what_a_rule_refuses_the_second_time_is_refused_as_ever(client: Client, age: Age) -> None:
    body = {"name": "Tid", "external_refs": [{"system": "aged", "id": "1"}]}
    assert (await client.post("/v1/themes", json=body, headers=KEYED)).status_code == 201
    await age()
    again = await client.post("/v1/themes", json=body, headers=KEYED)
    assert (again.status_code, again.json()["code"]) == (409, "external_ref_taken")
    attendance = await _body(client, "attendances")
    assert (await client.post("/v1/attendances", json=attendance, headers=KEYED)).status_code == 201
    await age()
    again = await client.post("/v1/attendances", json=attendance, headers=KEYED)
    assert (again.status_code, again.json()["code"]) == (409, "already_exists")


async def test_expired_keys_go_by_themselves_and_in_batches(
    client: Client, age: Age, database: str, conn: asyncpg.Connection
) -> None:
    async def left() -> int:
        count: int = await conn.fetchval("select count(*) from idempotency_key")
        return count

    for number in range(5):
        await client.post("/v1/themes", json={"name": "Tid"}, headers={"Idempotency-Key": f"old-{number}"})
    await age()
    await client.post("/v1/themes", json={"name": "Tid"}, headers={"Idempotency-Key": "young"})
    pool = await connect(database, 2)
    try:
        async with conn.transaction():
            # A request that meets one of them is not waited for.
            await conn.execute("select from idempotency_key where key = 'old-0' for update")
            assert await purge_expired_keys(pool, batch_rows=2) == 4
        assert await left() == 2
        upkeep = asyncio.create_task(repeat("purge", partial(purge_expired_keys, pool), 0.01))
        async with asyncio.timeout(30):
            while await left() > 1:
                pass
        upkeep.cancel()
    finally:
        await pool.close()
    assert await conn.fetchval("select key from idempotency_key") == "young"


async def test_one_process_at_a_time_purges_them(client: Client, age: Age, database: str) -> None:
    await client.post("/v1/themes", json={"name": "Tid"}, headers=KEYED)
    await age()
    pool, other = await connect(database, 2), await asyncpg.connect(database)
    try:
        async with other.transaction():
            await other.execute("select pg_advisory_xact_lock($1)", LOCK_ID)
            assert await purge_expired_keys(pool) == 0
        assert await purge_expired_keys(pool) == 1
    finally:
        await other.close()
        await pool.close()


async def test_resolving_references_leaves_what_was_sent_as_it_was(client: Client, conn: asyncpg.Connection) -> None:
    for kind, table in resources().items():
        sent = await _body(client, kind)
        for column in table.settable:
            if column.nullable and column.ref and twin(column.name) not in sent:
                sent[twin(column.name)] = None
        before = deepcopy(sent)
        draft = Draft(table, sent, fresh=True)
        draft.body.pop("holds_from", None)
        await resolve(conn, [draft], personal=True)
        assert sent == before
        assert not [name for name in draft.body if name.endswith(("_ref", "_refs")) and name != "external_refs"]
    exercise_id = await Maker(client).id("exercises")
    theme = await _named(client, "themes", await Maker(client).id("themes"))
    item = {"text": "ingen tid", "theme_refs": [theme]}
    sent = {"work": {"form": "five_whys", "question": "Hvorfor?", "causes": [item]}}
    before = deepcopy(sent)
    draft = Draft(resources()["exercises"], sent, id=UUID(exercise_id))
    await resolve(conn, [draft], personal=True)
    assert sent == before
    assert "theme_ids" in draft.body["work"]["causes"][0]
