"""Work without its form is laid over the form that is stored, on every way in."""

from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest
from asyncpg import Connection

from service.domain.base.shapes import JsonObject
from service.postgres.exercises import exercises
from service.postgres.insights import insights
from service.postgres.themes import themes
from tests.api.day import first_error, make_session
from tests.api.resource_tests import make
from tests.api.test_exercises import JOURNEY, WHYS
from tests.conftest import Client

NOTES: JsonObject = {"form": "other", "name": "Intervju", "notes": [{"key": "n1", "text": "mer tid"}]}
CHANGES: list[tuple[JsonObject, JsonObject]] = [
    (WHYS, {"question": "Hvorfor så sjelden?"}),
    (WHYS, {"causes": [{"key": "c1", "text": "Ingen vet"}]}),
    (WHYS, {"causes": []}),
    (JOURNEY, {"persona": "avdelingsleder"}),
    (JOURNEY, {"case": "en vanlig dag", "steps": [{"key": "s1", "action": "spiser"}]}),
    (NOTES, {"name": "Gåtur"}),
    (NOTES, {"notes": [{"key": "n1", "text": "mer ro"}, {"key": "n2", "text": "lys"}]}),
]
Send = Callable[[Client, JsonObject, JsonObject], Awaitable[httpx2.Response]]


async def exercise(client: Client, work: JsonObject) -> JsonObject:
    body = {"session_id": await make_session(client), "work": work, "external_refs": [{"system": "hr", "id": "1"}]}
    response = await client.post("/v1/exercises", json=body)
    assert response.status_code == 201, response.text
    made: JsonObject = response.json()
    return made


async def patch(client: Client, there: JsonObject, work: JsonObject) -> httpx2.Response:
    headers = {"If-Match": f'"v{there["version"]}"'}
    return await client.patch(f"/v1/exercises/{there['id']}", json={"work": work}, headers=headers)


async def batch(client: Client, there: JsonObject, work: JsonObject) -> httpx2.Response:
    """Change it as the second row of a batch."""
    other = await make(client, exercises, session_id=there["session_id"])
    rows = [{"id": other, "version": 1, "title": "Ny"}, {"id": there["id"], "version": there["version"], "work": work}]
    return await client.patch("/v1/exercises/batch", json=rows)


async def by_ref(client: Client, there: JsonObject, work: JsonObject) -> httpx2.Response:
    return await client.put("/v1/exercises/by_ref/hr/1", json={"work": work})


async def captured(client: Client, there: JsonObject, work: JsonObject) -> httpx2.Response:
    thing = {"external_refs": [{"system": "hr", "id": "1"}], "work": work}
    return await client.post(f"/v1/sessions/{there['session_id']}/capture", json={"exercises": [thing]})


WAYS: list[tuple[Send, str]] = [(patch, ""), (batch, "/1"), (by_ref, ""), (captured, "/exercises/0")]


async def stored(client: Client, there: JsonObject) -> JsonObject:
    read: JsonObject = (await client.get(f"/v1/exercises/{there['id']}")).json()
    return read


def holds(found: Any, sent: Any) -> bool:
    """Whether what is found is what was sent, beside what the service adds to objects."""
    if isinstance(sent, dict):
        return all(name in found and holds(found[name], value) for name, value in sent.items())
    if isinstance(sent, list):
        return len(found) == len(sent) and all(map(holds, found, sent))
    return bool(found == sent)


@pytest.mark.parametrize(("before", "change"), CHANGES)
@pytest.mark.parametrize("send", [patch, batch, by_ref])
async def test_members_without_the_form_are_laid_over_it(
    client: Client, send: Send, before: JsonObject, change: JsonObject
) -> None:
    there = await exercise(client, before)
    answer = await send(client, there, change)
    assert answer.status_code == 200, answer.text
    after = await stored(client, there)
    assert after["version"] == 2
    assert holds(after["work"], before | change)
    # The same with its form is the same, and changes nothing.
    twin = await send(client, after, {"form": before["form"], **change})
    assert twin.status_code == 200
    assert (await stored(client, there))["version"] == 2


@pytest.mark.parametrize(("before", "change"), [CHANGES[0], CHANGES[3], CHANGES[5]])
async def test_a_captured_exercise_keeps_its_form(client: Client, before: JsonObject, change: JsonObject) -> None:
    there = await exercise(client, before)
    answer = await captured(client, there, change)
    assert (answer.status_code, answer.json()["items"][0]["outcome"]) == (200, "updated")
    after = await stored(client, there)
    assert after["work"] == there["work"] | change
    assert (await captured(client, after, change)).json()["items"][0]["outcome"] == "unchanged"


@pytest.mark.parametrize(("send", "place"), WAYS)
@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        (WHYS, {"persona": "leder"}),
        (WHYS, {"question": "Hvorfor?", "steps": []}),
        (JOURNEY, {"causes": [{"text": "Ingen vet"}]}),
        (NOTES, {"name": "Gåtur", "question": "Hvorfor?"}),
    ],
)
async def test_a_member_of_another_form_is_refused(
    client: Client, before: JsonObject, wrong: JsonObject, send: Send, place: str
) -> None:
    there = await exercise(client, before)
    refused = await send(client, there, wrong)
    status, code, pointer = first_error(refused)
    assert (status, code) == (422, "item_not_of_form")
    assert pointer.startswith(f"{place}/work")
    assert await stored(client, there) == there
    # With its own form named it is refused as well.
    named = await send(client, there, {"form": before["form"], **wrong})
    assert first_error(named)[:2] == (422, "item_not_of_form")


@pytest.mark.parametrize(("send", "place"), WAYS[:3])
async def test_another_form_takes_the_place_of_the_old_one(client: Client, send: Send, place: str) -> None:
    there = await exercise(client, JOURNEY)
    refused = await send(client, there, {"form": "five_whys", "causes": []})
    assert first_error(refused) == (422, "incomplete", f"{place}/work/question")
    assert await stored(client, there) == there
    assert (await send(client, there, {"form": "five_whys", "question": "Hvorfor?"})).status_code == 200
    assert (await stored(client, there))["work"] == {"form": "five_whys", "question": "Hvorfor?", "causes": []}


async def test_what_is_made_needs_a_form(client: Client) -> None:
    session, work = await make_session(client), {"question": "Hvorfor?"}
    body = {"session_id": session, "work": work}
    made = {"session_id": session, "work": {"form": "five_whys", **work}}
    capture = f"/v1/sessions/{session}/capture"
    for method, path, sent, expected in (
        ("POST", "/v1/exercises", body, (400, "required", "/work/form")),
        ("POST", "/v1/exercises/batch", [made, body], (400, "required", "/1/work/form")),
        ("PUT", "/v1/exercises/by_ref/hr/9", body, (422, "incomplete", "/work/form")),
        ("POST", capture, {"exercises": [{"key": "e", "work": work}]}, (422, "incomplete", "/exercises/0/work/form")),
    ):
        assert first_error(await client.request(method, path, json=sent)) == expected
    assert (await client.get("/v1/exercises")).json()["items"] == []
    for unknown in ({"form": "six_whys"}, {"form": None}, {"colour": "green"}, {"question": None}, {"question": ""}):
        refused = await client.put("/v1/exercises/by_ref/hr/9", json={**body, "work": unknown})
        assert refused.status_code == 400


@pytest.mark.parametrize(("send", "place"), WAYS)
async def test_rules_are_held_against_the_whole(client: Client, send: Send, place: str) -> None:
    there = await exercise(client, WHYS)
    c1, c2 = WHYS["causes"]
    for causes, expected in (
        ([c1 | {"root": True}, c2], (422, "root_not_leaf", f"{place}/work/causes/0/root")),
        ([c1, c2 | {"because_of_key": "c9"}], (422, "unknown_item_key", f"{place}/work/causes/1/because_of_key")),
    ):
        assert first_error(await send(client, there, {"causes": causes})) == expected
    assert await stored(client, there) == there


async def test_what_is_cited_stays(client: Client) -> None:
    there = await exercise(client, WHYS)
    source = {"exercise_id": there["id"], "item_key": "c2"}
    await make(client, insights, session_id=there["session_id"], sources=[source])
    for send, place in WAYS[:3]:
        refused = await send(client, there, {"causes": WHYS["causes"][:1]})
        assert first_error(refused) == (409, "item_cited", f"{place}/work")
    assert (await patch(client, there, {"question": "Hvorfor?"})).status_code == 200


@pytest.mark.parametrize(("send", "place"), WAYS)
async def test_references_in_it_are_resolved(client: Client, conn: Connection, send: Send, place: str) -> None:
    theme = await make(client, themes, external_refs=[{"system": "hr", "id": "tid"}])
    there = await exercise(client, NOTES)
    note = {"key": "n1", "text": "mer tid", "theme_refs": ["hr:nowhere"]}
    refused = await send(client, there, {"notes": [note]})
    assert first_error(refused) == (422, "reference_not_found", f"{place}/work/notes/0/theme_refs/0")
    answer = await send(client, there, {"notes": [note | {"theme_refs": ["hr:tid"]}]})
    assert answer.status_code == 200, answer.text
    assert (await stored(client, there))["work"]["notes"][0]["theme_ids"] == [theme]
    kept = await conn.fetchval("select count(*) from exercise_item_theme where exercise_id = $1", there["id"])
    assert kept == 1


async def test_its_version_is_judged_as_ever(client: Client) -> None:
    there = await exercise(client, WHYS)
    path, body = f"/v1/exercises/{there['id']}", {"work": {"question": "Hvorfor?"}}
    assert (await client.patch(path, json=body)).status_code == 428
    assert (await client.patch(path, json=body, headers={"If-Match": '"v2"'})).status_code == 412
    rows = [{"id": there["id"], "version": 2, **body}]
    assert (await client.patch("/v1/exercises/batch", json=rows)).status_code == 412
    assert await stored(client, there) == there
