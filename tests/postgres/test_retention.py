"""Changes are kept for some months in monthly partitions, closed while others write and dropped once old enough."""

import asyncio
from pathlib import Path

import asyncpg
import pytest

from service.app import create_app, pools
from service.core import maintenance
from service.database.pool import connect
from service.settings import Settings
from tests.conftest import Client, settle

SELECT_PARTITIONS = "select inhrelid::regclass::text from pg_inherits where inhparent = 'change'::regclass order by 1"


async def list_partitions(conn: asyncpg.Connection) -> list[str]:
    return [row[0] for row in await conn.fetch(SELECT_PARTITIONS)]


async def shift_back(conn: asyncpg.Connection, months: int) -> None:
    """Move every event some months into the past."""
    await conn.execute("update change set at = at - make_interval(months => $1)", months)
    await conn.execute("update change_partition set closed_at = closed_at - make_interval(months => $1)", months)
    await conn.execute("update installation set feed_from_at = feed_from_at - make_interval(months => $1)", months)


async def read_head(client: Client, conn: asyncpg.Connection) -> str:
    await settle(conn)
    cursor: str = (await client.get("/v1/changes/head")).json()["cursor"]
    return cursor


async def read_changes(client: Client, conn: asyncpg.Connection, after: str | None = None) -> list[str]:
    await settle(conn)
    query = {"resource": "themes", "limit": "200"} | ({"after": after} if after else {})
    response = await client.get("/v1/changes", params=query)
    assert response.status_code == 200, response.text
    return [change["id"] for change in response.json()["items"]]


async def create_theme(client: Client) -> str:
    theme_id: str = (await client.post("/v1/themes", json={"name": "Tillit"})).json()["id"]
    return theme_id


async def test_old_months_are_dropped_and_cursors_into_them_expire(client: Client, conn: asyncpg.Connection) -> None:
    cursor = await read_head(client, conn)
    ids = []
    for _ in range(3):
        ids.append(await create_theme(client))
        await shift_back(conn, 1)
        await conn.execute("select keep_changes(3)")
    assert await list_partitions(conn) == ["change_1", "change_2", "change_3", "change_4"]
    assert await read_changes(client, conn, cursor) == ids
    await shift_back(conn, 1)
    ids.append(await create_theme(client))
    await conn.execute("select keep_changes(3)")
    assert await read_changes(client, conn, await read_head(client, conn)) == []
    assert await read_changes(client, conn) == ids[1:]
    response = await client.get("/v1/changes", params={"after": cursor})
    assert (response.status_code, response.json()["code"]) == (422, "cursor_expired")
    assert "change_1" in await list_partitions(conn), "readers may still be reading it"
    await conn.execute("update installation set feed_from_at = feed_from_at - interval '2 minutes'")
    await conn.execute("select keep_changes(3)")
    assert "change_1" not in await list_partitions(conn)
    assert await read_changes(client, conn) == ids[1:]


async def test_nothing_is_closed_within_a_month(client: Client, conn: asyncpg.Connection) -> None:
    theme_id = await create_theme(client)
    for _ in range(2):
        await conn.execute("select keep_changes(1)")
    assert await list_partitions(conn) == ["change_1"]
    assert await read_changes(client, conn) == [theme_id]


async def test_a_transaction_begun_before_a_month_closes_still_writes(
    client: Client, conn: asyncpg.Connection, database: str
) -> None:
    first_id = await create_theme(client)
    await shift_back(conn, 1)
    writer = await asyncpg.connect(database)
    async with writer.transaction():
        await writer.execute("select pg_current_xact_id()")
        await conn.execute("select keep_changes(2)")
        last_id = await create_theme(client)
        late_id = await writer.fetchval("insert into theme (name) values ('begun first') returning id::text")
    await writer.close()
    assert await list_partitions(conn) == ["change_1", "change_2"]
    assert await read_changes(client, conn) == [first_id, late_id, last_id]


async def test_closing_a_month_gives_way_to_writers(client: Client, conn: asyncpg.Connection, database: str) -> None:
    await create_theme(client)
    await shift_back(conn, 1)
    writer = await asyncpg.connect(database)
    async with writer.transaction():
        await writer.execute("insert into theme (name) values ('still open')")
        with pytest.raises(asyncpg.LockNotAvailableError):
            await conn.execute("select keep_changes(2)")
    await writer.close()
    assert await list_partitions(conn) == ["change_1"]
    await conn.execute("select keep_changes(2)")
    assert await list_partitions(conn) == ["change_1", "change_2"]


async def test_a_serving_process_closes_months(
    client: Client, conn: asyncpg.Connection, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await create_theme(client)
    await shift_back(conn, 1)
    monkeypatch.setattr(maintenance, "CHANGES_INTERVAL_SECONDS", 0.01)
    app = create_app(Settings())
    async with pools(Settings(database_url=database))(app):
        while await list_partitions(conn) != ["change_1", "change_2"]:
            pass


async def test_a_process_retries_while_its_database_is_away(tmp_path: Path) -> None:
    pool = await connect(f"postgresql://lup@/lup?host={tmp_path}", 1)
    second_attempt = asyncio.Event()
    count = 0

    async def attempt() -> None:
        nonlocal count
        count += 1
        if count == 2:
            second_attempt.set()
        await maintenance.keep_changes(pool, 24)

    task = asyncio.create_task(maintenance.repeat("keep_changes", attempt, 0.01))
    async with asyncio.timeout(30):
        await second_attempt.wait()
    task.cancel()
    await pool.close()
