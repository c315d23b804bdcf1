"""The mechanism of a page: its viewer, the scopes it requires, and its response."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from litestar import Request
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp

from service.http.authentication import Caller
from service.http.context import RequestContext, Services
from service.http.languages import Language
from service.http.operations import READ_METHODS, REQUEST_TIMEOUT_SECONDS
from service.http.path_references import resolved
from service.http.problems import missing_scopes
from service.http.response import Response, ResponseSender
from service.web.languages import language_of
from service.web.rendering import render
from service.web.viewers import find_viewer, is_demo, sends_bearer


class PageContext(RequestContext):
    """The context of a request for a page."""

    __slots__ = ()

    @property
    def language(self) -> Language:
        """The language of the page."""
        return language_of(self.request)

    def parameter(self, name: str) -> str | None:
        """Return a query parameter; a page ignores unknown ones."""
        return self.request.query_params.get(name)

    def render(self, template: str, **values: Any) -> Response:
        """Render the page from a template."""
        demo = is_demo(self.caller)
        signed_in = not demo and not sends_bearer(self.request)
        body, headers = render(self.request, self.services.settings, template, signed_in=signed_in, demo=demo, **values)
        return Response(body, 200, headers, "text/html")


Work = Callable[[PageContext], Awaitable[Response]]


def page(path: str, *scopes: str) -> Callable[[Work], HTTPRouteHandler]:
    """Create the handler of a page that requires these scopes."""
    needed = frozenset(scopes)

    def decorate(make_page: Work) -> HTTPRouteHandler:
        make_page = resolved(make_page)

        async def handle(request: Request[Any, Any, Any]) -> ASGIApp:
            services: Services = request.app.state.services
            viewer = await find_viewer(request, services.settings, demo=request.app.state.open_pages)
            return ResponseSender(
                await _visit(make_page, request, services, viewer, needed), services.response_limits, viewer.id
            )

        return HTTPRouteHandler(path, http_method=READ_METHODS, name=f"page {path}", status_code=200, page=True)(handle)

    return decorate


async def _visit(
    make_page: Work,
    request: Request[Any, Any, Any],
    services: Services,
    viewer: Caller,
    needed: frozenset[str],
) -> Response:
    services.response_limits.check_backlog(viewer.id)
    if not needed <= viewer.scopes:
        raise missing_scopes(needed - viewer.scopes)
    context = PageContext(request, services, viewer)
    async with asyncio.timeout(REQUEST_TIMEOUT_SECONDS), services.response_limits.request_slots(viewer.id):
        try:
            return await make_page(context)
        except Exception:
            if not context.from_replica:
                raise
        # The replica has failed or refused: try again on the primary.
        context.leave_replica()
        return await make_page(context)
