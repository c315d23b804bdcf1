"""Clients that do not read, do not speak, or stop in the middle; and how everybody else fares meanwhile."""

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
"""What the kernel keeps for a client that does not read; the less it is, the sooner its server has to wait."""
POLL_SECONDS = 0.1
ENDED = ("LISTEN", "TIME_WAIT", "FIN_WAIT2", "CLOSE")
"""Connections for which the server's side has nothing more to do, and its listener."""


class Slow:
    """Raw connections to one server, none of which is ever read."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self.target = (parts.hostname or "", parts.port or 0)
        self.sockets: list[socket.socket] = []

    def open(self, count: int, data: bytes = b"") -> list[socket.socket]:
        """Open connections and send the same bytes on each."""
        opened = []
        for _ in range(count):
            peer = socket.socket()
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER_BYTES)
            peer.settimeout(5)
            peer.connect(self.target)
            if data:
                peer.sendall(data)
            opened.append(peer)
        self.sockets += opened
        return opened

    def get(self, count: int, key: str, path: str) -> list[socket.socket]:
        """Ask for something on each of several new connections, and do not read the answers."""
        return self.open(count, request(key, path))


@contextmanager
def slow_clients(address: str) -> Iterator[Slow]:
    """Lend slow clients, and close what is left of them."""
    slow = Slow(address)
    try:
        yield slow
    finally:
        for peer in slow.sockets:
            peer.close()


def request(key: str, path: str) -> bytes:
    """Write a request as bytes."""
    return f"GET {path} HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {key}\r\n\r\n".encode()


def is_open(peer: socket.socket) -> bool:
    """Whether the server has neither ended nor reset a connection; does not read from it."""
    poll = select.poll()
    poll.register(peer, select.POLLRDHUP)
    return not poll.poll(0)


async def all_closed(peers: Sequence[socket.socket], seconds: float) -> float:
    """Wait until the server has closed all connections, and tell how long it took."""
    began = time.monotonic()
    while left := [peer for peer in peers if is_open(peer)]:
        if time.monotonic() - began > seconds:
            raise AssertionError(f"{len(left)} of {len(peers)} connections are open after {seconds} s")
        await asyncio.sleep(POLL_SECONDS)
    return time.monotonic() - began


def connections(address: str) -> int:
    """Count a server's connections, those included that no process holds any more but the kernel still serves."""
    port = urlsplit(address).port
    return sum(
        1
        for each in psutil.net_connections("tcp")
        if each.laddr and each.laddr.port == port and each.status not in ENDED
    )


class Probe(Struct):
    """What a caller met who kept asking meanwhile."""

    seconds: list[float]
    statuses: dict[int, int]

    @property
    def p99(self) -> float:
        """Seconds within which 99 of 100 answers came."""
        return quantiles(self.seconds, n=100)[98]


async def probe(address: str, key: str, path: str, seconds: float, *, callers: int = 4) -> Probe:
    """Ask again and again by a few callers, each time on a new connection, and note how long each answer took."""
    found = Probe([], {})
    parts = urlsplit(address)
    until = time.monotonic() + seconds

    async def ask() -> None:
        while time.monotonic() < until:
            began = time.monotonic()
            status = await _ask(parts.hostname or "", parts.port or 0, request(key, path))
            found.seconds.append(time.monotonic() - began)
            found.statuses[status] = found.statuses.get(status, 0) + 1
            await asyncio.sleep(0.02)

    await asyncio.gather(*(ask() for _ in range(callers)))
    return found


async def _ask(host: str, port: int, sent: bytes) -> int:
    """Send one request in bytes, as a client that costs next to nothing, and give the status; 0 if none comes."""
    try:
        async with asyncio.timeout(10):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                writer.write(sent.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
                answer = await reader.read()
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return 0
    return int(answer[9:12] or 0)


async def fill_themes(database: str, count: int) -> None:
    """Fill the list of themes with texts of four thousand characters."""
    conn = await asyncpg.connect(database)
    try:
        await conn.execute(
            "insert into theme (name, description) select 'Tema ' || n, repeat('Deling ', 571) "
            f"from generate_series(1, {int(count)}) n"
        )
    finally:
        await conn.close()
