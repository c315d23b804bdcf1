"""The SQL that is derived of two resources, as it is to be read: one plain, one with most of what there is.

A change of it is looked at: `python -m service sql ideas > tests/postgres/sql/ideas.sql`.
"""

from pathlib import Path

import asyncpg
import pytest

from service.postgres import statements
from service.postgres.printing import everyday
from service.postgres.table import Table
from tests.contract.valid import resources

READ = Path(__file__).with_name("sql")


def printed(table: Table) -> str:
    return "".join(f"-- {name}\n{sql};\n\n" for name, sql in everyday(table))


@pytest.mark.parametrize("kind", ["ideas", "themes"])
def test_the_statements_are_those_that_were_read(kind: str) -> None:
    assert printed(resources()[kind]) == (READ / f"{kind}.sql").read_text()


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_every_statement_of_every_resource_is_one(table: Table, conn: asyncpg.Connection) -> None:
    for _, sql in everyday(table):
        await conn.prepare(sql)
    for personal in (True, False):
        for statement in (statements.get, statements.get_written, statements.included, statements.delete):
            await conn.prepare(statement(table, personal))
        for name, (_, condition) in statements.filters(table).items():
            assert await conn.prepare(statements.count(table, personal, (condition.format("$1"),))), name
        await conn.prepare(statements.insert(table, personal, False))
        await conn.prepare(statements.delete(table, personal, True))
        for each in table.kept:
            for keyed in (False, True):
                await conn.prepare(statements.update(table, personal, frozenset([each.name]), keyed))
