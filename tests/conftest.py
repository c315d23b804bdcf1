"""A real PostgreSQL for every test, and clients whose every answer is held against the contract."""

import asyncio
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
from service.domain import keys
from service.postgres.embedded import embedded
from service.postgres.keys import create_key
from service.postgres.roles import OWNER, SERVICE, Addresses
from service.postgres.schema import migrate
from service.settings import Settings
from tests.contract.answers import hold

_SERVER = "LUP_TEST_SERVER"
_server = ExitStack()
_numbers = count()

Client = httpx2.AsyncClient
Callers = Callable[..., Awaitable[Client]]


def pytest_configure(config: pytest.Config) -> None:
    """Start one server and make the template, before the workers start."""
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


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop it again."""
    _server.close()


async def _prepare(address: str) -> None:
    conn = await asyncpg.connect(address)
    # What a test writes need not outlive a power cut.
    for name in ("fsync", "synchronous_commit", "full_page_writes"):
        await conn.execute(f"alter system set {name} = off")
    await conn.execute("select pg_reload_conf()")
    await conn.execute(f"create database template owner {OWNER} template template0")
    await conn.close()


def _database(address: str, name: str) -> str:
    before, _, after = address.partition("?")
    return f"{before.rsplit('/', 1)[0]}/{name}?{after}"


def as_service(address: str) -> str:
    """Give the address under which the service uses a test's database, of which the tests are the owner."""
    return f"postgresql://{SERVICE}@{address.partition('@')[2]}"


def as_owner(address: str) -> str:
    """Give the owner's address of a database."""
    return f"postgresql://{OWNER}@{address.partition('@')[2]}"


def as_superuser(address: str) -> str:
    """Give the address for what only a superuser may do to a test's database."""
    return f"{os.environ[_SERVER].partition('@')[0]}@{address.partition('@')[2]}"


@asynccontextmanager
async def new_database() -> AsyncIterator[str]:
    """Make a database from the template, give its owner's address, and drop it again."""
    server = os.environ[_SERVER]
    name = f"test_{os.getpid()}_{next(_numbers)}"
    admin = await asyncpg.connect(server)
    try:
        # Ten times as fast as by the write-ahead log, and nothing here has to outlive a crash.
        await admin.execute(f"create database {name} owner {OWNER} template template strategy file_copy")
        address = as_owner(_database(server, name))
        made = await asyncpg.connect(address)
        # A copied database begins its feed anew; a test may see what the template's migrations wrote.
        await made.execute("update installation set server = feed_server()")
        await made.close()
        yield address
        await admin.execute(f"drop database {name} with (force)")
    finally:
        await admin.close()


@pytest.fixture
async def database() -> AsyncIterator[str]:
    """Give the owner's address of a database of the test's own; `as_service` gives the service's."""
    async with new_database() as address:
        yield address


@pytest.fixture
async def conn(database: str) -> AsyncIterator[asyncpg.Connection]:
    """Lend a connection to the test's database."""
    conn = await asyncpg.connect(database)
    try:
        yield conn
    finally:
        await conn.close()


@cache
def _app() -> Application:
    """Make the application once; each test gives it pools on a database of its own."""
    return create_app(Settings())


async def settle(conn: asyncpg.Connection) -> None:
    """Wait until the feed shows all that is committed: other tests' transactions, on the same server, hold it back."""
    latest = await conn.fetchval("select pg_current_xact_id()::text")
    while not await conn.fetchval("select $1::text::xid8 < pg_snapshot_xmin(pg_current_snapshot())", latest):
        pass


@asynccontextmanager
async def callers(database: str, app: Application, **settings: Any) -> AsyncIterator[Callers]:
    """Make clients of an application on a database, each with a key of the scopes given."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lup-spool-")))
        await stack.enter_async_context(
            pools(Settings(database_url=as_service(database), spool_dir=folder, **settings))(app)
        )

        async def make(*scopes: str, key: str | None = None) -> Client:
            if key is None:
                made = keys.make(os.urandom(keys.ENTROPY))
                admin = await asyncpg.connect(database)
                await create_key(admin, made, "test", scopes, None)
                await admin.close()
                key = made.text
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
    """Make clients, each with a key of the scopes given; `scopes=()` is a key that may do nothing."""
    async with callers(database, _app()) as make:
        yield make


@pytest.fixture
async def client(caller: Callers) -> Client:
    """Give a client that may do everything."""
    return await caller("*")


@pytest.fixture
async def anonymous(caller: Callers) -> Client:
    """Give a client without a key."""
    return await caller(key="")
