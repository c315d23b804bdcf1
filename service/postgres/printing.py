"""The derived statements of a resource, for people to read."""

from collections.abc import Iterator

from service.postgres import statements
from service.postgres.table import Table


def everyday(table: Table) -> Iterator[tuple[str, str]]:
    """Name each everyday statement of a resource, for a caller who may read all, and give its SQL."""
    touched = frozenset(each.name for each in table.kept)
    yield "get", statements.get(table, True)
    yield "load", statements.load(table, True)
    yield "insert", statements.insert(table, True, True)
    yield "update", statements.update(table, True, touched)
    yield "delete", statements.delete(table, True)
    yield "page", statements.page(table, True, (), None, True, 51)
    for name in table.sort:
        yield f"page by {name}", statements.page(table, True, (), name, True, 51)
    yield "count", statements.count(table, True, ())
    yield "export as NDJSON", statements.export_json(table, True, ())
    yield "export as CSV", statements.export_csv(table, True, (), False)
