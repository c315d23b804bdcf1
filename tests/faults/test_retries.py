"""A keyed retry never duplicates rows, even if the service was killed during the first request."""

import asyncio
import os
from contextlib import ExitStack
from pathlib import Path

import asyncpg
import httpx2
import psutil
import pytest

from service.database.api_keys import create_key
from service.domain import api_keys
from tests.project.process import Running, both, run
from tests.seeds import Seeds

pytestmark = pytest.mark.slow

ROUNDS, ROWS = 3, 200


def _kill(service: Running) -> None:
    """Kill all processes of the service at once, as a power cut does."""
    for process in (psutil.Process(service.process.pid), *service.workers()):
        process.kill()
    service.process.wait()


async def _send(address: str, rows: list[dict[str, str]], headers: dict[str, str]) -> httpx2.Response:
    async with httpx2.AsyncClient(timeout=60) as client:
        return await client.post(f"{address}/v1/themes/batch", json=rows, headers=headers)


async def test_a_request_interrupted_by_a_kill_is_done_once(
    database: str, conn: asyncpg.Connection, tmp_path: Path
) -> None:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, "retries", ["*"], None)
    rng, killed_count = Seeds("the retries", default=7).random, 0
    with ExitStack() as services:
        service = services.enter_context(run(tmp_path, "--migrate", **both(database)))
        for round_number in range(ROUNDS):
            rows = [{"name": f"tema {round_number}-{number}"} for number in range(ROWS)]
            headers = {"Authorization": f"Bearer {key.text}", "Idempotency-Key": f"turn-{round_number}"}
            sending = asyncio.create_task(_send(service.address, rows, headers))
            await asyncio.wait([sending], timeout=rng.uniform(0.002, 0.06))
            _kill(service)
            (first,) = await asyncio.gather(sending, return_exceptions=True)
            killed_count += isinstance(first, httpx2.HTTPError)
            # The next round kills the service that answers the repeat of this one.
            service = services.enter_context(run(tmp_path, "--migrate", **both(database)))
            repeat = await _send(service.address, rows, headers)
            assert repeat.status_code == 200
            assert [row["outcome"] for row in repeat.json()] == ["created"] * ROWS
            if isinstance(first, httpx2.Response):
                assert repeat.json() == first.json()
            row_count = await conn.fetchval("select count(*) from theme where name like $1", f"tema {round_number}-%")
            assert row_count == ROWS
    print(f"killed before the response in {killed_count} of {ROUNDS} rounds")
