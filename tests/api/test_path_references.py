"""Paths with an external reference instead of an id."""

from urllib.parse import quote

import httpx2
import pytest
import structlog
from asyncpg import Connection

from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources

KEYS = (
    "4711",
    "a/b",
    "a/history",
    "a:b",
    ":",
    "ref:hr:1",
    "by_ref/hr/1",
    "..",
    "a b+c",
    "100%",
    "%2F",
    "a?b#c",
    "Blåbærøya",
    "01890a5d-ac96-774b-bcce-b302099a8057",
    "å" * 200,
    "\u00a0",
    "A\u030ase",
)


def raw(path: str) -> httpx2.URL:
    """Return a URL whose path is sent as it is."""
    return httpx2.URL("http://lup.test").copy_with(raw_path=path.encode())


@pytest.mark.parametrize("key", KEYS)
async def test_a_key_can_contain_any_character(client: Client, key: str) -> None:
    encoded = quote(key, safe="").replace(".", "%2E")
    created = await client.put(raw(f"/v1/themes/by_ref/hr/{encoded}"), json={"name": "Tid"})
    assert created.status_code == 201, created.text
    paths = [f"/v1/themes/by_ref/hr/{encoded}", f"/v1/themes/ref:hr:{encoded}", f"/v1/themes/ref%3ahr%3A{encoded}"]
    if ":" in key and key.replace(":", "").isalnum():
        paths.append(f"/v1/themes/ref:hr:{key}")
    for path in paths:
        response = await client.get(raw(path))
        assert (path, response.status_code, response.json()["id"]) == (path, 200, created.json()["id"])
        changed = await client.patch(raw(path), json={"name": "Tid"}, headers={"If-Match": '"v1"'})
        assert (changed.status_code, changed.json()["version"]) == (200, 1)


@pytest.mark.parametrize(
    ("key", "code"), [("01010150074", "national_id_not_allowed"), ("e" + "\u0301" * 40, "too_many_marks")]
)
async def test_a_key_is_refused_where_it_is(client: Client, key: str, code: str) -> None:
    response = await client.put(raw(f"/v1/themes/by_ref/hr/{quote(key)}"), json={"name": "Tid"})
    assert response.status_code == 422, response.text
    assert [(error["code"], error["pointer"]) for error in response.json()["errors"]] == [(code, "/id")]


@pytest.mark.parametrize(
    ("path", "code", "pointer"),
    [
        ("/v1/themes/ref:HR:1", "wrong_format", "/system"),
        ("/v1/themes/by_ref/HR/1", "wrong_format", "/system"),
        ("/v1/themes/ref::1", "wrong_length", "/system"),
        ("/v1/themes/ref:hr", "wrong_format", ""),
        ("/v1/themes/ref:hr:", "wrong_length", "/id"),
        (f"/v1/themes/ref:hr:{'a' * 201}", "wrong_length", "/id"),
        ("/v1/themes/ref:hr:a%0Ab", "wrong_format", "/id"),
        ("/v1/themes/by_ref/hr/a%00b", "wrong_format", "/id"),
        ("/v1/themes/ref:hr:%FF", "malformed_request", None),
    ],
)
async def test_a_malformed_reference_is_refused_with_advice(
    client: Client, path: str, code: str, pointer: str | None
) -> None:
    for method in ("GET", "DELETE"):
        response = await client.request(method, raw(path), headers={"If-Match": '"v1"'})
        assert (response.status_code, response.json()["code"]) == (400, code)
        assert [error["pointer"] for error in response.json().get("errors", ())] == [pointer] * (pointer is not None)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/themes/ref:",
        "/v1/themes/REF:hr:1",
        "/v1/themes/ref",
        "/v1/ref:hr:1",
        "/v1/themes/ref:hr:1/",
        "/v1/themes/hr:1",
    ],
)
async def test_anything_else_is_not_found(client: Client, path: str) -> None:
    response = await client.get(raw(path))
    assert (response.status_code, response.json()["code"]) == (404, "not_found")


async def test_each_kind_has_its_own_keys(client: Client) -> None:
    theme = (await client.put("/v1/themes/by_ref/hr/1", json={"name": "Tid"})).json()
    assert (await client.get("/v1/themes/ref:hr:1")).json() == theme
    for path in ("/v1/ideas/ref:hr:1", "/v1/needs/by_ref/hr/1", "/v1/themes/ref:other:1"):
        assert (await client.get(path)).status_code == 404


async def test_a_key_that_moves_leads_to_its_new_resource(client: Client) -> None:
    first, second = [(await client.post("/v1/themes", json={"name": name})).json()["id"] for name in ("Tid", "Rom")]
    ref = {"external_refs": [{"system": "hr", "id": "1"}]}
    for id, change in ((first, ref), (second, None), (first, {"external_refs": []}), (second, ref)):
        if change is not None:
            version = (await client.get(f"/v1/themes/{id}")).headers["etag"]
            response = await client.patch(f"/v1/themes/{id}", json=change, headers={"If-Match": version})
            assert response.status_code == 200, response.text
    assert (await client.get("/v1/themes/ref:hr:1")).json()["id"] == second


async def test_a_repeated_write_is_recognized_by_its_reference(client: Client) -> None:
    await client.put("/v1/themes/by_ref/hr/a%2Fb", json={"name": "Tid"})
    headers = {"Idempotency-Key": "change", "If-Match": '"v1"'}
    first = await client.patch("/v1/themes/ref:hr:a%2Fb", json={"name": "Rom"}, headers=headers)
    repeat = await client.patch("/v1/themes/ref:hr:a%2fb", json={"name": "Rom"}, headers=headers)
    assert (first.status_code, repeat.status_code, repeat.headers["idempotent-replayed"]) == (200, 200, "true")
    other = await client.patch(f"/v1/themes/{first.json()['id']}", json={"name": "Rom"}, headers=headers)
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    headers = {"Idempotency-Key": "delete", "If-Match": '"v2"'}
    for replayed in (None, "true"):
        deleted = await client.delete("/v1/themes/by_ref/hr/a%2Fb", headers=headers)
        assert (deleted.status_code, deleted.headers.get("idempotent-replayed")) == (204, replayed)


@pytest.mark.parametrize("kind", ["attendances", "reflections"])
async def test_a_key_of_a_row_about_a_person_needs_people_read(client: Client, caller: Callers, kind: str) -> None:
    row = await Maker(client).one(kind, external_refs=[{"system": "hr", "id": "4711"}])
    stranger = await caller("programme:read", "programme:write", "day:read", "day:write")
    assert (await client.get(f"/v1/{kind}/ref:hr:4711")).json() == row
    for method, options in (("GET", {}), ("PATCH", {"json": {}}), ("DELETE", {})):
        for place, code in (("ref:hr:", "people_read_missing"), ("by_ref/hr/", "scope_missing")):
            if kind == "attendances" and method != "GET":
                # Every write of an attendance names a person.
                code = "scope_missing"
            responses = [
                await stranger.request(method, f"/v1/{kind}/{place}{key}", headers={"If-Match": '"v1"'}, **options)
                for key in ("4711", "nobody", "HR%00")
            ]
            problems = [{**response.json(), "request_id": ""} for response in responses]
            assert (method, place, problems[0]["status"], problems[0]["code"]) == (method, place, 403, code)
            assert problems[1:] == problems[:1] * 2


async def test_an_unknown_person_is_no_oracle(client: Client, caller: Callers) -> None:
    await client.put("/v1/people/by_ref/hr/4711", json={"display_name": "Leder"})
    stranger = await caller("organisation:read", "programme:read", "day:read", "people:write")
    for path in ("/v1/people/ref:hr:", "/v1/people/by_ref/hr/"):
        for method in ("GET", "DELETE"):
            responses = [
                await stranger.request(method, f"{path}{key}", headers={"If-Match": '"v1"'})
                for key in ("4711", "nobody")
            ]
            assert {(response.status_code, response.json()["code"]) for response in responses} == {
                (403, "scope_missing")
            }


async def test_the_log_holds_the_route_and_not_the_key(client: Client) -> None:
    await client.put("/v1/themes/by_ref/hr/hemmelig", json={"name": "Tid"})
    with structlog.testing.capture_logs() as logged:
        await client.get("/v1/themes/by_ref/hr/hemmelig")
        await client.get("/v1/themes/ref:hr:hemmelig")
        await client.get("/v1/themes/ref:hr:nobody")
    assert "hemmelig" not in str(logged)


async def test_a_request_by_id_looks_up_no_reference(client: Client, conn: Connection) -> None:
    path = (await client.post("/v1/themes", json={"name": "Tid"})).headers["location"]
    async with conn.transaction():
        await conn.execute("lock table external_ref")
        assert (await client.get(path)).status_code == 200
        changed = await client.patch(path, json={"name": "Rom"}, headers={"If-Match": '"v1"'})
        assert (changed.status_code, changed.json()["version"]) == (200, 2)


async def test_every_kind_is_in_reach(client: Client) -> None:
    make = Maker(client)
    for kind in resources():
        row = await make.one(kind, external_refs=[{"system": "hr", "id": f"{kind}/1"}])
        assert (await client.get(f"/v1/{kind}/ref:hr:{kind}%2F1")).json() == row
