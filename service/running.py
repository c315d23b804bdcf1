"""`run`: the database, the schema, the HTTP server and, when asked for, the demo, from start to clean stop."""

import asyncio
import multiprocessing
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from secrets import token_bytes
from types import FrameType
from typing import Any, NoReturn

import asyncpg
import httpx2
import structlog

from service.domain import keys
from service.postgres import schema
from service.postgres.embedded import embedded
from service.postgres.keys import create_key, find_key
from service.postgres.readiness import loading_demo
from service.settings import Settings

GRACE = 30
"""Seconds that requests under way may take when the service stops."""
STARTING = 60
"""Seconds that the server may take until it answers."""
HEADERS = 10
"""Seconds that a client may take to send its request's headers."""


class RunError(Exception):
    """The service cannot run; the text says why in one sentence."""


@contextmanager
def database(settings: Settings) -> Iterator[str]:
    """Give the database's address: the one of the settings, else that of the service's own server."""
    if settings.database_url:
        yield settings.database_url
    else:
        with embedded(settings.data_dir) as url:
            yield url


def run(settings: Settings, *, migrate: bool, demo: bool) -> None:
    """Serve until SIGINT or SIGTERM, then stop all that was started."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)
    _claim_port(settings)
    with database(settings) as url:
        if migrate:
            schema.migrate(url)
        asyncio.run(schema.check(url))
        os.environ["LUP_DATABASE_URL"] = url
        greeting = _Greeting(settings, url, demo=demo and settings.database_url is None)
        greeting.start()
        _serve(settings)
        if greeting.failed:
            raise RunError("The demo could not be loaded; the log says why.")


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _claim_port(settings: Settings) -> None:
    """Refuse a port that is taken before anything is started."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        text = (
            f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}; choose by LUP_HOST and LUP_PORT."
        )
        raise RunError(text) from error


def _serve(settings: Settings) -> None:
    """Serve until a signal; each worker is a process of its own, made anew, since a copy of threads would not work."""
    multiprocessing.set_start_method("spawn", force=True)
    (_serve_by_granian if settings.server == "granian" else _serve_by_uvicorn)(settings)


def _serve_by_granian(settings: Settings) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    server = Granian(
        "service.worker:application",
        factory=True,
        interface=Interfaces.ASGI,
        address=settings.host,
        port=settings.port,
        workers=settings.workers,
        respawn_failed_workers=True,
        workers_kill_timeout=GRACE,
        websockets=False,
        http1_settings=HTTP1Settings(header_read_timeout=HEADERS * 1000),
        log_level=LogLevels.warning,
        log_dictconfig={"handlers": {}, "formatters": {}, "loggers": {"_granian": {"handlers": [], "propagate": True}}},
    )
    try:
        server.serve()
    except SystemExit:
        # Ctrl-C reaches the workers too, and one that is quicker than its parent looks like a failed one.
        if not server.interrupt_signal:
            raise


def _serve_by_uvicorn(settings: Settings) -> None:
    import uvicorn

    uvicorn.run(
        "service.worker:application",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        timeout_graceful_shutdown=GRACE,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
    )


class _Greeting(threading.Thread):
    """Beside the server: waits until it answers, loads the demo through it, and says how to call it."""

    def __init__(self, settings: Settings, url: str, *, demo: bool) -> None:
        super().__init__(name="greeting", daemon=True)
        self.settings = settings
        self.url = url
        self.demo = demo and find_spec("service.demo") is not None
        self.key = _demo_key(url, settings.data_dir / "demo.key") if demo else None
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
            if self.demo and not self.loaded.exists():
                self._load()
            else:
                self.held.set()
                self._wait()
            self._greet()
        except Exception:
            structlog.get_logger("service").exception("demo_failed")
            self.failed = True
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            self.held.set()

    def _load(self) -> None:
        """Load the demo; the connection on which its lock lies needs its loop only at both ends."""
        with asyncio.Runner() as runner:
            conn: asyncpg.Connection[Any] = runner.run(asyncpg.connect(self.url))
            loading = loading_demo(conn)
            runner.run(loading.__aenter__())
            try:
                self.held.set()
                self._wait()
                session_id = import_module("service.demo").load_demo(self.settings.local_url, self.key)
                self.loaded.write_text(f"{session_id}\n")
            finally:
                runner.run(loading.__aexit__(None, None, None))
                runner.run(conn.close())

    def _wait(self) -> None:
        """Wait until the server answers."""
        deadline = time.monotonic() + STARTING
        while True:
            try:
                httpx2.get(f"{self.settings.local_url}/health/live", timeout=2).raise_for_status()
            except httpx2.HTTPError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
            else:
                return

    def _greet(self) -> None:
        address = self.settings.base_url
        lines = ["", f"LUP serves on {address}", f"The API's documentation: {address}/docs"]
        if self.key:
            paths = ["/v1/units?limit=5", "/v1/sessions?limit=5"]
            if self.loaded.exists():
                paths.append(f"/v1/sessions/{self.loaded.read_text().strip()}/outcome")
            lines += [f"The demo's key: {self.key}", "", "Try:"]
            lines += [f"  curl -sS -H 'Authorization: Bearer {self.key}' '{address}{path}'" for path in paths]
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
    conn = await asyncpg.connect(url)
    try:
        parsed = keys.parse(kept)
        known = parsed and await find_key(conn, parsed[0])
        if parsed and known and known.secret_hash == keys.hash_secret(parsed[1]):
            return kept
        key = keys.make(token_bytes(keys.ENTROPY))
        await create_key(conn, key, "demo", [keys.EVERYTHING], None)
        return key.text
    finally:
        await conn.close()
