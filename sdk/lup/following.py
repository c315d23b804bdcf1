"""Following a feed: ask, hand on, remember the place, ask again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Generic

import anyio
from msgspec.structs import replace

from lup.calls import Item, PageT, Request, has_more

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from lup.client import AsyncLup, Lup


class Follow(Request[PageT], Generic[Item, PageT], frozen=True):
    """A feed without an end, asked for more at once while it has more, else after a pause."""

    every: float = 5.0

    def run(self, client: Lup) -> Iterator[Item]:
        following = self
        while True:
            page = client.send(following)
            yield from page.items
            following = self._after(page)
            if not (page.items or has_more(page)):
                time.sleep(self.every)

    async def run_async(self, client: AsyncLup) -> AsyncIterator[Item]:
        following = self
        while True:
            page = await client.send(following)
            for item in page.items:
                yield item
            following = self._after(page)
            if not (page.items or has_more(page)):
                await anyio.sleep(self.every)

    def _after(self, page: PageT) -> Follow[Item, PageT]:
        return replace(self, query={**self.query, "after": page.next_cursor})
