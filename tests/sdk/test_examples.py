"""The examples do what they promise, against a real service, with keys of the scopes that they name."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import date
from os import urandom
from pathlib import Path
from queue import SimpleQueue
from time import monotonic
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from lup.models import Idea

from service.database.api_keys import create_key
from service.database.pool import single
from service.domain import api_keys
from tests.conftest import new_database, settle
from tests.project.process import PATIENCE
from tests.sdk.example_files import hr_groups, hr_people, hr_units, write_csv
from tests.sdk.example_scripts import EXAMPLES, Site, run_site, scopes
from tests.sdk.server import ReceivedRequest

pytestmark = pytest.mark.slow

SCRIPTS = sorted(path.name for path in EXAMPLES.glob("*.py"))


@pytest.fixture(scope="module")
async def database() -> AsyncIterator[str]:
    """Create a database for all tests of this module, so that the service starts once."""
    async with new_database() as database:
        yield database


@pytest.fixture(scope="module")
async def keys(database: str) -> dict[str, str]:
    """Create a key for each script, and one with every scope."""
    texts = {}
    async with single(database) as conn:
        for script in ("", *SCRIPTS):
            key = api_keys.make(urandom(api_keys.ENTROPY))
            await create_key(conn, key, script or "another", scopes(script) if script else [api_keys.EVERYTHING], None)
            texts[script] = key.text
    return texts


@pytest.fixture(scope="module")
def shared_site(database: str, keys: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with run_site(database, keys, tmp_path_factory.mktemp("service")) as site:
        # There is one root; each test adds units of its own below it.
        site.lup.units.put_by_ref("hr", "1000", name="Eksempel kommune", kind="municipality")
        yield site


@pytest.fixture
def site(shared_site: Site, tmp_path: Path) -> Site:
    """Return the site with a folder of the test's own."""
    shared_site.folder = tmp_path
    shared_site.before_each = lambda _: None
    return shared_site


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


def test_the_ideas_of_a_year_are_printed_with_their_needs(site: Site) -> None:
    lup = site.lup
    lup.units.upsert_batch(
        [
            {"ref": "hr:3000", "name": "Helse", "kind": "sector", "parent_ref": "hr:1000"},
            {"ref": "hr:3104", "name": "Hjemmetjenesten", "kind": "service_place", "parent_ref": "hr:3000"},
            {"ref": "hr:4000", "name": "Oppvekst", "kind": "sector", "parent_ref": "hr:1000"},
        ]
    )
    for year in (2024, 2025):
        session_id = create_session(site, year)
        need = lup.needs.create(session_id=session_id, who="tjenesteledere", what=f"å møtes i {year}")
        lup.ideas.create_batch(
            {"title": f"{title} {number:03}", "session_id": session_id, "unit_ref": unit, "need_ids": [need.id]}
            for number in range(150)
            for title, unit in (("Kaffe", "hr:3104"), ("Tur", "hr:3000"), ("Annet", "hr:4000"))
        )
    printed = site.run("ideas_of_a_year.py", "hr:3000", 2025)
    assert (printed.returncode, printed.stderr) == (0, "300 ideas in 2025\n")
    lines = printed.stdout.splitlines()
    assert lines[:2] == ["Kaffe 000 (captured)", "    tjenesteledere: å møtes i 2025"]
    assert lines[-2:] == ["Tur 149 (captured)", "    tjenesteledere: å møtes i 2025"]
    assert len(lines) == 600
    assert site.calls == ["GET /v1/ideas"] * 2
    assert site.run("ideas_of_a_year.py", "hr:3000", 2019).stdout == ""


def test_a_conflict_is_resolved_and_told(site: Site) -> None:
    lup = site.lup
    idea = lup.ideas.put_by_ref("hist", "17", title="Gevinstkaffe", next_step="Spør de tillitsvalgte")

    def edit_once(request: ReceivedRequest) -> None:
        latest = lup.ideas.get(idea.id)
        if request.method == "PATCH" and latest.version == idea.version:
            lup.ideas.update(
                idea.id,
                version=latest.version,
                title="Kaffe på tvers",
                next_step=f"{latest.next_step}\nBook rom",
                follow_up_on="2026-02-01",
            )

    site.before_each = edit_once
    edit = ("edit_with_conflict.py", "ref:hist:17", "Ring leverandøren", "--follow-up-on", "2026-03-01")
    printed = site.run(*edit)
    assert (printed.returncode, printed.stderr) == (0, "")
    assert printed.stdout.splitlines() == [
        "'Kaffe på tvers' has changed from version 1 to 2:",
        '    follow_up_on: null -> "2026-02-01"',
        '    next_step: "Spør de tillitsvalgte" -> "Spør de tillitsvalgte\\nBook rom"',
        '    title: "Gevinstkaffe" -> "Kaffe på tvers"',
        "Stored as version 3; follow up on 2026-02-01:",
        "Spør de tillitsvalgte",
        "Book rom",
        "Ring leverandøren",
    ]
    stored = lup.ideas.get(idea.id)
    assert (stored.title, stored.follow_up_on) == ("Kaffe på tvers", date(2026, 2, 1))
    assert site.run(*edit).stdout.startswith("Stored as version 3;")


def test_an_edit_that_always_conflicts_is_given_up(site: Site) -> None:
    idea = site.lup.ideas.create(title="Gevinstkaffe")

    def edit_always(request: ReceivedRequest) -> None:
        if request.method == "PATCH":
            latest = site.lup.ideas.get(idea.id)
            site.lup.ideas.update(idea.id, version=latest.version, description=f"etter {latest.version}")

    site.before_each = edit_always
    printed = site.run("edit_with_conflict.py", idea.id, "Ring", "--follow-up-on", "2026-03-01")
    assert printed.returncode == 1
    assert printed.stderr.startswith("The step is not stored: ")
    assert sum(call.startswith("PATCH") for call in site.calls) == 5
    assert site.lup.ideas.get(idea.id).next_step is None


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
    ideas = sorted(site.lup.ideas.list(), key=lambda idea: str(idea.id))
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


def test_a_killed_follower_goes_on(site: Site) -> None:
    feed = Feed(site)
    site.lup.ideas.create(title="fra før")
    printed: list[str] = []
    for seen_count in (3, 10, 25):
        follower = Follower(site)
        if not printed:
            assert follower.read(1) == ["loaded all ideas"]
        feed.add(20)
        lines = [*follower.read(seen_count), *follower.kill()[0]]
        printed += without_repeated(printed, lines)
    feed.add(4)
    follower = Follower(site)
    lines = follower.read(1)
    printed += without_repeated(printed, lines)
    printed += follower.read(len(feed.lines) - len(printed))
    assert follower.kill() == ([], "")
    assert printed == feed.lines
    assert_is_copied(site)


def without_repeated(printed: list[str], lines: list[str]) -> list[str]:
    """Drop the first line if it was the last one before the kill, whose cursor was not saved."""
    return lines[1:] if lines[:1] == printed[-1:] else lines


async def test_an_expired_cursor_starts_over(site: Site, conn: asyncpg.Connection) -> None:
    follower = Follower(site)
    assert follower.read(1) == ["loaded all ideas"]
    follower.kill()
    Feed(site).add(8)
    await conn.execute("update installation set server = 'another'")
    follower = Follower(site)
    assert follower.read(1) == ["loaded all ideas"]
    assert follower.kill()[1].startswith("Starting over: ")
    assert_is_copied(site)


HR_FILES = {"enheter.csv": hr_units, "ansatte.csv": hr_people, "ledergrupper.csv": hr_groups}
HR_REQUESTS = ["PUT /v1/units/batch", *["PUT /v1/people/batch"] * 5, "PUT /v1/groups/batch"]


@dataclass
class Night:
    """A run of the nightly script."""

    completed: subprocess.CompletedProcess[str]
    seconds: float


def run_night(site: Site) -> Night:
    """Run the nightly script, and print how long it took."""
    started_at = monotonic()
    completed = site.run("nightly_hr.py", *HR_FILES)
    night = Night(completed, monotonic() - started_at)
    print(f"{night.seconds:.1f} s, {len(site.calls)} requests")
    return night


async def test_a_night_of_hr_takes_seven_requests_and_changes_nothing_when_repeated(
    site: Site, conn: asyncpg.Connection
) -> None:
    for name, rows in HR_FILES.items():
        write_csv(site.folder / name, rows())
    first = run_night(site)
    assert (first.completed.stdout.splitlines(), first.completed.stderr) == (
        [
            "enheter.csv: 299 created, 0 updated, 1 unchanged, 0 rejected",
            "ansatte.csv: 5000 created, 0 updated, 0 unchanged, 0 rejected",
            "ledergrupper.csv: 600 created, 0 updated, 0 unchanged, 0 rejected",
        ],
        "",
    )
    assert sorted(site.calls) == sorted(HR_REQUESTS)
    await settle(conn)
    head = site.lup.changes.head().cursor

    second = run_night(site)
    assert second.completed.stdout.splitlines() == [
        "enheter.csv: 0 created, 0 updated, 300 unchanged, 0 rejected",
        "ansatte.csv: 0 created, 0 updated, 5000 unchanged, 0 rejected",
        "ledergrupper.csv: 0 created, 0 updated, 600 unchanged, 0 rejected",
    ]
    assert sorted(site.calls) == sorted(HR_REQUESTS)
    await settle(conn)
    assert list(site.lup.changes.list(after=head)) == []
    # It takes some 2 s, and a machine under load several times as long.
    assert (first.completed.returncode, second.completed.returncode) == (0, 0)
    assert second.seconds < 30

    people = hr_people()
    people[7][3] = "Virksomhetsleder"
    people[9][2] = "ingen adresse"
    people[11][5] = "kanskje"
    people[13].append("en celle til")
    write_csv(site.folder / "ansatte.csv", people)
    third = run_night(site)
    assert third.completed.returncode == 1
    assert third.completed.stdout.splitlines()[1:-1] == [
        "ansatte.csv: 0 created, 1 updated, 4996 unchanged, 3 rejected",
        "    line 10: email: Write one e-mail address without spaces, such as name@example.kommune.no.",
        "    line 12: aktiv: write one of ja, nei",
        "    line 14: 7 cells instead of 6",
    ]
    assert site.lup.people.get("ref:hr:6").title == "Virksomhetsleder"


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_missing_address_is_explained(script: str, tmp_path: Path) -> None:
    arguments: Any = {
        "edit_with_conflict.py": ["1", "Ring", "--follow-up-on", "2026-03-01"],
        "follow_changes.py": ["ideas.sqlite", "ideas.cursor"],
        "ideas_of_a_year.py": ["hr:3000", "2025"],
        "nightly_hr.py": ["enheter.csv", "ansatte.csv", "ledergrupper.csv"],
    }
    command = [sys.executable, EXAMPLES / script, *arguments[script]]
    completed = subprocess.run(command, capture_output=True, text=True, check=False, env={}, cwd=tmp_path)
    assert completed.returncode == 1
    assert "LUP_URL" in completed.stderr
    assert "Traceback" not in completed.stderr
    assert list(tmp_path.iterdir()) == []
