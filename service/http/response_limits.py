"""Limits on the responses of a process: concurrent requests and reports, and unsent bytes, per caller and in total."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from uuid import UUID
from weakref import WeakValueDictionary

from service.http.problems import ApiError

CHUNK_BYTES = 131_072
"""The size of a chunk; the server takes the next one when the caller has read most of it."""
MAX_CALLER_BYTES = 16_000_000
"""The unsent bytes of one caller beyond which more requests are refused."""
MAX_TOTAL_BYTES = 64_000_000
"""The unsent bytes of all callers of a process beyond which more large responses are refused."""
MAX_CALLER_REQUESTS = 6
"""The concurrent requests of one caller: fewer than there are connections, so that others get one."""
MAX_REPORTS = 3
"""The concurrent reports of a process; each caller gets one at a time."""


class ResponseLimits:
    """Limits the concurrency and the unsent bytes of the responses of one process."""

    def __init__(self) -> None:
        self.total_bytes = 0
        self.bytes_by_caller: dict[UUID, int] = {}
        self._report_slots = asyncio.Semaphore(MAX_REPORTS)
        self._caller_report_locks: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._request_slots: WeakValueDictionary[UUID, asyncio.Semaphore] = WeakValueDictionary()

    def request_slots(self, caller: UUID) -> asyncio.Semaphore:
        """Return the semaphore that limits a caller's concurrent requests."""
        slots = self._request_slots.get(caller)
        if slots is None:
            slots = self._request_slots[caller] = asyncio.Semaphore(MAX_CALLER_REQUESTS)
        return slots

    @asynccontextmanager
    async def report_turn(self, caller: UUID) -> AsyncIterator[None]:
        """Wait for a slot to create a report, whose size is unknown in advance."""
        caller_lock = self._caller_report_locks.setdefault(caller, asyncio.Lock())
        async with caller_lock, self._report_slots:
            yield

    def check_backlog(self, caller: UUID) -> None:
        """Refuse a caller that has too many unsent bytes."""
        if self.bytes_by_caller and self.bytes_by_caller.get(caller, 0) >= MAX_CALLER_BYTES:
            raise ApiError("too_many_unread_responses", headers={"Retry-After": "2"})

    @contextmanager
    def sending(self, caller: UUID, size: int, *, refusable: bool) -> Iterator[None]:
        """Count a response while it is sent; refuse it over the limits, if `refusable`: nothing was written for it."""
        if refusable:
            self.check_backlog(caller)
            if self.total_bytes >= MAX_TOTAL_BYTES:
                raise ApiError("try_again", headers={"Retry-After": "2"})
        self.total_bytes += size
        self.bytes_by_caller[caller] = self.bytes_by_caller.get(caller, 0) + size
        try:
            yield
        finally:
            self.total_bytes -= size
            self.bytes_by_caller[caller] -= size
            if not self.bytes_by_caller[caller]:
                del self.bytes_by_caller[caller]
