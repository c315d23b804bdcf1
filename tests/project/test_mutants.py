"""The defects that `make mutants` plants fit the present source and name existing tests."""

import ast
import re
from pathlib import Path

import pytest

from tests.project.process import ROOT
from tools.mutants.defects import Defect, Edit, NotPlantable, load, mutated
from tools.mutants.running import UNASKED, _node_id

DEFECTS = load()


def _defines(test: str) -> bool:
    """Whether the file of a node id defines its test."""
    file, *names = re.sub(r"\[.*", "", test).split("::")
    if not (ROOT / file).exists():
        return False
    scope: ast.AST = ast.parse((ROOT / file).read_text()) if file.endswith(".py") else ast.Module([], [])
    for name in names:
        matches = [node for node in getattr(scope, "body", ()) if getattr(node, "name", None) == name]
        if not matches:
            # The class may inherit the test.
            return isinstance(scope, ast.ClassDef) and bool(scope.bases)
        (scope,) = matches
    return True


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=list(DEFECTS))
def test_a_defect_fits_the_source_and_names_tests(defect: Defect) -> None:
    assert mutated(defect)
    assert defect.tests
    assert [test for test in defect.tests if not _defines(test)] == []
    assert set(defect.tests).isdisjoint(UNASKED)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", defect.name)
    assert re.fullmatch(r"[A-Z].*\.", defect.breaks)


def test_tests_that_compare_texts_exist() -> None:
    assert [test for test in UNASKED if not _defines(test)] == []


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("return 1", "return 2", "holds its old text 2 times"),
        ("return 3", "return 2", "holds its old text 0 times"),
        ("def second", "def", "is no Python any more"),
        ("    # a comment\n", "", "means the same as before"),
    ],
)
def test_a_defect_that_does_not_fit_is_reported(tmp_path: Path, old: str, new: str, reason: str) -> None:
    (tmp_path / "m.py").write_text("def first():\n    # a comment\n    return 1\n\n\ndef second():\n    return 1\n")
    defect = Defect(name="odd", breaks="It.", edits=(Edit(file="m.py", old=old, new=new),), tests=("t",))
    with pytest.raises(NotPlantable, match=f"odd: .*{reason}"):
        mutated(defect, tmp_path)


def test_a_missing_file_and_a_duplicate_name_are_reported(tmp_path: Path) -> None:
    defect = Defect(name="odd", breaks="It.", edits=(Edit(file="gone.py", old="a", new="b"),), tests=("t",))
    with pytest.raises(NotPlantable, match=r"odd: gone\.py is not there"):
        mutated(defect, tmp_path)
    entry = '[odd]\nbreaks = "It."\nfile = "m.py"\nold = "a"\nnew = "b"\ntests = ["t"]\n'
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(entry)
    with pytest.raises(NotPlantable, match="odd: two defects have this name"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("classname", "test"),
    [
        ("tests.api.test_themes.TestThemes", "tests/api/test_themes.py::TestThemes::test_a[x]"),
        ("tests.api.test_limits", "tests/api/test_limits.py::test_a[x]"),
    ],
)
def test_a_node_id_is_written_as_pytest_reads_it(classname: str, test: str) -> None:
    assert _node_id(classname, "test_a[x]") == test
