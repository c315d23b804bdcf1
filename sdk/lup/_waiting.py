"""Wait for some time, or until the client is closed."""

from threading import Event as SyncEvent

from anyio import Event as AsyncEvent
from anyio import move_on_after

__all__ = ["AsyncEvent", "SyncEvent", "wait_async", "wait_sync"]

wait_sync = SyncEvent.wait


async def wait_async(event: AsyncEvent, seconds: float) -> bool:
    """Wait for an event, and return whether it has happened."""
    with move_on_after(seconds):
        await event.wait()
    return event.is_set()
