"""Clients that are silent or do not read never block others, and are disconnected after a while."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest

from service.database.api_keys import create_key
from service.database.pool import single
from service.domain import api_keys
from tests.conftest import new_database
from tests.contract.serving import serving
from tests.faults.clients import build_request, count_connections, slow_clients, wait_until_closed

pytestmark = pytest.mark.slow

KEY = api_keys.make(bytes(api_keys.ENTROPY))
OTHER = api_keys.make(b"\1" * api_keys.ENTROPY)
NOISE_SECONDS = 5
"""Seconds that a busy machine can add."""
LARGE_PATH = "/docs/swagger-ui-bundle.js"
"""Its response has 1.7 MB."""


@asynccontextmanager
async def serve_new_database(folder: Path, **settings: object) -> AsyncIterator[str]:
    """Serve a new database with two keys that have every scope."""
    async with new_database() as database:
        async with single(database) as conn:
            await create_key(conn, KEY, "slow", ["*"], None)
            await create_key(conn, OTHER, "other", ["*"], None)
        with serving(database, folder, **settings) as address:  # type: ignore[arg-type]
            yield address


@pytest.fixture(scope="module")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    async with serve_new_database(
        tmp_path_factory.mktemp("slow"), send_timeout_seconds=2, idle_timeout_seconds=2
    ) as address:
        yield address


async def get_live_status(address: str) -> int:
    async with httpx2.AsyncClient(timeout=NOISE_SECONDS) as client:
        return (await client.get(f"{address}/health/live")).status_code


async def test_silent_and_half_sent_requests_block_nobody_and_are_closed(address: str) -> None:
    with slow_clients(address) as slow:
        slow.open(300)
        slow.open(100, build_request(KEY.text, "/v1/themes")[:40])
        slow.open(50, build_request(KEY.text, "/health/live"))
        assert await get_live_status(address) == 200
        assert await wait_until_closed(slow.sockets, 2 + NOISE_SECONDS) > 1
    assert count_connections(address) == 0


async def test_a_request_head_sent_byte_by_byte_is_closed(address: str) -> None:
    with slow_clients(address) as slow:
        (peer,) = slow.open(1)
        with pytest.raises(ConnectionError):
            await _send_slowly(peer, build_request(KEY.text, "/v1/themes") * 3)


async def _send_slowly(peer: socket.socket, data: bytes) -> None:
    for byte in data:
        peer.send(bytes([byte]))
        await asyncio.sleep(0.1)


async def test_a_new_connection_replaces_the_longest_idle_one(tmp_path: Path) -> None:
    command = ("bash", "-c", f'ulimit -n 300; exec {sys.executable} "$@"', "bash")
    async with serve_new_database(tmp_path, idle_timeout_seconds=60, command=command) as address:
        with slow_clients(address) as slow:
            oldest = slow.open(50)
            slow.open(200)
            assert await get_live_status(address) == 200
            await wait_until_closed(oldest, NOISE_SECONDS)
            assert count_connections(address) <= 101


async def test_an_unread_response_is_dropped(address: str) -> None:
    with slow_clients(address) as slow:
        slow.get(20, KEY.text, LARGE_PATH)
        assert await get_live_status(address) == 200
        assert await wait_until_closed(slow.sockets, 2 + NOISE_SECONDS) > 1
    assert count_connections(address) == 0


async def test_a_slow_reader_receives_the_whole_response(address: str) -> None:
    body_size = len(httpx2.get(f"{address}{LARGE_PATH}", headers={"Accept-Encoding": "identity"}).content)
    with slow_clients(address) as slow:
        (peer,) = slow.get(1, KEY.text, LARGE_PATH)
        peer.setblocking(False)
        received = b""
        loop = asyncio.get_running_loop()
        # Read slowly for longer than the time limit, then fast.
        for _ in range(30):
            received += await loop.sock_recv(peer, 8192)
            await asyncio.sleep(0.15)
        while len(received.partition(b"\r\n\r\n")[2]) < body_size:
            piece = await loop.sock_recv(peer, 65536)
            assert piece, "the response was cut off"
            received += piece


async def test_a_caller_that_half_closes_its_connection_leaves_nothing_open(address: str) -> None:
    with slow_clients(address) as slow:
        for peer in slow.get(10, KEY.text, LARGE_PATH):
            peer.shutdown(socket.SHUT_WR)
        assert await wait_until_closed(slow.sockets, 2 + NOISE_SECONDS) >= 0
    assert count_connections(address) == 0
