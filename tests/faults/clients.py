"""Clients that are silent, never read, or stop halfway, and a probe that measures the service for other callers."""

import asyncio
import select
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import quantiles
from urllib.parse import urlsplit

import asyncpg
import psutil
from msgspec import Struct

SMALL_BUFFER_BYTES = 8192
"""The receive buffer of a client that does not read; the smaller it is, the sooner the server has to wait."""
POLL_SECONDS = 0.1
ENDED = ("LISTEN", "TIME_WAIT", "FIN_WAIT2", "CLOSE")
"""States of the listener and of connections that the server is done with."""


class SlowClients:
    """Raw connections to one server that are never read."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.target = (parts.hostname or "", parts.port or 0)
        self.sockets: list[socket.socket] = []

    def open(self, count: int, data: bytes = b"") -> list[socket.socket]:
        """Open connections and send the same bytes on each."""
        peers = []
        for _ in range(count):
            peer = socket.socket()
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER_BYTES)
            peer.settimeout(5)
            peer.connect(self.target)
            if data:
                peer.sendall(data)
            peers.append(peer)
        self.sockets += peers
        return peers

    def get(self, count: int, key: str, path: str) -> list[socket.socket]:
        """Send a GET on each of several new connections and never read the responses."""
        return self.open(count, build_request(key, path))


@contextmanager
def slow_clients(address: str) -> Iterator[SlowClients]:
    """Yield slow clients and close their connections afterwards."""
    slow = SlowClients(address)
    try:
        yield slow
    finally:
        for peer in slow.sockets:
            peer.close()


def build_request(key: str, path: str) -> bytes:
    """Return the bytes of a GET request."""
    return f"GET {path} HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {key}\r\n\r\n".encode()


def is_open(peer: socket.socket) -> bool:
    """Whether the server has neither closed nor reset a connection, without reading from it."""
    poll = select.poll()
    poll.register(peer, select.POLLRDHUP)
    return not poll.poll(0)


async def wait_until_closed(peers: Sequence[socket.socket], seconds: float) -> float:
    """Wait until the server has closed all connections, and return the seconds that it took."""
    start = time.monotonic()
    while open_peers := [peer for peer in peers if is_open(peer)]:
        if time.monotonic() - start > seconds:
            raise AssertionError(f"{len(open_peers)} of {len(peers)} connections are open after {seconds} s")
        await asyncio.sleep(POLL_SECONDS)
    return time.monotonic() - start


def count_connections(address: str) -> int:
    """Count a server's connections, including those that only the kernel still holds."""
    port = urlsplit(address).port
    return sum(
        1
        for connection in psutil.net_connections("tcp")
        if connection.laddr and connection.laddr.port == port and connection.status not in ENDED
    )


class Probe(Struct):
    """Response times and statuses of repeated requests."""

    seconds: list[float]
    statuses: dict[int, int]

    @property
    def p99(self) -> float:
        """The 99th percentile of the response times in seconds."""
        return quantiles(self.seconds, n=100)[98]


async def probe(address: str, key: str, path: str, seconds: float, *, callers: int = 4) -> Probe:
    """Send requests repeatedly from a few callers, each on a new connection, and record the response times."""
    result = Probe([], {})
    parts = urlsplit(address)
    deadline = time.monotonic() + seconds

    async def send_repeatedly() -> None:
        while time.monotonic() < deadline:
            start = time.monotonic()
            status = await _send(parts.hostname or "", parts.port or 0, build_request(key, path))
            result.seconds.append(time.monotonic() - start)
            result.statuses[status] = result.statuses.get(status, 0) + 1
            await asyncio.sleep(0.02)

    await asyncio.gather(*(send_repeatedly() for _ in range(callers)))
    return result


async def _send(host: str, port: int, data: bytes) -> int:
    """Send the bytes of a request at little cost and return the status, or 0 without a response."""
    try:
        async with asyncio.timeout(10):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                writer.write(data.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
                response = await reader.read()
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return 0
    return int(response[9:12] or 0)


async def fill_themes(database: str, count: int) -> None:
    """Insert themes with descriptions of four thousand characters."""
    conn = await asyncpg.connect(database)
    try:
        await conn.execute(
            "insert into theme (name, description) select 'Tema ' || n, repeat('Deling ', 571) "
            f"from generate_series(1, {int(count)}) n"
        )
    finally:
        await conn.close()
