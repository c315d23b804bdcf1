"""The SQL derived for two resources is reviewed: a plain one, and one that uses most features.

To review a change, run `python -m service sql ideas > tests/postgres/sql/ideas.sql` and read the diff.
"""

from pathlib import Path

import asyncpg
import pytest

from service.core import list_sql, sql
from service.core.resource import Resource
from service.core.sql_dump import list_statements
from service.core.view import View
from tests.contract.valid import resources, views

REVIEWED = Path(__file__).with_name("sql")


def print_statements(table: Resource) -> str:
    return "".join(f"-- {name}\n{statement};\n\n" for name, statement in list_statements(table))


@pytest.mark.parametrize("kind", ["ideas", "themes"])
def test_the_statements_are_the_reviewed_ones(kind: str) -> None:
    assert print_statements(resources()[kind]) == (REVIEWED / f"{kind}.sql").read_text()


@pytest.mark.parametrize("view", views().values(), ids=list(views()))
async def test_every_statement_of_every_view_prepares(view: View, conn: asyncpg.Connection) -> None:
    for _, statement in list_statements(view):
        await conn.prepare(statement)


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_every_statement_of_every_resource_prepares(table: Resource, conn: asyncpg.Connection) -> None:
    for _, statement in list_statements(table):
        await conn.prepare(statement)
    for personal in (True, False):
        for statement in (sql.select_row, sql.select_written, sql.select_included, sql.delete):
            await conn.prepare(statement(table, personal))
        for name, (_, condition) in list_sql.filter_conditions(table).items():
            assert await conn.prepare(list_sql.select_count(table, personal, (condition.format("$1"),))), name
        await conn.prepare(sql.insert(table, personal, False))
        await conn.prepare(sql.delete(table, personal, True))
        for column in table.columns:
            for keyed in (False, True):
                await conn.prepare(sql.update(table, personal, frozenset([column.name]), keyed))
