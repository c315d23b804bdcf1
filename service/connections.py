"""The HTTP server's connections, with timeouts for clients that do not send or do not read."""

import asyncio
import fcntl
import socket
import struct
import sys
import termios
from typing import Any
from uuid import uuid4

import msgspec
import structlog
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol
from uvicorn.server import ServerState

from service.http.accept import PROBLEM
from service.http.problems import ApiError

MAX_CONNECTIONS = 5_000
"""The maximum number of connections of a process; a new one replaces the one that has been idle for longest."""
MAX_HEAD_BYTES = 65_536
MAX_HEADERS = 100
MAX_PIPELINED = 16
"""The maximum number of requests that wait on a connection while an earlier one is handled."""
BACKLOG = 2_048
"""The maximum number of connections that wait to be accepted; `net.core.somaxconn` may be a lower limit."""
SEND_BUFFER_BYTES = 262_144
"""The kernel's send buffer for each client; Linux reserves twice as much."""
SWEEP_INTERVAL_SECONDS = 1.0
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)
_log = structlog.get_logger(__name__)


class HeadTooLarge(Exception):
    """A request's head is too large."""


class TooManyPipelined(Exception):
    """Too many requests wait on one connection."""


class ConnectionWatchdog:
    """Closes the connections of a process whose clients are too slow."""

    def __init__(self, idle_seconds: float, send_seconds: float, max_connections: int) -> None:
        self.idle_seconds = idle_seconds
        self.send_seconds = send_seconds
        self.max_connections = max_connections
        # A connection closes slightly before its timeout rather than after it.
        self.interval = min(SWEEP_INTERVAL_SECONDS, send_seconds / 10, idle_seconds / 10)
        self.idle: dict[Connection, float] = {}
        """Connections without a request and the start of their idle time, oldest first."""
        self.sweeping = False

    def add(self, connection: "Connection") -> None:
        """Watch a connection; if there are too many, close the one that has been idle for longest."""
        self.wait_for_request(connection)
        if len(connection.connections) > self.max_connections:
            oldest = next(iter(self.idle))
            # Many connections can arrive before the loop reports this one closed.
            del self.idle[oldest]
            oldest.end()
        if not self.sweeping:
            self.sweeping = True
            connection.loop.call_later(self.interval, self._sweep, connection.loop, connection.connections)

    def wait_for_request(self, connection: "Connection") -> None:
        """Mark a connection as idle."""
        self.idle.pop(connection, None)
        self.idle[connection] = connection.loop.time()

    def _sweep(self, loop: asyncio.AbstractEventLoop, connections: set[Any]) -> None:
        now = loop.time()
        expired = []
        for connection, idle_since in self.idle.items():
            if now - idle_since < self.idle_seconds - self.interval:
                break
            expired.append(connection)
        for connection in expired:
            if connection.unread() == 0:
                del self.idle[connection]
                connection.end()
            else:
                # Its client still reads the last response: its progress is checked below.
                self.wait_for_request(connection)
        for connection in list(connections):
            connection.check_progress(now)
        self.sweeping = bool(connections)
        if self.sweeping:
            loop.call_later(self.interval, self._sweep, loop, connections)


class Connection(HttpToolsProtocol):
    """A connection with limits on the time and size of requests, and on unread responses."""

    def __init__(
        self,
        watch: ConnectionWatchdog,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.watch = watch
        self.has_request = False
        self.in_head = False
        self.head_bytes = 0
        self.unread_bytes = 0
        self.unread_since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start watching the connection: the client must send a request's head in time."""
        super().connection_made(transport)
        self.socket: socket.socket = transport.get_extra_info("socket")
        self.watch.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop watching the connection."""
        self.watch.idle.pop(self, None)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Process received bytes, and refuse a head that is too large."""
        super().data_received(data)
        if self.in_head:
            self.head_bytes += len(data)
            if self.head_bytes > MAX_HEAD_BYTES:
                self._refuse("head_too_large")

    def on_message_begin(self) -> None:
        """Start measuring a request's head."""
        self.in_head, self.head_bytes = True, 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Pass on a request whose head is complete and within the limits."""
        self.has_request, self.in_head = True, False
        head_bytes = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        if head_bytes > MAX_HEAD_BYTES or len(self.headers) > MAX_HEADERS:
            raise HeadTooLarge
        if len(self.pipeline) >= MAX_PIPELINED:
            raise TooManyPipelined
        self.watch.idle.pop(self, None)
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """Mark the connection as idle, unless another request waits."""
        super().on_response_complete()
        if self.cycle.response_complete and not self.transport.is_closing():
            self.watch.wait_for_request(self)

    def send_400_response(self, msg: str) -> None:
        """Respond to malformed or excessive HTTP with a problem document."""
        error = sys.exception()
        too_large = error is not None and isinstance(error.__context__, HeadTooLarge)
        self._refuse("head_too_large" if too_large else "malformed_request")

    def _refuse(self, code: str) -> None:
        self.in_head = False
        if self.transport.is_closing():
            return
        problem, request_id = ApiError(code), uuid4().hex
        body = msgspec.json.encode(problem.document(request_id))
        head = b"content-type: %s\r\ncontent-length: %d\r\nx-request-id: %s\r\n"
        # In English, since the request's language is unknown.
        head += b"content-language: en\r\nconnection: close\r\n\r\n"
        self.transport.write(
            STATUS_LINE[problem.status] + head % (PROBLEM.encode(), len(body), request_id.encode()) + body
        )
        self.transport.close()
        _log.info("refused", request_id=request_id, status=problem.status, code=code)

    def _unsupported_upgrade_warning(self) -> None:
        """Ignore the upgrade, and close the connection afterwards: the following bytes could be any protocol."""
        self.cycle.keep_alive = False

    def timeout_keep_alive_handler(self) -> None:
        """Do nothing: the watchdog handles idle connections."""

    def check_progress(self, now: float) -> None:
        """Reset the connection if its client has read nothing for too long."""
        if not self.has_request:
            return
        unread = self.unread()
        if unread == 0 or unread != self.unread_bytes:
            self.unread_bytes, self.unread_since = unread, now
        elif now - self.unread_since >= self.watch.send_seconds - self.watch.interval:
            self.end()

    def end(self) -> None:
        """Close the connection, and discard unread data."""
        if self.unread():
            # Otherwise the kernel would keep sending it for minutes.
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            self.transport.abort()
        else:
            self.transport.close()

    def unread(self) -> int:
        """Count the bytes that the client has not acknowledged, in the server's and in the kernel's buffers."""
        buffered: int = self.transport.get_write_buffer_size()
        try:
            in_kernel = fcntl.ioctl(self.socket.fileno(), termios.TIOCOUTQ, b"\0\0\0\0")
        except (OSError, ValueError):
            return buffered
        return buffered + int.from_bytes(in_kernel, sys.byteorder)


def limit_sends(listener: socket.socket, send_seconds: float) -> None:
    """Set the send limits that all connections of a listening socket inherit."""
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        # This also covers closed connections, whose unread data only the kernel still holds.
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, int(send_seconds * 1000))
