"""Sessions: everyday operations, their verbs, and the list of who was there."""

from typing import Any

import pytest

from tests.conftest import Callers, Client

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
PHASES = [
    {"key": "insight", "name": "Innsikt", "required": True},
    {"key": "needs", "name": "Behov", "required": True},
    {"key": "ideas", "name": "Idé", "required": True},
    {"key": "test", "name": "Test"},
]
DAY = {
    "programme_ref": "hist:lup",
    "title": "Mini-LUP",
    "format": "mini",
    "starts_at": "2025-03-12T08:00:00Z",
    "ends_at": "2025-03-12T15:00:00Z",
    "agenda": [
        {"title": "Velkommen", "minutes": 15},
        {"title": "En dag", "minutes": 100, "phase": "insight", "method_key": "user_journey"},
        {"title": "Hvorfor", "minutes": 20, "phase": "insight", "method_key": "five_whys"},
        {"title": "Behov", "minutes": 60, "phase": "needs"},
    ],
}
LATER = {"starts_at": "2190-03-12T08:00:00Z", "ends_at": "2190-03-12T15:00:00Z"}


@pytest.fixture(autouse=True)
async def programme(client: Client) -> None:
    answer = await client.put("/v1/programmes/by_ref/hist/lup", json={"name": "LUP", "phases": PHASES})
    assert answer.status_code == 201


async def make(client: Client, **fields: Any) -> dict[str, Any]:
    answer = await client.post("/v1/sessions", json=DAY | fields)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def person(client: Client, key: str) -> str:
    answer = await client.put(f"/v1/people/by_ref/hr/{key}", json={"display_name": f"Leder {key}"})
    found: str = answer.json()["id"]
    return found


async def step(client: Client, session: dict[str, Any], verb: str, status: int = 200, **body: Any) -> dict[str, Any]:
    answer = await client.post(f"/v1/sessions/{session['id']}/{verb}", json=body)
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def put_list(client: Client, session: dict[str, Any], *rows: dict[str, Any], status: int = 200) -> Any:
    answer = await client.put(f"/v1/sessions/{session['id']}/attendances", json=list(rows))
    assert answer.status_code == status, answer.text
    return answer.json()


async def test_invalid(client: Client) -> None:
    answer = await client.post("/v1/sessions", json=DAY | {"capacity": 20})
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_field")
    answer = await client.post("/v1/sessions", json=DAY | {"starts_at": "2025-03-12T08:00:00"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/starts_at")


@pytest.mark.parametrize(
    ("fields", "code", "pointer"),
    [
        ({"ends_at": "2025-03-12T08:00:00Z"}, "dates_out_of_order", "/ends_at"),
        ({"ends_at": "2025-03-12T10:00:00Z"}, "agenda_too_long", "/agenda"),
        ({"ends_at": "2025-03-12T23:30:00Z"}, "mini_session_over_days", "/ends_at"),
        ({"status": "held", **LATER}, "in_the_future", "/starts_at"),
        ({"agenda": [{"title": "Test", "minutes": 5, "phase": "realise"}]}, "unknown_phase", "/agenda/0/phase"),
        ({"agenda": [{"title": "Lek", "minutes": 5, "method_key": "lek"}]}, "unknown_method", "/agenda/0/method_key"),
        ({"group_ids": [NOWHERE]}, "reference_not_found", "/group_ids"),
        ({"facilitator_refs": ["hr:0"]}, "reference_not_found", "/facilitator_refs/0"),
        ({"problem_statement_ids": [NOWHERE]}, "reference_not_found", "/problem_statement_ids"),
    ],
)
async def test_rules(client: Client, fields: dict[str, Any], code: str, pointer: str) -> None:
    answer = await client.post("/v1/sessions", json=DAY | fields)
    assert answer.status_code == 422
    assert [(each["code"], each["pointer"]) for each in answer.json()["errors"]] == [(code, pointer)]


async def test_the_cohort_is_the_programmes(client: Client) -> None:
    await client.post("/v1/programmes", json={"name": "Annet", "external_refs": [{"system": "hist", "id": "annet"}]})
    cohort = {"programme_ref": "hist:annet", "name": "Kull 1", "starts_on": "2025-01-15"}
    made = (await client.post("/v1/cohorts", json=cohort)).json()
    answer = await client.post("/v1/sessions", json=DAY | {"cohort_id": made["id"]})
    assert (answer.status_code, answer.json()["code"]) == (422, "cohort_of_another_programme")


async def test_missing(client: Client) -> None:
    assert (await client.get(f"/v1/sessions/{NOWHERE}")).status_code == 404
    assert (await client.post(f"/v1/sessions/{NOWHERE}/hold")).status_code == 404
    assert (await client.put(f"/v1/sessions/{NOWHERE}/attendances", json=[])).status_code == 404


async def test_valid_with_its_weights_and_gaps(client: Client) -> None:
    made = await make(client)
    assert made["phase_minutes"] == {"insight": 120, "needs": 60}
    assert made["missing_phases"] == ["ideas"]
    assert made["published_at"] is None
    ordinary = await make(client, format="ordinary", agenda=[])
    assert (ordinary["phase_minutes"], ordinary["missing_phases"]) == ({}, [])


async def test_the_phases_come_in_the_order_of_the_agenda(client: Client) -> None:
    agenda = [{"title": phase, "phase": phase, "minutes": 20} for phase in ("needs", "insight", "ideas", "insight")]
    made = await make(client, agenda=agenda)
    assert list(made["phase_minutes"].items()) == [("needs", 20), ("insight", 40), ("ideas", 20)]


async def test_the_gap_follows_the_programme(client: Client) -> None:
    made = await make(client)
    phases = [each | {"required": True} for each in PHASES]
    await client.put("/v1/programmes/by_ref/hist/lup", json={"phases": phases})
    answer = await client.get(f"/v1/sessions/{made['id']}")
    assert answer.json()["missing_phases"] == ["ideas", "test"]


async def test_sessions_are_listed_by_day_and_narrowed(client: Client) -> None:
    late, early = await make(client, title="Sen", **LATER), await make(client, title="Tidlig")
    answer = await client.get("/v1/sessions", params={"sort": "starts_at"})
    assert [each["id"] for each in answer.json()["items"]] == [early["id"], late["id"]]
    answer = await client.get("/v1/sessions", params={"starts_at_from": "2180-01-01T00:00:00Z", "format": "mini"})
    assert [each["id"] for each in answer.json()["items"]] == [late["id"]]


async def test_published_and_taken_back(client: Client) -> None:
    made = await make(client)
    published = await step(client, made, "publish")
    assert published["published_at"] is not None
    assert await step(client, made, "publish") == published
    assert (await step(client, made, "unpublish"))["published_at"] is None


async def test_only_verbs_move_the_status(client: Client) -> None:
    made = await make(client)
    headers = {"If-Match": '"v1"'}
    answer = await client.patch(f"/v1/sessions/{made['id']}", json={"status": "held"}, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_field")


async def test_held_and_reopened_and_cancelled(client: Client) -> None:
    made = await make(client, holds_from="2025-01-01")
    held = await step(client, made, "hold", holds_from="2025-03-12")
    assert held["status"] == "held"
    assert await step(client, made, "hold") == held
    assert (await step(client, made, "cancel", 409, reason="Snø"))["code"] == "transition_not_allowed"
    assert (await step(client, made, "reopen"))["status"] == "planned"
    assert (await step(client, made, "cancel", 400))["code"] == "required"
    assert (await step(client, made, "cancel", reason="Snø"))["status"] == "cancelled"
    history = (await client.get(f"/v1/sessions/{made['id']}/history")).json()["items"]
    assert ("cancelled", "Snø") in [(each["value"], each["reason"]) for each in history]
    assert "2025-03-12" in [each["holds_from"] for each in history if each["value"] == "held"]


async def test_not_held_before_it_starts(client: Client) -> None:
    made = await make(client, **LATER)
    assert (await step(client, made, "hold", 409))["code"] == "session_not_started"
    assert (await step(client, made, "cancel", reason="Snø"))["status"] == "cancelled"


async def test_many_are_held_at_once_or_none(client: Client) -> None:
    first, second, coming = await make(client), await make(client), await make(client, **LATER)
    answer = await client.post("/v1/sessions/batch/hold", json=[{"id": each["id"]} for each in (first, coming)])
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (409, "/1/status")
    answer = await client.post("/v1/sessions/batch/hold", json=[{"id": each["id"]} for each in (first, second)])
    assert [each["outcome"] for each in answer.json()] == ["updated", "updated"]


async def test_a_typing_error_is_mended_whatever_else_holds(client: Client) -> None:
    made = await make(client, status="held")
    answer = await client.patch(f"/v1/sessions/{made['id']}", json={"title": "LUP"}, headers={"If-Match": '"v1"'})
    assert answer.status_code == 200


async def test_the_list_makes_and_changes_whom_it_names(client: Client) -> None:
    made = await make(client)
    ada, bo = await person(client, "1"), await person(client, "2")
    first = await put_list(client, made, {"person_ref": "hr:1", "status": "invited", "role": "leader"})
    assert [each["outcome"] for each in first] == ["created"]
    rows = [{"person_id": bo, "status": "excused"}, {"person_id": ada.upper(), "status": "attended"}]
    assert [each["outcome"] for each in await put_list(client, made, *rows)] == ["created", "updated"]
    assert [each["outcome"] for each in await put_list(client, made, *rows)] == ["unchanged", "unchanged"]
    await put_list(client, made, {"person_id": bo, "status": "attended", "phases": ["needs"]})
    answer = await client.get("/v1/attendances", params={"session_id": made["id"]})
    assert [(each["person_id"], each["status"], each["role"], each["phases"]) for each in answer.json()["items"]] == [
        (ada, "attended", "leader", None),
        (bo, "attended", "participant", ["needs"]),
    ]


async def test_the_list_keeps_since_when_and_why(client: Client) -> None:
    made = await make(client)
    await person(client, "1")
    row = {"person_ref": "hr:1", "status": "attended", "holds_from": "2025-03-12", "reason": "Etter listen"}
    (receipt,) = await put_list(client, made, row)
    (entry,) = (await client.get(f"/v1/attendances/{receipt['id']}/history")).json()["items"]
    assert (entry["value"], entry["holds_from"], entry["reason"]) == ("attended", "2025-03-12", "Etter listen")


async def test_the_list_is_refused_whole(client: Client) -> None:
    made = await make(client)
    known = await person(client, "1")
    good = {"person_id": known, "status": "attended"}
    for row, code, pointer in [
        ({"person_ref": "hr:1", "status": "absent"}, "duplicate", "/1/person_ref"),
        ({"status": "absent"}, "incomplete", "/1/person_id"),
        ({"person_ref": "hr:2", "status": "absent"}, "reference_not_found", "/1/person_ref"),
        ({"person_id": NOWHERE, "status": "absent"}, "reference_not_found", "/1/person_id"),
        ({"person_id": NOWHERE, "status": "absent", "phases": ["realise"]}, "unknown_phase", "/1/phases/0"),
    ]:
        error = (await put_list(client, made, good, row, status=422))["errors"][0]
        assert (error["code"], error["pointer"]) == (code, pointer)
    assert (await client.get("/v1/attendances")).json()["items"] == []


async def test_the_list_takes_no_unknown_field(client: Client) -> None:
    made = await make(client)
    await put_list(client, made, {"person_id": NOWHERE, "status": "waiting"}, status=400)
    await put_list(client, made, {"person_id": NOWHERE}, status=400)
    await put_list(client, made, {"person_id": NOWHERE, "status": "invited", "session_id": made["id"]}, status=400)


async def test_whoever_was_there_keeps_a_session_from_being_cancelled(client: Client) -> None:
    made = await make(client)
    await person(client, "1")
    await put_list(client, made, {"person_ref": "hr:1", "status": "attended"})
    assert (await step(client, made, "cancel", 409, reason="Snø"))["code"] == "session_attended"
    answer = await client.patch(f"/v1/sessions/{made['id']}", json=LATER, headers={"If-Match": '"v1"'})
    assert (answer.status_code, answer.json()["code"]) == (409, "session_attended")
    await put_list(client, made, {"person_ref": "hr:1", "status": "excused"})
    assert (await step(client, made, "cancel", reason="Snø"))["status"] == "cancelled"


async def test_facilitators_are_not_shown_without_people_read(client: Client, caller: Callers) -> None:
    await person(client, "1")
    made = await make(client, facilitator_refs=["hr:1"])
    assert len(made["facilitator_ids"]) == 1
    reader = await caller("programme:read")
    assert "facilitator_ids" not in (await reader.get(f"/v1/sessions/{made['id']}")).json()
    answer = await reader.get("/v1/sessions", params={"facilitator_ids": NOWHERE})
    assert (answer.status_code, answer.json()["code"]) == (403, "people_read_missing")


async def test_who_may_not_read_persons_writes_no_list_of_them(client: Client, caller: Callers) -> None:
    made = await make(client)
    known = await person(client, "1")
    writer = await caller("programme:write")
    for row in ({"person_ref": "hr:1"}, {"person_ref": "hr:2"}, {"person_id": known}, {"person_id": NOWHERE}):
        error = await put_list(writer, made, {**row, "status": "attended"}, status=403)
        assert error["code"] == "scope_missing"
    writer = await caller("programme:write", "people:read")
    await put_list(writer, made, {"person_id": known, "status": "attended"})
