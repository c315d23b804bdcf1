"""What was found by its key and is removed in the same moment is made anew, as if it had never been there."""

import asyncio
from collections.abc import Awaitable
from uuid import UUID

import asyncpg
import httpx2
import pytest

from service.domain.kinds import KINDS
from tests.api.day import make_session
from tests.conftest import Client
from tests.contract.valid import Maker
from tests.faults.waiting import PATIENCE, waiting


async def _while_it_goes(
    conn: asyncpg.Connection, watcher: asyncpg.Connection, kind: str, id: str, request: Awaitable[httpx2.Response]
) -> httpx2.Response:
    """Send a request which finds a row that another transaction removes before it can be locked."""
    async with conn.transaction():
        await conn.execute("delete from external_ref where kind = $1 and id = $2", kind, UUID(id))
        await conn.execute(f"delete from {KINDS[kind].table} where id = $1", UUID(id))
        sending = asyncio.ensure_future(request)
        async with asyncio.timeout(PATIENCE):
            while not await waiting(watcher):
                pass
    return await sending


async def test_put_by_ref(client: Client, conn: asyncpg.Connection, watcher: asyncpg.Connection) -> None:
    at, body = "/v1/themes/by_ref/hr/1", {"name": "Tid"}
    id = (await client.put(at, json=body)).json()["id"]
    answer = await _while_it_goes(conn, watcher, "themes", id, client.put(at, json=body | {"name": "Rom"}))
    assert (answer.status_code, answer.json()["name"]) == (201, "Rom")


@pytest.mark.parametrize("on_error", ["abort", "skip"])
async def test_capture(client: Client, conn: asyncpg.Connection, watcher: asyncpg.Connection, on_error: str) -> None:
    at = f"/v1/sessions/{await make_session(client)}/capture"
    document = {"needs": [{"key": "n", "who": "ledere", "what": "tid"}]}
    id = (await client.post(at, json=document)).json()["items"][0]["id"]
    request = client.post(at, json=document, params={"on_error": on_error})
    answer = await _while_it_goes(conn, watcher, "needs", id, request)
    assert answer.status_code == 200, answer.text
    assert ([each["outcome"] for each in answer.json()["items"]], answer.json()["errors"]) == (["created"], [])


async def test_the_list_of_a_session(client: Client, conn: asyncpg.Connection, watcher: asyncpg.Connection) -> None:
    make = Maker(client)
    at, body = f"/v1/sessions/{await make_session(client)}/attendances", [{"person_id": await make.id("people")}]
    body[0]["status"] = "invited"
    id = (await client.put(at, json=body)).json()[0]["id"]
    answer = await _while_it_goes(conn, watcher, "attendances", id, client.put(at, json=body))
    assert answer.status_code == 200, answer.text
    assert [each["outcome"] for each in answer.json()] == ["created"]
