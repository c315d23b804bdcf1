"""Each row of a batch has its own day, reason and event, and a batch is written whole or not at all."""

from typing import Any

import pytest
from asyncpg import Connection

from service.core.resource import Resource
from tests.conftest import Client
from tests.contract.test_idempotency import count_rows
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared, request

WITH_HISTORY = [table for table in resources().values() if table.history]
NOBODY = "0199c0de-0000-7000-8000-0000000000ff"
DAYS, REASONS = ("2020-01-01", "2021-02-02"), ("Først", "Så")

each_resource = pytest.mark.parametrize("table", resources().values(), ids=list(resources()))


async def list_history(client: Client, table: Resource, id: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = (await client.get(f"/v1/{table.kind.name}/{id}/history")).json()["items"]
    return entries


@pytest.mark.parametrize("table", WITH_HISTORY, ids=[table.kind.name for table in WITH_HISTORY])
async def test_each_row_is_recorded_with_its_day_and_reason(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    rows = [
        {**await make.body(table.kind.name), "holds_from": day, "reason": reason}
        for day, reason in zip(DAYS, REASONS, strict=True)
    ]
    response = await client.post(f"{path}/batch", json=rows)
    assert response.status_code == 200, response.text
    for receipt, day, reason in zip(response.json(), DAYS, REASONS, strict=True):
        entries = await list_history(client, table, receipt["id"])
        recorded = {(entry["holds_from"], entry["reason"], entry["caller"]) for entry in entries}
        assert recorded <= {(day, reason, "test")}
        assert entries or all(column.nullable or column.many for column in table.columns if column.history)


async def test_each_row_changes_status_with_its_day_and_reason(client: Client) -> None:
    make = Maker(client)
    for name in ("park", "decline"):
        ids = [(await make.one("ideas", holds_from="2019-01-01"))["id"] for _ in range(2)]
        transitions = [{"holds_from": day, "reason": reason} for day, reason in zip(DAYS, REASONS, strict=True)]
        rows = [{"id": id, **transition} for id, transition in zip(ids, transitions, strict=True)]
        response = await client.post(f"/v1/ideas/batch/{name}", json=rows)
        assert [row["outcome"] for row in response.json()] == ["updated"] * 2
        for id, transition in zip(ids, transitions, strict=True):
            (*_, last) = await list_history(client, resources()["ideas"], id)
            assert {key: last[key] for key in transition} == transition


@each_resource
async def test_a_refused_batch_writes_nothing(client: Client, conn: Connection, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    good, other = [await make.body(table.kind.name) for _ in range(2)]
    duplicate = {"external_refs": [{"system": "hr", "id": "taken"}]}
    await make.one(table.kind.name, **duplicate)
    stored = [await make.one(table.kind.name) for _ in range(2)]
    change = {"external_refs": [{"system": "hr", "id": "new"}]}
    patches = [{"id": row["id"], "version": 1, **change} for row in stored]
    patches[1]["external_refs"] = [{"system": "hr", "id": "newer"}]
    before = await count_rows(conn)
    for method, rows, statuses in (
        ("POST", [good, {**other, **duplicate}], (409,)),
        ("POST", [{**good, **change}, {**other, **change}], (409, 422)),
        ("PATCH", [patches[0], {**patches[1], **duplicate}], (409,)),
        ("PATCH", [patches[0], {**patches[1], "version": 2}], (412,)),
        ("PATCH", [patches[0], {**patches[1], "id": NOBODY}], (422,)),
        ("PATCH", [patches[0], patches[0]], (422,)),
    ):
        response = await client.request(method, f"{path}/batch", json=rows, headers={"Idempotency-Key": "refused"})
        assert (method, response.status_code in statuses) == (method, True), response.text
        if response.status_code != 412:
            assert response.json()["errors"][0]["pointer"].startswith("/1"), response.text
        assert await count_rows(conn) == before, (method, rows)
    assert [(await client.get(f"{path}/{row['id']}")).json() for row in stored] == stored
    retry = await client.patch(f"{path}/batch", json=patches, headers={"Idempotency-Key": "refused"})
    assert [row["outcome"] for row in retry.json()] == ["updated"] * 2


async def test_repeating_a_verb_changes_nothing(client: Client, conn: Connection) -> None:
    for operation in declared():
        kind, _, name = operation.sdk.partition(".")
        if operation.method != "POST" or f"/{name.removesuffix('_batch')}" not in operation.path[-20:]:
            continue
        if kind not in resources() or name in ("create", "create_batch", "capture", "attach", "detach"):
            continue
        call = await request(Maker(client), operation)
        first = await client.request(call.method, call.path, **call.rest)
        assert first.status_code == 200, (operation.id, first.text)
        before = await count_rows(conn)
        repeat = await client.request(call.method, call.path, **call.rest)
        assert (operation.id, repeat.status_code) == (operation.id, 200), repeat.text
        if name.endswith("_batch"):
            assert {row["outcome"] for row in repeat.json()} == {"unchanged"}, operation.id
        else:
            assert repeat.json() == first.json(), operation.id
        assert await count_rows(conn) == before, operation.id


async def test_publishing_again_keeps_published_at(client: Client) -> None:
    make = Maker(client)
    for kind, table in resources().items():
        if "published_at" not in {column.name for column in table.response_fields}:
            continue
        path = f"/v1/{kind}/{await make.id(kind)}"
        assert (await client.get(path)).json()["published_at"] is None
        published = (await client.post(f"{path}/publish")).json()["published_at"]
        assert published
        assert (await client.post(f"{path}/publish")).json()["published_at"] == published
        assert (await client.post(f"{path}/unpublish")).json()["published_at"] is None


@each_resource
async def test_a_change_sets_updated_at_and_no_other_timestamp(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    row = await make.one(table.kind.name)
    assert (row["version"], row["created_at"]) == (1, row["updated_at"])
    change = {"external_refs": [{"system": "hr", "id": "1"}]}
    changed = (await client.patch(f"{path}/{row['id']}", json=change, headers={"If-Match": '"v1"'})).json()
    assert changed["updated_at"] > row["updated_at"]
    assert changed == {**row, **change, "version": 2, "updated_at": changed["updated_at"]}
    same = (await client.patch(f"{path}/{row['id']}", json=change, headers={"If-Match": '"v2"'})).json()
    assert same == changed
