"""The rules of a unit."""

from typing import Any
from uuid import UUID

import msgspec
import pytest

from service.domain.base.shapes import Change
from service.domain.units import Facts, UnitCreate, check

ROOT = UUID("0199c0de-0000-7000-8000-0000000000aa")


def find_violations(**fields: Any) -> list[tuple[str, str]]:
    unit = msgspec.convert({**UnitCreate.example, "parent_id": str(ROOT), **fields}, UnitCreate)
    facts = Facts(parents={ROOT: None}, roots=frozenset([ROOT]), successors={})
    return [(violation.code, violation.pointer) for violation in check(Change(new=unit, old=None), facts)]


@pytest.mark.parametrize(
    ("opened_on", "closed_on", "is_valid"),
    [
        ("2026-03-12", "2026-03-12", True),
        ("2026-03-12", "2026-03-13", True),
        ("2026-03-12", "2026-03-11", False),
        ("2026-03-12", None, True),
        (None, "2026-03-11", True),
        (None, None, True),
    ],
)
def test_a_unit_does_not_close_before_it_opens(opened_on: str | None, closed_on: str | None, is_valid: bool) -> None:
    expected = [] if is_valid else [("dates_out_of_order", "/closed_on")]
    assert find_violations(opened_on=opened_on, closed_on=closed_on) == expected


def test_an_organisation_number_has_a_valid_check_digit() -> None:
    assert find_violations(organisation_number="974760673") == []
    for number in ("974760674", "974760663", "794760673"):
        assert find_violations(organisation_number=number) == [("invalid_organisation_number", "/organisation_number")]
