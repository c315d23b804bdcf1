"""Clients that do not speak or do not read take nothing from the others, and are gone after a while."""

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest

from service.domain import keys
from service.postgres.keys import create_key
from service.postgres.pool import single
from tests.conftest import new_database
from tests.contract.serving import serving
from tests.faults.clients import all_closed, connections, request, slow_clients

pytestmark = pytest.mark.slow

KEY = keys.make(bytes(keys.ENTROPY))
OTHER = keys.make(b"\1" * keys.ENTROPY)
NOISE_SECONDS = 5
"""What a busy machine may add."""
PAGE = "/docs/swagger-ui-bundle.js"
"""An answer of 1.7 MB."""


@asynccontextmanager
async def served(folder: Path, **settings: object) -> AsyncIterator[str]:
    """Serve a new database, with two keys that may do everything."""
    async with new_database() as database:
        async with single(database) as conn:
            await create_key(conn, KEY, "slow", ["*"], None)
            await create_key(conn, OTHER, "other", ["*"], None)
        with serving(database, folder, **settings) as served:  # type: ignore[arg-type]
            yield served


@pytest.fixture(scope="module")
async def address(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    async with served(tmp_path_factory.mktemp("slow"), send_timeout_seconds=2, idle_timeout_seconds=2) as address:
        yield address


async def live(address: str) -> int:
    async with httpx2.AsyncClient(timeout=NOISE_SECONDS) as client:
        return (await client.get(f"{address}/health/live")).status_code


async def test_silent_and_half_sent_requests_stop_nobody_and_are_closed_in_time(address: str) -> None:
    with slow_clients(address) as slow:
        slow.open(300)
        slow.open(100, request(KEY.text, "/v1/themes")[:40])
        slow.open(50, request(KEY.text, "/health/live"))
        assert await live(address) == 200
        assert await all_closed(slow.sockets, 2 + NOISE_SECONDS) > 1
    assert connections(address) == 0


async def test_a_head_that_comes_drop_by_drop_ends_as_well(address: str) -> None:
    with slow_clients(address) as slow:
        (peer,) = slow.open(1)
        with pytest.raises(ConnectionError):
            await _drip(peer, request(KEY.text, "/v1/themes") * 3)


async def _drip(peer: socket.socket, data: bytes) -> None:
    for byte in data:
        peer.send(bytes([byte]))
        await asyncio.sleep(0.1)


async def test_a_newcomer_takes_the_place_of_who_was_idle_for_longest(tmp_path: Path) -> None:
    limited = ("bash", "-c", f'ulimit -n 300; exec {sys.executable} "$@"', "bash")
    async with served(tmp_path, idle_timeout_seconds=60, command=limited) as address:
        with slow_clients(address) as slow:
            first = slow.open(50)
            slow.open(200)
            assert await live(address) == 200
            await all_closed(first, NOISE_SECONDS)
            assert connections(address) <= 101


async def test_an_answer_that_nobody_reads_is_given_up(address: str) -> None:
    with slow_clients(address) as slow:
        slow.get(20, KEY.text, PAGE)
        assert await live(address) == 200
        assert await all_closed(slow.sockets, 2 + NOISE_SECONDS) > 1
    assert connections(address) == 0


async def test_who_reads_slowly_but_reads_gets_it_all(address: str) -> None:
    whole = len(httpx2.get(f"{address}{PAGE}", headers={"Accept-Encoding": "identity"}).content)
    with slow_clients(address) as slow:
        (peer,) = slow.get(1, KEY.text, PAGE)
        peer.setblocking(False)
        got = b""
        loop = asyncio.get_running_loop()
        # Slowly for longer than the time limit, then fast.
        for _ in range(30):
            got += await loop.sock_recv(peer, 8192)
            await asyncio.sleep(0.15)
        while len(got.partition(b"\r\n\r\n")[2]) < whole:
            piece = await loop.sock_recv(peer, 65536)
            assert piece, "it was cut off"
            got += piece


async def test_a_caller_that_ends_its_side_after_asking_leaves_nothing(address: str) -> None:
    with slow_clients(address) as slow:
        for peer in slow.get(10, KEY.text, PAGE):
            peer.shutdown(socket.SHUT_WR)
        assert await all_closed(slow.sockets, 2 + NOISE_SECONDS) >= 0
    assert connections(address) == 0
