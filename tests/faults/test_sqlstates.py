"""Whatever the database refuses a write for, its caller is told whether to come again: by the SQLSTATE alone."""

import asyncpg
import pytest

from tests.conftest import Client

AGAIN = (
    "08000", "08003", "08006", "40001", "40P01", "53000", "53100", "53200", "53300", "55P03", "57014", "57P01", "57P02",
    "57P03",
)  # fmt: skip
"""Trouble that is over after a while: connections, collisions, room, locks, time limits, a server that stops."""
DATABASE_ERRORS = """
create sequence trouble_seen;
create function trouble() returns trigger language plpgsql security definer as $$
begin
    if nextval('trouble_seen') <= {times} then
        raise exception 'trouble' using errcode = '{state}';
    end if;
    return null;
end $$;
create trigger trouble after insert on theme for each statement execute function trouble()
"""


async def bring(conn: asyncpg.Connection, state: str, times: int) -> None:
    """Let so many inserts fail."""
    await conn.execute(DATABASE_ERRORS.format(state=state, times=times))


async def end(conn: asyncpg.Connection) -> int:
    """Let inserts succeed again, and say how many there were."""
    tried: int = await conn.fetchval("select last_value from trouble_seen")
    await conn.execute("drop function trouble cascade; drop sequence trouble_seen")
    return tried


async def test_trouble_that_passes_is_a_503_that_says_when_to_come_again(
    client: Client, conn: asyncpg.Connection
) -> None:
    for state in AGAIN:
        await bring(conn, state, 1000)
        for path, body in (("/v1/themes", {"name": "Tid"}), ("/v1/themes/batch", [{"name": "Tid"}, {"name": "Rom"}])):
            answer = await client.post(path, json=body, headers={"Idempotency-Key": state})
            assert (state, answer.status_code, answer.json()["code"]) == (state, 503, "try_again")
            assert int(answer.headers["retry-after"]) > 0
        await end(conn)
        assert await conn.fetchval("select count(*) from theme") == 0
        again = await client.post("/v1/themes", json={"name": "Tid"}, headers={"Idempotency-Key": state})
        assert (again.status_code, "idempotent-replayed" in again.headers) == (201, False)
        await conn.execute("delete from theme")


@pytest.mark.parametrize(("state", "status"), [("22001", 400), ("22P02", 400), ("22003", 400)])
async def test_what_will_not_pass_is_no_503(client: Client, conn: asyncpg.Connection, state: str, status: int) -> None:
    await bring(conn, state, 1000)
    answer = await client.post("/v1/themes", json={"name": "Tid"})
    assert (answer.status_code, "retry-after" in answer.headers) == (status, False)
    assert "trouble" not in answer.text
    assert await end(conn) == 1


async def test_a_deadlock_is_tried_once_more_and_no_oftener(client: Client, conn: asyncpg.Connection) -> None:
    await bring(conn, "40P01", 1)
    assert (await client.post("/v1/themes", json={"name": "Tid"})).status_code == 201
    assert await end(conn) == 2
    await bring(conn, "40P01", 1000)
    assert (await client.post("/v1/themes", json={"name": "Tid"})).status_code == 503
    assert await end(conn) == 2
