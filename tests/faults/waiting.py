"""Connections that wait for one another."""

import asyncpg

PATIENCE = 20
"""Seconds after which what is waited for does not come."""


async def waiting(conn: asyncpg.Connection) -> int:
    """Count the connections that wait for a lock."""
    await conn.execute("select pg_stat_clear_snapshot()")
    sql = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    found: int = await conn.fetchval(sql)
    return found
