"""Reads from a replica, if it is healthy and has replayed everything that the caller has seen.

A caller sends a token for what it has seen: the server's identity and timeline, and a position in its write-ahead log.
Tokens are opaque to callers, but for one rule: of two that are equal up to the last dot, the greater text is newer.
"""

import asyncio
import re
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext, suppress
from typing import Literal

import asyncpg
import structlog
from msgspec import Struct

from service.database.pool import Conn, connection

MAX_WAIT_SECONDS = 0.3
"""How long a read waits for a connection to the replica, and then for the replica to reach a position."""
POLL_INTERVAL_SECONDS = 0.01
"""How often a waiting read checks the replica's position."""
NO_WAIT_SECONDS = 1.0
"""How long no read waits for a replica after one has waited in vain."""
MAX_LAG_SECONDS = 5.0
"""The maximum lag; beyond it, nothing is read from the replica."""
WATCH_INTERVAL_SECONDS = 1.0
"""How often the replica's health is checked."""
DATABASE_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
UNKNOWN_POSITION = "0.00000000.0000000000000000"
"""The token of no server: a caller that sends it reads from the primary."""

_PAGE_BYTES, _PAGE_HEADER_BYTES = 8192, 24
_TOKEN = re.compile(r"(?P<server>[0-9a-f]{1,16}\.[0-9A-F]{8})\.(?P<lsn>[0-9a-f]{16})")
_WRITTEN = """
select to_hex(s.system_identifier) || '.' || left(pg_walfile_name(p.lsn), 8) as server,
    pg_wal_lsn_diff(p.lsn, '0/0')::bigint as lsn
from pg_control_system() s, {function}() p(lsn)
"""
# The insert position is never before a commit, not even an asynchronous one.
_INSERTED = _WRITTEN.format(function="pg_current_wal_insert_lsn")
_FLUSHED = _WRITTEN.format(function="pg_current_wal_flush_lsn")
# The control file lags behind a new timeline, which sends readers to the primary for a while, but is never ahead.
_REPLAYED = """
select to_hex(s.system_identifier) || '.'
        || upper(lpad(to_hex(greatest(c.timeline_id, r.min_recovery_end_timeline)), 8, '0')) as server,
    pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint as lsn
from pg_control_system() s, pg_control_checkpoint() c, pg_control_recovery() r
where pg_is_in_recovery()
"""
_log = structlog.get_logger(__name__)

State = Literal["unknown", "used", "behind", "foreign", "away"]


class Position(Struct, frozen=True):
    """A server's identity and timeline, and its position in the write-ahead log."""

    server: str
    lsn: int

    @property
    def token(self) -> str:
        """The token that callers get."""
        return f"{self.server}.{self.lsn:016x}"

    def covers(self, other: "Position") -> bool:
        """Whether this position includes everything of the other."""
        return self.server == other.server and self.lsn >= other.lsn


NO_POSITION = Position("", 0)


def read_token(text: str | None) -> Position | None:
    """Parse a token; an invalid or future format is a position that no replica covers."""
    if text is None:
        return None
    match = _TOKEN.fullmatch(text)
    return Position(match["server"], int(match["lsn"], 16)) if match else NO_POSITION


async def read_position(conn: Conn, sql: str = _INSERTED) -> Position:
    """Read the position of the primary."""
    row = await conn.fetchrow(sql, timeout=MAX_WAIT_SECONDS)
    assert row is not None
    return Position(row["server"], end_of_record(row["lsn"]))


def end_of_record(lsn: int) -> int:
    """Return the end of the last record: before a page header that nothing follows yet."""
    return lsn - _PAGE_HEADER_BYTES if lsn % _PAGE_BYTES == _PAGE_HEADER_BYTES else lsn


@asynccontextmanager
async def on_primary(pool: asyncpg.Pool, note: Callable[[str], None], *, autocommit: bool) -> AsyncIterator[Conn]:
    """Acquire a connection to the primary, in a transaction unless `autocommit`, and note the token afterwards.

    Errors get a token too: a caller whose version is stale reads again.
    """
    async with connection(pool) as conn:
        try:
            async with nullcontext() if autocommit else conn.transaction():
                yield conn
        except Exception:
            note(await _token(conn))
            raise
        note(await _token(conn))


async def _token(conn: Conn) -> str:
    try:
        return (await read_position(conn)).token
    except DATABASE_ERRORS:
        # The commit stands: send the response, and let the caller read from the primary.
        return UNKNOWN_POSITION


class ReplicaConnection(asyncpg.Connection):
    """A connection that remembers the last known position of its server."""

    replayed = NO_POSITION

    @property
    def itself(self) -> "ReplicaConnection":
        """The connection behind the pool's proxy, whose attributes are gone once the connection is lost."""
        return self

    async def look(self, seconds: float = MAX_WAIT_SECONDS) -> Position:
        """Read the replica's position; for a promoted one, the position of its own writes."""
        row = await self.fetchrow(_REPLAYED, timeout=seconds)
        self.replayed = Position(row["server"], row["lsn"]) if row else await read_position(self)
        return self.replayed

    async def wait_for(self, position: Position, seconds: float) -> bool:
        """Wait until the replica reaches a position, or return False after some seconds."""
        deadline = time.monotonic() + seconds
        while not self.replayed.covers(position):
            replayed = await self.look()
            if replayed.server != position.server or (time.monotonic() >= deadline and not replayed.covers(position)):
                return False
            if not replayed.covers(position):
                await asyncio.sleep(POLL_INTERVAL_SECONDS)
        return True


class Replica:
    """The pool of a replica, and its health."""

    def __init__(self, pool: asyncpg.Pool, primary: asyncpg.Pool) -> None:
        self.pool = pool
        self.state: State = "unknown"
        self._primary = primary
        self._written: deque[tuple[float, Position]] = deque()
        self._respite_until = 0.0

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[ReplicaConnection]:
        async with asyncio.timeout(MAX_WAIT_SECONDS):
            proxy = await self.pool.acquire()
        conn: ReplicaConnection = proxy.itself  # type: ignore[attr-defined]
        try:
            yield conn
        except (*DATABASE_ERRORS, asyncio.CancelledError):
            # A server that does not respond would not respond to the pool's reset either.
            conn.terminate()
            raise
        finally:
            with suppress(*DATABASE_ERRORS):
                await self.pool.release(proxy)

    @asynccontextmanager
    async def reading(self, position: Position | None) -> AsyncIterator[Conn | None]:
        """Acquire a connection to the replica if it reaches the position in time; else yield None."""
        async with AsyncExitStack() as stack:
            yield await self._lend(stack, position) if self.state == "used" else None

    async def _lend(self, stack: AsyncExitStack, position: Position | None) -> Conn | None:
        try:
            async with AsyncExitStack() as connection_stack:
                conn = await connection_stack.enter_async_context(self._connection())
                if position is None or await self._wait(conn, position):
                    stack.push_async_exit(connection_stack.pop_all())
                    return conn
        except DATABASE_ERRORS as error:
            # A timeout may mean that all connections are in use; `watch` detects whether the replica is away.
            if not isinstance(error, TimeoutError):
                self._turn("away")
        return None

    async def _wait(self, conn: ReplicaConnection, position: Position) -> bool:
        may_wait = time.monotonic() >= self._respite_until
        reached = await conn.wait_for(position, MAX_WAIT_SECONDS if may_wait else 0)
        if may_wait and not reached:
            self._respite_until = time.monotonic() + NO_WAIT_SECONDS
        return reached

    async def watch(self) -> None:
        """Check the replica's health forever; it is not used before the first check.

        This holds one connection of its own, so that a busy pool is not mistaken for a replica that is away.
        """
        while True:
            try:
                async with self._connection() as conn:
                    while True:
                        self._turn(self._judge(await conn.look(WATCH_INTERVAL_SECONDS), await self._written_now()))
                        await asyncio.sleep(WATCH_INTERVAL_SECONDS)
            except Exception as error:
                if not isinstance(error, DATABASE_ERRORS):
                    # Whatever the error: an unwatched replica is not read from.
                    _log.error("failed", exc_info=error)
            self._turn("away")
            await asyncio.sleep(WATCH_INTERVAL_SECONDS)

    async def _written_now(self) -> Position | None:
        try:
            async with connection(self._primary) as conn:
                return await read_position(conn, _FLUSHED)
        except DATABASE_ERRORS:
            return None

    def _judge(self, replayed: Position, written: Position | None) -> State:
        if written is None:
            return self.state
        if replayed.server != written.server:
            return "foreign"
        now = time.monotonic()
        self._written.append((now, written))
        while len(self._written) > 1 and self._written[1][0] <= now - MAX_LAG_SECONDS:
            self._written.popleft()
        return "used" if replayed.covers(self._written[0][1]) else "behind"

    def _turn(self, state: State) -> None:
        if state != self.state:
            (_log.info if state == "used" else _log.warning)("replica", state=state)
        self.state = state
