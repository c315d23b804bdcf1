"""Following the change feed: ask, hand on, remember the place, ask again."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import anyio
from msgspec import Struct

from lup.calls import ClientT, Resource, operation

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from lup._generated.models import Change
    from lup.client import AsyncLup, Lup


class Follow(Struct, frozen=True):
    """The feed from a cursor on, without end."""

    after: str | None
    resource: str | None
    every: float

    def run(self, client: Lup) -> Iterator[Change]:
        after = self.after
        while True:
            page = client.changes.list(after=after, resource=self.resource).page()
            yield from page.items
            after = page.next_cursor
            if not page.items:
                time.sleep(self.every)

    async def run_async(self, client: AsyncLup) -> AsyncIterator[Change]:
        after = self.after
        while True:
            page = await client.changes.list(after=after, resource=self.resource).page()
            for change in page.items:
                yield change
            after = page.next_cursor
            if not page.items:
                await anyio.sleep(self.every)


class Following(Resource[ClientT]):
    """What `changes` can do beside its operations."""

    @operation
    def follow(self, *, after: str | None = None, resource: str | None = None, every: float = 5.0) -> Follow:
        """Follow the changes without end, asking every few seconds; keep `change.cursor` to resume after a stop.

        Raises `CursorExpired` when the place is lost: everything must be loaded anew.
        """
        return Follow(after, resource, every)
