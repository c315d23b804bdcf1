"""The documentation of the domain explains every noun and every rule."""

import re

import pytest

from service.domain.base.kinds import KINDS
from service.http.error_codes import CODES
from tests.project.process import ROOT

PAGE = (ROOT / "docs" / "DOMAIN.md").read_text()
SHARED = ("shapes", "text", "work", "history")
"""Modules with rules that belong to no single noun."""


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
