"""The application: the only module that knows all others."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
from litestar import Litestar

from service.api import ROUTERS, system
from service.core.maintenance import run_upkeep
from service.database.pool import connect
from service.database.replica import Replica, ReplicaConnection
from service.http.authentication import Authenticator
from service.http.context import Services
from service.http.cross_origin import CrossOriginPolicy
from service.http.cursors import Cursors
from service.http.middleware import RequestMiddleware
from service.http.operations import operations
from service.http.rate_limits import RateLimiter
from service.http.response_limits import ResponseLimits
from service.http.spool import Exports
from service.postgres.resources import RESOURCE_BY_KIND
from service.settings import Settings
from service.web import FORMS, PAGES
from service.web.errors import handle_error
from service.web.viewers import is_loopback

MAX_CONNECTIONS = 10
"""The maximum number of connections of a process to each of its databases."""
MAX_EXPORT_CONNECTIONS = 4
"""The maximum number of additional connections for exports, which hold them for long."""

OPEN_PAGES = "LUP_OPEN_PAGES"
"""Set only by `run` for its workers: the pages are open to anyone on this machine."""

Connect = Callable[..., Awaitable[asyncpg.Pool]]


class Application(Litestar):
    """The framework's application behind the request middleware, which also handles requests without a route."""

    request_middleware: RequestMiddleware

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Handle one ASGI scope."""
        if scope["type"] == "http":
            await self.request_middleware(super().__call__, scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(
    settings: Settings,
    rate_limit_memory: Path | None = None,
    *,
    open_pages: bool = False,
    log_requests: bool = True,
) -> Application:
    """Create the application; its pools open at startup and close at shutdown. Several processes count requests in the
    memory that they share. Open pages are visible to anyone on this machine."""
    app = Application(
        [*ROUTERS, system.live, system.ready, system.contract_handler(ROUTERS), *system.DOCUMENTATION, *PAGES],
        lifespan=[pools(settings, rate_limit_memory)],
        exception_handlers={Exception: handle_error},
        openapi_config=None,
        logging_config=None,
    )
    app.state.open_pages = open_pages
    cross_origin = CrossOriginPolicy(settings.cors_origins)
    app.request_middleware = RequestMiddleware(operations(ROUTERS), cross_origin, FORMS, log_requests=log_requests)
    return app


def may_open_pages(settings: Settings, *, demo: bool) -> bool:
    """Whether the pages can be open: they show the demo in the embedded database, reachable only from this machine."""
    return demo and not settings.database_url and not settings.public_url and is_loopback(settings.host)


def pools(
    settings: Settings, rate_limit_memory: Path | None = None, connect: Connect = connect
) -> Callable[[Litestar], AbstractAsyncContextManager[None]]:
    """Create the application's lifespan, which holds its pools and background tasks."""

    @asynccontextmanager
    async def lifespan(app: Litestar) -> AsyncIterator[None]:
        if settings.database_url is None:
            raise ValueError("the application needs LUP_DATABASE_URL; `python -m service run` sets it")
        writes = await connect(settings.database_url, MAX_CONNECTIONS)
        replica = None
        if settings.database_read_url:
            replica = Replica(await connect(settings.database_read_url, MAX_CONNECTIONS + 1, ReplicaConnection), writes)
        # From the primary: a replica cancels long queries, so as not to fall behind.
        exports = await connect(settings.database_url, MAX_EXPORT_CONNECTIONS)
        app.state.services = Services(
            settings, writes, _exports(settings, exports), ResponseLimits(), Cursors(), RESOURCE_BY_KIND, replica
        )
        limiter = RateLimiter(rate_limit_memory)
        app.state.authenticator = Authenticator(settings, writes, limiter)
        app.state.readiness = system.Readiness(writes)
        background = [
            asyncio.create_task(work)
            for work in (
                run_upkeep(writes, settings.changes_kept_months),
                *([replica.watch()] if replica else ()),
            )
        ]
        try:
            yield
        finally:
            for task in background:
                task.cancel()
            await asyncio.gather(*background, return_exceptions=True)
            limiter.close()
            if replica:
                await replica.pool.close()
            await exports.close()
            await writes.close()

    return lifespan


def _exports(settings: Settings, pool: asyncpg.Pool) -> Exports:
    return Exports(pool, settings.exports_folder, settings.export_megabytes * 1_000_000, settings.export_seconds)
