"""Requests are counted across all processes, and a caller above the limit is told when to retry."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import asyncpg
import httpx2
import pytest

from service.database.api_keys import create_key
from service.domain import api_keys
from service.http.rate_limits import Policy, RateLimiter, SharedMemoryError, shared_memory
from tests.project.process import ROOT, run

_TAKE_REPEATEDLY = """
import sys
from pathlib import Path
from service.http.rate_limits import Policy, RateLimiter
limiter, policy = RateLimiter(Path(sys.argv[1])), Policy(b"key", int(sys.argv[2]))
print(sum(limiter.take(limiter.slot("somebody"), policy).allowed for _ in range(int(sys.argv[2]))))
"""


def test_a_used_up_quota_says_when_it_is_refilled() -> None:
    limiter, policy = RateLimiter(), Policy(b"key", 3)
    results = [limiter.take(limiter.slot("a"), policy) for _ in range(5)]
    assert [result.allowed for result in results] == [True, True, True, False, False]
    assert [result.remaining for result in results] == [2, 1, 0, 0, 0]
    assert [result.retry_after_seconds for result in results] == [0, 0, 0, 20, 20]
    assert (results[2].field, policy.field) == (b'"key";r=0;t=60', b'"key";q=3;w=60')
    assert limiter.take(limiter.slot("b"), policy).allowed


def test_a_quota_is_refilled_evenly() -> None:
    limiter, policy = RateLimiter(), Policy(b"key", 6000)
    while limiter.take(limiter.slot("a"), policy).allowed:
        pass
    start = time.monotonic()
    allowed = 0
    while time.monotonic() < start + 0.2:
        allowed += limiter.take(limiter.slot("a"), policy).allowed
    assert allowed <= 100 * (time.monotonic() - start) + 1
    assert allowed >= 15


@pytest.mark.slow
def test_processes_share_their_counts() -> None:
    quota, process_count = 6000, 3
    start = time.monotonic()
    with shared_memory() as memory:
        command = [sys.executable, "-c", _TAKE_REPEATEDLY, str(memory), str(quota)]
        processes = [
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(process_count)
        ]
        allowed = sum(int(process.communicate()[0]) for process in processes)
        elapsed = time.monotonic() - start
    print(f"{allowed} of {quota * process_count} allowed by {process_count} processes within {elapsed:.1f} s")
    assert quota <= allowed <= quota + quota / 60 * elapsed + 1
    assert not memory.exists()


def test_shared_memory_is_allocated_on_disk_before_use() -> None:
    with shared_memory() as memory:
        status = memory.stat()
        # Writing to a page that a full disk cannot hold would kill the process.
        assert status.st_blocks * 512 >= status.st_size


def test_a_missing_folder_for_shared_memory_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nonexistent")
    with pytest.raises(SharedMemoryError, match="TMPDIR"), shared_memory():
        pass


def test_many_other_callers_do_not_restore_a_used_up_quota() -> None:
    limiter, policy = RateLimiter(), Policy(b"address", 600)
    while limiter.take(limiter.slot("somebody"), policy).allowed:
        pass
    for number in range(100_000):
        limiter.take(limiter.slot(f"{number}"), policy)
    refilled = sum(limiter.take(limiter.slot("somebody"), policy).allowed for _ in range(600))
    assert refilled < 300


def test_counting_a_request_is_cheap() -> None:
    policy, rounds = Policy(b"key", 10_000_000), 10_000
    with shared_memory() as memory:
        limiter = RateLimiter(memory)
        slot = limiter.slot("somebody")
        start = time.perf_counter()
        for _ in range(rounds):
            limiter.take(slot, policy)
        seconds = (time.perf_counter() - start) / rounds
        limiter.close()
    print(f"{seconds * 1e6:.1f} us a request")
    assert seconds < 300e-6


@pytest.mark.slow
async def test_workers_share_one_limit(database: str, conn: asyncpg.Connection, tmp_path: Path) -> None:
    quota = 60
    key, other_key = (api_keys.make(os.urandom(api_keys.ENTROPY)) for _ in range(2))
    for new_key in (key, other_key):
        await create_key(conn, new_key, "limited", ["*"], None)
    limits = {"rate_limit_per_minute": quota, "rate_limit_without_key_per_minute": quota}

    async def send(text: str) -> httpx2.Response:
        # A new connection for each request spreads the requests over the workers.
        async with httpx2.AsyncClient(timeout=60, verify=False) as client:
            return await client.get(f"{service.address}/v1/themes", headers={"Authorization": f"Bearer {text}"})

    with run(tmp_path, "--migrate", database_url=database, workers=2, **limits) as service:
        for text, status in ((key.text, 200), (f"lup_{'0' * 12}_{'0' * 64}", 401)):
            start = time.monotonic()
            responses = await asyncio.gather(*(send(text) for _ in range(quota * 2)))
            elapsed = time.monotonic() - start
            statuses = Counter(response.status_code for response in responses)
            print(dict(statuses), f"in {elapsed:.1f} s")
            assert set(statuses) == {status, 429}
            # Each worker has also counted one look-up of the key against the address.
            assert quota - 2 <= statuses[status] <= quota + quota / 60 * elapsed + 1
            refused = next(response for response in responses if response.status_code == 429)
            assert refused.json()["code"] == "rate_limited"
            assert int(refused.headers["Retry-After"]) >= 1
        assert (await send(other_key.text)).status_code in (200, 429)
