"""Database connections, with a timeout on every wait from the pool to the statement."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from service.database.dsn import unavailable_error

Conn = asyncpg.Connection | PoolConnectionProxy
"""A connection, of its own or out of a pool."""

ACQUIRE_TIMEOUT_SECONDS = 1.0
"""How long a request waits for a connection."""
LOCK_TIMEOUT_SECONDS = 1.5
"""How long a statement waits for a lock."""
STATEMENT_TIMEOUT_SECONDS = 2.0
"""How long a statement can take; with the wait for a connection, every response is sent within three seconds."""


async def connect(dsn: str, size: int, kind: type[asyncpg.Connection] = asyncpg.Connection) -> asyncpg.Pool:
    """Open a pool that connects lazily, so that the service can start before its database."""
    return await asyncpg.create_pool(
        dsn,
        min_size=0,
        max_size=size,
        connection_class=kind,
        timeout=ACQUIRE_TIMEOUT_SECONDS,
        command_timeout=STATEMENT_TIMEOUT_SECONDS + 0.2,
        max_inactive_connection_lifetime=60,
        # Even the longest statement, the trace, is prepared once per connection.
        max_cacheable_statement_size=0,
        server_settings={
            "application_name": "lup",
            "timezone": "UTC",
            "jit": "off",
            # Simple statements get a generic plan after five runs; lists, which depend on the values, do not.
            "plan_cache_mode": "auto",
            "statement_timeout": str(int(STATEMENT_TIMEOUT_SECONDS * 1000)),
            "lock_timeout": str(int(LOCK_TIMEOUT_SECONDS * 1000)),
            "idle_in_transaction_session_timeout": "10000",
        },
    )


@asynccontextmanager
async def connection(pool: asyncpg.Pool, wait_seconds: float = ACQUIRE_TIMEOUT_SECONDS) -> AsyncIterator[Conn]:
    """Acquire a connection for statements that autocommit."""
    # The pool's own timeout creates a task for each wait, which costs more than the wait.
    async with asyncio.timeout(wait_seconds):
        conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)


@asynccontextmanager
async def transaction(pool: asyncpg.Pool) -> AsyncIterator[Conn]:
    """Acquire a connection in a transaction, which commits unless an exception is raised."""
    async with connection(pool) as conn, conn.transaction():
        yield conn


@asynccontextmanager
async def single(dsn: str) -> AsyncIterator[Conn]:
    """Open a connection outside any pool, for an operator's command."""
    try:
        conn = await asyncpg.connect(dsn, timeout=10)
    except (OSError, ValueError, asyncpg.InterfaceError, asyncpg.PostgresError) as error:
        # Without the cause, whose message may contain a part of the address.
        raise unavailable_error(dsn, error) from None
    try:
        yield conn
    finally:
        await conn.close()
