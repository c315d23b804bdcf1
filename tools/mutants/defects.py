"""Defects, read from `defects/*.toml`: a name, the broken promise, a small edit, and the tests that should detect it.

    [any-secret-passes]
    breaks = "A key's cached look-up is found by the prefix alone."
    file = "service/http/authentication.py"
    old = "self._valid.get(text"
    new = "self._valid.get(prefix"
    tests = ["tests/api/test_limits.py::test_a_cached_key_requires_its_secret"]

A defect that needs several edits lists them as `edits`, each with `file`, `old` and `new`.
"""

import ast
import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).with_name("defects")


class NotPlantable(Exception):
    """A defect does not fit the source; the message names it and says why."""


class Edit(Struct, frozen=True, kw_only=True):
    """A replacement of a text in a file."""

    file: str
    old: str
    new: str


class Defect(Struct, frozen=True, kw_only=True):
    """A small change to the code that breaks a promise."""

    name: str
    breaks: str
    edits: tuple[Edit, ...]
    tests: tuple[str, ...]
    """The tests that should detect it, as files or node ids; they run first."""


def load(folder: Path = FOLDER) -> dict[str, Defect]:
    """Read all defects, by name and in the order of the files."""
    defects: dict[str, Defect] = {}
    for path in sorted(folder.glob("*.toml")):
        for name, entry in tomllib.loads(path.read_text()).items():
            if name in defects:
                raise NotPlantable(f"{name}: two defects have this name")
            defects[name] = _defect(name, entry)
    return defects


def _defect(name: str, entry: dict[str, Any]) -> Defect:
    edits = entry.pop("edits", None) or [{key: entry.pop(key) for key in ("file", "old", "new")}]
    parsed_edits = tuple(Edit(**edit) for edit in edits)
    return Defect(name=name, edits=parsed_edits, tests=tuple(entry.pop("tests")), **entry)


def mutated(defect: Defect, root: Path = ROOT) -> dict[Path, str]:
    """Return the files that a defect changes, relative to the root, with their new contents."""
    texts: dict[Path, str] = {}
    for edit in defect.edits:
        path = Path(edit.file)
        text = texts.get(path)
        if text is None:
            if not (root / path).is_file():
                raise NotPlantable(f"{defect.name}: {path} is not there")
            text = (root / path).read_text()
        if (count := text.count(edit.old)) != 1:
            raise NotPlantable(f"{defect.name}: {path} holds its old text {count} times; anchor the defect anew")
        texts[path] = text.replace(edit.old, edit.new)
    for path, text in texts.items():
        _check_code(defect, path, (root / path).read_text(), text)
    return texts


def _check_code(defect: Defect, path: Path, before: str, after: str) -> None:
    if path.suffix != ".py":
        return
    try:
        changed = ast.dump(ast.parse(after)) != ast.dump(ast.parse(before))
    except SyntaxError as error:
        raise NotPlantable(f"{defect.name}: {path} is no Python any more, line {error.lineno}") from None
    if not changed:
        raise NotPlantable(f"{defect.name}: {path} means the same as before")
