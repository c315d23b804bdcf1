"""The examples do what they promise, against a real service, with keys of the scopes that they name."""

import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from tests.conftest import new_database, settle
from tests.project.process import PATIENCE
from tests.sdk.example_files import (
    REJECTED_PEOPLE,
    REJECTED_WORKSHOP_LINES,
    WORKSHOP_COLUMNS,
    WRONG_WORKSHOP_LINES,
    hr_groups,
    hr_people,
    hr_units,
    people_with_mistakes,
    workshop_line,
    workshops,
    write_csv,
)
from tests.sdk.example_scripts import (
    EXAMPLES,
    README,
    SCRIPTS,
    Feed,
    Follower,
    Site,
    assert_is_copied,
    create_keys,
    create_session,
    read_figures,
    run_site,
    without_repeated,
)
from tests.sdk.server import ReceivedRequest

pytestmark = pytest.mark.slow

FIGURES = read_figures()
(WITHOUT_SDK,) = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
async def database() -> AsyncIterator[str]:
    """Create a database for all tests of this module, so that the service starts once."""
    async with new_database() as database:
        yield database


@pytest.fixture(scope="module")
async def keys(database: str) -> dict[str, str]:
    return await create_keys(database)


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


def test_the_ideas_of_a_year_are_printed_with_their_needs(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lup = site.lup
    lup.units.upsert_batch(
        [
            {"ref": "hr:3000", "name": "Helse", "kind": "sector", "parent_ref": "hr:1000"},
            {"ref": "hr:3104", "name": "Hjemmetjenesten", "kind": "service_place", "parent_ref": "hr:3000"},
            {"ref": "hr:3900", "name": "Oppvekst", "kind": "sector", "parent_ref": "hr:1000"},
        ]
    )
    for year in (2024, 2025):
        session_id = create_session(site, year)
        need = lup.needs.create(session_id=session_id, who="tjenesteledere", what=f"å møtes i {year}")
        lup.ideas.create_batch(
            {"title": f"{title} {number:03}", "session_id": session_id, "unit_ref": unit, "need_ids": [need.id]}
            for number in range(150)
            for title, unit in (("Kaffe", "hr:3104"), ("Tur", "hr:3000"), ("Annet", "hr:3900"))
        )
    printed = site.run("ideas_of_a_year.py", "hr:3000", 2025)
    assert (printed.returncode, printed.stderr) == (0, "300 ideas in 2025\n")
    lines = printed.stdout.splitlines()
    assert lines[:2] == ["Kaffe 000 (captured)", "    tjenesteledere: å møtes i 2025"]
    assert lines[-2:] == ["Tur 149 (captured)", "    tjenesteledere: å møtes i 2025"]
    assert len(lines) == 600
    assert site.calls == ["GET /v1/ideas"] * FIGURES["ideas_of_a_year.py"].requests

    monkeypatch.setenv("LUP_URL", site.proxy.address)
    monkeypatch.setenv("LUP_API_KEY", site.keys["ideas_of_a_year.py"])
    capsys.readouterr()
    exec(WITHOUT_SDK, {})
    assert capsys.readouterr().out == printed.stdout
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
    assert len(site.calls) == FIGURES["edit_with_conflict.py"].requests
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


def test_a_killed_follower_goes_on(site: Site) -> None:
    feed = Feed(site)
    site.lup.ideas.create(title="fra før")
    printed: list[str] = []
    for seen_count in (3, 8, 15):
        follower = Follower(site)
        if not printed:
            assert follower.read(1) == ["loaded all ideas"]
        feed.add(12)
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


async def test_an_expired_cursor_starts_over(site: Site, conn: asyncpg.Connection) -> None:
    follower = Follower(site)
    assert follower.read(1) == ["loaded all ideas"]
    follower.kill()
    loading = ["GET /v1/changes/head", "GET /v1/ideas"]
    assert site.calls[: FIGURES["follow_changes.py"].requests] == loading
    Feed(site).add(8)
    await conn.execute("update installation set server = 'another'")
    follower = Follower(site)
    assert follower.read(1) == ["loaded all ideas"]
    assert follower.kill()[1].startswith("Starting over: ")
    assert_is_copied(site)


HR_FILES = {"enheter.csv": hr_units, "ansatte.csv": hr_people, "ledergrupper.csv": hr_groups}
HR_REQUESTS = ["PUT /v1/groups/batch", *["PUT /v1/people/batch"] * 5, "PUT /v1/units/batch"]


async def test_a_night_of_hr_takes_seven_requests_and_changes_nothing_when_repeated(
    site: Site, conn: asyncpg.Connection
) -> None:
    for name, rows in HR_FILES.items():
        write_csv(site.folder / name, rows())
    first = site.run("nightly_hr.py", *HR_FILES)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.splitlines() == [
        "enheter.csv: 299 created, 0 updated, 1 unchanged, 0 rejected",
        "ansatte.csv: 5000 created, 0 updated, 0 unchanged, 0 rejected",
        "ledergrupper.csv: 600 created, 0 updated, 0 unchanged, 0 rejected",
    ]
    assert sorted(site.calls) == HR_REQUESTS
    assert len(site.calls) == FIGURES["nightly_hr.py"].requests

    await settle(conn)
    head = site.lup.changes.head().cursor
    second = site.run("nightly_hr.py", *HR_FILES)
    assert second.returncode == 0
    assert second.stdout.splitlines() == [
        "enheter.csv: 0 created, 0 updated, 300 unchanged, 0 rejected",
        "ansatte.csv: 0 created, 0 updated, 5000 unchanged, 0 rejected",
        "ledergrupper.csv: 0 created, 0 updated, 600 unchanged, 0 rejected",
    ]
    assert sorted(site.calls) == HR_REQUESTS
    # It takes about a second, and on a machine under load several times as long.
    assert second.seconds < 30
    await settle(conn)
    assert list(site.lup.changes.list(after=head)) == []

    write_csv(site.folder / "ansatte.csv", people_with_mistakes())
    third = site.run("nightly_hr.py", *HR_FILES)
    assert third.returncode == 1
    assert third.stdout.splitlines()[1:-1] == REJECTED_PEOPLE
    assert site.lup.people.get("ref:hr:6").title == "Virksomhetsleder"


def import_workshops(system: str, *options: str) -> tuple[str, ...]:
    """Return the arguments of an import whose numbers are keys in a system."""
    return ("import_old_workshops.py", "samlinger.csv", "hist:mini-lup", "--system", system, *options)


def test_an_import_that_is_killed_is_completed_by_a_repeat(site: Site) -> None:
    create_session(site, 2024)
    write_csv(site.folder / "samlinger.csv", workshops(10_000, first_year=2010))
    with site.start(*import_workshops("killed")) as process:
        site.before_each = lambda request: process.kill() if request.path.startswith("/v1/ideas/") else None
        progress = process.communicate(timeout=PATIENCE)[1].splitlines()
    assert process.returncode < 0
    assert progress == ["Samling: 200 lines", *(f"Behov: {count} lines" for count in (1000, 2000, 3000, 3800))]

    site.before_each = lambda _: None
    repeated = site.run(*import_workshops("killed"))
    assert repeated.returncode == 0
    assert len(site.calls) == FIGURES["import_old_workshops.py"].requests
    *others, ideas = repeated.stdout.splitlines()
    assert others == [
        "Samling: 0 created, 0 updated, 200 unchanged, 0 rejected",
        "Behov: 0 created, 0 updated, 3800 unchanged, 0 rejected",
    ]
    # What the service had received before the kill is there.
    match = re.fullmatch(r"Idé: (\d+) created, 0 updated, (\d+) unchanged, 0 rejected", ideas)
    assert match
    assert int(match[1]) + int(match[2]) == 6000
    for resource, count in ((site.lup.needs, 3800), (site.lup.ideas, 6000)):
        page = resource.list(held_from="2010-01-01", held_to="2019-12-31", count=True, limit=1).page()
        assert page.total == count


async def test_wrong_lines_are_reported_by_a_dry_run_and_by_the_import(site: Site, conn: asyncpg.Connection) -> None:
    create_session(site, 2024)
    lines = workshops(100, first_year=2020)
    wrong_lines = [workshop_line(**cells) for cells in WRONG_WORKSHOP_LINES]
    write_csv(site.folder / "samlinger.csv", [*lines, *wrong_lines, ["for", "få", "celler"]])
    await settle(conn)
    head = site.lup.changes.head().cursor
    dry_run = site.run(*import_workshops("wrong", "--dry-run"))
    await settle(conn)
    assert list(site.lup.changes.list(after=head)) == []
    imported = site.run(*import_workshops("wrong"))
    assert (dry_run.returncode, imported.returncode) == (1, 1)
    assert [line for line in dry_run.stdout.splitlines() if line.startswith(" ")] == REJECTED_WORKSHOP_LINES
    assert [line for line in imported.stdout.splitlines() if line.startswith(" ")] == REJECTED_WORKSHOP_LINES
    assert [line for line in dry_run.stdout.splitlines() if not line.startswith(" ")] == [
        "Samling: 2 created, 0 updated, 0 unchanged, 2 rejected, 0 checked only in part",
        "Behov: 0 created, 0 updated, 0 unchanged, 2 rejected, 38 checked only in part",
        "Idé: 0 created, 0 updated, 0 unchanged, 3 rejected, 60 checked only in part",
    ]
    assert [line for line in imported.stdout.splitlines() if not line.startswith(" ")] == [
        "Samling: 2 created, 0 updated, 0 unchanged, 2 rejected",
        "Behov: 38 created, 0 updated, 0 unchanged, 2 rejected",
        "Idé: 60 created, 0 updated, 0 unchanged, 3 rejected",
    ]
    write_csv(site.folder / "samlinger.csv", lines)
    assert site.run(*import_workshops("wrong")).stdout.splitlines() == [
        "Samling: 0 created, 0 updated, 2 unchanged, 0 rejected",
        "Behov: 0 created, 0 updated, 38 unchanged, 0 rejected",
        "Idé: 0 created, 0 updated, 60 unchanged, 0 rejected",
    ]
    session = site.lup.sessions.get("ref:wrong:0")
    assert (session.starts_at.isoformat(), session.ends_at - session.starts_at) == (
        "2020-01-01T08:00:00+00:00",
        timedelta(hours=5, minutes=30),
    )


def test_a_file_with_other_columns_is_refused(site: Site) -> None:
    create_session(site, 2024)
    write_csv(site.folder / "enheter.csv", [["nr", "navn"], [1, "Eksempel kommune"]])
    write_csv(site.folder / "samlinger.csv", [[column for column in WORKSHOP_COLUMNS if column != "Timer"]])
    nightly = site.run("nightly_hr.py", *HR_FILES)
    assert (nightly.returncode, nightly.stderr) == (1, "enheter.csv has no column 'enhetsnr'\n")
    imported = site.run(*import_workshops("other"))
    assert (imported.returncode, imported.stderr) == (1, "samlinger.csv has no column Timer\n")


def test_a_file_in_another_encoding_is_refused(site: Site) -> None:
    create_session(site, 2024)
    (site.folder / "enheter.csv").write_text("enhetsnr;navn;type;overordnet\n1;Østre sone;sektor;1000\n", "latin-1")
    completed = site.run("nightly_hr.py", *HR_FILES)
    assert completed.returncode == 1
    assert completed.stderr == "enheter.csv is not UTF-8; save it as such, in Excel as CSV UTF-8\n"
    (site.folder / "samlinger.csv").write_text(f"{';'.join(WORKSHOP_COLUMNS)}\n1;Idé\n", "latin-1")
    imported = site.run(*import_workshops("other"))
    assert (imported.returncode, imported.stderr.partition(";")[0]) == (1, "The file is not UTF-8")


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_missing_address_is_explained(script: str, tmp_path: Path) -> None:
    arguments: Any = {
        "edit_with_conflict.py": ["1", "Ring", "--follow-up-on", "2026-03-01"],
        "follow_changes.py": ["ideas.sqlite", "ideas.cursor"],
        "ideas_of_a_year.py": ["hr:3000", "2025"],
        "import_old_workshops.py": ["samlinger.csv", "hist:lup"],
        "nightly_hr.py": ["enheter.csv", "ansatte.csv", "ledergrupper.csv"],
    }
    command = [sys.executable, EXAMPLES / script, *arguments[script]]
    completed = subprocess.run(command, capture_output=True, text=True, check=False, env={}, cwd=tmp_path)
    assert completed.returncode == 1
    assert "LUP_URL" in completed.stderr
    assert "Traceback" not in completed.stderr
    assert list(tmp_path.iterdir()) == []
