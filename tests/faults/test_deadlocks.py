"""Requests that lock the same rows lock them in one order, so that none waits for another in a circle."""

import asyncio
from collections import Counter
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import asyncpg
import httpx2
import pytest

from service.domain.kinds import KINDS
from tests.conftest import Callers, Client
from tests.contract.valid import Maker
from tests.faults.waiting import PATIENCE, waiting
from tests.seeds import Seeds

pytestmark = pytest.mark.slow

ROUNDS, ROWS = 200, 6
REFUSED = (409, 412)
"""What one of two requests may be answered that change the same rows: the other was first."""
DAY = ("problem_statements", "exercises", "insights", "needs", "ideas", "presentations")

Send = tuple[str, str, Any]


class Round(NamedTuple):
    """Requests that cross, and what is held until all of them wait for it or for one another."""

    sent: list[Send]
    gate: str
    """A statement that locks one of the rows that they are about, or brings one of the keys."""


class Day:
    """A session with what it brought, and requests that change much of it."""

    def __init__(self, client: Client, conn: asyncpg.Connection) -> None:
        self.client, self.conn, self.luck = client, conn, Seeds("the deadlocks", default=7).random
        self.number = 0

    async def stage(self) -> None:
        """Make all that the requests are about."""
        make = Maker(self.client)
        self.session, self.theme = await make.id("sessions"), await make.id("themes")
        self.people = [(await make.one("attendances", session_id=self.session))["person_id"] for _ in range(ROWS)]
        for _ in range(2):
            await make.one("groups", unit_ids=[await make.id("units")])
        method, path, body = self.capture()
        answer = await self.client.request(method, path, json=body)
        assert answer.status_code == 200, answer.text

    async def rows(self, kind: str) -> list[dict[str, Any]]:
        """Give the rows of a kind as a batch names them, in the order of their ids."""
        sql = f"select id::text, version from {KINDS[kind].table} order by id limit {ROWS}"
        return [dict(row) for row in await self.conn.fetch(sql)]

    async def row(self, *kinds: str) -> str:
        """Lock one row of one of these kinds."""
        kind = self.luck.choice(kinds)
        chosen = self.luck.choice(await self.rows(kind))
        return f"select from {KINDS[kind].table} where id = '{chosen['id']}' for no key update"

    def capture(self) -> Send:
        """Write the whole day again, each thing changed."""
        self.number += 1
        places, now = self.luck.sample(range(ROWS), ROWS), self.number
        notes = [{"key": "n", "text": f"Tid {now}"}]
        body = {
            "problem_statements": [{"key": f"p{n}", "question": f"Hvordan {now}"} for n in places],
            "exercises": [{"key": f"e{n}", "work": {"form": "other", "name": "Kafé", "notes": notes}} for n in places],
            "insights": [{"key": f"i{n}", "statement": f"Det {now}", "kind": "cause"} for n in places],
            "needs": [{"key": f"n{n}", "who": "ledere", "what": f"oversikt {now}"} for n in places],
            "ideas": [{"key": f"d{n}", "title": f"Idé {n} {now}", "presentation": {"votes": now}} for n in places],
        }
        return "POST", f"/v1/sessions/{self.session}/capture", body

    async def attach(self, verb: str) -> Send:
        """Attach the theme to everything of some kinds, or detach it, in any order."""
        items = []
        for kind in self.luck.sample(("exercises", "insights", "needs", "ideas"), 3):
            key = {"item_key": "n"} if kind == "exercises" else {}
            items += [{"kind": kind, "id": row["id"], **key} for row in await self.rows(kind)]
        return "POST", f"/v1/themes/{self.theme}/{verb}", {"items": self.luck.sample(items, len(items))}

    async def verb(self, name: str, order: int) -> Send:
        """Move all ideas, in this order."""
        return "POST", f"/v1/ideas/batch/{name}", [{"id": row["id"]} for row in await self.rows("ideas")][::order]

    async def change(self, kind: str, order: int, **fields: Any) -> Send:
        """Change all rows of a kind, as they are now, in this order."""
        return "PATCH", f"/v1/{kind}/batch", [{**row, **fields} for row in await self.rows(kind)][::order]

    async def show(self) -> Round:
        """Show ideas for the first time, by themselves, as a part of the day, and from both ends."""
        self.number += 1
        new = [{"key": f"x{self.number}{n}", "title": f"Ny {n}"} for n in range(ROWS)]
        path = f"/v1/sessions/{self.session}/capture"
        made = (await self.client.post(path, json={"ideas": new})).json()["items"]
        shown = [{"session_id": self.session, "idea_id": item["id"]} for item in made]
        again = {"ideas": [{**idea, "presentation": {"votes": 1}} for idea in self.luck.sample(new, ROWS)]}
        gate = f"select from idea where id = '{self.luck.choice(made)['id']}' for no key update"
        batches: list[Send] = [("POST", "/v1/presentations/batch", rows) for rows in (shown, shown[::-1])]
        return Round([*batches, ("POST", path, again)], gate)

    def attendances(self, status: str) -> Send:
        """Write the session's list."""
        rows = [{"person_id": id, "status": status} for id in self.luck.sample(self.people, ROWS)]
        return "PUT", f"/v1/sessions/{self.session}/attendances", rows

    async def exchange(self) -> list[Send]:
        """Give each of two groups the other's unit, one by one and both at once."""
        rows = await self.conn.fetch("select id::text, version, unit_ids[1]::text as unit from leadership_group")
        first, second = [
            {"id": row["id"], "version": row["version"], "unit_ids": [other["unit"]]}
            for row, other in zip(rows, rows[::-1], strict=True)
        ]
        return [("PATCH", "/v1/groups/batch", batch) for batch in ([first], [second], [first, second], [second, first])]

    def themes(self) -> Round:
        """Make themes of the same references, from both ends."""
        self.number += 1
        refs = [f"{self.number} {n}" for n in range(ROWS)]
        rows = [{"name": "Tid", "external_refs": [{"system": "cross", "id": ref}]} for ref in refs]
        gate = f"insert into external_ref values ('themes', 'cross', '{self.luck.choice(refs)}', '{uuid4()}')"
        return Round([("POST", "/v1/themes/batch", batch) for batch in (rows, rows[::-1])], gate)

    async def newcomers(self) -> Round:
        """Make attendances of the same people, from both ends, and by the list."""
        made = await self.client.post("/v1/people/batch", json=[{"display_name": "Leder"}] * ROWS)
        people = [row["id"] for row in made.json()]
        rows = [{"session_id": self.session, "person_id": person} for person in people]
        sent: list[Send] = [("POST", "/v1/attendances/batch", batch) for batch in (rows, rows[::-1])]
        listed = [{"person_id": person, "status": "confirmed"} for person in self.luck.sample(people, ROWS)]
        gate = (
            "insert into attendance (session_id, person_id, status, role)"
            f" values ('{self.session}', '{self.luck.choice(people)}', 'invited', 'guest')"
        )
        return Round([*sent, ("PUT", f"/v1/sessions/{self.session}/attendances", listed)], gate)

    async def crossed(self, turn: int) -> Round:
        """Give the requests of a round."""
        now = str(turn)
        match turn % 8:
            case 0:
                changes = [await self.change("ideas", order, next_step=f"{now} {order}") for order in (1, -1)]
                return Round(changes, await self.row("ideas"))
            case 1:
                verbs = [await self.verb("publish", 1), await self.verb("unpublish", -1)]
                return Round([*verbs, self.capture()], await self.row("ideas"))
            case 2:
                change = await self.change("insights", -1, evidence=now)
                return Round([self.capture(), await self.attach("attach"), change], await self.row(*DAY[1:5]))
            case 3:
                marks = [await self.attach("attach"), await self.attach("detach")]
                return Round([*marks, await self.change("ideas", -1, next_step=now)], await self.row(*DAY[1:5]))
            case 4:
                return await self.show()
            case 5:
                change = await self.change("attendances", -1, status="excused")
                lists = [self.attendances(status) for status in ("confirmed", "invited")]
                return Round([*lists, change, self.capture()], await self.row("attendances", "sessions"))
            case 6:
                return Round(await self.exchange(), "select from led_unit for update")
            case _:
                return await self.newcomers() if turn % 16 == 7 else self.themes()

    async def run(self, crossing: Round) -> list[httpx2.Response]:
        """Send the requests of a round, and let them go on once each has ended or waits."""
        gate = self.conn.transaction()
        await gate.start()
        await self.conn.execute(crossing.gate)
        tasks = [
            asyncio.create_task(self.client.request(method, path, json=body)) for method, path, body in crossing.sent
        ]
        async with asyncio.timeout(PATIENCE):
            while sum(task.done() for task in tasks) + await waiting(self.conn) < len(tasks):
                pass
        await gate.rollback()
        return await asyncio.gather(*tasks)


async def find_deadlocks_early(conn: asyncpg.Connection, *settings: str) -> None:
    """Let connections that are opened from now on find a deadlock before any time limit comes."""
    database = await conn.fetchval("select current_database()")
    for setting in ("deadlock_timeout = '20ms'", *settings):
        await conn.execute(f"alter database {database} set {setting}")


async def deadlocks(conn: asyncpg.Connection) -> int:
    """Count the deadlocks of this database, after its other connections have told of theirs."""
    others = "from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
    await conn.execute(f"select pg_terminate_backend(pid) {others}")
    async with asyncio.timeout(PATIENCE):
        while await conn.fetchval(f"select count(*) {others}"):
            pass
    found: int = await conn.fetchval("select deadlocks from pg_stat_database where datname = current_database()")
    return found


async def test_crossed_requests_never_wait_for_each_other(caller: Callers, watcher: asyncpg.Connection) -> None:
    # As it is planned in a large table.
    await find_deadlocks_early(watcher, "enable_hashjoin = off", "enable_mergejoin = off")
    day = Day(await caller("*"), watcher)
    await day.stage()
    met: Counter[tuple[int, int]] = Counter()
    for turn in range(ROUNDS):
        answers = await day.run(await day.crossed(turn))
        met.update((turn % 8, answer.status_code) for answer in answers)
    found = await deadlocks(watcher)
    print(f"{ROUNDS} rounds: {dict(sorted(met.items()))}, {found} deadlocks")
    assert {status for _, status in met} <= {200, *REFUSED}
    assert found == 0


async def test_a_request_that_the_database_gave_up_is_done_once_more(
    caller: Callers, watcher: asyncpg.Connection
) -> None:
    await find_deadlocks_early(watcher)
    await watcher.execute("set deadlock_timeout = '10s'")
    client = await caller("*")
    make = Maker(client)
    first, second = [await make.id("ideas") for _ in range(2)]
    lock = "select from idea where id = $1 for no key update"
    other = watcher.transaction()
    await other.start()
    await watcher.execute(lock, UUID(second))
    rows = [{"id": id, "reason": "Senere", "holds_from": "2025-03-12"} for id in (first, second)]
    parking = asyncio.create_task(client.post("/v1/ideas/batch/park", json=rows))
    async with asyncio.timeout(PATIENCE):
        while not await waiting(watcher):
            pass
    await watcher.execute(lock, UUID(first))
    await other.commit()
    answer = await parking
    assert answer.status_code == 200, answer.text
    assert [row["outcome"] for row in answer.json()] == ["updated"] * 2
    history = (await client.get(f"/v1/ideas/{first}/history")).json()["items"]
    assert [(each["value"], each["holds_from"], each["reason"]) for each in history][1:] == [
        ("parked", "2025-03-12", "Senere")
    ]
    assert await deadlocks(watcher) == 1
