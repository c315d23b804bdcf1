"""The rule of a reflection."""

from typing import Any
from uuid import UUID

import msgspec
import pytest

from service.domain.base.shapes import Change
from service.domain.reflections import Facts, Reflection, ReflectionCreate, check

SESSION = UUID(str(ReflectionCreate.example["session_id"]))
PERSON = UUID("0199c0de-0000-7000-8000-000000000003")


def make_new(**fields: Any) -> ReflectionCreate:
    return msgspec.convert(ReflectionCreate.example | fields, ReflectionCreate)


def find_violations(after: ReflectionCreate, old: Reflection | None = None, *people: UUID) -> list[tuple[str, str]]:
    facts = Facts(people={SESSION: frozenset(people)} if people else {})
    return [(violation.code, violation.pointer) for violation in check(Change(new=after, old=old), facts)]


def test_the_example_names_nobody() -> None:
    assert find_violations(make_new()) == []


def test_a_named_person_has_an_attendance() -> None:
    named = make_new(person_id=str(PERSON))
    assert find_violations(named) == [("no_attendance", "/person_id")]
    assert find_violations(named, None, UUID(int=7)) == [("no_attendance", "/person_id")]
    assert find_violations(named, None, PERSON) == []


def test_the_text_can_be_corrected_without_a_new_check() -> None:
    fields = ReflectionCreate.example | {"person_id": str(PERSON)}
    old = msgspec.convert(fields, Reflection)
    assert find_violations(make_new(person_id=str(PERSON), text="Nyttig"), old) == []


@pytest.mark.parametrize("rating", [0, 6, 2.5])
def test_a_rating_is_from_one_to_five(rating: float) -> None:
    with pytest.raises(msgspec.ValidationError):
        make_new(rating=rating)
