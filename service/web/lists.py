"""The lists behind the front page's numbers: `GET /ideas`, `GET /sessions`, `GET /groups`."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from service.http.problems import ApiError
from service.http.response import Response
from service.postgres.lists import PAGE_ROWS, list_groups, list_ideas, list_sessions
from service.web.pages import PageContext, page


@page("/ideas", "day:read", "programme:read")
async def get_ideas(context: PageContext) -> Response:
    """Show the newest ideas, or the newest selected ones."""
    selected = context.parameter("status") == "selected"
    async with context.read() as conn:
        rows = await list_ideas(conn, _after(context), selected=selected)
    return _render(context, "ideas.html", rows, selected=selected)


@page("/sessions", "programme:read")
async def get_sessions(context: PageContext) -> Response:
    """Show the sessions, latest first."""
    async with context.read() as conn:
        rows = await list_sessions(conn, _after(context))
    return _render(context, "sessions.html", rows)


@page("/groups", "organisation:read", "programme:read")
async def get_groups(context: PageContext) -> Response:
    """Show the leadership groups that took part, by name."""
    async with context.read() as conn:
        rows = await list_groups(conn, _after(context))
    return _render(context, "groups.html", rows)


def _after(context: PageContext) -> UUID | None:
    """Read the row after which the page begins."""
    text = context.parameter("after")
    if text is None:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise ApiError("not_found") from None


def _render(context: PageContext, template: str, rows: Sequence[Any], **values: Any) -> Response:
    """Render a page of rows; if one more exists, the next page begins after the last shown row."""
    shown = rows[:PAGE_ROWS]
    return context.render(
        template,
        rows=shown,
        after=shown[-1].id if len(rows) > PAGE_ROWS else None,
        first=context.parameter("after") is None,
        **values,
    )
