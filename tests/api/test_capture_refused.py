"""Refused captures point at the error in the document; with `skip` the valid entities are stored."""

from typing import Any

import pytest

from tests.api.captured import NOWHERE, insight, list_entities, outcomes, pointers, whys
from tests.api.mini_lup import capture, day, session
from tests.conftest import Callers, Client


async def test_two_entities_with_one_key_are_refused(client: Client) -> None:
    session_id = await session(client)
    result = await capture(client, session_id, {"insights": [insight(), insight(statement="Noe annet")]}, 422)
    assert pointers(result) == [("duplicate", "/insights/1")]
    result = await capture(
        client, session_id, {"insights": [insight(key="K  1"), insight(key="k 1", statement="x")]}, 422
    )
    assert pointers(result) == [("duplicate", "/insights/1")]
    reflections = [{"key": "a", "text": "Bra"}, {"key": "A", "text": "Nei"}]
    result = await capture(client, session_id, {"reflections": reflections}, 422)
    assert pointers(result) == [("duplicate", "/reflections/1")]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (
            {"exercises": [whys()], "insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c9"}])]},
            ("reference_not_found", "/insights/0/sources/0/item_key"),
        ),
        (
            {"insights": [insight(sources=[{"exercise_key": "nei"}])]},
            ("reference_not_found", "/insights/0/sources/0/exercise_key"),
        ),
        (
            {"needs": [{"who": "a", "what": "b", "insight_keys": ["i8", "i9"]}]},
            ("reference_not_found", "/needs/0/insight_keys/0"),
        ),
        (
            {"insights": [insight()], "needs": [{"insight_refs": ["hist:1"], "insight_keys": ["i1"]}]},
            ("reference_not_found", "/needs/0/insight_refs/0"),
        ),
        (
            {"ideas": [{"title": "Gå tur", "need_keys": ["n"], "need_ids": []}]},
            ("both_id_and_ref", "/ideas/0/need_keys"),
        ),
        (
            {
                "problem_statements": [{"key": "p", "question": "Hvorfor?"}],
                "ideas": [{"title": "Gå tur", "problem_statement_key": "p", "problem_statement_ref": "hist:1"}],
            },
            ("both_id_and_ref", "/ideas/0/problem_statement_key"),
        ),
        (
            {"needs": [{"who": "a", "what": "b", "group_id": NOWHERE}]},
            ("reference_not_found", "/needs/0/group_id"),
        ),
        (
            {"exercises": [whys({"key": "c1", "text": "x"}, {"key": "c2", "because_of_key": "c7", "text": "y"})]},
            ("unknown_item_key", "/exercises/0/work/causes/1/because_of_key"),
        ),
        ({"insights": [{"key": "i1", "statement": "x"}]}, ("incomplete", "/insights/0/kind")),
        ({"presentations": [{"votes": 1}]}, ("incomplete", "/presentations/0/idea_id")),
        (
            {
                "needs": [
                    {"who": "a", "what": "b", "external_refs": [{"system": "x", "id": "1"}, {"system": "x", "id": "2"}]}
                ]
            },
            ("duplicate", "/needs/0/external_refs/1"),
        ),
    ],
)
async def test_errors_point_into_the_document(
    client: Client, document: dict[str, Any], expected: tuple[str, str]
) -> None:
    session_id = await session(client)
    result = await capture(client, session_id, document, 422)
    assert pointers(result)[0] == expected
    assert not any((await list_entities(client)).values())


async def test_errors_point_into_the_document_when_merged(client: Client) -> None:
    session_id = await session(client)
    before = [{"key": "c1", "text": "tid"}, {"key": "c2", "text": "penger", "root": True}]
    await capture(client, session_id, {"exercises": [whys(*before)]})
    invalid_exercise = whys({"key": "c9", "text": "vilje", "because_of_key": "c0"})
    assert pointers(await capture(client, session_id, {"exercises": [invalid_exercise]}, 422)) == [
        ("unknown_item_key", "/exercises/0/work/causes/0/because_of_key")
    ]
    invalid_exercise = whys({"key": "c9", "text": "vilje", "because_of_key": "c2"})
    assert pointers(await capture(client, session_id, {"exercises": [invalid_exercise]}, 422)) == [
        ("root_not_leaf", "/exercises/0/work/causes")
    ]
    other = {"key": "hvorfor", "work": {"form": "other", "name": "Intervju"}}
    assert pointers(await capture(client, session_id, {"exercises": [other]}, 422)) == [
        ("item_not_of_form", "/exercises/0/work/form")
    ]
    document = {"insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c1"}])]}
    await capture(client, session_id, document)
    document = {"insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c8"}])]}
    assert pointers(await capture(client, session_id, document, 422)) == [
        ("reference_not_found", "/insights/0/sources/0/item_key")
    ]


@pytest.mark.parametrize(
    ("work", "pointer"),
    [
        ({"form": "user_journey", "persona": "a", "case": "b", "steps": [{"emotion": 1}]}, "/steps/0/action"),
        (
            {"form": "user_journey", "persona": "a", "case": "b", "steps": [{"action": "c", "pain_points": [{}]}]},
            "/steps/0/pain_points/0/text",
        ),
        ({"form": "five_whys", "question": "a", "causes": [{"root": True}]}, "/causes/0/text"),
        ({"form": "other", "name": "a", "notes": [{"cluster": "b"}]}, "/notes/0/text"),
    ],
)
async def test_an_item_needs_a_text_or_a_key(client: Client, work: dict[str, Any], pointer: str) -> None:
    session_id = await session(client)
    fields = {name: value for name, value in work.items() if name not in ("steps", "causes", "notes")}
    wrong = {"exercises": [{"key": "e", "work": work}]}
    expected = [("incomplete", f"/exercises/0/work{pointer}")]
    for _ in ("new", "laid over what is there"):
        assert pointers(await capture(client, session_id, wrong, 422)) == expected
        assert pointers(await capture(client, session_id, wrong, on_error="skip")) == expected
        await capture(client, session_id, {"exercises": [{"key": "e", "work": fields}]})


async def test_skip_stores_the_valid_entities(client: Client) -> None:
    session_id = await session(client)
    document = day()
    document["insights"][0]["sources"][0]["item_key"] = "c9"
    document["needs"].append({"who": "alle", "what": "ro", "group_id": NOWHERE})
    document["ideas"].append({"key": "ro", "title": "Stillerom", "need_keys": ["n1"], "presentation": {"votes": 1}})
    await capture(client, session_id, document, 422)
    result = await capture(client, session_id, document, on_error="skip")

    assert pointers(result) == [
        ("reference_not_found", "/insights/0/sources/0/item_key"),
        ("reference_not_found", "/needs/0/insight_keys/0"),
        ("reference_not_found", "/needs/1/insight_keys/0"),
        ("reference_not_found", "/ideas/0/need_keys/0"),
        ("reference_not_found", "/ideas/3/need_keys/0"),
        ("reference_not_found", "/ideas/0/presentation"),
        ("reference_not_found", "/ideas/3/presentation"),
        ("reference_not_found", "/needs/2/group_id"),
    ]
    assert outcomes(result) == {"created"}
    entities = await list_entities(client)
    assert {kind: len(rows) for kind, rows in entities.items()} == {
        "problem_statements": 1, "exercises": 2, "insights": 1, "needs": 0, "ideas": 2, "presentations": 0,
        "reflections": 2,
    }  # fmt: skip
    fixed = await capture(client, session_id, day(), on_error="skip")
    assert fixed["errors"] == []
    assert [item["outcome"] for item in fixed["items"]].count("created") == 5


async def test_a_transition_that_is_not_allowed(client: Client) -> None:
    session_id = await session(client)
    await capture(client, session_id, {"ideas": [{"key": "i", "title": "Gå tur", "status": "selected"}]})
    document = {"ideas": [{"key": "i", "status": "captured"}, "Sov"]}
    assert pointers(await capture(client, session_id, document, 409)) == [("transition_not_allowed", "/ideas/0/status")]
    result = await capture(client, session_id, document, on_error="skip")
    assert pointers(result) == [("transition_not_allowed", "/ideas/0/status")]
    assert [item["pointer"] for item in result["items"]] == ["/ideas/1"]


async def test_a_person_that_the_caller_may_not_read(caller: Callers, client: Client) -> None:
    session_id = await session(client)
    await client.put("/v1/people/by_ref/hr/4711", json={"display_name": "Tjenesteleder"})
    document = {"ideas": [{"title": "Gå tur", "owner_ref": "hr:4711"}]}
    result = await capture(await caller("day:write"), session_id, document, 403)
    assert pointers(result) == [("people_read_missing", "/ideas/0/owner_ref")]
    await capture(client, session_id, document)
