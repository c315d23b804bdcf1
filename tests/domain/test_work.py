"""The work of an exercise: keys, appending, and the rules of its forms."""

from typing import Any

import msgspec
import pytest

from service.domain.base.shapes import JsonObject, RuleError
from service.domain.work import append, check_work, tidy, walk_items
from service.domain.work_forms import ItemInput, WorkInput

JOURNEY: JsonObject = {
    "form": "user_journey",
    "persona": "tjenesteleder",
    "case": "i skvisen mellom hektisk drift og krav til innovasjonsarbeid",
    "steps": [
        {"key": "s1", "action": "møter på jobb", "emotion": 1},
        {
            "key": "s2",
            "action": "svarer på avvik mens prosjektmøtet går",
            "pain_points": [{"key": "s2a", "text": "ingen tid satt av"}],
            "opportunities": [{"key": "s2b", "text": "møtefri formiddag"}],
        },
    ],
}
OTHER: JsonObject = {"form": "other", "name": "Intervju", "notes": [{"key": "n1", "text": "mer tid sammen"}]}


def make_whys(*causes: JsonObject) -> JsonObject:
    full = [{"text": "derfor"} | cause for cause in causes]
    return {"form": "five_whys", "question": "Hvorfor deles så lite?", "causes": full}


FOREST = make_whys({"key": "c1"}, {"key": "c2", "because_of_key": "c1", "root": True}, {"key": "d1"})


def find_violations(work: JsonObject) -> list[tuple[str, str]]:
    return [(violation.code, violation.pointer) for violation in check_work(work)]


def find_refusal(work: JsonObject, *new: JsonObject) -> tuple[str, str]:
    with pytest.raises(RuleError) as refusal:
        append(work, new)
    (violation,) = refusal.value.violations
    return violation.code, violation.pointer


@pytest.mark.parametrize("work", [JOURNEY, FOREST, OTHER])
def test_valid_works(work: JsonObject) -> None:
    msgspec.convert(work, WorkInput)
    assert find_violations(work) == []


def test_items_are_walked_in_order_with_their_places() -> None:
    assert [(item.kind, item.pointer, item.row["key"]) for item in walk_items(JOURNEY)] == [
        ("step", "/steps/0", "s1"),
        ("step", "/steps/1", "s2"),
        ("pain_point", "/steps/1/pain_points/0", "s2a"),
        ("opportunity", "/steps/1/opportunities/0", "s2b"),
    ]


def test_items_without_a_key_get_a_stable_one() -> None:
    bare = make_whys({"text": "ingen tid"}, {"key": "c2", "text": "ingen oversikt"})
    keyed = tidy(bare)
    key = keyed["causes"][0]["key"]
    assert "key" not in bare["causes"][0]
    assert keyed["causes"][1]["key"] == "c2"
    assert tidy(keyed) == keyed
    assert tidy(make_whys({"text": "noe annet"}, {"text": "ingen tid"}))["causes"][1]["key"] == key
    assert msgspec.convert(keyed, WorkInput)


def test_the_themes_of_an_item_are_unique_and_sorted() -> None:
    first, second = "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6074", "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6075"
    tidied = tidy(make_whys({"key": "c1", "theme_ids": [second, first.upper(), second, first]}))
    assert tidied["causes"][0]["theme_ids"] == [first, second]


def test_a_generated_key_is_unique() -> None:
    key = tidy(make_whys({"text": "ingen tid"}))["causes"][0]["key"]
    keyed = tidy(make_whys(*({"text": "ingen tid"} for _ in range(3)), {"key": key, "text": "gitt"}))
    assert len({cause["key"] for cause in keyed["causes"]}) == 4
    assert find_violations(keyed) == []


def test_a_step_and_a_point_with_the_same_text_have_different_keys() -> None:
    step = {"action": "venter", "pain_points": [{"text": "venter"}], "opportunities": [{"text": "venter"}]}
    keys = [item.row["key"] for item in walk_items(tidy(JOURNEY | {"steps": [step]}))]
    assert [key[0] for key in keys] == ["s", "p", "o"]


@pytest.mark.parametrize(
    ("work", "pointer"),
    [
        (make_whys({"key": "c1"}, {"key": "c1"}), "/causes/1/key"),
        (OTHER | {"notes": [{"key": "n", "text": "a"}, {"key": "n", "text": "b"}]}, "/notes/1/key"),
        (
            JOURNEY | {"steps": [{"key": "s", "action": "a", "pain_points": [{"key": "s", "text": "b"}]}]},
            "/steps/0/pain_points/0/key",
        ),
    ],
)
def test_keys_are_unique_in_the_work(work: JsonObject, pointer: str) -> None:
    assert find_violations(work) == [("duplicate", pointer)]


def test_a_cause_explains_an_existing_cause() -> None:
    work = make_whys({"key": "c1"}, {"key": "c2", "because_of_key": "c9"})
    assert find_violations(work) == [("unknown_item_key", "/causes/1/because_of_key")]


def test_causes_form_no_cycle() -> None:
    work = make_whys({"key": "a", "because_of_key": "b"}, {"key": "b", "because_of_key": "a"}, {"key": "c"})
    assert find_violations(work) == [("cycle", "/causes/0/because_of_key"), ("cycle", "/causes/1/because_of_key")]
    assert find_violations(make_whys({"key": "a", "because_of_key": "a"})) == [("cycle", "/causes/0/because_of_key")]


def test_causes_are_nested_at_most_ten_deep() -> None:
    chain = [{"key": "c1"}] + [{"key": f"c{n}", "because_of_key": f"c{n - 1}"} for n in range(2, 12)]
    assert find_violations(make_whys(*chain[:10])) == []
    assert find_violations(make_whys(*chain)) == [("too_deep", "/causes/10/because_of_key")]


def test_a_long_cycle_ends() -> None:
    circle = [{"key": f"c{n}", "because_of_key": f"c{(n + 1) % 30}"} for n in range(30)]
    assert {code for code, _ in find_violations(make_whys(*circle))} == {"too_deep"}


def test_only_a_leaf_is_a_root() -> None:
    work = make_whys({"key": "c1", "root": True}, {"key": "c2", "because_of_key": "c1", "root": True})
    assert find_violations(work) == [("root_not_leaf", "/causes/0/root")]


def test_items_are_appended_where_they_belong() -> None:
    longer = append(
        JOURNEY,
        [
            {"kind": "pain_point", "step_key": "s3", "text": "roper over gangen"},
            {"kind": "step", "key": "s3", "action": "går på neste vakt", "emotion": -1},
            {"kind": "opportunity", "step_key": "s1", "key": "o9", "text": "felles kaffe"},
        ],
    )
    assert [step["key"] for step in longer["steps"]] == ["s1", "s2", "s3"]
    assert longer["steps"][2] == {
        "key": "s3",
        "action": "går på neste vakt",
        "emotion": -1,
        "pain_points": [{"text": "roper over gangen"}],
    }
    assert longer["steps"][0]["opportunities"] == [{"key": "o9", "text": "felles kaffe"}]
    assert len(JOURNEY["steps"]) == 2
    assert append(OTHER, [{"kind": "note", "text": "b"}])["notes"][1] == {"text": "b"}
    below = append(FOREST, [{"kind": "cause", "because_of_key": "d1", "text": "dypere", "root": True}])
    assert find_violations(tidy(below)) == []


def test_a_first_answer_may_be_a_root_before_it_has_a_key() -> None:
    longer = append(FOREST, [{"kind": "cause", "text": "ingen tid", "root": True}])
    assert find_violations(tidy(longer)) == []


def test_items_of_a_request_may_be_nested() -> None:
    longer = append(
        FOREST,
        [
            {"kind": "cause", "key": "e2", "because_of_key": "e1", "text": "b"},
            {"kind": "cause", "key": "e1", "text": "a"},
        ],
    )
    assert find_violations(longer) == []


@pytest.mark.parametrize(
    ("work", "new", "code", "pointer"),
    [
        (OTHER, {"kind": "cause", "text": "a"}, "item_not_of_form", "/items/0/kind"),
        (FOREST, {"kind": "step", "action": "a"}, "item_not_of_form", "/items/0/kind"),
        (JOURNEY, {"kind": "note", "text": "a"}, "item_not_of_form", "/items/0/kind"),
        (JOURNEY, {"kind": "pain_point", "step_key": "s9", "text": "a"}, "unknown_item_key", "/items/0/step_key"),
        (JOURNEY, {"kind": "pain_point", "step_key": "s2a", "text": "a"}, "unknown_item_key", "/items/0/step_key"),
        (
            FOREST,
            {"kind": "cause", "because_of_key": "c9", "text": "a"},
            "unknown_item_key",
            "/items/0/because_of_key",
        ),
        (
            FOREST,
            {"kind": "cause", "because_of_key": "c2", "text": "a"},
            "answer_under_root",
            "/items/0/because_of_key",
        ),
        (FOREST, {"kind": "cause", "key": "c1", "text": "a"}, "duplicate", "/items/0/key"),
    ],
)
def test_items_without_a_place_are_refused(work: JsonObject, new: JsonObject, code: str, pointer: str) -> None:
    assert find_refusal(work, new) == (code, pointer)


def test_two_new_items_with_the_same_key_are_refused() -> None:
    twice = {"kind": "note", "key": "n2", "text": "a"}
    assert find_refusal(OTHER, twice, twice) == ("duplicate", "/items/0/key")


@pytest.mark.parametrize(
    "item",
    [
        {"kind": "step", "action": "a", "pain_points": [{"text": "b"}]},
        {"kind": "pain_point", "step_key": "s1", "text": "a"},
        {"kind": "opportunity", "step_key": "s1", "text": "a"},
        {"kind": "cause", "text": "a", "root": True},
        {"kind": "note", "text": "a", "cluster": "Tid"},
    ],
)
def test_the_shape_of_an_appended_item(item: dict[str, Any]) -> None:
    assert msgspec.to_builtins(msgspec.convert(item, ItemInput))["kind"] == item["kind"]
