"""Following a feed: ask, hand on, remember the place, ask again; and wait for a service that is away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from lup._operations import Paginator, Request
from lup._pagination import Item, PageCursor, PageT
from lup.errors import LupError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from lup._client import AsyncLup, Lup


class Follower(Request[PageT], Generic[Item, PageT], frozen=True):
    """A feed without an end, asked for more at once while it has more, else after a pause."""

    poll_interval_seconds: float = 5.0

    def execute(self, client: Lup) -> Iterator[Item]:
        feed = self._feed()
        try:
            while True:
                page = client.send(feed.listing, unlimited_retries=True)
                yield from page.items
                if not feed.advance(page) and not client.wait(self.poll_interval_seconds):
                    return
        except LupError:
            # Closing the client is how another thread ends it.
            if not client.closed:
                raise

    async def execute_async(self, client: AsyncLup) -> AsyncIterator[Item]:
        feed = self._feed()
        try:
            while True:
                page = await client.send(feed.listing, unlimited_retries=True)
                for item in page.items:
                    yield item
                if not feed.advance(page) and not await client.wait(self.poll_interval_seconds):
                    return
        except LupError:
            if not client.closed:
                raise

    def _feed(self) -> PageCursor[Item, PageT]:
        return PageCursor(
            Paginator(self.method, self.path, self.returns, self.query, headers=self.headers, cursor_param="after")
        )
