"""Follow a feed: poll, yield new items, remember the cursor, and wait while the service is unavailable."""
# Generated from lup/_async/changes.py by sdk/generate.py; do not edit.

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from lup._cursor import PageCursor
from lup._cursor_file import CursorStore
from lup._generated.sync.transport import SyncTransport
from lup._request import Request
from lup.errors import LupError


def follow(
    transport: SyncTransport, request: Request[Any], poll_interval_seconds: float, cursor: CursorStore | None = None
) -> Iterator[Any]:
    """Iterate over a feed without end: poll at once while there is more, and otherwise after an interval."""
    if cursor and (saved := cursor.load()):
        request = replace(request, query={**request.query, "since": None, "after": saved})
    position = PageCursor(request, "after")
    try:
        while True:
            page = transport.send(position.request, unlimited_retries=True)
            for item in page.items:
                yield item
                # The loop asks for the next change: it has handled this one.
                if cursor:
                    cursor.save(item.cursor)
            has_more = position.advance(page)
            if cursor and (reached := position.request.query["after"]):
                cursor.save(str(reached))
            if not has_more and not transport.wait(poll_interval_seconds):
                return
    except LupError:
        # Another thread or task stops the follower by closing the client.
        if not transport.closed:
            raise


def run(changes: Iterator[Any], handlers: Mapping[str, Callable[[Any], Any]]) -> None:
    """Call the handler of each change's resource."""
    for change in changes:
        if handler := handlers.get(change.resource):
            handler(change)
