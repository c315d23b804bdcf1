"""The position in a list: an empty page does not end it, and a repeated cursor is an error."""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar

from msgspec import UNSET
from msgspec.structs import replace

from lup._request import Request
from lup.errors import InvalidResponse

PAGE_SIZE = 200
"""The largest page of the contract; whoever reads many pages reads large ones."""
MAX_EMPTY_PAGES = 10_000
"""Empty pages in a row after which a list counts as endless; a feed scans 2,000 changes for each page."""

PageT = TypeVar("PageT", bound="Page")


class Page(Protocol):
    """The fields that every page has."""

    @property
    def items(self) -> tuple[Any, ...]: ...
    @property
    def next_cursor(self) -> str | None: ...


class PageCursor(Generic[PageT]):
    """A position in a list, or in a feed (`after`), which ends for now when there is nothing new."""

    def __init__(self, request: Request[PageT], cursor_param: str = "cursor", page_size: int = PAGE_SIZE) -> None:
        if request.query.get("limit", UNSET) is None:
            request = replace(request, query={**request.query, "limit": page_size})
        self.request, self._cursor_param = request, cursor_param
        self._cursors = {request.query.get(cursor_param)}
        self._empty_pages = 0

    def advance(self, page: PageT) -> bool:
        """Move past a page, and return whether the next one can be read at once."""
        cursor, is_feed = page.next_cursor, self._cursor_param == "after"
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
        # The cursor takes the place of the time at which a feed began.
        query = {name: value for name, value in self.request.query.items() if name != "since"}
        self.request = replace(self.request, query={**query, self._cursor_param: cursor})
        self._cursors.add(cursor)

    def _invalid_response(self, text: str) -> InvalidResponse:
        error = InvalidResponse(text)
        error.set_context(self.request.method, self.request.path, None, 200)
        return error
