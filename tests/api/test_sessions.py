"""Sessions: standard operations, verbs, and the list of attendances."""

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
    response = await client.put("/v1/programmes/by_ref/hist/lup", json={"name": "LUP", "phases": PHASES})
    assert response.status_code == 201


async def make(client: Client, **fields: Any) -> dict[str, Any]:
    response = await client.post("/v1/sessions", json=DAY | fields)
    assert response.status_code == 201, response.text
    session: dict[str, Any] = response.json()
    return session


async def create_person(client: Client, key: str) -> str:
    response = await client.put(f"/v1/people/by_ref/hr/{key}", json={"display_name": f"Leder {key}"})
    person_id: str = response.json()["id"]
    return person_id


async def call_verb(
    client: Client, session: dict[str, Any], verb: str, status: int = 200, **body: Any
) -> dict[str, Any]:
    response = await client.post(f"/v1/sessions/{session['id']}/{verb}", json=body)
    assert response.status_code == status, response.text
    row: dict[str, Any] = response.json()
    return row


async def put_list(client: Client, session: dict[str, Any], *rows: dict[str, Any], status: int = 200) -> Any:
    response = await client.put(f"/v1/sessions/{session['id']}/attendances", json=list(rows))
    assert response.status_code == status, response.text
    return response.json()


async def test_invalid(client: Client) -> None:
    response = await client.post("/v1/sessions", json=DAY | {"capacity": 20})
    assert (response.status_code, response.json()["code"]) == (400, "unknown_field")
    response = await client.post("/v1/sessions", json=DAY | {"starts_at": "2025-03-12T08:00:00"})
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (400, "/starts_at")


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
    response = await client.post("/v1/sessions", json=DAY | fields)
    assert response.status_code == 422
    assert [(error["code"], error["pointer"]) for error in response.json()["errors"]] == [(code, pointer)]


async def test_the_cohort_belongs_to_the_programme(client: Client) -> None:
    await client.post("/v1/programmes", json={"name": "Annet", "external_refs": [{"system": "hist", "id": "annet"}]})
    cohort = {"programme_ref": "hist:annet", "name": "Kull 1", "starts_on": "2025-01-15"}
    created_cohort = (await client.post("/v1/cohorts", json=cohort)).json()
    response = await client.post("/v1/sessions", json=DAY | {"cohort_id": created_cohort["id"]})
    assert (response.status_code, response.json()["code"]) == (422, "cohort_of_another_programme")


async def test_missing(client: Client) -> None:
    assert (await client.get(f"/v1/sessions/{NOWHERE}")).status_code == 404
    assert (await client.post(f"/v1/sessions/{NOWHERE}/hold")).status_code == 404
    assert (await client.put(f"/v1/sessions/{NOWHERE}/attendances", json=[])).status_code == 404


async def test_valid_with_weights_and_gaps(client: Client) -> None:
    session = await make(client)
    assert session["phase_minutes"] == {"insight": 120, "needs": 60}
    assert session["missing_phases"] == ["ideas"]
    assert session["published_at"] is None
    ordinary = await make(client, format="ordinary", agenda=[])
    assert (ordinary["phase_minutes"], ordinary["missing_phases"]) == ({}, [])


async def test_phases_follow_the_order_of_the_agenda(client: Client) -> None:
    agenda = [{"title": phase, "phase": phase, "minutes": 20} for phase in ("needs", "insight", "ideas", "insight")]
    session = await make(client, agenda=agenda)
    assert list(session["phase_minutes"].items()) == [("needs", 20), ("insight", 40), ("ideas", 20)]


async def test_the_gap_follows_the_programme(client: Client) -> None:
    session = await make(client)
    phases = [phase | {"required": True} for phase in PHASES]
    await client.put("/v1/programmes/by_ref/hist/lup", json={"phases": phases})
    response = await client.get(f"/v1/sessions/{session['id']}")
    assert response.json()["missing_phases"] == ["ideas", "test"]


async def test_sessions_are_listed_by_date_and_filtered(client: Client) -> None:
    later_session, earlier_session = await make(client, title="Sen", **LATER), await make(client, title="Tidlig")
    response = await client.get("/v1/sessions", params={"sort": "starts_at"})
    assert [item["id"] for item in response.json()["items"]] == [earlier_session["id"], later_session["id"]]
    response = await client.get("/v1/sessions", params={"starts_at_from": "2180-01-01T00:00:00Z", "format": "mini"})
    assert [item["id"] for item in response.json()["items"]] == [later_session["id"]]


async def test_publish_and_unpublish(client: Client) -> None:
    session = await make(client)
    published = await call_verb(client, session, "publish")
    assert published["published_at"] is not None
    assert await call_verb(client, session, "publish") == published
    assert (await call_verb(client, session, "unpublish"))["published_at"] is None


async def test_only_verbs_move_the_status(client: Client) -> None:
    session = await make(client)
    headers = {"If-Match": '"v1"'}
    response = await client.patch(f"/v1/sessions/{session['id']}", json={"status": "held"}, headers=headers)
    assert (response.status_code, response.json()["code"]) == (400, "unknown_field")


async def test_held_and_reopened_and_cancelled(client: Client) -> None:
    session = await make(client, holds_from="2025-01-01")
    held = await call_verb(client, session, "hold", holds_from="2025-03-12")
    assert held["status"] == "held"
    assert await call_verb(client, session, "hold") == held
    assert (await call_verb(client, session, "cancel", 409, reason="Snø"))["code"] == "transition_not_allowed"
    assert (await call_verb(client, session, "reopen"))["status"] == "planned"
    assert (await call_verb(client, session, "cancel", 400))["code"] == "required"
    assert (await call_verb(client, session, "cancel", reason="Snø"))["status"] == "cancelled"
    history = (await client.get(f"/v1/sessions/{session['id']}/history")).json()["items"]
    assert ("cancelled", "Snø") in [(entry["value"], entry["reason"]) for entry in history]
    assert "2025-03-12" in [entry["holds_from"] for entry in history if entry["value"] == "held"]


async def test_not_held_before_it_starts(client: Client) -> None:
    session = await make(client, **LATER)
    assert (await call_verb(client, session, "hold", 409))["code"] == "session_not_started"
    assert (await call_verb(client, session, "cancel", reason="Snø"))["status"] == "cancelled"


async def test_a_batch_of_sessions_is_held_or_none_is(client: Client) -> None:
    first, second, coming = await make(client), await make(client), await make(client, **LATER)
    response = await client.post(
        "/v1/sessions/batch/hold", json=[{"id": held_session["id"]} for held_session in (first, coming)]
    )
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (409, "/1/status")
    response = await client.post(
        "/v1/sessions/batch/hold", json=[{"id": held_session["id"]} for held_session in (first, second)]
    )
    assert [row["outcome"] for row in response.json()] == ["updated", "updated"]


async def test_a_typing_error_can_always_be_corrected(client: Client) -> None:
    session = await make(client, status="held")
    response = await client.patch(f"/v1/sessions/{session['id']}", json={"title": "LUP"}, headers={"If-Match": '"v1"'})
    assert response.status_code == 200


async def test_the_list_creates_and_updates_attendances(client: Client) -> None:
    session = await make(client)
    ada, bo = await create_person(client, "1"), await create_person(client, "2")
    first = await put_list(client, session, {"person_ref": "hr:1", "status": "invited", "role": "leader"})
    assert [receipt["outcome"] for receipt in first] == ["created"]
    rows = [{"person_id": bo, "status": "excused"}, {"person_id": ada.upper(), "status": "attended"}]
    assert [receipt["outcome"] for receipt in await put_list(client, session, *rows)] == ["created", "updated"]
    assert [receipt["outcome"] for receipt in await put_list(client, session, *rows)] == ["unchanged", "unchanged"]
    await put_list(client, session, {"person_id": bo, "status": "attended", "phases": ["needs"]})
    response = await client.get("/v1/attendances", params={"session_id": session["id"]})
    assert [(item["person_id"], item["status"], item["role"], item["phases"]) for item in response.json()["items"]] == [
        (ada, "attended", "leader", None),
        (bo, "attended", "participant", ["needs"]),
    ]


async def test_the_list_stores_the_date_and_reason(client: Client) -> None:
    session = await make(client)
    await create_person(client, "1")
    row = {"person_ref": "hr:1", "status": "attended", "holds_from": "2025-03-12", "reason": "Etter listen"}
    (receipt,) = await put_list(client, session, row)
    (entry,) = (await client.get(f"/v1/attendances/{receipt['id']}/history")).json()["items"]
    assert (entry["value"], entry["holds_from"], entry["reason"]) == ("attended", "2025-03-12", "Etter listen")


async def test_an_invalid_list_is_refused(client: Client) -> None:
    session = await make(client)
    person_id = await create_person(client, "1")
    valid_row = {"person_id": person_id, "status": "attended"}
    for row, code, pointer in [
        ({"person_ref": "hr:1", "status": "absent"}, "duplicate", "/1/person_ref"),
        ({"status": "absent"}, "incomplete", "/1/person_id"),
        ({"person_ref": "hr:2", "status": "absent"}, "reference_not_found", "/1/person_ref"),
        ({"person_id": NOWHERE, "status": "absent"}, "reference_not_found", "/1/person_id"),
        ({"person_id": NOWHERE, "status": "absent", "phases": ["realise"]}, "unknown_phase", "/1/phases/0"),
    ]:
        error = (await put_list(client, session, valid_row, row, status=422))["errors"][0]
        assert (error["code"], error["pointer"]) == (code, pointer)
    assert (await client.get("/v1/attendances")).json()["items"] == []


async def test_the_list_refuses_unknown_fields(client: Client) -> None:
    session = await make(client)
    await put_list(client, session, {"person_id": NOWHERE, "status": "waiting"}, status=400)
    await put_list(client, session, {"person_id": NOWHERE}, status=400)
    await put_list(
        client, session, {"person_id": NOWHERE, "status": "invited", "session_id": session["id"]}, status=400
    )


async def test_a_session_with_attendees_is_not_cancelled(client: Client) -> None:
    session = await make(client)
    await create_person(client, "1")
    await put_list(client, session, {"person_ref": "hr:1", "status": "attended"})
    assert (await call_verb(client, session, "cancel", 409, reason="Snø"))["code"] == "session_attended"
    response = await client.patch(f"/v1/sessions/{session['id']}", json=LATER, headers={"If-Match": '"v1"'})
    assert (response.status_code, response.json()["code"]) == (409, "session_attended")
    await put_list(client, session, {"person_ref": "hr:1", "status": "excused"})
    assert (await call_verb(client, session, "cancel", reason="Snø"))["status"] == "cancelled"


async def test_facilitators_are_hidden_without_people_read(client: Client, caller: Callers) -> None:
    await create_person(client, "1")
    session = await make(client, facilitator_refs=["hr:1"])
    assert len(session["facilitator_ids"]) == 1
    reader = await caller("programme:read")
    assert "facilitator_ids" not in (await reader.get(f"/v1/sessions/{session['id']}")).json()
    response = await reader.get("/v1/sessions", params={"facilitator_ids": NOWHERE})
    assert (response.status_code, response.json()["code"]) == (403, "people_read_missing")


async def test_the_list_requires_people_read(client: Client, caller: Callers) -> None:
    session = await make(client)
    person_id = await create_person(client, "1")
    writer = await caller("programme:write")
    for row in ({"person_ref": "hr:1"}, {"person_ref": "hr:2"}, {"person_id": person_id}, {"person_id": NOWHERE}):
        error = await put_list(writer, session, {**row, "status": "attended"}, status=403)
        assert error["code"] == "scope_missing"
    writer = await caller("programme:write", "people:read")
    await put_list(writer, session, {"person_id": person_id, "status": "attended"})
