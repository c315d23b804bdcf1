"""Readiness: the service is not ready while a demo loads.

The loader holds an advisory lock, which every process on the database sees and which PostgreSQL releases when the
loader ends, however it ends.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from service.database.pool import Conn

LOADING_LOCK_ID = 7_120_317
"""The lock's number is arbitrary, but the same in every process."""


@asynccontextmanager
async def demo_loading(conn: Conn) -> AsyncIterator[None]:
    """Hold the lock that marks a loading demo; a second loader waits."""
    await conn.execute("select pg_advisory_lock($1)", LOADING_LOCK_ID)
    try:
        yield
    finally:
        await conn.execute("select pg_advisory_unlock($1)", LOADING_LOCK_ID)


async def is_demo_loading(conn: Conn) -> bool:
    """Return whether a demo is loading."""
    is_loading: bool = await conn.fetchval(
        """
        select exists (
            select from pg_locks
            where locktype = 'advisory'
                and database = (select oid from pg_database where datname = current_database())
                and classid = 0
                and objid = $1
                and granted
        )
        """,
        LOADING_LOCK_ID,
    )
    return is_loading
