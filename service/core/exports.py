"""Export whole lists: one JSON document per line, or one row per line for spreadsheets."""

from collections.abc import Callable, Coroutine, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from service.core import list_sql, sql
from service.core.columns import Column, columns
from service.core.expressions import literal
from service.core.labels import KEY_NAMES, LABELS
from service.core.read import Selection
from service.core.report import Report
from service.database.pool import Conn
from service.documents.vocabulary import heading, word
from service.domain.base.kinds import KINDS

Format = Literal["ndjson", "csv", "spreadsheet"]
"""`spreadsheet` is a CSV for people: with the words of their language, numbers and times as they write them."""
Sink = Callable[[bytes], Coroutine[object, object, None]]

LANGUAGE = "nb"
"""The language of a spreadsheet."""


class Layout(Struct, frozen=True, kw_only=True):
    """The format of an export, and the rights of its caller."""

    format: Format
    readable: frozenset[str]
    """The kinds whose names the caller can read."""
    zone: str
    """The time zone of a spreadsheet's times."""


class Source(Struct, frozen=True):
    """What is exported: rows `t` of a resource's list or of a report."""

    name: str
    document: str
    """A row as JSON."""
    columns: Sequence[tuple[Column, str]]
    """The columns of a row, each with the SQL of its value."""
    rows: str
    """The relation and the order of the rows, as SQL."""
    arguments: Sequence[object]


def selection_source(selection: Selection, sort: str | None) -> Source:
    """Export all rows of a selection in the order of `sort`, else of their ids."""
    table, personal = selection.resource, selection.can_read_people
    arguments: list[object] = []
    conditions = selection.conditions(arguments)
    figures = selection.figures(arguments)
    where = " and ".join([sql.visible_condition(table, personal), *conditions])
    by = "t.id"
    if sort is not None:
        direction = " desc" if sort[0] == "-" else ""
        by = f"{list_sql.sort_expression(table, sort)[0]}{direction}, t.id{direction}"
    shown = [column for column in table.response_fields if personal or not column.personal]
    cells = [(column, table.derived_sql.get(column.name, f"t.{column.name}")) for column in shown]
    relation = list_sql.list_relation(table, where, by) + (f" cross join lateral {figures}" if figures else "")
    rows = f"{relation} where {where} order by {by}"
    return Source(table.kind.name, sql.select_document(table, personal), cells, rows, arguments)


def report_source(report: Report, query: Struct) -> Source:
    """Export all rows of a report in its own order."""
    rows, arguments = report.rows(query)
    cells = [(column, f"t.{column.name}") for column in columns(report.row)]
    return Source(report.name, "row_to_json(t)::text", cells, rows, arguments)


async def copy_rows(conn: Conn, source: Source, layout: Layout, sink: Sink, max_seconds: int) -> None:
    """Stream all rows of a source."""
    is_ndjson = layout.format == "ndjson"
    # COPY hands documents on as they are when neither quote nor delimiter can occur in them.
    delimiter, quote = ("\x02", "\x01") if is_ndjson else (";" if layout.format == "spreadsheet" else ",", None)
    async with conn.transaction(readonly=True):
        await conn.execute(f"set local statement_timeout = {max_seconds * 1000}")
        statement = export_statement(source, layout)
        await conn.copy_from_query(
            statement, *source.arguments, output=sink, timeout=max_seconds,
            format="csv", header=not is_ndjson, delimiter=delimiter, quote=quote,
        )  # fmt: skip


def export_statement(source: Source, layout: Layout) -> str:
    """Read all rows of a source: a document a row, or a cell a column."""
    if layout.format == "ndjson":
        cells = source.document
    else:
        make = _spreadsheet_cells if layout.format == "spreadsheet" else _cells
        cells = ", ".join(
            f'{cell} as "{name}"'
            for column, value in source.columns
            for name, cell in make(source.name, column, value, layout)
        )
    return f"select {cells} from {source.rows}"


def _cells(kind: str, column: Column, value: str, layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield the cell of a field: times as RFC 3339, ids separated by spaces, other lists and objects as JSON."""
    if column.type == "timestamptz":
        value = f'to_char({value}, \'YYYY-MM-DD"T"HH24:MI:SS.US"Z"\')'
    elif column.type == "boolean":
        value = f"({value})::text"
    else:
        value = _plain(column, value)
    yield column.name, value


def _spreadsheet_cells(kind: str, column: Column, value: str, layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield the cells of a field for a Norwegian reader: its value and, for an id or key, the name it refers to."""
    name = heading(LANGUAGE, kind, column.name) or column.name.replace("_", " ").capitalize()
    if column.ref:
        yield f"{name} (id)", _plain(column, value)
        if column.ref in layout.readable:
            yield name, _label(column, value)
    elif (kind, column.name) in KEY_NAMES:
        yield f"{name} (nøkkel)", _plain(column, value)
        named, query = KEY_NAMES[kind, column.name]
        if named in layout.readable:
            yield name, f"csv_text(({query.format(value)}))"
    elif column.type == "timestamptz":
        yield name, f"to_char({value} at time zone {literal(layout.zone)}, 'YYYY-MM-DD HH24:MI')"
    elif column.type == "boolean":
        yield name, f"case {value} when true then 'ja' when false then 'nei' end"
    elif column.type == "numeric":
        yield name, f"replace(({value})::text, '.', ',')"
    elif column.choices:
        words = (
            f"when {literal(choice)} then {literal(word(LANGUAGE, kind, column.name, choice))}"
            for choice in column.choices
        )
        yield name, f"case {value} {' '.join(words)} else {value} end"
    else:
        yield name, _plain(column, value)


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
