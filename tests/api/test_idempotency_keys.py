"""The scope of an idempotency key, and the response to a repeat."""

from typing import Any
from uuid import UUID

import httpx2
import pytest
from asyncpg import Connection

from tests.api.day import make_session
from tests.conftest import Callers, Client

KEY = {"Idempotency-Key": "hr-4711"}
REPEATED = "idempotent-replayed"


async def repeat(client: Client, path: str, body: Any, status: int) -> httpx2.Response:
    """Send a request twice, assert that the second response replays the first, and return it."""
    first, second = [await client.post(path, json=body, headers=KEY) for _ in range(2)]
    assert (first.status_code, second.status_code) == (status, status), second.text
    assert REPEATED not in first.headers
    assert second.headers[REPEATED] == "true"
    assert second.json() == first.json()
    for name in ("location", "etag", "content-type"):
        assert first.headers.get(name) == second.headers.get(name)
    return second


async def test_a_repeat_has_the_headers_of_the_first_response(client: Client, conn: Connection) -> None:
    created = await repeat(client, "/v1/ideas", {"title": "Kaffe"}, 201)
    id = created.json()["id"]
    assert created.headers["location"] == f"/v1/ideas/{id}"
    assert (await client.get(created.headers["location"])).headers["etag"] == created.headers["etag"]
    for path, body in (
        (f"/v1/ideas/{id}/publish", {}),
        (f"/v1/ideas/{id}/park", {"reason": "Venter"}),
    ):
        step = await repeat(client, path, body, 200)
        assert "location" not in step.headers
        assert step.headers["etag"] == (await client.get(f"/v1/ideas/{id}")).headers["etag"]
    for path, body in (
        ("/v1/ideas/batch", [{"title": "Te"}, {"title": "Vann"}]),
        ("/v1/ideas/batch/park", [{"id": id, "reason": "Venter"}]),
        (f"/v1/sessions/{await make_session(client)}/capture", {"ideas": ["Saft"]}),
    ):
        listing = await repeat(client, path, body, 200)
        assert "location" not in listing.headers
        assert "etag" not in listing.headers
    assert await conn.fetchval("select count(*) from idea") == 4
    assert await conn.fetchval("select count(*) from change where id = $1", UUID(id)) == 3


async def test_put_by_ref_is_idempotent_without_a_key(client: Client) -> None:
    path, body = "/v1/themes/by_ref/hr/1", {"name": "Tid"}
    first, second, keyed = [await client.put(path, json=body, headers=headers) for headers in ({}, {}, KEY)]
    assert (first.status_code, second.status_code, keyed.status_code) == (201, 200, 200)
    assert first.headers["location"] == f"/v1/themes/{second.json()['id']}"
    assert (first.json(), first.headers["etag"]) == (second.json(), second.headers["etag"])


async def test_a_key_belongs_to_its_operation(client: Client) -> None:
    """Clients may use the id of a record as the key of every request about it."""
    idea = (await client.post("/v1/ideas", json={"title": "Kaffe"}, headers=KEY)).json()["id"]
    for path, body, status in (
        ("/v1/themes", {"name": "Tid"}, 201),
        ("/v1/themes/batch", [{"name": "Rom"}], 200),
        (f"/v1/ideas/{idea}/publish", {}, 200),
        (f"/v1/ideas/{idea}/park", {"reason": "Venter"}, 200),
        ("/v1/ideas/batch/publish", [{"id": idea}], 200),
    ):
        response = await client.post(path, json=body, headers=KEY)
        assert (path, response.status_code, REPEATED in response.headers) == (path, status, False)
    assert len((await client.get("/v1/themes")).json()["items"]) == 2
    # Each caller keeps its own response.
    assert (await client.post("/v1/themes", json={"name": "Tid"}, headers=KEY)).headers[REPEATED] == "true"
    assert (await client.post("/v1/ideas", json={"title": "Kaffe"}, headers=KEY)).json()["id"] == idea


async def test_a_key_belongs_to_its_request(client: Client, conn: Connection) -> None:
    ideas = [(await client.post("/v1/ideas", json={"title": title})).json()["id"] for title in ("Kaffe", "Te")]
    days = [await make_session(client) for _ in range(2)]
    body = {"ideas": ["Saft"], "needs": [{"who": "ledere", "what": "ro"}]}
    for (first_path, first_body), others in (
        ((f"/v1/ideas/{ideas[0]}/publish", {}), [(f"/v1/ideas/{ideas[1]}/publish", {})]),
        (
            (f"/v1/sessions/{days[0]}/capture", body),
            [
                (f"/v1/sessions/{days[0]}/capture?on_error=skip", body),
                (f"/v1/sessions/{days[1]}/capture", body),
                (f"/v1/sessions/{days[0]}/capture", {**body, "ideas": ["Vann"]}),
            ],
        ),
        (
            ("/v1/themes/batch", [{"name": "Tid"}]),
            [("/v1/themes/batch", [{"name": "Rom"}]), ("/v1/themes/batch", [{"name": "Tid"}, {"name": "Rom"}])],
        ),
    ):
        success = await client.post(first_path, json=first_body, headers=KEY)
        assert success.is_success, success.text
        before = await conn.fetchval("select count(*) from change")
        for path, other in others:
            response = await client.post(path, json=other, headers=KEY)
            assert (path, response.status_code, response.json()["code"]) == (path, 422, "idempotency_key_reused")
        # The refusals change nothing, and the first request still replays.
        assert await conn.fetchval("select count(*) from change") == before
        replay = await client.post(first_path, json=first_body, headers=KEY)
        assert (replay.headers[REPEATED], replay.json()) == ("true", success.json())


@pytest.mark.parametrize("path", ["/v1/themes", "/v1/themes/batch"])
async def test_keys_are_per_caller(client: Client, caller: Callers, path: str) -> None:
    other_caller = await caller("*")
    body = [{"name": "Tid"}] if path.endswith("batch") else {"name": "Tid"}
    first, second = [await key_owner.post(path, json=body, headers=KEY) for key_owner in (client, other_caller)]
    assert first.is_success
    assert second.is_success
    assert REPEATED not in second.headers
    assert len((await client.get("/v1/themes")).json()["items"]) == 2
    for key_owner, response in ((client, first), (other_caller, second)):
        replay = await key_owner.post(path, json=body, headers=KEY)
        assert (replay.headers[REPEATED], replay.json()) == ("true", response.json())
