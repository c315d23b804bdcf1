"""Work without a form is merged into the stored work, in every operation."""

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


async def create_exercise(client: Client, work: JsonObject) -> JsonObject:
    body = {"session_id": await make_session(client), "work": work, "external_refs": [{"system": "hr", "id": "1"}]}
    response = await client.post("/v1/exercises", json=body)
    assert response.status_code == 201, response.text
    row: JsonObject = response.json()
    return row


async def patch(client: Client, current: JsonObject, work: JsonObject) -> httpx2.Response:
    headers = {"If-Match": f'"v{current["version"]}"'}
    return await client.patch(f"/v1/exercises/{current['id']}", json={"work": work}, headers=headers)


async def patch_batch(client: Client, current: JsonObject, work: JsonObject) -> httpx2.Response:
    """Change the exercise as the second row of a batch."""
    other = await make(client, exercises, session_id=current["session_id"])
    rows = [
        {"id": other, "version": 1, "title": "Ny"},
        {"id": current["id"], "version": current["version"], "work": work},
    ]
    return await client.patch("/v1/exercises/batch", json=rows)


async def put_by_ref(client: Client, current: JsonObject, work: JsonObject) -> httpx2.Response:
    return await client.put("/v1/exercises/by_ref/hr/1", json={"work": work})


async def capture_work(client: Client, current: JsonObject, work: JsonObject) -> httpx2.Response:
    entity = {"external_refs": [{"system": "hr", "id": "1"}], "work": work}
    return await client.post(f"/v1/sessions/{current['session_id']}/capture", json={"exercises": [entity]})


OPERATIONS: list[tuple[Send, str]] = [
    (patch, ""),
    (patch_batch, "/1"),
    (put_by_ref, ""),
    (capture_work, "/exercises/0"),
]


async def read_exercise(client: Client, current: JsonObject) -> JsonObject:
    row: JsonObject = (await client.get(f"/v1/exercises/{current['id']}")).json()
    return row


def contains(actual: Any, expected: Any) -> bool:
    """Return whether the actual value has the expected one, ignoring fields that the service adds."""
    if isinstance(expected, dict):
        return all(name in actual and contains(actual[name], value) for name, value in expected.items())
    if isinstance(expected, list):
        return len(actual) == len(expected) and all(map(contains, actual, expected))
    return bool(actual == expected)


@pytest.mark.parametrize(("before", "change"), CHANGES)
@pytest.mark.parametrize("send", [patch, patch_batch, put_by_ref])
async def test_fields_without_a_form_are_merged(
    client: Client, send: Send, before: JsonObject, change: JsonObject
) -> None:
    current = await create_exercise(client, before)
    response = await send(client, current, change)
    assert response.status_code == 200, response.text
    after = await read_exercise(client, current)
    assert after["version"] == 2
    assert contains(after["work"], before | change)
    # The same work with its form changes nothing.
    repeat = await send(client, after, {"form": before["form"], **change})
    assert repeat.status_code == 200
    assert (await read_exercise(client, current))["version"] == 2


@pytest.mark.parametrize(("before", "change"), [CHANGES[0], CHANGES[3], CHANGES[5]])
async def test_a_captured_exercise_keeps_its_form(client: Client, before: JsonObject, change: JsonObject) -> None:
    current = await create_exercise(client, before)
    response = await capture_work(client, current, change)
    assert (response.status_code, response.json()["items"][0]["outcome"]) == (200, "updated")
    after = await read_exercise(client, current)
    assert after["work"] == current["work"] | change
    assert (await capture_work(client, after, change)).json()["items"][0]["outcome"] == "unchanged"


@pytest.mark.parametrize(("send", "prefix"), OPERATIONS)
@pytest.mark.parametrize(
    ("before", "wrong"),
    [
        (WHYS, {"persona": "leder"}),
        (WHYS, {"question": "Hvorfor?", "steps": []}),
        (JOURNEY, {"causes": [{"text": "Ingen vet"}]}),
        (NOTES, {"name": "Gåtur", "question": "Hvorfor?"}),
    ],
)
async def test_a_field_of_another_form_is_refused(
    client: Client, before: JsonObject, wrong: JsonObject, send: Send, prefix: str
) -> None:
    current = await create_exercise(client, before)
    response = await send(client, current, wrong)
    status, code, pointer = first_error(response)
    assert (status, code) == (422, "item_not_of_form")
    assert pointer.startswith(f"{prefix}/work")
    assert await read_exercise(client, current) == current
    # It is also refused with its form.
    named = await send(client, current, {"form": before["form"], **wrong})
    assert first_error(named)[:2] == (422, "item_not_of_form")


@pytest.mark.parametrize(("send", "prefix"), OPERATIONS[:3])
async def test_another_form_replaces_the_work(client: Client, send: Send, prefix: str) -> None:
    current = await create_exercise(client, JOURNEY)
    response = await send(client, current, {"form": "five_whys", "causes": []})
    assert first_error(response) == (422, "incomplete", f"{prefix}/work/question")
    assert await read_exercise(client, current) == current
    assert (await send(client, current, {"form": "five_whys", "question": "Hvorfor?"})).status_code == 200
    assert (await read_exercise(client, current))["work"] == {"form": "five_whys", "question": "Hvorfor?", "causes": []}


async def test_a_new_exercise_needs_a_form(client: Client) -> None:
    session, work = await make_session(client), {"question": "Hvorfor?"}
    body = {"session_id": session, "work": work}
    exercise_body = {"session_id": session, "work": {"form": "five_whys", **work}}
    capture = f"/v1/sessions/{session}/capture"
    for method, path, request_body, expected in (
        ("POST", "/v1/exercises", body, (400, "required", "/work/form")),
        ("POST", "/v1/exercises/batch", [exercise_body, body], (400, "required", "/1/work/form")),
        ("PUT", "/v1/exercises/by_ref/hr/9", body, (422, "incomplete", "/work/form")),
        ("POST", capture, {"exercises": [{"key": "e", "work": work}]}, (422, "incomplete", "/exercises/0/work/form")),
    ):
        assert first_error(await client.request(method, path, json=request_body)) == expected
    assert (await client.get("/v1/exercises")).json()["items"] == []
    for unknown in ({"form": "six_whys"}, {"form": None}, {"colour": "green"}, {"question": None}, {"question": ""}):
        response = await client.put("/v1/exercises/by_ref/hr/9", json={**body, "work": unknown})
        assert response.status_code == 400


@pytest.mark.parametrize(("send", "prefix"), OPERATIONS)
async def test_rules_check_the_merged_work(client: Client, send: Send, prefix: str) -> None:
    current = await create_exercise(client, WHYS)
    c1, c2 = WHYS["causes"]
    for causes, expected in (
        ([c1 | {"root": True}, c2], (422, "root_not_leaf", f"{prefix}/work/causes/0/root")),
        ([c1, c2 | {"because_of_key": "c9"}], (422, "unknown_item_key", f"{prefix}/work/causes/1/because_of_key")),
    ):
        assert first_error(await send(client, current, {"causes": causes})) == expected
    assert await read_exercise(client, current) == current


async def test_cited_items_are_not_removed(client: Client) -> None:
    current = await create_exercise(client, WHYS)
    source = {"exercise_id": current["id"], "item_key": "c2"}
    await make(client, insights, session_id=current["session_id"], sources=[source])
    for send, prefix in OPERATIONS[:3]:
        response = await send(client, current, {"causes": WHYS["causes"][:1]})
        assert first_error(response) == (409, "item_cited", f"{prefix}/work")
    assert (await patch(client, current, {"question": "Hvorfor?"})).status_code == 200


@pytest.mark.parametrize(("send", "prefix"), OPERATIONS)
async def test_references_in_the_work_are_resolved(client: Client, conn: Connection, send: Send, prefix: str) -> None:
    theme = await make(client, themes, external_refs=[{"system": "hr", "id": "tid"}])
    current = await create_exercise(client, NOTES)
    note = {"key": "n1", "text": "mer tid", "theme_refs": ["hr:nowhere"]}
    refusal = await send(client, current, {"notes": [note]})
    assert first_error(refusal) == (422, "reference_not_found", f"{prefix}/work/notes/0/theme_refs/0")
    response = await send(client, current, {"notes": [note | {"theme_refs": ["hr:tid"]}]})
    assert response.status_code == 200, response.text
    assert (await read_exercise(client, current))["work"]["notes"][0]["theme_ids"] == [theme]
    link_count = await conn.fetchval("select count(*) from exercise_item_theme where exercise_id = $1", current["id"])
    assert link_count == 1


async def test_the_version_is_checked(client: Client) -> None:
    current = await create_exercise(client, WHYS)
    path, body = f"/v1/exercises/{current['id']}", {"work": {"question": "Hvorfor?"}}
    assert (await client.patch(path, json=body)).status_code == 428
    assert (await client.patch(path, json=body, headers={"If-Match": '"v2"'})).status_code == 412
    rows = [{"id": current["id"], "version": 2, **body}]
    assert (await client.patch("/v1/exercises/batch", json=rows)).status_code == 412
    assert await read_exercise(client, current) == current
