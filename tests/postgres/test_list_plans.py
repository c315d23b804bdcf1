"""Every filter and sort of the long lists, as the contract declares them, is answered from an index on 200,000 rows."""

import json
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import asyncpg
import pytest

from service.core import list_sql
from service.core.filters import ref_filters
from service.core.resource import Resource
from service.http.list_params import ListQuery, list_query, select
from service.http.query_params import parse_query
from tests.conftest import as_superuser
from tests.contract.answers import document, parameters, resolved
from tests.contract.valid import resources
from tests.postgres.long_lists import ROWS, fill

pytestmark = pytest.mark.slow

KINDS = ("ideas", "sessions", "attendances", "people", "units")
LONG = {name for table in ("idea", "session", "attendance", "person", "unit") for name in (table, f"{table}_recency")}
UNKNOWN_ID = "0199c0de-0000-7000-8000-0000000000ff"
MAX_SORTED_ROWS = 20_000
"""Rows that a list may sort: a tenth of the table."""
MAX_SKIPPED_ROWS = 20_000
"""Rows that a page may read in vain; a count, which needs 10,000 rows and not only 51, may read half the table."""
MAX_PAGES = 25_000
"""Database pages that a list or its count may read; reading the rows of a table one by one takes 200,000."""
EXAMPLES = {
    "date": ("1990-01-01", "2021-06-01", "2090-01-01"),
    "date-or-date-time": ("1990-01-01", "2021-06-01", "2090-01-01"),
    "uuid": (UNKNOWN_ID,),
}
GROWING_DAYS = {
    ("ideas", "follow_up_on_from"), ("sessions", "starts_at_from"), ("sessions", "ends_at_from"),
    ("sessions", "published_at_from"), ("sessions", "held_from"),
}  # fmt: skip
"""Filters whose page goes along the ids until the day comes: days grow with the ids, which the planner does not know.
A municipality has some thousand sessions; for what belongs to them, `held_from` bounds the ids."""
TEXTS = {
    "q": ("utgave 4711", "finnes ikke", "xq", "_%", "tjenestested"),
    "email": ("P4711@example.kommune.no",),
    "external_ref": ("hr:4711", "hr:4711,hr:4712"),
    "team": ("bord 2", "bord 7"),
    # Of fewer than ten thousand sessions, as a municipality has them.
    "held_from": ("1990-01-01", "2025-05-01", "2090-01-01"),
    "held_to": ("1990-01-01", "2016-03-01", "2090-01-01"),
}


def list_values(parameter: dict[str, Any], ids: list[str]) -> Iterator[str]:
    """Yield values of a filter: ones that many rows have, few, and none."""
    schema = resolved(parameter["schema"])
    item = resolved(schema.get("items", schema))
    choices = [str(choice) for choice in item.get("enum", [item["const"]] if "const" in item else [])]
    if item.get("type") == "boolean":
        yield from ("true", "false")
    elif choices:
        yield from dict.fromkeys((choices[0], choices[-1]))
    elif parameter["name"] in TEXTS:
        yield from TEXTS[parameter["name"]]
    else:
        yield from EXAMPLES[item["format"]]
    if item.get("format") == "uuid":
        yield from (*ids, ",".join([*ids, UNKNOWN_ID]))
    elif schema.get("type") == "array" and len(choices) > 1:
        yield from (",".join(choices[:2]), ",".join(choices[-2:]))


def list_queries(table: Resource, ids: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    """Yield a query for each value of each filter, and one for each sort."""
    columns = {name: column for name, (column, _) in list_sql.filter_conditions(table).items()}
    # A filter by an external reference becomes one by the id before the list is read.
    others = {*ListQuery.__struct_fields__} - {"sort"} | {*ref_filters(table)}
    for parameter in parameters(document()["paths"][f"/v1/{table.kind.name}"]["get"]):
        name = parameter["name"]
        if parameter["in"] == "query" and name not in others:
            kind = columns[name].ref if name in columns else "units"
            for value in list_values(parameter, ids.get(kind or "", [])):
                if (table.kind.name, name) not in GROWING_DAYS or value in ("1990-01-01", "2090-01-01"):
                    yield {name: value}
    for sign in ("", "-"):
        yield {"sort": f"{sign}updated_at", "updated_at_from": "2021-06-01", "updated_at_to": "2090-01-01"}


def find_waste(plan: dict[str, Any], max_skipped: int) -> Iterator[str]:
    """Yield what a plan does to whole tables, also within the scan of an index."""
    skipped = plan.get("Rows Removed by Filter", 0) * plan["Actual Loops"]
    if plan.get("Relation Name") in LONG and skipped > max_skipped:
        yield f"skips {skipped:.0f} rows of {plan['Relation Name']}"
    for child in plan.get("Plans", ()):
        if plan["Node Type"] in ("Sort", "Incremental Sort") and child["Actual Rows"] > MAX_SORTED_ROWS:
            yield f"sorts {child['Actual Rows']:.0f} rows"
        yield from find_waste(child, max_skipped)


async def explain(conn: asyncpg.Connection, statement: str, arguments: list[object]) -> dict[str, Any]:
    text = await conn.fetchval(f"explain (analyze, buffers, timing off, format json) {statement}", *arguments)
    result: dict[str, Any] = json.loads(text)[0]
    return result


async def test_every_filter_and_sort_of_a_long_list_reads_an_index(conn: asyncpg.Connection, database: str) -> None:
    superuser = await asyncpg.connect(as_superuser(database))
    await fill(superuser)
    await superuser.close()
    waste = await find_all_waste(conn)
    assert waste == [], "\n".join(waste)


async def find_all_waste(conn: asyncpg.Connection) -> list[str]:
    """Return the queries of the long lists that read or sort whole tables."""
    await conn.execute("set jit = off; set timezone = 'UTC'")
    ids = {}
    for table in resources().values():
        statement = f"select id::text from {table.table} order by id offset (select count(*) / 2 from {table.table})"
        ids[table.kind.name] = [row["id"] for row in await conn.fetch(f"{statement} limit 2")]
    ids["units"].append(await conn.fetchval("select id::text from unit where kind = 'sector' limit 1"))
    waste = []
    for kind in KINDS:
        table = resources()[kind]
        shape = list_query(table)
        for texts in list_queries(table, ids):
            query = parse_query(texts.items(), shape, ZoneInfo("Europe/Oslo"))
            selection = select(table, query, can_read_people=True, zone="UTC")
            arguments: list[object] = []
            conditions, sort = selection.conditions(arguments), ListQuery.of(query).sort
            for name, statement, max_skipped in (
                ("page", list_sql.select_page(table, True, conditions, sort, False, 51), MAX_SKIPPED_ROWS),
                ("count", list_sql.select_count(table, True, conditions), ROWS // 2),
            ):
                result = await explain(conn, statement, arguments)
                plan = result["Plan"]
                pages = plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]
                time = result["Planning Time"] + result["Execution Time"]
                print(f"{kind} {texts} {name}: {pages:.0f} pages, {time:.1f} ms")
                waste += [f"{kind} {texts}: its {name} {what}" for what in find_waste(plan, max_skipped)]
                if pages > MAX_PAGES:
                    waste.append(f"{kind} {texts}: its {name} reads {pages} pages")
    return waste
