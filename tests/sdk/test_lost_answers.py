"""A write whose response is lost is executed once, and its caller receives the result."""

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

from service.database.api_keys import create_key
from service.domain import api_keys
from service.http.operations import Operation
from tests.contract.serving import serving as service_on
from tests.contract.valid import Maker
from tests.contract.walk import Request, declared, request
from tests.sdk.conftest import Do, awaiting, blocking
from tests.sdk.server import DROP, ReceivedRequest, Reply, run_server

pytestmark = pytest.mark.slow

WRITES = [operation for operation in declared() if operation.method != "GET"]
QUICK = RetryPolicy(initial_delay_seconds=0.001)
HOP_BY_HOP = {"host", "connection", "content-length", "transfer-encoding", "date", "server"}


class Proxy:
    """Forwards requests to the service, and drops the next `swallow` responses."""

    def __init__(self, upstream: str) -> None:
        self.client = httpx2.Client(base_url=upstream, timeout=60)
        self.swallow = 0
        self.answers: list[httpx2.Response] = []

    def __call__(self, received: ReceivedRequest) -> Reply:
        headers = {name: value for name, value in received.headers.items() if name not in HOP_BY_HOP}
        answer = self.client.request(received.method, received.path, content=received.body, headers=headers)
        self.answers.append(answer)
        if self.swallow:
            self.swallow -= 1
            return DROP
        headers_kept = {name: value for name, value in answer.headers.items() if name not in HOP_BY_HOP}
        return Reply(answer.status_code, answer.content, headers_kept)


@contextmanager
def losing(upstream: str) -> Iterator[tuple[str, Proxy]]:
    """Run a proxy in front of a service."""
    proxy = Proxy(upstream)
    with proxy.client, run_server(proxy) as server:
        yield server.address, proxy


def method_of(operation: Operation, sent: Request, **options: Any) -> Callable[[Any], Any]:
    """Return the SDK call that corresponds to a request."""
    resource, name = operation.sdk.split(".")
    pattern = re.sub(r"\\\{\w+:\w+\\\}", "([^/]+)", re.escape(operation.path))
    match = re.fullmatch(pattern, sent.path)
    assert match, (operation.path, sent.path)
    arguments: list[Any] = [unquote(part) for part in match.groups()]
    body, fields = sent.rest.get("json"), dict(options)
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


@pytest.mark.parametrize(("do", "parity"), [(blocking, 0), (awaiting, 1)], ids=["blocking", "async"])
async def test_every_write_with_a_lost_response_is_executed_once(
    do: Do, database: str, conn: asyncpg.Connection, tmp_path: Path, parity: int
) -> None:
    """Lose one response, or two with a key of the caller; the clients alternate between the two cases."""
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, "losing", ["*"], None)
    with service_on(database, tmp_path) as upstream, losing(upstream) as (address, proxy):
        authorization = {"Authorization": f"Bearer {key.text}"}
        async with httpx2.AsyncClient(base_url=upstream, headers=authorization, timeout=60) as client:
            for index, operation in enumerate(WRITES):
                lost_count = 1 + (index + parity) % 2
                sent = await request(Maker(client), operation)
                key_options = {"idempotency_key": f"own-{operation.id}"} if lost_count == 2 else {}
                proxy.answers.clear()
                proxy.swallow = lost_count
                call = method_of(operation, sent, **key_options)
                await asyncio.to_thread(do, address, call, api_key=key.text, max_retries=QUICK)
                first, *repeats = proxy.answers
                assert first.is_success, (operation.id, first.text)
                assert len(repeats) == lost_count, operation.id
                for repeat in repeats:
                    replay = repeat.status_code, repeat.headers.get("idempotent-replayed"), repeat.headers.get("etag")
                    assert replay == (first.status_code, "true", first.headers.get("etag")), operation.id
                    assert repeat.content == b"" if first.content == b"" else repeat.json() == first.json()
                keys_sent = {answer.request.headers["idempotency-key"] for answer in proxy.answers}
                assert len(keys_sent) == 1
                # The service logs the request under the client's request id.
                named = {answer.request.headers["x-request-id"] for answer in proxy.answers}
                assert {answer.headers["x-request-id"] for answer in proxy.answers} == named
                assert key_options.get("idempotency_key", *keys_sent) in keys_sent
                event_count = await _events(conn)
                await _is_not_done_again(do, address, call, key.text, key_options, conn, event_count)


async def _is_not_done_again(
    do: Do,
    address: str,
    call: Callable[[Any], Any],
    key: str,
    key_options: dict[str, str],
    conn: asyncpg.Connection,
    event_count: int,
) -> None:
    """Repeat the whole call with the caller's key, as a restarted program does."""
    if key_options:
        await asyncio.to_thread(do, address, call, api_key=key, max_retries=QUICK)
    assert await _events(conn) == event_count


async def test_a_conflict_with_another_caller_is_raised(
    database: str, conn: asyncpg.Connection, tmp_path: Path
) -> None:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
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
                    await asyncio.to_thread(do, address, change, api_key=key.text, max_retries=QUICK)
