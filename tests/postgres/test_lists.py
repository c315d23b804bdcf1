"""The cost of a list does not grow with its table: sort orders and rare values are read from an index."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from service.core import list_sql
from service.core.columns import Column
from service.core.read import Selection
from service.core.resource import Resource
from service.postgres.ideas import ideas
from soak.growth import Size, fill
from tests.conftest import Client, as_superuser
from tests.contract.valid import resources
from tests.postgres.plans import count_pages

CURSOR_VALUES = {
    "uuid": "0199c0de-0000-7000-8000-0000000000ff",
    "date": "2026-03-12",
    "timestamptz": "2026-03-12",
    "text": "mini",
    "integer": "3",
}

SORTS = [(table, sign + name) for table in resources().values() for name in table.sorts for sign in ("", "-")]


@pytest.mark.parametrize(("table", "sort"), SORTS, ids=[f"{table.kind.name} {sort}" for table, sort in SORTS])
@pytest.mark.parametrize("after", [False, True])
async def test_a_page_is_read_from_an_index(conn: asyncpg.Connection, table: Resource, sort: str, after: bool) -> None:
    await conn.execute("set enable_seqscan = off; set enable_sort = off; set plan_cache_mode = force_generic_plan")
    statement = list_sql.select_page(table, True, (), sort, after, 51)
    _, column_type = list_sql.sort_expression(table, sort)
    cursor = ["'0199c0de-0000-7000-8000-0000000000ff'", f"'{CURSOR_VALUES[column_type]}'"] if after else []
    await conn.execute(f"prepare page{' (uuid, text)' if after else ''} as {statement}")
    values = f"({', '.join(cursor)})" if after else ""
    plan = "\n".join(row[0] for row in await conn.fetch(f"explain execute page{values}"))
    # After it come the subplans of fields derived from other rows.
    list_plan = plan.partition("SubPlan")[0]
    assert "Sort" not in list_plan, plan
    assert "Index" in list_plan, plan


IDEAS = 20_000
MAX_PAGES = 400
"""Pages that a look-up may read: the table has 1,800, and a scan in the order of ids reads 20,000."""


def pick_absent_value(name: str, column: Column) -> Any:
    """Return a filter value that matches no row."""
    early = name.endswith("_to")
    if name == "external_ref":
        return "hr:4711"
    if column.type == "date":
        return date(1990, 1, 1) if early else date(2090, 1, 1)
    if column.type == "timestamptz":
        return datetime(1990 if early else 2090, 1, 1, tzinfo=UTC)
    return UUID("0199c0de-0000-7000-8000-0000000000ff") if column.type.startswith("uuid") else "none"


@pytest.mark.slow
async def test_no_filter_of_ideas_scans_the_table_for_an_absent_value(conn: asyncpg.Connection, database: str) -> None:
    superuser = await asyncpg.connect(as_superuser(database))
    await fill(superuser, Size(IDEAS), lambda text: None)
    await superuser.close()
    costs = {}
    for name, (column, _) in list_sql.filter_conditions(ideas).items():
        arguments: list[Any] = []
        conditions = Selection(ideas, True, [(name, pick_absent_value(name, column))]).conditions(arguments)
        for statement in (
            list_sql.select_page(ideas, True, conditions, None, False, 51),
            list_sql.select_count(ideas, True, conditions),
        ):
            costs[name] = max(costs.get(name, 0), await count_pages(conn, statement, *arguments))
    print(f"pages read: {costs}")
    assert {name: cost for name, cost in costs.items() if cost > MAX_PAGES} == {}
    await _check_that_a_common_value_does_not_set_the_plan_of_a_rare_one(conn)


async def _check_that_a_common_value_does_not_set_the_plan_of_a_rare_one(conn: asyncpg.Connection) -> None:
    arguments: list[Any] = []
    conditions = Selection(ideas, True, [("language", "nb")]).conditions(arguments)
    statement = list_sql.select_page(ideas, True, conditions, None, False, 51)
    await conn.execute(f"prepare by_language (text, boolean) as {statement}")
    for _ in range(10):
        assert len(await conn.fetch("execute by_language ('nb', true)")) == 51
    assert await count_pages(conn, "execute by_language ('en', true)") <= MAX_PAGES


async def test_a_total_above_the_limit_is_not_exact(client: Client, conn: asyncpg.Connection) -> None:
    await conn.execute(
        "insert into theme (name) select 'Tema ' || n from generate_series(1, $1) n", list_sql.MAX_COUNTED_ROWS
    )
    page = (await client.get("/v1/themes?count=true&limit=1")).json()
    assert (page["total"], page["total_is_exact"]) == (10_000, True)
    await conn.execute("insert into theme (name) values ('Ett tema til')")
    for query in ("", "&q=tema", "&updated_at_from=2020-01-01", "&sort=-updated_at"):
        page = (await client.get(f"/v1/themes?count=true&limit=1{query}")).json()
        assert (page["total"], page["total_is_exact"]) == (10_000, False)


async def test_rows_are_filtered_by_their_time_of_creation(client: Client) -> None:
    theme = (await client.post("/v1/themes", json={"name": "Tillit"})).json()
    created_at = theme["created_at"]
    for query, ids in (
        ({"created_at_from": created_at}, [theme["id"]]),
        ({"created_at_to": created_at}, [theme["id"]]),
        ({"created_at_from": "2090-01-01T00:00:00Z"}, []),
        ({"created_at_to": "1960-01-01T00:00:00Z"}, []),
        ({"created_at_from": "1960-01-01T00:00:00Z", "created_at_to": "2190-12-31T00:00:00Z"}, [theme["id"]]),
    ):
        response = await client.get("/v1/themes", params=query)
        assert response.status_code == 200, response.text
        assert [theme["id"] for theme in response.json()["items"]] == ids, query
