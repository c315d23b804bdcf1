"""`follow` yields changes in order, resumes at a cursor, and never ends."""

import asyncio
import threading
import time
from collections.abc import Callable
from itertools import islice
from typing import Any

import pytest
from lup import AsyncLup, Lup, RetryPolicy, errors

from tests.sdk.conftest import open_async_client, open_client
from tests.sdk.examples import change, page, problem
from tests.sdk.server import CUT, DROP, Reply, reply_in_turn, run_server

QUICK = RetryPolicy(initial_delay_seconds=0.001, max_delay_seconds=0.01)


def _feed(*groups: list[str]) -> list[Reply]:
    """Return a reply for each group of cursors; an empty group is a poll without changes."""
    last = "c0"
    replies = []
    for group in groups:
        last = group[-1] if group else last
        replies.append(Reply(body=page(*map(change, group), next_cursor=last, has_more=False)))
    return replies


PATHS = [f"/v1/changes?after={cursor}&limit=200&resource=ideas" for cursor in ("c0", "c2", "c2", "c2", "c3")]


def test_a_blocking_follower_misses_nothing() -> None:
    with run_server(reply_in_turn(*_feed(["c1", "c2"], [], [], ["c3"], ["c4"]))) as server, Lup(server.address) as lup:
        following = lup.changes.follow(after="c0", resource="ideas", poll_interval_seconds=0.001)
        assert [change.cursor for change in islice(following, 4)] == ["c1", "c2", "c3", "c4"]
    assert [request.path for request in server.requests] == PATHS


def test_an_async_follower_misses_nothing() -> None:
    async def follow(address: str) -> list[str]:
        cursors: list[str] = []
        async with AsyncLup(address) as lup:
            async for change in lup.changes.follow(after="c0", resource="ideas", poll_interval_seconds=0.001):
                cursors.append(change.cursor)
                if len(cursors) == 4:
                    break
        return cursors

    with run_server(reply_in_turn(*_feed(["c1", "c2"], [], [], ["c3"], ["c4"]))) as server:
        assert asyncio.run(follow(server.address)) == ["c1", "c2", "c3", "c4"]
    assert [request.path for request in server.requests] == PATHS


def test_an_empty_page_with_has_more_is_not_the_end() -> None:
    pages = [
        Reply(body=page(next_cursor="c1", has_more=True)),
        Reply(body=page(change("c2"), next_cursor="c2", has_more=False)),
        Reply(body=page(next_cursor="c2", has_more=False)),
    ]
    with run_server(reply_in_turn(*pages)) as server, Lup(server.address) as lup:
        began = time.monotonic()
        assert next(lup.changes.follow(poll_interval_seconds=30.0)).cursor == "c2"
        assert time.monotonic() - began < 15
    with run_server(reply_in_turn(*pages)) as server, Lup(server.address) as lup:
        assert [change.cursor for change in lup.changes.list()] == ["c2"]
    assert [request.path for request in server.requests] == [
        "/v1/changes?limit=200",
        "/v1/changes?after=c1&limit=200",
        "/v1/changes?after=c2&limit=200",
    ]


def test_a_time_gives_way_to_the_first_cursor() -> None:
    with run_server(reply_in_turn(*_feed(["c1"], [], ["c2"]))) as server, Lup(server.address) as lup:
        following = lup.changes.follow(since="2026-03-12", poll_interval_seconds=0.001)
        assert [change.cursor for change in islice(following, 2)] == ["c1", "c2"]
    assert [request.path for request in server.requests] == [
        "/v1/changes?since=2026-03-12&limit=200",
        "/v1/changes?after=c1&limit=200",
        "/v1/changes?after=c1&limit=200",
    ]


def test_a_follower_raises_cursor_expired() -> None:
    expired = Reply(422, problem(422, "cursor_expired"))
    with run_server(reply_in_turn(*_feed(["c1"]), expired)) as server, Lup(server.address) as lup:
        following = lup.changes.follow()
        assert next(following).cursor == "c1"
        with pytest.raises(errors.CursorExpired):
            next(following)
    assert [request.path for request in server.requests] == ["/v1/changes?limit=200", "/v1/changes?after=c1&limit=200"]


def _take_blocking(address: str, count: int, **options: Any) -> list[str]:
    with open_client(address, **options) as lup:
        return [change.cursor for change in islice(lup.changes.follow(after="c0", poll_interval_seconds=0.001), count)]


def _take_awaiting(address: str, count: int, **options: Any) -> list[str]:
    async def take() -> list[str]:
        cursors: list[str] = []
        async with open_async_client(address, **options) as lup:
            async for change in lup.changes.follow(after="c0", poll_interval_seconds=0.001):
                cursors.append(change.cursor)
                if len(cursors) == count:
                    break
        return cursors

    return asyncio.run(take())


Take = Callable[..., list[str]]
both = pytest.mark.parametrize("take", [_take_blocking, _take_awaiting], ids=["blocking", "async"])
FAILURES = [DROP, CUT, *(Reply(status, b"") for status in (429, 500, 502, 503, 504))]


@both
@pytest.mark.parametrize("at", [0, 1, 2], ids=["first page", "second page", "empty poll"])
def test_a_follower_waits_until_the_service_is_available(take: Take, at: int) -> None:
    pages = [*_feed(["c1", "c2"], ["c3"], [], ["c4"])]
    # Many more failures than the retries of a call, of every kind.
    answers = [*pages[:at], *FAILURES, *FAILURES, *pages[at:]]
    with run_server(reply_in_turn(*answers)) as server:
        assert take(server.address, 4, max_retries=QUICK) == ["c1", "c2", "c3", "c4"]
    requested = [request.path.partition("after=")[2][:2] for request in server.requests]
    cursor = ["c0", "c2", "c3"][at]
    expected = ["c0", "c2", "c3", "c3"]
    expected[at:at] = [cursor] * len(FAILURES) * 2
    assert requested == expected


@pytest.mark.slow
@both
def test_a_follower_honours_retry_after(take: Take) -> None:
    busy = Reply(503, problem(503, "busy"), {"Retry-After": "1"})
    with run_server(reply_in_turn(busy, *_feed(["c1"]), busy, *_feed(["c2"]))) as server:
        assert take(server.address, 2, max_retries=QUICK) == ["c1", "c2"]
    first, second, third, fourth = (request.at for request in server.requests)
    assert second - first >= 1
    assert fourth - third >= 1


@both
@pytest.mark.parametrize(
    ("answer", "error_class"),
    [
        (Reply(401, problem(401, "key_unknown")), errors.AuthenticationError),
        (Reply(403, problem(403, "scope_missing")), errors.PermissionDeniedError),
        (Reply(400, problem(400, "malformed_request")), errors.BadRequestError),
        (Reply(422, problem(422, "cursor_expired")), errors.CursorExpired),
        (Reply(200, b"<html>"), errors.InvalidResponse),
    ],
)
@pytest.mark.parametrize("later", [False, True], ids=["first poll", "later poll"])
def test_a_client_error_ends_a_follower(
    take: Take, answer: Reply, error_class: type[errors.LupError], later: bool
) -> None:
    with (
        run_server(reply_in_turn(*(_feed(["c1"]) if later else []), answer)) as server,
        pytest.raises(error_class) as raised,
    ):
        take(server.address, 2, max_retries=QUICK)
    assert len(server.requests) == 1 + later
    assert (raised.value.method, raised.value.path) == ("GET", "/v1/changes")


@pytest.mark.parametrize("is_unavailable", [False, True], ids=["no changes", "service unavailable"])
def test_closing_the_client_ends_a_waiting_follower(is_unavailable: bool) -> None:
    request_received = threading.Event()

    def answer(_: object) -> Reply:
        request_received.set()
        return Reply(503, b"", {"Retry-After": "3600"}) if is_unavailable else _feed([])[0]

    with run_server(answer) as server:
        lup = Lup(server.address)
        changes: list[object] = []
        following = threading.Thread(
            target=lambda: changes.extend(lup.changes.follow(poll_interval_seconds=3600)), daemon=True
        )
        following.start()
        assert request_received.wait(30)
        lup.close()
        following.join(30)
        assert not following.is_alive()
        assert changes == []

        async def follow() -> list[object]:
            request_received.clear()
            lup = AsyncLup(server.address)

            async def collect() -> list[object]:
                return [change async for change in lup.changes.follow(poll_interval_seconds=3600)]

            waiting = asyncio.create_task(collect())
            assert await asyncio.to_thread(request_received.wait, 30)
            await lup.aclose()
            async with asyncio.timeout(30):
                return await waiting

        assert asyncio.run(follow()) == []
