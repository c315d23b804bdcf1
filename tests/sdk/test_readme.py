"""The recipes of the SDK's README run as printed, and pass a type checker."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from textwrap import indent

import pytest
from lup import BatchError, LupError, errors
from lup.models import Idea, Need, Participation, Session, Unit

from tests.sdk.examples import ID, change, example, page
from tests.sdk.server import ReceivedRequest, Reply, run_server

README = Path(__file__).parents[2] / "sdk" / "README.md"
TEXT = README.read_text(encoding="utf-8")
CONNECT, *RECIPES = re.findall(r"^```python\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


class Programme:
    """The part of the service that the recipes use."""

    def __init__(self) -> None:
        self.units: dict[str, dict[str, object]] = {}
        self.people: list[dict[str, object]] = []
        self._polls = count()

    def __call__(self, request: ReceivedRequest) -> Reply:
        match request.method, *request.path.split("?")[0].split("/")[2:]:
            case "GET", "sessions":
                return Reply(body=page(example(Session, title="Mini-LUP")))
            case "POST", "sessions", _, "capture":
                receipt = {"kind": "ideas", "id": ID, "version": 1, "outcome": "created"}
                items = [
                    {"pointer": f"/ideas/{position}", **receipt} for position, _ in enumerate(request.json["ideas"])
                ]
                return Reply(body={"items": items, "errors": []})
            case "PUT", "units", "by_ref", "hr", key:
                self.units[key] = request.json
                return Reply(201, example(Unit, **request.json))
            case "GET", "changes", "head":
                return Reply(body={"cursor": "c0"})
            case "GET", "changes":
                changes = [change("c1")] if next(self._polls) else []
                return Reply(body=page(*changes, next_cursor="c1", has_more=False))
            case "GET", "participations":
                return Reply(body=page(example(Participation, external_refs=[{"system": "hr", "id": "4711"}])))
            case "PUT", "people", "batch":
                return Reply(body=[self.upsert_person(row) for row in request.json])
            case "GET", "ideas" if "include=needs" in request.path:
                ideas = example(Idea, title="Gevinstkaffe", need_ids=[ID])
                return Reply(body=page(ideas, included={"needs": [example(Need, what="å møtes")]}))
            case "GET", "ideas":
                return Reply(body=f"id,title\n{ID},Gevinstkaffe\n".encode(), headers={"Content-Type": "text/csv"})
        return Reply(404)

    def upsert_person(self, row: dict[str, object]) -> dict[str, object]:
        """Store a person; the second one is rejected."""
        if self.people:
            error = {"code": "wrong_format", "pointer": "/1/display_name", "message": "Write a name."}
            return {"id": None, "version": None, "outcome": "rejected", "errors": [error]}
        self.people.append(row)
        return {"id": ID, "version": 1, "outcome": "created", "errors": []}


Run = Callable[[int], Programme]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Run]:
    """Run a recipe in an empty folder, and return the service that it called."""
    programme = Programme()

    def recipe(number: int) -> Programme:
        quick = RECIPES[number - 1].replace("poll_interval_seconds=5", "poll_interval_seconds=0.01")
        exec(f"{CONNECT}with lup:\n{indent(quick, '    ')}", {})
        return programme

    with run_server(programme) as server:
        monkeypatch.setenv("LUP_URL", server.address)
        monkeypatch.setenv("LUP_API_KEY", "lup_abc_secret")
        monkeypatch.chdir(tmp_path)
        yield recipe
        assert {request.headers["authorization"] for request in server.requests} == {"Bearer lup_abc_secret"}


def test_upcoming_sessions_are_printed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(1)
    assert capsys.readouterr().out == "12.03.2026 09:00 Mini-LUP tekst\n"


def test_units_are_imported_with_their_references(run: Run) -> None:
    units = run(2).units
    assert units["1000"] == {"name": "Eksempel kommune", "kind": "municipality"}
    assert units["3104"]["parent_ref"] == "hr:3000"


def test_a_day_is_captured(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(3)
    assert capsys.readouterr().out == "/ideas/0 created\n/ideas/1 created\n"


def test_changes_are_followed(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(4)
    assert capsys.readouterr().out == f"created ideas {ID}\n"


def test_ideas_are_exported(run: Run, tmp_path: Path) -> None:
    run(5)
    assert (tmp_path / "ideas.csv").read_text() == f"id,title\n{ID},Gevinstkaffe\n"


def test_participations_are_printed_with_the_keys_of_hr(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(6)
    assert capsys.readouterr().out.startswith("4711 ")


def test_people_are_upserted_with_progress_and_errors(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BatchError, match="row 1/display_name: Write a name"):
        run(7)
    assert capsys.readouterr().out.splitlines() == [
        "{'created': 1, 'rejected': 1}",
        "1 0 0",
        "1 {'ref': 'hr:4712', 'display_name': 'Rektor'} [('/display_name', 'Write a name.')]",
    ]


def test_ideas_are_printed_with_their_needs(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    run(8)
    assert capsys.readouterr().out == "Gevinstkaffe ['å møtes']\n"


def test_every_recipe_is_run() -> None:
    assert len(RECIPES) == 8


@pytest.mark.slow
def test_the_recipes_pass_a_type_checker(tmp_path: Path) -> None:
    functions = [f"def recipe_{number}() -> None:\n{indent(recipe, '    ')}" for number, recipe in enumerate(RECIPES)]
    script = tmp_path / "recipes.py"
    script.write_text("\n".join([CONNECT, *functions]), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", f"--cache-dir={tmp_path}", str(script)]
    completed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert completed.returncode == 0, completed.stdout


def test_the_readme_names_every_error() -> None:
    classes = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, LupError)]
    assert len(classes) > 15
    assert [error_class.__name__ for error_class in classes if f"`{error_class.__name__}`" not in TEXT] == ["LupError"]
