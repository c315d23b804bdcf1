"""The examples of CONTRIBUTING.md work: applied in order to a copy of the project, they pass its tests."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.lines import code_lines
from tests.project.process import PATIENCE, ROOT, environment

pytestmark = pytest.mark.slow

WALKS = {
    "Add a field": 15,
    "Add a resource": 75,
    "Add a verb": 45,
    "Add a filter": 25,
    "Add a report": 45,
    "Add a derived field": 25,
    "Add a rule over other rows": 45,
}
"""The sections in their order, each with an upper bound of its lines of code."""
AFFECTED = "visits or every_kind or (every and not words) or (methods and valid)"
"""Selects the tests of these two resources, and those over all resources."""
EXPECTED_TESTS = (
    "invalid",
    "missing",
    "valid_create_get_and_list",
    "valid_put_by_ref",
    "valid_get_update_and_delete_by_ref",
    "valid_update_and_delete",
    "valid_batch",
    "valid_upsert_batch",
    "cancel_records_the_reason",
    "filter_by_upcoming_and_place",
    "report_by_month",
    "group_size",
    "a_closed_group_makes_no_visits",
)
_PIECE = re.compile(
    r"^\*\*`(?P<path>[^`]+)`\*\*|^```(?P<language>python|diff)\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


class Block(NamedTuple):
    """A code block of a section: a new file, or a change of a file."""

    path: str
    language: str
    text: str

    @property
    def lines(self) -> int:
        """The number of lines of code that the block adds."""
        if self.language == "diff":
            return sum(line.startswith("+") for line in self.text.splitlines()) if self.path.endswith(".py") else 0
        return code_lines(self.text)


def walk(title: str) -> Iterator[Block]:
    """Yield the code blocks of a section, each with the file named last before it."""
    section = (ROOT / "CONTRIBUTING.md").read_text().partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    path = ""
    for piece in _PIECE.finditer(section):
        path = piece["path"] or path
        if piece["language"]:
            yield Block(path, piece["language"], piece["text"])


def copy(folder: Path) -> None:
    """Copy the files of the project, without generated and ignored ones."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def apply(folder: Path, blocks: Iterator[Block]) -> Iterator[str]:
    """Apply the blocks and yield their paths; `<last>` and `<next>` are the numbers of migrations."""
    last = max(path.name.partition("_")[0] for path in (folder / "migrations" / "versions").glob("[0-9]*.py"))
    for block in blocks:
        path, text = (
            part.replace("<last>", last).replace("<next>", f"{int(last) + 1:04}") for part in (block.path, block.text)
        )
        file = folder / path
        if block.language == "diff":
            lines = text.splitlines(keepends=True)
            old, new = ("".join(line[1:] or line for line in lines if line[0] in kept) for kept in (" -\n", " +\n"))
            whole = file.read_text()
            assert whole.count(old) == 1, f"{path} contains {whole.count(old)} times:\n{old}"
            text = whole.replace(old, new)
        else:
            assert not file.exists(), f"{path} exists already"
        file.write_text(text)
        yield path


def python(folder: Path, *arguments: str) -> str:
    """Run Python in the copy and return its output; it must succeed."""
    process = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment() | {"PYTHONPATH": os.pathsep.join([str(folder), str(folder / "sdk")])},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout


def test_the_examples_work(folder: Path) -> None:
    copy(folder)
    paths = [path for title in WALKS for path in apply(folder, walk(title)) if path.endswith(".py")]
    python(folder, "tools/generate.py")
    python(folder, "sdk/generate.py")
    contract = json.loads((folder / "openapi" / "lup.json").read_text())
    schemas = contract["components"]["schemas"]
    assert "materials" in schemas["MethodCreate"]["properties"].keys() & schemas["Method"]["properties"].keys()
    assert {"/v1/visits", "/v1/visits/{visit_id}/cancel", "/v1/visits/batch/cancel"} <= contract["paths"].keys()
    assert "group_ref" in schemas["VisitCreate"]["properties"]
    assert "`group_closed` | 422" in (folder / "docs" / "errors.md").read_text()
    upcoming = [
        parameter
        for parameter in contract["paths"]["/v1/visits"]["get"]["parameters"]
        if "upcoming" in parameter.values()
    ]
    assert upcoming[0]["schema"] == {"type": "boolean"}
    assert (
        "application/x-ndjson" in contract["paths"]["/v1/reports/visits_by_month"]["get"]["responses"]["200"]["content"]
    )
    assert "group_size" in schemas["Visit"]["required"]
    sdk = "lup.visits.cancel_batch, lup.reports.visits_by_month"
    python(folder, "-c", f"from lup import Lup; lup = Lup('http://x', api_key='lup_a_b'); {sdk}")

    for command in (["check"], ["format", "--check"]):
        python(folder, "-m", "ruff", *command, "--no-cache", *paths)
    own_tests = ["tests/api/test_visits.py", "tests/api/test_methods.py"]
    shared_tests = [
        "tests/domain/test_vocabulary.py",
        "tests/contract/test_resources.py",
        "tests/project/test_pages.py",
    ]
    shared_tests += ["tests/faults/test_races.py", "tests/api/test_catalogues.py"]
    output = python(folder, "-m", "pytest", "-p", "no:cacheprovider", "-v", *own_tests, *shared_tests, "-k", AFFECTED)
    assert [name for name in EXPECTED_TESTS if f"TestVisits::test_{name} PASSED" not in output] == []


@pytest.mark.parametrize(("title", "max_lines"), WALKS.items())
def test_an_example_is_short(title: str, max_lines: int) -> None:
    lines = sum(block.lines for block in walk(title))
    assert 0 < lines < max_lines
