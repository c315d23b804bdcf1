"""Programs in a project of their own, and the SDK's examples, pass the strictest checks of three type checkers."""

import json
import re
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pyright
import pytest

from tests.project.process import ROOT
from tests.sdk.test_distributions import SDK, UV, run
from tests.sdk.test_readme import CONNECT, RECIPES

pytestmark = pytest.mark.slow

BIN = Path(sys.executable).parent
CACHE = ROOT / ".mypy_cache" / "foreign"
"""Kept between runs: most of what mypy reads is the standard library."""

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
    "mypy": [sys.executable, "-m", "mypy", "--strict", "--python-executable={python}", f"--cache-dir={CACHE}", "."],
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
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment with nothing but the SDK and what it depends on."""
    folder = tmp_path_factory.mktemp("foreign") / "venv"
    python = folder / "bin" / "python"
    run(UV, "venv", "--quiet", "--python", sys.executable, folder)
    run(UV, "pip", "install", "--quiet", "--python", python, SDK)
    return python


@pytest.mark.parametrize("checker", CHECKERS)
def test_foreign_programs_and_the_recipes_pass_and_each_mistake_is_an_error(
    checker: str, python: Path, tmp_path: Path
) -> None:
    """One run for all, since a checker reads the SDK for longer than the programs."""
    functions = [f"def recipe_{number}() -> None:\n{indent(recipe, '    ')}" for number, recipe in enumerate(RECIPES)]
    (tmp_path / "recipes.py").write_text("\n".join([CONNECT, *functions]), encoding="utf-8")
    for program in PROGRAMS:
        (tmp_path / program.name).write_text(program.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "mistakes.py").write_text(MISTAKES)
    (tmp_path / "pyrightconfig.json").write_text(json.dumps(CONFIGURATION[checker]))
    command = [str(part).format(python=python) for part in CHECKERS[checker]]
    completed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    found = re.findall(r"(\w+)\.py:(\d+)\b.*\b(error|warning)\b", completed.stdout)
    assert {program for program, _, _ in found} == {"mistakes"}, completed.stdout
    lines = {int(line) for _, line, level in found if level == "error"}
    assert lines == set(range(5, len(MISTAKES.splitlines()) + 1)), completed.stdout
