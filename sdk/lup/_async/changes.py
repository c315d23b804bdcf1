"""Follow a feed: poll, yield new items, remember the cursor, and wait while the service is unavailable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lup._cursor import PageCursor
from lup.errors import LupError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from lup._async.transport import AsyncTransport
    from lup._request import Request


async def follow(transport: AsyncTransport, request: Request[Any], poll_interval_seconds: float) -> AsyncIterator[Any]:
    """Iterate over a feed without end: poll at once while there is more, and otherwise after an interval."""
    position = PageCursor(request, "after")
    try:
        while True:
            page = await transport.send(position.request, unlimited_retries=True)
            for item in page.items:
                yield item
            if not position.advance(page) and not await transport.wait(poll_interval_seconds):
                return
    except LupError:
        # Another thread or task stops the follower by closing the client.
        if not transport.closed:
            raise
