"""The rules of an exercise."""

from typing import Any
from uuid import UUID

import msgspec

from service.domain.base.shapes import Change, JsonObject
from service.domain.exercises import Exercise, ExerciseCreate, Facts, check, complete, set_theme

ID = UUID(int=1)
THEME, OTHER_THEME = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6074", "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6075"
NOTES: JsonObject = {
    "form": "other",
    "name": "Intervju",
    "notes": [{"key": "c1", "text": "mer tid sammen", "theme_ids": []}],
}
JOURNEY: JsonObject = {"form": "user_journey", "persona": "a", "case": "b", "steps": [{"key": "s1", "action": "c"}]}


def make_new(**fields: Any) -> ExerciseCreate:
    return msgspec.convert(ExerciseCreate.example | fields, ExerciseCreate)


def make_stored(**fields: Any) -> Exercise:
    return msgspec.convert(ExerciseCreate.example | fields, Exercise)


def find_violations(after: ExerciseCreate, old: Exercise | None = None, *cited: str) -> list[tuple[str, str]]:
    facts = Facts(methods={"five_whys"}, themes={THEME}, cited={ID: set(cited)})
    change = Change(new=after, old=old, id=None if old is None else ID)
    return [(violation.code, violation.pointer) for violation in check(change, facts)]


def test_the_example_breaks_no_rule() -> None:
    assert find_violations(make_new()) == []
    assert find_violations(make_new(), make_stored()) == []


def test_violations_of_the_work_point_into_it() -> None:
    twice = NOTES | {"notes": NOTES["notes"] * 2}
    assert find_violations(make_new(work=twice)) == [("duplicate", "/work/notes/1/key")]


def test_the_method_exists() -> None:
    assert find_violations(make_new(method_key="five_whys")) == []
    assert find_violations(make_new(method_key="ukjent")) == [("unknown_method", "/method_key")]
    assert find_violations(make_new(method_key="ukjent"), make_stored(method_key="ukjent")) == []


def test_the_themes_of_the_items_exist() -> None:
    note = {"text": "a", "key": "n1", "theme_ids": [THEME, OTHER_THEME]}
    assert find_violations(make_new(work=NOTES | {"notes": [note]})) == [
        ("reference_not_found", "/work/notes/0/theme_ids/1")
    ]


def test_a_key_stays_with_its_kind_of_item() -> None:
    assert find_violations(make_new(work=NOTES), make_stored()) == [("item_of_other_kind", "/work/notes/0/key")]
    assert find_violations(make_new(work=NOTES)) == []


def test_a_cited_item_cannot_be_removed() -> None:
    fewer = ExerciseCreate.example["work"] | {"causes": [{"key": "c1", "text": "Vi vet ikke om hverandre"}]}
    assert find_violations(make_new(work=fewer), make_stored(), "c1", "c2") == [("item_cited", "/work")]
    assert find_violations(make_new(work=fewer), make_stored(), "c1") == []


def test_items_without_a_key_get_one() -> None:
    keyless = {"form": "other", "name": "Intervju", "notes": [{"text": "a"}]}
    completed = complete(ExerciseCreate.example | {"work": keyless})
    assert completed["work"]["notes"][0]["key"]
    assert find_violations(msgspec.convert(completed, ExerciseCreate)) == []
    assert complete({"title": "uten arbeid"}) == {"title": "uten arbeid"}


def test_a_theme_is_attached_to_an_item_once_and_detached() -> None:
    themed, missing = set_theme({"work": NOTES}, ["c1"], OTHER_THEME, attach=True)
    assert missing == set()
    assert themed["notes"][0]["theme_ids"] == [OTHER_THEME]
    assert set_theme({"work": themed}, ["c1", "c1"], OTHER_THEME, attach=True) == (themed, set())
    twice_themed, _ = set_theme({"work": themed}, ["c1"], THEME, attach=True)
    assert twice_themed["notes"][0]["theme_ids"] == [THEME, OTHER_THEME]
    assert set_theme({"work": twice_themed}, ["c1"], THEME, attach=False) == (themed, set())
    assert NOTES["notes"][0]["theme_ids"] == []


def test_a_theme_is_attached_only_to_an_item_that_takes_themes() -> None:
    assert set_theme({"work": NOTES}, ["c9", "c1"], THEME, attach=True)[1] == {"c9"}
    assert set_theme({"work": JOURNEY}, ["s1"], THEME, attach=True)[1] == {"s1"}
