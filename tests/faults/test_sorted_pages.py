"""Sorted pages stay whole while their last rows move or go: each row that stayed is seen exactly once."""

import base64
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from service.postgres import statements
from service.postgres.columns import Column
from service.postgres.table import Table
from tests.conftest import Callers, Client, _app, callers, new_database
from tests.contract.valid import Maker, resources

VALUES = {
    "text": ["Müller", "Ås", "aas", "Zoo", "Ære", "alf", "Øst", "Munch", "1 A", "Alta", "10 A", "2 A"],
    "date": ["2026-01-01", "2026-02-01", "2026-02-01", "2025-12-31", "2026-03-01", "2025-01-01"],
    "timestamptz": ["2026-01-01 10:00:00.000001Z", "2026-01-01 10:00:00Z", "2026-01-01 10:00:00Z", "2025-06-01 09:00Z"],
    "integer": ["3", "2", "2", "4", "7", "999999"],
}
"""Values of a sorted column by its type, some of them twice."""
OUTSIDE = {
    "text": ("!", "Åååå"), "date": ("1950-01-01", "2150-01-01"), "integer": ("1", "1000000"),
    "timestamptz": ("1950-01-01Z", "2150-01-01Z"),
}  # fmt: skip
"""Values before all others and behind them."""
SORTS = [(table, sign + name) for table in resources().values() for name in table.sort for sign in ("", "-")]
IDS = [f"{table.kind.name} {sort}" for table, sort in SORTS]
WAYS = ("to the beginning", "to the end", "to null", "deleted")


def _column(table: Table, sort: str) -> Column:
    return next(column for column in table.shown if column.name == sort.removeprefix("-"))


async def _rows(client: Client, conn: asyncpg.Connection, table: Table, sort: str) -> dict[str, str | None]:
    """Make some rows with values of the sorted column, a third of them null where it may be."""
    column = _column(table, sort)
    values: list[str | None] = [*VALUES[column.type]]
    if column.nullable:
        values += [None] * (len(values) // 2)
    rows = {await Maker(client).id(table.kind.name): value for value in values}
    # Backwards, so that rows do not lie in the order of their ids.
    for id, value in reversed(rows.items()):
        await _set(conn, table, sort, id, value)
    return rows


async def _set(conn: asyncpg.Connection, table: Table, sort: str, id: str, value: str | None) -> None:
    column = _column(table, sort)
    later = f", ends_at = $2::text::{column.type} + interval '1 hour'" if column.name == "starts_at" else ""
    sql = f"update {table.name} set {column.name} = $2::text::{column.type}{later} where id = $1::uuid"
    await conn.execute(sql, id, value)


@pytest.mark.parametrize(("table", "sort"), SORTS, ids=IDS)
async def test_each_row_that_stayed_is_seen_once_whatever_the_last_row_of_a_page_does(
    client: Client, conn: asyncpg.Connection, table: Table, sort: str
) -> None:
    rows = await _rows(client, conn, table, sort)
    for way in WAYS:
        if way == "to null" and not _column(table, sort).nullable:
            continue
        for id, value in reversed(rows.items()):
            await _set(conn, table, sort, id, value)
        assert (way, await _seen_wrongly(client, conn, table, sort, way)) == (way, {})


async def _seen_wrongly(client: Client, conn: asyncpg.Connection, table: Table, sort: str, way: str) -> dict[str, int]:
    """Page through a list while the last row of each page moves or goes; count what stayed and is not seen once."""
    before = [str(row["id"]) for row in await conn.fetch(f"select id from {table.name}")]
    seen: Counter[str] = Counter()
    moved: set[str] = set()
    async for items in _pages(client, table, sort, 2):
        seen.update(items)
        if items[-1] not in moved:
            moved.add(items[-1])
            if way == "deleted":
                await conn.execute(f"delete from {table.name} where id = $1::uuid", items[-1])
            else:
                first, last = OUTSIDE[_column(table, sort).type]
                await _set(conn, table, sort, items[-1], {"to the beginning": first, "to the end": last}.get(way))
    assert moved <= set(seen)
    return {id: seen[id] for id in before if id not in moved and seen[id] != 1}


async def _pages(client: Client, table: Table, sort: str, limit: int) -> AsyncIterator[list[str]]:
    """Give the ids of each page."""
    params: dict[str, Any] = {"sort": sort, "limit": limit}
    while True:
        answer = await client.get(f"/v1/{table.kind.name}", params=params)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        yield [item["id"] for item in page["items"]]
        if page["next_cursor"] is None:
            return
        params["cursor"] = page["next_cursor"]


@pytest.mark.parametrize(("table", "sort"), SORTS, ids=IDS)
async def test_the_order_is_that_of_the_values_with_nulls_last_and_ties_by_their_ids(
    client: Client, conn: asyncpg.Connection, table: Table, sort: str
) -> None:
    await _rows(client, conn, table, sort)
    column = _column(table, sort)
    key = f'name_order({column.name}) collate "C"' if column.type == "text" else column.name
    direction = "desc" if sort[0] == "-" else "asc"
    rows = await conn.fetch(f"select id from {table.name} order by {key} {direction} nulls last, id {direction}")
    found = [id async for items in _pages(client, table, sort, 3) for id in items]
    assert found == [str(row["id"]) for row in rows]
    # An index happens to have the ties in their order; a sort has them only if it is told.
    await conn.execute("set enable_indexscan = off; set enable_bitmapscan = off")
    page = await conn.fetch(statements.page(table, True, (), sort, False, 100))
    assert [row["id"] for row in page] == [row["id"] for row in rows]


async def _people(client: Client, *names: str) -> list[str]:
    answer = await client.post("/v1/people/batch", json=[{"display_name": name} for name in names])
    return [each["id"] for each in answer.json()]


async def _page(client: Client, **params: Any) -> dict[str, Any]:
    answer = await client.get("/v1/people", params={"sort": "display_name", "limit": 1, **params})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def _bytes(cursor: str) -> bytes:
    return base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))


async def test_a_cursor_tells_nothing_of_its_row(client: Client) -> None:
    await _people(client, *["Kanari Leder"] * 3)
    cursor = (await _page(client))["next_cursor"]
    sealed = _bytes(cursor)
    for part in (b"kanari", b"leder", b"display_name"):
        assert part not in sealed.lower()
        assert part.hex().encode() not in sealed.lower()


async def test_a_page_has_the_same_cursor_each_time_so_its_etag_holds(client: Client) -> None:
    await _people(client, "A", "B")
    params = {"sort": "display_name", "limit": "1"}
    first = await client.get("/v1/people", params=params)
    again = await client.get("/v1/people", params=params, headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


@pytest.fixture
async def restarted(database: str, caller: Callers) -> AsyncIterator[Callers]:
    """Give clients of the application started anew on the same database."""
    async with callers(database, _app()) as make:
        yield make


async def test_a_cursor_outlives_the_process_and_serves_another_key(client: Client, restarted: Callers) -> None:
    made = await _people(client, "A", "B")
    cursor = (await _page(client))["next_cursor"]
    page = await _page(await restarted("people:read"), cursor=cursor)
    assert [item["id"] for item in page["items"]] == made[1:]


async def test_a_cursor_that_was_touched_or_is_of_another_list_or_service_is_refused(client: Client) -> None:
    await _people(client, "A", "B")
    await client.post("/v1/themes/batch", json=[{"name": "A"}, {"name": "B"}])
    cursor = (await _page(client))["next_cursor"]
    for place in range(len(cursor)):
        other = "A" if cursor[place] != "A" else "Q"
        touched = cursor[:place] + other + cursor[place + 1 :]
        if _bytes(touched) == _bytes(cursor):
            continue  # The last sign has more bits than are left.
        params = {"sort": "display_name", "cursor": touched}
        answer = await client.get("/v1/people", params=params)
        assert (place, answer.status_code, answer.json()["code"]) == (place, 422, "invalid_cursor")
    foreign = (await client.get("/v1/themes", params={"sort": "name", "limit": 1})).json()["next_cursor"]
    for path, sort, given in (
        ("people", "display_name", foreign), ("people", "-display_name", cursor), ("themes", "name", cursor),
        ("people", None, cursor), ("people", "display_name", cursor[:-4]), ("people", "display_name", "AQ"),
    ):  # fmt: skip
        answer = await client.get(f"/v1/{path}", params={"cursor": given} | ({"sort": sort} if sort else {}))
        assert (path, sort, answer.status_code, answer.json()["code"]) == (path, sort, 422, "invalid_cursor")


async def test_a_cursor_of_another_installation_is_refused(client: Client) -> None:
    await _people(client, "A", "B")
    cursor = (await _page(client))["next_cursor"]
    async with new_database() as database:
        other = await asyncpg.connect(database)
        await other.execute("update installation set cursor_secret = sha256('another')")
        await other.close()
        async with callers(database, _app()) as make:
            answer = await (await make("*")).get("/v1/people", params={"sort": "display_name", "cursor": cursor})
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid_cursor")


async def test_a_sorted_cursor_of_the_version_before_has_expired(client: Client) -> None:
    made = await _people(client, "A", "B")
    old = base64.urlsafe_b64encode(f'["display_name",null,"{made[0]}"]'.encode()).decode().rstrip("=")
    answer = await client.get("/v1/people", params={"sort": "display_name", "cursor": old})
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor_expired")


@pytest.mark.parametrize("name", ["\U0001f600" * 200, "1\U0001f600" * 100, "9" * 200, "한" * 200])
async def test_the_longest_name_has_a_cursor_that_is_taken_back(client: Client, name: str) -> None:
    made = await _people(client, name, name)
    page = await _page(client)
    rest = await _page(client, cursor=page["next_cursor"])
    assert [item["id"] for item in (*page["items"], *rest["items"])] == made
