"""What a captured document says, before any database: what its things are known by, and what is laid over what."""

from typing import Any
from uuid import UUID

import pytest

from service.domain.capture import Thing, lay, read
from service.domain.shapes import Refused, Row

SESSION = UUID("019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071")


def things(**document: Any) -> list[Thing]:
    found, broken = read(document, SESSION, ())
    assert not broken
    return found


def keys(thing: Thing) -> list[str]:
    return [key.removeprefix(f"{SESSION}/") for system, key in thing.by if system == "capture"]


def test_known_by_external_ref_then_key_then_text() -> None:
    (need,) = things(
        team="bord 2",
        needs=[{"key": "n1", "who": "alle", "what": "tid", "external_refs": [{"system": "hist", "id": "1"}]}],
    )
    assert need.by[0] == ("hist", "1")
    by_key, by_text = keys(need)
    assert by_key == "bord 2/n1"
    assert by_text.startswith("bord 2/~")


def test_keys_of_the_document_stand_beside_those_of_other_systems() -> None:
    need = {"who": "alle", "what": "tid", "insight_refs": ["hist:1"], "insight_keys": ["i1", "i2"]}
    (thing,) = things(needs=[need])
    assert thing.body["insight_refs"] == ["hist:1", f"capture:{SESSION}//i1", f"capture:{SESSION}//i2"]
    for field in ("insight_refs", "insight_ids"):
        places = [thing.place(f"/needs/0/{field}/{index}") for index in range(3)]
        assert places == ["/needs/0/insight_refs/0", "/needs/0/insight_keys/0", "/needs/0/insight_keys/1"]


@pytest.mark.parametrize(
    ("kind", "thing", "name"),
    [
        ("needs", {"insight_ids": [], "insight_keys": ["i1"]}, "insight_keys"),
        ("exercises", {"problem_statement_ref": "hist:1", "problem_statement_key": "p"}, "problem_statement_key"),
    ],
)
def test_one_thing_is_named_in_one_way(kind: str, thing: Row, name: str) -> None:
    _, (broken,) = read({kind: [thing]}, SESSION, ())
    assert (broken.code, broken.pointer) == ("both_id_and_ref", f"/{kind}/0/{name}")


def test_a_bare_idea_is_the_one_that_has_it_for_title_or_description() -> None:
    bare, titled, described = (
        keys(*things(ideas=[idea])) for idea in ("Gå tur", {"title": "Gå  tur"}, {"description": "Gå tur"})
    )
    assert bare == titled == described
    assert bare != keys(*things(reflections=[{"text": "Gå tur"}]))


def test_without_key_or_text_nothing_is_known() -> None:
    assert [thing.by for thing in things(insights=[{"kind": "cause"}], presentations=[{"votes": 1}])] == [(), ()]


def test_keys_become_external_references() -> None:
    insight, presentation = things(
        insights=[{"key": "i1", "sources": [{"exercise_key": "hvorfor", "item_key": "c2"}]}],
        presentations=[{"idea_key": "i"}],
    )
    assert insight.body["sources"] == [{"exercise_ref": f"capture:{SESSION}//hvorfor", "item_key": "c2"}]
    assert insight.place("/insights/0/sources/0/exercise_ref") == "/insights/0/sources/0/exercise_key"
    assert presentation.body == {"idea_ref": f"capture:{SESSION}//i", "session_id": str(SESSION)}


def test_a_reference_that_is_taken_away() -> None:
    (idea,) = things(ideas=[{"key": "i", "title": "Gå tur", "problem_statement_key": None}])
    assert idea.body["problem_statement_ref"] is None


def test_the_team_is_the_documents_but_for_who_says_another() -> None:
    first, second = things(team="bord 1", ideas=["Gå tur", {"title": "Sov", "team": "bord 2"}])
    assert (first.body["team"], second.body["team"]) == ("bord 1", "bord 2")
    assert keys(second)[0].startswith("bord 1/")


def test_what_is_left_out_is_not_there() -> None:
    found, _ = read({"ideas": [{"title": "Gå tur", "presentation": {}}, "Sov"]}, SESSION, {"/ideas/0"})
    assert [thing.pointer for thing in found] == ["/ideas/1", "/ideas/0/presentation"]


STORED: Row = {
    "title": "Hvorfor",
    "work": {
        "form": "five_whys",
        "question": "Hvorfor?",
        "causes": [
            {"key": "c1", "text": "tid", "because_of_key": None, "root": False},
            {"key": "c2", "text": "penger", "because_of_key": "c1", "root": False},
        ],
    },
}


def whys(*causes: Row) -> Thing:
    return Thing("exercises", "/exercises/0", {"work": {"form": "five_whys", "causes": list(causes)}})


def test_lay() -> None:
    new = {"key": "c3", "text": "vilje"}
    thing = whys(new, {"key": "c2", "root": True})
    laid = lay(thing, STORED, thing.body)
    assert laid["title"] == "Hvorfor"
    assert laid["work"]["question"] == "Hvorfor?"
    first, second = STORED["work"]["causes"]
    assert laid["work"]["causes"] == [first, second | {"root": True}, new]


def test_lay_is_the_same_when_done_again() -> None:
    thing = whys({"text": "tid"}, {"text": "vilje"}, {"text": "vilje"})
    once = lay(thing, STORED, thing.body)
    assert len(once["work"]["causes"]) == 4
    assert lay(thing, once, thing.body) == once


def test_the_place_of_what_is_laid_over() -> None:
    thing = whys({"key": "c3", "text": "vilje"}, {"key": "c2", "root": True})
    lay(thing, STORED, thing.body)
    at = "/exercises/0/work/causes"
    assert [thing.place(f"{at}/{place}/root") for place in range(3)] == [at, f"{at}/1/root", f"{at}/0/root"]
    assert thing.place("/exercises/0/title") == "/exercises/0/title"


def test_a_work_keeps_its_form() -> None:
    thing = Thing("exercises", "/exercises/0", {"work": {"form": "other", "name": "Intervju"}})
    with pytest.raises(Refused) as refused:
        lay(thing, STORED, thing.body)
    assert [(each.code, each.pointer) for each in refused.value.broken] == [
        ("item_not_of_form", "/exercises/0/work/form")
    ]
