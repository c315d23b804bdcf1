"""Cursor pagination: an empty page does not end a list, and a repeated cursor is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from msgspec.structs import replace

from lup._request import Request
from lup.errors import InvalidResponse

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from lup._transport import AsyncTransport, SyncTransport

MAX_EMPTY_PAGES = 10_000
"""Empty pages in a row after which a list counts as endless; a feed scans 2,000 changes for each page."""

Item = TypeVar("Item")
PageT = TypeVar("PageT", bound="Page")


class Page(Protocol):
    """The fields that every page has."""

    @property
    def items(self) -> tuple[Any, ...]: ...
    @property
    def next_cursor(self) -> str | None: ...


class Paginator(Request[PageT], Generic[Item, PageT], frozen=True):
    """A paginated list; `cursor_param` is the query parameter that takes a page's `next_cursor`."""

    cursor_param: str = "cursor"

    def execute(self, transport: SyncTransport) -> SyncPaginator[Item, PageT]:
        return SyncPaginator(transport, self)

    def execute_async(self, transport: AsyncTransport) -> AsyncPaginator[Item, PageT]:
        return AsyncPaginator(transport, self)


class PageCursor(Generic[Item, PageT]):
    """A position in a list, or in a feed (`after`), which ends for now when there is nothing new."""

    def __init__(self, request: Paginator[Item, PageT]) -> None:
        self.request = request
        self._cursors = {request.query.get(request.cursor_param)}
        self._empty_pages = 0

    def advance(self, page: PageT) -> bool:
        """Move past a page, and return whether the next one can be read at once."""
        cursor, is_feed = page.next_cursor, self.request.cursor_param == "after"
        if cursor is None and not is_feed:
            return False
        if is_feed and not (page.items or getattr(page, "has_more", False)):
            self._cursors, self._empty_pages = set(), 0
            self._move_to(cursor or self.request.query.get("after"))
            return False
        if cursor is None or cursor in self._cursors:
            raise self._invalid_response("the next cursor leads back to a page that was already read")
        self._move_to(cursor)
        self._empty_pages = 0 if page.items else self._empty_pages + 1
        if self._empty_pages > MAX_EMPTY_PAGES:
            raise self._invalid_response(f"more than {MAX_EMPTY_PAGES} pages in a row are empty")
        return True

    def _move_to(self, cursor: object) -> None:
        self.request = replace(self.request, query={**self.request.query, self.request.cursor_param: cursor})
        self._cursors.add(cursor)

    def _invalid_response(self, text: str) -> InvalidResponse:
        error = InvalidResponse(text)
        error.set_context(self.request.method, self.request.path, None, 200)
        return error


class SyncPaginator(Generic[Item, PageT]):
    """A list: iterate over its items, or over its pages."""

    def __init__(self, transport: SyncTransport, request: Paginator[Item, PageT]) -> None:
        self._transport, self._request = transport, request

    def page(self) -> PageT:
        """Get only the first page, with `included` and `total`."""
        return self._transport.send(self._request)

    def pages(self) -> Iterator[PageT]:
        """Iterate over the pages."""
        position, has_more = PageCursor(self._request), True
        while has_more:
            page = self._transport.send(position.request)
            yield page
            has_more = position.advance(page)

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from page.items


class AsyncPaginator(Generic[Item, PageT]):
    """A list: iterate over its items with `async for`, or over its pages."""

    def __init__(self, transport: AsyncTransport, request: Paginator[Item, PageT]) -> None:
        self._transport, self._request = transport, request

    async def page(self) -> PageT:
        """Get only the first page, with `included` and `total`."""
        return await self._transport.send(self._request)

    async def pages(self) -> AsyncIterator[PageT]:
        """Iterate over the pages."""
        position, has_more = PageCursor(self._request), True
        while has_more:
            page = await self._transport.send(position.request)
            yield page
            has_more = position.advance(page)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.items:
                yield item
