"""Lists, whose pages are fetched as needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from lup._cursor import Page, PageCursor

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from lup._async.transport import AsyncTransport
    from lup._request import Request

Item = TypeVar("Item")
PageT = TypeVar("PageT", bound=Page)


class AsyncPaginator(Generic[Item, PageT]):
    """A list: iterate over its items with `async for`, or over its pages."""

    def __init__(self, transport: AsyncTransport, request: Request[PageT], cursor_param: str = "cursor") -> None:
        self._transport, self._request, self._cursor_param = transport, request, cursor_param

    async def page(self) -> PageT:
        """Get only the first page, with `included` and `total`."""
        return await self._transport.send(self._request)

    async def pages(self) -> AsyncIterator[PageT]:
        """Iterate over the pages."""
        position, has_more = PageCursor(self._request, self._cursor_param), True
        while has_more:
            page = await self._transport.send(position.request)
            yield page
            has_more = position.advance(page)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.items:
                yield item
