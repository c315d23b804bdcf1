"""Clients that do not read or do not send, at the promised numbers, and their effect on other callers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import psutil
import pytest

from service.database.api_keys import create_key
from service.domain import api_keys
from tests.conftest import new_database
from tests.contract.serving import serving
from tests.faults.clients import (
    Probe,
    SlowClients,
    build_request,
    count_connections,
    fill_themes,
    probe,
    slow_clients,
    wait_until_closed,
)

pytestmark = pytest.mark.soak

SLOW, OTHER = (api_keys.make(bytes([number]) * api_keys.ENTROPY) for number in (1, 2))
OUTCOME = "/v1/sessions/{session}/outcome"
MAX_P99_SECONDS = 0.25
MAX_MEMORY_MIB = 200
BURSTS = ("200 unread lists of 0.8 MB", "200 unread contracts", "1,000 slow bodies")
"""Bursts of real work, whether or not their responses are read; their effect on others is only printed."""
CLOSE_TIMEOUT_SECONDS = 15
SWEEP_SLACK_SECONDS = 1.5
"""The delay between a limit and its detection, including this test's own."""

_DAY = """
insert into programme (name, status) values ('LUP', 'running');
insert into session (programme_id, title, format, starts_at, ends_at, status)
select id, 'Samling', 'ordinary', '2026-03-12 08:00Z', '2026-03-12 15:00Z', 'held' from programme;
insert into insight (statement, kind, session_id, language)
select repeat('Det som virker, blir kjent ved tilfeldighet. ', 40), 'cause', (select id from session), 'nb'
from generate_series(1, 3000) n;
"""


@pytest.fixture(scope="module")
async def served(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[str, str, int]]:
    """Serve 40 MB of themes and a session of about 7 MB with two processes; yield address, session and pid."""
    async with new_database() as database:
        await fill_themes(database, 10_000)
        conn = await asyncpg.connect(database)
        await conn.execute(_DAY)
        session = await conn.fetchval("select id::text from session")
        for key in (SLOW, OTHER):
            await create_key(conn, key, "soak", ["*"], None)
        await conn.close()
        with serving(database, tmp_path_factory.mktemp("slow"), workers=2) as address:
            yield address, session, _parent(int(address.rpartition(":")[2]))


def _parent(port: int) -> int:
    """Return the parent of the processes that listen on a port; it shares their socket."""
    listeners = [connection for connection in psutil.net_connections("tcp") if connection.status == "LISTEN"]
    pids = [connection.pid for connection in listeners if connection.laddr and connection.laddr.port == port]
    process = psutil.Process(pids[0])
    return process.ppid() if any("spawn_main" in word for word in process.cmdline()) else process.pid


_HALF_A_BODY = (
    f"POST /v1/themes HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {SLOW.text}\r\n"
    'Content-Type: application/json\r\nContent-Length: 90\r\n\r\n{"name"'
).encode()
Attack = Callable[[SlowClients, str], None]
ATTACKS: dict[str, Attack] = {
    "26 unread exports": lambda slow, session: _all(slow, 26, "/v1/themes?media=ndjson"),
    "12 unread outcomes": lambda slow, session: _all(slow, 12, OUTCOME.format(session=session)),
    "200 unread lists of 0.8 MB": lambda slow, session: _all(slow, 200, "/v1/themes?limit=200"),
    "200 unread contracts": lambda slow, session: _all(slow, 200, "/openapi.json"),
    "1,000 idle": lambda slow, session: _many(slow, 1_000),
    "5,000 idle": lambda slow, session: _many(slow, 5_000),
    "1,000 half-sent heads": lambda slow, session: _many(slow, 1_000, build_request(SLOW.text, "/v1/themes")[:40]),
    "1,000 slow bodies": lambda slow, session: _many(slow, 1_000, _HALF_A_BODY),
}


def _all(slow: SlowClients, count: int, path: str) -> None:
    slow.get(count, SLOW.text, path)


def _many(slow: SlowClients, count: int, data: bytes = b"") -> None:
    slow.open(count, data)


@pytest.mark.parametrize("attack", ATTACKS)
async def test_others_hardly_notice(served: tuple[str, str, int], attack: str) -> None:
    address, session, parent = served
    before = await probe(address, OTHER.text, "/v1/themes?limit=1", 5)
    with slow_clients(address) as slow:
        await asyncio.to_thread(ATTACKS[attack], slow, session)
        began = asyncio.get_running_loop().time()
        meanwhile, memory = await _peak_memory(parent, probe(address, OTHER.text, "/v1/themes?limit=1", 5))
        left = CLOSE_TIMEOUT_SECONDS + SWEEP_SLACK_SECONDS - (asyncio.get_running_loop().time() - began)
        await wait_until_closed(slow.sockets, left)
        closed = asyncio.get_running_loop().time() - began
    print(
        f"\n{attack}: others' p99 {meanwhile.p99 * 1000:.0f} ms of {len(meanwhile.seconds)} requests "
        f"(before: {before.p99 * 1000:.0f} ms), {meanwhile.statuses}; a worker took {memory:.0f} MiB; "
        f"all closed after {closed:.1f} s; left: {count_connections(address)}"
    )
    assert meanwhile.statuses == {200: len(meanwhile.seconds)}
    assert memory < MAX_MEMORY_MIB
    assert count_connections(address) == 0
    # On a machine that has other things to do even nobody's presence takes long.
    assert attack in BURSTS or meanwhile.p99 < max(MAX_P99_SECONDS, 3 * before.p99)


async def _peak_memory(parent: int, work: Awaitable[Probe]) -> tuple[Probe, float]:
    """Await work, and return the peak memory of the service's processes meanwhile, in MiB."""
    task = asyncio.ensure_future(work)
    peak = 0.0
    while not task.done():
        for process in psutil.Process(parent).children():
            peak = max(peak, process.memory_info().rss / 2**20)
        await asyncio.sleep(0.1)
    return await task, peak
