"""Run the SDK's examples as their users do: each in a process of its own, against a real service."""

import os
import re
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import urandom
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import NamedTuple
from uuid import UUID

import httpx2
from lup import Lup
from lup.models import Idea

from service.database.api_keys import create_key
from service.database.pool import single
from service.domain import api_keys
from tests.contract.serving import serving
from tests.project.process import PATIENCE, ROOT
from tests.sdk.conftest import open_client
from tests.sdk.server import ReceivedRequest, Reply, Server, run_server

EXAMPLES = ROOT / "sdk" / "examples"
SCRIPTS = sorted(path.name for path in EXAMPLES.glob("*.py"))
HOP_BY_HOP = {"connection", "content-length", "host", "transfer-encoding", "content-encoding", "accept-encoding"}
README = (EXAMPLES / "README.md").read_text(encoding="utf-8")


class Figures(NamedTuple):
    """What the README says of a script."""

    lines: int
    requests: int


def read_figures() -> dict[str, Figures]:
    """Read the table of the README."""
    rows = re.findall(r"^\| \[(\w+\.py)\]\(\1\) \| [^|]+ \| (\d+) \| (\d+)[^|]* \|", README, re.MULTILINE)
    return {script: Figures(int(lines), int(requests)) for script, lines, requests in rows}


def scopes(script: str) -> list[str]:
    """Return the scopes that a script's docstring says its key needs."""
    return re.findall(r"`([a-z]+:(?:read|write))`", (EXAMPLES / script).read_text(encoding="utf-8"))


async def create_keys(database: str) -> dict[str, str]:
    """Create a key for each script, and one with every scope."""
    texts = {}
    async with single(database) as conn:
        for script in ("", *SCRIPTS):
            key = api_keys.make(urandom(api_keys.ENTROPY))
            await create_key(conn, key, script or "another", scopes(script) if script else [api_keys.EVERYTHING], None)
            texts[script] = key.text
    return texts


class Completed(NamedTuple):
    """A script that has ended."""

    returncode: int
    stdout: str
    stderr: str
    seconds: float


class Site:
    """A real service, behind a proxy that keeps the requests of the scripts."""

    def __init__(self, lup: Lup, keys: dict[str, str], proxy: Server, folder: Path) -> None:
        self.lup, self.keys, self.proxy, self.folder = lup, keys, proxy, folder
        self.before_each: Callable[[ReceivedRequest], None] = lambda _: None
        """What happens before the service receives a request of a script."""

    def start(self, script: str, *arguments: object) -> subprocess.Popen[str]:
        """Start a script in the folder, with the key that its docstring asks for, and keep its requests alone."""
        self.proxy.requests.clear()
        settings = {"LUP_URL": self.proxy.address, "LUP_API_KEY": self.keys[script], "PYTHONUTF8": "1"}
        return subprocess.Popen(
            [sys.executable, EXAMPLES / script, *map(str, arguments)],
            cwd=self.folder,
            env={name: value for name, value in os.environ.items() if not name.startswith("LUP_")} | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, script: str, *arguments: object) -> Completed:
        """Run a script to its end, and print how long it took."""
        started_at = monotonic()
        with self.start(script, *arguments) as process:
            stdout, stderr = process.communicate(timeout=PATIENCE)
        seconds = monotonic() - started_at
        print(f"{script}: {seconds:.1f} s, {len(self.calls)} requests")
        return Completed(process.returncode, stdout, stderr, seconds)

    @property
    def calls(self) -> list[str]:
        """The requests of the last script: method and path without the query."""
        return [f"{request.method} {request.path.split('?')[0]}" for request in self.proxy.requests]


@contextmanager
def run_site(database: str, keys: dict[str, str], folder: Path) -> Iterator[Site]:
    """Run the service on a database, and the proxy before it."""
    with serving(database, folder) as address, httpx2.Client(base_url=address, timeout=PATIENCE) as http:

        def forward(request: ReceivedRequest) -> Reply:
            site.before_each(request)
            headers = {name: value for name, value in request.headers.items() if name not in HOP_BY_HOP}
            response = http.request(request.method, request.path, content=request.body, headers=headers)
            kept = {name: value for name, value in response.headers.items() if name not in HOP_BY_HOP}
            return Reply(response.status_code, response.content, kept)

        with run_server(forward) as proxy, open_client(address, api_key=keys[""]) as lup:
            site = Site(lup, keys, proxy, folder)
            yield site


def create_session(site: Site, year: int) -> UUID:
    """Create a day of a year."""
    programme = site.lup.programmes.put_by_ref("hist", "mini-lup", name="Mini-LUP")
    session = site.lup.sessions.create(
        programme_id=programme.id,
        title=f"Mini-LUP {year}",
        format="mini",
        starts_at=f"{year}-03-12T08:00:00Z",
        ends_at=f"{year}-03-12T14:00:00Z",
    )
    return session.id


FOLLOW = ("follow_changes.py", "ideas.sqlite", "ideas.cursor", "--poll-interval", "0.05")


class Follower:
    """A running follower, whose output is read while it runs."""

    def __init__(self, site: Site) -> None:
        self._process = site.start(*FOLLOW)
        self._lines: SimpleQueue[str] = SimpleQueue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line.rstrip("\n"))

    def read(self, count: int) -> list[str]:
        """Wait for lines."""
        return [self._lines.get(timeout=PATIENCE) for _ in range(count)]

    def kill(self) -> tuple[list[str], str]:
        """Kill it, and return the lines that were not read yet, and its standard error."""
        self._process.kill()
        self._reader.join(PATIENCE)
        with self._process:
            assert self._process.stderr
            return self.read(self._lines.qsize()), self._process.stderr.read()


def assert_is_copied(site: Site) -> None:
    """The copy has the ideas of the service."""
    with sqlite3.connect(site.folder / "ideas.sqlite") as database:
        copied = database.execute("select id, version, title, status from idea order by id").fetchall()
    database.close()
    ideas = sorted(site.lup.ideas.export_models(), key=lambda idea: str(idea.id))
    assert copied == [(str(idea.id), idea.version, idea.title, idea.status) for idea in ideas]


class Feed:
    """What a follower is to print, as a test causes it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.lines: list[str] = []

    def add(self, count: int) -> None:
        """Create ideas, change every second, and delete every fourth."""
        lup = self.site.lup
        for number in range(count):
            idea = lup.ideas.create(title=f"idé {number}")
            self._tell("created", idea)
            if number % 2 == 0:
                idea = lup.ideas.update(idea.id, version=idea.version, title=f"bedre idé {number}")
                self._tell("updated", idea)
            if number % 4 == 0:
                lup.ideas.delete(idea.id, version=idea.version)
                self._tell("deleted", idea)

    def _tell(self, action: str, idea: Idea) -> None:
        self.lines.append(f"{action} {idea.id} version {idea.version}")


def without_repeated(printed: list[str], lines: list[str]) -> list[str]:
    """Drop the first line if it was the last one before the kill, whose cursor was not saved."""
    return lines[1:] if lines[:1] == printed[-1:] else lines
