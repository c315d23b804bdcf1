"""Serve the service, with or without the demo, on a separate port for a browser."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from os import urandom
from pathlib import Path
from typing import Any
from uuid import UUID

import uvicorn
from lup import Lup

from service.app import create_app
from service.database.api_keys import create_key
from service.database.pool import single
from service.demo import load
from service.domain import api_keys
from service.settings import Settings
from tests.conftest import as_service
from tests.web.listed import BrowserPage

TIMEOUT_SECONDS = 60


@contextmanager
def serve(app: Any) -> Iterator[str]:
    """Serve an application over HTTP in a thread and yield its address."""
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, ws="none"))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        deadline = time.monotonic() + TIMEOUT_SECONDS
        while not server.started:
            assert thread.is_alive()
            assert time.monotonic() < deadline
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(TIMEOUT_SECONDS)


class Site:
    """The service on a test's database, open as in the demo."""

    def __init__(self, database: str, address: str) -> None:
        self.database = database
        self.address = address
        self.ids: dict[str, str] = {}

    def create_key(self, *scopes: str) -> str:
        """Create a key with the given scopes."""

        async def store() -> None:
            async with single(self.database) as conn:
                await create_key(conn, new_key, "test", scopes, None)

        new_key = api_keys.make(urandom(api_keys.ENTROPY))
        asyncio.run(store())
        return new_key.text

    def load(self) -> None:
        """Load the demo."""
        with Lup(self.address, api_key=self.create_key("*")) as lup:
            session = load(lup)
            ideas = list(lup.ideas.list(session_id=session, status="selected"))
            coming = next(iter(lup.sessions.list(status="planned")))
            crowded = _make_crowded(lup)
        self.ids = {
            "session": str(session),
            "idea": str(ideas[0].id),
            "coming": str(coming.id),
            "crowded": str(crowded),
        }

    def describe(self, page: BrowserPage) -> dict[str, Any]:
        """Describe a page for the browser."""
        description: dict[str, Any] = {
            "name": page.name,
            "url": self.address + page.path.format_map(self.ids),
            "status": page.status,
        }
        if page.scopes:
            description["cookies"] = [{"name": "lup_key", "value": self.create_key(*page.scopes), "url": self.address}]
        return description


def _make_crowded(lup: Lup) -> UUID:
    """Create a session that is hard to show on a phone: long words, long journeys, the deepest whys."""
    word = "Arbeidsmiljøutvalgssekretariatsmedarbeiderutviklingsprogramkoordinator"
    address = f"https://intranett.example/{'mappe/' * 20}"
    phases = [{"key": "insight", "name": word, "required": True}]
    programme = lup.programmes.put_by_ref("test", "1", name=word, phases=phases)
    session = lup.sessions.put_by_ref(
        "test", "1", programme_id=programme.id, title=word, format="ordinary", place=word,
        starts_at="2025-03-12T08:00:00Z", ends_at="2025-03-13T15:00:00Z", summary=address,
        agenda=[{"title": word, "minutes": 600, "phase": "insight"}], links=[{"title": word, "url": address}],
    )  # fmt: skip
    steps = [
        {"action": f"{word} {number}", "thought": address, **({} if number % 7 == 3 else {"emotion": number % 5 - 2})}
        for number in range(25)
    ]
    causes = [
        {"key": f"c{number}", "because_of_key": f"c{number - 1}" if number else None, "text": f"{word} {number}"}
        for number in range(10)
    ]
    lup.sessions.capture(
        session.id,
        team="bord 2",
        exercises=[
            {"title": word, "work": {"form": "user_journey", "persona": word, "case": address, "steps": steps}},
            {"title": "Hvorfor", "work": {"form": "five_whys", "question": word, "causes": causes}},
        ],
        ideas=[{"title": word, "status": "selected", "next_step": address}, address],
        needs=[{"who": word, "what": word}],
    )
    return session.id


@contextmanager
def site(database: str, folder: Path) -> Iterator[Site]:
    """Serve a database with open pages."""
    settings = Settings(database_url=as_service(database), spool_dir=folder)
    with serve(create_app(settings, open_pages=True)) as address:
        yield Site(database, address)
