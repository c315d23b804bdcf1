"""Export whole lists: one JSON document per line, or one row per line for spreadsheets."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Any, Literal

from msgspec import Struct

from service.domain.kinds import KINDS
from service.domain.vocabulary import heading, word
from service.postgres import statements
from service.postgres.columns import Column
from service.postgres.labels import KEY_NAMES, LABELS
from service.postgres.reading import Selection
from service.postgres.table import Conn, Table

Format = Literal["ndjson", "csv", "spreadsheet"]
"""`spreadsheet` is a CSV for people: with the words of their language, numbers and times as they write them."""
Sink = Callable[[bytes], Coroutine[object, object, None]]

LANGUAGE = "nb"
"""The language of a spreadsheet."""


class Export(Struct, frozen=True, kw_only=True):
    """The options of an export, and the rights of its caller."""

    selection: Selection
    sort: str | None
    format: Format
    readable: frozenset[str]
    """The kinds whose names the caller can read."""
    zone: str
    """The time zone of times in `excel-nb`."""


async def copy_rows(conn: Conn, export: Export, sink: Sink, max_seconds: int) -> None:
    """Stream a whole selection."""
    arguments: list[object] = []
    sql = export_statement(export, export.selection.conditions(arguments))
    options: dict[str, Any] = {"header": True, "delimiter": ";" if export.format == "spreadsheet" else ","}
    if export.format == "ndjson":
        # COPY hands the documents on as they are when neither quote nor delimiter can occur in them.
        options = {"delimiter": "\x02", "quote": "\x01"}
    async with conn.transaction(readonly=True):
        await conn.execute(f"set local statement_timeout = {max_seconds * 1000}")
        await conn.copy_from_query(sql, *arguments, output=sink, format="csv", timeout=max_seconds, **options)


def export_statement(export: Export, conditions: Sequence[str]) -> str:
    """Read all rows of a selection in the order of `sort`, else of their ids."""
    table, personal = export.selection.resource, export.selection.personal
    if export.format == "ndjson":
        cells = statements.text(table, personal)
    else:
        columns = [column for column in table.shown if personal or not column.personal]
        make = _spreadsheet_cells if export.format == "spreadsheet" else _cells
        cells = ", ".join(f'{value} as "{name}"' for column in columns for name, value in make(table, column, export))
    where = " and ".join([statements.seen(table, personal), *conditions])
    by = "t.id"
    if export.sort is not None:
        direction = " desc" if export.sort[0] == "-" else ""
        by = f"{statements.order(table, export.sort)[0]}{direction}, t.id{direction}"
    return f"select {cells} from {table.name} t where {where} order by {by}"


def _cells(table: Table, column: Column, export: Export) -> Iterator[tuple[str, str]]:
    """Yield the cell of a field: times as RFC 3339, ids separated by spaces, other lists and objects as JSON."""
    value = _value(table, column)
    if column.type == "timestamptz":
        value = f'to_char({value}, \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')'
    elif column.type == "boolean":
        value = f"({value})::text"
    else:
        value = _plain(column, value)
    yield column.name, value


def _spreadsheet_cells(table: Table, column: Column, export: Export) -> Iterator[tuple[str, str]]:
    """Yield the cells of a field for a Norwegian reader: its value and, for an id or key, the name it refers to."""
    kind, value = table.kind.name, _value(table, column)
    name = heading(LANGUAGE, kind, column.name)
    if column.ref:
        yield f"{name} (id)", _plain(column, value)
        if column.ref in export.readable:
            yield name, _label(column, value)
    elif (kind, column.name) in KEY_NAMES:
        yield f"{name} (nøkkel)", _plain(column, value)
        named, query = KEY_NAMES[kind, column.name]
        if named in export.readable:
            yield name, f"csv_text(({query.format(value)}))"
    elif column.type == "timestamptz":
        yield name, f"to_char({value} at time zone {_literal(export.zone)}, 'YYYY-MM-DD HH24:MI')"
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
    # A look-up per id: a join could read the whole table for each row.
    name = f"(select {LABELS[column.ref]} from {relation} where id = u.named_id)"
    return (
        f"(select array_to_json(array_agg({name} order by u.place))::text "
        f"from unnest({value}) with ordinality u(named_id, place))"
    )


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
