"""Attendances: one per person and session, and no attendance before the session starts."""

import asyncio
from typing import Any

import pytest

from tests.conftest import Callers, Client

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
PAST = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
COMING = {"starts_at": "2190-03-12T08:00:00Z", "ends_at": "2190-03-12T15:00:00Z"}


@pytest.fixture(autouse=True)
async def seed_people(client: Client) -> None:
    await client.put("/v1/programmes/by_ref/hist/lup", json={"name": "LUP"})
    for key, hours in [("past", PAST), ("coming", COMING)]:
        session = {"programme_ref": "hist:lup", "title": key, "format": "ordinary", **hours}
        assert (await client.put(f"/v1/sessions/by_ref/hist/{key}", json=session)).status_code == 201
    for key in ("1", "2"):
        await client.put(f"/v1/people/by_ref/hr/{key}", json={"display_name": "Leder"})


def row(**fields: Any) -> dict[str, Any]:
    return {"session_ref": "hist:past", "person_ref": "hr:1"} | fields


async def make(client: Client, **fields: Any) -> dict[str, Any]:
    response = await client.post("/v1/attendances", json=row(**fields))
    assert response.status_code == 201, response.text
    attendance: dict[str, Any] = response.json()
    return attendance


async def test_invalid(client: Client) -> None:
    response = await client.post("/v1/attendances", json=row(status="waiting"))
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (400, "/status")


async def test_missing(client: Client) -> None:
    assert (await client.get(f"/v1/attendances/{NOWHERE}")).status_code == 404
    body = {"session_id": NOWHERE, "person_ref": "hr:1", "status": "attended"}
    response = await client.post("/v1/attendances", json=body)
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "/session_id")


async def test_valid(client: Client) -> None:
    attendance = await make(client)
    assert (attendance["status"], attendance["role"], attendance["phases"]) == ("invited", "participant", None)
    headers = {"If-Match": '"v1"'}
    response = await client.patch(f"/v1/attendances/{attendance['id']}", json={"status": "attended"}, headers=headers)
    assert response.json()["status"] == "attended"
    history = (await client.get(f"/v1/attendances/{attendance['id']}/history")).json()["items"]
    assert [entry["value"] for entry in history] == ["invited", "attended"]


async def test_one_per_person_and_session(client: Client) -> None:
    await make(client)
    response = await client.post("/v1/attendances", json=row())
    assert (response.status_code, response.json()["code"]) == (409, "already_exists")
    batch = [row(person_ref="hr:2"), row()]
    response = await client.post("/v1/attendances/batch", json=batch)
    assert (response.status_code, response.json()["code"]) == (409, "already_exists")


@pytest.mark.parametrize("status", ["attended", "absent"])
async def test_no_attendance_before_the_start(client: Client, status: str) -> None:
    response = await client.post("/v1/attendances", json=row(session_ref="hist:coming", status=status))
    assert (response.status_code, response.json()["code"]) == (422, "attended_before_start")
    await make(client, session_ref="hist:coming", status="excused")


async def test_none_on_a_cancelled_session(client: Client) -> None:
    await client.put("/v1/sessions/by_ref/hist/past", json={"status": "cancelled"})
    response = await client.post("/v1/attendances", json=row(status="attended"))
    assert (response.status_code, response.json()["code"]) == (409, "session_cancelled")


async def test_a_session_with_attendances_is_not_cancelled(client: Client) -> None:
    """Of two conflicting concurrent writes, exactly one is refused."""
    for attempt in range(8):
        body = {"programme_ref": "hist:lup", "title": "Dag", "format": "ordinary", **PAST}
        session = (await client.post("/v1/sessions", json=body)).json()["id"]
        attend = client.post(
            "/v1/attendances", json={"session_id": session, "person_ref": "hr:1", "status": "attended"}
        )
        cancel = client.post(f"/v1/sessions/{session}/cancel", json={"reason": "Snø"})
        responses = (
            await asyncio.gather(attend, cancel) if attempt % 2 else reversed(await asyncio.gather(cancel, attend))
        )
        assert sorted(response.status_code for response in responses) in ([200, 409], [201, 409])


async def test_an_attendance_of_a_reflection_is_not_deleted(client: Client) -> None:
    attendance = await make(client)
    body = {"session_ref": "hist:past", "person_ref": "hr:1", "text": "Nyttig"}
    assert (await client.post("/v1/reflections", json=body)).status_code == 201
    headers = {"If-Match": '"v1"'}
    response = await client.delete(f"/v1/attendances/{attendance['id']}", headers=headers)
    assert (response.status_code, response.json()["code"]) == (409, "still_referenced")
    response = await client.patch(f"/v1/attendances/{attendance['id']}", json={"person_ref": "hr:2"}, headers=headers)
    assert (response.status_code, response.json()["code"]) == (409, "still_referenced")


async def test_without_people_read_people_are_hidden(client: Client, caller: Callers) -> None:
    await make(client)
    reader = await caller("programme:read")
    (attendance,) = (await reader.get("/v1/attendances")).json()["items"]
    assert "person_id" not in attendance
    assert (await reader.get("/v1/attendances", params={"person_id": NOWHERE})).status_code == 403
    assert (await reader.get("/v1/attendances", params={"include": "person"})).status_code == 403
