"""Following a feed: ask, hand on, remember the place, ask again; and wait for a service that is away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from lup._pagination import Item, PageCursor, PageT, Paginator
from lup._request import Request
from lup.errors import LupError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from lup._transport import AsyncTransport, SyncTransport


class Follower(Request[PageT], Generic[Item, PageT], frozen=True):
    """A feed without an end, asked for more at once while it has more, else after a pause."""

    poll_interval_seconds: float = 5.0

    def execute(self, transport: SyncTransport) -> Iterator[Item]:
        position = self._start()
        try:
            while True:
                page = transport.send(position.request, unlimited_retries=True)
                yield from page.items
                if not position.advance(page) and not transport.wait(self.poll_interval_seconds):
                    return
        except LupError:
            # Closing the client is how another thread ends it.
            if not transport.closed:
                raise

    async def execute_async(self, transport: AsyncTransport) -> AsyncIterator[Item]:
        position = self._start()
        try:
            while True:
                page = await transport.send(position.request, unlimited_retries=True)
                for item in page.items:
                    yield item
                if not position.advance(page) and not await transport.wait(self.poll_interval_seconds):
                    return
        except LupError:
            if not transport.closed:
                raise

    def _start(self) -> PageCursor[Item, PageT]:
        return PageCursor(
            Paginator(self.method, self.path, self.returns, self.query, headers=self.headers, cursor_param="after")
        )
