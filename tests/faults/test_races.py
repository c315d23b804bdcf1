"""Of two requests that cannot both stand one is refused, however they meet."""

import asyncio
from collections import Counter
from typing import get_type_hints
from uuid import UUID

import asyncpg
import httpx2
import pytest

from service.postgres.table import Table
from service.postgres.violations import GENERAL
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources
from tests.faults.races import ONE_SIDED, RACED, RACES, Pair, Request
from tests.faults.waiting import PATIENCE, waiting

pytestmark = pytest.mark.slow

ROUNDS = 40
TOGETHER = 4
"""So many pairs run at once, where they have nothing to do with one another."""
REFUSED = (404, 409, 412, 422)


async def _send(client: Client, request: Request) -> httpx2.Response:
    headers = {"if-match": '"v1"'} if request.method in ("PATCH", "DELETE") else {}
    return await client.request(request.method, request.path, json=request.body, headers=headers)


async def _run(clients: tuple[Client, Client], pairs: list[Pair], turn: int) -> list[tuple[int, ...]]:
    """Send all pairs at once; every other time the second one of each goes first."""
    sent = [zip(clients, pair, strict=True) for pair in pairs]
    ordered = [request for pair in sent for request in (reversed([*pair]) if turn % 2 else pair)]
    answers = await asyncio.gather(*(_send(client, request) for client, request in ordered))
    statuses = [answer.status_code for answer in answers]
    return [tuple(sorted(statuses[place : place + 2])) for place in range(0, len(statuses), 2)]


@pytest.mark.parametrize("name", RACES)
async def test_one_of_the_two_is_refused(caller: Callers, name: str) -> None:
    clients = await caller("*"), await caller("*")
    maker = Maker(clients[0])
    race = RACES[name]
    beside = TOGETHER if race.apart else 1
    met: Counter[tuple[int, ...]] = Counter()
    for turn in range(ROUNDS // beside):
        pairs = [await race.stage(maker) for _ in range(beside)]
        met.update(await _run(clients, pairs, turn))
    print(f"{name}: {dict(met)}")
    assert all(first < 300 and second in REFUSED for first, second in met), met


async def test_an_idea_is_taken_up_again_where_it_stood(client: Client, watcher: asyncpg.Connection) -> None:
    """What its history tells is read once nobody else changes it, here one who has selected and parked it again."""
    idea = await Maker(client).id("ideas")
    path = f"/v1/ideas/{idea}"
    await client.post(f"{path}/park", json={"reason": "Senere"})
    async with watcher.transaction():
        await watcher.execute("update idea set version = version + 3 where id = $1", UUID(idea))
        reviving = asyncio.create_task(client.post(f"{path}/revive"))
        async with asyncio.timeout(PATIENCE):
            while not await waiting(watcher):
                pass
        for status in ("captured", "selected", "parked"):
            await watcher.execute(
                """
                insert into history (resource, id, field, value, holds_from, caller)
                values ('ideas', $1, 'status', to_jsonb($2::text), current_date, 'test')
                """,
                UUID(idea),
                status,
            )
    answer = await reviving
    assert (answer.status_code, answer.json().get("status")) == (200, "selected")


def _facts(table: Table) -> set[str]:
    kind = get_type_hints(table.facts)["return"] if table.facts else type(None)
    return {f"{table.kind.name}.{name}" for name in getattr(kind, "__struct_fields__", ()) if name != "now"}


def test_every_rule_over_other_rows_is_raced() -> None:
    tables = resources().values()
    facts = {name for table in tables for name in _facts(table)}
    own = {name for table in tables for name in table.errors} - {
        name for table in tables for name, _ in table._references()
    }
    constraints = own | GENERAL.keys() - {"idempotency_key_pkey"}
    assert facts | constraints == RACED | ONE_SIDED.keys()
    assert not RACED & ONE_SIDED.keys()
