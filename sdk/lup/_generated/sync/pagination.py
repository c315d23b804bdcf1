"""Lists, whose pages are fetched as needed."""
# Generated from lup/_async/pagination.py by sdk/generate.py; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from lup._cursor import Page, PageCursor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lup._generated.sync.transport import SyncTransport
    from lup._request import Request

Item = TypeVar("Item")
PageT = TypeVar("PageT", bound=Page)


class SyncPaginator(Generic[Item, PageT]):
    """A list: iterate over its items with `for`, or over its pages."""

    def __init__(self, transport: SyncTransport, request: Request[PageT], cursor_param: str = "cursor") -> None:
        self._transport, self._request, self._cursor_param = transport, request, cursor_param

    def page(self) -> PageT:
        """Get only the first page, with `included` and `total`."""
        return self._transport.send(self._request)

    def pages(self) -> Iterator[PageT]:
        """Iterate over the pages."""
        position, has_more = PageCursor(self._request, self._cursor_param), True
        while has_more:
            page = self._transport.send(position.request)
            yield page
            has_more = position.advance(page)

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            for item in page.items:
                yield item
