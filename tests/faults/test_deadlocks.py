"""Requests lock shared rows in the same order, so they never deadlock."""

import asyncio
from collections import Counter
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import asyncpg
import httpx2
import pytest

from service.domain.base.kinds import KINDS
from tests.conftest import Callers, Client
from tests.contract.valid import Maker
from tests.faults.waiting import TIMEOUT_SECONDS, count_waiting
from tests.seeds import Seeds

pytestmark = pytest.mark.slow

ROUNDS, ROWS = 200, 6
LOST_RACE = (409, 412)
"""Statuses of a request that another request beat to the same rows."""
DAY = ("problem_statements", "exercises", "insights", "needs", "ideas", "presentations")

RequestArgs = tuple[str, str, Any]


class Round(NamedTuple):
    """Concurrent requests, and a lock that holds them back until all of them wait."""

    requests: list[RequestArgs]
    gate: str
    """A statement that locks one of the rows, or inserts one of the keys, of the requests."""


class Day:
    """A session with its results, and requests that change many of them."""

    def __init__(self, client: Client, conn: asyncpg.Connection) -> None:
        self.client, self.conn, self.rng = client, conn, Seeds("the deadlocks", default=7).random
        self.number = 0

    async def stage(self) -> None:
        """Create everything that the requests refer to."""
        make = Maker(self.client)
        self.session, self.theme = await make.id("sessions"), await make.id("themes")
        self.people = [(await make.one("attendances", session_id=self.session))["person_id"] for _ in range(ROWS)]
        for _ in range(2):
            await make.one("groups", unit_ids=[await make.id("units")])
        method, path, body = self.capture()
        response = await self.client.request(method, path, json=body)
        assert response.status_code == 200, response.text

    async def read_rows(self, resource: str) -> list[dict[str, Any]]:
        """Return the ids and versions of a resource's rows, in the order of ids."""
        sql = f"select id::text, version from {KINDS[resource].table} order by id limit {ROWS}"
        return [dict(row) for row in await self.conn.fetch(sql)]

    async def lock_row(self, *resources: str) -> str:
        """Return a statement that locks a random row of one of the resources."""
        resource = self.rng.choice(resources)
        row = self.rng.choice(await self.read_rows(resource))
        return f"select from {KINDS[resource].table} where id = '{row['id']}' for no key update"

    def capture(self) -> RequestArgs:
        """Return a capture that changes every item of the day."""
        self.number += 1
        numbers, serial = self.rng.sample(range(ROWS), ROWS), self.number
        notes = [{"key": "n", "text": f"Tid {serial}"}]
        body = {
            "problem_statements": [{"key": f"p{n}", "question": f"Hvordan {serial}"} for n in numbers],
            "exercises": [{"key": f"e{n}", "work": {"form": "other", "name": "Kafé", "notes": notes}} for n in numbers],
            "insights": [{"key": f"i{n}", "statement": f"Det {serial}", "kind": "cause"} for n in numbers],
            "needs": [{"key": f"n{n}", "who": "ledere", "what": f"oversikt {serial}"} for n in numbers],
            "ideas": [
                {"key": f"d{n}", "title": f"Idé {n} {serial}", "presentation": {"votes": serial}} for n in numbers
            ],
        }
        return "POST", f"/v1/sessions/{self.session}/capture", body

    async def attach(self, verb: str) -> RequestArgs:
        """Return a request that attaches the theme to rows of several resources, or detaches it, in random order."""
        items = []
        for kind in self.rng.sample(("exercises", "insights", "needs", "ideas"), 3):
            key = {"item_key": "n"} if kind == "exercises" else {}
            items += [{"kind": kind, "id": row["id"], **key} for row in await self.read_rows(kind)]
        return "POST", f"/v1/themes/{self.theme}/{verb}", {"items": self.rng.sample(items, len(items))}

    async def apply_verb(self, name: str, order: int) -> RequestArgs:
        """Return a batch that applies a verb to all ideas in the given order."""
        return "POST", f"/v1/ideas/batch/{name}", [{"id": row["id"]} for row in await self.read_rows("ideas")][::order]

    async def change(self, resource: str, order: int, **fields: Any) -> RequestArgs:
        """Return a batch that changes all rows of a resource in the given order."""
        return "PATCH", f"/v1/{resource}/batch", [{**row, **fields} for row in await self.read_rows(resource)][::order]

    async def present(self) -> Round:
        """Present new ideas by batches in both orders and by a capture."""
        self.number += 1
        new_ideas = [{"key": f"x{self.number}{n}", "title": f"Ny {n}"} for n in range(ROWS)]
        path = f"/v1/sessions/{self.session}/capture"
        ideas = (await self.client.post(path, json={"ideas": new_ideas})).json()["items"]
        rows = [{"session_id": self.session, "idea_id": idea["id"]} for idea in ideas]
        document = {"ideas": [{**idea, "presentation": {"votes": 1}} for idea in self.rng.sample(new_ideas, ROWS)]}
        gate = f"select from idea where id = '{self.rng.choice(ideas)['id']}' for no key update"
        batches: list[RequestArgs] = [("POST", "/v1/presentations/batch", batch) for batch in (rows, rows[::-1])]
        return Round([*batches, ("POST", path, document)], gate)

    def write_attendances(self, status: str) -> RequestArgs:
        """Return a request that writes the session's attendance list."""
        rows = [{"person_id": id, "status": status} for id in self.rng.sample(self.people, ROWS)]
        return "PUT", f"/v1/sessions/{self.session}/attendances", rows

    async def exchange_units(self) -> list[RequestArgs]:
        """Return requests that exchange the units of two groups, one at a time and both at once."""
        rows = await self.conn.fetch("select id::text, version, unit_ids[1]::text as unit from leadership_group")
        first, second = [
            {"id": row["id"], "version": row["version"], "unit_ids": [other_row["unit"]]}
            for row, other_row in zip(rows, rows[::-1], strict=True)
        ]
        return [("PATCH", "/v1/groups/batch", batch) for batch in ([first], [second], [first, second], [second, first])]

    def create_themes(self) -> Round:
        """Create themes with the same references in both orders."""
        self.number += 1
        refs = [f"{self.number} {n}" for n in range(ROWS)]
        rows = [{"name": "Tid", "external_refs": [{"system": "cross", "id": ref}]} for ref in refs]
        gate = f"insert into external_ref values ('themes', 'cross', '{self.rng.choice(refs)}', '{uuid4()}')"
        return Round([("POST", "/v1/themes/batch", batch) for batch in (rows, rows[::-1])], gate)

    async def create_attendances(self) -> Round:
        """Create attendances of the same people by batches in both orders and by the list."""
        response = await self.client.post("/v1/people/batch", json=[{"display_name": "Leder"}] * ROWS)
        people = [row["id"] for row in response.json()]
        rows = [{"session_id": self.session, "person_id": person} for person in people]
        batches: list[RequestArgs] = [("POST", "/v1/attendances/batch", batch) for batch in (rows, rows[::-1])]
        attendances = [{"person_id": person, "status": "confirmed"} for person in self.rng.sample(people, ROWS)]
        gate = (
            "insert into attendance (session_id, person_id, status, role)"
            f" values ('{self.session}', '{self.rng.choice(people)}', 'invited', 'guest')"
        )
        return Round([*batches, ("PUT", f"/v1/sessions/{self.session}/attendances", attendances)], gate)

    async def build_round(self, round_number: int) -> Round:
        """Return the requests of a round."""
        text = str(round_number)
        match round_number % 8:
            case 0:
                changes = [await self.change("ideas", order, next_step=f"{text} {order}") for order in (1, -1)]
                return Round(changes, await self.lock_row("ideas"))
            case 1:
                verbs = [await self.apply_verb("publish", 1), await self.apply_verb("unpublish", -1)]
                return Round([*verbs, self.capture()], await self.lock_row("ideas"))
            case 2:
                change = await self.change("insights", -1, evidence=text)
                return Round([self.capture(), await self.attach("attach"), change], await self.lock_row(*DAY[1:5]))
            case 3:
                marks = [await self.attach("attach"), await self.attach("detach")]
                return Round([*marks, await self.change("ideas", -1, next_step=text)], await self.lock_row(*DAY[1:5]))
            case 4:
                return await self.present()
            case 5:
                change = await self.change("attendances", -1, status="excused")
                lists = [self.write_attendances(status) for status in ("confirmed", "invited")]
                return Round([*lists, change, self.capture()], await self.lock_row("attendances", "sessions"))
            case 6:
                return Round(await self.exchange_units(), "select from led_unit for update")
            case _:
                return await self.create_attendances() if round_number % 16 == 7 else self.create_themes()

    async def run(self, crossed: Round) -> list[httpx2.Response]:
        """Send the requests of a round, and release the lock once each has finished or waits."""
        gate = self.conn.transaction()
        await gate.start()
        await self.conn.execute(crossed.gate)
        tasks = [
            asyncio.create_task(self.client.request(method, path, json=body)) for method, path, body in crossed.requests
        ]
        async with asyncio.timeout(TIMEOUT_SECONDS):
            while sum(task.done() for task in tasks) + await count_waiting(self.conn) < len(tasks):
                pass
        await gate.rollback()
        return await asyncio.gather(*tasks)


async def find_deadlocks_early(conn: asyncpg.Connection, *settings: str) -> None:
    """Make new connections detect a deadlock before any time limit."""
    database = await conn.fetchval("select current_database()")
    for setting in ("deadlock_timeout = '20ms'", *settings):
        await conn.execute(f"alter database {database} set {setting}")


async def count_deadlocks(conn: asyncpg.Connection) -> int:
    """Count the deadlocks of this database, after closing the other connections so that they report theirs."""
    other_connections = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    await conn.execute(f"select pg_terminate_backend(pid) {other_connections}")
    async with asyncio.timeout(TIMEOUT_SECONDS):
        while await conn.fetchval(f"select count(*) {other_connections}"):
            pass
    count: int = await conn.fetchval("select deadlocks from pg_stat_database where datname = current_database()")
    return count


async def test_crossed_requests_never_deadlock(caller: Callers, watcher: asyncpg.Connection) -> None:
    # The planner chooses these plans for large tables.
    await find_deadlocks_early(watcher, "enable_hashjoin = off", "enable_mergejoin = off")
    day = Day(await caller("*"), watcher)
    await day.stage()
    statuses: Counter[tuple[int, int]] = Counter()
    for round_number in range(ROUNDS):
        responses = await day.run(await day.build_round(round_number))
        statuses.update((round_number % 8, response.status_code) for response in responses)
    deadlock_count = await count_deadlocks(watcher)
    print(f"{ROUNDS} rounds: {dict(sorted(statuses.items()))}, {deadlock_count} deadlocks")
    assert {status for _, status in statuses} <= {200, *LOST_RACE}
    assert deadlock_count == 0


async def test_a_request_cancelled_by_a_deadlock_is_retried_once(caller: Callers, watcher: asyncpg.Connection) -> None:
    await find_deadlocks_early(watcher)
    await watcher.execute("set deadlock_timeout = '10s'")
    client = await caller("*")
    make = Maker(client)
    first_id, second_id = [await make.id("ideas") for _ in range(2)]
    lock = "select from idea where id = $1 for no key update"
    transaction = watcher.transaction()
    await transaction.start()
    await watcher.execute(lock, UUID(second_id))
    rows = [{"id": id, "reason": "Senere", "holds_from": "2025-03-12"} for id in (first_id, second_id)]
    parking = asyncio.create_task(client.post("/v1/ideas/batch/park", json=rows))
    async with asyncio.timeout(TIMEOUT_SECONDS):
        while not await count_waiting(watcher):
            pass
    await watcher.execute(lock, UUID(first_id))
    await transaction.commit()
    response = await parking
    assert response.status_code == 200, response.text
    assert [row["outcome"] for row in response.json()] == ["updated"] * 2
    history = (await client.get(f"/v1/ideas/{first_id}/history")).json()["items"]
    assert [(entry["value"], entry["holds_from"], entry["reason"]) for entry in history][1:] == [
        ("parked", "2025-03-12", "Senere")
    ]
    assert await count_deadlocks(watcher) == 1
