"""Read resources: one, or a page with the resources that it includes."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from msgspec import Struct

from service.core import filters, list_sql, sql
from service.core.expressions import literal, negate
from service.core.resource import Resource
from service.core.view import Listed, View
from service.database.pool import Conn


class Selection(Struct, frozen=True):
    """The rows of a list, of its count and of its exports: a resource or view, filters, and the caller's rights."""

    resource: Listed
    can_read_people: bool
    """Whether the caller can read references to persons."""
    filters: Sequence[tuple[str, object]] = ()
    """The names of the filters, each with its value."""
    null: Sequence[tuple[str, bool]] = ()
    """The names of fields, each with whether it is null or has a value."""
    counted: "Selection | None" = None
    """The rows that a view counts; all rows of the counted resource if absent."""
    zone: str = "UTC"
    """The time zone of the days in a view."""

    @property
    def refs(self) -> dict[str, tuple[str, str, str]]:
        """The filters by external references, to be replaced: by name, the filter by id, the kind and the reference."""
        declared = filters.ref_filters(self.resource)
        return {name: (*declared[name], str(value)) for name, value in self.filters if name in declared}

    @property
    def has_refs(self) -> bool:
        """Whether any filter is by an external reference."""
        return bool(self.refs) or (self.counted is not None and self.counted.has_refs)

    def conditions(self, arguments: list[object]) -> tuple[str, ...]:
        """Return the conditions of the filters, and append their values to the statement's arguments."""
        nullable = filters.nullable_fields(self.resource)
        conditions = [filters.null_condition(nullable[name], is_null) for name, is_null in self.null]
        for name, value in self.filters:
            declared = filters.declared_filters(self.resource).get(name)
            if declared and isinstance(value, bool):
                conditions.append(f"({declared.condition})" if value else negate(declared.condition))
                continue
            if declared:
                condition = declared.condition
                value = (value,) if declared.several and not isinstance(value, tuple) else value
            elif isinstance(value, tuple) and len(value) > 1:
                condition = filters.any_condition(self.resource, name)
            else:
                # A single value is compared by itself, since the database plans better for it than for an array.
                value = value[0] if isinstance(value, tuple) else value
                condition = list_sql.filter_conditions(self.resource)[name][1]
            arguments.append(value)
            conditions.append(condition.format(f"${len(arguments)}"))
        if conditions:
            arguments.append(True)
            conditions.append(list_sql.REPLAN_CONDITION.format(place=len(arguments)))
        return tuple(self._insert_counted(condition, arguments) for condition in conditions)

    def figures(self, arguments: list[object]) -> str:
        """Return the relation `f` of a view's figures about the row `t`, and append its values to the arguments."""
        if not isinstance(self.resource, View):
            return ""
        query = self.resource.figures.replace("{zone}", literal(self.zone))
        return f"({self._insert_counted(query, arguments)}) f"

    def _insert_counted(self, query: str, arguments: list[object]) -> str:
        if not isinstance(self.resource, View) or "{counted}" not in query:
            return query
        counted = self.counted or Selection(self.resource.counted, self.can_read_people)
        conditions = " and ".join(("true", *counted.conditions(arguments)))
        relation = list_sql.list_relation(counted.resource, conditions)
        return query.replace("{counted}", f"(select t.* from {relation} where {conditions})")


class Place(Struct, frozen=True, array_like=True):
    """The position of the next page: the list's sort, and the last row's id and sort key at that time."""

    sort: str | None
    key: str | None
    id: UUID


class Page(Struct, frozen=True):
    """The documents of a page, and the position of the next one."""

    items: list[bytes]
    next: Place | None


async def read_row(conn: Conn, resource: Resource, id: UUID, can_read_people: bool) -> tuple[int, bytes] | None:
    """Read the version and the document of a resource."""
    row = await conn.fetchrow(sql.select_row(resource, can_read_people), id)
    return (row["version"], row["json"]) if row else None


async def read_written(
    conn: Conn, resource: Resource, versions: Mapping[UUID, int], can_read_people: bool
) -> dict[UUID, tuple[int, bytes]]:
    """Read resources, by id, for the caller who wrote these versions of them."""
    statement = sql.select_written(resource, can_read_people)
    rows = await conn.fetch(statement, list(versions), list(versions.values()))
    return {row["id"]: (row["version"], row["json"]) for row in rows}


async def read_page(conn: Conn, selection: Selection, sort: str | None, limit: int, after: Place | None) -> Page:
    """Read a page in the order of `sort`, or else of ids; it ends early if its documents are too large together.

    One row more than `limit` is read, to know whether another page follows.
    """
    arguments: list[object] = []
    if after:
        arguments.append(after.id)
        if sort:
            arguments.append(after.key)
    figures = selection.figures(arguments)
    conditions = selection.conditions(arguments)
    statement = list_sql.select_page(
        selection.resource, selection.can_read_people, conditions, sort, after is not None, limit + 1, figures
    )
    rows = await conn.fetch(statement, *arguments)
    items = [row["json"] for row in rows[:limit] if row["json"] is not None]
    place = None
    if len(rows) > len(items):
        last = rows[len(items) - 1]
        place = Place(sort, last["_key"], last["id"])
    return Page(items, place)


async def read_included(
    conn: Conn, resource: Resource, ids: Sequence[UUID], can_read_people: bool, max_bytes: int
) -> list[bytes] | None:
    """Read the resources to which a page's items refer; None if they are larger than `max_bytes` together."""
    rows = await conn.fetch(sql.select_included(resource, can_read_people), ids, max_bytes)
    documents = [row["json"] for row in rows]
    return None if None in documents else documents


async def count_rows(conn: Conn, selection: Selection) -> tuple[int, bool]:
    """Return the number of rows of a selection, and whether it is exact: there may be more."""
    arguments: list[object] = []
    conditions = selection.conditions(arguments)
    statement = list_sql.select_count(selection.resource, selection.can_read_people, conditions)
    total: int = await conn.fetchval(statement, *arguments)
    return min(total, list_sql.MAX_COUNTED_ROWS), total <= list_sql.MAX_COUNTED_ROWS


async def read_cursor_secret(conn: Conn) -> bytes:
    """Read the secret that encrypts cursors; all processes and all copies of the database share it."""
    secret: bytes = await conn.fetchval("select cursor_secret from installation")
    return secret
