"""A key's own description, for the first call of an integrator."""

import os
from datetime import UTC, datetime

from asyncpg import Connection

from service.database.api_keys import create_key
from service.domain import api_keys
from tests.conftest import Callers, Client


async def test_a_key_is_described_without_its_secret(caller: Callers, conn: Connection) -> None:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, "lønn og personal", ["people:read", "day:write"], datetime(2099, 1, 1, tzinfo=UTC))
    response = await (await caller(key=key.text)).get("/v1/me")
    body = response.json()
    assert body.pop("contract_version")
    assert body == {
        "name": "lønn og personal",
        "prefix": key.prefix,
        "scopes": ["day:write", "people:read"],
        "expires_at": "2099-01-01T00:00:00Z",
    }
    assert key.text.rpartition("_")[2] not in response.text
    assert response.headers["Cache-Control"] == "private, no-cache"


async def test_a_key_with_every_scope_lists_them(client: Client) -> None:
    body = (await client.get("/v1/me")).json()
    assert body["scopes"] == sorted(api_keys.SCOPES)
    assert body["expires_at"] is None


async def test_a_key_without_scopes_is_described(caller: Callers) -> None:
    response = await (await caller()).get("/v1/me")
    assert (response.status_code, response.json()["scopes"]) == (200, [])


async def test_an_unchanged_key_is_304(client: Client) -> None:
    etag = (await client.get("/v1/me")).headers["ETag"]
    assert (await client.get("/v1/me", headers={"If-None-Match": etag})).status_code == 304


async def test_an_unknown_key_is_401(anonymous: Client) -> None:
    assert (await anonymous.get("/v1/me")).status_code == 401
