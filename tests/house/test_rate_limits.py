"""Requests are counted right over all processes, and a caller above the limit is told when to come again."""

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

from service.api.rate_limits import Policy, RateLimiter, SharedMemoryError, shared_memory
from service.domain import keys
from service.postgres.keys import create_key
from tests.house.process import ROOT, run

_HAMMER = """
import sys
from pathlib import Path
from service.api.rate_limits import Policy, RateLimiter
limiter, policy = RateLimiter(Path(sys.argv[1])), Policy(b"key", int(sys.argv[2]))
print(sum(limiter.take(limiter.slot("somebody"), policy).allowed for _ in range(int(sys.argv[2]))))
"""


def test_a_quota_is_used_up_and_says_when_it_is_refilled() -> None:
    limiter, policy = RateLimiter(), Policy(b"key", 3)
    taken = [limiter.take(limiter.slot("a"), policy) for _ in range(5)]
    assert [each.allowed for each in taken] == [True, True, True, False, False]
    assert [each.remaining for each in taken] == [2, 1, 0, 0, 0]
    assert [each.retry_after_seconds for each in taken] == [0, 0, 0, 20, 20]
    assert (taken[2].field, policy.field) == (b'"key";r=0;t=60', b'"key";q=3;w=60')
    assert limiter.take(limiter.slot("b"), policy).allowed


def test_what_was_taken_is_refilled_evenly() -> None:
    limiter, policy = RateLimiter(), Policy(b"key", 6000)
    while limiter.take(limiter.slot("a"), policy).allowed:
        pass
    began = time.monotonic()
    allowed = 0
    while time.monotonic() < began + 0.2:
        allowed += limiter.take(limiter.slot("a"), policy).allowed
    assert allowed <= 100 * (time.monotonic() - began) + 1
    assert allowed >= 15


@pytest.mark.slow
def test_processes_count_together() -> None:
    quota, processes = 6000, 3
    began = time.monotonic()
    with shared_memory() as memory:
        command = [sys.executable, "-c", _HAMMER, str(memory), str(quota)]
        running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(processes)]
        allowed = sum(int(each.communicate()[0]) for each in running)
        elapsed = time.monotonic() - began
    print(f"{allowed} of {quota * processes} allowed by {processes} processes within {elapsed:.1f} s")
    assert quota <= allowed <= quota + quota / 60 * elapsed + 1
    assert not memory.exists()


def test_the_disk_has_all_of_the_shared_memory_before_it_is_used() -> None:
    with shared_memory() as memory:
        there = memory.stat()
        # A page for which a full disk has no room would end the process that writes to it.
        assert there.st_blocks * 512 >= there.st_size


def test_without_a_folder_for_it_the_service_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nonexistent")
    with pytest.raises(SharedMemoryError, match="TMPDIR"), shared_memory():
        pass


def test_a_crowd_does_not_free_who_has_used_up_the_quota() -> None:
    limiter, policy = RateLimiter(), Policy(b"address", 600)
    while limiter.take(limiter.slot("somebody"), policy).allowed:
        pass
    for number in range(100_000):
        limiter.take(limiter.slot(f"{number}"), policy)
    refilled = sum(limiter.take(limiter.slot("somebody"), policy).allowed for _ in range(600))
    assert refilled < 300


def test_a_request_costs_little() -> None:
    policy, rounds = Policy(b"key", 10_000_000), 10_000
    with shared_memory() as memory:
        limiter = RateLimiter(memory)
        slot = limiter.slot("somebody")
        began = time.perf_counter()
        for _ in range(rounds):
            limiter.take(slot, policy)
        spent = (time.perf_counter() - began) / rounds
        limiter.close()
    print(f"{spent * 1e6:.1f} us a request")
    assert spent < 300e-6


@pytest.mark.slow
async def test_four_workers_keep_one_limit(database: str, conn: asyncpg.Connection, tmp_path: Path) -> None:
    quota = 60
    key, other = (keys.make(os.urandom(keys.ENTROPY)) for _ in range(2))
    for each in (key, other):
        await create_key(conn, each, "limited", ["*"], None)
    limits = {"rate_limit_per_minute": quota, "rate_limit_without_key_per_minute": quota}

    async def ask(text: str) -> httpx2.Response:
        # A connection of its own each time, so that every worker gets some.
        async with httpx2.AsyncClient(timeout=60, verify=False) as client:
            return await client.get(f"{service.address}/v1/themes", headers={"Authorization": f"Bearer {text}"})

    with run(tmp_path, "--migrate", database_url=database, workers=4, **limits) as service:
        for text, good in ((key.text, 200), (f"lup_{'0' * 12}_{'0' * 64}", 401)):
            began = time.monotonic()
            answers = await asyncio.gather(*(ask(text) for _ in range(quota * 2)))
            elapsed = time.monotonic() - began
            statuses = Counter(answer.status_code for answer in answers)
            print(dict(statuses), f"in {elapsed:.1f} s")
            assert set(statuses) == {good, 429}
            # The address has been asked for the key itself as well, once by each worker.
            assert quota - 4 <= statuses[good] <= quota + quota / 60 * elapsed + 1
            refused = next(answer for answer in answers if answer.status_code == 429)
            assert refused.json()["code"] == "rate_limited"
            assert int(refused.headers["Retry-After"]) >= 1
        assert (await ask(other.text)).status_code in (200, 429)
