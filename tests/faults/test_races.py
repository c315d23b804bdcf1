"""Of two concurrent requests that break a rule together, exactly one is refused."""

import asyncio
from collections import Counter
from typing import get_type_hints
from uuid import UUID

import asyncpg
import httpx2
import pytest

from service.core.resource import Resource
from service.core.violations import GENERAL_ERRORS
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources
from tests.faults.races import ONE_SIDED, RACED, RACES, Pair, Request
from tests.faults.waiting import TIMEOUT_SECONDS, count_waiting

pytestmark = pytest.mark.slow

ROUNDS = 40
CONCURRENT_PAIRS = 4
"""The number of pairs that run at once where pairs are independent."""
REFUSED = (404, 409, 412, 422)


async def _send(client: Client, request: Request) -> httpx2.Response:
    headers = {"if-match": '"v1"'} if request.method in ("PATCH", "DELETE") else {}
    return await client.request(request.method, request.path, json=request.body, headers=headers)


async def _send_pairs(clients: tuple[Client, Client], pairs: list[Pair], round_number: int) -> list[tuple[int, ...]]:
    """Send all pairs at once, with the second request of each pair first in every other round."""
    calls = [zip(clients, pair, strict=True) for pair in pairs]
    ordered = [request for pair in calls for request in (reversed([*pair]) if round_number % 2 else pair)]
    responses = await asyncio.gather(*(_send(client, request) for client, request in ordered))
    statuses = [response.status_code for response in responses]
    return [tuple(sorted(statuses[index : index + 2])) for index in range(0, len(statuses), 2)]


@pytest.mark.parametrize("name", RACES)
async def test_exactly_one_of_two_racing_requests_is_refused(caller: Callers, name: str) -> None:
    clients = await caller("*"), await caller("*")
    maker = Maker(clients[0])
    race = RACES[name]
    pair_count = CONCURRENT_PAIRS if race.independent else 1
    outcomes: Counter[tuple[int, ...]] = Counter()
    for round_number in range(ROUNDS // pair_count):
        pairs = [await race.stage(maker) for _ in range(pair_count)]
        outcomes.update(await _send_pairs(clients, pairs, round_number))
    print(f"{name}: {dict(outcomes)}")
    assert all(first < 300 and second in REFUSED for first, second in outcomes), outcomes


async def test_reviving_an_idea_restores_the_status_of_a_concurrent_change(
    client: Client, watcher: asyncpg.Connection
) -> None:
    """The history is read under the row's lock, so it includes entries of a concurrent change."""
    idea_id = await Maker(client).id("ideas")
    path = f"/v1/ideas/{idea_id}"
    await client.post(f"{path}/park", json={"reason": "Senere"})
    async with watcher.transaction():
        await watcher.execute("update idea set version = version + 3 where id = $1", UUID(idea_id))
        task = asyncio.create_task(client.post(f"{path}/revive"))
        async with asyncio.timeout(TIMEOUT_SECONDS):
            while not await count_waiting(watcher):
                pass
        for status in ("captured", "selected", "parked"):
            await watcher.execute(
                """
                insert into history (resource, id, field, value, holds_from, caller)
                values ('ideas', $1, 'status', to_jsonb($2::text), current_date, 'test')
                """,
                UUID(idea_id),
                status,
            )
    response = await task
    assert (response.status_code, response.json().get("status")) == (200, "selected")


def _list_facts(table: Resource) -> set[str]:
    facts_type = get_type_hints(table.facts)["return"] if table.facts else type(None)
    return {f"{table.kind.name}.{name}" for name in getattr(facts_type, "__struct_fields__", ()) if name != "now"}


def test_every_rule_over_other_rows_has_a_race() -> None:
    tables = resources().values()
    facts = {name for table in tables for name in _list_facts(table)}
    table_errors = {name for table in tables for name in table.constraint_errors} - {
        name for table in tables for name, _ in table._reference_errors()
    }
    constraints = table_errors | GENERAL_ERRORS.keys() - {"idempotency_key_pkey"}
    assert facts | constraints == RACED | ONE_SIDED.keys()
    assert not RACED & ONE_SIDED.keys()
