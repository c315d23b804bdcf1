"""From page to page: an empty page is not the end, and a cursor that comes twice leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from msgspec.structs import replace

from lup.errors import InvalidResponse

if TYPE_CHECKING:
    from lup._operations import Paginator

MAX_EMPTY_PAGES = 10_000
"""Empty pages in a row after which a list is taken for endless; a feed looks through 2,000 changes a page."""

Item = TypeVar("Item")
PageT = TypeVar("PageT", bound="Page")


class Page(Protocol):
    """What every page of a list gives."""

    @property
    def items(self) -> tuple[Any, ...]: ...
    @property
    def next_cursor(self) -> str | None: ...


class PageCursor(Generic[Item, PageT]):
    """A place in a list, or in a feed, which is asked for what comes `after`, and ends where nothing new is."""

    def __init__(self, listing: Paginator[Item, PageT]) -> None:
        self.listing = listing
        self._cursors = {listing.query.get(listing.cursor_param)}
        self._empty_pages = 0

    def advance(self, page: PageT) -> bool:
        """Go to what follows a page, and say whether it may be there already."""
        cursor, feed = page.next_cursor, self.listing.cursor_param == "after"
        if cursor is None and not feed:
            return False
        if feed and not (page.items or getattr(page, "has_more", False)):
            self._cursors, self._empty_pages = set(), 0
            self._move_to(cursor or self.listing.query.get("after"))
            return False
        if cursor is None or cursor in self._cursors:
            raise self._invalid_response("a page's cursor leads back to a page that was read")
        self._move_to(cursor)
        self._empty_pages = 0 if page.items else self._empty_pages + 1
        if self._empty_pages > MAX_EMPTY_PAGES:
            raise self._invalid_response(f"more than {MAX_EMPTY_PAGES} pages in a row are empty")
        return True

    def _move_to(self, cursor: object) -> None:
        self.listing = replace(self.listing, query={**self.listing.query, self.listing.cursor_param: cursor})
        self._cursors.add(cursor)

    def _invalid_response(self, text: str) -> InvalidResponse:
        error = InvalidResponse(text)
        error.set_context(self.listing.method, self.listing.path, None, 200)
        return error
