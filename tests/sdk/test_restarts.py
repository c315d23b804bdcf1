"""A follower yields every change once, and an upsert writes every row, while the service is killed and restarted."""

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest
from lup import BatchError, FileCursor, Lup, RetryPolicy, inputs

from service.database.api_keys import create_key
from service.domain import api_keys
from tests.project.process import PATIENCE, Running, both, free_port, run
from tests.sdk.conftest import open_async_client, open_client
from tests.sdk.examples import change, page
from tests.sdk.server import Reply, run_server

pytestmark = pytest.mark.slow

QUICK = RetryPolicy(initial_delay_seconds=0.01, max_delay_seconds=0.1)
UNLIMITED = RetryPolicy(max_retries=float("inf"), initial_delay_seconds=0.01, max_delay_seconds=0.1)
OPTIONS: dict[str, Any] = {"trust_env": False}
THEMES = 5


class Collected:
    """The changes of a follower, with a signal for each."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self._more = threading.Condition()

    def add(self, change: Any) -> None:
        with self._more:
            self.ids.append(str(change.id))
            self._more.notify_all()

    def wait_for(self, count: int) -> None:
        with self._more:
            assert self._more.wait_for(lambda: len(self.ids) >= count, PATIENCE), self.ids


def _follow_blocking(address: str, key: str, after: str, collected: Collected, count: int) -> None:
    with open_client(address, api_key=key, max_retries=QUICK, **OPTIONS) as lup:
        for change in lup.changes.follow(after=after, poll_interval_seconds=0.05, resource="themes"):
            collected.add(change)
            if len(collected.ids) == count:
                return


def _follow_awaiting(address: str, key: str, after: str, collected: Collected, count: int) -> None:
    async def follow() -> None:
        async with open_async_client(address, api_key=key, max_retries=QUICK, **OPTIONS) as lup:
            async for change in lup.changes.follow(after=after, poll_interval_seconds=0.05, resource="themes"):
                collected.add(change)
                if len(collected.ids) == count:
                    return

    asyncio.run(follow())


def _kill(service: Running) -> None:
    for process in (psutil.Process(service.process.pid), *service.workers()):
        process.kill()
    service.process.wait()


Follower = Callable[[str, str, str, Collected, int], None]


@pytest.mark.parametrize("follow", [_follow_blocking, _follow_awaiting], ids=["blocking", "async"])
def test_a_follower_can_start_before_the_service(follow: Follower) -> None:
    port = free_port()
    collected = Collected()
    thread = threading.Thread(
        target=follow, args=(f"http://127.0.0.1:{port}", "lup_abc_secret", "c0", collected, 1), daemon=True
    )
    thread.start()
    # Longer than three attempts.
    thread.join(1)
    assert thread.is_alive()
    with run_server(lambda _: Reply(body=page(change("c1"), next_cursor="c1", has_more=False)), port=port):
        thread.join(PATIENCE)
    assert not thread.is_alive()
    assert len(collected.ids) == 1


async def test_followers_and_an_upsert_survive_a_kill_of_the_service(
    database: str, conn: asyncpg.Connection, tmp_path: Path
) -> None:
    """One kill, while followers that had received everything receive the rows of an upsert."""
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, "following", ["*"], None)
    await asyncio.to_thread(_follow_through_a_kill, database, tmp_path, key.text)


def _follow_through_a_kill(database: str, folder: Path, key: str) -> None:
    port = free_port()
    settings: dict[str, Any] = {
        **both(database),
        "port": port,
        "rate_limit_per_minute": 0,
        "rate_limit_without_key_per_minute": 0,
    }
    address = f"http://127.0.0.1:{port}"
    rows = [inputs.ThemeUpsert(ref=f"hist:{number}", name=f"tema {number}") for number in range(80)]
    count = THEMES + len(rows)
    started = threading.Event()

    def upsert(max_retries: int | RetryPolicy) -> Any:
        with open_client(address, api_key=key, max_retries=max_retries, **OPTIONS) as lup:
            return lup.themes.upsert_many(rows, chunk_size=2, on_progress=lambda _: started.set())

    with ThreadPoolExecutor(3) as pool:
        with run(folder, "--migrate", **settings) as service, open_client(address, api_key=key, **OPTIONS) as lup:
            after = lup.changes.head().cursor
            followers = [(follow, Collected()) for follow in (_follow_blocking, _follow_awaiting)]
            following = [pool.submit(follow, address, key, after, ids, count) for follow, ids in followers]
            for number in range(THEMES):
                lup.themes.create(name=f"nytt tema {number}")
            for _, collected in followers:
                collected.wait_for(THEMES)
            upserting = pool.submit(upsert, UNLIMITED)
            assert started.wait(PATIENCE)
            _kill(service)
        with run(folder, "--migrate", **settings), open_client(address, api_key=key, **OPTIONS) as lup:
            assert upserting.result(PATIENCE).counts.total() == len(rows)
            assert upsert(0).counts == {"unchanged": len(rows)}
            changes = list(lup.changes.list(after=after, resource="themes"))
            assert len({change.id for change in changes}) == len(changes) == count
            for (_, collected), future in zip(followers, following, strict=True):
                future.result(PATIENCE)
                assert collected.ids == [str(change.id) for change in changes]
            _resume_from_a_file(lup, folder / "cursor", after, [change.cursor for change in changes])
        with pytest.raises(BatchError) as raised:
            upsert(0)
        assert raised.value.report.counts == {}


def _resume_from_a_file(lup: Lup, path: Path, after: str, cursors: list[str]) -> None:
    """Follow twice; the last change was not handled to its end, so that only it comes again."""
    FileCursor(path).save(after)
    for expected in (cursors, cursors[-1:]):
        following = lup.changes.follow(cursor=FileCursor(path), resource="themes")
        assert [change.cursor for change in islice(following, len(expected))] == expected
        del following
