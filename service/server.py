"""`run`: start the database, the schema, the HTTP server and optionally the demo, and stop them cleanly."""

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import NoReturn

import structlog

from service.database import schema
from service.database.embedded import embedded
from service.database.roles import Addresses
from service.database.startup_checks import find_database_warnings
from service.settings import Settings


class RunError(Exception):
    """The service cannot run; the message says why in one sentence."""


@contextmanager
def database(settings: Settings, *, restart: bool = False) -> Iterator[Addresses]:
    """Yield the database's addresses: those of the settings, or those of the embedded server."""
    if settings.database_url:
        yield Addresses(service=settings.database_url, owner=settings.database_owner_url or settings.database_url)
    else:
        with embedded(settings.data_dir, restart=restart) as addresses:
            yield addresses


def run(settings: Settings, *, migrate: bool, demo: bool) -> None:
    """Serve until SIGINT or SIGTERM, then stop everything."""
    from service.app import OPEN_PAGES, may_open_pages
    from service.http.rate_limits import ENVIRONMENT_VARIABLE, SharedMemoryError, shared_memory
    from service.processes import StartFailed, serve
    from service.startup import StartupMessage

    exit_on_signals()
    with (
        _claim_port(settings) as listener,
        database(settings, restart=True) as addresses,
        ExitStack() as stack,
    ):
        try:
            rate_limit_memory = stack.enter_context(shared_memory())
        except SharedMemoryError as error:
            raise RunError(str(error)) from None
        if migrate:
            schema.migrate(addresses)
        asyncio.run(schema.check(addresses.service))
        for event, advice in asyncio.run(find_database_warnings(addresses.service)):
            structlog.get_logger("service").warning(event, advice=advice)
        # For the workers, which never get the owner's address.
        os.environ["LUP_DATABASE_URL"] = addresses.service
        os.environ.pop("LUP_DATABASE_OWNER_URL", None)
        os.environ[ENVIRONMENT_VARIABLE] = str(rate_limit_memory)
        # Only `run` decides; a value from outside is ignored.
        os.environ.pop(OPEN_PAGES, None)
        open_pages = may_open_pages(settings, demo=demo)
        if open_pages:
            os.environ[OPEN_PAGES] = "yes"
        demo_session_id = _demo(settings, addresses) if demo and settings.database_url is None else None
        StartupMessage(settings, demo_session_id, open_pages=open_pages).start()
        try:
            serve(settings, listener)
        except StartFailed:
            raise RunError("The service could not start; see the log.") from None


def _demo(settings: Settings, addresses: Addresses) -> str:
    """Load the demo, unless it is loaded, and ensure its key; return the id of its session."""
    from service.demo_loader import ensure_key_file, load_demo

    log = structlog.get_logger("service")
    session_file = settings.data_dir / "demo.session"
    try:
        ensure_key_file(addresses.owner, settings.data_dir / "demo.key")
        if not session_file.exists():
            log.info("demo_loading")
            session_file.write_text(f"{load_demo(settings, addresses)}\n")
        return session_file.read_text().strip()
    except Exception as error:
        log.exception("demo_failed")
        raise RunError("The demo could not be loaded; see the log.") from error


def exit_on_signals() -> None:
    """Exit cleanly on SIGINT or SIGTERM, with exit code 0."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _leave)


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


def _claim_port(settings: Settings) -> socket.socket:
    """Bind the port before anything starts, so that a taken port fails early; it does not listen yet."""
    try:
        family, socket_type, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, socket_type, protocol)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
        except OSError:
            listener.close()
            raise
    except OSError as error:
        text = f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}; set LUP_HOST or LUP_PORT."
        raise RunError(text) from error
    return listener
