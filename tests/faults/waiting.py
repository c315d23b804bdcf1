"""Count connections that wait for a lock."""

import asyncpg

TIMEOUT_SECONDS = 20
"""An event that has not happened after this time never will."""


async def count_waiting(conn: asyncpg.Connection) -> int:
    """Count the connections that wait for a lock."""
    await conn.execute("select pg_stat_clear_snapshot()")
    sql = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    count: int = await conn.fetchval(sql)
    return count
