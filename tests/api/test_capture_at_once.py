"""Several tables capture their day at the same moment, and repeat it."""

import asyncio
from typing import Any

import asyncpg

from tests.api.captured import at_last, everything, whys
from tests.api.mini_lup import DAY, capture, day, held, session
from tests.conftest import Client, as_superuser


async def test_keyed_is_done_once(client: Client, conn: asyncpg.Connection) -> None:
    made = await session(client)
    document = day()
    document["insights"][0]["sources"][0]["item_key"] = "c9"
    keyed = {"params": {"on_error": "skip"}, "headers": {"idempotency-key": "dagen"}}
    answers = await asyncio.gather(*(at_last(client, made, document, **keyed) for _ in range(8)))
    assert len({each.content for each in answers}) == 1
    assert sum("idempotent-replayed" in each.headers for each in answers) == 7
    assert await conn.fetchval("select max(c.n) from (select count(*) as n from change group by id, version) c") == 1
    assert await conn.fetchval("select count(*) from idempotency_key") == 1
    other_query = {**keyed, "params": {}}
    for body, rest in ((DAY, keyed), (document, other_query)):
        other = await client.post(f"/v1/sessions/{made}/capture", json=body, **rest)
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_five_tables_at_once_and_again(client: Client, conn: asyncpg.Connection) -> None:
    made = await session(client)
    tables = [f"bord {number}" for number in range(1, 6)]

    def part(table: str, turn: int) -> dict[str, Any]:
        document = day(team=table)
        document["exercises"][1]["work"]["causes"].append({"key": f"t{turn}", "text": f"svar {turn}"})
        document["insights"].append(
            {
                "key": f"x{turn}",
                "statement": f"Funn {turn}",
                "kind": "cause",
                "sources": [{"exercise_key": "hvorfor", "item_key": f"t{turn}"}],
            }
        )
        document["ideas"].append(f"Idé {turn}")
        return document

    async def send(table: str, turn: int) -> list[tuple[str, str]]:
        answer = await at_last(client, made, part(table, turn))
        return [(each["pointer"], each["id"]) for each in answer.json()["items"]]

    first = await asyncio.gather(*(send(table, 1) for table in tables))
    both = await asyncio.gather(*(send(table, turn) for turn in (1, 2) for table in tables))
    again = await asyncio.gather(*(send(table, turn) for turn in (1, 2) for table in tables))
    assert both[:5] == first
    assert again == both

    there = await everything(client)
    assert {kind: len(rows) for kind, rows in there.items()} == {
        "problem_statements": 5, "exercises": 10, "insights": 20, "needs": 10, "ideas": 25, "presentations": 5,
        "reflections": 10,
    }  # fmt: skip
    for exercise in there["exercises"]:
        if exercise["work"]["form"] == "five_whys":
            assert [cause["key"] for cause in exercise["work"]["causes"][:2]] == ["c1", "c2"]
            assert {cause["key"] for cause in exercise["work"]["causes"][2:]} == {"t1", "t2"}
    found = (await client.get(f"/v1/sessions/{made}")).json()["problem_statement_ids"]
    assert sorted(found) == sorted(each["id"] for each in there["problem_statements"])
    shadows = await conn.fetch("select problem_statement_id from session_problem_statement")
    assert sorted(str(row["problem_statement_id"]) for row in shadows) == sorted(found)


async def test_one_exercise_by_five_at_once(client: Client) -> None:
    made = await session(client)
    sent = [{"exercises": [whys({"key": f"c{number}", "text": "svar"})]} for number in range(5)]
    await asyncio.gather(*(at_last(client, made, document) for document in sent))
    (why,) = await held(client, "exercises")
    assert sorted(cause["key"] for cause in why["work"]["causes"]) == [f"c{number}" for number in range(5)]


async def test_what_another_writer_makes_meanwhile_is_changed(
    client: Client, conn: asyncpg.Connection, database: str
) -> None:
    made = await session(client)
    document = {"ideas": [{"external_refs": [{"system": "hist", "id": "1"}], "title": "Gå tur"}]}
    # Only a superuser sees what the sessions of another role wait for.
    watching = await asyncpg.connect(as_superuser(database))
    waits = """
        select exists (
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        )
    """
    async with conn.transaction():
        idea = await conn.fetchval(
            "insert into idea (title, origin, status, language) values ('Gå', 'own', 'captured', 'nb') returning id"
        )
        await conn.execute("insert into external_ref (kind, system, ref, id) values ('ideas', 'hist', '1', $1)", idea)
        sent = asyncio.create_task(capture(client, made, document))
        while not await watching.fetchval(waits):
            pass
    await watching.close()
    (item,) = (await sent)["items"]
    assert (item["id"], item["outcome"]) == (str(idea), "updated")
