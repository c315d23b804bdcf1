"""Connections, and the time limits that bound every wait from the pool to the statement."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg

from service.postgres.addresses import unavailable_error
from service.postgres.table import Conn

ACQUIRE_TIMEOUT_SECONDS = 1.0
"""Seconds that a request waits for a connection."""
LOCK_TIMEOUT_SECONDS = 1.5
"""Seconds that a statement waits for a lock."""
STATEMENT_TIMEOUT_SECONDS = 2.0
"""Seconds that a statement may take; with the wait for a connection, every answer comes within three."""


async def connect(dsn: str, size: int, kind: type[asyncpg.Connection] = asyncpg.Connection) -> asyncpg.Pool:
    """Open a pool; it connects lazily, so that the service starts before its database does."""
    return await asyncpg.create_pool(
        dsn,
        min_size=0,
        max_size=size,
        connection_class=kind,
        timeout=ACQUIRE_TIMEOUT_SECONDS,
        command_timeout=STATEMENT_TIMEOUT_SECONDS + 0.2,
        max_inactive_connection_lifetime=60,
        # Also the longest statement, a trace's, is prepared once a connection.
        max_cacheable_statement_size=0,
        server_settings={
            "application_name": "lup",
            "timezone": "UTC",
            "jit": "off",
            # Everyday statements are planned once after five runs; lists, whose plan depends on the values, each time.
            "plan_cache_mode": "auto",
            "statement_timeout": str(int(STATEMENT_TIMEOUT_SECONDS * 1000)),
            "lock_timeout": str(int(LOCK_TIMEOUT_SECONDS * 1000)),
            "idle_in_transaction_session_timeout": "10000",
        },
    )


@asynccontextmanager
async def connection(pool: asyncpg.Pool, wait_seconds: float = ACQUIRE_TIMEOUT_SECONDS) -> AsyncIterator[Conn]:
    """Lend a connection for statements that commit by themselves."""
    # The pool's own time limit makes a task of each wait, which costs more than the wait.
    async with asyncio.timeout(wait_seconds):
        conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)


@asynccontextmanager
async def transaction(pool: asyncpg.Pool) -> AsyncIterator[Conn]:
    """Lend a connection in a transaction, committed at the end unless something is raised."""
    async with connection(pool) as conn, conn.transaction():
        yield conn


@asynccontextmanager
async def single(dsn: str) -> AsyncIterator[Conn]:
    """Lend a connection outside any pool, for what an operator does once."""
    try:
        conn = await asyncpg.connect(dsn, timeout=10)
    except (OSError, ValueError, asyncpg.InterfaceError, asyncpg.PostgresError) as error:
        # Without its cause, which may repeat a part of the address.
        raise unavailable_error(dsn, error) from None
    try:
        yield conn
    finally:
        await conn.close()
