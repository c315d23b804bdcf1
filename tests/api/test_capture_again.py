"""Repeated captures: spelling, order, several tables at once, and clearing by null."""

import asyncio
import hashlib
from typing import Any

import pytest

from service.postgres.people import people
from service.postgres.themes import themes
from service.postgres.units import units
from tests.api.captured import KINDS, capture_with_retries, list_entities, outcomes
from tests.api.mini_lup import capture, day, list_all, session
from tests.api.resource_tests import make
from tests.conftest import Client

TEXTS = ("question", "title", "statement", "who", "what", "description", "text", "action")
SPELLINGS = ("bord 2", "Bord 2", "bord  2", " BORD\u00a02 ", "\ufeffbord 2")


def notes(*keys: str, **fields: Any) -> dict[str, Any]:
    work = {"form": "other", "name": "Notater", "notes": [{"key": key, "text": key} for key in keys]}
    return {"exercises": [{"key": "e", "work": work}]} | fields


def other_case(value: Any) -> Any:
    """Change the case and spacing of the texts in a document."""
    if isinstance(value, str):
        return f" {value.upper()} "
    if isinstance(value, list):
        return [other_case(item) for item in value]
    if isinstance(value, dict):
        # A key, or the title of an exercise, identifies the entity, so its texts are not respelled.
        texts = () if value.keys() & {"form", "key"} else TEXTS
        return {
            name: other_case(inner) if name in texts or not isinstance(inner, str) else inner
            for name, inner in value.items()
        }
    return value


def without_keys(document: dict[str, Any]) -> dict[str, Any]:
    """Return the entities of a document without their keys and references."""
    entities: dict[str, Any] = {}
    for kind in KINDS:
        for entity in document.get(kind, ()):
            if isinstance(entity, dict):
                entity = {name: value for name, value in entity.items() if "key" not in name}
            entities.setdefault(kind, []).append(entity)
    for insight in entities["insights"]:
        insight.pop("sources", None)
    return entities


@pytest.mark.parametrize("first", SPELLINGS[:3])
async def test_spellings_of_a_team_are_equal(client: Client, first: str) -> None:
    session_id = await session(client)
    await capture(client, session_id, day(team=first))
    before = await list_entities(client)
    for spelling in SPELLINGS:
        assert outcomes(await capture(client, session_id, day(team=spelling))) == {"unchanged"}
    assert await list_entities(client) == before
    assert {row["team"] for kind in ("exercises", "ideas") for row in before[kind]} == {first}
    # New rows take the first spelling of the team.
    await capture(client, session_id, {"team": "BORD 2", "ideas": ["Ny idé", {"title": "Enda en", "team": "Bord  2"}]})
    assert {row["team"] for row in await list_all(client, "ideas")} == {first}
    await capture(client, session_id, {"team": "Bord 3", "ideas": ["Ny idé"]})
    assert {row["team"] for row in await list_all(client, "ideas")} == {first, "Bord 3"}


async def test_concurrent_spellings_of_a_team_are_equal(client: Client) -> None:
    session_id = await session(client)
    documents = [day(team=spelling) for spelling in SPELLINGS]
    await asyncio.gather(*(capture_with_retries(client, session_id, document) for document in documents))
    entities = await list_entities(client)
    assert len({row["team"] for kind in ("exercises", "ideas") for row in entities[kind]}) == 1
    expected = {"problem_statements": 1, "exercises": 2, "insights": 2, "needs": 2, "ideas": 3, "presentations": 1}
    assert {kind: len(rows) for kind, rows in entities.items()} == {**expected, "reflections": 2}


async def test_case_sensitive_keys_still_match(client: Client) -> None:
    session_id = await session(client)

    def hash_text(kind: str, text: str) -> str:
        return hashlib.blake2s(f"{kind}\0{text}".encode(), digest_size=16).hexdigest()

    stored = {
        "needs": {"who": "Alle", "what": "Tid", "session_id": session_id},
        "ideas": {"title": "Gå  Tur", "session_id": session_id},
        "reflections": {"text": "Bra Dag", "session_id": session_id, "may_publish": True},
    }
    stored_keys = {
        "needs": "N1",
        "ideas": f"~{hash_text('ideas', 'Gå Tur')}",
        "reflections": f"~{hash_text('reflections', 'Bra Dag')}",
    }
    for kind, body in stored.items():
        ref = {"system": "capture", "id": f"{session_id}/Bord 2/{stored_keys[kind]}"}
        assert (await client.post(f"/v1/{kind}", json={**body, "external_refs": [ref]})).status_code == 201
    document = {
        "team": "Bord 2",
        "needs": [{"key": "N1", "who": "Alle", "what": "Tid"}],
        "ideas": [{"title": "Gå  Tur", "need_keys": ["N1"]}],
        "reflections": [{"text": "Bra Dag", "may_publish": True}, {"text": "Bra Dag"}],
    }
    result = await capture(client, session_id, document)
    assert [item["outcome"] for item in result["items"]] == ["updated", "updated", "updated", "created"]
    assert outcomes(await capture(client, session_id, document)) == {"unchanged"}
    assert [len(await list_all(client, kind)) for kind in stored] == [1, 1, 2]
    (need,) = await list_all(client, "needs")
    assert need["external_refs"] == [{"system": "capture", "id": f"{session_id}/bord 2/n1"}]


async def test_spellings_are_per_session(client: Client) -> None:
    for team in ("bord 2", "Bord 2"):
        await capture(client, await session(client), {"team": team, "ideas": ["Gå tur"]})
    assert [row["team"] for row in await list_all(client, "ideas")] == ["bord 2", "Bord 2"]


async def test_spellings_of_a_text_without_key_are_equal(client: Client) -> None:
    session_id = await session(client)
    document = without_keys(day())
    assert outcomes(await capture(client, session_id, document)) == {"created"}
    before = await list_entities(client)
    assert outcomes(await capture(client, session_id, other_case(document))) == {"unchanged"}
    assert await list_entities(client) == before


async def test_keys_ignore_case(client: Client) -> None:
    session_id = await session(client)
    first = await capture(client, session_id, {"needs": [{"key": "N  1", "who": "a", "what": "b"}]})
    document = {"needs": [{"key": "n 1", "what": "c"}], "ideas": [{"title": "Gå", "need_keys": [" N 1"]}]}
    repeated = await capture(client, session_id, document)
    need_id = first["items"][0]["id"]
    assert (repeated["items"][0]["id"], repeated["items"][0]["outcome"]) == (need_id, "updated")
    (idea,) = await list_all(client, "ideas")
    assert idea["need_ids"] == [need_id]


@pytest.mark.parametrize("other", ["a%2Fb", "a", "a=b", "a/b/c"])
async def test_slashes_and_signs_in_team_and_key(client: Client, other: str) -> None:
    session_id = await session(client)
    captures = []
    for team, key in (("a/b", "c=d"), (other, "c=d"), ("a/b", "c/d"), (other, "~c"), ("a", "b/c=d"), ("A/B", "C%3Dd")):
        document = {
            "team": team,
            "needs": [{"key": key, "who": team, "what": key}],
            "ideas": [{"title": key, "need_keys": [key], "team": team}],
        }
        result = await capture(client, session_id, document)
        assert outcomes(result) == {"created"}
        captures.append((document, result))
    for document, result in captures:
        repeated = await capture(client, session_id, document)
        assert outcomes(repeated) == {"unchanged"}
        assert [item["id"] for item in repeated["items"]] == [item["id"] for item in result["items"]]
    (need, *_) = await list_all(client, "needs")
    assert need["external_refs"] == [{"system": "capture", "id": f"{session_id}/a%2Fb/c%3Dd"}]
    needs = await list_all(client, "needs", external_ref=f"capture:{session_id}/a%2Fb/c%3Dd")
    assert [need["id"] for need in needs] == [need["id"]]
    response = await client.put(f"/v1/needs/by_ref/capture/{session_id}%2Fa%252Fb%2Fc%253Dd", json={"what": "x"})
    assert (response.status_code, response.json()["id"]) == (200, need["id"])


@pytest.mark.parametrize(
    ("keys", "order"),
    [("caxb", "caxb"), ("cba", "cba"), ("abc", "abc"), ("b", "abc"), ("ca", "cba"), ("axc", "abxc"), ("x", "abcx")],
)
async def test_an_exercise_follows_the_order_of_the_document(client: Client, keys: str, order: str) -> None:
    session_id = await session(client)
    await capture(client, session_id, notes(*"abc"))
    for outcome in ("unchanged" if order == "abc" else "updated", "unchanged"):
        assert outcomes(await capture(client, session_id, notes(*keys))) == {outcome}
        (exercise,) = await list_all(client, "exercises")
        assert "".join(note["key"] for note in exercise["work"]["notes"]) == order


async def test_every_list_follows_the_order_of_the_document(client: Client) -> None:
    session_id = await session(client)

    def document(direction: int) -> dict[str, Any]:
        step = {"key": "s", "action": "x"}
        points = [{"key": key, "text": key} for key in "abc"][::direction]
        steps = [{**step, "pain_points": points, "opportunities": [{"text": "d"}, {"text": "e"}][::direction]},
                 {"key": "t", "action": "y"}][::direction]  # fmt: skip
        causes = [{"key": "c1", "text": "x"}, {"key": "c2", "text": "y", "because_of_key": "c1"}][::direction]
        return {
            "exercises": [
                {"key": "r", "work": {"form": "user_journey", "persona": "p", "case": "c", "steps": steps}},
                {"key": "h", "work": {"form": "five_whys", "question": "Hvorfor?", "causes": causes}},
            ],
            "insights": [
                {"key": "i", "statement": "s", "kind": "cause", "sources": [
                    {"exercise_key": "r", "item_key": "t"}, {"exercise_key": "h", "item_key": "c1"},
                    {"exercise_key": "h"},
                ][::direction]}
            ],
            "ideas": [{"key": "i", "title": "Gå", "presentation": {"feedback": ["en", "to", "tre"][::direction]}}],
        }  # fmt: skip

    await capture(client, session_id, document(1))
    for direction in (-1, 1):
        for outcome in ({"updated", "unchanged"}, {"unchanged"}):
            assert outcomes(await capture(client, session_id, document(direction))) == outcome
        entities = await list_entities(client)
        journey, five_whys = (exercise["work"] for exercise in entities["exercises"])
        step = next(step for step in journey["steps"] if step["key"] == "s")
        assert [step["key"] for step in journey["steps"]] == ["s", "t"][::direction]
        assert [point["key"] for point in step["pain_points"]] == ["a", "b", "c"][::direction]
        assert [point["text"] for point in step["opportunities"]] == ["d", "e"][::direction]
        assert [cause["key"] for cause in five_whys["causes"]] == ["c1", "c2"][::direction]
        sources = [(source["exercise_id"], source["item_key"]) for source in entities["insights"][0]["sources"]]
        ids = [exercise["id"] for exercise in entities["exercises"]]
        assert sources == [(ids[0], "t"), (ids[1], "c1"), (ids[1], None)][::direction]
        assert entities["presentations"][0]["feedback"] == ["en", "to", "tre"][::direction]


async def test_several_tables_send_parts_of_one_exercise_at_once(client: Client) -> None:
    session_id = await session(client)
    await capture(client, session_id, notes(*"abcd"))
    parts = ["ab", "cd", "aXb", "cYd", "dZ", "W"]
    await asyncio.gather(*(capture_with_retries(client, session_id, notes(*part)) for part in parts))
    (exercise,) = await list_all(client, "exercises")
    order = "".join(note["key"] for note in exercise["work"]["notes"])
    assert sorted(order) == sorted("abcdXYZW")
    assert [key for key in order if key in "abcd"] == [*"abcd"]
    for part in parts:
        assert [key for key in order if key in part] == [*part]


CLEARED: dict[str, dict[str, Any]] = {
    "problem_statements": {"background": "x", "owner_unit_ref": "hr:unit", "reframed_from_ref": "hr:former"},
    "exercises": {"title": "x", "team": "x", "method_key": "five_whys", "group_ref": "hr:group",
                  "problem_statement_ref": "hr:former"},
    "insights": {"evidence": "x", "group_ref": "hr:group"},
    "needs": {"because": "x", "group_ref": "hr:group"},
    "ideas": {"description": "x", "boldness": "bold", "problem_statement_ref": "hr:former", "group_ref": "hr:group",
              "team": "x", "unit_ref": "hr:unit", "owner_ref": "hr:person", "next_step": "x",
              "follow_up_on": "2026-06-01"},
    "presentations": {"position": 3, "pitch": "x", "votes": 4},
    "reflections": {"rating": 4, "person_ref": "hr:person"},
}  # fmt: skip
NEEDED: dict[str, dict[str, Any]] = {
    "problem_statements": {"question": "Hva?"},
    "exercises": {"work": {"form": "other", "name": "Notater"}},
    "insights": {"statement": "x", "kind": "cause"},
    "needs": {"who": "a", "what": "b"},
    "ideas": {"title": "Gå"},
    "presentations": {"idea_ref": "hr:idea"},
    "reflections": {"text": "Bra"},
}


async def surroundings(client: Client, session_id: str) -> None:
    await make(client, units, kind="municipality", external_refs=[{"system": "hr", "id": "unit"}])
    await make(client, people, external_refs=[{"system": "hr", "id": "person"}])
    await make(client, themes, external_refs=[{"system": "hr", "id": "theme"}])
    for path, body in (
        ("groups", {"name": "x"}),
        ("problem_statements", {"question": "Før?"}),
        ("ideas", {"title": "Før"}),
        ("attendances", {"session_id": session_id, "person_ref": "hr:person"}),
    ):
        key = {"problem_statements": "former"}.get(path, path[:-1])
        assert (await client.put(f"/v1/{path}/by_ref/hr/{key}", json=body)).status_code == 201


def field_of(name: str) -> str:
    return f"{name.removesuffix('_ref')}_id" if name.endswith("_ref") else name


@pytest.mark.parametrize("kind", KINDS)
async def test_null_clears(client: Client, kind: str) -> None:
    """Null clears each nullable field of one entity only; an absent field is unchanged."""
    session_id = await session(client)
    await surroundings(client, session_id)
    full = {**NEEDED[kind], **CLEARED[kind]}
    other = {**full, "key": "other"}
    if kind == "presentations":
        await client.put("/v1/ideas/by_ref/hr/another", json={"title": "En til"})
        other["idea_ref"] = "hr:another"
    if kind == "ideas":
        other["title"] = "Sov"
    for name in CLEARED[kind]:
        await capture(client, session_id, {kind: [other, {**full, "key": "k"}]})
        spellings = {name: None} if field_of(name) == name else {name: None, field_of(name): None}
        for spelling in spellings:
            result = await capture(
                client, session_id, {kind: [{**other}, {"key": "k", **NEEDED[kind], spelling: None}]}
            )
            ids = [item["id"] for item in result["items"]]
            rows_by_id = {row["id"]: row for row in await list_all(client, kind)}
            assert rows_by_id[ids[1]][field_of(name)] is None
            assert rows_by_id[ids[0]][field_of(name)] is not None
            for rest in CLEARED[kind]:
                if rest != name:
                    assert rows_by_id[ids[1]][field_of(rest)] is not None
            assert [item["outcome"] for item in result["items"]] == ["unchanged", "updated"]
            await capture(client, session_id, {kind: [other, {**full, "key": "k"}]})


async def test_null_clears_in_the_items_of_an_exercise(client: Client) -> None:
    session_id = await session(client)
    step = {"key": "s", "stage": "x", "action": "x", "touchpoint": "x", "channel": "x", "thought": "x", "emotion": 1,
            "backstage": "x"}  # fmt: skip
    works = {
        "user_journey": ({"persona": "p", "case": "c"}, "steps", step),
        "other": ({"name": "n"}, "notes", {"key": "n", "text": "x", "cluster": "x"}),
    }
    for form, (rest, items, item) in works.items():
        for name in item.keys() - {"key", "action", "text"}:
            for item_fields in (item, {"key": item["key"], name: None}):
                work = {"form": form, **rest, items: [item_fields]}
                await capture(client, session_id, {"exercises": [{"key": form, "work": work}]})
            stored_item = (await list_all(client, "exercises"))[-1]["work"][items][0]
            assert stored_item == {**stored_item, **item, name: None}
    causes = [{"key": "a", "text": "x"}, {"key": "b", "text": "y", "because_of_key": "a"}]
    for sent_causes in (causes, [{"key": "b", "because_of_key": None}]):
        work = {"form": "five_whys", "question": "?", "causes": sent_causes}
        await capture(client, session_id, {"exercises": [{"key": "why", "work": work}]})
    assert [cause["because_of_key"] for cause in (await list_all(client, "exercises"))[-1]["work"]["causes"]] == [
        None
    ] * 2


async def test_null_clears_a_reference_by_key_and_within_a_presentation(client: Client) -> None:
    session_id = await session(client)
    document = {
        "problem_statements": [{"key": "p", "question": "Hva?"}],
        "ideas": [
            {"key": "i", "title": "Gå", "problem_statement_key": "p", "presentation": {"votes": 4, "pitch": "x"}}
        ],
    }
    await capture(client, session_id, document)
    nulls = {"ideas": [{"key": "i", "problem_statement_key": None, "presentation": {"votes": None}}]}
    assert outcomes(await capture(client, session_id, nulls)) == {"updated"}
    (idea,) = await list_all(client, "ideas")
    (presentation,) = await list_all(client, "presentations")
    assert (idea["problem_statement_id"], presentation["votes"], presentation["pitch"]) == (None, None, "x")


async def test_null_does_not_clear_required_fields(client: Client) -> None:
    session_id = await session(client)
    await capture(client, session_id, {"ideas": [{"key": "i", "title": "Gå tur", "description": "Ut\nhver dag"}]})
    await capture(client, session_id, {"ideas": [{"key": "i", "title": None}]})
    (idea,) = await list_all(client, "ideas")
    assert (idea["title"], idea["description"]) == ("Ut", "Ut\nhver dag")
    for document in ({"needs": [{"who": None, "what": "b"}]}, {"insights": [{"statement": None, "kind": "cause"}]}):
        result = await capture(client, session_id, document, 400)
        assert result["code"] == "wrong_type"
