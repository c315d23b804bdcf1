"""A day in one call: what it makes, and what it does when it is sent again."""

import msgspec

from service.api.capture import EXAMPLE
from tests.api.captured import NOWHERE, everything, insight, outcomes, pointers, whys
from tests.api.mini_lup import DAY, QUESTION, capture, day, held, session
from tests.conftest import Client


async def test_invalid(client: Client) -> None:
    made = await session(client)
    answer = await capture(client, made, day(team="bord\n2"), 400)
    assert pointers(answer) == [("wrong_format", "/team")]
    answer = await capture(client, made, day(needs=[{"who": "alle", "what": "tid", "session_id": made}]), 400)
    assert pointers(answer) == [("unknown_field", "/needs/0/session_id")]


async def test_missing(client: Client) -> None:
    await capture(client, NOWHERE, DAY, 404)
    await capture(client, "nobody", DAY, 404)


async def test_a_day(client: Client) -> None:
    made = await session(client)
    answer = await capture(client, made, DAY)

    assert answer["errors"] == []
    assert outcomes(answer) == {"created"}
    assert [item["pointer"] for item in answer["items"]] == [
        "/problem_statements/0", "/exercises/0", "/exercises/1", "/insights/0", "/insights/1", "/needs/0", "/needs/1",
        "/ideas/0", "/ideas/1", "/ideas/2", "/ideas/0/presentation", "/reflections/0", "/reflections/1",
    ]  # fmt: skip
    there = await everything(client)
    for item in answer["items"]:
        (row,) = [row for row in there[item["kind"]] if row["id"] == item["id"]]
        assert (row["version"], row.get("session_id", made)) == (item["version"], made)
    problem, journey, why = (*there["problem_statements"], *there["exercises"])
    assert problem["question"] == QUESTION
    assert [each["problem_statement_id"] for each in (journey, why)] == [problem["id"]] * 2
    assert there["insights"][0]["sources"] == [{"exercise_id": why["id"], "item_key": "c2"}]
    assert there["needs"][1]["insight_ids"] == [each["id"] for each in there["insights"]]
    kaffe, bytt, moter = there["ideas"]
    assert (kaffe["need_ids"], kaffe["status"]) == ([there["needs"][0]["id"]], "presented")
    assert (bytt["title"], bytt["status"]) == ("Bytt arbeidsplass en dag i måneden", "captured")
    assert moter["description"] == "Legg ned alle møter før lunsj"
    assert [(each["idea_id"], each["votes"]) for each in there["presentations"]] == [(kaffe["id"], 4)]
    assert (await client.get(f"/v1/sessions/{made}")).json()["problem_statement_ids"] == [problem["id"]]
    assert why["external_refs"] == [{"system": "capture", "id": f"{made}//hvorfor"}]


async def test_the_contracts_example(client: Client) -> None:
    made = await session(client)
    assert outcomes(await capture(client, made, EXAMPLE)) == {"created"}
    (exercise,) = await held(client, "exercises")
    assert exercise["team"] == "bord 2"
    assert exercise["external_refs"] == [{"system": "capture", "id": f"{made}/bord 2/hvorfor"}]


async def test_sent_again_nothing_changes(client: Client) -> None:
    made = await session(client)
    first = await capture(client, made, day(team="bord 1"))
    before = await everything(client)
    again = await capture(client, made, day(team="bord 1"))

    assert outcomes(again) == {"unchanged"}
    assert [(each["id"], each["version"]) for each in again["items"]] == [
        (each["id"], each["version"]) for each in first["items"]
    ]
    assert await everything(client) == before


async def test_what_is_absent_stays_and_what_is_given_wins(client: Client) -> None:
    made = await session(client)
    await capture(client, made, DAY)
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
    answer = await capture(client, made, document)

    there = await everything(client)
    assert [(each["pointer"], each["outcome"]) for each in answer["items"]] == [
        ("/exercises/0", "updated"),
        ("/insights/0", "updated"),
        ("/ideas/0", "unchanged"),
        ("/ideas/0/presentation", "updated"),
    ]
    journey, why = there["exercises"]
    assert journey["title"] == "En tjenesteleders dag"
    assert [step["key"] for step in journey["work"]["steps"]] == ["s1", "s4", "s3"]
    third = journey["work"]["steps"][2]
    assert (third["action"], third["emotion"]) == ("svarer på avvik mens prosjektmøtet går", -1)
    assert [point["key"] for point in third["pain_points"]] == ["s3a", "s3c"]
    assert [point["key"] for point in third["opportunities"]] == ["s3b"]
    assert there["insights"][0]["kind"] == "observation"
    assert there["insights"][0]["sources"] == [
        {"exercise_id": why["id"], "item_key": "c2"},
        {"exercise_id": journey["id"], "item_key": "s4"},
    ]
    (shown,) = there["presentations"]
    assert (shown["votes"], shown["feedback"]) == (7, ["prøv i to sektorer", "ta med HR"])


async def test_items_without_a_key_are_known_by_what_they_say(client: Client) -> None:
    made = await session(client)
    document = {"exercises": [whys({"text": "tid"}, {"text": "penger"}, {"text": "tid"})]}
    await capture(client, made, document)
    assert outcomes(await capture(client, made, document)) == {"unchanged"}
    document = {"exercises": [whys({"text": "penger", "root": True}, {"text": "vilje"})]}
    assert outcomes(await capture(client, made, document)) == {"updated"}

    (why,) = await held(client, "exercises")
    causes = why["work"]["causes"]
    assert [(each["text"], each["root"]) for each in causes] == [
        ("tid", False),
        ("penger", True),
        ("tid", False),
        ("vilje", False),
    ]


async def test_known_by_external_ref_then_key_then_text(client: Client) -> None:
    made = await session(client)
    first = await capture(client, made, {"needs": [{"who": "alle", "what": "tid"}]})
    second = await capture(client, made, {"needs": [{"key": "n", "who": "alle", "what": "tid"}]})
    ref = [{"system": "hist", "id": "1"}]
    third = await capture(client, made, {"needs": [{"key": "n", "external_refs": ref, "what": "mer tid"}]})
    fourth = await capture(client, made, {"team": "bord 9", "needs": [{"external_refs": ref, "because": "travelt"}]})

    assert len({each["items"][0]["id"] for each in (first, second, third, fourth)}) == 1
    (need,) = await held(client, "needs")
    assert (need["who"], need["what"], need["because"]) == ("alle", "mer tid", "travelt")
    assert need["external_refs"] == [{"system": "capture", "id": f"{made}//n"}, *ref]


async def test_the_same_note_twice_is_one(client: Client) -> None:
    made = await session(client)
    answer = await capture(client, made, {"ideas": ["Gå tur", {"title": "Gå tur", "boldness": "bold"}, " Gå  tur"]})
    (idea,) = await held(client, "ideas")
    assert idea["boldness"] == "bold"
    assert [(each["pointer"], each["id"]) for each in answer["items"]] == [
        (f"/ideas/{place}", idea["id"]) for place in range(3)
    ]


async def test_an_insight_changes_the_problem_statement_it_came_of(client: Client) -> None:
    made = await session(client)
    document = {
        "problem_statements": [
            {"key": "p", "question": "Hvordan deler vi?"},
            {"key": "q", "question": "Hvordan finner vi hverandre?", "reframed_from_key": "p", "insight_keys": ["i1"]},
        ],
        "exercises": [whys({"key": "c1", "text": "ukjent"}, problem_statement_key="q")],
        "insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c1"}])],
    }
    answer = await capture(client, made, document)
    assert outcomes(answer) == {"created"}
    former, reframed = await held(client, "problem_statements")
    assert reframed["reframed_from_id"] == former["id"]
    assert reframed["insight_ids"] == [answer["items"][3]["id"]]
    assert answer["items"][1]["version"] == reframed["version"]
    assert outcomes(await capture(client, made, document)) == {"unchanged"}


async def test_references_by_id_and_by_external_ref(client: Client) -> None:
    made = await session(client)
    theme = (await client.put("/v1/themes/by_ref/hist/tid", json={"name": "Tid"})).json()["id"]
    await capture(client, made, {"team": "bord 1", "needs": [{"key": "n", "who": "alle", "what": "tid"}]})
    need_ref = f"capture:{made}/bord 1/n"
    document = {
        "team": "bord 2",
        "needs": [{"key": "n", "who": "noen", "what": "ro"}],
        "ideas": [
            {"key": "i", "title": "Gå tur", "need_refs": [need_ref], "need_keys": ["n"], "theme_refs": ["hist:tid"]}
        ],
        "exercises": [whys({"text": "tid", "theme_refs": ["hist:tid"]})],
        "presentations": [{"idea_key": "i", "votes": 2}],
    }
    await capture(client, made, document)
    assert outcomes(await capture(client, made, document)) == {"unchanged"}
    (idea,) = await held(client, "ideas")
    needs = [each["id"] for each in await held(client, "needs")]
    (why,) = await held(client, "exercises")
    assert (sorted(idea["need_ids"]), idea["theme_ids"], idea["team"]) == (sorted(needs), [theme], "bord 2")
    assert why["work"]["causes"][0]["theme_ids"] == [theme]
    assert [each["idea_id"] for each in await held(client, "presentations")] == [idea["id"]]


async def test_answers_hold_no_more_than_receipts(client: Client) -> None:
    answer = await capture(client, await session(client), DAY)
    assert {name for item in answer["items"] for name in item} == {"pointer", "kind", "id", "version", "outcome"}
    assert b"Hvordan" not in msgspec.json.encode(answer)
