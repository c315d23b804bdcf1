"""What the service says about itself: whether it lives, whether it is ready, its contract and its documentation."""

import mimetypes
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from litestar import Controller, Request, Response, route
from litestar.handlers import HTTPRouteHandler
from litestar.response import File
from litestar.response.base import ASGIResponse

from service.api.calls import Services
from service.api.contract import contract
from service.api.problems import Problem
from service.postgres.pool import connection
from service.postgres.readiness import demo_loads

_PAGE = {path.name: path for path in (Path(__file__).parent / "docs").iterdir()}
_PAGE_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
"""The page loads nothing from elsewhere and runs no script of anybody else; its style sheet holds its icons."""
_READ: list[Any] = ["GET", "HEAD"]


@route("/health/live", http_method=_READ, name="live")
async def live() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "live"}


@route("/health/ready", http_method=_READ, name="ready")
async def ready(request: Request[Any, Any, Any]) -> dict[str, str]:
    """Say whether requests can be served: the database answers, and no demo is being loaded into it."""
    services: Services = request.app.state.services
    async with connection(services.writes) as conn:
        if await demo_loads(conn):
            raise Problem("try_again", headers={"Retry-After": "5"})
    return {"status": "ready"}


@cache
def _written(controllers: tuple[type[Controller], ...]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(contract(controllers)), indent=2)


def document(controllers: list[type[Controller]]) -> HTTPRouteHandler:
    """Serve the contract."""
    body = _written(tuple(controllers))

    @route("/openapi.json", http_method=_READ, name="openapi")
    async def openapi() -> ASGIResponse:
        return ASGIResponse(body=body, media_type="application/json")

    return openapi


def _guard(response: Response[Any]) -> Response[Any]:
    response.headers["Content-Security-Policy"] = _PAGE_POLICY
    return response


@route(["/docs", "/docs/{name:str}"], http_method=_READ, name="docs", after_request=_guard)
async def docs(request: Request[Any, Any, Any]) -> File:
    """Serve the documentation page, with all that it needs."""
    name = request.path_params.get("name", "index.html")
    if name not in _PAGE:
        raise Problem("not_found")
    media = mimetypes.guess_type(name)[0] or "text/plain"
    return File(_PAGE[name], content_disposition_type="inline", media_type=media)
