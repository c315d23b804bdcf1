"""The feed shows every change exactly once, regardless of which transactions are open."""

import asyncio

import asyncpg

from tests.conftest import Client, settle

WRITERS, ROUNDS = 8, 12


async def test_a_follower_sees_every_change_once_while_long_and_short_transactions_commit(
    client: Client, conn: asyncpg.Connection, database: str
) -> None:
    writers = [await asyncpg.connect(database) for _ in range(WRITERS)]
    is_writing = True

    async def write(number: int, writer: asyncpg.Connection) -> None:
        for round_number in range(ROUNDS):
            async with writer.transaction():
                await writer.execute("insert into theme (name) values ($1)", f"{number}-{round_number}")
                # Every other writer keeps its transaction open while later ones commit.
                for _ in range(20 * (number % 2)):
                    await writer.fetchval("select 1")

    async def follow() -> list[str]:
        seen_ids: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            is_last_read = not is_writing
            if is_last_read:
                await settle(conn)
            page = (await client.get("/v1/changes", params={"resource": "themes", "limit": "7", **cursor})).json()
            seen_ids += [change["id"] for change in page["items"]]
            cursor = {"after": page["next_cursor"]}
            if is_last_read and not page["items"]:
                return seen_ids

    follower = asyncio.create_task(follow())
    await asyncio.gather(*(write(number, writer) for number, writer in enumerate(writers)))
    is_writing = False
    seen_ids = await follower
    theme_ids = [str(row["id"]) for row in await conn.fetch("select id from theme")]
    assert len(theme_ids) == WRITERS * ROUNDS
    assert sorted(seen_ids) == sorted(theme_ids)
    for writer in writers:
        await writer.close()


async def test_following_by_sequence_number_alone_would_miss_changes(conn: asyncpg.Connection, database: str) -> None:
    late_conn = await asyncpg.connect(database)
    async with late_conn.transaction():
        await late_conn.execute("insert into theme (name) values ('begun first, committed last')")
        await conn.execute("insert into theme (name) values ('committed first')")
        last_seq = await conn.fetchval("select max(seq) from change")
    await late_conn.close()
    assert await conn.fetchval("select count(*) from change where seq > $1", last_seq) == 0
    assert await conn.fetchval("select count(*) from change where resource = 'themes'") == 2
