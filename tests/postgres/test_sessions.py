"""The orders of the list of sessions are read from an index."""

import asyncpg
import pytest

from service.postgres import statements
from service.postgres.sessions import sessions

PLACES = {"starts_at": "2026-03-12", "title": "mini"}


@pytest.mark.parametrize("sort", ["starts_at", "-starts_at", "title", "-title"])
@pytest.mark.parametrize("after", [False, True])
async def test_a_page_is_read_from_an_index(conn: asyncpg.Connection, sort: str, after: bool) -> None:
    await conn.execute("set enable_seqscan = off; set enable_sort = off; set plan_cache_mode = force_generic_plan")
    sql = statements.page(sessions, True, (), sort, after)
    place = ["0199c0de-0000-7000-8000-0000000000ff", PLACES[sort.removeprefix("-")]] if after else []
    await conn.execute(f"prepare page as {sql}")
    values = ", ".join(["51", *(f"'{each}'" for each in place)])
    plan = "\n".join(row[0] for row in await conn.fetch(f"explain execute page({values})"))
    assert f"session_{sort.removeprefix('-')}_idx" in plan, plan
