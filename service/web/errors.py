"""Errors as pages for browsers; programs get problem documents with the same status and headers."""

from typing import Any

import structlog
from litestar import Request
from litestar import Response as LitestarResponse

from service.http import operations
from service.http.accept import prefers_html
from service.http.problems import ApiError, to_api_error
from service.web import key
from service.web.rendering import render

_STATUSES_WITH_TEXT = (400, 401, 403, 404, 405, 429, 500, 503)
"""Statuses with a specific text."""
_log = structlog.get_logger(__name__)


def handle_error(request: Request[Any, Any, Any], error: Exception) -> LitestarResponse[bytes]:
    """Respond to an exception with a page if the caller prefers HTML, or else with a problem document."""
    response = operations.handle_error(request, error)
    response.headers["Vary"] = ", ".join(filter(None, ("Accept", response.headers.get("Vary"))))
    if not prefers_html(", ".join(request.headers.getall("accept", [])) or None):
        return response
    try:
        body, headers = _page(request, to_api_error(error))
    except Exception as failure:
        _log.error("failed", exc_info=failure)
        return response
    return LitestarResponse(
        body, status_code=response.status_code, headers={**response.headers, **headers}, media_type="text/html"
    )


def _page(request: Request[Any, Any, Any], error: ApiError) -> tuple[bytes, dict[str, str]]:
    settings = request.app.state.services.settings
    handler = request.scope.get("route_handler")
    is_page = handler is not None and bool(handler.opt.get("page"))
    if error.code == "not_authenticated" and is_page:
        return key.render_sign_in(request, settings)
    status = error.status if error.status in _STATUSES_WITH_TEXT else 400 if error.status < 500 else 500
    return render(
        request,
        settings,
        "error.html",
        text_key="scope" if error.missing_scopes and is_page else str(status),
        scopes=error.missing_scopes,
        seconds=error.headers.get("Retry-After"),
        request_id=request.scope["state"].get("request_id", ""),
    )
