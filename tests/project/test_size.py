"""The mechanism, which every resource shares, does not grow unnoticed; functions and modules can be read as a whole."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.lines import code_lines
from tests.project.process import ROOT

MECHANISM = ("domain/base", "core", "http")
MAX_MECHANISM_LINES = 6_477
"""Lines of code; lowered when the mechanism shrinks, and raised only for a reason given in the commit."""
MAX_FUNCTION_LINES = 50
MAX_MODULE_LINES = 350
TEXTS = ("service/documents/vocabulary", "service/http/messages")
"""Tables of texts, which are as long as the contract has words."""
GENERATED = ("sdk/lup/_generated",)
SOURCES = ("service", "sdk/lup", "sdk/generator", "tests", "tools", "benchmarks", "soak")


def _modules() -> Iterator[Path]:
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if not path.relative_to(ROOT).as_posix().startswith((*TEXTS, *GENERATED)):
                yield path


def test_the_mechanism_is_within_its_budget() -> None:
    lines = {
        path.relative_to(ROOT / "service").as_posix(): code_lines(path.read_text())
        for folder in MECHANISM
        for path in sorted((ROOT / "service" / folder).glob("*.py"))
    }
    print("\n".join(f"{count:5} {name}" for name, count in lines.items()))
    print(f"{sum(lines.values()):5} lines of code in the mechanism")
    assert sum(lines.values()) <= MAX_MECHANISM_LINES


def test_no_module_is_longer_than_a_reader_can_hold() -> None:
    lines = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in _modules()}
    assert {name: count for name, count in lines.items() if count > MAX_MODULE_LINES} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    lines = {
        f"{path.relative_to(ROOT).as_posix()}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in _modules()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: count for name, count in lines.items() if count > MAX_FUNCTION_LINES} == {}
