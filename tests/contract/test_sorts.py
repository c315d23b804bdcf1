"""Every sort of every list, page by page: rows without a value come last, equal rows are sorted by id."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from asyncpg import Connection

from service.core.columns import Column
from service.core.resource import Resource
from tests.conftest import Client
from tests.contract.valid import Maker, resources

VALUES: dict[str, tuple[Any, ...]] = {
    "text": ("b", "a", "b", "c", "b", "b", "a"),
    "integer": (2, None, 1, 2, None, 2, 2),
    "date": ("2026-03-12", None, "2026-03-11", "2026-03-12", None, "2026-03-12", "2026-03-13"),
    "timestamptz": (
        "2026-03-12T08:00:00Z", "2026-03-12T08:00:01Z", *["2026-03-12T08:00:00Z"] * 4, "2026-03-11T23:00:00Z",
    ),
}  # fmt: skip
# The database neither reads the rows from an index, which is sorted, nor finds them in the order of their ids.
NO_INDEX = "alter database {} set enable_indexscan = off"
SET = "update {0} set {1} = $2::text::{2} where id = $1::text::uuid"
SCRAMBLE = "update {} set updated_at = updated_at where id = $1"


def list_values(column: Column) -> tuple[Any, ...]:
    choices = VALUES[column.type]
    return choices if column.nullable else tuple(value or choices[0] for value in choices)


async def walk_pages(client: Client, path: str, **query: str) -> tuple[list[str], set[int]]:
    """Follow the links through all pages; return the ids in order and every reported total."""
    ids, totals = [], set()
    params: dict[str, str] | None = {**query, "limit": "2", "count": "true"}
    while params:
        response = await client.get(path, params=params)
        assert response.status_code == 200, response.text
        page = response.json()
        ids += [row["id"] for row in page["items"]]
        totals.add(page["total"])
        link = response.links.get("next")
        assert (link is None) == (page["next_cursor"] is None)
        params = dict(parse_qsl(urlsplit(link["url"]).query)) if link else None
    return ids, totals


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_sorted_list_is_complete_and_in_order(client: Client, conn: Connection, table: Resource) -> None:
    await conn.execute(NO_INDEX.format(await conn.fetchval("select current_database()")))
    for name in table.sorts:
        await check_sort(client, conn, table, name)


async def check_sort(client: Client, conn: Connection, table: Resource, name: str) -> None:
    """Compare a list of new rows, later than all others, with the order of their values."""
    make, path = Maker(client), f"/v1/{table.kind.name}"
    (column,) = (column for column in table.response_fields if column.name == name)
    is_time = column.type in ("date", "timestamptz")
    rows = []
    for value in list_values(column):
        row = await make.one(table.kind.name, **({} if is_time else {name: value}))
        if is_time and name != "created_at":
            # Directly, since rules tie days to each other, and some are not sent.
            await conn.execute(SET.format(table.table, name, column.type), row["id"], value)
        rows.append((await client.get(f"{path}/{row['id']}")).json())
    for row in rows[::3]:
        await conn.execute(SCRAMBLE.format(table.table), row["id"])
    for start in (0, 3):
        selected = rows[start:]
        query = {"created_at_from": selected[0]["created_at"]}
        without = [row["id"] for row in selected if row[name] is None]
        ascending = [
            row["id"] for row in sorted((r for r in selected if r[name] is not None), key=lambda r: (r[name], r["id"]))
        ]
        for sort, expected in (
            (name, ascending + without),
            (f"-{name}", ascending[::-1] + without[::-1]),
        ):
            ids, totals = await walk_pages(client, path, sort=sort, **query)
            assert (sort, ids) == (sort, expected)
            assert totals == {len(expected)}
        ids, _ = await walk_pages(client, path, **query)
        assert ids == [row["id"] for row in selected]


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_an_external_ref_belongs_to_one_system(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    refs = [{"system": system, "id": "a:1"} for system in ("hr", "crm")]
    rows = [await make.one(table.kind.name, external_refs=[ref]) for ref in refs]
    for row, ref in zip(rows, ("hr:a:1", "crm:a:1"), strict=True):
        page = (await client.get(path, params={"external_ref": ref, "count": "true"})).json()
        assert ([item["id"] for item in page["items"]], page["total"]) == ([row["id"]], 1)
    page = (await client.get(path, params={"external_ref": "other:a:1", "count": "true"})).json()
    assert (page["items"], page["total"]) == ([], 0)
