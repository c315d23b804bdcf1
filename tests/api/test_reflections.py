"""Reflections: the person has an attendance; without people:read, only published reflections and no names."""

from typing import Any

import pytest
from asyncpg import Connection

from tests.conftest import Callers, Client, settle

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
SCOPES = ("day:read", "day:write")


@pytest.fixture(autouse=True)
async def seed_people(client: Client) -> None:
    await client.put("/v1/programmes/by_ref/hist/lup", json={"name": "LUP"})
    hours = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
    body = {"programme_ref": "hist:lup", "title": "Dag", "format": "mini", **hours}
    assert (await client.put("/v1/sessions/by_ref/hist/day", json=body)).status_code == 201
    await client.put("/v1/people/by_ref/hr/1", json={"display_name": "Leder"})


def row(**fields: Any) -> dict[str, Any]:
    return {"session_ref": "hist:day", "text": "Det gir oss innsikt"} | fields


async def make(client: Client, **fields: Any) -> dict[str, Any]:
    response = await client.post("/v1/reflections", json=row(**fields))
    assert response.status_code == 201, response.text
    reflection: dict[str, Any] = response.json()
    return reflection


async def attend(client: Client, status: str) -> None:
    body = {"session_ref": "hist:day", "person_ref": "hr:1", "status": status}
    response = await client.put("/v1/attendances/by_ref/hist/1", json=body)
    assert response.status_code in (200, 201)


@pytest.mark.parametrize("rating", [0, 6, "5"])
async def test_invalid(client: Client, rating: Any) -> None:
    response = await client.post("/v1/reflections", json=row(rating=rating))
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (400, "/rating")


async def test_missing(client: Client) -> None:
    assert (await client.get(f"/v1/reflections/{NOWHERE}")).status_code == 404
    response = await client.post("/v1/reflections", json={"session_id": NOWHERE, "text": "Nyttig"})
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "/session_id")


async def test_valid(client: Client) -> None:
    reflection = await make(client, rating=5)
    assert (reflection["rating"], reflection["may_publish"], reflection["language"]) == (5, False, "nb")
    assert (reflection["person_id"], reflection["person_attended"]) == (None, None)


async def test_the_person_has_an_attendance(client: Client) -> None:
    response = await client.post("/v1/reflections", json=row(person_ref="hr:1"))
    assert (response.status_code, response.json()["errors"][0]["code"]) == (422, "no_attendance")
    await attend(client, "invited")
    reflection = await make(client, person_ref="hr:1")
    assert reflection["person_attended"] is False
    await attend(client, "attended")
    assert (await client.get(f"/v1/reflections/{reflection['id']}")).json()["person_attended"] is True


async def test_only_published_reflections_are_shown_without_people_read(client: Client, caller: Callers) -> None:
    await attend(client, "attended")
    unpublished = await make(client, person_ref="hr:1")
    published = await make(client, person_ref="hr:1", may_publish=True)
    reader = await caller("day:read")
    (item,) = (await reader.get("/v1/reflections", params={"count": "true"})).json()["items"]
    assert item["id"] == published["id"]
    assert not {"person_id", "person_attended"} & item.keys()
    assert (await reader.get(f"/v1/reflections/{unpublished['id']}")).status_code == 404
    for media in ("csv", "ndjson"):
        text = (await reader.get("/v1/reflections", params={"media": media})).text
        assert published["id"] in text
        assert unpublished["id"] not in text
        assert "person" not in text


async def test_hidden_reflections_are_not_in_the_feed(client: Client, caller: Callers, conn: Connection) -> None:
    unpublished, published = await make(client), await make(client, may_publish=True)
    reader = await caller("day:read", "changes:read")

    async def list_feed(reader_client: Client) -> list[tuple[str, str]]:
        await settle(conn)
        items = (await reader_client.get("/v1/changes", params={"resource": "reflections"})).json()["items"]
        return [(item["id"], item["action"]) for item in items]

    assert await list_feed(reader) == [(published["id"], "created")]
    assert await list_feed(client) == [(unpublished["id"], "created"), (published["id"], "created")]
    await client.delete(f"/v1/reflections/{unpublished['id']}", headers={"if-match": '"v1"'})
    assert await list_feed(reader) == [(published["id"], "created")]
    assert (await list_feed(client))[2:] == [(unpublished["id"], "deleted")]


async def test_a_hidden_reflection_is_not_changed_by_id(client: Client, caller: Callers) -> None:
    unpublished = await make(client, text="Hemmelig")
    writer = await caller(*SCOPES)
    headers = {"If-Match": '"v1"'}
    address = f"/v1/reflections/{unpublished['id']}"
    assert (await writer.patch(address, json={"rating": 1}, headers=headers)).status_code == 404
    assert (await writer.patch(address, json={}, headers=headers)).status_code == 404
    assert (await writer.delete(address, headers=headers)).status_code == 404
    batch = [{"id": unpublished["id"], "version": 1, "rating": 1}]
    assert (await writer.patch("/v1/reflections/batch", json=batch)).status_code == 422
    assert (await client.get(address)).json()["version"] == 1


async def test_a_writer_reads_the_created_reflection(caller: Callers) -> None:
    writer = await caller(*SCOPES)
    key_headers = {"Idempotency-Key": "en-gang"}
    body = row(text="Hemmelig")
    first = await writer.post("/v1/reflections", json=body, headers=key_headers)
    second = await writer.post("/v1/reflections", json=body, headers=key_headers)
    assert (second.status_code, second.json()) == (201, first.json())
