"""Reads of resources: one resource, a page with what it includes."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from msgspec import Struct

from service.core import sql
from service.core.resource import Resource
from service.database.pool import Conn


class Selection(Struct, frozen=True):
    """Which rows of a resource a list, its count and its exports hold, and as what the caller may see them."""

    resource: Resource
    can_read_people: bool
    """Whether the caller may see what points at persons."""
    filters: Sequence[tuple[str, object]] = ()
    """The filters' names with their values."""

    def conditions(self, arguments: list[object]) -> tuple[str, ...]:
        """Write the conditions of the filters, and add their values to the statement's arguments."""
        conditions = []
        for name, value in self.filters:
            own = self.resource.filters.get(name)
            if own and isinstance(value, bool):
                conditions.append(f"({own.condition})" if value else f"({own.condition}) is not true")
                continue
            arguments.append(value)
            condition = own.condition if own else sql.filter_conditions(self.resource)[name][1]
            conditions.append(condition.format(f"${len(arguments)}"))
        if conditions:
            arguments.append(True)
            conditions.append(sql.REPLAN_CONDITION.format(place=len(arguments)))
        return tuple(conditions)


class Place(Struct, frozen=True, array_like=True):
    """Where the next page begins: the list's sort, the last row's sort key as it was then, and its id."""

    sort: str | None
    key: str | None
    id: UUID


class Page(Struct, frozen=True):
    """The documents of one page, and the place of the next."""

    items: list[bytes]
    next: Place | None


async def read_row(conn: Conn, resource: Resource, id: UUID, can_read_people: bool) -> tuple[int, bytes] | None:
    """Read one resource: its version and its document."""
    row = await conn.fetchrow(sql.select_row(resource, can_read_people), id)
    return (row["version"], row["json"]) if row else None


async def read_written(
    conn: Conn, resource: Resource, versions: Mapping[UUID, int], can_read_people: bool
) -> dict[UUID, tuple[int, bytes]]:
    """Read some resources for who wrote these versions of them."""
    statement = sql.select_written(resource, can_read_people)
    rows = await conn.fetch(statement, list(versions), list(versions.values()))
    return {row["id"]: (row["version"], row["json"]) for row in rows}


async def read_page(conn: Conn, selection: Selection, sort: str | None, limit: int, after: Place | None) -> Page:
    """Read one page in the order of `sort`, else of ids; one row more than `limit` tells whether another follows.
    The page ends early where its documents would be too large together."""
    arguments: list[object] = []
    if after:
        arguments.append(after.id)
        if sort:
            arguments.append(after.key)
    conditions = selection.conditions(arguments)
    statement = sql.select_page(
        selection.resource, selection.can_read_people, conditions, sort, after is not None, limit + 1
    )
    rows = await conn.fetch(statement, *arguments)
    items = [row["json"] for row in rows[:limit] if row["json"] is not None]
    place = None
    if len(rows) > len(items):
        last = rows[len(items) - 1]
        place = Place(sort, last["_key"], last["id"])
    return Page(items, place)


async def read_included(
    conn: Conn, resource: Resource, ids: Sequence[UUID], can_read_people: bool, most: int
) -> list[bytes] | None:
    """Read the resources that a page's items point at; None where they are larger than so many bytes together."""
    found = [row["json"] for row in await conn.fetch(sql.select_included(resource, can_read_people), ids, most)]
    return None if None in found else found


async def count_rows(conn: Conn, selection: Selection) -> tuple[int, bool]:
    """Count the rows of a selection, and say whether that is exact: there may be more."""
    arguments: list[object] = []
    conditions = selection.conditions(arguments)
    statement = sql.select_count(selection.resource, selection.can_read_people, conditions)
    total: int = await conn.fetchval(statement, *arguments)
    return min(total, sql.MAX_COUNTED_ROWS), total <= sql.MAX_COUNTED_ROWS


async def read_cursor_secret(conn: Conn) -> bytes:
    """Read the secret that seals cursors, the same for all processes and in every copy of the database."""
    secret: bytes = await conn.fetchval("select cursor_secret from installation")
    return secret
