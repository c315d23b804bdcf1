"""What a serving process does by itself now and then."""

import asyncio
import random

import asyncpg
import structlog

from service.postgres.pool import connection

FIRST_AFTER_SECONDS = 60.0
INTERVAL_SECONDS = 3600.0
_log = structlog.get_logger(__name__)


async def keep_up(pool: asyncpg.Pool, months: int) -> None:
    """Close and drop partitions of the change feed, every hour for as long as the process serves."""
    await asyncio.sleep(FIRST_AFTER_SECONDS)
    while True:
        await keep_changes(pool, months)
        # Not all processes at the same moment; one of them does the work, for the others nothing is left.
        await asyncio.sleep(INTERVAL_SECONDS * random.uniform(0.9, 1.1))  # noqa: S311


async def keep_changes(pool: asyncpg.Pool, months: int) -> None:
    """Do it once; when others write just then, or the database is away, the next time will do."""
    try:
        async with connection(pool) as conn:
            await conn.execute("select keep_changes($1)", months)
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as error:
        _log.warning("keep_changes_failed", error=type(error).__name__)
