"""The feed becomes a table of partitions while the former version of the service goes on reading and writing it."""

import asyncio
import os

import asyncpg
from alembic import command
from alembic.config import Config

from service.postgres.roles import OWNER
from tests.conftest import as_superuser
from tests.house.process import ROOT

FORMER = "0007"
# As the version before read the feed for a caller without people:read.
FORMER_READ = """
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
EVENTS = "select xid::text::bigint as xid, seq, resource, id, version, action, at from change order by xid, seq"
DAY = """
with programme as (insert into programme (name) values ('LUP') returning id)
insert into session (programme_id, title, format, starts_at, ends_at, status)
select id, 'Dag', 'mini', now(), now() + interval '1 hour', 'held' from programme
"""
REFLECTION = "insert into reflection (session_id, text, may_publish, language) select id, 'x', $1, 'nb' from session"


def upgrade(url: str, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["url"] = url
    command.upgrade(config, revision)


async def test_the_former_version_reads_and_writes_on(database: str) -> None:
    before, _, after = database.partition("?")
    name = f"migrated_{os.getpid()}"
    url = f"{before.rsplit('/', 1)[0]}/{name}?{after}"
    admin = await asyncpg.connect(as_superuser(database))
    await admin.execute(f"create database {name} owner {OWNER} template template0")
    try:
        await asyncio.to_thread(upgrade, url, FORMER)
        former = await asyncpg.connect(url)
        await former.execute(DAY)
        shown, hidden = [
            await former.fetchval(f"{REFLECTION} returning id", may_publish) for may_publish in (True, False)
        ]
        await former.execute("update reflection set rating = 1, version = version + 1")
        removed = await former.fetchval(f"{REFLECTION} returning id", False)
        await former.execute("delete from reflection where id = $1", removed)
        events = await former.fetch(EVENTS)
        read = await former.prepare(FORMER_READ)
        write = await former.prepare("insert into theme (name) values ($1) returning id")
        arguments = (0, 0, 10**9, ["reflections", "themes"], 50)
        seen = await read.fetch(*arguments)

        await asyncio.to_thread(upgrade, url, "head")

        assert await former.fetch(EVENTS) == events
        made = await write.fetchval("Tillit")
        assert await read.fetch(*arguments) == [*seen, *(await former.fetch(EVENTS))[-1:]]
        latest = (await former.fetch(EVENTS))[-1]
        assert (latest["id"], latest["seq"]) == (made, events[-1]["seq"] + 1)
        flags = {
            (row["id"], row["action"]): (row["hidden_before"], row["hidden_after"])
            for row in await former.fetch("select * from change where resource = 'reflections'")
        }
        assert flags == {
            (shown, "created"): (0, 0),
            (shown, "updated"): (0, 0),
            (hidden, "created"): (1, 1),
            (hidden, "updated"): (1, 1),
            (removed, "created"): (1, 1),
            (removed, "deleted"): (0, 0),
        }
        await former.execute("update change set at = at - interval '1 month'")
        await former.execute("select keep_changes(2)")
        await write.fetchval("Tid")
        sql = "select tableoid::regclass::text, count(*) from change group by 1 order by 1"
        assert [tuple(row) for row in await former.fetch(sql)] == [("change_1", len(events) + 1), ("change_2", 1)]
        await former.close()
    finally:
        await admin.execute(f"drop database {name} with (force)")
        await admin.close()
