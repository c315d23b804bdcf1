"""The largest that a caller may send and read keeps nobody else waiting, and takes a bounded memory."""

import asyncio
import json
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import httpx2
import psutil
import pytest

from service.api.operations import MOST_BYTES_OF_MANY
from tests.api.test_sizes import exercise
from tests.conftest import new_database
from tests.contract.serving import serving
from tests.house.process import environment

pytestmark = pytest.mark.slow

DAY = {"programme_id": "", "title": "Dagen", "format": "mini"}
DAY |= {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T15:00:00Z"}


class ConnectionWatchdog:
    """Asks for `/health/live` again and again, and looks at the memory of the processes that serve."""

    def __init__(self, address: str) -> None:
        port = int(address.rpartition(":")[2])
        self.address, self.stop = address, threading.Event()
        self.waits: list[float] = []
        self.memory: list[int] = []
        listening = [each for each in psutil.net_connections("tcp") if each.laddr and each.laddr.port == port]
        main = psutil.Process(next(each.pid for each in listening if each.status == "LISTEN" and each.pid))
        self.processes = [main, *main.children(recursive=True)]

    def run(self) -> None:
        with httpx2.Client(base_url=self.address, timeout=30) as client:
            while not self.waits or not self.stop.is_set():
                began = time.perf_counter()
                client.get("/health/live").raise_for_status()
                self.waits.append(time.perf_counter() - began)
                self.memory.append(max(each.memory_info().rss for each in self.processes))
                self.stop.wait(0.01)

    @contextmanager
    def during(self, what: str) -> Iterator[None]:
        self.waits.clear()
        self.memory.clear()
        self.stop.clear()
        thread = threading.Thread(target=self.run)
        thread.start()
        began = time.perf_counter()
        try:
            yield
        finally:
            took = time.perf_counter() - began
            self.stop.set()
            thread.join()
        waits = sorted(self.waits)
        print(
            f"{what}: {took:.2f} s; live p50 {waits[len(waits) // 2] * 1000:.0f} ms, worst {waits[-1] * 1000:.0f} ms "
            f"of {len(waits)}; a process {max(self.memory) / 2**20:.0f} MiB"
        )


def fitting(kind: str, things: Iterator[dict[str, Any]]) -> bytes:
    """Give a document of as many of these things as a body may hold."""
    parts: list[bytes] = []
    size = 30
    for _, thing in zip(range(500), things, strict=False):
        part = json.dumps(thing, ensure_ascii=False).encode()
        if (size := size + len(part) + 1) > MOST_BYTES_OF_MANY:
            break
        parts.append(part)
    return b'{"%s":[%s]}' % (kind.encode(), b",".join(parts))


def many(**fields: Any) -> Iterator[dict[str, Any]]:
    number = 0
    while True:
        yield {"key": f"k{number}", **fields}
        number += 1


def texts(text: str) -> bytes:
    return fitting("ideas", many(title="T", description=(text * 10_000)[:10_000]))


def notes(count: int) -> dict[str, Any]:
    return {"form": "other", "name": "N", "notes": [{"text": f"n{number}"} for number in range(count)]}


DOCUMENTS = {
    "rows of marks": texts("a" + "\u0301" * 60),
    "as many marks as are taken": texts("a" + "\u0301\u0323" * 15),
    "figures": texts("123456 12345 "),
    "numbers that are none": texts("010107 50161 "),
    "figures of another script": texts("\u0660\u0661\u0660\u0661\u0660\u0667 \u0665\u0660\u0661\u0666\u0661 "),
    "letters": texts("Ærlig talt: å, så mye "),
    "links": fitting("ideas", many(title="T", need_keys=["n"] * 100)),
    "sources": fitting("insights", many(statement="S", kind="cause", sources=[{"exercise_key": "e"}] * 35)),
    "tiny notes": fitting("exercises", many(title="T", work=notes(1000))),
    "tiny notes, as many as are taken": fitting("exercises", islice(many(title="T", work=notes(1000)), 19)),
    "ideas": fitting("ideas", many(title="T", description="å" * 1500)),
}


@pytest.fixture
async def watch(tmp_path: Path) -> Any:
    async with new_database() as database:
        made = await _key(database)
        with serving(database, tmp_path) as address:
            yield ConnectionWatchdog(address), made


async def _key(database: str) -> str:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "service", "key", "create", "test", "--scope", "*",
        env=environment(database_url=database), stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    return (await process.communicate())[0].decode().strip()


async def test_the_largest_keeps_nobody_waiting(watch: tuple[ConnectionWatchdog, str]) -> None:
    seen, key = watch
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with httpx2.Client(base_url=seen.address, headers=headers, timeout=60) as client:

        def make(path: str, **body: Any) -> str:
            return str(client.post(path, json=body).raise_for_status().json()["id"])

        programme = make("/v1/programmes", name="LUP")
        session = make("/v1/sessions", **DAY | {"programme_id": programme})
        with seen.during("nothing else"):
            threading.Event().wait(1)
        idle = max(seen.waits)
        worst = {}
        for name, document in DOCUMENTS.items():
            with seen.during(f"capture of {name} ({len(document):,} bytes)"):
                answer = client.post(f"/v1/sessions/{session}/capture", content=document)
            print("   ", answer.status_code, answer.json().get("code", ""))
            worst[name] = max(seen.waits)
        assert max(worst.values()) < 0.25 + 4 * idle, worst
        assert max(seen.memory) < 200 * 2**20

        full = make("/v1/sessions", **DAY | {"programme_id": programme})
        for number in range(24):
            make("/v1/exercises", **exercise(full, title=f"Øvelse {number}"))
        paths = [f"/v1/sessions/{full}/{path}" for path in ("outcome", "outcome?media=md", "trace")]
        paths += [f"/v1/exercises?session_id={full}&limit=200"] * 6
        with (
            seen.during("six pages, outcome, its Markdown and trace at once"),
            ThreadPoolExecutor(len(paths)) as threads,
        ):
            answers = list(threads.map(client.get, paths))
        print("   ", [(answer.status_code, len(answer.content)) for answer in answers])
        assert {answer.status_code for answer in answers} == {200}
        assert max(seen.waits) < 0.25 + 4 * idle
        assert max(seen.memory) < 250 * 2**20
