"""A replica to read from: whether it may be asked, and whether it has what a caller has seen.

What a caller has seen is a token: the server's identity and timeline, and a position in its write-ahead log. Tokens
are opaque to callers, but for one rule: of two that are equal up to their last dot, the greater text is the newer.
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

from service.postgres.pool import connection
from service.postgres.table import Conn

MAX_WAIT_SECONDS = 0.3
"""Seconds that a read waits for a connection to the replica, and then for the replica to have what is wanted."""
POLL_INTERVAL_SECONDS = 0.01
"""Seconds between two looks at how far the replica is."""
NO_WAIT_SECONDS = 1.0
"""Seconds for which no read waits for a replica that one has waited for in vain."""
MAX_LAG_SECONDS = 5.0
"""Seconds that a replica may be behind; further, and nothing is read from it."""
WATCH_INTERVAL_SECONDS = 1.0
"""Seconds between two looks at whether the replica may be asked."""
DATABASE_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)
UNKNOWN_POSITION = "0.00000000.0000000000000000"
"""The token of no server: who sends it reads from the primary."""

_PAGE_BYTES, _PAGE_HEADER_BYTES = 8192, 24
_TOKEN = re.compile(r"(?P<server>[0-9a-f]{1,16}\.[0-9A-F]{8})\.(?P<lsn>[0-9a-f]{16})")
_WRITTEN = """
select to_hex(s.system_identifier) || '.' || left(pg_walfile_name(p.lsn), 8) as server,
    pg_wal_lsn_diff(p.lsn, '0/0')::bigint as lsn
from pg_control_system() s, {function}() p(lsn)
"""
# The inserted position is never before a commit, not even before one that does not wait for the disk.
_INSERTED = _WRITTEN.format(function="pg_current_wal_insert_lsn")
_FLUSHED = _WRITTEN.format(function="pg_current_wal_flush_lsn")
# The control file lags behind a new timeline, which sends readers to the primary for a while, and never runs ahead.
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
    """How far a server is: which one on which timeline, and where in its write-ahead log."""

    server: str
    lsn: int

    @property
    def token(self) -> str:
        """The position as callers get it."""
        return f"{self.server}.{self.lsn:016x}"

    def covers(self, other: "Position") -> bool:
        """Whether all that was there at the other position is there at this one."""
        return self.server == other.server and self.lsn >= other.lsn


NO_POSITION = Position("", 0)


def read_token(text: str | None) -> Position | None:
    """Read a token; what is none, or of a format to come, is a position that no replica covers."""
    if text is None:
        return None
    match = _TOKEN.fullmatch(text)
    return Position(match["server"], int(match["lsn"], 16)) if match else NO_POSITION


async def read_position(conn: Conn, sql: str = _INSERTED) -> Position:
    """Read how far the primary is."""
    row = await conn.fetchrow(sql, timeout=MAX_WAIT_SECONDS)
    assert row is not None
    return Position(row["server"], end_of_record(row["lsn"]))


def end_of_record(lsn: int) -> int:
    """Give where the last record ended: before a page's header, if nothing stands behind that yet."""
    return lsn - _PAGE_HEADER_BYTES if lsn % _PAGE_BYTES == _PAGE_HEADER_BYTES else lsn


@asynccontextmanager
async def on_primary(pool: asyncpg.Pool, note: Callable[[str], None], *, alone: bool) -> AsyncIterator[Conn]:
    """Lend a connection to the primary, in a transaction unless `alone`, and note the token of what it showed.

    A refusal tells of what is written as well: who is told that a version is stale reads again.
    """
    async with connection(pool) as conn:
        try:
            async with nullcontext() if alone else conn.transaction():
                yield conn
        except Exception:
            note(await _token(conn))
            raise
        note(await _token(conn))


async def _token(conn: Conn) -> str:
    try:
        return (await read_position(conn)).token
    except DATABASE_ERRORS:
        # What is committed is committed: the answer stands, and its caller reads from the primary.
        return UNKNOWN_POSITION


class ReplicaConnection(asyncpg.Connection):
    """A connection that remembers how far its server was when it was last asked."""

    replayed = NO_POSITION

    @property
    def itself(self) -> "ReplicaConnection":
        """The connection behind the pool's proxy, which has no attributes any more once the connection is lost."""
        return self

    async def look(self, seconds: float = MAX_WAIT_SECONDS) -> Position:
        """Read how far the replica is; one that has been promoted is as far as it has written."""
        row = await self.fetchrow(_REPLAYED, timeout=seconds)
        self.replayed = Position(row["server"], row["lsn"]) if row else await read_position(self)
        return self.replayed

    async def wait_for(self, position: Position, seconds: float) -> bool:
        """Wait until the replica has what is wanted, at most so many seconds."""
        deadline = time.monotonic() + seconds
        while not self.replayed.covers(position):
            replayed = await self.look()
            if replayed.server != position.server or (time.monotonic() >= deadline and not replayed.covers(position)):
                return False
            if not replayed.covers(position):
                await asyncio.sleep(POLL_INTERVAL_SECONDS)
        return True


class Replica:
    """The pool of a replica, and whether it may be asked."""

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
            # A server that does not answer would not answer the pool's reset either.
            conn.terminate()
            raise
        finally:
            with suppress(*DATABASE_ERRORS):
                await self.pool.release(proxy)

    @asynccontextmanager
    async def reading(self, position: Position | None) -> AsyncIterator[Conn | None]:
        """Lend a connection to the replica if it has what is wanted, or has it soon; else None."""
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
            # All its connections may be in use; whether it is away, the watch finds out.
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
        """Look again and again whether the replica may be asked; it is not before the first look.

        By a connection that is kept for it: when all others are in use, the replica is busy and not away.
        """
        while True:
            try:
                async with self._connection() as conn:
                    while True:
                        self._turn(self._judge(await conn.look(WATCH_INTERVAL_SECONDS), await self._written_now()))
                        await asyncio.sleep(WATCH_INTERVAL_SECONDS)
            except Exception as error:
                if not isinstance(error, DATABASE_ERRORS):
                    # Whatever it is: a replica that nobody watches is not read from.
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
