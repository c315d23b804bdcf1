"""A write that finds a row by its key creates it again if the row is deleted at the same moment."""

import asyncio
from collections.abc import Awaitable
from uuid import UUID

import asyncpg
import httpx2
import pytest

from service.domain.base.kinds import KINDS
from tests.api.day import make_session
from tests.conftest import Client
from tests.contract.valid import Maker
from tests.faults.waiting import TIMEOUT_SECONDS, count_waiting


async def _send_during_delete(
    conn: asyncpg.Connection, watcher: asyncpg.Connection, kind: str, id: str, request: Awaitable[httpx2.Response]
) -> httpx2.Response:
    """Send a request that finds a row which another transaction deletes before the request can lock it."""
    async with conn.transaction():
        await conn.execute("delete from external_ref where kind = $1 and id = $2", kind, UUID(id))
        await conn.execute(f"delete from {KINDS[kind].table} where id = $1", UUID(id))
        sending = asyncio.ensure_future(request)
        async with asyncio.timeout(TIMEOUT_SECONDS):
            while not await count_waiting(watcher):
                pass
    return await sending


async def test_put_by_ref_creates_a_row_deleted_meanwhile(
    client: Client, conn: asyncpg.Connection, watcher: asyncpg.Connection
) -> None:
    path, body = "/v1/themes/by_ref/hr/1", {"name": "Tid"}
    id = (await client.put(path, json=body)).json()["id"]
    response = await _send_during_delete(conn, watcher, "themes", id, client.put(path, json=body | {"name": "Rom"}))
    assert (response.status_code, response.json()["name"]) == (201, "Rom")


@pytest.mark.parametrize("on_error", ["abort", "skip"])
async def test_capture_creates_a_row_deleted_meanwhile(
    client: Client, conn: asyncpg.Connection, watcher: asyncpg.Connection, on_error: str
) -> None:
    path = f"/v1/sessions/{await make_session(client)}/capture"
    document = {"needs": [{"key": "n", "who": "ledere", "what": "tid"}]}
    id = (await client.post(path, json=document)).json()["items"][0]["id"]
    request = client.post(path, json=document, params={"on_error": on_error})
    response = await _send_during_delete(conn, watcher, "needs", id, request)
    assert response.status_code == 200, response.text
    assert ([item["outcome"] for item in response.json()["items"]], response.json()["errors"]) == (["created"], [])


async def test_the_attendance_list_creates_a_row_deleted_meanwhile(
    client: Client, conn: asyncpg.Connection, watcher: asyncpg.Connection
) -> None:
    make = Maker(client)
    path, body = f"/v1/sessions/{await make_session(client)}/attendances", [{"person_id": await make.id("people")}]
    body[0]["status"] = "invited"
    id = (await client.put(path, json=body)).json()[0]["id"]
    response = await _send_during_delete(conn, watcher, "attendances", id, client.put(path, json=body))
    assert response.status_code == 200, response.text
    assert [row["outcome"] for row in response.json()] == ["created"]
