"""Invalid arguments raise an error that names the call, and are neither sent nor retried."""

import asyncio
import logging
import socket
import ssl
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo
from types import NoneType
from typing import Any
from uuid import UUID

import httpx2
import pytest
from lup import AsyncLup, Lup, LupError, RetryPolicy, errors
from lup._http import translate_errors
from lup._request import Request
from lup.models import Session, SessionLink, Theme
from msgspec import UNSET, Struct

from tests.sdk.conftest import Do
from tests.sdk.examples import ID, example, page, problem
from tests.sdk.server import CUT, DROP, STALL, Reply, reply_in_turn, run_server

SECRET = "5ec2e7" * 10
PERSON = "Kari.Eksempel"
QUICK = RetryPolicy(initial_delay_seconds=0.001)
DONE = Reply(200, example(Theme, name="Tid"))
AWARE = datetime(2026, 3, 12, 8, tzinfo=UTC)
NAIVE = datetime(2026, 3, 12, 8)  # noqa: DTZ001


def format_error(error: BaseException) -> str:
    return "".join([repr(error), str(error), *traceback.format_exception(error)])


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
@pytest.mark.parametrize(
    "address",
    ["", "lup.example", "ftp://lup.example", "http://", "http://[::1", "http://a:99999", "//lup.example", "http://a b",
     "http://lup\x00.example", "https://lup.example/v1/", f"htp://x:{SECRET}@y", None, 7],
)  # fmt: skip
def test_a_client_rejects_an_invalid_base_url(client_class: type[Lup | AsyncLup], address: Any) -> None:
    with pytest.raises(errors.InvalidRequest, match="base_url") as raised:
        client_class(address, api_key=SECRET)
    assert isinstance(raised.value, ValueError)
    assert SECRET not in format_error(raised.value)


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
@pytest.mark.parametrize(
    ("options", "message"),
    [({"app_info": f"a\n{SECRET}"}, "app_info"), ({"headers": {"X-A": f"{SECRET}\n"}}, "X-A")],
    ids=["app_info", "headers"],
)
def test_a_client_rejects_invalid_options(
    client_class: type[Lup | AsyncLup], options: dict[str, Any], message: str
) -> None:
    with pytest.raises(errors.InvalidRequest, match=message) as raised:
        client_class("http://lup.example", **options)
    assert SECRET not in format_error(raised.value)


def test_a_client_rejects_an_invalid_proxy_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"gopher://x:{SECRET}@proxy.example")
    for client_class in (Lup, AsyncLup):
        with pytest.raises(errors.InvalidRequest, match="prox") as raised:
            client_class("http://lup.example")
        assert SECRET not in format_error(raised.value)


LABEL = "a" * 64


class Moments(Struct):
    """A Struct with times, as a caller may send it."""

    at: datetime
    others: list[datetime]


class Attachment(Struct):
    """A Struct with bytes, as a caller may send it."""

    content: bytes


MISTAKES: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "naive field": (lambda lup: lup.sessions.update(ID, version=1, starts_at=NAIVE), "PATCH", "/starts_at"),
    "naive in a row": (lambda lup: lup.themes.create_batch([{"name": "a"}, {"at": NAIVE}]), "POST", "/1/at"),
    "a naive row": (lambda lup: lup._transport.send(Request("POST", "/v1/x", NoneType, body=[NAIVE])), "POST", "/0"),
    "nested": (lambda lup: lup.themes.update(ID, version=1, description={"b": ({"c": NAIVE},)}), "PATCH",
        "/description/b/0/c"),
    "naive in a query": (lambda lup: lup.sessions.list(starts_at_from=NAIVE), "GET", r"\?starts_at_from"),
    "naive in a Struct": (
        lambda lup: lup.themes.update(ID, version=1, name=[Moments(AWARE, [NAIVE])]), "PATCH", "/name/0/others/0"
    ),
    "naive in a set": (lambda lup: lup.themes.update(ID, version=1, name={NAIVE}), "PATCH", "/name/0"),
    "naive in a list of a query": (
        lambda lup: lup._transport.send(Request("GET", "/v1/x", NoneType, {"at": [AWARE, NAIVE]})), "GET", r"\?at/1"
    ),
    "naive of day": (lambda lup: lup.themes.update(ID, version=1, name=time(8)), "PATCH", "/name"),
    "bytes": (lambda lup: lup.themes.create(name=b"a"), "POST", "/name"),
    "bytes in a Struct": (
        lambda lup: lup.themes.create(name=[Attachment(b"a")]), "POST", "/name/0/content"
    ),
    "not a number": (lambda lup: lup.presentations.update(ID, version=1, votes=float("nan")), "PATCH", "/votes"),
    "an infinite number": (lambda lup: lup.themes.create_batch([{"n": float("inf")}]), "POST", "/0/n"),
    "no JSON": (lambda lup: lup.themes.create(name=object()), "POST", "JSON"),
    "a text that is none": (lambda lup: lup.themes.create(name="\ud800"), "POST", "JSON"),
    "a header": (lambda lup: lup.themes.get(ID, extra_headers={"X-A": f"{SECRET}\n"}), "GET", "X-A"),
    "a header's name": (lambda lup: lup.themes.get(ID, extra_headers={f"X {SECRET}": "a"}), "GET", "name"),
    "a header that is no text": (lambda lup: lup.themes.get(ID, extra_headers={"X-A": 7}), "GET", "X-A"),
    "an empty key": (lambda lup: lup.themes.create(name="a", idempotency_key=""), "POST", "Idempotency-Key"),
    "a key of two lines": (lambda lup: lup.themes.create(name="a", idempotency_key=f"{SECRET}\n"), "POST", "Idem"),
    "a key with a space": (lambda lup: lup.themes.delete(ID, version=1, idempotency_key="a b"), "DELETE", "Idem"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES)
def test_invalid_arguments_are_not_sent(do: Do, mistake: str, caplog: pytest.LogCaptureFixture) -> None:
    call, method, message = MISTAKES[mistake]
    with (
        run_server(reply_in_turn(DONE)) as server,
        caplog.at_level(logging.DEBUG),
        pytest.raises(errors.InvalidRequest, match=message) as raised,
    ):
        do(server.address, call, max_retries=QUICK)
    assert server.requests == []
    assert isinstance(raised.value, ValueError)
    assert (raised.value.method, raised.value.status) == (method, None)
    assert str(raised.value.path).startswith("/v1/")
    assert SECRET not in format_error(raised.value) + caplog.text


def test_aware_times_are_sent_and_unset_fields_are_not(do: Do) -> None:
    class Odd(tzinfo):
        def utcoffset(self, _: object) -> None:
            return None

        def dst(self, _: object) -> None:
            return None

        def tzname(self, _: object) -> None:
            return None

    aware = [NAIVE.replace(tzinfo=zone) for zone in (UTC, timezone(timedelta(hours=2)))]
    with run_server(reply_in_turn(Reply(200, example(Session)))) as server:
        for at in aware:
            do(server.address, lambda lup, at=at: lup.sessions.update(ID, version=1, starts_at=at, ends_at=UNSET))
        with pytest.raises(ValueError, match="/starts_at"):
            do(server.address, lambda lup: lup.sessions.update(ID, version=1, starts_at=NAIVE.replace(tzinfo=Odd())))
        do(server.address, lambda lup: lup.sessions.update(ID, version=1, links=(SessionLink(**LINK),)))
    assert [request.json for request in server.requests[:2]] == [
        {"starts_at": "2026-03-12T08:00:00Z"},
        {"starts_at": "2026-03-12T08:00:00+02:00"},
    ]
    assert server.requests[2].json == {"links": [LINK]}


LINK = {"title": "Opptak", "url": "https://example.com"}


def test_unset_filters_are_not_sent(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=page()))) as server:
        do(server.address, lambda lup: lup.sessions.list(status=UNSET, programme_id=None, limit=2))
    assert server.requests[0].path == "/v1/sessions?limit=2"


@pytest.mark.parametrize(
    "address", [f"http://{LABEL}.example", "http://nobody.invalid"], ids=["too long a name", "no such name"]
)
def test_an_unknown_host_is_an_error_of_the_call(do: Do, address: str) -> None:
    with pytest.raises(LupError) as raised:
        do(address, lambda lup: lup.themes.get(ID), max_retries=QUICK, trust_env=False)
    assert (raised.value.method, raised.value.path) == ("GET", f"/v1/themes/{ID}")


FINAL_STATUSES = [400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413, 415, 422, 428, 431, 500, 501]


@pytest.mark.parametrize("status", FINAL_STATUSES)
@pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
def test_an_error_status_names_the_call_and_is_not_retried(do: Do, status: int, write: bool) -> None:
    answer = Reply(status, problem(status, "no"), {"Retry-After": "0", "X-Request-Id": "header"})

    def call(lup: Any) -> Any:
        return lup.themes.update(ID, version=1, name="a") if write else lup.themes.list(external_ref=PERSON)

    with run_server(reply_in_turn(answer)) as server, pytest.raises(errors.APIStatusError) as raised:
        do(server.address, call, max_retries=QUICK)
    error = raised.value
    method, path = ("PATCH", f"/v1/themes/{ID}") if write else ("GET", "/v1/themes")
    assert (error.method, error.path, error.status, error.request_id) == (method, path, status, "r1")
    assert f"{method} {path}: {status} no" in str(error)
    assert len(server.requests) == 1
    assert PERSON not in format_error(error)


RETRYABLE_STATUSES = [429, 502, 503, 504]


@pytest.mark.parametrize("failure", [*(Reply(status) for status in RETRYABLE_STATUSES), CUT, DROP])
def test_a_retryable_error_is_raised_after_three_attempts(do: Do, failure: Reply) -> None:
    with run_server(reply_in_turn(failure)) as server, pytest.raises(LupError) as raised:
        do(server.address, lambda lup: lup.themes.get(ID), max_retries=QUICK)
    assert len(server.requests) == 3
    # The client's request id identifies the call in the service's logs, even if the response is lost.
    sent = {request.headers["x-request-id"] for request in server.requests}
    assert {raised.value.request_id} == sent
    assert UUID(server.requests[0].headers["x-request-id"])
    assert (raised.value.method, raised.value.path) == ("GET", f"/v1/themes/{ID}")
    assert raised.value.status == (failure.status if failure.status != 200 else None)


def test_a_timeout_and_an_interrupted_export_name_the_call(do: Do) -> None:
    for reply, call in (
        (STALL, lambda lup: lup.themes.get(ID)),
        (Reply(body=b"id,name\n1,Ti", cut=True), lambda lup: lup.themes.export("csv", external_ref=PERSON)),
    ):
        with run_server(reply_in_turn(reply)) as server, pytest.raises(errors.APIConnectionError) as raised:
            do(server.address, call, max_retries=QUICK, timeout=0.1)
        assert str(raised.value).startswith("GET /v1/themes")
        assert raised.value.request_id == server.requests[0].headers["x-request-id"]
        assert PERSON not in format_error(raised.value)


@pytest.mark.parametrize(
    "answer",
    [
        Reply(body=b"<html>", headers={"X-Request-Id": "p1"}),
        Reply(body=b"no gzip", headers={"Content-Encoding": "gzip", "X-Request-Id": "p1"}),
        Reply(204, b"", headers={"X-Request-Id": "p1"}),
    ],
    ids=["not JSON", "broken encoding", "empty"],
)
def test_an_invalid_response_names_the_call_and_is_not_retried(do: Do, answer: Reply) -> None:
    with run_server(reply_in_turn(answer)) as server, pytest.raises(errors.InvalidResponse) as raised:
        do(server.address, lambda lup: lup.themes.update(ID, version=1, name="a"), max_retries=QUICK)
    assert len(server.requests) == 1
    assert str(raised.value).startswith(f"PATCH /v1/themes/{ID}")
    if "Content-Encoding" not in answer.headers:
        assert (raised.value.status, raised.value.request_id) == (answer.status, "p1")


@contextmanager
def listening() -> Iterator[tuple[str, list[int]]]:
    """Accept connections, count them, and respond without TLS."""
    counted: list[int] = []

    def answer(_: Any) -> Reply:
        counted.append(1)
        return DONE

    with run_server(answer) as server:
        yield server.address.replace("http://", "https://"), counted


def test_a_wrong_protocol_is_not_retryable(do: Do) -> None:
    with listening() as (address, _), pytest.raises(errors.APIConnectionError) as raised:
        do(address, lambda lup: lup.themes.get(ID), max_retries=RetryPolicy(initial_delay_seconds=60))
    assert not raised.value.is_retryable
    assert raised.value.method == "GET"


@pytest.mark.parametrize(
    ("cause", "is_retryable"),
    [
        (ssl.SSLCertVerificationError("self-signed certificate"), False),
        (ssl.SSLError("no protocols in common"), False),
        (ssl.SSLEOFError("broken off"), True),
        (ssl.SSLZeroReturnError("closed"), True),
        (ConnectionRefusedError("nobody listens"), True),
    ],
)
def test_certificate_errors_are_not_retryable(cause: OSError, is_retryable: bool) -> None:
    request = Request("GET", "/v1/themes", NoneType)
    failure = httpx2.ConnectError(str(cause))
    failure.__cause__ = httpx2.ConnectError("below")
    failure.__cause__.__context__ = cause
    with pytest.raises(errors.APIConnectionError, match="GET /v1/themes: ") as raised, translate_errors(request):
        raise failure
    assert raised.value.is_retryable == is_retryable


def test_an_unreachable_proxy_is_worth_a_retry(do: Do) -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with pytest.raises(errors.APIConnectionError) as raised:
        do("https://lup.example", lambda lup: lup.themes.get(ID), max_retries=QUICK, proxy=f"http://127.0.0.1:{port}")
    assert raised.value.is_retryable


def test_a_closed_client_raises() -> None:
    lup = Lup("http://127.0.0.1:9", max_retries=QUICK)
    lup.close()
    with pytest.raises(LupError, match="GET /v1/themes"):
        lup.themes.get(ID)

    async def use() -> None:
        lup = AsyncLup("http://127.0.0.1:9", max_retries=QUICK)
        await lup.aclose()
        with pytest.raises(LupError, match="GET /v1/themes"):
            await lup.themes.get(ID)

    asyncio.run(use())


def test_logs_show_neither_queries_nor_credentials(do: Do, caplog: pytest.LogCaptureFixture) -> None:
    busy = Reply(503, problem(503, "busy"))
    with run_server(reply_in_turn(busy, Reply(body=page()))) as server, caplog.at_level(logging.DEBUG):
        address = server.address.replace("http://", f"http://user:{SECRET}@")
        do(address, lambda lup: lup.themes.list(external_ref=PERSON), max_retries=QUICK)
        do(address, lambda lup: lup.themes.list(external_ref=PERSON), max_retries=QUICK, api_key="lup_abc_secret")
    assert PERSON in server.requests[0].path
    # The API key replaces the credentials in the URL.
    assert [request.headers["authorization"][:6] for request in server.requests] == ["Basic ", "Basic ", "Bearer"]
    assert "/v1/themes" in caplog.text
    assert PERSON not in caplog.text
    assert SECRET not in caplog.text
    assert "secret" not in caplog.text


def test_a_connection_error_keeps_its_cause() -> None:
    with pytest.raises(errors.APIConnectionError) as raised:
        Lup("http://127.0.0.1:9", max_retries=QUICK).themes.get(ID)
    assert raised.value.__cause__ is not None
    assert not isinstance(raised.value.__cause__, ssl.SSLError)
