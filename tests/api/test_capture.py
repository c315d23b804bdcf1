"""Capture a day in one call, and capture it again."""

import msgspec

from service.api.capture import EXAMPLE
from tests.api.captured import NOWHERE, insight, list_entities, outcomes, pointers, whys
from tests.api.mini_lup import DAY, QUESTION, capture, day, list_all, session
from tests.conftest import Client


async def test_invalid(client: Client) -> None:
    session_id = await session(client)
    result = await capture(client, session_id, day(team="bord\n2"), 400)
    assert pointers(result) == [("wrong_format", "/team")]
    result = await capture(
        client, session_id, day(needs=[{"who": "alle", "what": "tid", "session_id": session_id}]), 400
    )
    assert pointers(result) == [("unknown_field", "/needs/0/session_id")]


async def test_missing(client: Client) -> None:
    await capture(client, NOWHERE, DAY, 404)
    await capture(client, "nobody", DAY, 404)


async def test_a_day(client: Client) -> None:
    session_id = await session(client)
    result = await capture(client, session_id, DAY)

    assert result["errors"] == []
    assert outcomes(result) == {"created"}
    assert [item["pointer"] for item in result["items"]] == [
        "/problem_statements/0", "/exercises/0", "/exercises/1", "/insights/0", "/insights/1", "/needs/0", "/needs/1",
        "/ideas/0", "/ideas/1", "/ideas/2", "/ideas/0/presentation", "/reflections/0", "/reflections/1",
    ]  # fmt: skip
    entities = await list_entities(client)
    for item in result["items"]:
        (row,) = [row for row in entities[item["kind"]] if row["id"] == item["id"]]
        assert (row["version"], row.get("session_id", session_id)) == (item["version"], session_id)
    problem, journey, five_whys = (*entities["problem_statements"], *entities["exercises"])
    assert problem["question"] == QUESTION
    assert [exercise["problem_statement_id"] for exercise in (journey, five_whys)] == [problem["id"]] * 2
    assert entities["insights"][0]["sources"] == [{"exercise_id": five_whys["id"], "item_key": "c2"}]
    assert entities["needs"][1]["insight_ids"] == [insight["id"] for insight in entities["insights"]]
    kaffe, bytt, moter = entities["ideas"]
    assert (kaffe["need_ids"], kaffe["status"]) == ([entities["needs"][0]["id"]], "presented")
    assert (bytt["title"], bytt["status"]) == ("Bytt arbeidsplass en dag i måneden", "captured")
    assert moter["description"] == "Legg ned alle møter før lunsj"
    assert [(presentation["idea_id"], presentation["votes"]) for presentation in entities["presentations"]] == [
        (kaffe["id"], 4)
    ]
    assert (await client.get(f"/v1/sessions/{session_id}")).json()["problem_statement_ids"] == [problem["id"]]
    assert five_whys["external_refs"] == [{"system": "capture", "id": f"{session_id}//hvorfor"}]


async def test_the_contracts_example(client: Client) -> None:
    session_id = await session(client)
    assert outcomes(await capture(client, session_id, EXAMPLE)) == {"created"}
    (exercise,) = await list_all(client, "exercises")
    assert exercise["team"] == "bord 2"
    assert exercise["external_refs"] == [{"system": "capture", "id": f"{session_id}/bord 2/hvorfor"}]


async def test_a_repeat_changes_nothing(client: Client) -> None:
    session_id = await session(client)
    first = await capture(client, session_id, day(team="bord 1"))
    before = await list_entities(client)
    repeat_result = await capture(client, session_id, day(team="bord 1"))

    assert outcomes(repeat_result) == {"unchanged"}
    assert [(item["id"], item["version"]) for item in repeat_result["items"]] == [
        (item["id"], item["version"]) for item in first["items"]
    ]
    assert await list_entities(client) == before


async def test_absent_fields_stay_and_sent_fields_win(client: Client) -> None:
    session_id = await session(client)
    await capture(client, session_id, DAY)
    document = {
        "exercises": [
            {
                "key": "reise",
                "work": {
                    "form": "user_journey",
                    "steps": [
                        {"key": "s4", "action": "går hjem"},
                        {"key": "s3", "emotion": -1, "pain_points": [{"key": "s3c", "text": "telefonen ringer"}]},
                    ],
                },
            }
        ],
        "insights": [{"key": "i1", "kind": "observation", "sources": [{"exercise_key": "reise", "item_key": "s4"}]}],
        "ideas": [{"key": "kaffe", "presentation": {"votes": 7, "feedback": ["ta med HR"]}}],
    }
    result = await capture(client, session_id, document)

    entities = await list_entities(client)
    assert [(item["pointer"], item["outcome"]) for item in result["items"]] == [
        ("/exercises/0", "updated"),
        ("/insights/0", "updated"),
        ("/ideas/0", "unchanged"),
        ("/ideas/0/presentation", "updated"),
    ]
    journey, five_whys = entities["exercises"]
    assert journey["title"] == "En tjenesteleders dag"
    assert [step["key"] for step in journey["work"]["steps"]] == ["s1", "s4", "s3"]
    last_step = journey["work"]["steps"][2]
    assert (last_step["action"], last_step["emotion"]) == ("svarer på avvik mens prosjektmøtet går", -1)
    assert [point["key"] for point in last_step["pain_points"]] == ["s3a", "s3c"]
    assert [point["key"] for point in last_step["opportunities"]] == ["s3b"]
    assert entities["insights"][0]["kind"] == "observation"
    assert entities["insights"][0]["sources"] == [
        {"exercise_id": five_whys["id"], "item_key": "c2"},
        {"exercise_id": journey["id"], "item_key": "s4"},
    ]
    (presentation,) = entities["presentations"]
    assert (presentation["votes"], presentation["feedback"]) == (7, ["prøv i to sektorer", "ta med HR"])


async def test_items_without_a_key_match_by_text(client: Client) -> None:
    session_id = await session(client)
    document = {"exercises": [whys({"text": "tid"}, {"text": "penger"}, {"text": "tid"})]}
    await capture(client, session_id, document)
    assert outcomes(await capture(client, session_id, document)) == {"unchanged"}
    document = {"exercises": [whys({"text": "penger", "root": True}, {"text": "vilje"})]}
    assert outcomes(await capture(client, session_id, document)) == {"updated"}

    (five_whys,) = await list_all(client, "exercises")
    causes = five_whys["work"]["causes"]
    assert [(cause["text"], cause["root"]) for cause in causes] == [
        ("tid", False),
        ("penger", True),
        ("tid", False),
        ("vilje", False),
    ]


async def test_entities_match_by_external_ref_then_key_then_text(client: Client) -> None:
    session_id = await session(client)
    first = await capture(client, session_id, {"needs": [{"who": "alle", "what": "tid"}]})
    second = await capture(client, session_id, {"needs": [{"key": "n", "who": "alle", "what": "tid"}]})
    ref = [{"system": "hist", "id": "1"}]
    third = await capture(client, session_id, {"needs": [{"key": "n", "external_refs": ref, "what": "mer tid"}]})
    fourth = await capture(
        client, session_id, {"team": "bord 9", "needs": [{"external_refs": ref, "because": "travelt"}]}
    )

    assert len({result["items"][0]["id"] for result in (first, second, third, fourth)}) == 1
    (need,) = await list_all(client, "needs")
    assert (need["who"], need["what"], need["because"]) == ("alle", "mer tid", "travelt")
    assert need["external_refs"] == [{"system": "capture", "id": f"{session_id}//n"}, *ref]


async def test_equal_ideas_are_one(client: Client) -> None:
    session_id = await session(client)
    result = await capture(
        client, session_id, {"ideas": ["Gå tur", {"title": "Gå tur", "boldness": "bold"}, " Gå  tur"]}
    )
    (idea,) = await list_all(client, "ideas")
    assert idea["boldness"] == "bold"
    assert [(item["pointer"], item["id"]) for item in result["items"]] == [
        (f"/ideas/{index}", idea["id"]) for index in range(3)
    ]


async def test_a_reframed_problem_statement_names_its_insight(client: Client) -> None:
    session_id = await session(client)
    document = {
        "problem_statements": [
            {"key": "p", "question": "Hvordan deler vi?"},
            {"key": "q", "question": "Hvordan finner vi hverandre?", "reframed_from_key": "p", "insight_keys": ["i1"]},
        ],
        "exercises": [whys({"key": "c1", "text": "ukjent"}, problem_statement_key="q")],
        "insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c1"}])],
    }
    result = await capture(client, session_id, document)
    assert outcomes(result) == {"created"}
    original, reframed = await list_all(client, "problem_statements")
    assert reframed["reframed_from_id"] == original["id"]
    assert reframed["insight_ids"] == [result["items"][3]["id"]]
    assert result["items"][1]["version"] == reframed["version"]
    assert outcomes(await capture(client, session_id, document)) == {"unchanged"}


async def test_references_by_id_and_by_external_ref(client: Client) -> None:
    session_id = await session(client)
    theme = (await client.put("/v1/themes/by_ref/hist/tid", json={"name": "Tid"})).json()["id"]
    await capture(client, session_id, {"team": "bord 1", "needs": [{"key": "n", "who": "alle", "what": "tid"}]})
    need_ref = f"capture:{session_id}/bord 1/n"
    document = {
        "team": "bord 2",
        "needs": [{"key": "n", "who": "noen", "what": "ro"}],
        "ideas": [
            {"key": "i", "title": "Gå tur", "need_refs": [need_ref], "need_keys": ["n"], "theme_refs": ["hist:tid"]}
        ],
        "exercises": [whys({"text": "tid", "theme_refs": ["hist:tid"]})],
        "presentations": [{"idea_key": "i", "votes": 2}],
    }
    await capture(client, session_id, document)
    assert outcomes(await capture(client, session_id, document)) == {"unchanged"}
    (idea,) = await list_all(client, "ideas")
    needs = [need["id"] for need in await list_all(client, "needs")]
    (five_whys,) = await list_all(client, "exercises")
    assert (sorted(idea["need_ids"]), idea["theme_ids"], idea["team"]) == (sorted(needs), [theme], "bord 2")
    assert five_whys["work"]["causes"][0]["theme_ids"] == [theme]
    assert [presentation["idea_id"] for presentation in await list_all(client, "presentations")] == [idea["id"]]


async def test_results_hold_only_receipts(client: Client) -> None:
    result = await capture(client, await session(client), DAY)
    assert {name for item in result["items"] for name in item} == {"pointer", "kind", "id", "version", "outcome"}
    assert b"Hvordan" not in msgspec.json.encode(result)
