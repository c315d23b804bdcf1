"""Programs in a project of their own, and the SDK's examples, pass the strictest checks of three type checkers."""

import json
import re
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pyright
import pytest

from tests.sdk.test_readme import CONNECT, RECIPES
from tests.sdk.test_wheel import SDK, Environment

pytestmark = pytest.mark.slow

BIN = Path(sys.executable).parent
PROGRAMS = [*(Path(__file__).parent / "foreign").glob("*.py"), *(SDK / "examples").glob("*.py")]
MISTAKES = """
from lup import Lup

lup = Lup()
lup.ideas.create(titel="a")
lup.ideas.create(title=3)
lup.themes.create()
lup.ideas.update("1", title="a")
lup.ideas.list(status="no")
lup.ideas.create(boldness="brave")
lup.sessions.list(created_at_from=20261001)
lup.ideas.create_batch([{"titel": "a"}])
lup.exercises.create(work={"form": "user_journey"})
lup.ideas.get("1").titel
lup.ideas.with_raw_response.get("1").title
lup.ideas.with_raw_response.get(id="1")
"""
CHECKERS: dict[str, list[object]] = {
    "mypy": [sys.executable, "-m", "mypy", "--strict", "--python-executable={python}", "--cache-dir={cache}", "."],
    "pyright": [BIN / "node", Path(pyright.__file__).parent / "dist" / "index.js", "--pythonpath={python}"],
    "basedpyright": [BIN / "basedpyright", "--pythonpath={python}"],
}
CONFIGURATION = {
    "pyright": {"typeCheckingMode": "strict"},
    # A call for its effect is no mistake.
    "basedpyright": {"typeCheckingMode": "all", "reportUnusedCallResult": False},
    "mypy": {},
}


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with nothing but the SDK and what it depends on, installed from its wheel."""
    folder = tmp_path_factory.mktemp("foreign")
    environment = Environment(folder / "venv")
    environment.pip(SDK)
    return environment


def check(checker: str, environment: Environment, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a type checker in a folder."""
    (folder / "pyrightconfig.json").write_text(json.dumps(CONFIGURATION[checker]))
    command = [
        str(part).format(python=environment.python, cache=environment.python.parents[2] / "cache")
        for part in CHECKERS[checker]
    ]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("checker", CHECKERS)
def test_foreign_programs_and_the_recipes_pass(checker: str, environment: Environment, tmp_path: Path) -> None:
    functions = [f"def recipe_{number}() -> None:\n{indent(recipe, '    ')}" for number, recipe in enumerate(RECIPES)]
    (tmp_path / "recipes.py").write_text("\n".join([CONNECT, *functions]), encoding="utf-8")
    for program in PROGRAMS:
        (tmp_path / program.name).write_text(program.read_text(encoding="utf-8"), encoding="utf-8")
    completed = check(checker, environment, tmp_path)
    assert completed.returncode == 0, completed.stdout


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_mistake_is_an_error(checker: str, environment: Environment, tmp_path: Path) -> None:
    (tmp_path / "mistakes.py").write_text(MISTAKES)
    completed = check(checker, environment, tmp_path)
    lines = {int(line) for line in re.findall(r"mistakes\.py:(\d+)\b.*error", completed.stdout)}
    assert lines == set(range(5, len(MISTAKES.splitlines()) + 1)), completed.stdout
