"""Cross-origin requests (CORS): pages of listed origins may call the API with a key; cookies are never accepted."""

from litestar.types import HTTPScope, Receive, Scope, Send

from service.settings import Origins

PATHS = ("/v1/", "/openapi.json")
"""The beginnings of the paths that other origins may use: the API and its contract, not the pages."""
PREFLIGHT_TTL_SECONDS = 7200
"""How long a browser may remember a preflight; Chromium remembers none for longer."""
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
REQUEST_HEADERS = (
    "Accept", "Accept-Language", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match",
    "LUP-Read-After", "X-Request-Id",
)  # fmt: skip
EXPOSED_HEADERS = (
    "Allow", "Content-Disposition", "Content-Location", "ETag", "Idempotent-Replayed", "Link", "Location",
    "LUP-Read-After", "RateLimit", "RateLimit-Policy", "Retry-After", "WWW-Authenticate", "X-Request-Id",
)  # fmt: skip
Headers = list[tuple[bytes, bytes]]


class CrossOriginPolicy:
    """Answers preflights, and adds to responses what lets a page of a listed origin read them."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins

    def applies_to(self, scope: HTTPScope) -> bool:
        """Whether responses to this path depend on the origin: the API's do, if the setting is there."""
        return bool(self._origins) and scope["raw_path"].decode("latin-1").startswith(PATHS)

    def headers(self, scope: HTTPScope) -> Headers:
        """Return the headers of a response; none for an origin that is not listed."""
        origin = self._listed_origin(scope)
        if origin is None:
            return []
        headers = [(b"access-control-allow-origin", origin)]
        if is_preflight(scope):
            return [
                *headers,
                (b"access-control-allow-methods", ", ".join(METHODS).encode()),
                (b"access-control-allow-headers", ", ".join(REQUEST_HEADERS).encode()),
                (b"access-control-max-age", b"%d" % PREFLIGHT_TTL_SECONDS),
            ]
        return [*headers, (b"access-control-expose-headers", ", ".join(EXPOSED_HEADERS).encode())]

    def _listed_origin(self, scope: HTTPScope) -> bytes | None:
        values = [value for name, value in scope["headers"] if name == b"origin"]
        return values[0] if len(values) == 1 and values[0].decode("latin-1") in self._origins else None


def is_preflight(scope: HTTPScope) -> bool:
    """Whether a browser asks beforehand if a page may send a request."""
    names = {name for name, _ in scope["headers"]}
    return scope["method"] == "OPTIONS" and {b"origin", b"access-control-request-method"} <= names


async def answer_preflight(scope: Scope, receive: Receive, send: Send) -> None:
    """Respond to a preflight, which carries no key, without authentication and without the database."""
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b"", "more_body": False})
