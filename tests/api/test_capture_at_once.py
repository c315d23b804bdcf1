"""Several tables capture their day concurrently, and repeat it."""

import asyncio
from typing import Any

import asyncpg

from tests.api.captured import capture_with_retries, list_entities, whys
from tests.api.mini_lup import DAY, capture, day, list_all, session
from tests.conftest import Client, as_superuser


async def test_a_keyed_capture_happens_once(client: Client, conn: asyncpg.Connection) -> None:
    session_id = await session(client)
    document = day()
    document["insights"][0]["sources"][0]["item_key"] = "c9"
    keyed = {"params": {"on_error": "skip"}, "headers": {"idempotency-key": "dagen"}}
    responses = await asyncio.gather(*(capture_with_retries(client, session_id, document, **keyed) for _ in range(8)))
    assert len({response.content for response in responses}) == 1
    assert sum("idempotent-replayed" in response.headers for response in responses) == 7
    assert await conn.fetchval("select max(c.n) from (select count(*) as n from change group by id, version) c") == 1
    assert await conn.fetchval("select count(*) from idempotency_key") == 1
    other_query = {**keyed, "params": {}}
    for body, rest in ((DAY, keyed), (document, other_query)):
        other = await client.post(f"/v1/sessions/{session_id}/capture", json=body, **rest)
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_five_tables_at_once_and_again(client: Client, conn: asyncpg.Connection) -> None:
    session_id = await session(client)
    tables = [f"bord {number}" for number in range(1, 6)]

    def part(table: str, round_number: int) -> dict[str, Any]:
        document = day(team=table)
        document["exercises"][1]["work"]["causes"].append({"key": f"t{round_number}", "text": f"svar {round_number}"})
        document["insights"].append(
            {
                "key": f"x{round_number}",
                "statement": f"Funn {round_number}",
                "kind": "cause",
                "sources": [{"exercise_key": "hvorfor", "item_key": f"t{round_number}"}],
            }
        )
        document["ideas"].append(f"Idé {round_number}")
        return document

    async def send(table: str, round_number: int) -> list[tuple[str, str]]:
        response = await capture_with_retries(client, session_id, part(table, round_number))
        return [(item["pointer"], item["id"]) for item in response.json()["items"]]

    first = await asyncio.gather(*(send(table, 1) for table in tables))
    item_ids = await asyncio.gather(*(send(table, round_number) for round_number in (1, 2) for table in tables))
    repeated = await asyncio.gather(*(send(table, round_number) for round_number in (1, 2) for table in tables))
    assert item_ids[:5] == first
    assert repeated == item_ids

    entities = await list_entities(client)
    assert {kind: len(rows) for kind, rows in entities.items()} == {
        "problem_statements": 5, "exercises": 10, "insights": 20, "needs": 10, "ideas": 25, "presentations": 5,
        "reflections": 10,
    }  # fmt: skip
    for exercise in entities["exercises"]:
        if exercise["work"]["form"] == "five_whys":
            assert [cause["key"] for cause in exercise["work"]["causes"][:2]] == ["c1", "c2"]
            assert {cause["key"] for cause in exercise["work"]["causes"][2:]} == {"t1", "t2"}
    statement_ids = (await client.get(f"/v1/sessions/{session_id}")).json()["problem_statement_ids"]
    assert sorted(statement_ids) == sorted(
        problem_statement["id"] for problem_statement in entities["problem_statements"]
    )
    shadows = await conn.fetch("select problem_statement_id from session_problem_statement")
    assert sorted(str(row["problem_statement_id"]) for row in shadows) == sorted(statement_ids)


async def test_five_tables_write_one_exercise_at_once(client: Client) -> None:
    session_id = await session(client)
    documents = [{"exercises": [whys({"key": f"c{number}", "text": "svar"})]} for number in range(5)]
    await asyncio.gather(*(capture_with_retries(client, session_id, document) for document in documents))
    (five_whys,) = await list_all(client, "exercises")
    assert sorted(cause["key"] for cause in five_whys["work"]["causes"]) == [f"c{number}" for number in range(5)]


async def test_a_row_created_meanwhile_is_updated(client: Client, conn: asyncpg.Connection, database: str) -> None:
    session_id = await session(client)
    document = {"ideas": [{"external_refs": [{"system": "hist", "id": "1"}], "title": "Gå tur"}]}
    # Only a superuser sees the wait events of another role's sessions.
    observer = await asyncpg.connect(as_superuser(database))
    lock_wait_query = """
        select exists (
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        )
    """
    async with conn.transaction():
        idea = await conn.fetchval(
            "insert into idea (title, origin, status, language) values ('Gå', 'own', 'captured', 'nb') returning id"
        )
        await conn.execute("insert into external_ref (kind, system, ref, id) values ('ideas', 'hist', '1', $1)", idea)
        capture_task = asyncio.create_task(capture(client, session_id, document))
        while not await observer.fetchval(lock_wait_query):
            pass
    await observer.close()
    (item,) = (await capture_task)["items"]
    assert (item["id"], item["outcome"]) == (str(idea), "updated")
