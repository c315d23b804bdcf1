"""The front page: `GET /`."""

from datetime import datetime, time

from service.http.response import Response
from service.postgres.home import MAX_COUNTED_ROWS, read_home
from service.web.pages import PageContext, page


@page("/", "programme:read", "day:read")
async def get_home(context: PageContext) -> Response:
    """Show the programme's figures, its last session and the upcoming ones."""
    today = context.now.astimezone(context.services.settings.zone).date()
    begin = datetime.combine(today, time.min, context.services.settings.zone)
    async with context.read() as conn:
        home = await read_home(conn, begin)
    return context.render("home.html", home=home, counted=MAX_COUNTED_ROWS, base_url=context.services.settings.base_url)
