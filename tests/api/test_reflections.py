"""Reflections: whoever is named has an attendance; without people:read only what may be published, and no name."""

from typing import Any

import pytest
from asyncpg import Connection

from tests.conftest import Callers, Client, settle

NOWHERE = "0199c0de-0000-7000-8000-0000000000ff"
SCOPES = ("day:read", "day:write")


@pytest.fixture(autouse=True)
async def stored(client: Client) -> None:
    await client.put("/v1/programmes/by_ref/hist/lup", json={"name": "LUP"})
    hours = {"starts_at": "2025-03-12T08:00:00Z", "ends_at": "2025-03-12T15:00:00Z"}
    body = {"programme_ref": "hist:lup", "title": "Dag", "format": "mini", **hours}
    assert (await client.put("/v1/sessions/by_ref/hist/day", json=body)).status_code == 201
    await client.put("/v1/people/by_ref/hr/1", json={"display_name": "Leder"})


def row(**fields: Any) -> dict[str, Any]:
    return {"session_ref": "hist:day", "text": "Det gir oss innsikt"} | fields


async def make(client: Client, **fields: Any) -> dict[str, Any]:
    answer = await client.post("/v1/reflections", json=row(**fields))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def attend(client: Client, status: str) -> None:
    body = {"session_ref": "hist:day", "person_ref": "hr:1", "status": status}
    answer = await client.put("/v1/attendances/by_ref/hist/1", json=body)
    assert answer.status_code in (200, 201)


@pytest.mark.parametrize("rating", [0, 6, "5"])
async def test_invalid(client: Client, rating: Any) -> None:
    answer = await client.post("/v1/reflections", json=row(rating=rating))
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/rating")


async def test_missing(client: Client) -> None:
    assert (await client.get(f"/v1/reflections/{NOWHERE}")).status_code == 404
    answer = await client.post("/v1/reflections", json={"session_id": NOWHERE, "text": "Nyttig"})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/session_id")


async def test_valid(client: Client) -> None:
    made = await make(client, rating=5)
    assert (made["rating"], made["may_publish"], made["language"]) == (5, False, "nb")
    assert (made["person_id"], made["person_attended"]) == (None, None)


async def test_whoever_is_named_has_an_attendance(client: Client) -> None:
    answer = await client.post("/v1/reflections", json=row(person_ref="hr:1"))
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "no_attendance")
    await attend(client, "invited")
    made = await make(client, person_ref="hr:1")
    assert made["person_attended"] is False
    await attend(client, "attended")
    assert (await client.get(f"/v1/reflections/{made['id']}")).json()["person_attended"] is True


async def test_without_people_read_only_what_may_be_published(client: Client, caller: Callers) -> None:
    await attend(client, "attended")
    hidden = await make(client, person_ref="hr:1")
    shown = await make(client, person_ref="hr:1", may_publish=True)
    reader = await caller("day:read")
    (found,) = (await reader.get("/v1/reflections", params={"count": "true"})).json()["items"]
    assert found["id"] == shown["id"]
    assert not {"person_id", "person_attended"} & found.keys()
    assert (await reader.get(f"/v1/reflections/{hidden['id']}")).status_code == 404
    for media in ("csv", "ndjson"):
        text = (await reader.get("/v1/reflections", params={"media": media})).text
        assert shown["id"] in text
        assert hidden["id"] not in text
        assert "person" not in text


async def test_the_feed_tells_nothing_of_what_is_not_shown(client: Client, caller: Callers, conn: Connection) -> None:
    hidden, shown = await make(client), await make(client, may_publish=True)
    reader = await caller("day:read", "changes:read")

    async def told(to: Client) -> list[tuple[str, str]]:
        await settle(conn)
        items = (await to.get("/v1/changes", params={"resource": "reflections"})).json()["items"]
        return [(each["id"], each["action"]) for each in items]

    assert await told(reader) == [(shown["id"], "created")]
    assert await told(client) == [(hidden["id"], "created"), (shown["id"], "created")]
    await client.delete(f"/v1/reflections/{hidden['id']}", headers={"if-match": '"v1"'})
    assert await told(reader) == [(shown["id"], "created")]
    assert (await told(client))[2:] == [(hidden["id"], "deleted")]


async def test_what_is_not_shown_is_not_changed_by_its_id(client: Client, caller: Callers) -> None:
    hidden = await make(client, text="Hemmelig")
    writer = await caller(*SCOPES)
    headers = {"If-Match": '"v1"'}
    address = f"/v1/reflections/{hidden['id']}"
    assert (await writer.patch(address, json={"rating": 1}, headers=headers)).status_code == 404
    assert (await writer.patch(address, json={}, headers=headers)).status_code == 404
    assert (await writer.delete(address, headers=headers)).status_code == 404
    batch = [{"id": hidden["id"], "version": 1, "rating": 1}]
    assert (await writer.patch("/v1/reflections/batch", json=batch)).status_code == 422
    assert (await client.get(address)).json()["version"] == 1


async def test_who_writes_reads_back_what_was_written(caller: Callers) -> None:
    writer = await caller(*SCOPES)
    again = {"Idempotency-Key": "en-gang"}
    body = row(text="Hemmelig")
    first = await writer.post("/v1/reflections", json=body, headers=again)
    second = await writer.post("/v1/reflections", json=body, headers=again)
    assert (second.status_code, second.json()) == (201, first.json())
