"""A list can be narrowed to the rows in which a field is null, or has a value."""

import json
from typing import Any

import pytest

from service.core import filters
from service.core.resource import Resource
from tests.api.day import first_error
from tests.conftest import Callers, Client
from tests.contract.answers import document, parameters
from tests.contract.test_list_filters import read_ids
from tests.contract.valid import Maker, resources
from tests.contract.values import value

TABLES = [table for table in resources().values() if filters.nullable_fields(table)]
each_table = pytest.mark.parametrize("table", TABLES, ids=[table.kind.name for table in TABLES])


async def make_pair(make: Maker, table: Resource, field: str) -> list[dict[str, Any]]:
    """Create a row in which a field is null, and one in which it has a value."""
    path, rows = f"/v1/{table.kind.name}", []
    for is_null in (True, False):
        body = await make.body(table.kind.name)
        if is_null and (table.kind.name, field) == ("units", "parent_id"):
            response = await make.client.get(f"{path}/{body[field]}")
        elif field == "published_at":
            response = await make.client.post(path, json=body)
            if not is_null:
                response = await make.client.post(f"{path}/{response.json()['id']}/publish")
        else:
            new = None if is_null else await value(make, table, filters.nullable_fields(table)[field], body)
            response = await make.client.post(path, json={**body, field: new})
        assert response.status_code in (200, 201), response.text
        rows.append(response.json())
    assert [row[field] is None for row in rows] == [True, False]
    return rows


@each_table
async def test_a_list_can_be_narrowed_by_whether_a_field_has_a_value(client: Client, table: Resource) -> None:
    path = f"/v1/{table.kind.name}"
    for field in filters.nullable_fields(table):
        rows = await make_pair(Maker(client), table, field)
        for name, (found, other) in (("is_null", rows), ("not_null", rows[::-1])):
            page = (await client.get(path, params={name: field, "limit": 200, "count": "true"})).json()
            ids = {item["id"] for item in page["items"]}
            assert (field, found["id"] in ids, other["id"] in ids) == (field, True, False)
            assert page["total"] == len(ids)
            lines = (await client.get(path, params={name: field, "media": "ndjson"})).text.splitlines()
            assert {json.loads(line)["id"] for line in lines} == ids
            assert read_ids(await client.get(path, params={name: field, "media": "csv"})) == ids


@each_table
def test_the_contract_lists_the_nullable_fields(table: Resource) -> None:
    declared = {item["name"]: item for item in parameters(document()["paths"][f"/v1/{table.kind.name}"]["get"])}
    for name in ("is_null", "not_null"):
        schema = declared[name]["schema"]
        values = schema["items"].get("enum") or [schema["items"]["const"]]
        assert values == sorted(filters.nullable_fields(table))
        assert (declared[name]["style"], declared[name]["explode"]) == ("form", False)


async def test_each_of_several_fields_counts(client: Client) -> None:
    make = Maker(client)
    for number, fields in enumerate(({}, {"team": "bord 1"}, {"boldness": "bold"}, {"team": "x", "boldness": "bold"})):
        await make.one("ideas", **{"title": f"{number}", "boldness": None, **fields})
    for query, titles in (
        ({"is_null": "team,boldness"}, ["0"]),
        ({"not_null": "team,boldness"}, ["3"]),
        ({"is_null": "team", "not_null": "boldness"}, ["2"]),
        ({"is_null": "team", "not_null": "team"}, []),
        ({"is_null": "team", "boldness": "bold"}, ["2"]),
    ):
        assert [item["title"] for item in (await client.get("/v1/ideas", params=query)).json()["items"]] == titles


async def test_only_nullable_fields_are_accepted(client: Client) -> None:
    for name in ("is_null", "not_null"):
        for text in ("status", "team,x", ""):
            response = await client.get("/v1/ideas", params={name: text})
            assert first_error(response) == (400, "unknown_value", f"?{name}")


async def test_without_people_read_nobody_learns_who_has_a_person(caller: Callers) -> None:
    impersonal = await caller("day:read", "organisation:read")
    for path, field in (("/v1/ideas", "owner_id"), ("/v1/groups", "leader_id")):
        for name in ("is_null", "not_null"):
            for query in ({name: field}, {name: field, "count": "true"}, {name: f"{field}", "media": "csv"}):
                assert first_error(await impersonal.get(path, params=query)) == (403, "people_read_missing", f"?{name}")
    assert (await impersonal.get("/v1/ideas", params={"is_null": "team,unit_id"})).status_code == 200
