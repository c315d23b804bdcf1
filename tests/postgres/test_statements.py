"""The SQL derived for two resources is reviewed: a plain one, and one that uses most features.

To review a change, run `python -m service sql ideas > tests/postgres/sql/ideas.sql`.
"""

from pathlib import Path

import asyncpg
import pytest

from service.postgres import statements
from service.postgres.printing import list_statements
from service.postgres.table import Table
from tests.contract.valid import resources

REVIEWED = Path(__file__).with_name("sql")


def print_statements(table: Table) -> str:
    return "".join(f"-- {name}\n{sql};\n\n" for name, sql in list_statements(table))


@pytest.mark.parametrize("kind", ["ideas", "themes"])
def test_the_statements_are_the_reviewed_ones(kind: str) -> None:
    assert print_statements(resources()[kind]) == (REVIEWED / f"{kind}.sql").read_text()


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_every_statement_of_every_resource_prepares(table: Table, conn: asyncpg.Connection) -> None:
    for _, sql in list_statements(table):
        await conn.prepare(sql)
    for personal in (True, False):
        for statement in (statements.get, statements.get_written, statements.included, statements.delete):
            await conn.prepare(statement(table, personal))
        for name, (_, condition) in statements.filters(table).items():
            assert await conn.prepare(statements.count(table, personal, (condition.format("$1"),))), name
        await conn.prepare(statements.insert(table, personal, False))
        await conn.prepare(statements.delete(table, personal, True))
        for column in table.kept:
            for keyed in (False, True):
                await conn.prepare(statements.update(table, personal, frozenset([column.name]), keyed))
