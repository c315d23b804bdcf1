"""Themes in the database."""

from uuid import UUID

from service.core.errors import NotFound
from service.core.resource import Resource
from service.database.pool import Conn
from service.domain.themes import Theme, ThemeCreate


async def lock_theme(conn: Conn, id: UUID) -> None:
    """Lock a theme, so that it is not deleted while it is being attached."""
    if not await conn.fetchval("select true from theme where id = $1 for key share", id):
        raise NotFound


themes = Resource("themes", ThemeCreate, Theme, sortable=("name",))
