"""Provide a real PostgreSQL for every test, and clients that check each response against the contract."""

import asyncio
import gc
import os
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg
import httpx2
import pytest

from service import logs
from service.app import Application, create_app, pools
from service.database.api_keys import create_key
from service.database.embedded import embedded
from service.database.pool import Conn, connect, single
from service.database.roles import OWNER, SERVICE, Addresses
from service.database.schema import migrate
from service.domain import api_keys
from service.settings import Settings
from tests.contract.answers import hold
from tests.reused import ReusedDatabase

_SERVER = "LUP_TEST_SERVER"
_server = ExitStack()
_numbers = count()
_reused: dict[str, ReusedDatabase] = {}
"""The one that this process's tests use one after the other, by its address."""

Client = httpx2.AsyncClient
Callers = Callable[..., Awaitable[Client]]


def pytest_configure(config: pytest.Config) -> None:
    """Start one server and migrate the template database before the workers start."""
    logs.configure("warning")
    if hasattr(config, "workerinput"):
        return
    folder = _server.enter_context(tempfile.TemporaryDirectory(prefix="lup-tests-", ignore_cleanup_errors=True))
    Path(folder).chmod(0o755)
    addresses = _server.enter_context(embedded(Path(folder)))
    os.environ[_SERVER] = addresses.superuser
    asyncio.run(_prepare(addresses.superuser))
    template = _database(addresses.owner, "template")
    migrate(Addresses(owner=template, service=as_service(template)))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the slow tests, so that no worker waits for another's last one."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """Exempt what is imported from garbage collection, which would go through all of it again and again."""
    gc.freeze()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server."""
    _server.close()


async def _prepare(address: str) -> None:
    conn = await asyncpg.connect(address)
    # A test's data need not survive a power cut.
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        await conn.execute(f"alter system set {name} = off")
    await conn.execute("select pg_reload_conf()")
    await conn.execute(f"create database template owner {OWNER} template template0")
    await conn.close()


def _database(address: str, name: str) -> str:
    prefix, _, query = address.partition("?")
    return f"{prefix.rsplit('/', 1)[0]}/{name}?{query}"


def as_service(address: str) -> str:
    """Return the address of a database for the service's role; the tests themselves connect as the owner."""
    return f"postgresql://{SERVICE}@{address.partition('@')[2]}"


def as_owner(address: str) -> str:
    """Return the address of a database for its owner."""
    return f"postgresql://{OWNER}@{address.partition('@')[2]}"


def as_superuser(address: str) -> str:
    """Return the address of a database for a superuser."""
    return f"{os.environ[_SERVER].partition('@')[0]}@{address.partition('@')[2]}"


@asynccontextmanager
async def new_database() -> AsyncIterator[str]:
    """Create a database from the template, yield its owner's address, and drop the database afterwards."""
    server = os.environ[_SERVER]
    name = f"test_{os.getpid()}_{next(_numbers)}"
    admin = await asyncpg.connect(server)
    try:
        # Copying files is ten times as fast as the write-ahead log, and nothing here has to survive a crash.
        await admin.execute(f"create database {name} owner {OWNER} template template strategy file_copy")
        address = as_owner(_database(server, name))
        copy = await asyncpg.connect(address)
        # A copied database starts a new feed; this keeps the events of the template's migrations visible to tests.
        await copy.execute("update installation set server = feed_server()")
        await copy.close()
        yield address
        await admin.execute(f"drop database {name} with (force)")
    finally:
        await admin.close()


@asynccontextmanager
async def _new_reused() -> AsyncIterator[ReusedDatabase]:
    async with new_database() as address:
        reused = ReusedDatabase(address, as_service(address), await asyncpg.connect(as_superuser(address)))
        await reused.remember()
        _reused[address] = reused
        try:
            yield reused
        finally:
            del _reused[address]
            await reused.close()


@pytest.fixture(scope="session")
async def _shelf() -> AsyncIterator[AsyncExitStack]:
    """Hold the reused database until the last test."""
    async with AsyncExitStack() as stack:
        yield stack


@pytest.fixture
async def database(_shelf: AsyncExitStack) -> AsyncIterator[str]:
    """Return the owner's address of a new or restored database; `as_service` returns the service's address of it."""
    (reused,) = _reused.values() or [await _shelf.enter_async_context(_new_reused())]
    yield reused.address
    if not await reused.restore():
        await _shelf.aclose()


@pytest.fixture
async def conn(database: str) -> AsyncIterator[asyncpg.Connection]:
    """Connect to the test's database as its owner."""
    conn = await asyncpg.connect(database)
    try:
        yield conn
    finally:
        await conn.close()


@cache
def _app() -> Application:
    """Create the application once; each test gives it pools on its own database."""
    return create_app(Settings())


async def settle(conn: Conn) -> None:
    """Wait until the feed shows every committed change: open transactions of other tests on the server delay it."""
    latest = await conn.fetchval("select pg_current_xact_id()::text")
    while not await conn.fetchval("select $1::text::xid8 < pg_snapshot_xmin(pg_current_snapshot())", latest):
        pass


@asynccontextmanager
async def owner(database: str) -> AsyncIterator[asyncpg.Connection]:
    """Yield a connection for what only an operator does."""
    async with AsyncExitStack() as stack:
        if database in _reused:
            yield await stack.enter_async_context(_reused[database].admin())
        else:
            yield await stack.enter_async_context(single(database))


def pool_maker(database: str) -> Callable[..., Awaitable[Any]]:
    """Return the function that opens the application's pools on a database."""
    return _reused[database].connect if database in _reused else connect


@asynccontextmanager
async def callers(database: str, app: Application, **settings: Any) -> AsyncIterator[Callers]:
    """Yield a function that creates clients of an application on a database, each with a key of the given scopes."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lup-spool-")))
        await stack.enter_async_context(
            pools(
                Settings(database_url=as_service(database), spool_dir=folder, **settings), connect=pool_maker(database)
            )(app)
        )

        async def make(*scopes: str, key: str | None = None) -> Client:
            if key is None:
                new_key = api_keys.make(os.urandom(api_keys.ENTROPY))
                async with owner(database) as conn:
                    await create_key(conn, new_key, "test", scopes, None)
                key = new_key.text
            client = Client(
                transport=httpx2.ASGITransport(app=app, raise_app_exceptions=False),
                base_url="http://lup.test",
                headers={"Authorization": f"Bearer {key}"} if key else {},
                event_hooks={"response": [hold]},
            )
            return await stack.enter_async_context(client)

        yield make


@pytest.fixture
async def caller(database: str) -> AsyncIterator[Callers]:
    """Yield a function that creates clients, each with a key of the given scopes (none: a key without rights)."""
    async with callers(database, _app()) as make:
        yield make


@pytest.fixture
async def client(caller: Callers) -> Client:
    """Return a client with every scope."""
    return await caller("*")


@pytest.fixture
async def anonymous(caller: Callers) -> Client:
    """Return a client without a key."""
    return await caller(key="")
