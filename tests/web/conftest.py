"""Provide clients that behave like browsers: they prefer HTML and keep cookies."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any

import httpx2
import pytest

from service.app import Application, create_app, pools
from service.database.api_keys import create_key
from service.domain import api_keys
from service.settings import Settings
from tests.api.mini_lup import DAY, capture, session
from tests.conftest import Client, as_service, owner, pool_maker

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
HOST = "lup.test"
Browsers = Callable[..., Awaitable[Client]]
Site = Callable[..., Any]


@cache
def _app() -> Application:
    return create_app(Settings())


async def make_key(database: str, *scopes: str) -> str:
    """Create a key with the given scopes."""
    new_key = api_keys.make(os.urandom(api_keys.ENTROPY))
    async with owner(database) as conn:
        await create_key(conn, new_key, "test", scopes, None)
    return new_key.text


@pytest.fixture
def site(database: str, tmp_path: Path) -> Site:
    """Return a context manager that serves the test's database with the given settings and yields browsers for it."""

    @asynccontextmanager
    async def serve(*, open_pages: bool = False, **settings: Any) -> AsyncIterator[Browsers]:
        app = _app()
        app.state.open_pages = open_pages
        app_settings = Settings(**{"database_url": as_service(database), "spool_dir": tmp_path, **settings})
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(pools(app_settings, connect=pool_maker(database))(app))

            async def browser(
                *, key: str = "", peer: str = "127.0.0.1", base: str = f"http://{HOST}", **headers: str
            ) -> Client:
                names = {name.replace("_", "-"): value for name, value in headers.items()}
                transport = httpx2.ASGITransport(app=app, client=(peer, 50_000), raise_app_exceptions=False)
                client = Client(transport=transport, base_url=base, headers={"Accept": BROWSER, **names})
                if key:
                    client.cookies.set("lup_key", key, domain=client.base_url.host)
                return await stack.enter_async_context(client)

            yield browser

    return serve


@pytest.fixture
async def browser(site: Site) -> AsyncIterator[Browsers]:
    """Yield browsers for the service with default settings."""
    async with site() as new_browser:
        yield new_browser


@pytest.fixture
async def captured_ids(client: Client) -> dict[str, str]:
    """Capture the day and return each id by its pointer in the captured document."""
    session_id = await session(client)
    result = await capture(client, session_id, DAY)
    return {item["pointer"]: item["id"] for item in result["items"]} | {"session": session_id}
