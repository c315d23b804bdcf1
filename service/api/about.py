"""What the service says about itself: whether it lives, whether it is ready, its contract and its documentation."""

from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from litestar import Controller, Request, Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.response.base import ASGIResponse
from litestar.static_files import create_static_files_router

from service.api.calls import Services
from service.api.contract import contract
from service.api.problems import Problem
from service.postgres.pool import connection
from service.postgres.readiness import demo_loads

_PAGE = Path(__file__).parent / "docs"
_PAGE_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'"
"""The page loads nothing from elsewhere and runs no script of anybody else; its style sheet holds its icons."""


@get("/health/live", name="live")
async def live() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "live"}


@get("/health/ready", name="ready")
async def ready(request: Request[Any, Any, Any]) -> dict[str, str]:
    """Say whether requests can be served: the database answers, and no demo is being loaded into it."""
    services: Services = request.app.state.services
    async with connection(services.reads) as conn:
        if await demo_loads(conn):
            raise Problem("try_again", headers={"Retry-After": "5"})
    return {"status": "ready"}


@cache
def _written(controllers: tuple[type[Controller], ...]) -> bytes:
    return msgspec.json.format(msgspec.json.encode(contract(controllers)), indent=2)


def document(controllers: list[type[Controller]]) -> HTTPRouteHandler:
    """Serve the contract."""
    body = _written(tuple(controllers))

    @get("/openapi.json", name="openapi")
    async def openapi() -> ASGIResponse:
        return ASGIResponse(body=body, media_type="application/json")

    return openapi


def pages() -> Any:
    """Serve the documentation page, with all that it needs."""
    return create_static_files_router("/docs", [_PAGE], html_mode=True, name="docs", after_request=_guard)


def _guard(response: Response[Any]) -> Response[Any]:
    response.headers["Content-Security-Policy"] = _PAGE_POLICY
    return response
