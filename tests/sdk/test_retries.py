"""The SDK retries with restraint, and repeats a write with the key of its first attempt."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from lup.errors import (
    APIConnectionError,
    APIStatusError,
    InvalidResponse,
    PreconditionFailedError,
    RateLimitError,
    ServiceUnavailableError,
)
from lup.models import Theme

from tests.sdk.conftest import Do, open_async_client
from tests.sdk.examples import ID, example, problem
from tests.sdk.server import CUT, STALL, Reply, reply_in_turn, run_server

THEME = example(Theme, name="Tid")
BUSY = Reply(503, problem(503, "busy"), {"Retry-After": "0"})
DONE = Reply(201, THEME)


def test_retry_after_is_honoured(do: Do) -> None:
    with run_server(reply_in_turn(Reply(429, problem(429, "slower"), {"Retry-After": "1"}), BUSY, DONE)) as server:
        theme = do(server.address, lambda lup: lup.themes.get(ID))
    first, second, _ = server.requests
    assert theme.name == "Tid"
    assert second.at - first.at >= 1


def test_a_call_is_retried_twice(do: Do) -> None:
    with run_server(reply_in_turn(BUSY)) as server, pytest.raises(ServiceUnavailableError):
        do(server.address, lambda lup: lup.themes.get(ID))
    assert len(server.requests) == 3


@pytest.mark.parametrize("written", ["seconds", "date"])
def test_a_long_retry_after_is_not_waited_for(do: Do, written: str) -> None:
    later = "3600" if written == "seconds" else format_datetime(datetime.now(UTC) + timedelta(hours=1))
    busy = Reply(429, problem(429, "slower"), {"Retry-After": later})
    with run_server(reply_in_turn(busy)) as server, pytest.raises(RateLimitError) as raised:
        do(server.address, lambda lup: lup.themes.get(ID))
    assert raised.value.retry_after == pytest.approx(3600, abs=600)
    assert len(server.requests) == 1


def test_a_past_or_invalid_retry_after_is_ignored(do: Do) -> None:
    past = format_datetime(datetime.now(UTC) - timedelta(hours=1))
    replies = [Reply(503, b"", {"Retry-After": value}) for value in (past, "soon")]
    with run_server(reply_in_turn(*replies, DONE)) as server:
        do(server.address, lambda lup: lup.themes.get(ID))
    assert len(server.requests) == 3


@pytest.mark.parametrize("failure", [CUT, BUSY], ids=["cut off", "busy"])
def test_every_attempt_of_a_post_has_the_same_key(do: Do, failure: Reply) -> None:
    with run_server(reply_in_turn(failure, failure, DONE)) as server:
        for _ in range(2):
            do(server.address, lambda lup: lup.themes.create(name="Tid"))
    keys = [request.headers["idempotency-key"] for request in server.requests]
    assert len(keys) == 4
    assert keys[0] == keys[1] == keys[2] != keys[3]


def test_the_caller_can_set_the_key(do: Do) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        do(server.address, lambda lup: lup.themes.create(name="Tid", idempotency_key="run-7"))
    assert server.requests[0].headers["idempotency-key"] == "run-7"


@pytest.mark.parametrize(
    ("status", "error_class"), [(412, PreconditionFailedError), (500, APIStatusError), (422, APIStatusError)]
)
def test_other_statuses_are_not_retried(do: Do, status: int, error_class: type[APIStatusError]) -> None:
    with run_server(reply_in_turn(Reply(status, problem(status, "no")))) as server, pytest.raises(error_class):
        do(server.address, lambda lup: lup.themes.update(ID, version=1, name="Tid"))
    assert len(server.requests) == 1


def test_a_timeout_is_retried(do: Do) -> None:
    with run_server(reply_in_turn(STALL)) as server:
        with pytest.raises(APIConnectionError, match="GET /v1/themes"):
            do(server.address, lambda lup: lup.themes.get(ID), timeout=0.1)
        assert len(server.requests) == 3


def test_an_unreachable_service_is_a_connection_error(do: Do) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        pass
    with pytest.raises(APIConnectionError):
        do(server.address, lambda lup: lup.themes.get(ID))


def test_an_interrupted_export_raises(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=b"id,name\n1,Ti", cut=True))) as server, pytest.raises(APIConnectionError):
        do(server.address, lambda lup: lup.themes.export("csv"))


def test_a_hundred_clients_send_three_requests_each_at_most() -> None:
    async def ask(address: str, key: str) -> None:
        async with open_async_client(address, api_key=key) as lup:
            with pytest.raises((ServiceUnavailableError, APIConnectionError)):
                await lup.themes.get(ID)

    async def all_of_them(address: str) -> None:
        await asyncio.gather(*(ask(address, f"lup_{number}_secret") for number in range(100)))

    with run_server(reply_in_turn(BUSY)) as server:
        asyncio.run(all_of_them(server.address))
    attempts = Counter(request.headers["authorization"] for request in server.requests)
    assert len(attempts) == 100
    assert max(attempts.values()) == 3


def test_an_unexpected_body_is_an_invalid_response(do: Do) -> None:
    for body in (b"<html>Sign in</html>", b"[]", b"\xff\xfe"):
        with run_server(reply_in_turn(Reply(200, body))) as server, pytest.raises(InvalidResponse):
            do(server.address, lambda lup: lup.themes.get(ID))
