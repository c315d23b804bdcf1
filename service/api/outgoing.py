"""Answers that wait for their callers: how many bytes of them a process keeps, and for whom."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from uuid import UUID
from weakref import WeakValueDictionary

from service.api.problems import Problem

CHUNK_BYTES = 131_072
"""What is handed to the server at once; it takes the next piece when the caller has read most of this one."""
MAX_CALLER_BYTES = 16_000_000
"""What may wait for one caller before more is refused."""
MAX_TOTAL_BYTES = 64_000_000
"""What may wait for all callers of a process before more large answers are refused."""
MAX_CALLER_REQUESTS = 6
"""Requests of one caller that a process works on at once: fewer than it has connections, so that others find one."""
MAX_REPORTS = 3
"""Reports that a process makes at once; one at a time for each caller."""


class ResponseLimits:
    """The large answers of one process, while they are made and sent."""

    def __init__(self) -> None:
        self.total_bytes = 0
        self.bytes_by_caller: dict[UUID, int] = {}
        self._report_slots = asyncio.Semaphore(MAX_REPORTS)
        self._caller_report_locks: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._request_slots: WeakValueDictionary[UUID, asyncio.Semaphore] = WeakValueDictionary()

    def request_slots(self, caller: UUID) -> asyncio.Semaphore:
        """Give what a caller waits on to have a request worked on: beside others, and after its own."""
        slots = self._request_slots.get(caller)
        if slots is None:
            slots = self._request_slots[caller] = asyncio.Semaphore(MAX_CALLER_REQUESTS)
        return slots

    @asynccontextmanager
    async def report_turn(self, caller: UUID) -> AsyncIterator[None]:
        """Wait for the turn to make a report, whose size nobody knows beforehand."""
        caller_lock = self._caller_report_locks.setdefault(caller, asyncio.Lock())
        async with caller_lock, self._report_slots:
            yield

    def check_backlog(self, caller: UUID) -> None:
        """Refuse a caller for whom too much waits already."""
        if self.bytes_by_caller and self.bytes_by_caller.get(caller, 0) >= MAX_CALLER_BYTES:
            raise Problem("too_many_unread_responses", headers={"Retry-After": "2"})

    @contextmanager
    def sending(self, caller: UUID, size: int, *, refusable: bool) -> Iterator[None]:
        """Count an answer while it is sent; refuse it where too much waits already and nothing was done for it."""
        if refusable:
            self.check_backlog(caller)
            if self.total_bytes >= MAX_TOTAL_BYTES:
                raise Problem("try_again", headers={"Retry-After": "2"})
        self.total_bytes += size
        self.bytes_by_caller[caller] = self.bytes_by_caller.get(caller, 0) + size
        try:
            yield
        finally:
            self.total_bytes -= size
            self.bytes_by_caller[caller] -= size
            if not self.bytes_by_caller[caller]:
                del self.bytes_by_caller[caller]
