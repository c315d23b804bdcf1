"""Database trouble leads to a fast 503 with Retry-After, and the service recovers afterwards."""

import asyncio
import time

import asyncpg
import httpx2
import pytest

from service.app import create_app
from service.database.pool import connect, single
from service.settings import Settings
from tests.conftest import Client, as_service, as_superuser

SOON = 3.0
"""The seconds within which every response comes."""
NOISE = 2.0
"""The seconds that a busy machine can add."""


@pytest.mark.slow
async def test_a_locked_table_is_a_503_within_three_seconds(client: Client, database: str) -> None:
    await client.post("/v1/themes", json={"name": "Tid"})
    locker = await asyncpg.connect(database)
    async with locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        start = time.monotonic()
        read_response, write_response = await asyncio.gather(
            client.get("/v1/themes"), client.post("/v1/themes", json={"name": "Rom"}, headers={"Idempotency-Key": "k"})
        )
        assert time.monotonic() - start < SOON + NOISE
    await locker.close()
    for response in (read_response, write_response):
        assert (response.status_code, response.json()["code"]) == (503, "try_again")
        assert int(response.headers["retry-after"]) > 0
    retry = await client.post("/v1/themes", json={"name": "Rom"}, headers={"Idempotency-Key": "k"})
    assert (retry.status_code, "idempotent-replayed" in retry.headers) == (201, False)


@pytest.mark.slow
async def test_requests_beyond_the_connections_fail_fast(client: Client, database: str) -> None:
    await client.post("/v1/themes", json={"name": "Tid"})
    locker = await asyncpg.connect(database)
    async with locker.transaction():
        await locker.execute("lock table theme in access exclusive mode")
        start = time.monotonic()
        responses = await asyncio.gather(*(client.get("/v1/themes") for _ in range(30)))
        assert time.monotonic() - start < SOON + NOISE
    await locker.close()
    assert {response.status_code for response in responses} == {503}
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


async def test_without_its_database_the_process_is_live_but_not_ready() -> None:
    app = create_app(Settings(database_url="postgresql://lup@127.0.0.1:1/lup"))
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    async with app.lifespan(), Client(transport=transport, base_url="http://lup.test") as client:
        assert (await client.get("/health/live")).status_code == 200
        ready = await client.get("/health/ready")
        assert (ready.status_code, ready.headers["retry-after"].isdigit()) == (503, True)
        headers = {"Authorization": f"Bearer lup_{'0' * 12}_{'0' * 64}"}
        assert (await client.get("/v1/themes", headers=headers)).status_code == 503


@pytest.mark.slow
async def test_the_database_cancels_long_statements_and_lock_waits(database: str, conn: asyncpg.Connection) -> None:
    """A statement must end even if nobody waits for it, because it keeps its locks."""
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
