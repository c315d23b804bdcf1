"""Every operation with an unknown parameter, id or version, and the location of every created row."""

import re
from urllib.parse import quote

import pytest

from tests.conftest import Client
from tests.contract.valid import Maker, resources
from tests.contract.walk import Request, declared, request

NOT_IDS = ("nobody", "1", "-", "01890a5d-ac96-774b-bcce-b302099a8057")
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


async def send(client: Client, call: Request, query: str = "", **headers: str | None) -> tuple[int, str]:
    """Send a request with a query and headers that override its own; None removes a header."""
    merged = {name: value for name, value in call.rest.get("headers", {}).items() if name.lower() not in headers}
    merged |= {name: value for name, value in headers.items() if value is not None}
    options = {**call.rest, "headers": merged}
    response = await client.request(call.method, f"{call.path}{query}", **options)
    return response.status_code, response.json()["code"] if response.status_code >= 400 else ""


@pytest.mark.slow
async def test_unknown_and_repeated_parameters_are_refused(client: Client) -> None:
    make = Maker(client)
    for operation in declared():
        call = await request(make, operation)
        for query, code in (("?nam=x", "unknown_parameter"), ("?nam=x&nam=x", "unknown_parameter")):
            assert (operation.id, await send(client, call, query)) == (operation.id, (400, code))
        if "limit" in operation.query.__struct_fields__:
            for query in ("?limit=1&limit=1", "?limit=1&limit=2"):
                assert (operation.id, await send(client, call, query)) == (operation.id, (400, "repeated_parameter"))


@pytest.mark.slow
async def test_an_invalid_id_is_not_found(client: Client) -> None:
    make = Maker(client)
    for operation in declared():
        if "_id:str}" not in operation.path:
            continue
        call = await request(make, operation)
        (id,) = [match[0] for match in ID.finditer(call.path)]
        for text in (*NOT_IDS, id.replace("-", ""), id[:-1], f"{id}0", f"{id[:8]}{id[9:]}-"):
            wrong = Request(call.method, call.path.replace(id, text), call.rest)
            assert (operation.id, text, await send(client, wrong)) == (operation.id, text, (404, "not_found"))
        upper_case = Request(call.method, ID.sub(lambda match: match[0].upper(), call.path, count=1), call.rest)
        assert (await send(client, upper_case))[0] in operation.status, operation.id


@pytest.mark.slow
async def test_a_path_with_an_id_accepts_an_external_reference(client: Client) -> None:
    make = Maker(client)
    for number, operation in enumerate(declared()):
        if "_id:str}" not in operation.path:
            continue
        call = await request(make, operation)
        (id,) = [match[0] for match in ID.finditer(call.path)]
        row_path, key = call.path[: call.path.index(id) + len(id)], f"æ/{number}:history"
        row = (await client.get(row_path)).json()
        change = {"external_refs": [*row["external_refs"], {"system": "hr", "id": key}]}
        changed = await client.patch(row_path, json=change, headers={"If-Match": f'"v{row["version"]}"'})
        assert (operation.id, changed.status_code) == (operation.id, 200), changed.text
        by_ref = Request(call.method, call.path.replace(id, f"ref:hr:{quote(key, safe='')}"), call.rest)
        status, code = await send(
            client, by_ref, **({"if-match": changed.headers["etag"]} if operation.versioned else {})
        )
        assert (operation.id, status in operation.status, code) == (operation.id, True, "")
        unknown = Request(call.method, call.path.replace(id, "ref:hr:nobody"), call.rest)
        assert (operation.id, await send(client, unknown)) == (operation.id, (404, "not_found"))


async def test_a_change_requires_the_current_version(client: Client) -> None:
    make, versioned = Maker(client), 0
    for operation in declared():
        if not operation.versioned:
            continue
        versioned += 1
        call = await request(make, operation)
        for tag, problem in (
            (None, (428, "if_match_required")),
            ("v1", (400, "malformed_if_match")),
            ("", (400, "malformed_if_match")),
            ("*", (400, "malformed_if_match")),
            ('"v0"', (412, "stale_version")),
            ('"v2"', (412, "stale_version")),
            ('"v999999999"', (412, "stale_version")),
        ):
            assert (operation.id, tag, await send(client, call, **{"if-match": tag})) == (operation.id, tag, problem)
        assert (await send(client, call, **{"if-match": 'W/"v1.0a"'}))[0] in operation.status, operation.id
    assert versioned >= 2 * len(resources())


async def test_the_location_of_a_created_row_returns_it(client: Client) -> None:
    make = Maker(client)
    for operation in declared():
        if 201 not in operation.status:
            continue
        call = await request(make, operation)
        created = await client.request(call.method, call.path, **call.rest)
        assert created.status_code == 201, (operation.id, created.text)
        read = await client.get(created.headers["location"])
        assert (operation.id, read.json(), read.headers["etag"]) == (
            operation.id,
            created.json(),
            created.headers["etag"],
        )


async def test_a_put_with_a_version_does_not_create(client: Client) -> None:
    make = Maker(client)
    for kind in resources():
        body = await make.body(kind)
        before = (await client.get(f"/v1/{kind}", params={"count": "true"})).json()["total"]
        response = await client.put(f"/v1/{kind}/by_ref/hr/new", json=body, headers={"If-Match": '"v1"'})
        assert (kind, response.status_code, response.json()["code"]) == (kind, 412, "stale_version")
        assert (await client.get(f"/v1/{kind}", params={"count": "true"})).json()["total"] == before
