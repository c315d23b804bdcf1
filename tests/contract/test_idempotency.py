"""Every operation that takes an Idempotency-Key."""

from itertools import count
from typing import Any

import httpx2
import pytest
from asyncpg import Connection

from service.core.maintenance import purge_expired_keys
from service.database.pool import connect
from service.http.query_params import EmptyQuery
from tests.conftest import Callers, Client, as_service
from tests.contract.valid import Maker, resources
from tests.contract.walk import Request, declared, request

KEYED = tuple(operation for operation in declared() if operation.keyed)
QUERIES = {
    "capture_session": ({"on_error": "skip"}, {}),
    **{f"upsert_{kind}_batch": ({"on_error": "skip"}, {}) for kind in resources()},
}
"""Distinct queries for the operations that take both a key and a query."""
REFUSE = """
create function refuse() returns trigger language plpgsql as $$
begin
    raise exception 'no room' using errcode = 'lock_not_available';
end $$;
create trigger refuse before insert on idempotency_key for each row execute function refuse()
"""
_numbers = count()


def make_key() -> dict[str, str]:
    return {"Idempotency-Key": f"key-{next(_numbers)}"}


async def send(
    client: Client, call: Request, key: dict[str, str], *, path: str | None = None, query: dict[str, str] | None = None
) -> httpx2.Response:
    options = {**call.rest, "headers": {**call.rest.get("headers", {}), **key}}
    return await client.request(call.method, path or call.path, params=query or {}, **options)


async def count_rows(conn: Connection) -> dict[str, int]:
    """Count the rows that any request could have written."""
    tables = ["change", "history", "external_ref", "idempotency_key"]
    tables += [table.table for table in resources().values()]
    tables += sorted(
        {link_table.table for table in resources().values() for link_table in table.link_tables} - {*tables}
    )
    sql = " union all ".join(f"select '{name}', count(*) from {name}" for name in tables)
    return {row[0]: row[1] for row in await conn.fetch(sql)}


def read_body(response: httpx2.Response) -> Any:
    return response.json() if response.content else None


def is_reused(response: httpx2.Response) -> bool:
    return response.status_code == 422 and response.json()["code"] == "idempotency_key_reused"


@pytest.mark.slow
async def test_a_repeat_returns_the_same_response_and_writes_nothing(client: Client, conn: Connection) -> None:
    for operation in KEYED:
        call, key = await request(Maker(client), operation), make_key()
        first = await send(client, call, key)
        assert first.status_code in operation.status, (operation.id, first.text)
        assert "idempotent-replayed" not in first.headers
        before = await count_rows(conn)
        for _ in range(2):
            repeat = await send(client, call, key)
            assert (operation.id, repeat.headers["idempotent-replayed"]) == (operation.id, "true")
            assert (repeat.status_code, read_body(repeat)) == (first.status_code, read_body(first)), operation.id
            for name in ("location", "etag", "content-type"):
                assert repeat.headers.get(name) == first.headers.get(name), (operation.id, name)
        assert await count_rows(conn) == before, operation.id


@pytest.mark.slow
async def test_nothing_is_written_when_the_key_cannot_be_stored(client: Client, conn: Connection) -> None:
    for operation in KEYED:
        call, key = await request(Maker(client), operation), make_key()
        before = await count_rows(conn)
        await conn.execute(REFUSE)
        refused = await send(client, call, key)
        assert (operation.id, refused.status_code) == (operation.id, 503), refused.text
        assert await count_rows(conn) == before, operation.id
        await conn.execute("drop function refuse cascade")
        retry = await send(client, call, key)
        assert retry.status_code in operation.status, (operation.id, retry.text)
        assert "idempotent-replayed" not in retry.headers


@pytest.mark.slow
async def test_keys_of_different_callers_are_independent(client: Client, caller: Callers) -> None:
    stranger = await caller("*")
    for operation in KEYED:
        make = Maker(client)
        (call, other), key = [await request(make, operation) for _ in range(2)], make_key()
        assert (await send(client, call, key)).status_code in operation.status
        for repeat in (call, other):
            response = await send(stranger, repeat, key)
            if response.status_code < 300:
                assert "idempotent-replayed" not in response.headers, operation.id
                break
            # This request collides with the first caller's row or version, so the other request is tried.
            assert response.status_code in (404, 409, 412), (operation.id, response.text)
        else:
            raise AssertionError(f"{operation.id} was done for nobody else")


@pytest.mark.slow
async def test_a_key_identifies_one_path_query_and_body(client: Client) -> None:
    for operation in KEYED:
        make, key = Maker(client), make_key()
        call, other = [await request(make, operation) for _ in range(2)]
        queries = QUERIES.get(operation.id, ({},))
        assert (operation.query is EmptyQuery) == (queries == ({},)), f"QUERIES lacks the queries of {operation.id}"
        assert (await send(client, call, key, query=queries[0])).status_code in operation.status
        if call.path != other.path:
            assert is_reused(await send(client, call, key, path=other.path, query=queries[0])), operation.id
        if call.rest != other.rest:
            assert is_reused(await send(client, other, key, path=call.path, query=queries[0])), operation.id
        for query in queries[1:]:
            assert is_reused(await send(client, call, key, query=query)), (operation.id, query)
        repeat = await send(client, call, key, query=queries[0])
        assert repeat.headers["idempotent-replayed"] == "true"


async def test_a_key_is_valid_for_24_hours(client: Client, conn: Connection, database: str) -> None:
    body, key = {"name": "Tid"}, make_key()
    first = await client.post("/v1/themes", json=body, headers=key)
    pool = await connect(as_service(database), 1)
    try:
        await conn.execute("update idempotency_key set made_at = now() - interval '23 hours 59 minutes'")
        assert await purge_expired_keys(pool) == 0
        repeat = await client.post("/v1/themes", json=body, headers=key)
        assert (repeat.headers["idempotent-replayed"], repeat.json()) == ("true", first.json())
        await conn.execute("update idempotency_key set made_at = now() - interval '24 hours 1 minute'")
        recreated = await client.post("/v1/themes", json=body, headers=key)
        assert (recreated.status_code, "idempotent-replayed" in recreated.headers) == (201, False)
        assert recreated.json()["id"] != first.json()["id"]
        await conn.execute("update idempotency_key set made_at = now() - interval '24 hours 1 minute'")
        assert await purge_expired_keys(pool) == 1
    finally:
        await pool.close()


async def test_a_refused_request_succeeds_with_the_same_key_once_the_cause_is_fixed(client: Client) -> None:
    key = make_key()
    body = {"name": "Helse", "kind": "sector", "parent_ref": "hr:1"}
    refused = await client.post("/v1/units", json=body, headers=key)
    assert (refused.status_code, refused.json()["code"]) == (422, "reference_not_found")
    repeat = await client.post("/v1/units", json=body, headers=key)
    assert (repeat.status_code, repeat.json()["code"]) == (422, "reference_not_found")
    root = {"name": "Eksempelvik", "kind": "municipality", "external_refs": [{"system": "hr", "id": "1"}]}
    assert (await client.post("/v1/units", json=root)).status_code == 201
    created = await client.post("/v1/units", json=body, headers=key)
    assert (created.status_code, "idempotent-replayed" in created.headers) == (201, False)
