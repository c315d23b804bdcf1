"""Trouble in the database is answered soon, by 503 and when to come again; afterwards all is as before."""

import asyncio
import time

import asyncpg
import httpx2
import pytest

from service.app import create_app
from service.postgres.pool import connect, single
from service.settings import Settings
from tests.conftest import Client, as_service, as_superuser

SOON = 3.0
"""Seconds within which every answer comes."""
NOISE = 2.0
"""Seconds that a busy machine may add."""


async def test_a_locked_table_is_a_503_within_three_seconds(client: Client, database: str) -> None:
    await client.post("/v1/themes", json={"name": "Tid"})
    locker = await asyncpg.connect(database)
    async with locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        began = time.monotonic()
        read, write = await asyncio.gather(
            client.get("/v1/themes"), client.post("/v1/themes", json={"name": "Rom"}, headers={"Idempotency-Key": "k"})
        )
        assert time.monotonic() - began < SOON + NOISE
    await locker.close()
    for answer in (read, write):
        assert (answer.status_code, answer.json()["code"]) == (503, "try_again")
        assert int(answer.headers["retry-after"]) > 0
    again = await client.post("/v1/themes", json={"name": "Rom"}, headers={"Idempotency-Key": "k"})
    assert (again.status_code, "idempotent-replayed" in again.headers) == (201, False)


async def test_more_requests_than_connections_wait_only_a_moment(client: Client, database: str) -> None:
    await client.post("/v1/themes", json={"name": "Tid"})
    locker = await asyncpg.connect(database)
    async with locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        began = time.monotonic()
        answers = await asyncio.gather(*(client.get("/v1/themes") for _ in range(30)))
        assert time.monotonic() - began < SOON + NOISE
    await locker.close()
    assert {answer.status_code for answer in answers} == {503}
    assert (await client.get("/v1/themes")).status_code == 200


async def test_broken_connections_are_replaced(client: Client, database: str) -> None:
    await client.get("/v1/themes")
    async with single(as_superuser(database)) as conn:
        await conn.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity "
            "where datname = current_database() and pid <> pg_backend_pid()"
        )
    statuses = [(await client.get("/v1/themes")).status_code for _ in range(12)]
    assert statuses[-1] == 200
    assert set(statuses) <= {200, 503}


async def test_a_database_that_is_away_leaves_the_process_live_but_not_ready() -> None:
    app = create_app(Settings(database_url="postgresql://lup@127.0.0.1:1/lup"))
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    async with app.lifespan(), Client(transport=transport, base_url="http://lup.test") as client:
        assert (await client.get("/health/live")).status_code == 200
        ready = await client.get("/health/ready")
        assert (ready.status_code, ready.headers["retry-after"].isdigit()) == (503, True)
        key = {"Authorization": f"Bearer lup_{'0' * 12}_{'0' * 64}"}
        assert (await client.get("/v1/themes", headers=key)).status_code == 503


async def test_the_database_itself_gives_up_what_takes_too_long(database: str, conn: asyncpg.Connection) -> None:
    """Also where nobody waits for it any more: a statement that goes on holds what it has locked."""
    pool = await connect(as_service(database), 1)
    try:
        with pytest.raises(asyncpg.QueryCanceledError):
            await pool.execute("select pg_sleep(20)")
        async with conn.transaction():
            await conn.execute("lock table theme in access exclusive mode")
            with pytest.raises(asyncpg.LockNotAvailableError):
                await pool.execute("select from theme")
    finally:
        await pool.close()
