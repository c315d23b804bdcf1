"""The feed misses nothing and shows nothing twice, whatever transactions are open meanwhile."""

import asyncio

import asyncpg

from tests.conftest import Client, settle

WRITERS, ROUNDS = 8, 12


async def test_a_follower_sees_every_change_once_while_long_and_short_transactions_commit(
    client: Client, conn: asyncpg.Connection, database: str
) -> None:
    writers = [await asyncpg.connect(database) for _ in range(WRITERS)]
    going = True

    async def write(number: int, writer: asyncpg.Connection) -> None:
        for turn in range(ROUNDS):
            async with writer.transaction():
                await writer.execute("insert into theme (name) values ($1)", f"{number}-{turn}")
                # Every other writer leaves its transaction open while the others commit behind it.
                for _ in range(20 * (number % 2)):
                    await writer.fetchval("select 1")

    async def follow() -> list[str]:
        seen: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            last = not going
            if last:
                await settle(conn)
            page = (await client.get("/v1/changes", params={"resource": "themes", "limit": "7", **cursor})).json()
            seen += [each["id"] for each in page["items"]]
            cursor = {"after": page["next_cursor"]}
            if last and not page["items"]:
                return seen

    following = asyncio.create_task(follow())
    await asyncio.gather(*(write(number, writer) for number, writer in enumerate(writers)))
    going = False
    seen = await following
    made = [str(row["id"]) for row in await conn.fetch("select id from theme")]
    assert len(made) == WRITERS * ROUNDS
    assert sorted(seen) == sorted(made)
    for writer in writers:
        await writer.close()


async def test_following_by_number_alone_would_miss_changes(conn: asyncpg.Connection, database: str) -> None:
    late = await asyncpg.connect(database)
    async with late.transaction():
        await late.execute("insert into theme (name) values ('begun first, committed last')")
        await conn.execute("insert into theme (name) values ('committed first')")
        last = await conn.fetchval("select max(seq) from change")
    await late.close()
    assert await conn.fetchval("select count(*) from change where seq > $1", last) == 0
    assert await conn.fetchval("select count(*) from change where resource = 'themes'") == 2
