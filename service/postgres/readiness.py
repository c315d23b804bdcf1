"""Whether the service is ready for others: not while a demo loads.

Who loads holds an advisory lock, which every process on the database sees, and which is gone when the loader is,
however it ended.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from service.postgres.table import Conn

LOADING_LOCK_ID = 7_120_317
"""The lock's number only has to be the same everywhere."""


@asynccontextmanager
async def demo_loading(conn: Conn) -> AsyncIterator[None]:
    """Say for a while, on a connection kept for it, that a demo loads; a second loader waits."""
    await conn.execute("select pg_advisory_lock($1)", LOADING_LOCK_ID)
    try:
        yield
    finally:
        await conn.execute("select pg_advisory_unlock($1)", LOADING_LOCK_ID)


async def is_demo_loading(conn: Conn) -> bool:
    """Tell whether a demo loads now."""
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
