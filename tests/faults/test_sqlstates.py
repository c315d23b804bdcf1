"""The SQLSTATE of a rejected write decides whether the caller is told to retry."""

import asyncpg
import pytest

from tests.conftest import Client

TRANSIENT = (
    "08000", "08003", "08006", "40001", "40P01", "53000", "53100", "53200", "53300", "55P03", "57014", "57P01", "57P02",
    "57P03",
)  # fmt: skip
"""Errors that pass: connections, collisions, resources, locks, time limits, a server shutting down."""
TROUBLE = """
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


async def start_trouble(conn: asyncpg.Connection, state: str, times: int) -> None:
    """Make the next inserts fail, as many as `times`."""
    await conn.execute(TROUBLE.format(state=state, times=times))


async def end_trouble(conn: asyncpg.Connection) -> int:
    """Let inserts succeed again, and return how many were tried."""
    tries: int = await conn.fetchval("select last_value from trouble_seen")
    await conn.execute("drop function trouble cascade; drop sequence trouble_seen")
    return tries


async def test_transient_trouble_is_a_503_with_retry_after(client: Client, conn: asyncpg.Connection) -> None:
    for state in TRANSIENT:
        await start_trouble(conn, state, 1000)
        for path, body in (("/v1/themes", {"name": "Tid"}), ("/v1/themes/batch", [{"name": "Tid"}, {"name": "Rom"}])):
            response = await client.post(path, json=body, headers={"Idempotency-Key": state})
            assert (state, response.status_code, response.json()["code"]) == (state, 503, "try_again")
            assert int(response.headers["retry-after"]) > 0
        await end_trouble(conn)
        assert await conn.fetchval("select count(*) from theme") == 0
        retry = await client.post("/v1/themes", json={"name": "Tid"}, headers={"Idempotency-Key": state})
        assert (retry.status_code, "idempotent-replayed" in retry.headers) == (201, False)
        await conn.execute("delete from theme")


@pytest.mark.parametrize(("state", "status"), [("22001", 400), ("22P02", 400), ("22003", 400)])
async def test_permanent_errors_are_not_503(client: Client, conn: asyncpg.Connection, state: str, status: int) -> None:
    await start_trouble(conn, state, 1000)
    response = await client.post("/v1/themes", json={"name": "Tid"})
    assert (response.status_code, "retry-after" in response.headers) == (status, False)
    assert "trouble" not in response.text
    assert await end_trouble(conn) == 1


async def test_a_deadlock_is_retried_once(client: Client, conn: asyncpg.Connection) -> None:
    await start_trouble(conn, "40P01", 1)
    assert (await client.post("/v1/themes", json={"name": "Tid"})).status_code == 201
    assert await end_trouble(conn) == 2
    await start_trouble(conn, "40P01", 1000)
    assert (await client.post("/v1/themes", json={"name": "Tid"})).status_code == 503
    assert await end_trouble(conn) == 2
