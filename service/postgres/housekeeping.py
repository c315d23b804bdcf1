"""What is done from time to time without a request: expired idempotency keys go.

Every process tries, and an advisory lock lets one of them do it; each batch is a short transaction of its own, so that
no request waits for it.
"""

import asyncio
import random
from typing import Final

import asyncpg
import structlog

from service.postgres import idempotency
from service.postgres.pool import transaction

INTERVAL_SECONDS: Final = 600.0
BATCH_ROWS: Final = 500
PAUSE_SECONDS: Final = 0.1
"""Between two batches, so that requests come first."""
LOCK: Final = 7_120_318
"""The lock's number only has to be the same everywhere."""
_log = structlog.get_logger(__name__)


async def keep_house(pool: asyncpg.Pool, interval: float = INTERVAL_SECONDS) -> None:
    """Clean up again and again until cancelled; each pause has a length of its own, so that processes drift apart."""
    while True:
        await asyncio.sleep(interval * random.uniform(0.5, 1.5))  # noqa: S311 - no secret depends on it
        try:
            await purge_expired_keys(pool)
        except Exception as error:
            # What is left stands until the next time, when the database may be there again.
            _log.warning("housekeeping_failed", exc_info=error)


async def purge_expired_keys(pool: asyncpg.Pool, batch: int = BATCH_ROWS) -> int:
    """Drop all expired idempotency keys, batch by batch, unless another process does; say how many went."""
    total = 0
    while True:
        async with transaction(pool) as conn:
            if not await conn.fetchval("select pg_try_advisory_xact_lock($1)", LOCK):
                return total
            dropped = await idempotency.purge(conn, batch)
        total += dropped
        if dropped < batch:
            return total
        await asyncio.sleep(PAUSE_SECONDS)
