"""A quote that a caller may not see does not exist for that caller, in any operation."""

from typing import Any

import pytest
from httpx2 import Response

from service.postgres.people import people
from tests.api.day import make_session
from tests.api.mini_lup import capture, list_all, session
from tests.api.resource_tests import make
from tests.conftest import Callers, Client

QUOTE = "Jeg gruer meg til neste samling"
GUESS = "Det var en fin dag"
ADDRESS = "/v1/reflections/by_ref/capture/{}%2Fbord%209%2Fr1"


def quotes(*reflections: dict[str, Any]) -> dict[str, Any]:
    return {"team": "bord 9", "reflections": list(reflections)}


def read_response(response: Response) -> Any:
    """Return the status and body of a response, without the request id."""
    body = response.json()
    body.pop("request_id", None)
    return response.status_code, body


def strip_ids(result: dict[str, Any]) -> Any:
    """Return the receipts and errors of a result, without the ids."""
    return [(item["outcome"], item["version"], item["pointer"]) for item in result["items"]], result["errors"]


@pytest.fixture
async def day(client: Client) -> str:
    return await session(client)


@pytest.fixture
async def form(caller: Callers) -> Client:
    """A form's client: it reads and writes the day, and cannot read people."""
    return await caller("day:write", "day:read")


async def test_an_external_ref_gives_no_access(client: Client, form: Client, day: str) -> None:
    empty = [
        read_response(await form.put(ADDRESS.format(day), json=body))
        for body in ({}, {"may_publish": True}, {"session_id": day, "text": GUESS})
    ]
    await capture(client, day, quotes({"key": "r1", "text": QUOTE}))
    (before,) = await list_all(client, "reflections")
    assert empty == [
        read_response(await form.put(ADDRESS.format(day), json=body))
        for body in ({}, {"may_publish": True}, {"session_id": day, "text": GUESS})
    ]
    assert {status for status, _ in empty} == {403}
    assert await list_all(client, "reflections") == [before]


async def test_a_taken_reference_looks_like_a_free_one(client: Client, form: Client, day: str) -> None:
    body = {"session_id": day, "text": QUOTE}
    await client.post("/v1/reflections", json={**body, "external_refs": [{"system": "hr", "id": "4711"}]})
    responses = [
        read_response(
            await form.post("/v1/reflections", json={**body, "external_refs": [{"system": "hr", "id": number}]})
        )
        for number in ("4711", "4712")
    ]
    assert responses[0] == responses[1]
    assert responses[0][0] == 403
    for number in ("4711", "4712"):
        document = quotes({"text": GUESS, "external_refs": [{"system": "hr", "id": number}]})
        response = await capture(form, day, document, 403)
        assert [error["pointer"] for error in response["errors"]] == ["/reflections/0/external_refs"]


async def test_a_replay_shows_no_later_change(client: Client, form: Client, day: str) -> None:
    headers = {"Idempotency-Key": "en-gang"}
    body = {"session_id": day, "text": GUESS}
    first = await form.post("/v1/reflections", json=body, headers=headers)
    replay = await form.post("/v1/reflections", json=body, headers=headers)
    assert (replay.status_code, replay.json()) == (201, first.json())
    path = first.headers["location"]
    await client.patch(path, json={"text": QUOTE, "rating": 1}, headers={"If-Match": '"v1"'})
    replayed = await form.post("/v1/reflections", json=body, headers=headers)
    assert replayed.status_code == 404
    assert QUOTE not in replayed.text
    await client.patch(path, json={"may_publish": True}, headers={"If-Match": '"v2"'})
    replayed = await form.post("/v1/reflections", json=body, headers=headers)
    assert (replayed.status_code, replayed.json()["text"]) == (201, QUOTE)
    assert len(await list_all(client, "reflections")) == 1


@pytest.mark.parametrize("quote_fields", [{"key": "r1"}, {"key": "r1", "text": GUESS}, {"text": QUOTE}])
@pytest.mark.parametrize("consent", [{}, {"may_publish": True}, {"may_publish": False}])
async def test_a_captured_quote_is_neither_shown_nor_changed(
    client: Client, form: Client, day: str, quote_fields: dict[str, Any], consent: dict[str, Any]
) -> None:
    document = quotes({**quote_fields, **consent})
    status = 200 if "text" in quote_fields else 422
    empty = await capture(form, await session(client), document, status)
    await capture(client, day, quotes({"key": "r1", "text": QUOTE, "rating": 2}))
    (before,) = await list_all(client, "reflections", session_id=day)
    result = await capture(form, day, document, status)
    assert before in await list_all(client, "reflections", session_id=day)
    if status == 422:
        assert result["errors"] == empty["errors"]
    else:
        assert strip_ids(result) == strip_ids(empty)
    texts = [reflection["text"] for reflection in await list_all(form, "reflections", session_id=day)]
    assert texts == ([quote_fields["text"]] if consent.get("may_publish") and status == 200 else [])


async def test_a_right_guess_looks_like_a_wrong_one(client: Client, form: Client, day: str) -> None:
    await capture(client, day, quotes({"text": QUOTE}))
    for document in (quotes({"text": QUOTE}), quotes({"text": GUESS})):
        first, repeat_result = [await capture(form, day, document) for _ in range(2)]
        assert strip_ids(first) == ([("created", 1, "/reflections/0")], [])
        assert strip_ids(repeat_result) == ([("unchanged", 1, "/reflections/0")], [])
        assert repeat_result["items"][0]["id"] == first["items"][0]["id"]
    assert len(await list_all(client, "reflections")) == 3


async def test_a_repeated_right_guess_looks_like_a_wrong_one(client: Client, form: Client, day: str) -> None:
    await capture(client, day, quotes({"text": QUOTE}))
    (before,) = await list_all(client, "reflections")
    for first_key, second_key, text in (("a", "b", QUOTE), ("c", "d", GUESS)):
        document = quotes({"key": first_key, "text": text}, {"key": second_key, "text": text})
        first, repeat_result = [await capture(form, day, document) for _ in range(2)]
        assert strip_ids(first) == ([("created", 1, "/reflections/0"), ("created", 1, "/reflections/1")], [])
        assert strip_ids(repeat_result) == (
            [("unchanged", 1, "/reflections/0"), ("unchanged", 1, "/reflections/1")],
            [],
        )
        assert [item["id"] for item in repeat_result["items"]] == [item["id"] for item in first["items"]]
    assert before in await list_all(client, "reflections")


async def test_a_quote_of_the_same_key_is_not_duplicated_shown_or_withdrawn(
    client: Client, form: Client, day: str
) -> None:
    document = quotes({"key": "r1", "text": GUESS, "may_publish": True}, {"text": "Lang dag"})
    first = await capture(form, day, document)
    published, unpublished = await list_all(client, "reflections")
    repeat_result = await capture(form, day, document)
    assert strip_ids(repeat_result)[0] == [("unchanged", 1, "/reflections/0"), ("unchanged", 1, "/reflections/1")]
    for reflection, change in ((published, {"may_publish": False, "text": QUOTE}), (unpublished, {"text": QUOTE})):
        response = await client.patch(f"/v1/reflections/{reflection['id']}", json=change, headers={"If-Match": '"v1"'})
        assert response.status_code == 200
    edited = await list_all(client, "reflections")
    after = await capture(form, day, document)
    assert after == repeat_result
    assert [item["id"] for item in after["items"]] == [item["id"] for item in first["items"]]
    assert await list_all(client, "reflections") == edited


async def test_another_key_learns_nothing(caller: Callers, client: Client, form: Client, day: str) -> None:
    document = quotes({"key": "r1", "text": QUOTE})
    await capture(form, day, document)
    other = await caller("day:write")
    assert strip_ids(await capture(other, day, document)) == ([("created", 1, "/reflections/0")], [])
    assert len(await list_all(client, "reflections")) == 2


async def test_a_visible_quote_is_updated_by_key(client: Client, form: Client, day: str) -> None:
    await capture(client, day, quotes({"key": "r1", "text": QUOTE, "may_publish": True}))
    (reflection,) = await list_all(client, "reflections")
    result = await capture(form, day, quotes({"key": "r1", "text": QUOTE}))
    assert [(item["id"], item["outcome"]) for item in result["items"]] == [(reflection["id"], "unchanged")]
    result = await capture(form, day, quotes({"key": "r1", "text": GUESS}))
    assert [(item["id"], item["outcome"]) for item in result["items"]] == [(reflection["id"], "updated")]
    result = await capture(form, day, quotes({"key": "r1", "may_publish": False}))
    assert [(item["id"], item["outcome"]) for item in result["items"]] == [(reflection["id"], "updated")]
    assert len(await list_all(client, "reflections")) == 1


async def test_a_reader_of_people_matches_the_quote_of_a_form(client: Client, form: Client, day: str) -> None:
    document = quotes({"key": "r1", "text": QUOTE})
    (form_item,) = (await capture(form, day, document))["items"]
    (item,) = (await capture(client, day, document))["items"]
    assert (item["id"], item["outcome"]) == (form_item["id"], "unchanged")
    (item,) = (await capture(client, day, quotes({"key": "r1", "text": QUOTE, "rating": 4})))["items"]
    assert (item["id"], item["outcome"]) == (form_item["id"], "updated")


async def test_a_batch_treats_a_hidden_id_like_a_missing_one(client: Client, form: Client, day: str) -> None:
    reflection_id = (await client.post("/v1/reflections", json={"session_id": day, "text": QUOTE})).json()["id"]
    nobody = "0199c0de-0000-7000-8000-0000000000ff"
    for method, path, rest in (
        ("GET", "/v1/reflections/{}", {}),
        ("PATCH", "/v1/reflections/{}", {"json": {"may_publish": True}}),
        ("PATCH", "/v1/reflections/{}", {"json": {}}),
        ("DELETE", "/v1/reflections/{}", {}),
        ("PATCH", "/v1/reflections/batch", {"json": [{"id": "{}", "version": 1, "may_publish": True}]}),
        ("PATCH", "/v1/reflections/batch", {"json": [{"id": "{}", "version": 7}]}),
    ):
        responses = []
        for id in (reflection_id, nobody):
            body = {"json": [{**rest["json"][0], "id": id}]} if isinstance(rest.get("json"), list) else rest
            responses.append(
                read_response(await form.request(method, path.format(id), headers={"If-Match": '"v1"'}, **body))
            )
        assert responses[0] == responses[1], (method, path)
        assert responses[0][0] in (404, 422)
    assert (await client.get(f"/v1/reflections/{reflection_id}")).json()["version"] == 1


async def test_moving_a_quote_does_not_reveal_its_person(client: Client, form: Client, day: str) -> None:
    other, person = await session(client), await make(client, people)
    attendance = {"session_id": day, "person_id": person, "status": "confirmed"}
    assert (await client.post("/v1/attendances", json=attendance)).status_code == 201
    quote = {"session_id": day, "text": QUOTE, "may_publish": True}
    for created in [
        await client.post("/v1/reflections", json={**quote, **person_field})
        for person_field in ({}, {"person_id": person})
    ]:
        path, version = f"/v1/reflections/{created.json()['id']}", {"If-Match": '"v1"'}
        row = {"id": created.json()["id"], "version": 1, "session_id": other}
        refusals = [
            await form.patch(path, json={"session_id": other}, headers=version),
            await form.patch("/v1/reflections/batch", json=[row]),
        ]
        assert [refusal.status_code for refusal in refusals] == [403, 403]
        assert [refusal.json()["code"] for refusal in refusals] == ["people_read_missing"] * 2
        response = await form.patch(path, json={"session_id": day, "rating": 4}, headers=version)
        assert (response.status_code, response.json()["rating"]) == (200, 4)


async def test_no_operation_reveals_a_hidden_quote(client: Client, caller: Callers) -> None:
    session = await make_session(client)
    rows = [{"session_id": session, "text": f"Ord {number}", "may_publish": number == 0} for number in range(4)]
    created = (await client.post("/v1/reflections/batch", json=rows)).json()
    visible_id, *hidden_ids = [row["id"] for row in created]
    restricted = await caller("day:read", "day:write")
    for query in ({}, {"session_id": session}, {"may_publish": "false"}):
        page = (await restricted.get("/v1/reflections", params={**query, "count": "true"})).json()
        expected = [] if "may_publish" in query else [visible_id]
        assert ([row["id"] for row in page["items"]], page["total"]) == (expected, len(expected))
        for media in ("csv", "ndjson"):
            text = (await restricted.get("/v1/reflections", params={**query, "media": media})).text
            assert [id for id in hidden_ids if id in text] == []
            assert (visible_id in text) == bool(expected)
    for id in hidden_ids:
        path = f"/v1/reflections/{id}"
        for method, rest in (
            ("GET", {}),
            ("PATCH", {"json": {"text": "Annet"}, "headers": {"If-Match": '"v1"'}}),
            ("DELETE", {"headers": {"If-Match": '"v1"'}}),
            ("DELETE", {"headers": {"If-Match": '"v7"'}}),
        ):
            response = await restricted.request(method, path, **rest)
            assert (method, response.status_code) == (method, 404), response.text
        assert (await client.get(path)).status_code == 200
    assert (await restricted.delete(f"/v1/reflections/{visible_id}", headers={"If-Match": '"v1"'})).status_code == 204
