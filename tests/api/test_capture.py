"""A day in one call: what it makes, sent again, by five tables at once, and what is refused."""

import asyncio
from typing import Any

import asyncpg
import httpx2
import msgspec
import pytest

from service.api.capture import EXAMPLE
from tests.api.mini_lup import DAY, QUESTION, capture, day, held, session
from tests.conftest import Callers, Client, as_superuser

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
KINDS = ("problem_statements", "exercises", "insights", "needs", "ideas", "presentations", "reflections")


async def everything(client: Client) -> dict[str, list[dict[str, Any]]]:
    return {kind: await held(client, kind) for kind in KINDS}


async def at_last(client: Client, session_id: str, document: dict[str, Any], **rest: Any) -> httpx2.Response:
    """Send a document again for as long as the service is busy with the others, as every client does."""
    path = f"/v1/sessions/{session_id}/capture"
    for _ in range(20):
        answer = await client.post(path, json=document, **rest)
        if answer.status_code != 503:
            break
    assert answer.status_code == 200, answer.text
    return answer


def outcomes(answer: Any) -> set[str]:
    return {item["outcome"] for item in answer["items"]}


def whys(*causes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    work = {"form": "five_whys", "question": "Hvorfor?", "causes": list(causes)}
    return {"key": "hvorfor", "title": "Hvorfor", "work": work} | fields


def insight(**fields: Any) -> dict[str, Any]:
    return {"key": "i1", "statement": "Vi vet ikke om hverandre", "kind": "cause"} | fields


def pointers(answer: Any) -> list[tuple[str, str]]:
    return [(error["code"], error["pointer"]) for error in answer["errors"]]


async def test_anonymous(anonymous: Client) -> None:
    await capture(anonymous, NOWHERE, DAY, 401)


async def test_stranger(caller: Callers) -> None:
    await capture(await caller("programme:write", "day:read"), NOWHERE, DAY, 403)


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


async def test_two_things_of_one_key_are_refused(client: Client) -> None:
    made = await session(client)
    answer = await capture(client, made, {"insights": [insight(), insight(statement="Noe annet")]}, 422)
    assert pointers(answer) == [("duplicate", "/insights/1")]
    answer = await capture(client, made, {"insights": [insight(key="K  1"), insight(key="k 1", statement="x")]}, 422)
    assert pointers(answer) == [("duplicate", "/insights/1")]
    reflections = [{"key": "a", "text": "Bra"}, {"key": "A", "text": "Nei"}]
    answer = await capture(client, made, {"reflections": reflections}, 422)
    assert pointers(answer) == [("duplicate", "/reflections/1")]


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
async def test_refused_with_the_place_in_the_document(
    client: Client, document: dict[str, Any], expected: tuple[str, str]
) -> None:
    made = await session(client)
    answer = await capture(client, made, document, 422)
    assert pointers(answer)[0] == expected
    assert not any((await everything(client)).values())


async def test_refused_with_the_place_in_the_document_when_laid_over_what_is_there(client: Client) -> None:
    made = await session(client)
    before = [{"key": "c1", "text": "tid"}, {"key": "c2", "text": "penger", "root": True}]
    await capture(client, made, {"exercises": [whys(*before)]})
    bad = whys({"key": "c9", "text": "vilje", "because_of_key": "c0"})
    assert pointers(await capture(client, made, {"exercises": [bad]}, 422)) == [
        ("unknown_item_key", "/exercises/0/work/causes/0/because_of_key")
    ]
    bad = whys({"key": "c9", "text": "vilje", "because_of_key": "c2"})
    assert pointers(await capture(client, made, {"exercises": [bad]}, 422)) == [
        ("root_not_leaf", "/exercises/0/work/causes")
    ]
    other = {"key": "hvorfor", "work": {"form": "other", "name": "Intervju"}}
    assert pointers(await capture(client, made, {"exercises": [other]}, 422)) == [
        ("item_not_of_form", "/exercises/0/work/form")
    ]
    document = {"insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c1"}])]}
    await capture(client, made, document)
    document = {"insights": [insight(sources=[{"exercise_key": "hvorfor", "item_key": "c8"}])]}
    assert pointers(await capture(client, made, document, 422)) == [
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
async def test_an_item_that_neither_says_anything_nor_has_a_key(
    client: Client, work: dict[str, Any], pointer: str
) -> None:
    made = await session(client)
    said = {name: value for name, value in work.items() if name not in ("steps", "causes", "notes")}
    wrong = {"exercises": [{"key": "e", "work": work}]}
    expected = [("incomplete", f"/exercises/0/work{pointer}")]
    for _ in ("new", "laid over what is there"):
        assert pointers(await capture(client, made, wrong, 422)) == expected
        assert pointers(await capture(client, made, wrong, on_error="skip")) == expected
        await capture(client, made, {"exercises": [{"key": "e", "work": said}]})


async def test_skip_keeps_the_good(client: Client) -> None:
    made = await session(client)
    document = day()
    document["insights"][0]["sources"][0]["item_key"] = "c9"
    document["needs"].append({"who": "alle", "what": "ro", "group_id": NOWHERE})
    document["ideas"].append({"key": "ro", "title": "Stillerom", "need_keys": ["n1"], "presentation": {"votes": 1}})
    await capture(client, made, document, 422)
    answer = await capture(client, made, document, on_error="skip")

    assert pointers(answer) == [
        ("reference_not_found", "/insights/0/sources/0/item_key"),
        ("reference_not_found", "/needs/0/insight_keys/0"),
        ("reference_not_found", "/needs/1/insight_keys/0"),
        ("reference_not_found", "/ideas/0/need_keys/0"),
        ("reference_not_found", "/ideas/3/need_keys/0"),
        ("reference_not_found", "/ideas/0/presentation"),
        ("reference_not_found", "/ideas/3/presentation"),
        ("reference_not_found", "/needs/2/group_id"),
    ]
    assert outcomes(answer) == {"created"}
    there = await everything(client)
    assert {kind: len(rows) for kind, rows in there.items()} == {
        "problem_statements": 1, "exercises": 2, "insights": 1, "needs": 0, "ideas": 2, "presentations": 0,
        "reflections": 2,
    }  # fmt: skip
    fixed = await capture(client, made, day(), on_error="skip")
    assert fixed["errors"] == []
    assert [each["outcome"] for each in fixed["items"]].count("created") == 5


async def test_a_step_that_is_not_allowed(client: Client) -> None:
    made = await session(client)
    await capture(client, made, {"ideas": [{"key": "i", "title": "Gå tur", "status": "selected"}]})
    document = {"ideas": [{"key": "i", "status": "captured"}, "Sov"]}
    assert pointers(await capture(client, made, document, 409)) == [("transition_not_allowed", "/ideas/0/status")]
    answer = await capture(client, made, document, on_error="skip")
    assert pointers(answer) == [("transition_not_allowed", "/ideas/0/status")]
    assert [each["pointer"] for each in answer["items"]] == ["/ideas/1"]


async def test_keyed_is_done_once(client: Client, conn: asyncpg.Connection) -> None:
    made = await session(client)
    document = day()
    document["insights"][0]["sources"][0]["item_key"] = "c9"
    keyed = {"params": {"on_error": "skip"}, "headers": {"idempotency-key": "dagen"}}
    answers = await asyncio.gather(*(at_last(client, made, document, **keyed) for _ in range(8)))
    assert len({each.content for each in answers}) == 1
    assert sum("idempotent-replayed" in each.headers for each in answers) == 7
    assert await conn.fetchval("select max(c.n) from (select count(*) as n from change group by id, version) c") == 1
    assert await conn.fetchval("select count(*) from idempotency_key") == 1
    other_query = {**keyed, "params": {}}
    for body, rest in ((DAY, keyed), (document, other_query)):
        other = await client.post(f"/v1/sessions/{made}/capture", json=body, **rest)
        assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")


async def test_five_tables_at_once_and_again(client: Client, conn: asyncpg.Connection) -> None:
    made = await session(client)
    tables = [f"bord {number}" for number in range(1, 6)]

    def part(table: str, turn: int) -> dict[str, Any]:
        document = day(team=table)
        document["exercises"][1]["work"]["causes"].append({"key": f"t{turn}", "text": f"svar {turn}"})
        document["insights"].append(
            {
                "key": f"x{turn}",
                "statement": f"Funn {turn}",
                "kind": "cause",
                "sources": [{"exercise_key": "hvorfor", "item_key": f"t{turn}"}],
            }
        )
        document["ideas"].append(f"Idé {turn}")
        return document

    async def send(table: str, turn: int) -> list[tuple[str, str]]:
        answer = await at_last(client, made, part(table, turn))
        return [(each["pointer"], each["id"]) for each in answer.json()["items"]]

    first = await asyncio.gather(*(send(table, 1) for table in tables))
    both = await asyncio.gather(*(send(table, turn) for turn in (1, 2) for table in tables))
    again = await asyncio.gather(*(send(table, turn) for turn in (1, 2) for table in tables))
    assert both[:5] == first
    assert again == both

    there = await everything(client)
    assert {kind: len(rows) for kind, rows in there.items()} == {
        "problem_statements": 5, "exercises": 10, "insights": 20, "needs": 10, "ideas": 25, "presentations": 5,
        "reflections": 10,
    }  # fmt: skip
    for exercise in there["exercises"]:
        if exercise["work"]["form"] == "five_whys":
            assert [cause["key"] for cause in exercise["work"]["causes"][:2]] == ["c1", "c2"]
            assert {cause["key"] for cause in exercise["work"]["causes"][2:]} == {"t1", "t2"}
    found = (await client.get(f"/v1/sessions/{made}")).json()["problem_statement_ids"]
    assert sorted(found) == sorted(each["id"] for each in there["problem_statements"])
    shadows = await conn.fetch("select problem_statement_id from session_problem_statement")
    assert sorted(str(row["problem_statement_id"]) for row in shadows) == sorted(found)


async def test_one_exercise_by_five_at_once(client: Client) -> None:
    made = await session(client)
    sent = [{"exercises": [whys({"key": f"c{number}", "text": "svar"})]} for number in range(5)]
    await asyncio.gather(*(at_last(client, made, document) for document in sent))
    (why,) = await held(client, "exercises")
    assert sorted(cause["key"] for cause in why["work"]["causes"]) == [f"c{number}" for number in range(5)]


async def test_what_another_writer_makes_meanwhile_is_changed(
    client: Client, conn: asyncpg.Connection, database: str
) -> None:
    made = await session(client)
    document = {"ideas": [{"external_refs": [{"system": "hist", "id": "1"}], "title": "Gå tur"}]}
    # Only a superuser sees what the sessions of another role wait for.
    watching = await asyncpg.connect(as_superuser(database))
    waits = """
        select exists (
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        )
    """
    async with conn.transaction():
        idea = await conn.fetchval(
            "insert into idea (title, origin, status, language) values ('Gå', 'own', 'captured', 'nb') returning id"
        )
        await conn.execute("insert into external_ref (kind, system, ref, id) values ('ideas', 'hist', '1', $1)", idea)
        sent = asyncio.create_task(capture(client, made, document))
        while not await watching.fetchval(waits):
            pass
    await watching.close()
    (item,) = (await sent)["items"]
    assert (item["id"], item["outcome"]) == (str(idea), "updated")


async def test_a_person_who_is_not_to_be_seen(caller: Callers, client: Client) -> None:
    made = await session(client)
    await client.put("/v1/people/by_ref/hr/4711", json={"display_name": "Tjenesteleder"})
    document = {"ideas": [{"title": "Gå tur", "owner_ref": "hr:4711"}]}
    answer = await capture(await caller("day:write"), made, document, 403)
    assert pointers(answer) == [("people_read_missing", "/ideas/0/owner_ref")]
    await capture(client, made, document)


async def test_answers_hold_no_more_than_receipts(client: Client) -> None:
    answer = await capture(client, await session(client), DAY)
    assert {name for item in answer["items"] for name in item} == {"pointer", "kind", "id", "version", "outcome"}
    assert b"Hvordan" not in msgspec.json.encode(answer)
