"""A write whose answer is lost after the service has done it is done once, and its caller is told what came of it."""

import asyncio
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import asyncpg
import httpx2
import pytest
from lup import RetryPolicy, errors

from service.api.operations import Operation
from service.domain import keys
from service.postgres.keys import create_key
from tests.contract.serving import serving as service_on
from tests.contract.valid import Maker
from tests.contract.walk import Request, declared, request
from tests.sdk.conftest import Do, awaiting, blocking
from tests.sdk.server import DROP, Reply, Seen, serving

WRITES = [operation for operation in declared() if operation.method != "GET"]
QUICK = RetryPolicy(initial_delay_seconds=0.001)
HOP_BY_HOP = {"host", "connection", "content-length", "transfer-encoding", "date", "server"}


class Proxy:
    """Hands requests on to the service; of the next answers it swallows some, after the service has given them."""

    def __init__(self, upstream: str) -> None:
        self.client = httpx2.Client(base_url=upstream, timeout=60)
        self.swallow = 0
        self.answers: list[httpx2.Response] = []

    def __call__(self, seen: Seen) -> Reply:
        headers = {name: value for name, value in seen.headers.items() if name not in HOP_BY_HOP}
        answer = self.client.request(seen.method, seen.path, content=seen.body, headers=headers)
        self.answers.append(answer)
        if self.swallow:
            self.swallow -= 1
            return DROP
        kept = {name: value for name, value in answer.headers.items() if name not in HOP_BY_HOP}
        return Reply(answer.status_code, answer.content, kept)


@contextmanager
def losing(upstream: str) -> Iterator[tuple[str, Proxy]]:
    """Run a proxy before a service."""
    proxy = Proxy(upstream)
    with proxy.client, serving(proxy) as server:
        yield server.address, proxy


def method_of(operation: Operation, sent: Request, **more: Any) -> Callable[[Any], Any]:
    """Give the SDK's call of a request of the walk."""
    resource, name = operation.sdk.split(".")
    pattern = re.sub(r"\\\{\w+:\w+\\\}", "([^/]+)", re.escape(operation.path))
    found = re.fullmatch(pattern, sent.path)
    assert found, (operation.path, sent.path)
    arguments: list[Any] = [unquote(part) for part in found.groups()]
    body, fields = sent.rest.get("json"), dict(more)
    if isinstance(body, list):
        arguments.append(body)
    elif body:
        fields |= body
    if operation.versioned:
        fields["version"] = 1
    return lambda lup: getattr(getattr(lup, resource), name)(*arguments, **fields)


async def _events(conn: asyncpg.Connection) -> int:
    count: int = await conn.fetchval("select count(*) from change")
    return count


@pytest.mark.parametrize(("do", "turn"), [(blocking, 0), (awaiting, 1)], ids=["blocking", "awaiting"])
async def test_every_write_whose_answer_is_lost_is_done_once(
    do: Do, database: str, conn: asyncpg.Connection, tmp_path: Path, turn: int
) -> None:
    """One answer is lost, or two, and then the key is the caller's own: with one client this, with the other that."""
    key = keys.make(os.urandom(keys.ENTROPY))
    await create_key(conn, key, "losing", ["*"], None)
    with service_on(database, tmp_path) as upstream, losing(upstream) as (address, proxy):
        authorization = {"Authorization": f"Bearer {key.text}"}
        async with httpx2.AsyncClient(base_url=upstream, headers=authorization, timeout=60) as client:
            for place, operation in enumerate(WRITES):
                lost = 1 + (place + turn) % 2
                sent = await request(Maker(client), operation)
                own = {"idempotency_key": f"own-{operation.id}"} if lost == 2 else {}
                proxy.answers.clear()
                proxy.swallow = lost
                call = method_of(operation, sent, **own)
                await asyncio.to_thread(do, address, call, api_key=key.text, retry=QUICK)
                first, *rest = proxy.answers
                assert first.is_success, (operation.id, first.text)
                assert len(rest) == lost, operation.id
                for again in rest:
                    told = again.status_code, again.headers.get("idempotent-replayed"), again.headers.get("etag")
                    assert told == (first.status_code, "true", first.headers.get("etag")), operation.id
                    assert again.content == b"" if first.content == b"" else again.json() == first.json()
                given = {answer.request.headers["idempotency-key"] for answer in proxy.answers}
                assert len(given) == 1
                # The name that the client gives its request is the one under which the service logs it.
                named = {answer.request.headers["x-request-id"] for answer in proxy.answers}
                assert {answer.headers["x-request-id"] for answer in proxy.answers} == named
                assert own.get("idempotency_key", *given) in given
                done = await _events(conn)
                await _is_not_done_again(do, address, call, key.text, own, conn, done)


async def _is_not_done_again(
    do: Do, address: str, call: Callable[[Any], Any], key: str, own: dict[str, str], conn: asyncpg.Connection, done: int
) -> None:
    """With the caller's own key the whole call may be made again, as by a program that was started again."""
    if own:
        await asyncio.to_thread(do, address, call, api_key=key, retry=QUICK)
    assert await _events(conn) == done


async def test_what_somebody_else_did_meanwhile_is_still_told(
    database: str, conn: asyncpg.Connection, tmp_path: Path
) -> None:
    key = keys.make(os.urandom(keys.ENTROPY))
    await create_key(conn, key, "losing", ["*"], None)
    with service_on(database, tmp_path) as upstream, losing(upstream) as (address, proxy):
        headers = {"Authorization": f"Bearer {key.text}"}
        async with httpx2.AsyncClient(base_url=upstream, headers=headers, timeout=60) as client:
            theme = await Maker(client).id("themes")
            await client.patch(f"/v1/themes/{theme}", json={"name": "Rom"}, headers={"If-Match": '"v1"'})
        for do in (blocking, awaiting):
            for change in (
                lambda lup: lup.themes.update(theme, version=1, name="Tid"),
                lambda lup: lup.themes.delete(theme, version=1),
            ):
                proxy.swallow = 1
                with pytest.raises(errors.PreconditionFailedError):
                    await asyncio.to_thread(do, address, change, api_key=key.text, retry=QUICK)
