"""The outermost middleware: request ids, the headers of every response, and a log line without personal data."""

import re
import time
from collections.abc import Iterable
from secrets import token_hex

import structlog
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Send

from service.http.authentication import rate_limit_headers
from service.http.cross_origin import CrossOriginPolicy, answer_preflight, is_preflight
from service.http.operations import Operation
from service.logs import request_context

_REQUEST_ID = re.compile(r"[A-Za-z0-9\-]{8,64}")
_RANDOM_ID = re.compile(r"[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_ELEVEN_DIGITS = re.compile(r"[0-9](-*[0-9]){10}")
# Each path has exactly one spelling, so that a proxy and the service cannot disagree about it: no empty or dot segment,
# no trailing slash, and no percent-encoding except in an external reference, where a key can contain any character.
_ENCODED = rb"[!-.0-~]+"
_SEGMENTS = rb"(?:/(?:(?!\.\.?(?:/|$))[A-Za-z0-9._~\-]+|ref(?::|%3[Aa])" + _ENCODED + rb"))+"
_PATH = re.compile(rb"/|" + _SEGMENTS + rb"(?:(?<=/by_ref)/" + _ENCODED + rb"/(?!\.\.?$)" + _ENCODED + rb")?")
_UNROUTABLE_PATH = "/."
"""A path that matches no route."""
_CLIENT_CLOSED_REQUEST = 499
"""The logged status of a request whose caller disconnected before the response began, as proxies log it."""
_TYPED_PARAMETER = re.compile(r"\{(\w+):\w+\}")
_ESCAPED_PARAMETER = re.compile(r"\\\{\w+(?::\w+)?\\\}")
_NO_SNIFFING = (b"x-content-type-options", b"nosniff")
_PRIVATE_NO_CACHE = (b"cache-control", b"private, no-cache")
Headers = list[tuple[bytes, bytes]]
_log = structlog.get_logger(__name__)


class RequestMiddleware:
    """Assigns request ids, and logs method, route, status and milliseconds: no path, query string or body."""

    def __init__(
        self,
        operations: Iterable[Operation],
        cross_origin: CrossOriginPolicy,
        forms: Iterable[str] = (),
        *,
        log_requests: bool = True,
    ) -> None:
        """Collect the methods of each operation's path, and of the pages that accept a form."""
        self._cross_origin = cross_origin
        self._log_requests = log_requests
        methods: dict[str, set[str]] = {path: {"GET", "HEAD", "OPTIONS", "POST"} for path in forms}
        self._vary: dict[str, tuple[str, ...]] = {}
        for operation in operations:
            is_get = operation.method == "GET"
            if is_get and operation.vary:
                self._vary[_TYPED_PARAMETER.sub(r"{\1}", operation.path)] = operation.vary
            methods.setdefault(operation.path, {"OPTIONS"}).update([operation.method] + ["HEAD"] * is_get)
        self._allowed = [(_pattern(path), ", ".join(sorted(allowed))) for path, allowed in methods.items()]

    async def __call__(self, app: ASGIApp, scope: HTTPScope, receive: Receive, send: Send) -> None:
        """Pass on the request, and add headers to the response."""
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        token = request_context.set({"request_id": request_id})
        raw_path = scope["raw_path"].partition(b"?")[0]
        # Not decoded: a slash in an external reference does not separate segments.
        scope["path"] = raw_path.decode() if _PATH.fullmatch(raw_path) else _UNROUTABLE_PATH
        started_at = time.perf_counter()
        status = 0
        crosses_origins = self._cross_origin.applies_to(scope)
        if crosses_origins and is_preflight(scope):
            app = answer_preflight

        async def send_with_headers(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                names = {name for name, _ in message["headers"]}
                headers = [*message["headers"], (b"x-request-id", request_id.encode()), _NO_SNIFFING]
                if read_after := scope["state"].get("read_after"):
                    headers.append((b"lup-read-after", read_after.encode()))
                headers += rate_limit_headers(scope)
                if _PRIVATE_NO_CACHE[0] not in names:
                    headers.append(_PRIVATE_NO_CACHE)
                headers = self._with_vary(scope, headers)
                if crosses_origins:
                    headers = [*_vary_by(headers, "Origin"), *self._cross_origin.headers(scope)]
                if status == 405 or scope["method"] == "OPTIONS":
                    headers = [header for header in headers if header[0] != b"allow"]
                    headers.append((b"allow", self._allow(scope["path"]).encode()))
                message["headers"] = headers
            await send(message)

        try:
            await app(scope, receive, send_with_headers)
            if self._log_requests or status >= 500:
                route = scope.get("path_template", "")
                # Monitoring calls this every few seconds; success is not worth a line each time.
                write = _log.debug if status == 200 and route.startswith("/health/") else _log.info
                write(
                    "request",
                    method=scope["method"],
                    route=route,
                    status=_CLIENT_CLOSED_REQUEST if scope["state"].get("caller_left") else status,
                    ms=round((time.perf_counter() - started_at) * 1000, 1),
                )
        finally:
            request_context.reset(token)

    def _with_vary(self, scope: HTTPScope, headers: Headers) -> Headers:
        """Add the Vary header whatever the status: caches store errors too."""
        chosen_by = self._vary.get(scope.get("path_template", ""))
        if chosen_by is None or scope["method"] not in ("GET", "HEAD"):
            return headers
        return _vary_by(headers, *chosen_by)

    def _allow(self, path: str) -> str:
        """Return the methods of a path; the framework knows only those of one of its handlers."""
        return next((methods for pattern, methods in self._allowed if pattern.fullmatch(path)), "GET, HEAD, OPTIONS")


def _vary_by(headers: Headers, *chosen_by: str) -> Headers:
    """Add request headers to the Vary header."""
    names = b",".join(value for key, value in headers if key == b"vary").decode("latin-1").split(",")
    vary = ", ".join(dict.fromkeys((*chosen_by, *filter(None, map(str.strip, names)))))
    return [*(header for header in headers if header[0] != b"vary"), (b"vary", vary.encode())]


def _request_id(scope: HTTPScope) -> str:
    """Return the caller's request id if it cannot contain personal data, or else a new one."""
    sent_id = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"x-request-id"), "")
    if _REQUEST_ID.fullmatch(sent_id) and (_RANDOM_ID.fullmatch(sent_id) or not _ELEVEN_DIGITS.search(sent_id)):
        return sent_id
    return token_hex(16)


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(_ESCAPED_PARAMETER.sub("[^/]+", re.escape(path)))
