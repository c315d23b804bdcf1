"""Whole lists out of the database: a document a line, or a row a line for spreadsheets."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct

from service.domain.kinds import KINDS
from service.domain.vocabulary import heading, word
from service.postgres import statements
from service.postgres.columns import Column
from service.postgres.labels import KEY_NAMES, LABELS
from service.postgres.reading import Filters, conditions_of
from service.postgres.table import Conn, Table

Format = Literal["ndjson", "csv", "excel-nb"]
Sink = Callable[[bytes], Coroutine[Any, Any, None]]

LANGUAGE = "nb"
"""The language of `excel-nb`."""


class Export(Struct, frozen=True, kw_only=True):
    """What is exported, and for whom."""

    format: Format
    personal: bool
    filters: Filters
    sort: str | None
    readable: frozenset[str]
    """The kinds whose names the caller may read."""
    zone: str
    """The time zone of a spreadsheet's times."""


async def copy(conn: Conn, table: Table, wanted: Export, sink: Sink, max_seconds: int) -> None:
    """Stream a whole filtered list."""
    arguments: list[Any] = []
    sql = statement(table, wanted, conditions_of(table, wanted.filters, arguments))
    how: dict[str, Any] = {"header": True, "delimiter": ";" if wanted.format == "excel-nb" else ","}
    if wanted.format == "ndjson":
        # COPY hands the documents on as they are when neither quote nor delimiter can occur in them.
        how = {"delimiter": "\x02", "quote": "\x01"}
    async with conn.transaction(readonly=True):
        await conn.execute(f"set local statement_timeout = {max_seconds * 1000}")
        await conn.copy_from_query(sql, *arguments, output=sink, format="csv", timeout=max_seconds, **how)


def statement(table: Table, wanted: Export, conditions: Sequence[str]) -> str:
    """Read all filtered rows in the order of `sort`, else of their ids."""
    if wanted.format == "ndjson":
        cells = statements.text(table, wanted.personal)
    else:
        columns = [column for column in table.shown if wanted.personal or not column.personal]
        make = _spreadsheet_cells if wanted.format == "excel-nb" else _cells
        cells = ", ".join(f'{value} as "{name}"' for column in columns for name, value in make(table, column, wanted))
    where = " and ".join([statements.seen(table, wanted.personal), *conditions])
    by = "t.id"
    if wanted.sort is not None:
        direction = " desc" if wanted.sort[0] == "-" else ""
        by = f"{statements.order(table, wanted.sort)[0]}{direction}, t.id{direction}"
    return f"select {cells} from {table.name} t where {where} order by {by}"


def _cells(table: Table, column: Column, wanted: Export) -> Iterator[tuple[str, str]]:
    """Yield the cell of a field: times as RFC 3339, ids joined by a space, other lists and objects as JSON."""
    value = _value(table, column)
    if column.type == "timestamptz":
        value = f'to_char({value}, \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')'
    elif column.type == "boolean":
        value = f"({value})::text"
    else:
        value = _plain(column, value)
    yield column.name, value


def _spreadsheet_cells(table: Table, column: Column, wanted: Export) -> Iterator[tuple[str, str]]:
    """Yield the cells of a field for a Norwegian reader: the value, and beside an id or key the name behind it."""
    kind, value = table.kind.name, _value(table, column)
    name = heading(LANGUAGE, kind, column.name)
    if column.ref:
        yield f"{name} (id)", _plain(column, value)
        if column.ref in wanted.readable:
            yield name, _label(column, value)
    elif (kind, column.name) in KEY_NAMES:
        yield f"{name} (nøkkel)", _plain(column, value)
        named, query = KEY_NAMES[kind, column.name]
        if named in wanted.readable:
            yield name, f"csv_text(({query.format(value)}))"
    elif column.type == "timestamptz":
        yield name, f"to_char({value} at time zone {_literal(wanted.zone)}, 'YYYY-MM-DD HH24:MI')"
    elif column.type == "boolean":
        yield name, f"case {value} when true then 'ja' when false then 'nei' end"
    elif column.type == "numeric":
        yield name, f"replace(({value})::text, '.', ',')"
    elif column.choices:
        words = (
            f"when {_literal(choice)} then {_literal(word(LANGUAGE, kind, column.name, choice))}"
            for choice in column.choices
        )
        yield name, f"case {value} {' '.join(words)} else {value} end"
    else:
        yield name, _plain(column, value)


def _value(table: Table, column: Column) -> str:
    return table.derived.get(column.name, f"t.{column.name}")


def _plain(column: Column, value: str) -> str:
    if column.type == "uuid[]":
        return f"nullif(array_to_string({value}, ' '), '')"
    if column.type.endswith("[]"):
        return f"array_to_json({value})::text"
    if column.type == "jsonb":
        return f"({value})::text"
    return f"csv_text({value})" if column.type == "text" and not column.choices else value


def _label(column: Column, value: str) -> str:
    assert column.ref
    label, relation = f"csv_text({LABELS[column.ref]})", KINDS[column.ref].table
    if not column.many:
        return f"(select {label} from {relation} where id = {value})"
    # A look-up for each id: as a join it could read the whole table for each row.
    name = f"(select {LABELS[column.ref]} from {relation} where id = u.named_id)"
    return (
        f"(select array_to_json(array_agg({name} order by u.place))::text "
        f"from unnest({value}) with ordinality u(named_id, place))"
    )


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
