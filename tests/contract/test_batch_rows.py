"""Each row of a batch is a row of its own: its day, its reason, its event; and all of them or none is written."""

from typing import Any

import pytest
from asyncpg import Connection

from service.core.resource import Resource
from tests.conftest import Client
from tests.contract.test_idempotency import written
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared, request

WITH_HISTORY = [table for table in resources().values() if table.history]
NOBODY = "0199c0de-0000-7000-8000-0000000000ff"
DAYS, REASONS = ("2020-01-01", "2021-02-02"), ("Først", "Så")

each_resource = pytest.mark.parametrize("table", resources().values(), ids=list(resources()))


async def history(client: Client, table: Resource, id: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await client.get(f"/v1/{table.kind.name}/{id}/history")).json()["items"]
    return found


@pytest.mark.parametrize("table", WITH_HISTORY, ids=[table.kind.name for table in WITH_HISTORY])
async def test_each_row_is_told_with_its_own_day_and_reason(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    rows = [
        {**await make.body(table.kind.name), "holds_from": day, "reason": reason}
        for day, reason in zip(DAYS, REASONS, strict=True)
    ]
    made = await client.post(f"{path}/batch", json=rows)
    assert made.status_code == 200, made.text
    for receipt, day, reason in zip(made.json(), DAYS, REASONS, strict=True):
        entries = await history(client, table, receipt["id"])
        told = {(entry["holds_from"], entry["reason"], entry["caller"]) for entry in entries}
        assert told <= {(day, reason, "test")}
        assert entries or all(column.nullable or column.many for column in table.columns if column.history)


async def test_each_row_takes_its_step_with_its_own_day_and_reason(client: Client) -> None:
    make = Maker(client)
    for name in ("park", "decline"):
        ids = [(await make.one("ideas", holds_from="2019-01-01"))["id"] for _ in range(2)]
        why = [{"holds_from": day, "reason": reason} for day, reason in zip(DAYS, REASONS, strict=True)]
        rows = [{"id": id, **each} for id, each in zip(ids, why, strict=True)]
        answer = await client.post(f"/v1/ideas/batch/{name}", json=rows)
        assert [row["outcome"] for row in answer.json()] == ["updated"] * 2
        for id, each in zip(ids, why, strict=True):
            (*_, last) = await history(client, resources()["ideas"], id)
            assert {key: last[key] for key in each} == each


@each_resource
async def test_a_batch_that_is_refused_writes_nothing(client: Client, conn: Connection, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    good, other = [await make.body(table.kind.name) for _ in range(2)]
    taken = {"external_refs": [{"system": "hr", "id": "taken"}]}
    await make.one(table.kind.name, **taken)
    there = [await make.one(table.kind.name) for _ in range(2)]
    change = {"external_refs": [{"system": "hr", "id": "new"}]}
    named = [{"id": row["id"], "version": 1, **change} for row in there]
    named[1]["external_refs"] = [{"system": "hr", "id": "newer"}]
    before = await written(conn)
    for method, rows, statuses in (
        ("POST", [good, {**other, **taken}], (409,)),
        ("POST", [{**good, **change}, {**other, **change}], (409, 422)),
        ("PATCH", [named[0], {**named[1], **taken}], (409,)),
        ("PATCH", [named[0], {**named[1], "version": 2}], (412,)),
        ("PATCH", [named[0], {**named[1], "id": NOBODY}], (422,)),
        ("PATCH", [named[0], named[0]], (422,)),
    ):
        answer = await client.request(method, f"{path}/batch", json=rows, headers={"Idempotency-Key": "refused"})
        assert (method, answer.status_code in statuses) == (method, True), answer.text
        if answer.status_code != 412:
            assert answer.json()["errors"][0]["pointer"].startswith("/1"), answer.text
        assert await written(conn) == before, (method, rows)
    assert [(await client.get(f"{path}/{row['id']}")).json() for row in there] == there
    done = await client.patch(f"{path}/batch", json=named, headers={"Idempotency-Key": "refused"})
    assert [row["outcome"] for row in done.json()] == ["updated"] * 2


async def test_a_step_that_is_taken_again_changes_nothing(client: Client, conn: Connection) -> None:
    for operation in declared():
        kind, _, name = operation.sdk.partition(".")
        if operation.method != "POST" or f"/{name.removesuffix('_batch')}" not in operation.path[-20:]:
            continue
        if kind not in resources() or name in ("create", "create_batch", "capture", "attach", "detach"):
            continue
        sent = await request(Maker(client), operation)
        first = await client.request(sent.method, sent.path, **sent.rest)
        assert first.status_code == 200, (operation.id, first.text)
        before = await written(conn)
        again = await client.request(sent.method, sent.path, **sent.rest)
        assert (operation.id, again.status_code) == (operation.id, 200), again.text
        if name.endswith("_batch"):
            assert {row["outcome"] for row in again.json()} == {"unchanged"}, operation.id
        else:
            assert again.json() == first.json(), operation.id
        assert await written(conn) == before, operation.id


async def test_what_is_published_keeps_its_moment(client: Client) -> None:
    make = Maker(client)
    for kind, table in resources().items():
        if "published_at" not in {column.name for column in table.response_fields}:
            continue
        one = f"/v1/{kind}/{await make.id(kind)}"
        assert (await client.get(one)).json()["published_at"] is None
        published = (await client.post(f"{one}/publish")).json()["published_at"]
        assert published
        assert (await client.post(f"{one}/publish")).json()["published_at"] == published
        assert (await client.post(f"{one}/unpublish")).json()["published_at"] is None


@each_resource
async def test_a_change_moves_updated_at_and_nothing_else_of_it(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    row = await make.one(table.kind.name)
    assert (row["version"], row["created_at"]) == (1, row["updated_at"])
    change = {"external_refs": [{"system": "hr", "id": "1"}]}
    changed = (await client.patch(f"{path}/{row['id']}", json=change, headers={"If-Match": '"v1"'})).json()
    assert changed["updated_at"] > row["updated_at"]
    assert changed == {**row, **change, "version": 2, "updated_at": changed["updated_at"]}
    same = (await client.patch(f"{path}/{row['id']}", json=change, headers={"If-Match": '"v2"'})).json()
    assert same == changed
