"""A retry never duplicates, also when the service was killed in between."""

import asyncio
import os
from pathlib import Path

import asyncpg
import httpx2
import psutil
import pytest

from service.domain import keys
from service.postgres.keys import create_key
from tests.house.process import Running, both, run
from tests.seeds import Seeds

pytestmark = pytest.mark.slow

ROUNDS, ROWS = 4, 200


def _kill(service: Running) -> None:
    """End all of its processes at once, as a power cut does."""
    for process in (psutil.Process(service.process.pid), *service.workers()):
        process.kill()
    service.process.wait()


async def test_what_was_under_way_when_the_service_was_killed_is_done_once(
    database: str, conn: asyncpg.Connection, tmp_path: Path
) -> None:
    key = keys.make(os.urandom(keys.ENTROPY))
    await create_key(conn, key, "retries", ["*"], None)
    luck, killed = Seeds("the retries", default=7).random, 0
    for turn in range(ROUNDS):
        rows = [{"name": f"tema {turn}-{number}"} for number in range(ROWS)]
        headers = {"Authorization": f"Bearer {key.text}", "Idempotency-Key": f"turn-{turn}"}

        async def send(address: str, rows: list[dict[str, str]], headers: dict[str, str]) -> httpx2.Response:
            async with httpx2.AsyncClient(timeout=60) as client:
                return await client.post(f"{address}/v1/themes/batch", json=rows, headers=headers)

        with run(tmp_path, "--migrate", **both(database)) as service:
            sending = asyncio.create_task(send(service.address, rows, headers))
            await asyncio.wait([sending], timeout=luck.uniform(0.002, 0.06))
            _kill(service)
            first = await asyncio.gather(sending, return_exceptions=True)
            killed += isinstance(first[0], httpx2.HTTPError)
        with run(tmp_path, "--migrate", **both(database)) as service:
            again = await send(service.address, rows, headers)
        assert again.status_code == 200
        assert [each["outcome"] for each in again.json()] == ["created"] * ROWS
        if isinstance(first[0], httpx2.Response):
            assert again.json() == first[0].json()
        stored = await conn.fetchval("select count(*) from theme where name like $1", f"tema {turn}-%")
        assert stored == ROWS
    print(f"killed before the answer in {killed} of {ROUNDS} rounds")
