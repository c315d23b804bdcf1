"""Pagination returns every item once, and always ends."""

from typing import Any

import msgspec
import pytest
from lup._cursor import MAX_EMPTY_PAGES, PageCursor
from lup._request import Request
from lup.errors import InvalidResponse, LupError
from lup.models import Theme, ThemePage

from tests.sdk.conftest import Do
from tests.sdk.examples import change, example, page
from tests.sdk.server import Reply, reply_in_turn, run_server


def _theme(name: str) -> dict[str, Any]:
    theme: dict[str, Any] = example(Theme, name=name)
    return theme


def _pages(*pages: dict[str, Any]) -> Any:
    return reply_in_turn(*(Reply(body=body) for body in pages), Reply(404))


@pytest.mark.parametrize("empty", [0, 1, 2], ids=["first page", "second page", "two pages"])
def test_an_empty_page_with_a_cursor_is_not_the_end(do: Do, empty: int) -> None:
    pages = [page(_theme("a"), next_cursor="c1"), page(_theme("b"), next_cursor="c2"), page(_theme("c"))]
    gaps = {0: [0], 1: [1], 2: [1, 2]}[empty]
    for gap in gaps:
        pages[gap] = page(next_cursor=pages[gap]["next_cursor"])
    with run_server(_pages(*pages)) as server:
        themes = do(server.address, lambda lup: lup.themes.list(limit=1))
    assert [theme.name for theme in themes] == [name for index, name in enumerate("abc") if index not in gaps]
    assert [request.path.partition("cursor=")[2] for request in server.requests] == ["", "c1", "c2"]


def test_an_empty_list_takes_one_request(do: Do) -> None:
    with run_server(_pages(page())) as server:
        assert do(server.address, lambda lup: lup.themes.list()) == []
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("cursors", "request_count"),
    [(["c1", "c1"], 2), (["c1", "c2", "c1"], 3), (["c1", "c2", "c2"], 3), (["c0"], 1)],
    ids=["first page", "cycle", "later page", "the initial cursor"],
)
@pytest.mark.parametrize("empty", [False, True], ids=["with items", "empty"])
def test_a_repeated_cursor_is_an_error(do: Do, cursors: list[str], request_count: int, empty: bool) -> None:
    pages = [page(*([] if empty else [_theme(cursor)]), next_cursor=cursor) for cursor in cursors]
    query = {"cursor": "c0"} if cursors == ["c0"] else {}
    with run_server(_pages(*pages, page())) as server, pytest.raises(InvalidResponse, match="leads back") as raised:
        do(server.address, lambda lup: lup.themes.list(**query))
    assert len(server.requests) == request_count
    assert (raised.value.method, raised.value.path, raised.value.status) == ("GET", "/v1/themes", 200)


def test_pages_before_a_repeated_cursor_are_returned() -> None:
    position = PageCursor(Request("GET", "/v1/themes", ThemePage))
    assert position.advance(msgspec.convert(page(_theme("a"), next_cursor="c1"), ThemePage))
    with pytest.raises(LupError):
        position.advance(msgspec.convert(page(_theme("b"), next_cursor="c1"), ThemePage))
    assert position.request.query == {"cursor": "c1"}


def test_a_feed_whose_cursor_does_not_advance_is_an_error(do: Do) -> None:
    for body in (page(change("c1"), next_cursor="c0", has_more=False), page(next_cursor="c0", has_more=True)):
        for ask in (
            lambda lup: lup.changes.list(after="c0"),
            lambda lup: lup.changes.follow(after="c0", poll_interval_seconds=0.001),
        ):
            with run_server(_pages(body)) as server, pytest.raises(InvalidResponse, match="leads back"):
                do(server.address, ask)
            assert len(server.requests) == 1


@pytest.mark.parametrize("cursor_param", ["cursor", "after"])
def test_the_number_of_empty_pages_is_limited(cursor_param: str) -> None:
    class Behind(ThemePage, frozen=True, kw_only=True):
        has_more: bool = True

    page_class = Behind if cursor_param == "after" else ThemePage
    position = PageCursor(Request("GET", "/v1/themes", ThemePage), cursor_param)
    for number in range(MAX_EMPTY_PAGES):
        assert position.advance(msgspec.convert(page(next_cursor=f"c{number}"), page_class))
    # A page with items resets the count.
    assert position.advance(msgspec.convert(page(_theme("a"), next_cursor="full"), page_class))
    for number in range(MAX_EMPTY_PAGES):
        assert position.advance(msgspec.convert(page(next_cursor=f"d{number}"), page_class))
    with pytest.raises(InvalidResponse, match="empty"):
        position.advance(msgspec.convert(page(next_cursor="one too many"), page_class))
