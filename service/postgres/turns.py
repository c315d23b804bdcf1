"""Long work on many rows, done so that other requests are served in between."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterable
from typing import TypeVar

Item = TypeVar("Item")
MAX_TURN_SECONDS = 0.01


async def in_turns(items: Iterable[Item]) -> AsyncIterator[Item]:
    """Yield the items, and let others have their turn when the work on them takes long."""
    began = time.monotonic()
    for item in items:
        yield item
        if time.monotonic() - began > MAX_TURN_SECONDS:
            await asyncio.sleep(0)
            began = time.monotonic()
