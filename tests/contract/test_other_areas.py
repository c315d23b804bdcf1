"""Data from another area needs the scope of that area too."""

import pytest
from asyncpg import Connection

from service.core.resource import Resource
from service.domain import api_keys
from service.domain.base.kinds import KINDS
from service.http.list_params import list_includes
from tests.conftest import Callers, Client, settle
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared, request


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_an_include_needs_the_scope_of_its_area(client: Client, caller: Callers, table: Resource) -> None:
    await Maker(client).one(table.kind.name)
    path = f"/v1/{table.kind.name}"
    for name, (kind, _, personal) in list_includes(table).items():
        needed = {f"{table.kind.area}:read", f"{KINDS[kind].area}:read", *(["people:read"] if personal else [])}
        allowed = await (await caller(*needed)).get(path, params={"include": name})
        assert (name, allowed.status_code) == (name, 200), allowed.text
        for scope in sorted(needed):
            unscoped = await caller(*(other for other in api_keys.SCOPES if other != scope))
            response = await unscoped.get(path, params={"include": name})
            assert (name, scope, response.status_code) == (name, scope, 403)
            about_persons = personal and scope == "people:read"
            assert response.json()["code"] == ("people_read_missing" if about_persons else "scope_missing")


async def test_the_feed_shows_only_readable_kinds(client: Client, caller: Callers) -> None:
    make = Maker(client)
    for kind in KINDS:
        await make.one(kind)
    for area in sorted({kind.area for kind in KINDS.values()}):
        reader = await caller("changes:read", f"{area}:read")
        readable = {name for name, kind in KINDS.items() if kind.area == area}
        for kind in KINDS:
            response = await reader.get("/v1/changes", params={"resource": kind})
            assert (area, kind, response.status_code) == (area, kind, 200 if kind in readable else 403)
            assert kind in readable or response.json()["code"] == "scope_missing"


@pytest.mark.slow
async def test_the_unfiltered_feed_holds_every_readable_kind(client: Client, caller: Callers, conn: Connection) -> None:
    make = Maker(client)
    for kind in KINDS:
        await make.one(kind)
    await settle(conn)
    for area in sorted({kind.area for kind in KINDS.values()}):
        reader = await caller("changes:read", "people:read", f"{area}:read")
        areas = {area, "people"}
        items = (await reader.get("/v1/changes", params={"limit": 200})).json()["items"]
        assert {item["resource"] for item in items} == {name for name, kind in KINDS.items() if kind.area in areas}


async def test_head_needs_the_same_scopes_as_get(client: Client, caller: Callers, anonymous: Client) -> None:
    make, unscoped = Maker(client), await caller()
    for operation in declared():
        if operation.method != "GET":
            continue
        call = await request(make, operation)
        for caller_client in (client, unscoped, anonymous):
            responses = [await caller_client.request(method, call.path, **call.rest) for method in ("GET", "HEAD")]
            statuses = {response.status_code for response in responses}
            assert (operation.id, len(statuses)) == (operation.id, 1)
            assert responses[1].content == b""
