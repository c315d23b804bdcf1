"""Custom headers, for a client or for a call, which cannot replace those that the SDK sets."""

import asyncio
from typing import Any

import httpx2
import pytest
from lup import AsyncLup, Lup, errors
from lup._http import RESERVED_HEADERS
from lup.models import Theme

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, change, example, page
from tests.sdk.server import Reply, reply_in_turn, run_server

DONE = Reply(200, example(Theme, name="Tid"))
CUSTOM_HEADERS = {"X-Request-Id": "custom-id", "Accept-Language": "nn", "X-Empty": ""}


def test_a_client_sends_its_headers_with_every_call(do: Do) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        do(server.address, lambda lup: lup.themes.get(ID), headers=CUSTOM_HEADERS, api_key="lup_abc_secret")
        do(server.address, lambda lup: lup.themes.update(ID, version=1, name="a"), headers=CUSTOM_HEADERS)
    for request in server.requests:
        assert {name: request.headers[name.lower()] for name in CUSTOM_HEADERS} == CUSTOM_HEADERS
        assert request.headers["user-agent"].startswith("lup-sdk/")
    assert server.requests[0].headers["authorization"] == "Bearer lup_abc_secret"


NOTHING_NEW = Reply(body=page(next_cursor="c", has_more=False))


def test_the_user_agent_can_be_replaced(do: Do) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        do(server.address, lambda lup: lup.themes.get(ID), headers={"user-agent": "hr-sync/1"})
        do(server.address, lambda lup: lup.themes.get(ID, extra_headers={"USER-AGENT": "hr-sync/2"}))
    assert [request.headers["user-agent"] for request in server.requests] == ["hr-sync/1", "hr-sync/2"]


CALLS: dict[str, tuple[Any, Reply]] = {
    "get": (lambda lup, headers: lup.themes.get(ID, extra_headers=headers), DONE),
    "create": (lambda lup, headers: lup.themes.create(name="a", extra_headers=headers), DONE),
    "update": (lambda lup, headers: lup.themes.update(ID, version=1, name="a", extra_headers=headers), DONE),
    "put": (lambda lup, headers: lup.themes.put_by_ref("a", "b", name="a", extra_headers=headers), DONE),
    "delete": (lambda lup, headers: lup.themes.delete(ID, version=1, extra_headers=headers), Reply(204)),
    "batch": (lambda lup, headers: lup.themes.create_batch([{"name": "a"}], extra_headers=headers), Reply(body=[])),
    "list": (lambda lup, headers: lup.themes.list(limit=1, extra_headers=headers), Reply(body=page())),
    "export": (lambda lup, headers: lup.themes.export("csv", extra_headers=headers), Reply(body=b"id\n")),
    "changes": (lambda lup, headers: lup.changes.list(extra_headers=headers), NOTHING_NEW),
    "markdown": (lambda lup, headers: lup.sessions.outcome_markdown(ID, extra_headers=headers), Reply(body=b"#")),
}  # fmt: skip


@pytest.mark.parametrize("name", CALLS)
def test_every_method_takes_headers(do: Do, name: str) -> None:
    call, answer = CALLS[name]
    with run_server(reply_in_turn(answer)) as server:
        do(
            server.address,
            lambda lup: call(lup, CUSTOM_HEADERS),
            headers={"x-request-id": "client's", "X-Of": "client"},
        )
    (request,) = server.requests
    assert {key: request.headers[key.lower()] for key in CUSTOM_HEADERS} == CUSTOM_HEADERS
    assert request.headers["x-of"] == "client"


def test_every_page_is_requested_with_the_headers(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=page(next_cursor="c1")), Reply(body=page()))) as server:
        do(server.address, lambda lup: lup.themes.list(extra_headers=CUSTOM_HEADERS))
    assert [request.headers["x-request-id"] for request in server.requests] == ["custom-id", "custom-id"]


def test_a_follower_sends_the_headers() -> None:
    with run_server(reply_in_turn(Reply(body=page(change("c1"), next_cursor="c1", has_more=False)))) as server:
        with Lup(server.address) as lup:
            next(lup.changes.follow(extra_headers=CUSTOM_HEADERS))
        assert server.requests[0].headers["x-request-id"] == "custom-id"


@pytest.mark.parametrize("name", [*RESERVED_HEADERS, "AUTHORIZATION", "Idempotency-Key"])
def test_reserved_headers_are_rejected(do: Do, name: str) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        for call, options in (
            (lambda lup: lup.themes.create(name="a", extra_headers={name: "a"}), {}),
            (lambda lup: lup.themes.get(ID), {"headers": {name: "a"}}),
        ):
            with pytest.raises(errors.InvalidRequest, match=f"must not contain {name}"):
                do(server.address, call, **options)
    assert server.requests == []


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
def test_api_key_and_auth_cannot_be_combined(
    client_class: type[Lup | AsyncLup], monkeypatch: pytest.MonkeyPatch
) -> None:
    http_class = httpx2.Client if client_class is Lup else httpx2.AsyncClient
    options: dict[str, Any] = {"http_client": http_class(auth=("a", "b"), verify=False)}
    with pytest.raises(errors.InvalidRequest, match="auth"):
        client_class("http://lup.example", api_key="lup_abc_secret", **options)
    monkeypatch.setenv("LUP_API_KEY", "lup_abc_secret")
    assert "Authorization" not in client_class("http://lup.example", **options)._transport.options.headers


def test_all_attempts_of_a_call_share_a_request_id(do: Do) -> None:
    with run_server(reply_in_turn(Reply(503), DONE)) as server:
        for _ in range(2):
            do(server.address, lambda lup: lup.themes.get(ID))
    ids = [request.headers["x-request-id"] for request in server.requests]
    assert len(ids) == 3
    assert ids[0] == ids[1] != ids[2]


def test_an_async_client_can_be_created_outside_of_an_event_loop() -> None:
    lup = AsyncLup("http://127.0.0.1:9")
    asyncio.run(lup.aclose())
    assert lup.closed
