"""A captured document without a database: the keys of its entities, and merging them into stored rows."""

from typing import Any
from uuid import UUID

import pytest

from service.domain.base.shapes import JsonObject, RuleError
from service.domain.capture import read_entities
from service.domain.capture_entities import CapturedEntity
from service.domain.capture_keys import CaptureRefs, fold
from service.domain.capture_merge import merge, merge_lists
from service.domain.voices import StoredQuotes

SESSION = UUID("019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071")


def read_all(**document: Any) -> list[CapturedEntity]:
    entities, violations = read_entities(document, SESSION, ())
    assert not violations
    return entities


def list_keys(entity: CapturedEntity) -> list[str]:
    return [key.removeprefix(f"{SESSION}/") for system, key in entity.lookup_keys if system == "capture"]


def test_an_entity_is_looked_up_by_external_ref_then_key_then_text() -> None:
    (need,) = read_all(
        team="bord 2",
        needs=[{"key": "n1", "who": "alle", "what": "tid", "external_refs": [{"system": "hist", "id": "1"}]}],
    )
    assert need.lookup_keys[0] == ("hist", "1")
    by_key, by_text = list_keys(need)
    assert by_key == "bord 2/n1"
    assert by_text.startswith("bord 2/~")


def test_document_keys_are_added_to_external_refs() -> None:
    need = {"who": "alle", "what": "tid", "insight_refs": ["hist:1"], "insight_keys": ["i1", "i2"]}
    (entity,) = read_all(needs=[need])
    assert entity.body["insight_refs"] == ["hist:1", f"capture:{SESSION}//i1", f"capture:{SESSION}//i2"]
    for field in ("insight_refs", "insight_ids"):
        places = [entity.locate(f"/needs/0/{field}/{index}") for index in range(3)]
        assert places == ["/needs/0/insight_refs/0", "/needs/0/insight_keys/0", "/needs/0/insight_keys/1"]


@pytest.mark.parametrize(
    ("kind", "entity", "name"),
    [
        ("needs", {"insight_ids": [], "insight_keys": ["i1"]}, "insight_keys"),
        ("exercises", {"problem_statement_ref": "hist:1", "problem_statement_key": "p"}, "problem_statement_key"),
    ],
)
def test_an_entity_is_referenced_in_only_one_way(kind: str, entity: JsonObject, name: str) -> None:
    _, (violation,) = read_entities({kind: [entity]}, SESSION, ())
    assert (violation.code, violation.pointer) == ("both_id_and_ref", f"/{kind}/0/{name}")


def test_a_bare_idea_matches_a_title_or_a_description() -> None:
    bare, titled, described = (
        list_keys(*read_all(ideas=[idea])) for idea in ("Gå tur", {"title": "Gå  tur"}, {"description": "Gå tur"})
    )
    assert bare == titled == described
    assert bare != list_keys(*read_all(reflections=[{"text": "Gå tur"}]))


def test_an_entity_without_key_or_text_has_no_lookup_key() -> None:
    assert [entity.lookup_keys for entity in read_all(insights=[{"kind": "cause"}], presentations=[{"votes": 1}])] == [
        (),
        (),
    ]


def test_keys_become_external_references() -> None:
    insight, presentation = read_all(
        insights=[{"key": "i1", "sources": [{"exercise_key": "hvorfor", "item_key": "c2"}]}],
        presentations=[{"idea_key": "i"}],
    )
    assert insight.body["sources"] == [{"exercise_ref": f"capture:{SESSION}//hvorfor", "item_key": "c2"}]
    assert insight.locate("/insights/0/sources/0/exercise_ref") == "/insights/0/sources/0/exercise_key"
    assert presentation.body == {"idea_ref": f"capture:{SESSION}//i", "session_id": str(SESSION)}


def test_a_null_key_removes_the_reference() -> None:
    (idea,) = read_all(ideas=[{"key": "i", "title": "Gå tur", "problem_statement_key": None}])
    assert idea.body["problem_statement_ref"] is None


def test_the_team_of_the_document_is_the_default() -> None:
    first, second = read_all(team="bord 1", ideas=["Gå tur", {"title": "Sov", "team": "bord 2"}])
    assert (first.body["team"], second.body["team"]) == ("bord 1", "bord 2")
    assert list_keys(second)[0].startswith("bord 1/")


def test_skipped_entities_are_left_out() -> None:
    entities, _ = read_entities({"ideas": [{"title": "Gå tur", "presentation": {}}, "Sov"]}, SESSION, {"/ideas/0"})
    assert [entity.pointer for entity in entities] == ["/ideas/1", "/ideas/0/presentation"]


STORED: JsonObject = {
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


def make_whys(*causes: JsonObject) -> CapturedEntity:
    return CapturedEntity("exercises", "/exercises/0", {"work": {"form": "five_whys", "causes": list(causes)}})


def test_merge() -> None:
    new = {"key": "c3", "text": "vilje"}
    entity = make_whys(new, {"key": "c2", "root": True})
    merged = merge(entity, STORED, entity.body)
    assert merged["title"] == "Hvorfor"
    assert merged["work"]["question"] == "Hvorfor?"
    first, second = STORED["work"]["causes"]
    # A new item precedes the next named item; an item that is not named keeps its place.
    assert merged["work"]["causes"] == [first, new, second | {"root": True}]


def test_merging_again_changes_nothing() -> None:
    entity = make_whys({"text": "tid"}, {"text": "vilje"}, {"text": "vilje"})
    once = merge(entity, STORED, entity.body)
    assert len(once["work"]["causes"]) == 4
    assert merge(entity, once, entity.body) == once


def test_merged_items_are_located_in_the_document() -> None:
    entity = make_whys({"key": "c3", "text": "vilje"}, {"key": "c2", "root": True})
    merge(entity, STORED, entity.body)
    pointer = "/exercises/0/work/causes"
    assert [entity.locate(f"{pointer}/{index}/root") for index in range(3)] == [
        pointer,
        f"{pointer}/0/root",
        f"{pointer}/1/root",
    ]
    assert entity.locate("/exercises/0/title") == "/exercises/0/title"


def test_a_work_keeps_its_form() -> None:
    entity = CapturedEntity("exercises", "/exercises/0", {"work": {"form": "other", "name": "Intervju"}})
    with pytest.raises(RuleError) as refusal:
        merge(entity, STORED, entity.body)
    assert [(violation.code, violation.pointer) for violation in refusal.value.violations] == [
        ("item_not_of_form", "/exercises/0/work/form")
    ]


@pytest.mark.parametrize(
    ("old", "new", "merged"),
    [
        ("abc", "caxb", "caxb"),
        ("abc", "cba", "cba"),
        ("abc", "abc", "abc"),
        ("abc", "", "abc"),
        ("", "ab", "ab"),
        # An item that is not named keeps its place.
        ("abcd", "db", "adcb"),
        ("abc", "ca", "cba"),
        ("abcde", "eda", "ebcda"),
        # A new item precedes the next named item, or comes last.
        ("abc", "xb", "axbc"),
        ("abc", "bx", "abcx"),
        ("abc", "axc", "abxc"),
        ("abc", "x", "abcx"),
        ("abc", "xayc", "xabyc"),
        ("abc", "cxaz", "cbxaz"),
    ],
)
def test_a_list_follows_the_order_of_the_document(old: str, new: str, merged: str) -> None:
    def make_row(key: str) -> JsonObject:
        return {"key": key, "text": key.upper()}

    for make_item in (make_row, lambda key: {"text": key}, lambda key: key):
        places: dict[str, str] = {}
        items = merge_lists([make_item(key) for key in old], [make_item(key) for key in new], places, "/old", "/new")
        assert items == [make_item(key) for key in merged]
        repeat = merge_lists(items, [make_item(key) for key in new], {}, "", "")
        assert repeat == items
        for index, key in enumerate(merged):
            assert places[f"/old/{index}"] == (f"/new/{new.index(key)}" if key in new else "/new/")


def test_equal_items_are_matched_one_to_one() -> None:
    assert merge_lists(["a", "a", "b"], ["b", "a", "a", "a"], {}, "", "") == ["b", "a", "a", "a"]
    assert merge_lists(["a", "a", "b"], ["A"], {}, "", "") == ["a", "a", "b"]


def test_a_keyless_item_does_not_match_an_item_matched_by_key() -> None:
    old = [{"key": "s1", "text": "b"}, {"key": "made", "text": "b"}]
    keyed, keyless = {"key": "s1", "text": "b"}, {"text": "B"}
    assert merge_lists(old, [keyed, keyless], {}, "", "") == old
    assert merge_lists(old, [keyless, keyed], {}, "", "") == old[::-1]
    assert merge_lists(old[::-1], [keyless, keyed, keyless], {}, "", "") == [*old[::-1], keyless]


def test_the_order_of_references_does_not_matter() -> None:
    for name, old, new in (
        ("need_ids", ["a", "b"], ["b", "c", "a"]),
        ("external_refs", [{"system": "a", "id": "1"}, {"system": "b", "id": "2"}], [{"system": "b", "id": "2"}]),
    ):
        references = merge_lists(old, new, {}, f"/ideas/0/{name}", "")
        assert references[: len(old)] == old
        assert len(references) == len({str(item) for item in [*old, *new]})


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("bord 2", "Bord 2"),
        ("bord 2", "  bord \t2 "),
        ("bord 2", "bord\u00a02"),
        ("bord 2", "\ufeffbord 2\u200b"),
        ("Ålesund", "A\u030aLESUND"),
        ("straße", "STRASSE"),
        ("\u1fb3", "\u1fbc"),
    ],
)
def test_case_and_white_space_do_not_matter(left: str, right: str) -> None:
    assert fold(left) == fold(right)
    first, second = (CaptureRefs(SESSION, team) for team in (left, right))
    assert first.prefix == second.prefix
    assert first.for_key(left) == second.for_key(right)
    assert first.for_text("needs", [left, "x"]) == second.for_text("needs", [right, "X"])


def test_different_spellings_have_different_prefixes() -> None:
    teams = [
        "a/b",
        "a%2Fb",
        "a%2fb",
        "a=b",
        "a%3Db",
        "~a",
        "%7Ea",
        "a b",
        "ab",
        "a-b",
        "a",
        "å",
        "",
        None,
        "ﬃ" * 60,
        "/" * 60,
    ]
    prefixes = [CaptureRefs(SESSION, team).prefix for team in teams]
    # A percent sign is encoded before its digits' case is folded.
    assert len({*prefixes}) == len(teams) - 2
    assert prefixes[0] == f"{SESSION}/a%2Fb/"
    assert prefixes[3] == f"{SESSION}/a%3Db/"
    refs = CaptureRefs(SESSION, "a")
    keys = ["a/b", "a%2fb", "=", "~", "~" + "0" * 32, "a", "b"]
    assert len({refs.for_key(key) for key in keys}) == len(keys)
    assert refs.for_key("~" + "0" * 32) != f"{refs.prefix}~{'0' * 32}"
    assert CaptureRefs(SESSION, "a/b").for_key("c") != CaptureRefs(SESSION, "a").for_key("b/c")


def test_a_reference_keeps_within_its_maximum_length() -> None:
    for char in "a/%~ﬃΐ\u0390":
        longest = CaptureRefs(SESSION, char * 60)
        assert len(longest.for_key(char * 60)) <= 200
        other = CaptureRefs(SESSION, char * 59)
        assert other.prefix != longest.prefix


def test_references_from_when_case_mattered_are_found() -> None:
    (need,) = read_all(team="Bord 2", needs=[{"key": "N1", "who": "Alle", "what": "tid"}])
    assert [key.removeprefix(f"{SESSION}/") for _, key in need.lookup_keys if "/~" not in key] == [
        "bord 2/n1",
        "Bord 2/N1",
    ]
    assert len([key for _, key in need.lookup_keys if "/~" in key]) == 2
    (plain,) = read_all(team="bord 2", needs=[{"key": "n1", "who": "alle", "what": "tid"}])
    assert len(plain.lookup_keys) == 2
    # It looks like a reference of the team "a/b".
    (encoded,) = read_all(team="A%2Fb", needs=[{"key": "n1", "who": "alle", "what": "tid"}])
    assert all(key.startswith(f"{SESSION}/a%252fb/") for _, key in encoded.lookup_keys)


def test_a_team_keeps_its_first_spelling() -> None:
    document = {"team": "Bord 2", "ideas": [{"title": "Gå", "team": "BORD  2"}, {"title": "Sov", "team": "Bord 3"}]}
    ideas, _ = read_entities(document, SESSION, ())
    assert [idea.body["team"] for idea in ideas] == ["Bord 2", "Bord 3"]
    ideas, _ = read_entities(document, SESSION, (), teams=["bord 2", "Bord 2", "bord 3"])
    assert [idea.body["team"] for idea in ideas] == ["bord 2", "bord 3"]
    assert {idea.lookup_keys[0][1].rpartition("/")[0] for idea in ideas} == {f"{SESSION}/bord 2"}


@pytest.mark.parametrize(
    ("kind", "first", "second"),
    [
        ("problem_statements", {"question": "Hva nå?"}, {"question": "hva  nå?"}),
        ("exercises", {"title": "Hvorfor"}, {"title": "HVORFOR"}),
        ("insights", {"statement": "Vi vet"}, {"statement": "vi vet"}),
        ("needs", {"who": "Alle", "what": "tid"}, {"who": "alle", "what": "TID"}),
        ("ideas", {"title": "Gå tur"}, {"title": "gå tur"}),
        ("ideas", {"description": "Gå tur"}, {"description": "gå tur"}),
        ("reflections", {"text": "Bra dag!"}, {"text": "bra dag!"}),
    ],
)
def test_a_text_keeps_its_first_spelling(kind: str, first: JsonObject, second: JsonObject) -> None:
    earlier, later = (read_all(**{kind: [row]})[0] for row in (first, second))
    assert earlier.lookup_keys[0][1] == later.lookup_keys[0][1]
    assert merge(later, dict(first), later.body)[next(iter(first))] == next(iter(first.values()))
    (keyed,) = read_all(**{kind: [{"key": "k", **second}]})
    assert merge(keyed, dict(first), keyed.body)[next(iter(first))] == next(iter(second.values()))
    if kind != "reflections":
        (entity,) = read_all(**{kind: [first, second]})
        assert (entity.body[next(iter(first))], entity.duplicates) == (next(iter(first.values())), [f"/{kind}/1"])


def list_key_suffixes(*quotes: JsonObject, stored_quotes: StoredQuotes = StoredQuotes()) -> list[tuple[str, ...]]:  # noqa: B008
    entities, violations = read_entities({"reflections": list(quotes)}, SESSION, (), stored_quotes=stored_quotes)
    assert not violations
    return [tuple(key.rpartition("~")[2][32:] for _, key in entity.lookup_keys) for entity in entities]


def test_each_quote_counts_as_a_separate_voice() -> None:
    suffixes = list_key_suffixes(
        {"text": "Bra"}, {"text": "bra"}, {"text": "Bra", "may_publish": True}, {"text": "Nei"}
    )
    assert [refs[0][:4] for refs in suffixes] == ["=1.n", "=2.n", "=3.y", "=1.n"]
