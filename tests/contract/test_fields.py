"""Every field of every resource: null clears it, and a batch keeps each row's past and present apart."""

from typing import Any

import pytest
from asyncpg import Connection

from service.core.columns import Column
from service.core.resource import Resource
from service.domain.base.references import ref_field
from tests.conftest import Client
from tests.contract.valid import Maker, resources
from tests.contract.values import value

NOT_CLEARED = {("units", "parent_id"), ("ideas", "title")}
"""Nullable fields that null alone does not clear: a second root is refused, and an idea gets a title."""

each_resource = pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
HISTORIES = [
    (table, column)
    for table in resources().values()
    for column in table.writable_fields
    if column.history and not column.by_verbs
]


def list_clearable(table: Resource) -> list[Column]:
    """Return the fields that null clears."""
    return [
        column
        for column in table.writable_fields
        if column.nullable and (table.kind.name, column.name) not in NOT_CLEARED
    ]


async def create_filled(make: Maker, table: Resource) -> dict[str, Any]:
    """Create a resource with every nullable field set."""
    body = await make.body(table.kind.name)
    for column in list_clearable(table):
        body[column.name] = await value(make, table, column, body)
    response = await make.client.post(f"/v1/{table.kind.name}", json=body)
    assert response.status_code == 201, response.text
    row: dict[str, Any] = response.json()
    assert [column.name for column in list_clearable(table) if row[column.name] in (None, [])] == []
    return row


@each_resource
async def test_null_clears_each_field_in_every_kind_of_patch(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    names = [column.name for column in list_clearable(table)]
    nulls = dict.fromkeys(names)

    async def is_clear(id: str) -> None:
        row = (await client.get(f"{path}/{id}")).json()
        assert {name: row[name] for name in names} == nulls
        assert row["version"] == (2 if names else 1)

    row = await create_filled(make, table)
    changed = await client.patch(f"{path}/{row['id']}", json=nulls, headers={"If-Match": '"v1"'})
    assert (changed.status_code, {**changed.json(), **nulls}) == (200, changed.json()), changed.text
    await is_clear(row["id"])

    ref_nulls = {ref_field(column.name) if column.ref else column.name: None for column in list_clearable(table)}
    row = await create_filled(make, table)
    assert (await client.patch(f"{path}/{row['id']}", json=ref_nulls, headers={"If-Match": '"v1"'})).status_code == 200
    await is_clear(row["id"])

    # In a batch with a row that changes another field, in either order.
    for order in (1, -1):
        pair = [await create_filled(make, table) for _ in range(2)]
        refs = {"external_refs": [{"system": "hr", "id": f"{order}"}]}
        rows = [{"id": row["id"], "version": 1, **fields} for row, fields in zip(pair, (refs, nulls), strict=True)]
        response = await client.patch(f"{path}/batch", json=rows[::order])
        assert [row["outcome"] for row in response.json()][::order] == ["updated", "updated" if names else "unchanged"]
        await is_clear(pair[1]["id"])
        other = (await client.get(f"{path}/{pair[0]['id']}")).json()
        assert other == {**pair[0], **refs, "version": 2, "updated_at": other["updated_at"]}


@each_resource
async def test_null_clears_each_field_by_ref(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    names = [column.name for column in list_clearable(table)]
    row = await create_filled(make, table)
    refs = {"external_refs": [{"system": "hr", "id": "4711"}, {"system": "crm", "id": "a"}]}
    assert (await client.patch(f"{path}/{row['id']}", json=refs, headers={"If-Match": '"v1"'})).status_code == 200
    response = await client.put(f"{path}/by_ref/hr/4711", json=dict.fromkeys(names))
    assert response.status_code == 200, response.text
    assert {name: response.json()[name] for name in names} == dict.fromkeys(names)
    assert response.json()["external_refs"] == refs["external_refs"]


@pytest.mark.parametrize(
    ("table", "column"), HISTORIES, ids=[f"{table.kind.name}.{column.name}" for table, column in HISTORIES]
)
@pytest.mark.parametrize("past_first", [True, False], ids=["past first", "present first"])
async def test_a_batch_writes_the_past_of_one_row_and_the_present_of_another(
    client: Client, table: Resource, column: Column, past_first: bool
) -> None:
    make, path, name = Maker(client), f"/v1/{table.kind.name}", column.name
    rows, values = [], []
    for _ in range(2):
        body = await make.body(table.kind.name)
        choices = [await value(make, table, column, body, number) for number in range(3)]
        created = await client.post(path, json={**body, name: choices[0], "holds_from": "2020-01-01"})
        assert created.status_code == 201, created.text
        row = created.json()
        later = {name: choices[1], "holds_from": "2024-01-01"}
        changed = await client.patch(f"{path}/{row['id']}", json=later, headers={"If-Match": '"v1"'})
        assert (changed.status_code, changed.json()[name]) == (200, choices[1]), changed.text
        rows.append({"id": row["id"], "version": 2, name: choices[2]})
        values.append(choices)
    rows[0]["holds_from"] = "2022-01-01"
    response = await client.patch(f"{path}/batch", json=rows if past_first else rows[::-1])
    assert response.status_code == 200, response.text
    present = [(await client.get(f"{path}/{row['id']}")).json()[name] for row in rows]
    assert present == [values[0][1], values[1][2]]
    items = (await client.get(f"{path}/{rows[0]['id']}/history")).json()["items"]
    assert [(entry["holds_from"], entry["value"]) for entry in items if entry["field"] == name] == [
        ("2020-01-01", values[0][0]),
        ("2022-01-01", values[0][2]),
        ("2024-01-01", values[0][1]),
    ]
    items = (await client.get(f"{path}/{rows[1]['id']}/history")).json()["items"]
    assert [entry["value"] for entry in items if entry["field"] == name] == values[1]


@each_resource
async def test_the_order_and_repetition_of_ids_do_not_matter(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    for column in table.writable_fields:
        if not (column.many and column.ref):
            continue
        ids = sorted([await make.id(column.ref) for _ in range(3)])
        row = await make.one(table.kind.name, **{column.name: ids[::-1]})
        assert (column.name, row[column.name]) == (column.name, ids)
        headers = {"If-Match": '"v1"'}
        for reordered in (ids, ids[::-1], [ids[1], ids[0], ids[2]], [*ids, ids[0]]):
            response = await client.patch(f"{path}/{row['id']}", json={column.name: reordered}, headers=headers)
            assert (response.status_code, response.json()[column.name], response.json()["version"]) == (200, ids, 1)


@each_resource
async def test_a_deleted_row_leaves_nothing(client: Client, conn: Connection, table: Resource) -> None:
    path, ref = f"/v1/{table.kind.name}", {"system": "gone", "id": "a/1"}
    body = {**await Maker(client).body(table.kind.name), "external_refs": [ref]}
    for _ in range(2):
        # The reference of the deleted row is free again.
        created = await client.post(path, json=body)
        assert created.status_code == 201, created.text
        id = created.json()["id"]
        assert (await client.delete(f"{path}/{id}", headers={"If-Match": '"v1"'})).status_code == 204
        tables = ["external_ref", "history", table.table]
        leftovers = [
            name for name in tables if await conn.fetchval(f"select true from {name} where id = $1::text::uuid", id)
        ]
        assert leftovers == []
    assert (await client.get(path, params={"external_ref": "gone:a/1"})).json()["items"] == []
    recreated = await client.put(f"{path}/by_ref/gone/a%2F1", json=body)
    assert (recreated.status_code, recreated.json()["external_refs"]) == (201, [ref])
