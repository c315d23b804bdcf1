"""The lists behind the front page's numbers: `GET /ideas`, `GET /sessions`, `GET /groups`."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from service.api.calls import Answer
from service.api.problems import Problem
from service.postgres.lists import PAGE_ROWS, list_groups, list_ideas, list_sessions
from service.web.pages import PageContext, page


@page("/ideas", "day:read", "programme:read")
async def get_ideas(visit: PageContext) -> Answer:
    """Show the newest ideas, or those that were selected."""
    selected = visit.parameter("status") == "selected"
    async with visit.read() as conn:
        rows = await list_ideas(conn, _after(visit), selected=selected)
    return _render(visit, "ideas.html", rows, selected=selected)


@page("/sessions", "programme:read")
async def get_sessions(visit: PageContext) -> Answer:
    """Show the sessions, the latest first."""
    async with visit.read() as conn:
        rows = await list_sessions(conn, _after(visit))
    return _render(visit, "sessions.html", rows)


@page("/groups", "organisation:read", "programme:read")
async def get_groups(visit: PageContext) -> Answer:
    """Show the leadership groups that took part, by name."""
    async with visit.read() as conn:
        rows = await list_groups(conn, _after(visit))
    return _render(visit, "groups.html", rows)


def _after(visit: PageContext) -> UUID | None:
    """Read behind which row the page begins."""
    text = visit.parameter("after")
    if text is None:
        return None
    try:
        return UUID(text)
    except ValueError:
        raise Problem("not_found") from None


def _render(visit: PageContext, template: str, rows: Sequence[Any], **values: Any) -> Answer:
    """Write a page of rows; where there is one more, the next page begins behind the last that is shown."""
    shown = rows[:PAGE_ROWS]
    return visit.render(
        template,
        rows=shown,
        after=shown[-1].id if len(rows) > PAGE_ROWS else None,
        first=visit.parameter("after") is None,
        **values,
    )
