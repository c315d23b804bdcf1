"""What a captured document says, before any database: what its things are known by, and what is laid over what."""

from typing import Any
from uuid import UUID

import pytest

from service.domain.capture import Thing, _lay_list, lay, read
from service.domain.capture_keys import Address, fold
from service.domain.shapes import Refused, Row
from service.domain.voices import Kept

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
    # What is new stands before what is named next; what is not named stays where it was.
    assert laid["work"]["causes"] == [first, new, second | {"root": True}]


def test_lay_is_the_same_when_done_again() -> None:
    thing = whys({"text": "tid"}, {"text": "vilje"}, {"text": "vilje"})
    once = lay(thing, STORED, thing.body)
    assert len(once["work"]["causes"]) == 4
    assert lay(thing, once, thing.body) == once


def test_the_place_of_what_is_laid_over() -> None:
    thing = whys({"key": "c3", "text": "vilje"}, {"key": "c2", "root": True})
    lay(thing, STORED, thing.body)
    at = "/exercises/0/work/causes"
    assert [thing.place(f"{at}/{place}/root") for place in range(3)] == [at, f"{at}/0/root", f"{at}/1/root"]
    assert thing.place("/exercises/0/title") == "/exercises/0/title"


def test_a_work_keeps_its_form() -> None:
    thing = Thing("exercises", "/exercises/0", {"work": {"form": "other", "name": "Intervju"}})
    with pytest.raises(Refused) as refused:
        lay(thing, STORED, thing.body)
    assert [(each.code, each.pointer) for each in refused.value.broken] == [
        ("item_not_of_form", "/exercises/0/work/form")
    ]


@pytest.mark.parametrize(
    ("old", "new", "laid"),
    [
        ("abc", "caxb", "caxb"),
        ("abc", "cba", "cba"),
        ("abc", "abc", "abc"),
        ("abc", "", "abc"),
        ("", "ab", "ab"),
        # What is not named keeps its place.
        ("abcd", "db", "adcb"),
        ("abc", "ca", "cba"),
        ("abcde", "eda", "ebcda"),
        # What is new stands before what is named next, or at the end.
        ("abc", "xb", "axbc"),
        ("abc", "bx", "abcx"),
        ("abc", "axc", "abxc"),
        ("abc", "x", "abcx"),
        ("abc", "xayc", "xabyc"),
        ("abc", "cxaz", "cbxaz"),
    ],
)
def test_the_order_of_a_list_is_the_documents(old: str, new: str, laid: str) -> None:
    def row(key: str) -> Row:
        return {"key": key, "text": key.upper()}

    for made in (row, lambda key: {"text": key}, lambda key: key):
        places: dict[str, str] = {}
        found = _lay_list([made(key) for key in old], [made(key) for key in new], places, "/old", "/new")
        assert found == [made(key) for key in laid]
        again = _lay_list(found, [made(key) for key in new], {}, "", "")
        assert again == found
        for place, key in enumerate(laid):
            assert places[f"/old/{place}"] == (f"/new/{new.index(key)}" if key in new else "/new/")


def test_equal_items_are_as_many_as_are_named_at_most() -> None:
    assert _lay_list(["a", "a", "b"], ["b", "a", "a", "a"], {}, "", "") == ["b", "a", "a", "a"]
    assert _lay_list(["a", "a", "b"], ["A"], {}, "", "") == ["a", "a", "b"]


def test_what_has_a_key_is_not_taken_by_an_equal_one_without() -> None:
    old = [{"key": "s1", "text": "b"}, {"key": "made", "text": "b"}]
    keyed, keyless = {"key": "s1", "text": "b"}, {"text": "B"}
    assert _lay_list(old, [keyed, keyless], {}, "", "") == old
    assert _lay_list(old, [keyless, keyed], {}, "", "") == old[::-1]
    assert _lay_list(old[::-1], [keyless, keyed, keyless], {}, "", "") == [*old[::-1], keyless]


def test_the_order_of_references_says_nothing() -> None:
    for name, old, new in (
        ("need_ids", ["a", "b"], ["b", "c", "a"]),
        ("external_refs", [{"system": "a", "id": "1"}, {"system": "b", "id": "2"}], [{"system": "b", "id": "2"}]),
    ):
        found = _lay_list(old, new, {}, f"/ideas/0/{name}", "")
        assert found[: len(old)] == old
        assert len(found) == len({str(item) for item in [*old, *new]})


@pytest.mark.parametrize(
    ("one", "other"),
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
def test_case_and_white_space_tell_nothing_apart(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    first, second = (Address(SESSION, team) for team in (one, other))
    assert first.prefix == second.prefix
    assert first.of_key(one) == second.of_key(other)
    assert first.of_text("needs", [one, "x"]) == second.of_text("needs", [other, "X"])


def test_what_is_written_otherwise_is_another() -> None:
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
    prefixes = [Address(SESSION, team).prefix for team in teams]
    # A percent sign is encoded before its digits' case is folded.
    assert len({*prefixes}) == len(teams) - 2
    assert prefixes[0] == f"{SESSION}/a%2Fb/"
    assert prefixes[3] == f"{SESSION}/a%3Db/"
    one = Address(SESSION, "a")
    keys = ["a/b", "a%2fb", "=", "~", "~" + "0" * 32, "a", "b"]
    assert len({one.of_key(key) for key in keys}) == len(keys)
    assert one.of_key("~" + "0" * 32) != f"{one.prefix}~{'0' * 32}"
    assert Address(SESSION, "a/b").of_key("c") != Address(SESSION, "a").of_key("b/c")


def test_a_reference_is_no_longer_than_it_may_be() -> None:
    for char in "a/%~ﬃΐ\u0390":
        longest = Address(SESSION, char * 60)
        assert len(longest.of_key(char * 60)) <= 200
        other = Address(SESSION, char * 59)
        assert other.prefix != longest.prefix


def test_what_was_kept_when_case_counted_is_found() -> None:
    (need,) = things(team="Bord 2", needs=[{"key": "N1", "who": "Alle", "what": "tid"}])
    assert [key.removeprefix(f"{SESSION}/") for _, key in need.by if "/~" not in key] == ["bord 2/n1", "Bord 2/N1"]
    assert len([key for _, key in need.by if "/~" in key]) == 2
    (plain,) = things(team="bord 2", needs=[{"key": "n1", "who": "alle", "what": "tid"}])
    assert len(plain.by) == 2
    # It looks like a reference of the team "a/b".
    (encoded,) = things(team="A%2Fb", needs=[{"key": "n1", "who": "alle", "what": "tid"}])
    assert all(key.startswith(f"{SESSION}/a%252fb/") for _, key in encoded.by)


def test_a_team_keeps_the_spelling_that_came_first() -> None:
    document = {"team": "Bord 2", "ideas": [{"title": "Gå", "team": "BORD  2"}, {"title": "Sov", "team": "Bord 3"}]}
    ideas, _ = read(document, SESSION, ())
    assert [idea.body["team"] for idea in ideas] == ["Bord 2", "Bord 3"]
    ideas, _ = read(document, SESSION, (), teams=["bord 2", "Bord 2", "bord 3"])
    assert [idea.body["team"] for idea in ideas] == ["bord 2", "bord 3"]
    assert {idea.by[0][1].rpartition("/")[0] for idea in ideas} == {f"{SESSION}/bord 2"}


@pytest.mark.parametrize(
    ("kind", "first", "again"),
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
def test_a_text_keeps_the_spelling_that_came_first(kind: str, first: Row, again: Row) -> None:
    one, other = (things(**{kind: [row]})[0] for row in (first, again))
    assert one.by[0][1] == other.by[0][1]
    assert lay(other, dict(first), other.body)[next(iter(first))] == next(iter(first.values()))
    (keyed,) = things(**{kind: [{"key": "k", **again}]})
    assert lay(keyed, dict(first), keyed.body)[next(iter(first))] == next(iter(again.values()))
    if kind != "reflections":
        (both,) = things(**{kind: [first, again]})
        assert (both.body[next(iter(first))], both.again) == (next(iter(first.values())), [f"/{kind}/1"])


def places(*quotes: Row, kept: Kept = Kept()) -> list[tuple[str, ...]]:  # noqa: B008
    found, broken = read({"reflections": list(quotes)}, SESSION, (), kept=kept)
    assert not broken
    return [tuple(key.rpartition("~")[2][32:] for _, key in thing.by) for thing in found]


def test_each_quote_is_a_voice_of_its_own() -> None:
    found = places({"text": "Bra"}, {"text": "bra"}, {"text": "Bra", "may_publish": True}, {"text": "Nei"})
    assert [refs[0][:4] for refs in found] == ["=1.n", "=2.n", "=3.y", "=1.n"]
