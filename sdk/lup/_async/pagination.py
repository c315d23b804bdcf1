"""Lists, whose pages are fetched as needed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Generic, Protocol, TypeVar

from msgspec import UNSET

from lup._async.transport import AsyncTransport
from lup._cursor import PAGE_SIZE, Page, PageCursor
from lup._request import Request
from lup._types import Unset
from lup.errors import InvalidRequest

Item = TypeVar("Item")
PageT = TypeVar("PageT", bound=Page, covariant=True)
IncludedT = TypeVar("IncludedT", covariant=True)


class PageWithIncluded(Page, Protocol[IncludedT]):
    """A page of a list with `include`."""

    @property
    def included(self) -> IncludedT | Unset: ...


class AsyncPaginator(Generic[Item, PageT]):
    """A list: iterate over its items with `async for`, or over its pages; 200 a page unless `limit` is given."""

    def __init__(self, transport: AsyncTransport, request: Request[PageT], cursor_param: str = "cursor") -> None:
        self._transport, self._request, self._cursor_param = transport, request, cursor_param

    async def first(self) -> Item | None:
        """Get the first item, or None if there is none."""
        return next(iter(await self.to_list(limit=1)), None)

    async def to_list(self, *, limit: int) -> list[Item]:
        """Get the first `limit` items, or all if there are fewer."""
        items: list[Item] = []
        async for page in self.pages(min(limit, PAGE_SIZE)):
            items += page.items[: limit - len(items)]
            if len(items) >= limit:
                break
        return items

    async def page(self) -> PageT:
        """Get only the first page, with `included` and `total`; 50 items unless `limit` is given."""
        return await self._transport.send(self._request)

    async def pages(self, page_size: int = PAGE_SIZE) -> AsyncIterator[PageT]:
        """Iterate over the pages, whose size is `limit` if it is given."""
        position, has_more = PageCursor(self._request, self._cursor_param, page_size), True
        while has_more:
            page = await self._transport.send(position.request)
            yield page
            has_more = position.advance(page)

    async def with_included(
        self: AsyncPaginator[Item, PageWithIncluded[IncludedT]],
    ) -> AsyncIterator[tuple[Item, IncludedT]]:
        """Iterate over the items, each with the `included` of its page: `included.needs_by_id[idea.need_ids[0]]`."""
        async for page in self.pages():
            if page.included is UNSET:
                raise InvalidRequest("the response has no included: pass include= to list()")
            for item in page.items:
                yield item, page.included

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.items:
                yield item
