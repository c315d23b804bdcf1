"""With `skip`, a refused entity and its dependents are skipped and reported, and the others are stored."""

from typing import Any

import pytest

from tests.api.captured import KINDS, NOWHERE, list_entities, outcomes, pointers
from tests.api.mini_lup import capture, day, list_all, session
from tests.conftest import Client

NATIONAL_ID = "01010150074"
GOOD: dict[str, Any] = {
    "problem_statements": {"question": "Hva?"},
    "exercises": {"title": "Notater", "work": {"form": "other", "name": "Notater", "notes": [{"text": "x"}]}},
    "insights": {"statement": "Vi vet", "kind": "cause"},
    "needs": {"who": "a", "what": "b"},
    "ideas": {"title": "Gå"},
    "presentations": {"idea_key": "shown"},
    "reflections": {"text": "Bra"},
}
TEXTS = {"problem_statements": "question", "exercises": "title", "insights": "statement", "needs": "who",
         "ideas": "title", "presentations": "pitch", "reflections": "text"}  # fmt: skip
WRONG: list[tuple[str, Any]] = [
    ("national_id_not_allowed", f"Født {NATIONAL_ID}"),
    ("too_many_marks", "e" + "\u0301" * 31),
    ("wrong_format", "\u200b"),
    ("wrong_format", "a\u0000"),
    ("blank", "\U000e0041"),
    ("wrong_type", 7),
    ("wrong_length", "a" * 10_001),
]


async def skip(client: Client, session_id: str, document: dict[str, Any], status: int = 200) -> Any:
    return await capture(client, session_id, document, status, on_error="skip")


@pytest.mark.parametrize("kind", KINDS)
async def test_only_an_invalid_entity_is_skipped(client: Client, kind: str) -> None:
    """The invalid entity is the second of three; skipping reports the same pointer as refusing the document."""
    name = TEXTS[kind]
    mistakes: list[tuple[str, str, dict[str, Any]]] = [(code, name, {name: value}) for code, value in WRONG]
    mistakes += [
        ("unknown_field", "nonsense", {"nonsense": 1}),
        ("wrong_type", "external_refs", {"external_refs": 7}),
        ("wrong_format", "external_refs/0/system", {"external_refs": [{"system": "A B", "id": "1"}]}),
        ("wrong_length", "key", {"key": "a" * 61}),
    ]
    if kind == "insights":
        mistakes.append(("unknown_value", "kind", {"kind": "feeling"}))
    ideas = [{"key": f"{key}", "title": key} for key in ("shown", "too", "three")]
    for code, field_name, fields in mistakes:
        session_id = await session(client)
        rows = [{**GOOD[kind], name: key, **extra} for key, extra in (("a", {}), ("b", fields), ("c", {}))]
        document = {"ideas": ideas, "presentations": []}
        if kind == "presentations":
            rows = [{**row, "idea_key": idea["key"]} for row, idea in zip(rows, ideas, strict=True)]
        document = {"ideas": ideas} if kind == "presentations" else {}
        document[kind] = rows
        pointer = f"/{kind}/1/{field_name}".rstrip("/")
        response = await capture(
            client, session_id, document, 422 if code in ("national_id_not_allowed", "too_many_marks", "blank") else 400
        )
        assert pointers(response)[0] == (code, pointer)
        assert await list_all(client, kind, session_id=session_id) == [] if kind != "problem_statements" else True
        result = await skip(client, session_id, document)
        assert pointers(result) == [(code, pointer)]
        assert [item["pointer"] for item in result["items"] if item["kind"] == kind] == [f"/{kind}/0", f"/{kind}/2"]
        assert outcomes(result) == {"created"}
        assert await skip(client, session_id, document) == {
            "items": [{**item, "outcome": "unchanged"} for item in result["items"]], "errors": result["errors"]
        }  # fmt: skip
        valid_fields = {field: GOOD[kind].get(field, "ok") for field in fields.keys() - {"nonsense", "external_refs"}}
        if name in valid_fields:
            valid_fields[name] = "b"
        document[kind][1] = {
            field: sent_value for field, sent_value in rows[1].items() if field not in fields
        } | valid_fields
        corrected = await skip(client, session_id, document)
        assert corrected["errors"] == []
        assert [item["outcome"] for item in corrected["items"] if item["kind"] == kind] == [
            "unchanged",
            "created",
            "unchanged",
        ]


@pytest.mark.parametrize("invalid", [None, 7, "tekst", [], True])
@pytest.mark.parametrize("kind", KINDS)
async def test_a_value_that_is_not_an_entity_is_skipped(client: Client, kind: str, invalid: Any) -> None:
    if kind == "ideas" and invalid == "tekst":
        return
    session_id = await session(client)
    result = await skip(
        client, session_id, {kind: [invalid], "needs": [GOOD["needs"]] if kind != "needs" else [invalid, GOOD["needs"]]}
    )
    assert pointers(result) == [("wrong_type", f"/{kind}/0")]
    assert [item["kind"] for item in result["items"]] == ["needs"]


async def test_dependents_are_skipped_and_reported(client: Client) -> None:
    session_id = await session(client)
    document = day()
    document["insights"][0]["kind"] = "feeling"
    document["ideas"][1] = {"title": NATIONAL_ID, "presentation": {"votes": 2}}
    document["ideas"].append({"title": "Sov", "presentation": {"votes": -1, "pitch": "x"}})
    document["ideas"].append(f"{NATIONAL_ID} er meg")
    document["reflections"][0]["text"] = "Bra\u000bdag"
    result = await skip(client, session_id, document)
    assert pointers(result) == [
        ("unknown_value", "/insights/0/kind"),
        ("national_id_not_allowed", "/ideas/1/title"),
        ("reference_not_found", "/ideas/1/presentation"),
        ("number_out_of_range", "/ideas/3/presentation/votes"),
        ("national_id_not_allowed", "/ideas/4"),
        ("reference_not_found", "/needs/0/insight_keys/0"),
        ("reference_not_found", "/needs/1/insight_keys/0"),
        ("reference_not_found", "/ideas/0/need_keys/0"),
        ("reference_not_found", "/ideas/0/presentation"),
    ]
    entities = await list_entities(client)
    assert {kind: len(rows) for kind, rows in entities.items()} == {
        "problem_statements": 1, "exercises": 2, "insights": 1, "needs": 0, "ideas": 2, "presentations": 0,
        "reflections": 2,
    }  # fmt: skip
    assert [idea["title"] for idea in entities["ideas"]] == ["Legg ned alle møter før lunsj", "Sov"]
    corrected = await skip(client, session_id, day())
    assert corrected["errors"] == []


async def test_a_stored_entity_is_unchanged(client: Client) -> None:
    session_id = await session(client)
    await capture(client, session_id, day())
    document = day()
    document["insights"][0] |= {"kind": "feeling", "statement": "Noe annet"}
    result = await skip(client, session_id, document)
    assert pointers(result) == [("unknown_value", "/insights/0/kind")]
    assert outcomes(result) == {"unchanged"}
    assert len(result["items"]) == 12


@pytest.mark.parametrize(
    ("document", "code", "pointer"),
    [
        ({"actions": []}, "unknown_field", "/actions"),
        ({"ideas": {}}, "wrong_type", "/ideas"),
        ({"ideas": "Gå"}, "wrong_type", "/ideas"),
        ({"ideas": None}, "wrong_type", "/ideas"),
        ({"ideas": ["Gå"] * 501}, "wrong_length", "/ideas"),
        ({"team": 7}, "wrong_type", "/team"),
        ({"team": ""}, "wrong_length", "/team"),
        ({"team": "\u200b"}, "wrong_format", "/team"),
        ({"team": "a" * 61}, "wrong_length", "/team"),
        ({"team": NATIONAL_ID}, "national_id_not_allowed", "/team"),
        ([], "wrong_type", ""),
        ("Gå", "wrong_type", ""),
    ],
)
@pytest.mark.parametrize("on_error", ["abort", "skip"])
async def test_an_invalid_document_is_refused(
    client: Client, document: Any, code: str, pointer: str, on_error: str
) -> None:
    session_id = await session(client)
    if isinstance(document, dict):
        document = {"needs": [GOOD["needs"]], **document}
    status = 422 if code == "national_id_not_allowed" else 400
    result = await capture(client, session_id, document, status, on_error=on_error)
    assert pointers(result)[0] == (code, pointer)
    assert not any((await list_entities(client)).values())


async def test_invalid_json_is_refused(client: Client) -> None:
    session_id = await session(client)
    headers = {"content-type": "application/json"}
    for raw in (b"", b"{", b'{"ideas": ["\xff"]}'):
        response = await client.post(
            f"/v1/sessions/{session_id}/capture", content=raw, headers=headers, params={"on_error": "skip"}
        )
        assert response.status_code == 400


async def test_every_entity_is_skipped(client: Client) -> None:
    session_id = await session(client)
    result = await skip(client, session_id, {"needs": [{}, {"who": 7}], "ideas": [NATIONAL_ID]})
    assert result["items"] == []
    assert pointers(result) == [
        ("wrong_type", "/needs/1/who"),
        ("national_id_not_allowed", "/ideas/0"),
        ("incomplete", "/needs/0/who"),
        ("incomplete", "/needs/0/what"),
    ]
    assert not any((await list_entities(client)).values())


async def test_a_keyed_repeat_returns_the_same(client: Client) -> None:
    session_id = await session(client)
    keyed = {"params": {"on_error": "skip"}, "headers": {"idempotency-key": "dagen"}}
    document = {"ideas": ["Gå", NATIONAL_ID]}
    first, replay = [await client.post(f"/v1/sessions/{session_id}/capture", json=document, **keyed) for _ in range(2)]
    assert (first.status_code, first.json()) == (200, replay.json())
    assert pointers(first.json()) == [("national_id_not_allowed", "/ideas/1")]


async def test_many_unknown_ids(client: Client) -> None:
    """A constraint would refuse one reference per attempt, so all are checked first."""
    session_id = await session(client)
    ids = [f"0199c0de-0000-7000-8000-{number:012x}" for number in range(60)]
    document = {
        "needs": [*({"who": id, "what": "b", "group_id": id} for id in ids), GOOD["needs"]],
        "ideas": [{"title": "Gå", "insight_ids": [ids[0]], "need_keys": []}, "Sov"],
        "insights": [{**GOOD["insights"], "sources": [{"exercise_id": NOWHERE}]}],
        "exercises": [
            {"title": "x", "work": {"form": "other", "name": "x", "notes": [{"text": "a", "theme_ids": [NOWHERE]}]}}
        ],
    }
    result = await skip(client, session_id, document)
    assert sorted(pointers(result)) == sorted(
        [("reference_not_found", f"/needs/{index}/group_id") for index in range(60)]
        + [
            ("reference_not_found", "/ideas/0/insight_ids/0"),
            ("reference_not_found", "/insights/0/sources/0/exercise_id"),
            ("reference_not_found", "/exercises/0/work/notes/0/theme_ids/0"),
        ]
    )
    assert [item["pointer"] for item in result["items"]] == ["/needs/60", "/ideas/1"]


async def test_more_errors_than_a_response_holds(client: Client) -> None:
    session_id = await session(client)
    unknown_refs = [f"hist:{number}" for number in range(100)]
    needs = [{"who": f"{number}", "what": "b", "insight_refs": unknown_refs} for number in range(45)]
    result = await skip(client, session_id, {"needs": [*needs, GOOD["needs"]]})
    assert [item["pointer"] for item in result["items"]] == ["/needs/45"]
    assert {pointer.split("/")[2] for _, pointer in pointers(result)} == {str(number) for number in range(45)}
    assert len(result["errors"]) <= 4000
