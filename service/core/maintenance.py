"""Background maintenance: delete expired idempotency keys and old changes.

Every process tries, and an advisory lock lets one of them run; each step is a short transaction, so that no request
waits for it.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

import asyncpg
import structlog

from service.core import idempotency
from service.database.pool import connection, transaction

PURGE_INTERVAL_SECONDS: Final = 600.0
CHANGES_INTERVAL_SECONDS: Final = 3600.0
BATCH_ROWS: Final = 500
PAUSE_SECONDS: Final = 0.1
"""The pause between two batches, so that requests come first."""
LOCK_ID: Final = 7_120_318
"""The lock's number is arbitrary, but the same in every process."""
_log = structlog.get_logger(__name__)


async def run_upkeep(pool: asyncpg.Pool, months: int) -> None:
    """Run all jobs for as long as the process runs."""
    await asyncio.gather(
        repeat("purge_expired_keys", partial(purge_expired_keys, pool), PURGE_INTERVAL_SECONDS),
        repeat("keep_changes", partial(keep_changes, pool, months), CHANGES_INTERVAL_SECONDS),
    )


async def repeat(name: str, job: Callable[[], Awaitable[object]], interval_seconds: float) -> None:
    """Repeat a job forever; pauses are random, so that processes drift apart."""
    while True:
        await asyncio.sleep(interval_seconds * random.uniform(0.5, 1.5))  # noqa: S311 - no secret depends on it
        try:
            await job()
        except Exception as error:
            # The job runs again later, when the database may be back.
            _log.warning("upkeep_failed", job=name, exc_info=error)


async def purge_expired_keys(pool: asyncpg.Pool, batch_rows: int = BATCH_ROWS) -> int:
    """Delete all expired idempotency keys in batches, unless another process does; return how many."""
    total = 0
    while True:
        async with transaction(pool) as conn:
            if not await conn.fetchval("select pg_try_advisory_xact_lock($1)", LOCK_ID):
                return total
            deleted = await idempotency.purge_expired(conn, batch_rows)
        total += deleted
        if deleted < batch_rows:
            return total
        await asyncio.sleep(PAUSE_SECONDS)


async def keep_changes(pool: asyncpg.Pool, months: int) -> None:
    """Close and drop partitions of the change feed, unless they are being written to."""
    async with connection(pool) as conn:
        await conn.execute("select keep_changes($1)", months)
