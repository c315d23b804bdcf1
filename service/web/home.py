"""The front page: `GET /`."""

from datetime import datetime, time

from service.api.calls import Answer
from service.postgres.home import MAX_COUNTED_ROWS, read_home
from service.web.pages import PageContext, page


@page("/", "programme:read", "day:read")
async def get_home(visit: PageContext) -> Answer:
    """Show what the programme has come to, its last session and those that come."""
    today = visit.now.astimezone(visit.services.settings.zone).date()
    begin = datetime.combine(today, time.min, visit.services.settings.zone)
    async with visit.read() as conn:
        home = await read_home(conn, begin)
    return visit.render("home.html", home=home, counted=MAX_COUNTED_ROWS, base_url=visit.services.settings.base_url)
