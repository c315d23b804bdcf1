"""Loops over many rows that let other requests run in between."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from typing import TypeVar

Item = TypeVar("Item")
MAX_BLOCKING_SECONDS = 0.01


async def iterate_cooperatively(items: Iterable[Item]) -> AsyncIterator[Item]:
    """Yield the items, and yield to the event loop when the work on them takes long."""
    started_at = time.monotonic()
    for item in items:
        yield item
        if time.monotonic() - started_at > MAX_BLOCKING_SECONDS:
            await asyncio.sleep(0)
            started_at = time.monotonic()
