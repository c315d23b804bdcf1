"""What surrounds every request: a request id, security headers, and one log line without personal data."""

import re
import time
from uuid import uuid4

import structlog
from litestar.datastructures import MutableScopeHeaders
from litestar.middleware import ASGIMiddleware
from litestar.types import ASGIApp, Message, Receive, Scope, Send

_REQUEST_ID = re.compile(r"^[A-Za-z0-9_\-]{8,64}$")
_log = structlog.get_logger()


class Envelope(ASGIMiddleware):
    """Give each request its id, and log method, route, status and milliseconds: no path, query string or body."""

    async def handle(self, scope: Scope, receive: Receive, send: Send, next_app: ASGIApp) -> None:
        """Pass the request on, and what it answers back."""
        if scope["type"] != "http":
            await next_app(scope, receive, send)
            return
        sent = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"x-request-id"), "")
        request_id = sent if _REQUEST_ID.match(sent) else uuid4().hex
        scope["state"]["request_id"] = request_id
        began = time.perf_counter()
        status = 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableScopeHeaders.from_message(message)
                headers["X-Request-Id"] = request_id
                headers["X-Content-Type-Options"] = "nosniff"
                headers["Cache-Control"] = "private, no-cache"
            await send(message)

        await next_app(scope, receive, answer)
        _log.info(
            "request",
            request_id=request_id,
            method=scope["method"],
            route=scope.get("path_template", ""),
            status=status,
            ms=round((time.perf_counter() - began) * 1000, 1),
        )
