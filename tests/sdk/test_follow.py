"""Following the changes: in order, from where one left off, without an end."""

import asyncio
import time
from itertools import islice

import pytest
from lup import AsyncLup, Lup, errors

from tests.sdk.examples import change, page, problem
from tests.sdk.server import Reply, in_turn, serving


def _feed(*groups: list[str]) -> list[Reply]:
    """One answer a group of cursors; an empty group is a time when nothing happened."""
    last = "c0"
    replies = []
    for group in groups:
        last = group[-1] if group else last
        replies.append(Reply(body=page(*map(change, group), next_cursor=last, has_more=False)))
    return replies


PATHS = [f"/v1/changes?after={cursor}&resource=ideas" for cursor in ("c0", "c2", "c2", "c2", "c3")]


def test_a_blocking_follower_misses_nothing() -> None:
    with serving(in_turn(*_feed(["c1", "c2"], [], [], ["c3"], ["c4"]))) as server, Lup(server.address) as lup:
        following = lup.changes.follow(after="c0", resource="ideas", every=0.001)
        assert [change.cursor for change in islice(following, 4)] == ["c1", "c2", "c3", "c4"]
    assert [seen.path for seen in server.seen] == PATHS


def test_an_awaiting_follower_misses_nothing() -> None:
    async def follow(address: str) -> list[str]:
        cursors: list[str] = []
        async with AsyncLup(address) as lup:
            async for change in lup.changes.follow(after="c0", resource="ideas", every=0.001):
                cursors.append(change.cursor)
                if len(cursors) == 4:
                    break
        return cursors

    with serving(in_turn(*_feed(["c1", "c2"], [], [], ["c3"], ["c4"]))) as server:
        assert asyncio.run(follow(server.address)) == ["c1", "c2", "c3", "c4"]
    assert [seen.path for seen in server.seen] == PATHS


def test_a_page_without_items_is_not_the_end_while_there_is_more() -> None:
    pages = [
        Reply(body=page(next_cursor="c1", has_more=True)),
        Reply(body=page(change("c2"), next_cursor="c2", has_more=False)),
        Reply(body=page(next_cursor="c2", has_more=False)),
    ]
    with serving(in_turn(*pages)) as server, Lup(server.address) as lup:
        began = time.monotonic()
        assert next(lup.changes.follow(every=30.0)).cursor == "c2"
        assert time.monotonic() - began < 15
    with serving(in_turn(*pages)) as server, Lup(server.address) as lup:
        assert [change.cursor for change in lup.changes.list()] == ["c2"]
    assert [seen.path for seen in server.seen] == ["/v1/changes", "/v1/changes?after=c1", "/v1/changes?after=c2"]


def test_a_follower_that_was_away_too_long_is_told() -> None:
    expired = Reply(422, problem(422, "cursor_expired"))
    with serving(in_turn(*_feed(["c1"]), expired)) as server, Lup(server.address) as lup:
        following = lup.changes.follow()
        assert next(following).cursor == "c1"
        with pytest.raises(errors.CursorExpired):
            next(following)
    assert [seen.path for seen in server.seen] == ["/v1/changes", "/v1/changes?after=c1"]
