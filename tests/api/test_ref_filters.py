"""Lists filtered by external references: the same rows as by ids."""

from typing import Any
from urllib.parse import quote

import pytest

from service.core import filters
from service.core.resource import Resource
from tests.conftest import Callers, Client
from tests.contract.test_list_filters import read_ids
from tests.contract.valid import Maker, resources
from tests.contract.values import value

KEY = "å/3:1 00"
"""A key with characters that a URL encodes, and with the separator of a reference."""


async def refer(make: Maker, table: Resource, field: str, kind: str) -> dict[str, Any]:
    """Create a row whose field refers to a resource that has the key."""
    body = await make.body(table.kind.name)
    column = next(column for column in table.response_fields if column.name == field)
    referenced_id = await value(make, table, column, body)
    ids = referenced_id if column.many else [referenced_id]
    path = f"/v1/{kind}/{ids[0]}"
    version = (await make.client.get(path)).json()["version"]
    change = {"external_refs": [{"system": "hr", "id": f"{KEY}{field}"}]}
    changed = await make.client.patch(path, json=change, headers={"If-Match": f'"v{version}"'})
    assert changed.status_code == 200, changed.text
    created = await make.client.post(f"/v1/{table.kind.name}", json={**body, field: referenced_id})
    assert created.status_code == 201, created.text
    row: dict[str, Any] = created.json()
    return row


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_each_reference_can_be_filtered_by_a_key(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    fields = {column.name for column in table.columns}
    for name, (id_name, kind) in filters.ref_filters(table).items():
        if id_name not in fields:
            continue
        row = await refer(make, table, id_name, kind)
        await make.one(table.kind.name)
        id = row[id_name][0] if isinstance(row[id_name], list) else row[id_name]
        by_id, by_ref = {id_name: id, "count": "true"}, {name: f"hr:{KEY}{id_name}", "count": "true"}
        listed = await client.get(path, params=by_ref)
        assert (name, listed.status_code) == (name, 200), listed.text
        assert row in listed.json()["items"]
        assert listed.json() == (await client.get(path, params=by_id)).json()
        for media in ("csv", "ndjson"):
            exported = await client.get(path, params={name: by_ref[name], "media": media})
            assert exported.content == (await client.get(path, params={id_name: id, "media": media})).content
            assert media == "ndjson" or read_ids(exported) == {item["id"] for item in listed.json()["items"]}


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_filter_by_an_unknown_key_says_so(client: Client, table: Resource) -> None:
    for name in filters.ref_filters(table):
        for query in ({}, {"count": "true"}, {"media": "csv"}, {"media": "ndjson"}):
            response = await client.get(f"/v1/{table.kind.name}", params={name: "hr:nobody", **query})
            error = response.json()["errors"][0]
            assert (response.status_code, error["code"], error["pointer"]) == (422, "reference_not_found", f"?{name}")
            assert "nobody" not in response.text


async def test_a_known_key_without_rows_is_an_empty_list(client: Client) -> None:
    unit = {"name": "Eksempelvik kommune", "kind": "municipality", "external_refs": [{"system": "hr", "id": "1"}]}
    assert (await client.post("/v1/units", json=unit)).status_code == 201
    response = await client.get("/v1/groups", params={"unit_refs": "hr:1"})
    assert (response.status_code, response.json()["items"]) == (200, [])
    assert (await client.get("/v1/groups", params={"unit_refs": "hr:1", "media": "ndjson"})).text == ""


async def test_an_id_and_a_key_of_one_filter_are_refused(client: Client) -> None:
    unit_id = (await client.put("/v1/units/by_ref/hr/1", json={"name": "K", "kind": "municipality"})).json()["id"]
    response = await client.get("/v1/ideas", params={"unit_id": unit_id, "unit_ref": "hr:1"})
    error = response.json()["errors"][0]
    assert (response.status_code, error["code"], error["pointer"]) == (422, "both_id_and_ref", "?unit_ref")
    assert error["message"] == "Send unit_id or unit_ref, not both."


async def test_a_malformed_key_is_refused_with_advice(client: Client) -> None:
    for text in ("4711", "HR:4711", "hr:", f"hr:{'a' * 201}"):
        response = await client.get(f"/v1/ideas?unit_ref={quote(text)}")
        error = response.json()["errors"][0]
        assert (text, response.status_code, error["pointer"]) == (text, 400, "?unit_ref")


async def test_keys_of_persons_need_people_read(client: Client, caller: Callers) -> None:
    await client.put("/v1/people/by_ref/hr/1", json={"display_name": "Leder"})
    stranger = await caller("programme:read", "day:read", "organisation:read")
    for path, name in (("ideas", "owner_ref"), ("attendances", "person_ref"), ("groups", "leader_ref")):
        responses = [await stranger.get(f"/v1/{path}", params={name: f"hr:{key}"}) for key in ("1", "nobody")]
        assert {response.status_code for response in responses} == {403}
        errors = [response.json()["errors"] for response in responses]
        assert errors[0] == errors[1]
        assert (errors[0][0]["code"], errors[0][0]["pointer"]) == ("people_read_missing", f"?{name}")
