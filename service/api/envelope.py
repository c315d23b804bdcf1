"""What surrounds every request: a request id, the headers of every answer, and one log line without personal data."""

import re
import time
from collections.abc import Iterable
from uuid import uuid4

import structlog
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Send

from service.api.operations import Operation

_REQUEST_ID = re.compile(r"^[A-Za-z0-9_\-]{8,64}$")
_PARAMETER = re.compile(r"\\\{\w+(:\w+)?\\\}")
_SAFE = (b"x-content-type-options", b"nosniff")
_PRIVATE = (b"cache-control", b"private, no-cache")
_log = structlog.get_logger(__name__)


class Envelope:
    """Give each request its id; log method, route, status and milliseconds: no path, query string or body."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        methods: dict[str, set[str]] = {}
        for each in operations:
            methods.setdefault(each.path, {"OPTIONS"}).update([each.method] + ["HEAD"] * (each.method == "GET"))
        self._allowed = [(_pattern(path), ", ".join(sorted(found))) for path, found in methods.items()]

    async def __call__(self, app: ASGIApp, scope: HTTPScope, receive: Receive, send: Send) -> None:
        """Pass the request on, and what it answers back."""
        sent = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"x-request-id"), "")
        request_id = sent if _REQUEST_ID.match(sent) else uuid4().hex
        scope.setdefault("state", {})["request_id"] = request_id
        began = time.perf_counter()
        status = 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                names = {name for name, _ in message["headers"]}
                headers = [*message["headers"], (b"x-request-id", request_id.encode()), _SAFE]
                if read_after := scope["state"].get("read_after"):
                    headers.append((b"lup-read-after", read_after.encode()))
                if _PRIVATE[0] not in names:
                    headers.append(_PRIVATE)
                if status == 405 or scope["method"] == "OPTIONS":
                    headers = [each for each in headers if each[0] != b"allow"]
                    headers.append((b"allow", self._allow(scope["path"]).encode()))
                message["headers"] = headers
            await send(message)

        await app(scope, receive, answer)
        _log.info(
            "request",
            request_id=request_id,
            method=scope["method"],
            route=scope.get("path_template", ""),
            status=status,
            ms=round((time.perf_counter() - began) * 1000, 1),
        )

    def _allow(self, path: str) -> str:
        """Name the methods of a path; the framework knows only those of one of its handlers."""
        return next((methods for pattern, methods in self._allowed if pattern.fullmatch(path)), "GET, HEAD, OPTIONS")


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(_PARAMETER.sub(lambda found: ".+" if found[1] == ":path" else "[^/]+", re.escape(path)))
