"""Attaching a theme to any kind of row."""

from collections.abc import Mapping

import pytest

from service.domain.base.shapes import JsonObject, RuleError
from service.domain.themes import retheme

THEME, OTHER = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6074", "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6075"
NOTE: JsonObject = {"key": "n1", "text": "mer tid sammen", "theme_ids": [OTHER]}
EXERCISE: JsonObject = {
    "title": "Intervju",
    "work": {"form": "other", "name": "Intervju", "notes": [NOTE, NOTE | {"key": "n2"}]},
}


def find_refusal(kind: str, row: JsonObject, places: Mapping[str, str | None]) -> tuple[str, str]:
    with pytest.raises(RuleError) as refusal:
        retheme(kind, row, THEME, places, attach=True)
    (violation,) = refusal.value.violations
    return violation.code, violation.pointer


def test_attach_adds_the_theme_once_and_detach_removes_it() -> None:
    assert retheme("needs", {"theme_ids": [OTHER]}, THEME, {"/items/0": None}, attach=True)["theme_ids"] == [
        OTHER,
        THEME,
    ]
    assert retheme("needs", {"theme_ids": [THEME]}, THEME, {"/items/0": None}, attach=True) == {"theme_ids": [THEME]}
    assert retheme("needs", {"theme_ids": [OTHER, THEME]}, THEME, {"/items/0": None}, attach=False) == {
        "theme_ids": [OTHER]
    }
    assert retheme("needs", {"theme_ids": [OTHER]}, THEME, {"/items/0": None}, attach=False) == {"theme_ids": [OTHER]}


def test_several_items_of_one_exercise_at_once() -> None:
    fields = retheme("exercises", EXERCISE, THEME, {"/items/0": "n1", "/items/3": "n2"}, attach=True)
    assert [note["theme_ids"] for note in fields["work"]["notes"]] == [[THEME, OTHER], [THEME, OTHER]]
    assert fields.keys() == {"work"}


def test_only_an_exercise_takes_themes_by_item() -> None:
    assert find_refusal("exercises", EXERCISE, {"/items/2": None}) == ("item_key_missing", "/items/2/item_key")
    assert find_refusal("exercises", EXERCISE, {"/items/2": "n9"}) == ("unknown_item_key", "/items/2/item_key")
    assert find_refusal("ideas", {"theme_ids": []}, {"/items/1": "n1"}) == ("item_key_not_taken", "/items/1/item_key")
