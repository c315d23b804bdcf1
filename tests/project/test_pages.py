"""The documentation explains every noun and every rule of the domain, and its paths exist."""

import re
from pathlib import Path

import pytest

from service.domain.base.kinds import KINDS
from service.http.error_codes import CODES
from tests.project.process import ROOT

PAGE = (ROOT / "docs" / "DOMAIN.md").read_text()
SHARED = ("shapes", "text", "work", "history")
"""Modules with rules that belong to no single noun."""
MARKDOWN = [path for pattern in ("*.md", "docs/**/*.md", "*/README.md") for path in sorted(ROOT.glob(pattern))]
_LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")
_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*/(?:[\w-]+\.(?:py|toml|html|md|json|sql))?)`")
_CREATED = re.compile(r"visits|^(?:data|build|W|postgres/log|spool)/")
"""Paths that the examples of CONTRIBUTING.md create, and folders at run time."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_noun_is_explained(kind: str) -> None:
    assert f"| **{kind}** |" in PAGE


def test_every_rule_is_documented_with_its_code() -> None:
    modules = [
        path for folder in ("domain", "postgres") for path in (ROOT / "service" / folder).glob("*.py")
        if path.stem in {*KINDS, *SHARED}
    ]  # fmt: skip
    codes = {code for path in modules for code in re.findall(r'Violation\(\s*"(\w+)"', path.read_text())}
    assert {"second_root", "unit_led_already", "transition_not_allowed", "too_deep"} <= codes
    assert codes - set(re.findall(r"`(\w+)`", PAGE)) == set()


def test_every_code_on_the_page_exists() -> None:
    documented_codes = {
        code for codes in re.findall(r"\((`\w+`(?:, `\w+`)*)\)", PAGE) for code in re.findall(r"\w+", codes)
    }
    assert documented_codes - CODES.keys() == set()


@pytest.mark.parametrize("page", MARKDOWN, ids=lambda page: page.name)
def test_every_path_in_the_documentation_exists(page: Path) -> None:
    text = page.read_text()
    bases = (ROOT, ROOT / "service", page.parent, ROOT / "service" / "web")
    paths = [path for path in _PATH.findall(text) if not _CREATED.search(path)]
    assert [path for path in paths if not any((base / path).exists() for base in bases)] == []
    assert [path for path in _LINK.findall(text) if not (page.parent / path).exists()] == []
