"""Rate limits by key, or by address without a valid key, and their load on the database."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack

import asyncpg
import httpx2
import pytest

from service.api.system import Readiness
from service.app import create_app, pools
from service.database.api_keys import create_key, revoke_key
from service.database.pool import connect
from service.domain import api_keys
from service.settings import Networks, Settings
from tests.conftest import Client
from tests.contract.answers import hold

Serve = Callable[..., Awaitable[Callable[..., Client]]]
PROXY, ELSEWHERE = "10.0.0.7", "192.0.2.1"


def create_new_key() -> api_keys.NewKey:
    return api_keys.make(os.urandom(api_keys.ENTROPY))


@pytest.fixture
async def serve(database: str) -> AsyncIterator[Serve]:
    """Yield a function that starts the service with settings and returns a factory of clients."""
    async with AsyncExitStack() as stack:

        async def start(**settings: object) -> Callable[..., Client]:
            service_settings = Settings(database_url=database, **settings)  # type: ignore[arg-type]
            app = create_app(service_settings)
            await stack.enter_async_context(pools(service_settings)(app))

            def client(key: str = "", address: str = ELSEWHERE, forwarded: str = "") -> Client:
                headers = {"Authorization": f"Bearer {key}"} if key else {}
                headers |= {"X-Forwarded-For": forwarded} if forwarded else {}
                transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False, client=(address, 4711))
                hooks = {"response": [hold]}
                return Client(transport=transport, base_url="http://lup.test", headers=headers, event_hooks=hooks)

            return client

        yield start


async def get_statuses(client: Client, times: int) -> list[int]:
    return [(await client.get("/v1/themes")).status_code for _ in range(times)]


async def test_every_key_has_a_quota(serve: Serve, conn: asyncpg.Connection) -> None:
    own_key, other_key = create_new_key(), create_new_key()
    for key in (own_key, other_key):
        await create_key(conn, key, "test", ["*"], None)
    client = await serve(rate_limit_per_minute=3)
    first = await client(own_key.text).get("/v1/themes")
    assert first.headers["RateLimit-Policy"] == '"key";q=3;w=60'
    assert first.headers["RateLimit"] == '"key";r=2;t=20'
    assert await get_statuses(client(own_key.text, "192.0.2.99"), 2) == [200, 200]
    response = await client(own_key.text).get("/v1/themes")
    assert (response.status_code, response.json()["code"]) == (429, "rate_limited")
    assert 1 <= int(response.headers["Retry-After"]) <= 20
    assert response.headers["RateLimit"].startswith('"key";r=0;t=')
    assert await get_statuses(client(other_key.text), 1) == [200]
    for path in ("/health/live", "/health/ready", "/docs", "/openapi.json"):
        assert (await client(own_key.text).get(path)).status_code == 200


async def test_requests_without_a_valid_key_count_by_address(serve: Serve) -> None:
    client = await serve(rate_limit_without_key_per_minute=3)
    assert await get_statuses(client(), 1) == [401]
    assert await get_statuses(client("junk"), 1) == [401]
    assert await get_statuses(client(create_new_key().text), 2) == [401, 429]
    assert await get_statuses(client(address="192.0.2.2"), 1) == [401]
    response = await client().get("/v1/themes")
    assert response.headers["RateLimit-Policy"] == '"address";q=3;w=60'


@pytest.mark.parametrize(
    ("address", "forwarded", "shares_quota"),
    [
        (ELSEWHERE, "192.0.2.77", True),
        (PROXY, "192.0.2.77", False),
        (PROXY, "", False),
        (PROXY, ELSEWHERE, True),
        (PROXY, f"{ELSEWHERE}:80", True),
        (PROXY, f"::ffff:{ELSEWHERE}", True),
        (PROXY, f"192.0.2.77, {ELSEWHERE}", True),
        (PROXY, f"{ELSEWHERE}, {PROXY}", True),
        (PROXY, f"{ELSEWHERE}, nonsense, {PROXY}", False),
    ],
)
async def test_only_a_trusted_proxy_sets_the_client_address(
    serve: Serve, address: str, forwarded: str, shares_quota: bool
) -> None:
    client = await serve(rate_limit_without_key_per_minute=1, trusted_proxies=Networks("10.0.0.0/8"))
    assert await get_statuses(client(), 1) == [401]
    assert await get_statuses(client(address=address, forwarded=forwarded), 1) == [429 if shares_quota else 401]


async def test_the_addresses_of_one_ipv6_network_are_one(serve: Serve) -> None:
    client = await serve(rate_limit_without_key_per_minute=1)
    assert await get_statuses(client(address="2001:db8:0:1::1"), 1) == [401]
    assert await get_statuses(client(address="2001:db8:0:1:ffff::2"), 1) == [429]
    assert await get_statuses(client(address="2001:db8:0:2::1"), 1) == [401]


@pytest.mark.slow
async def test_invalid_keys_do_not_reach_the_database(serve: Serve, database: str, conn: asyncpg.Connection) -> None:
    valid, invalid = create_new_key(), create_new_key()
    await create_key(conn, valid, "test", ["*"], None)
    client = await serve(rate_limit_without_key_per_minute=5)
    assert await get_statuses(client(valid.text), 1) == [200]
    assert await get_statuses(client(invalid.text), 1) == [401]
    locker = await asyncpg.connect(database)
    try:
        async with locker.transaction():
            # Looking up a key now returns 503.
            await locker.execute("lock table api_key in access exclusive mode")
            assert await get_statuses(client(invalid.text), 1) == [401]
            assert await get_statuses(client(create_new_key().text), 1) == [503]
            guesses = await asyncio.gather(*(get_statuses(client(create_new_key().text), 1) for _ in range(20)))
            assert sorted(guesses, key=repr) == [[429]] * 19 + [[503]]
    finally:
        await locker.close()
    assert await get_statuses(client(valid.text), 3) == [200] * 3, "guessers do not keep out who was let in before"


async def test_a_cached_key_requires_its_secret(serve: Serve, conn: asyncpg.Connection) -> None:
    client = await serve()
    for _ in range(5):
        key = create_new_key()
        await create_key(conn, key, "test", ["*"], None)
        valid_client = client(key.text)

        def guess_key(prefix: str = key.prefix) -> Client:
            return client(f"lup_{prefix}_{create_new_key().text.rpartition('_')[2]}")

        # During the lookup of the valid key, and while the lookup is cached.
        together = await asyncio.gather(
            *(get_statuses(key_client, 1) for key_client in (valid_client, guess_key(), valid_client, guess_key()))
        )
        assert together == [[200], [401], [200], [401]]
        for _ in range(5):
            assert [await get_statuses(key_client, 1) for key_client in (valid_client, guess_key())] == [[200], [401]]
        guessing_client = guess_key()
        assert [
            await get_statuses(key_client, 2) for key_client in (guessing_client, valid_client, guessing_client)
        ] == [
            [401] * 2,
            [200] * 2,
            [401] * 2,
        ]


async def test_a_revoked_key_is_accepted_for_at_most_a_fifth_of_a_second(
    serve: Serve, conn: asyncpg.Connection
) -> None:
    client = await serve()
    for _ in range(3):
        key = create_new_key()
        await create_key(conn, key, "test", ["*"], None)
        assert await get_statuses(client(key.text), 1) == [200]
        await revoke_key(conn, key.prefix)
        last_accepted_at = revoked = time.monotonic()
        while True:
            began = time.monotonic()
            if await get_statuses(client(key.text), 1) != [200]:
                break
            last_accepted_at = began
        assert last_accepted_at - revoked <= 0.2
        assert await get_statuses(client(key.text), 2) == [401, 401]


async def test_limits_can_be_disabled(serve: Serve, conn: asyncpg.Connection) -> None:
    key = create_new_key()
    await create_key(conn, key, "test", ["*"], None)
    client = await serve(rate_limit_per_minute=0, rate_limit_without_key_per_minute=0)
    for text, status in ((key.text, 200), ("", 401)):
        response = await client(text).get("/v1/themes")
        assert (response.status_code, "RateLimit" in response.headers) == (status, False)


async def test_a_repeated_single_value_header_is_refused(client: Client) -> None:
    key = client.headers["Authorization"]
    for name, first, second in (
        ("Authorization", key, key),
        ("Authorization", key, "Bearer x"),
        ("Authorization", "Basic x", key),
        ("Idempotency-Key", "a", "b"),
        ("If-Match", '"v1"', '"v2"'),
        ("Content-Type", "application/json", "text/plain"),
        ("X-Request-Id", "abcdefgh-1", "abcdefgh-2"),
    ):
        headers = [(name, first), (name, second)]
        if name != "Authorization":
            headers.append(("Authorization", key))
        response = await client.post("/v1/themes", content=b'{"name": "x"}', headers=headers)
        assert (name, response.status_code, response.json()["code"]) == (name, 400, "malformed_request")


async def test_readiness_queries_the_database_once_a_second(database: str) -> None:
    pool = await connect(database, 1)
    checks: list[str] = []
    try:
        async with pool.acquire() as conn:
            conn.add_query_logger(lambda record: checks.append(record.query))
        readiness = Readiness(pool)
        cancelled_check = asyncio.create_task(readiness.check())
        later_checks = [asyncio.create_task(readiness.check()) for _ in range(50)]
        await asyncio.sleep(0)
        cancelled_check.cancel()
        assert await asyncio.gather(*later_checks) == [None] * 50
        assert [await readiness.check() for _ in range(50)] == [None] * 50
    finally:
        await pool.close()
    assert sum("pg_locks" in query for query in checks) == 1
