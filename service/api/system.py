"""Health checks, the contract and the documentation page."""

import mimetypes
import time
from functools import cache
from pathlib import Path
from typing import Any

import asyncpg
import structlog
from litestar import Request, Router, route
from litestar.handlers import HTTPRouteHandler
from litestar.response.base import ASGIResponse

from service.database.pool import connection
from service.database.readiness import is_demo_loading
from service.http.contract import contract, encode
from service.http.operations import READ_METHODS
from service.http.problems import ApiError, to_api_error
from service.http.single_flight import SingleFlight

READINESS_TTL_SECONDS = 1.0
"""How long a readiness check is cached."""
_log = structlog.get_logger(__name__)
_PAGE = {path.name: path for path in (Path(__file__).parent / "docs").iterdir()}
_SDK_PAGES = {path.name: path for path in (Path(__file__).parent / "sdk_docs").iterdir()}
_PAGE_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
"""The page loads nothing from other hosts and runs no foreign scripts; its style sheet contains its icons."""


@route("/health/live", http_method=READ_METHODS, name="live")
async def live() -> dict[str, str]:
    """Return that the process is live."""
    return {"status": "live"}


class Readiness:
    """Whether the service can handle requests, checked in the database at most once a second."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._lookups: SingleFlight[ApiError | None] = SingleFlight()
        self._found: ApiError | None = None
        self._until = 0.0

    async def check(self) -> ApiError | None:
        """Return the reason why the service is not ready, or None: the database is away, or a demo is loading."""
        return self._found if time.monotonic() < self._until else await self._lookups.do(None, self._ask)

    async def _ask(self) -> ApiError | None:
        try:
            async with connection(self._pool) as conn:
                is_loading = await is_demo_loading(conn)
            self._found = ApiError("try_again", headers={"Retry-After": "5"}) if is_loading else None
        except Exception as error:
            _log.warning("not_ready", cause=type(error).__name__)
            self._found = to_api_error(error)
        self._until = time.monotonic() + READINESS_TTL_SECONDS
        return self._found


@route("/health/ready", http_method=READ_METHODS, name="ready")
async def ready(request: Request[Any, Any, Any]) -> dict[str, str]:
    """Return whether the service can handle requests."""
    readiness: Readiness = request.app.state.readiness
    if error := await readiness.check():
        raise ApiError(error.code, headers=error.headers)
    return {"status": "ready"}


@cache
def _encode_contract(routers: tuple[Router, ...]) -> bytes:
    return encode(contract(routers))


def contract_handler(routers: list[Router]) -> HTTPRouteHandler:
    """Create the handler that serves the contract."""
    body = _encode_contract(tuple(routers))

    @route("/openapi.json", http_method=READ_METHODS, name="openapi")
    async def openapi() -> ASGIResponse:
        return ASGIResponse(body=body, media_type="application/json")

    return openapi


@cache
def _read(path: Path) -> bytes:
    return path.read_bytes()


@route(["/docs", "/docs/{name:str}"], http_method=READ_METHODS, name="docs")
async def docs(request: Request[Any, Any, Any]) -> ASGIResponse:
    """Serve the documentation page and its assets from memory."""
    name = request.path_params.get("name", "index.html")
    return _serve_file(_PAGE, name)


@route("/docs/sdk", http_method=READ_METHODS, name="sdk_docs_start")
async def sdk_docs_start() -> ASGIResponse:
    """Lead to the first page; the address is relative, since a proxy may serve the pages below another path."""
    return ASGIResponse(status_code=307, headers={"Location": "sdk/index.html"})


@route("/docs/sdk/{name:str}", http_method=READ_METHODS, name="sdk_docs")
async def sdk_docs(request: Request[Any, Any, Any]) -> ASGIResponse:
    """Serve the documentation of the SDK from memory."""
    return _serve_file(_SDK_PAGES, request.path_params["name"])


def _serve_file(files: dict[str, Path], name: str) -> ASGIResponse:
    if name not in files:
        raise ApiError("not_found")
    media = mimetypes.guess_type(name)[0] or "text/plain"
    return ASGIResponse(body=_read(files[name]), media_type=media, headers={"Content-Security-Policy": _PAGE_POLICY})


DOCUMENTATION = [docs, sdk_docs_start, sdk_docs]
