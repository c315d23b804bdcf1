"""Follow a feed: poll, yield new items, remember the cursor, and wait while the service is unavailable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from lup._pagination import Item, PageCursor, PageT, Paginator
from lup._request import Request
from lup.errors import LupError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from lup._transport import AsyncTransport, SyncTransport


class Follower(Request[PageT], Generic[Item, PageT], frozen=True):
    """An endless iteration over a feed, which polls at once while there is more, and otherwise after an interval."""

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
            # Another thread stops the follower by closing the client.
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
        feed: Paginator[Item, PageT] = Paginator(
            self.method, self.path, self.response_type, self.query, headers=self.headers, cursor_param="after"
        )
        return PageCursor(feed)
