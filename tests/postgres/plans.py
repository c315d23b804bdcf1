"""Measure a statement's cost in database pages, which is the same on every machine."""

import json
from typing import Any

import asyncpg


async def count_pages(conn: asyncpg.Connection, sql: str, *arguments: Any) -> int:
    """Run a statement and count the pages that it reads; a page read twice counts twice."""
    text = await conn.fetchval(f"explain (analyze, buffers, timing off, format json) {sql}", *arguments)
    plan = json.loads(text)[0]["Plan"]
    return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])
