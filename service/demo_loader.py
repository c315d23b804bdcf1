"""Load the demo into a database through a temporary server, which does not log requests."""

import asyncio
import os
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from secrets import token_bytes

import httpx2
import msgspec
import uvicorn

from service import demo
from service.app import create_app
from service.database.api_keys import create_key, find_key, revoke_key
from service.database.pool import single
from service.database.readiness import demo_loading
from service.database.roles import Addresses
from service.domain import api_keys
from service.settings import Settings

START_TIMEOUT_SECONDS = 60
"""How long a server can take until it responds."""


def ensure_key_file(url: str, file: Path) -> None:
    """Ensure that a file holds a valid key for the demo: keep its key, or replace a missing or invalid one."""
    stored = file.read_text().strip() if file.exists() else ""
    key = asyncio.run(_stored_or_new(url, stored))
    if key != stored:
        file.unlink(missing_ok=True)
        with open(file, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
            out.write(f"{key}\n")


async def _stored_or_new(url: str, stored: str) -> str:
    async with single(url) as conn:
        parsed = api_keys.parse(stored)
        valid_key = parsed and await find_key(conn, parsed[0])
        if parsed and valid_key and valid_key.secret_hash == api_keys.hash_secret(parsed[1]):
            return stored
        key = api_keys.make(token_bytes(api_keys.ENTROPY))
        await create_key(conn, key, "demo", [api_keys.EVERYTHING], None)
        return key.text


def load_demo(settings: Settings, addresses: Addresses) -> str:
    """Load the demo with a temporary key, and return the id of its session."""

    async def keep() -> None:
        async with single(addresses.owner) as conn:
            await create_key(conn, key, "demo loader", [api_keys.EVERYTHING], None)

    async def revoke() -> None:
        async with single(addresses.owner) as conn:
            await revoke_key(conn, key.prefix)

    key = api_keys.make(token_bytes(api_keys.ENTROPY))
    demo_settings = msgspec.structs.replace(
        settings, database_url=addresses.service, database_read_url=None, rate_limit_per_minute=0
    )
    app = create_app(demo_settings, log_requests=False)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listener, _not_ready(addresses.service):
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="demo-server", daemon=True)
        asyncio.run(keep())
        thread.start()
        try:
            wait_until_live(address)
            return demo.load_demo(address, key.text)
        finally:
            server.should_exit = True
            thread.join()
            asyncio.run(revoke())


@contextmanager
def _not_ready(url: str) -> Iterator[None]:
    """Mark the service as not ready while the demo loads; the lock needs its event loop only at both ends."""

    @asynccontextmanager
    async def loading() -> AsyncIterator[None]:
        async with single(url) as conn, demo_loading(conn):
            yield

    with asyncio.Runner() as runner:
        lock = loading()
        runner.run(lock.__aenter__())
        try:
            yield
        finally:
            runner.run(lock.__aexit__(None, None, None))


def wait_until_live(address: str) -> None:
    """Wait until a server responds."""
    deadline = time.monotonic() + START_TIMEOUT_SECONDS
    while True:
        try:
            httpx2.get(f"{address}/health/live", timeout=2).raise_for_status()
        except httpx2.HTTPError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
