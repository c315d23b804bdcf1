"""The largest requests and responses do not delay other callers, and use bounded memory."""

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

from service.http.operations import MAX_BATCH_BODY_BYTES
from tests.api.test_sizes import exercise
from tests.conftest import new_database
from tests.contract.serving import serving
from tests.project.process import environment

pytestmark = pytest.mark.slow

DAY = {"programme_id": "", "title": "Dagen", "format": "mini"}
DAY |= {"starts_at": "2026-03-12T08:00:00Z", "ends_at": "2026-03-12T15:00:00Z"}


class LoadMonitor:
    """Polls `/health/live` and records the memory of the serving processes."""

    def __init__(self, address: str) -> None:
        port = int(address.rpartition(":")[2])
        self.address, self.stop = address, threading.Event()
        self.waits: list[float] = []
        self.memory: list[int] = []
        connections = [entry for entry in psutil.net_connections("tcp") if entry.laddr and entry.laddr.port == port]
        main = psutil.Process(next(entry.pid for entry in connections if entry.status == "LISTEN" and entry.pid))
        self.processes = [main, *main.children(recursive=True)]

    def run(self) -> None:
        with httpx2.Client(base_url=self.address, timeout=30) as client:
            while not self.waits or not self.stop.is_set():
                start = time.perf_counter()
                client.get("/health/live").raise_for_status()
                self.waits.append(time.perf_counter() - start)
                self.memory.append(max(process.memory_info().rss for process in self.processes))
                self.stop.wait(0.01)

    @contextmanager
    def measure(self, activity: str) -> Iterator[None]:
        self.waits.clear()
        self.memory.clear()
        self.stop.clear()
        thread = threading.Thread(target=self.run)
        thread.start()
        start = time.perf_counter()
        try:
            yield
        finally:
            seconds = time.perf_counter() - start
            self.stop.set()
            thread.join()
        waits = sorted(self.waits)
        print(
            f"{activity}: {seconds:.2f} s; live p50 {waits[len(waits) // 2] * 1000:.0f} ms, "
            f"worst {waits[-1] * 1000:.0f} ms of {len(waits)}; a process {max(self.memory) / 2**20:.0f} MiB"
        )


def fill_document(field: str, items: Iterator[dict[str, Any]]) -> bytes:
    """Return a document with as many of the items as a body can hold."""
    parts: list[bytes] = []
    size = 30
    for _, item in zip(range(500), items, strict=False):
        part = json.dumps(item, ensure_ascii=False).encode()
        if (size := size + len(part) + 1) > MAX_BATCH_BODY_BYTES:
            break
        parts.append(part)
    return b'{"%s":[%s]}' % (field.encode(), b",".join(parts))


def repeat_item(**fields: Any) -> Iterator[dict[str, Any]]:
    number = 0
    while True:
        yield {"key": f"k{number}", **fields}
        number += 1


def long_texts(text: str) -> bytes:
    return fill_document("ideas", repeat_item(title="T", description=(text * 10_000)[:10_000]))


def notes(count: int) -> dict[str, Any]:
    return {"form": "other", "name": "N", "notes": [{"text": f"n{number}"} for number in range(count)]}


DOCUMENTS = {
    "rows of combining marks": long_texts("a" + "\u0301" * 60),
    "as many marks as are accepted": long_texts("a" + "\u0301\u0323" * 15),
    "digits": long_texts("123456 12345 "),
    "numbers that are no identity numbers": long_texts("010107 50161 "),
    "digits of another script": long_texts("\u0660\u0661\u0660\u0661\u0660\u0667 \u0665\u0660\u0661\u0666\u0661 "),
    "letters": long_texts("Ærlig talt: å, så mye "),
    "links": fill_document("ideas", repeat_item(title="T", need_keys=["n"] * 100)),
    "sources": fill_document(
        "insights", repeat_item(statement="S", kind="cause", sources=[{"exercise_key": "e"}] * 35)
    ),
    "tiny notes": fill_document("exercises", repeat_item(title="T", work=notes(1000))),
    "as many tiny notes as are accepted": fill_document(
        "exercises", islice(repeat_item(title="T", work=notes(1000)), 19)
    ),
    "ideas": fill_document("ideas", repeat_item(title="T", description="å" * 1500)),
}


@pytest.fixture
async def monitored(tmp_path: Path) -> Any:
    async with new_database() as database:
        key = await _create_key(database)
        with serving(database, tmp_path) as address:
            yield LoadMonitor(address), key


async def _create_key(database: str) -> str:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "service", "key", "create", "test", "--scope", "*",
        env=environment(database_url=database), stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    return (await process.communicate())[0].decode().strip()


async def test_the_largest_requests_do_not_delay_other_callers(monitored: tuple[LoadMonitor, str]) -> None:
    monitor, key = monitored
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with httpx2.Client(base_url=monitor.address, headers=headers, timeout=60) as client:

        def make(path: str, **body: Any) -> str:
            return str(client.post(path, json=body).raise_for_status().json()["id"])

        programme = make("/v1/programmes", name="LUP")
        session = make("/v1/sessions", **DAY | {"programme_id": programme})
        with monitor.measure("no load"):
            threading.Event().wait(1)
        idle_seconds = max(monitor.waits)
        worst = {}
        for name, document in DOCUMENTS.items():
            with monitor.measure(f"capture of {name} ({len(document):,} bytes)"):
                response = client.post(f"/v1/sessions/{session}/capture", content=document)
            print("   ", response.status_code, response.json().get("code", ""))
            worst[name] = max(monitor.waits)
        assert max(worst.values()) < 0.25 + 4 * idle_seconds, worst
        assert max(monitor.memory) < 200 * 2**20

        full = make("/v1/sessions", **DAY | {"programme_id": programme})
        for number in range(24):
            make("/v1/exercises", **exercise(full, title=f"Øvelse {number}"))
        paths = [f"/v1/sessions/{full}/{path}" for path in ("outcome", "outcome?media=md", "trace")]
        paths += [f"/v1/exercises?session_id={full}&limit=200"] * 6
        with (
            monitor.measure("six pages, outcome, its Markdown and trace at once"),
            ThreadPoolExecutor(len(paths)) as threads,
        ):
            responses = list(threads.map(client.get, paths))
        print("   ", [(response.status_code, len(response.content)) for response in responses])
        assert {response.status_code for response in responses} == {200}
        assert max(monitor.waits) < 0.25 + 4 * idle_seconds
        assert max(monitor.memory) < 250 * 2**20


def _list_upserts() -> dict[str, list[dict[str, Any]]]:
    """Return batches of a thousand rows, most of which are as large as a body can be."""
    keyed = [{"ref": f"hr:{number}", "name": f"Tema {number}"} for number in range(1000)]
    large = [{**row, "description": "å" * 900} for row in keyed]
    return {
        "new rows": large,
        "unchanged rows": large,
        "changed rows": [{**row, "description": "ø" * 900} for row in keyed],
        "rows with unknown fields": [{f"nam{number}": 1 for number in range(180)} for _ in keyed],
        "rows with the wrong keys": [{"external_refs": [{"system": "A", "id": 7}] * 18} for _ in keyed],
    }


async def test_the_largest_upserts_do_not_delay_other_callers(monitored: tuple[LoadMonitor, str]) -> None:
    monitor, key = monitored
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    with httpx2.Client(base_url=monitor.address, headers=headers, timeout=60) as client:
        with monitor.measure("no load"):
            threading.Event().wait(1)
        idle_seconds = max(monitor.waits)
        for name, rows in _list_upserts().items():
            document = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
            with monitor.measure(f"upsert of {name} ({len(document):,} bytes)"):
                response = client.put("/v1/themes/batch?on_error=skip", content=document)
            assert response.status_code == 200, response.text
            assert max(monitor.waits) < 0.25 + 4 * idle_seconds
        assert max(monitor.memory) < 200 * 2**20
