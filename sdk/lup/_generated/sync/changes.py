"""Follow a feed: poll, yield new items, remember the cursor, and wait while the service is unavailable."""
# Generated from lup/_async/changes.py by sdk/generate.py; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lup._cursor import PageCursor
from lup.errors import LupError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lup._generated.sync.transport import SyncTransport
    from lup._request import Request


def follow(transport: SyncTransport, request: Request[Any], poll_interval_seconds: float) -> Iterator[Any]:
    """Iterate over a feed without end: poll at once while there is more, and otherwise after an interval."""
    position = PageCursor(request, "after")
    try:
        while True:
            page = transport.send(position.request, unlimited_retries=True)
            for item in page.items:
                yield item
            if not position.advance(page) and not transport.wait(poll_interval_seconds):
                return
    except LupError:
        # Another thread or task stops the follower by closing the client.
        if not transport.closed:
            raise
