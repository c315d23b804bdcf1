"""A keyed retry never duplicates rows, even if the service was killed during the first request."""

import asyncio
import os
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

ROUNDS, ROWS = 4, 200


def _kill(service: Running) -> None:
    """Kill all processes of the service at once, as a power cut does."""
    for process in (psutil.Process(service.process.pid), *service.workers()):
        process.kill()
    service.process.wait()


async def test_a_request_interrupted_by_a_kill_is_done_once(
    database: str, conn: asyncpg.Connection, tmp_path: Path
) -> None:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, "retries", ["*"], None)
    rng, killed_count = Seeds("the retries", default=7).random, 0
    for round_number in range(ROUNDS):
        rows = [{"name": f"tema {round_number}-{number}"} for number in range(ROWS)]
        headers = {"Authorization": f"Bearer {key.text}", "Idempotency-Key": f"turn-{round_number}"}

        async def send(address: str, rows: list[dict[str, str]], headers: dict[str, str]) -> httpx2.Response:
            async with httpx2.AsyncClient(timeout=60) as client:
                return await client.post(f"{address}/v1/themes/batch", json=rows, headers=headers)

        with run(tmp_path, "--migrate", **both(database)) as service:
            sending = asyncio.create_task(send(service.address, rows, headers))
            await asyncio.wait([sending], timeout=rng.uniform(0.002, 0.06))
            _kill(service)
            (first,) = await asyncio.gather(sending, return_exceptions=True)
            killed_count += isinstance(first, httpx2.HTTPError)
        with run(tmp_path, "--migrate", **both(database)) as service:
            repeat = await send(service.address, rows, headers)
        assert repeat.status_code == 200
        assert [row["outcome"] for row in repeat.json()] == ["created"] * ROWS
        if isinstance(first, httpx2.Response):
            assert repeat.json() == first.json()
        row_count = await conn.fetchval("select count(*) from theme where name like $1", f"tema {round_number}-%")
        assert row_count == ROWS
    print(f"killed before the response in {killed_count} of {ROUNDS} rounds")
