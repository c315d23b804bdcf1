"""Changes are kept for some months: a partition a month, closed while others write, dropped when it is old enough."""

import asyncio
from pathlib import Path

import asyncpg
import pytest

from service.app import create_app, pools
from service.postgres import upkeep
from service.postgres.pool import connect
from service.settings import Settings
from tests.conftest import Client, settle

PARTITIONS = "select inhrelid::regclass::text from pg_inherits where inhparent = 'change'::regclass order by 1"


async def partitions(conn: asyncpg.Connection) -> list[str]:
    return [row[0] for row in await conn.fetch(PARTITIONS)]


async def age(conn: asyncpg.Connection, months: int) -> None:
    """Let all that has happened have happened some months earlier."""
    await conn.execute("update change set at = at - make_interval(months => $1)", months)
    await conn.execute("update change_partition set closed_at = closed_at - make_interval(months => $1)", months)
    await conn.execute("update installation set feed_from_at = feed_from_at - make_interval(months => $1)", months)


async def head(client: Client, conn: asyncpg.Connection) -> str:
    await settle(conn)
    cursor: str = (await client.get("/v1/changes/head")).json()["cursor"]
    return cursor


async def read(client: Client, conn: asyncpg.Connection, after: str | None = None) -> list[str]:
    await settle(conn)
    query = {"resource": "themes", "limit": "200"} | ({"after": after} if after else {})
    answer = await client.get("/v1/changes", params=query)
    assert answer.status_code == 200, answer.text
    return [each["id"] for each in answer.json()["items"]]


async def make(client: Client) -> str:
    made: str = (await client.post("/v1/themes", json={"name": "Tillit"})).json()["id"]
    return made


async def test_old_months_go_and_cursors_into_them_expire(client: Client, conn: asyncpg.Connection) -> None:
    beginning = await head(client, conn)
    made = []
    for _ in range(3):
        made.append(await make(client))
        await age(conn, 1)
        await conn.execute("select keep_changes(3)")
    assert await partitions(conn) == ["change_1", "change_2", "change_3", "change_4"]
    assert await read(client, conn, beginning) == made
    await age(conn, 1)
    made.append(await make(client))
    await conn.execute("select keep_changes(3)")
    assert await read(client, conn, await head(client, conn)) == []
    assert await read(client, conn) == made[1:]
    answer = await client.get("/v1/changes", params={"after": beginning})
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor_expired")
    assert "change_1" in await partitions(conn), "readers may still be in it"
    await conn.execute("update installation set feed_from_at = feed_from_at - interval '2 minutes'")
    await conn.execute("select keep_changes(3)")
    assert "change_1" not in await partitions(conn)
    assert await read(client, conn) == made[1:]


async def test_within_a_month_nothing_is_done(client: Client, conn: asyncpg.Connection) -> None:
    made = await make(client)
    for _ in range(2):
        await conn.execute("select keep_changes(1)")
    assert await partitions(conn) == ["change_1"]
    assert await read(client, conn) == [made]


async def test_who_began_before_a_month_was_closed_writes_on(
    client: Client, conn: asyncpg.Connection, database: str
) -> None:
    first = await make(client)
    await age(conn, 1)
    late = await asyncpg.connect(database)
    async with late.transaction():
        await late.execute("select pg_current_xact_id()")
        await conn.execute("select keep_changes(2)")
        last = await make(client)
        between = await late.fetchval("insert into theme (name) values ('begun first') returning id::text")
    await late.close()
    assert await partitions(conn) == ["change_1", "change_2"]
    assert await read(client, conn) == [first, between, last]


async def test_it_gives_way_to_who_is_writing(client: Client, conn: asyncpg.Connection, database: str) -> None:
    await make(client)
    await age(conn, 1)
    writer = await asyncpg.connect(database)
    async with writer.transaction():
        await writer.execute("insert into theme (name) values ('still open')")
        with pytest.raises(asyncpg.LockNotAvailableError):
            await conn.execute("select keep_changes(2)")
    await writer.close()
    assert await partitions(conn) == ["change_1"]
    await conn.execute("select keep_changes(2)")
    assert await partitions(conn) == ["change_1", "change_2"]


async def test_a_serving_process_does_it_by_itself(
    client: Client, conn: asyncpg.Connection, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await make(client)
    await age(conn, 1)
    monkeypatch.setattr(upkeep, "CHANGES_INTERVAL_SECONDS", 0.01)
    app = create_app(Settings())
    async with pools(Settings(database_url=database))(app):
        while await partitions(conn) != ["change_1", "change_2"]:
            pass


async def test_a_process_whose_database_is_away_tries_again(tmp_path: Path) -> None:
    pool = await connect(f"postgresql://lup@/lup?host={tmp_path}", 1)
    attempts = asyncio.Event()
    count = 0

    async def attempt() -> None:
        nonlocal count
        count += 1
        if count == 2:
            attempts.set()
        await upkeep.keep_changes(pool, 24)

    repeating = asyncio.create_task(upkeep.repeat("keep_changes", attempt, 0.01))
    async with asyncio.timeout(30):
        await attempts.wait()
    repeating.cancel()
    await pool.close()
