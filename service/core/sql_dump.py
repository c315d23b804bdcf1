"""The derived SQL statements of a resource, for reading."""

from collections.abc import Iterator
from typing import get_args

from service.core import exports, sql
from service.core.read import Selection
from service.core.resource import Resource
from service.domain.base.kinds import KINDS


def list_statements(table: Resource) -> Iterator[tuple[str, str]]:
    """Yield the name and SQL of each derived statement, for a caller with all rights."""
    columns = frozenset(column.name for column in table.kept)
    yield "get", sql.get(table, True)
    yield "load", sql.load(table, True)
    yield "insert", sql.insert(table, True, True)
    yield "update", sql.update(table, True, columns)
    yield "delete", sql.delete(table, True)
    yield "page", sql.page(table, True, (), None, True, 51)
    for name in table.sort:
        yield f"page by {name}", sql.page(table, True, (), name, True, 51)
    yield "count", sql.count(table, True, ())
    for name in get_args(exports.Format):
        source = exports.selection_source(Selection(table, personal=True), None)
        layout = exports.Layout(format=name, readable=frozenset(KINDS), zone="Europe/Oslo")
        yield f"export as {name}", exports.export_statement(source, layout)
