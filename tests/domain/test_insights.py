"""The rules of an insight."""

from typing import Any
from uuid import UUID

import msgspec

from service.domain.base.shapes import Change
from service.domain.insights import Facts, Insight, InsightCreate, check

EXERCISE = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6073"


def make_new(**fields: Any) -> InsightCreate:
    return msgspec.convert(InsightCreate.example | fields, InsightCreate)


def find_violations(old: Insight | None = None, **fields: Any) -> list[tuple[str, str]]:
    facts = Facts(items={UUID(EXERCISE): {"c1", "c2"}})
    return [(violation.code, violation.pointer) for violation in check(Change(new=make_new(**fields), old=old), facts)]


def test_an_insight_may_cite_an_exercise_and_its_items() -> None:
    assert find_violations() == []
    assert find_violations(sources=[{"exercise_id": EXERCISE}, {"exercise_id": EXERCISE, "item_key": "c2"}]) == []


def test_sources_are_unique() -> None:
    twice = [{"exercise_id": EXERCISE, "item_key": "c2"}, {"exercise_id": EXERCISE, "item_key": "c2"}]
    assert find_violations(sources=twice) == [("duplicate", "/sources/1")]
    assert find_violations(sources=[{"exercise_id": EXERCISE}] * 2) == [("duplicate", "/sources/1")]


def test_a_source_exists() -> None:
    missing = {"exercise_id": EXERCISE, "item_key": "c9"}
    assert find_violations(sources=[{"exercise_id": EXERCISE}, missing]) == [
        ("reference_not_found", "/sources/1/item_key")
    ]
    elsewhere = {"exercise_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6074"}
    assert find_violations(sources=[elsewhere]) == [("reference_not_found", "/sources/0/exercise_id")]


def test_sources_are_checked_only_when_they_change() -> None:
    sources = [{"exercise_id": EXERCISE, "item_key": "c9"}]
    old = msgspec.convert(InsightCreate.example | {"sources": sources}, Insight)
    assert find_violations(old, sources=sources, statement="Rettet") == []
