"""What a statement costs, counted in pages of the database that it touches: the same on every machine."""

import json
from typing import Any

import asyncpg


async def touched(conn: asyncpg.Connection, sql: str, *arguments: Any) -> int:
    """Run a statement and count the pages that it touched; a page touched twice counts twice."""
    text = await conn.fetchval(f"explain (analyze, buffers, timing off, format json) {sql}", *arguments)
    plan = json.loads(text)[0]["Plan"]
    return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])
