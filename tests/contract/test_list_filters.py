"""A filter narrows a list, its count and its exports alike."""

import csv
import io
import json
from typing import Any, get_args

import msgspec
import pytest
from httpx2 import Response

from service.core import list_sql
from service.core.columns import Column
from service.core.resource import Resource
from tests.conftest import Client
from tests.contract.valid import Maker, resources

pytestmark = pytest.mark.slow

NOBODY = "01890a5d-ac96-774b-bcce-b302099a8057"
BY_TYPE = {"date": "2026-03-12", "timestamptz": "2026-03-12T16:20:00Z", "boolean": "true", "uuid": NOBODY}


def _choose_value(table: Resource, column: Column, stored: Any) -> str:
    """Return the row's value, or a value that the filter accepts."""
    if column.name == "external_refs":
        return f"{stored[0]['system']}:{stored[0]['id']}"
    if isinstance(stored, list) and stored:
        return str(stored[0])
    if stored not in (None, []):
        return json.dumps(stored) if isinstance(stored, bool) else str(stored)
    (field,) = (field for field in msgspec.structs.fields(table.response_type) if field.name == column.name)
    return BY_TYPE.get(column.type.removesuffix("[]")) or str(next(iter(_list_literals(field.type)), "x"))


def _list_literals(annotation: Any) -> list[str]:
    literals = [argument for argument in get_args(annotation) if isinstance(argument, str)]
    return literals or [argument for argument in get_args(annotation) for argument in _list_literals(argument)]


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_each_filter_narrows_the_list_its_count_and_its_exports(client: Client, table: Resource) -> None:
    maker, path = Maker(client), f"/v1/{table.kind.name}"
    ref = {"external_refs": [{"system": "hr", "id": f"filtered/{table.kind.name}"}]}
    rows = [await maker.one(table.kind.name), await maker.one(table.kind.name, **ref)]
    for name, (column, _) in list_sql.filter_conditions(table).items():
        params = {name: _choose_value(table, column, rows[1][column.name])}
        listed = (await client.get(path, params={**params, "limit": 200, "count": "true"})).json()
        ids = {item["id"] for item in listed["items"]}
        assert listed["total"] == len(ids)
        assert rows[1]["id"] in ids or not rows[1][column.name]
        exported = await client.get(path, params={**params, "media": "ndjson"})
        assert (name, exported.status_code) == (name, 200), exported.text
        assert {json.loads(line)["id"] for line in exported.text.splitlines()} == ids
        for sheet in ({"media": "csv"}, {"dialect": "excel-nb"}):
            assert (name, read_ids(await client.get(path, params={**params, **sheet}))) == (name, ids)
        await _assert_same_in_exports(
            client, path, {name: _choose_other_value(table, column, name, rows[1][column.name])}
        )
        await _assert_same_in_exports(client, path, {**params, "created_at_to": "1990-01-01T00:00:00Z"})


async def _assert_same_in_exports(client: Client, path: str, params: dict[str, str]) -> None:
    """Assert that the exports hold the same rows as the list."""
    listed = await client.get(path, params={**params, "limit": 200})
    assert listed.status_code == 200, listed.text
    ids = {item["id"] for item in listed.json()["items"]}
    lines = (await client.get(path, params={**params, "media": "ndjson"})).text.splitlines()
    assert (params, {json.loads(line)["id"] for line in lines}) == (params, ids)
    for sheet in ({"media": "csv"}, {"dialect": "excel-nb"}):
        assert (params, read_ids(await client.get(path, params={**params, **sheet}))) == (params, ids)


def _choose_other_value(table: Resource, column: Column, name: str, stored: Any) -> str:
    """Return a filter value that excludes the row."""
    if column.name == "external_refs":
        return "hr:nobody"
    if column.type in ("date", "timestamptz"):
        return BY_TYPE[column.type].replace("2026", "1990" if name.endswith("_to") else "2090")
    if column.type.startswith("uuid"):
        return NOBODY
    if column.type == "boolean":
        return json.dumps(not stored)
    return next((choice for choice in column.choices if choice != stored), "nobody")


def read_ids(response: Response) -> set[str]:
    """Return the ids of an exported sheet, from its first column."""
    assert response.status_code == 200, response.text
    text = response.text.removeprefix("\ufeff")
    rows = [*csv.reader(io.StringIO(text, newline=""), delimiter=";" if text.startswith("Id;") else ",")]
    return {row[0] for row in rows[1:]}
