"""Migrating the feed to partitions keeps it readable and writable for the previous version of the service."""

import asyncio

import asyncpg
import pytest

from tests.postgres.upgrade import upgrade

pytestmark = pytest.mark.slow

PREVIOUS_REVISION = "0007"
# The statement by which the previous version reads the feed for a caller without people:read.
PREVIOUS_READ = """
select c.xid::text::bigint as xid, c.seq, c.resource, c.id, c.version, c.action, c.at
from change c
where (c.xid, c.seq) > ($1::bigint::text::xid8, $2::bigint)
    and c.xid < $3::bigint::text::xid8
    and c.resource = any($4::text[])
    and (c.resource <> 'reflections' or c.action = 'deleted'
        or exists (select from reflection t where t.id = c.id and t.may_publish))
order by c.xid, c.seq
limit $5
"""
SELECT_EVENTS = "select xid::text::bigint as xid, seq, resource, id, version, action, at from change order by xid, seq"
INSERT_SESSION = """
with programme as (insert into programme (name) values ('LUP') returning id)
insert into session (programme_id, title, format, starts_at, ends_at, status)
select id, 'Dag', 'mini', now(), now() + interval '1 hour', 'held' from programme
"""
INSERT_REFLECTION = (
    "insert into reflection (session_id, text, may_publish, language) select id, 'x', $1, 'nb' from session"
)


async def test_the_previous_version_keeps_reading_and_writing(empty_database: str) -> None:
    await asyncio.to_thread(upgrade, empty_database, PREVIOUS_REVISION)
    conn = await asyncpg.connect(empty_database)
    await conn.execute(INSERT_SESSION)
    published_id, hidden_id = [
        await conn.fetchval(f"{INSERT_REFLECTION} returning id", may_publish) for may_publish in (True, False)
    ]
    await conn.execute("update reflection set rating = 1, version = version + 1")
    deleted_id = await conn.fetchval(f"{INSERT_REFLECTION} returning id", False)
    await conn.execute("delete from reflection where id = $1", deleted_id)
    events = await conn.fetch(SELECT_EVENTS)
    read = await conn.prepare(PREVIOUS_READ)
    write = await conn.prepare("insert into theme (name) values ($1) returning id")
    arguments = (0, 0, 10**9, ["reflections", "themes"], 50)
    previous_page = await read.fetch(*arguments)

    await asyncio.to_thread(upgrade, empty_database, "head")

    assert await conn.fetch(SELECT_EVENTS) == events
    theme_id = await write.fetchval("Tillit")
    assert await read.fetch(*arguments) == [*previous_page, *(await conn.fetch(SELECT_EVENTS))[-1:]]
    latest = (await conn.fetch(SELECT_EVENTS))[-1]
    assert (latest["id"], latest["seq"]) == (theme_id, events[-1]["seq"] + 1)
    flags = {
        (row["id"], row["action"]): (row["hidden_before"], row["hidden_after"])
        for row in await conn.fetch("select * from change where resource = 'reflections'")
    }
    assert flags == {
        (published_id, "created"): (0, 0),
        (published_id, "updated"): (0, 0),
        (hidden_id, "created"): (1, 1),
        (hidden_id, "updated"): (1, 1),
        (deleted_id, "created"): (1, 1),
        (deleted_id, "deleted"): (0, 0),
    }
    await conn.execute("update change set at = at - interval '1 month'")
    await conn.execute("select keep_changes(2)")
    await write.fetchval("Tid")
    sql = "select tableoid::regclass::text, count(*) from change group by 1 order by 1"
    assert [tuple(row) for row in await conn.fetch(sql)] == [("change_1", len(events) + 1), ("change_2", 1)]
    await conn.close()
