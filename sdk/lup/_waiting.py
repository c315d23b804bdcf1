"""Wait for some time, or until the client is closed."""

from threading import Event as SyncStopSignal

import anyio

__all__ = ["AsyncStopSignal", "SyncStopSignal"]


class AsyncStopSignal:
    """The async counterpart of `threading.Event`."""

    def __init__(self) -> None:
        self._event = anyio.Event()

    def set(self) -> None:
        """End all waits."""
        self._event.set()

    def is_set(self) -> bool:
        """Whether waits have ended."""
        return self._event.is_set()

    async def wait(self, seconds: float) -> bool:
        """Wait, and return whether the signal was given."""
        with anyio.move_on_after(seconds):
            await self._event.wait()
        return self.is_set()
