"""Beside the server: the demo, and the few lines that say how to call the service."""

import asyncio
import os
import shlex
import signal
import socket
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from secrets import token_bytes

import httpx2
import msgspec
import structlog
import uvicorn

from service import demo
from service.app import create_app
from service.domain import keys
from service.postgres.keys import create_key, find_key, revoke_key
from service.postgres.pool import single
from service.postgres.readiness import loading_demo
from service.postgres.roles import Addresses
from service.settings import Settings

STARTING = 60
"""Seconds that the server may take until it answers."""


class Greeting(threading.Thread):
    """Waits until the server answers, loads the demo through it, and says how to call it."""

    def __init__(self, settings: Settings, addresses: Addresses, *, with_demo: bool) -> None:
        super().__init__(name="greeting", daemon=True)
        self.settings = settings
        self.addresses = addresses
        self.with_demo = with_demo
        self.key = _demo_key(addresses.owner, settings.data_dir / "demo.key") if with_demo else ""
        self.loaded = settings.data_dir / "demo.session"
        self.failed = False
        self.held = threading.Event()

    def start(self) -> None:
        """Begin, and come back when whoever asks is told that the demo loads."""
        super().start()
        self.held.wait()

    def run(self) -> None:
        """Do it all; without the demo that was asked for the service does not go on."""
        try:
            if self.with_demo and not self.loaded.exists():
                self._load()
            else:
                self.held.set()
                _wait(self.settings.local_url)
            self._greet()
        except Exception:
            structlog.get_logger("service").exception("demo_failed")
            self.failed = True
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            self.held.set()

    def _load(self) -> None:
        with _not_ready(self.addresses.service):
            self.held.set()
            _wait(self.settings.local_url)
            session_id = demo.load_demo(self.settings.local_url, self.key)
            self.loaded.write_text(f"{session_id}\n")

    def _greet(self) -> None:
        address = self.settings.base_url
        lines = ["", f"LUP serves on {address}", f"The API's documentation: {address}/docs"]
        if self.key:
            paths = ["/v1/units?limit=5", "/v1/sessions?limit=5"]
            if self.loaded.exists():
                paths.append(f"/v1/sessions/{self.loaded.read_text().strip()}/outcome")
            # Whoever sits before a terminal may see the key; in a file or a journal it would stay for others to read.
            shown, sent = self.key, f"'Authorization: Bearer {self.key}'"
            if not sys.stdout.isatty():
                file = (self.settings.data_dir / "demo.key").absolute()
                shown, sent = f"in {file}", f'"Authorization: Bearer $(cat {shlex.quote(str(file))})"'
            lines += [f"The demo's key: {shown}", "", "Try:"]
            lines += [f"  curl -sS -H {sent} '{address}{path}'" for path in paths]
        lines += ["", "Ctrl-C stops it."]
        print("\n".join(lines), flush=True)


def _demo_key(url: str, file: Path) -> str:
    """Read the demo's key from its file, or make one where it is missing or no longer valid."""
    kept = file.read_text().strip() if file.exists() else ""
    key = asyncio.run(_kept_or_new(url, kept))
    if key != kept:
        file.unlink(missing_ok=True)
        with open(file, "x", opener=lambda path, flags: os.open(path, flags, 0o600)) as out:
            out.write(f"{key}\n")
    return key


async def _kept_or_new(url: str, kept: str) -> str:
    async with single(url) as conn:
        parsed = keys.parse(kept)
        known = parsed and await find_key(conn, parsed[0])
        if parsed and known and known.secret_hash == keys.hash_secret(parsed[1]):
            return kept
        key = keys.make(token_bytes(keys.ENTROPY))
        await create_key(conn, key, "demo", [keys.EVERYTHING], None)
        return key.text


def load_demo(settings: Settings, addresses: Addresses) -> None:
    """Load the demo into a database, through a server of its own and with a key that ends with it."""

    async def keep() -> None:
        async with single(addresses.owner) as conn:
            await create_key(conn, key, "demo loader", [keys.EVERYTHING], None)

    async def revoke() -> None:
        async with single(addresses.owner) as conn:
            await revoke_key(conn, key.prefix)

    key = keys.make(token_bytes(keys.ENTROPY))
    own = msgspec.structs.replace(
        settings, database_url=addresses.service, database_read_url=None, rate_limit_per_minute=0
    )
    app = create_app(own)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listening, _not_ready(addresses.service):
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="demo-server", daemon=True)
        asyncio.run(keep())
        serving.start()
        try:
            _wait(address)
            demo.load_demo(address, key.text)
        finally:
            server.should_exit = True
            serving.join()
            asyncio.run(revoke())


@contextmanager
def _not_ready(url: str) -> Iterator[None]:
    """Say meanwhile that a demo loads; the connection on which that lies needs its loop only at both ends."""

    @asynccontextmanager
    async def loading() -> AsyncIterator[None]:
        async with single(url) as conn, loading_demo(conn):
            yield

    with asyncio.Runner() as runner:
        held = loading()
        runner.run(held.__aenter__())
        try:
            yield
        finally:
            runner.run(held.__aexit__(None, None, None))


def _wait(address: str) -> None:
    """Wait until a server answers."""
    deadline = time.monotonic() + STARTING
    while True:
        try:
            httpx2.get(f"{address}/health/live", timeout=2).raise_for_status()
        except httpx2.HTTPError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
