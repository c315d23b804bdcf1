"""Sorted pages are stable while their last rows move or are deleted: every other row appears exactly once."""

import base64
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from service.core import list_sql
from service.core.columns import Column
from service.core.resource import Resource
from tests.conftest import Callers, Client, _app, callers, new_database
from tests.contract.valid import Maker, resources

pytestmark = pytest.mark.slow

VALUES = {
    "text": ["Müller", "Ås", "aas", "Zoo", "Ære", "alf", "Øst", "Munch", "1 A", "Alta", "10 A", "2 A"],
    "date": ["2026-01-01", "2026-02-01", "2026-02-01", "2025-12-31", "2026-03-01", "2025-01-01"],
    "timestamptz": ["2026-01-01 10:00:00.000001Z", "2026-01-01 10:00:00Z", "2026-01-01 10:00:00Z", "2025-06-01 09:00Z"],
    "integer": ["3", "2", "2", "4", "7", "999999"],
}
"""Values of a sorted column by its type, with duplicates."""
OUTSIDE = {
    "text": ("!", "Åååå"), "date": ("1950-01-01", "2150-01-01"), "integer": ("1", "1000000"),
    "timestamptz": ("1950-01-01Z", "2150-01-01Z"),
}  # fmt: skip
"""Values that sort before and after all others."""
SORTS = [
    (table, sign + name)
    for table in resources().values()
    for name in table.sorts
    for sign in ("", "-")
    # The order of creation is that of the ids, which do not change.
    if name != "created_at"
]
IDS = [f"{table.kind.name} {sort}" for table, sort in SORTS]
MOVES = ("to the beginning", "to the end", "to null", "deleted")


def _sort_column(table: Resource, sort: str) -> Column:
    return next(column for column in table.response_fields if column.name == sort.removeprefix("-"))


async def _create_rows(client: Client, conn: asyncpg.Connection, table: Resource, sort: str) -> dict[str, str | None]:
    """Create rows with values of the sorted column, a third of them null in a nullable column."""
    column = _sort_column(table, sort)
    values: list[str | None] = [*VALUES[column.type]]
    if column.nullable:
        values += [None] * (len(values) // 2)
    rows = {await Maker(client).id(table.kind.name): value for value in values}
    # Updating backwards stores the rows in another order than that of their ids.
    for id, value in reversed(rows.items()):
        await _set_value(conn, table, sort, id, value)
    return rows


async def _set_value(conn: asyncpg.Connection, table: Resource, sort: str, id: str, value: str | None) -> None:
    column = _sort_column(table, sort)
    end_assignment = f", ends_at = $2::text::{column.type} + interval '1 hour'" if column.name == "starts_at" else ""
    statement = f"update {table.table} set {column.name} = $2::text::{column.type}{end_assignment} where id = $1::uuid"
    await conn.execute(statement, id, value)


@pytest.mark.parametrize(("table", "sort"), SORTS, ids=IDS)
async def test_each_unmoved_row_is_listed_once_while_last_rows_move(
    client: Client, conn: asyncpg.Connection, table: Resource, sort: str
) -> None:
    rows = await _create_rows(client, conn, table, sort)
    for move in MOVES:
        if move == "to null" and not _sort_column(table, sort).nullable:
            continue
        for id, value in reversed(rows.items()):
            await _set_value(conn, table, sort, id, value)
        assert (move, await _count_wrongly_seen(client, conn, table, sort, move)) == (move, {})


async def _count_wrongly_seen(
    client: Client, conn: asyncpg.Connection, table: Resource, sort: str, move: str
) -> dict[str, int]:
    """Page through a list while each page's last row moves; count the unmoved rows that are not seen once."""
    ids = [str(row["id"]) for row in await conn.fetch(f"select id from {table.table}")]
    counts: Counter[str] = Counter()
    moved_ids: set[str] = set()
    async for items in _read_pages(client, table, sort, 2):
        counts.update(items)
        if items[-1] not in moved_ids:
            moved_ids.add(items[-1])
            if move == "deleted":
                await conn.execute(f"delete from {table.table} where id = $1::uuid", items[-1])
            else:
                lowest, highest = OUTSIDE[_sort_column(table, sort).type]
                await _set_value(
                    conn, table, sort, items[-1], {"to the beginning": lowest, "to the end": highest}.get(move)
                )
    assert moved_ids <= set(counts)
    return {id: counts[id] for id in ids if id not in moved_ids and counts[id] != 1}


async def _read_pages(client: Client, table: Resource, sort: str, limit: int) -> AsyncIterator[list[str]]:
    """Yield the ids of each page."""
    params: dict[str, Any] = {"sort": sort, "limit": limit}
    while True:
        response = await client.get(f"/v1/{table.kind.name}", params=params)
        assert response.status_code == 200, response.text
        page = response.json()
        yield [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            return
        params["cursor"] = page["next_cursor"]


@pytest.mark.parametrize(("table", "sort"), SORTS, ids=IDS)
async def test_rows_are_ordered_by_value_with_nulls_last_and_ties_by_id(
    client: Client, conn: asyncpg.Connection, table: Resource, sort: str
) -> None:
    await _create_rows(client, conn, table, sort)
    column = _sort_column(table, sort)
    key = f'name_order({column.name}) collate "C"' if column.type == "text" else column.name
    direction = "desc" if sort[0] == "-" else "asc"
    rows = await conn.fetch(f"select id from {table.table} order by {key} {direction} nulls last, id {direction}")
    listed_ids = [id async for items in _read_pages(client, table, sort, 3) for id in items]
    assert listed_ids == [str(row["id"]) for row in rows]
    # An index orders ties by id anyway; a sort does so only if the statement says so.
    await conn.execute("set enable_indexscan = off; set enable_bitmapscan = off")
    page = await conn.fetch(list_sql.select_page(table, True, (), sort, False, 100))
    assert [row["id"] for row in page] == [row["id"] for row in rows]


async def _create_people(client: Client, *names: str) -> list[str]:
    response = await client.post("/v1/people/batch", json=[{"display_name": name} for name in names])
    return [person["id"] for person in response.json()]


async def _get_page(client: Client, **params: Any) -> dict[str, Any]:
    response = await client.get("/v1/people", params={"sort": "display_name", "limit": 1, **params})
    assert response.status_code == 200, response.text
    page: dict[str, Any] = response.json()
    return page


def _decode(cursor: str) -> bytes:
    return base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))


async def test_a_cursor_reveals_nothing_about_its_row(client: Client) -> None:
    await _create_people(client, *["Kanari Leder"] * 3)
    cursor = (await _get_page(client))["next_cursor"]
    decoded = _decode(cursor)
    for part in (b"kanari", b"leder", b"display_name"):
        assert part not in decoded.lower()
        assert part.hex().encode() not in decoded.lower()


async def test_a_repeated_page_has_the_same_cursor_and_etag(client: Client) -> None:
    await _create_people(client, "A", "B")
    params = {"sort": "display_name", "limit": "1"}
    first = await client.get("/v1/people", params=params)
    repeat = await client.get("/v1/people", params=params, headers={"If-None-Match": first.headers["etag"]})
    assert repeat.status_code == 304


@pytest.fixture
async def restarted(database: str, caller: Callers) -> AsyncIterator[Callers]:
    """Yield clients of a restarted application on the same database."""
    async with callers(database, _app()) as make:
        yield make


async def test_a_cursor_survives_a_restart_and_works_for_another_key(client: Client, restarted: Callers) -> None:
    ids = await _create_people(client, "A", "B")
    cursor = (await _get_page(client))["next_cursor"]
    page = await _get_page(await restarted("people:read"), cursor=cursor)
    assert [item["id"] for item in page["items"]] == ids[1:]


async def test_an_altered_cursor_or_one_of_another_list_is_refused(client: Client) -> None:
    await _create_people(client, "A", "B")
    await client.post("/v1/themes/batch", json=[{"name": "A"}, {"name": "B"}])
    cursor = (await _get_page(client))["next_cursor"]
    for index in range(len(cursor)):
        character = "A" if cursor[index] != "A" else "Q"
        changed_cursor = cursor[:index] + character + cursor[index + 1 :]
        if _decode(changed_cursor) == _decode(cursor):
            continue  # The last character encodes unused bits.
        params = {"sort": "display_name", "cursor": changed_cursor}
        response = await client.get("/v1/people", params=params)
        assert (index, response.status_code, response.json()["code"]) == (index, 422, "invalid_cursor")
    theme_cursor = (await client.get("/v1/themes", params={"sort": "name", "limit": 1})).json()["next_cursor"]
    for path, sort, other_cursor in (
        ("people", "display_name", theme_cursor), ("people", "-display_name", cursor), ("themes", "name", cursor),
        ("people", None, cursor), ("people", "display_name", cursor[:-4]), ("people", "display_name", "AQ"),
    ):  # fmt: skip
        response = await client.get(f"/v1/{path}", params={"cursor": other_cursor} | ({"sort": sort} if sort else {}))
        assert (path, sort, response.status_code, response.json()["code"]) == (path, sort, 422, "invalid_cursor")


async def test_a_cursor_of_another_installation_is_refused(client: Client) -> None:
    await _create_people(client, "A", "B")
    cursor = (await _get_page(client))["next_cursor"]
    async with new_database() as database:
        conn = await asyncpg.connect(database)
        await conn.execute("update installation set cursor_secret = sha256('another')")
        await conn.close()
        async with callers(database, _app()) as make:
            response = await (await make("*")).get("/v1/people", params={"sort": "display_name", "cursor": cursor})
        assert (response.status_code, response.json()["code"]) == (422, "invalid_cursor")


async def test_a_sorted_cursor_of_the_previous_version_has_expired(client: Client) -> None:
    ids = await _create_people(client, "A", "B")
    old_cursor = base64.urlsafe_b64encode(f'["display_name",null,"{ids[0]}"]'.encode()).decode().rstrip("=")
    response = await client.get("/v1/people", params={"sort": "display_name", "cursor": old_cursor})
    assert (response.status_code, response.json()["code"]) == (422, "cursor_expired")


@pytest.mark.parametrize("name", ["\U0001f600" * 200, "1\U0001f600" * 100, "9" * 200, "한" * 200])
async def test_the_cursor_of_the_longest_name_is_accepted(client: Client, name: str) -> None:
    ids = await _create_people(client, name, name)
    page = await _get_page(client)
    next_page = await _get_page(client, cursor=page["next_cursor"])
    assert [item["id"] for item in (*page["items"], *next_page["items"])] == ids
