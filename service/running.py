"""`run`: the database, the schema, the HTTP server and, when asked for, the demo, from start to clean stop."""

import asyncio
import multiprocessing
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

import structlog

from service.postgres import schema
from service.postgres.embedded import embedded
from service.postgres.roles import Addresses
from service.postgres.surroundings import find_warnings
from service.settings import Settings

GRACE = 30
"""Seconds that requests under way may take when the service stops."""
HEADERS = 10
"""Seconds that a client may take to send its request's headers."""


class RunError(Exception):
    """The service cannot run; the text says why in one sentence."""


@contextmanager
def database(settings: Settings, *, restart: bool = False) -> Iterator[Addresses]:
    """Give the database's addresses: those of the settings, else those of the service's own server."""
    if settings.database_url:
        yield Addresses(service=settings.database_url, owner=settings.database_owner_url or settings.database_url)
    else:
        with embedded(settings.data_dir, restart=restart) as addresses:
            yield addresses


def run(settings: Settings, *, migrate: bool, demo: bool) -> None:
    """Serve until SIGINT or SIGTERM, then stop all that was started."""
    from service.api.rate_limits import ENVIRONMENT_VARIABLE, shared_memory
    from service.greeting import Greeting

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)
    _claim_port(settings)
    with database(settings, restart=True) as addresses, shared_memory() as rate_limit_memory:
        if migrate:
            schema.migrate(addresses)
        asyncio.run(schema.check(addresses.service))
        for event, advice in asyncio.run(find_warnings(addresses.service)):
            structlog.get_logger("service").warning(event, advice=advice)
        # For the workers, which never learn how to connect as the owner.
        os.environ["LUP_DATABASE_URL"] = addresses.service
        os.environ.pop("LUP_DATABASE_OWNER_URL", None)
        os.environ[ENVIRONMENT_VARIABLE] = str(rate_limit_memory)
        greeting = Greeting(settings, addresses, with_demo=demo and settings.database_url is None)
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
        # By itself it would believe every X-Forwarded-For that comes from this machine.
        proxy_headers=False,
        ws="none",
    )
