"""Answers that wait for their callers: how many bytes of them a process keeps, and for whom."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from uuid import UUID
from weakref import WeakValueDictionary

from service.api.problems import Problem

PIECE_BYTES = 131_072
"""What is handed to the server at once; it takes the next piece when the caller has read most of this one."""
CALLER_BYTES = 16_000_000
"""What may wait for one caller before more is refused."""
TOTAL_BYTES = 64_000_000
"""What may wait for all callers of a process before more large answers are refused."""
CALLER_REQUESTS = 6
"""Requests of one caller that a process works on at once: fewer than it has connections, so that others find one."""
REPORTS = 3
"""Reports that a process makes at once; one at a time for each caller."""


class Outgoing:
    """The large answers of one process, while they are made and sent."""

    def __init__(self) -> None:
        self.total_bytes = 0
        self.bytes_by_caller: dict[UUID, int] = {}
        self._turns = asyncio.Semaphore(REPORTS)
        self._own_turns: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._shares: WeakValueDictionary[UUID, asyncio.Semaphore] = WeakValueDictionary()

    def share(self, caller: UUID) -> asyncio.Semaphore:
        """Give what a caller waits on to have a request worked on: beside others, and after its own."""
        share = self._shares.get(caller)
        if share is None:
            share = self._shares[caller] = asyncio.Semaphore(CALLER_REQUESTS)
        return share

    @asynccontextmanager
    async def turn(self, caller: UUID) -> AsyncIterator[None]:
        """Wait for the turn to make a report, whose size nobody knows beforehand."""
        own = self._own_turns.setdefault(caller, asyncio.Lock())
        async with own, self._turns:
            yield

    def admit(self, caller: UUID) -> None:
        """Refuse a caller for whom too much waits already."""
        if self.bytes_by_caller and self.bytes_by_caller.get(caller, 0) >= CALLER_BYTES:
            raise Problem("too_many_unread_responses", headers={"Retry-After": "2"})

    @contextmanager
    def hold(self, caller: UUID, size: int, *, refusable: bool) -> Iterator[None]:
        """Count an answer while it is sent; refuse it where too much waits already and nothing was done for it."""
        if refusable:
            self.admit(caller)
            if self.total_bytes >= TOTAL_BYTES:
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
