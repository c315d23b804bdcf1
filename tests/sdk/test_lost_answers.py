"""A write whose response is lost is executed once, and its caller receives the result."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx2
import pytest
from lup import RetryPolicy, errors
from msgspec import Struct

from service.database.api_keys import create_key
from service.database.pool import Conn, single
from service.domain import api_keys
from service.http.operations import Operation
from tests.conftest import new_database
from tests.contract.serving import serving as service_on
from tests.contract.valid import Maker
from tests.contract.walk import Request, declared, request
from tests.sdk.conftest import Do, awaiting, blocking
from tests.sdk.server import DROP, ReceivedRequest, Reply, run_server

pytestmark = pytest.mark.slow

WRITES = [operation for operation in declared() if operation.method != "GET"]
RESOURCES_PER_KIND = 2
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


def select_writes() -> list[Operation]:
    """Return two of each kind of write; between them, the kinds that all resources have are about every resource."""
    by_kind: dict[str, list[Operation]] = {}
    for operation in WRITES:
        by_kind.setdefault(operation.sdk.split(".")[1], []).append(operation)
    kind_count = sum(len(writes) > RESOURCES_PER_KIND for writes in by_kind.values())
    return [
        writes[(start + turn * kind_count) % len(writes)]
        for start, writes in enumerate(by_kind.values())
        for turn in range(min(RESOURCES_PER_KIND, len(writes)))
    ]


class LosingService(Struct, frozen=True):
    """A service, and a proxy in front of it that loses responses."""

    upstream: str
    address: str
    proxy: Proxy
    key: str
    conn: Conn

    def open_client(self) -> httpx2.AsyncClient:
        """Open a client that nothing is lost for."""
        headers = {"Authorization": f"Bearer {self.key}"}
        return httpx2.AsyncClient(base_url=self.upstream, headers=headers, timeout=60)

    async def count_events(self) -> int:
        """Count the changes so far."""
        count: int = await self.conn.fetchval("select count(*) from change")
        return count


@asynccontextmanager
async def open_losing_service(folder: Path) -> AsyncIterator[LosingService]:
    """Run a service on a new database behind a proxy."""
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    async with new_database() as database, single(database) as conn:
        await create_key(conn, key, "losing", ["*"], None)
        with service_on(database, folder) as upstream, losing(upstream) as (address, proxy):
            yield LosingService(upstream, address, proxy, key.text, conn)


@pytest.fixture(scope="module")
async def service(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[LosingService]:
    async with open_losing_service(tmp_path_factory.mktemp("losing")) as service:
        yield service


CLIENTS = pytest.mark.parametrize(("do", "parity"), [(blocking, 0), (awaiting, 1)], ids=["blocking", "async"])


def test_the_selected_writes_are_of_every_kind_and_resource() -> None:
    for part in (0, 1):
        names = {operation.sdk.split(".")[part] for operation in WRITES}
        assert {operation.sdk.split(".")[part] for operation in select_writes()} == names


@CLIENTS
async def test_every_kind_of_write_with_a_lost_response_is_executed_once(
    do: Do, service: LosingService, parity: int
) -> None:
    await write_with_losses(do, service, select_writes(), parity)


async def write_with_losses(do: Do, service: LosingService, writes: list[Operation], parity: int) -> None:
    """Lose one response, or two with a key of the caller; the clients alternate between the two cases."""
    proxy = service.proxy
    async with service.open_client() as client:
        for index, operation in enumerate(writes):
            lost_count = 1 + (index + parity) % 2
            sent = await request(Maker(client), operation)
            key_options = {"idempotency_key": f"own-{operation.id}"} if lost_count == 2 else {}
            proxy.answers.clear()
            proxy.swallow = lost_count
            call = method_of(operation, sent, **key_options)
            await asyncio.to_thread(do, service.address, call, api_key=service.key, max_retries=QUICK)
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
            event_count = await service.count_events()
            if key_options:
                # A restarted program repeats the whole call with its key.
                await asyncio.to_thread(do, service.address, call, api_key=service.key, max_retries=QUICK)
            assert await service.count_events() == event_count


async def test_a_conflict_with_another_caller_is_raised(service: LosingService) -> None:
    async with service.open_client() as client:
        theme = await Maker(client).id("themes")
        await client.patch(f"/v1/themes/{theme}", json={"name": "Rom"}, headers={"If-Match": '"v1"'})
    for do in (blocking, awaiting):
        for change in (
            lambda lup: lup.themes.update(theme, version=1, name="Tid"),
            lambda lup: lup.themes.delete(theme, version=1),
        ):
            service.proxy.swallow = 1
            with pytest.raises(errors.PreconditionFailedError):
                await asyncio.to_thread(do, service.address, change, api_key=service.key, max_retries=QUICK)
