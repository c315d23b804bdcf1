"""The derived SQL statements of a resource or a view, for reading."""

from collections.abc import Iterator
from typing import get_args

from service.core import exports, list_sql, sql
from service.core.read import Selection
from service.core.resource import Resource
from service.core.view import Listed
from service.domain.base.kinds import KINDS


def list_statements(listed: Listed) -> Iterator[tuple[str, str]]:
    """Yield the name and SQL of each derived statement, for a caller with all rights."""
    if isinstance(listed, Resource):
        yield from _list_row_statements(listed)
    selection = Selection(listed, can_read_people=True)
    figures = selection.figures([])
    yield "page", list_sql.select_page(listed, True, (), None, True, 51, figures)
    for name in listed.sorts:
        yield f"page by {name}", list_sql.select_page(listed, True, (), name, True, 51, figures)
    yield "count", list_sql.select_count(listed, True, ())
    for name in get_args(exports.Format):
        source = exports.selection_source(selection, None)
        layout = exports.Layout(format=name, readable=frozenset(KINDS), zone="Europe/Oslo")
        yield f"export as {name}", exports.export_statement(source, layout)


def _list_row_statements(resource: Resource) -> Iterator[tuple[str, str]]:
    columns = frozenset(column.name for column in resource.columns)
    yield "get", sql.select_row(resource, True)
    yield "load", sql.select_stored(resource, True)
    yield "insert", sql.insert(resource, True, True)
    yield "update", sql.update(resource, True, columns)
    yield "delete", sql.delete(resource, True)
