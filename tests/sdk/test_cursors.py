"""A follower keeps its position in a file: no change is missed, and the last one comes again if it was not handled."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from lup import FileCursor, Lup, RetryPolicy, errors

from tests.sdk.conftest import Do, open_async_client, open_client
from tests.sdk.examples import change, page, problem
from tests.sdk.server import ReceivedRequest, Reply, run_server

QUICK = RetryPolicy(initial_delay_seconds=0.001, max_delay_seconds=0.01)


class Nothing:
    """What both a function and a coroutine may return."""

    def __await__(self) -> Iterator[None]:
        return iter(())


def _feed(request: ReceivedRequest) -> Reply:
    """Five changes, two a page."""
    after = int(request.path.partition("after=c")[2].partition("&")[0] or 0)
    changes = [change(f"c{number}") for number in range(after + 1, min(after + 3, 6))]
    return Reply(body=page(*changes, next_cursor=f"c{min(after + 2, 5)}", has_more=after < 3))


def _take(address: str, path: Path, count: int, **query: Any) -> list[str]:
    with open_client(address, max_retries=QUICK) as lup:
        following = lup.changes.follow(cursor=FileCursor(path), poll_interval_seconds=0.001, **query)
        return [change.cursor for change in islice(following, count)]


def _take_async(address: str, path: Path, count: int, **query: Any) -> list[str]:
    async def take() -> list[str]:
        cursors: list[str] = []
        async with open_async_client(address, max_retries=QUICK) as lup:
            async for change in lup.changes.follow(cursor=FileCursor(path), poll_interval_seconds=0.001, **query):
                cursors.append(change.cursor)
                if len(cursors) == count:
                    break
        return cursors

    return asyncio.run(take())


@pytest.mark.parametrize("take", [_take, _take_async], ids=["blocking", "async"])
def test_a_follower_continues_after_the_last_handled_change(take: Any, tmp_path: Path) -> None:
    with run_server(_feed) as server:
        assert take(server.address, tmp_path / "cursor", 3) == ["c1", "c2", "c3"]
        # The loop was left with the third, without asking for the next one: it may not have been handled.
        assert (tmp_path / "cursor").read_text() == "c2\n"
        assert take(server.address, tmp_path / "cursor", 3, since="2026-01-01") == ["c3", "c4", "c5"]
    assert "since" not in server.requests[-1].path


def test_the_position_is_saved_without_changes(tmp_path: Path) -> None:
    empty = Reply(body=page(next_cursor="c7", has_more=False))
    polls = iter([empty, empty])
    expired = Reply(422, problem(422, "cursor_expired"))
    with (
        run_server(lambda _: next(polls, expired)) as server,
        open_client(server.address) as lup,
        pytest.raises(errors.CursorExpired),
    ):
        next(lup.changes.follow(cursor=FileCursor(tmp_path / "cursor"), poll_interval_seconds=0.001, resource="people"))
    assert (tmp_path / "cursor").read_text() == "c7\n"
    assert {path.name for path in tmp_path.iterdir()} == {"cursor", "cursor.lock"}


def test_a_change_whose_handler_failed_comes_again(do: Do, tmp_path: Path) -> None:
    handled: list[str] = []

    def on_idea(change: Any) -> Any:
        handled.append(change.cursor)
        if handled == ["c1", "c2"]:
            raise RuntimeError("no disk space")
        if change.cursor == "c5":
            raise KeyboardInterrupt

        return Nothing()

    def run(lup: Any) -> Any:
        handlers = {"ideas": on_idea, "people": None}
        return lup.changes.run(handlers, cursor=FileCursor(tmp_path / "cursor"), poll_interval_seconds=0.001)

    with run_server(_feed) as server:
        with pytest.raises(RuntimeError, match="no disk space"):
            do(server.address, run)
        with pytest.raises(KeyboardInterrupt):
            do(server.address, run)
    assert handled == ["c1", "c2", "c2", "c3", "c4", "c5"]


@pytest.mark.parametrize("content", ["", "\n", "c1\nc2\n", "c1 \x00", "å"])
def test_a_damaged_file_is_an_error_that_says_what_to_do(tmp_path: Path, content: str) -> None:
    path = tmp_path / "cursor"
    path.write_text(content, encoding="utf-8")
    with Lup("http://127.0.0.1:9") as lup, pytest.raises(errors.CursorFileError, match="restore it, or delete it"):
        next(lup.changes.follow(cursor=FileCursor(path)))
    assert path.read_text(encoding="utf-8") == content


def test_two_processes_cannot_use_a_file(tmp_path: Path) -> None:
    cursor = FileCursor(tmp_path / "cursor")
    script = f"from lup import FileCursor; FileCursor({str(tmp_path / 'cursor')!r}).load(); print('locked'); input()"
    command = [sys.executable, "-uc", script]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        with pytest.raises(errors.CursorFileError, match="another process uses"):
            cursor.load()
        other.kill()
    assert cursor.load() is None


def test_an_expired_cursor_can_be_replaced(tmp_path: Path) -> None:
    cursor = FileCursor(tmp_path / "cursor")
    cursor.save("expired")

    def respond(request: ReceivedRequest) -> Reply:
        is_expired = "after=expired" in request.path
        return Reply(422, problem(422, "cursor_expired")) if is_expired else _feed(request)

    with run_server(respond) as server, open_client(server.address) as lup:
        with pytest.raises(errors.CursorExpired):
            next(lup.changes.follow(cursor=cursor))
        cursor.save("c3")
        assert next(lup.changes.follow(cursor=cursor)).cursor == "c4"
