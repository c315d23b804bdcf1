"""Options of a client, of a copy with other options, and of a call; raw responses; logs."""

import asyncio
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest
from lup import UNSET, AsyncLup, Lup, RetryPolicy, __version__, errors
from lup.models import Theme

from tests.sdk.conftest import Do, open_async_client, open_client
from tests.sdk.examples import ID, example, page, problem
from tests.sdk.server import DROP, STALL, Reply, reply_in_turn, run_server

THEME = example(Theme, name="Tid")
DONE = Reply(body=THEME, headers={"ETag": '"v1.abc"', "X-Request-Id": "r7"})
BUSY = Reply(503, problem(503, "busy"))
QUICK = RetryPolicy(initial_delay_seconds=0.001)
KEY = "lup_abc_secret"


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LUP_URL", "LUP_API_KEY", "LUP_LOG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("client_class", [Lup, AsyncLup])
def test_the_environment_gives_the_url_and_the_key(
    client_class: type[Lup | AsyncLup], monkeypatch: pytest.MonkeyPatch
) -> None:
    for url in ("", None):
        with pytest.raises(errors.InvalidRequest, match="pass base_url, or set LUP_URL"):
            client_class(url or None)
        monkeypatch.setenv("LUP_URL", "")
    monkeypatch.setenv("LUP_URL", "https://lup.example")
    monkeypatch.setenv("LUP_API_KEY", "lup_env_secret")
    assert repr(client_class()) == f"{client_class.__name__}(URL('https://lup.example'))"
    assert client_class()._transport.options.headers["Authorization"] == "Bearer lup_env_secret"
    explicit = client_class("http://other.example", KEY)._transport.options
    assert (explicit.base_url.host, explicit.headers["Authorization"]) == ("other.example", f"Bearer {KEY}")


def test_the_user_agent_names_the_program(do: Do) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        do(server.address, lambda lup: lup.themes.get(ID), app_info="hr-sync/1.4 (nightly)")
        do(server.address, lambda lup: lup.themes.get(ID))
    named, unnamed = (request.headers["user-agent"] for request in server.requests)
    assert named == f"{unnamed} hr-sync/1.4 (nightly)"
    assert unnamed.startswith(f"lup-sdk/{__version__} contract/")


def test_the_number_of_retries_is_an_option(do: Do) -> None:
    for options, attempts in (({"max_retries": 0}, 1), ({"max_retries": RetryPolicy(max_retries=1)}, 2)):
        with run_server(reply_in_turn(DROP)) as server, pytest.raises(errors.APIConnectionError):
            do(server.address, lambda lup: lup.themes.get(ID), **options)
        assert len(server.requests) == attempts


def test_with_options_changes_a_copy(do: Do) -> None:
    def call(lup: Any) -> Any:
        copy = lup.with_options(max_retries=5, headers={"x-of": "copy", "X-More": "1"})
        assert type(copy) is type(lup)
        assert copy._transport.options.retry == RetryPolicy(max_retries=5, initial_delay_seconds=0.001)
        assert lup._transport.options.retry == QUICK
        assert copy.with_options(timeout=3).with_options()._transport.options.timeout == 3
        return copy.themes.get(ID)

    with run_server(reply_in_turn(BUSY, BUSY, BUSY, BUSY, DONE)) as server:
        do(server.address, call, max_retries=QUICK, headers={"X-Of": "client"}, api_key=KEY)
    assert len(server.requests) == 5
    headers = server.requests[0].headers
    assert (headers["x-of"], headers["x-more"], headers["authorization"]) == ("copy", "1", f"Bearer {KEY}")


def test_with_options_shares_the_connections_and_the_token() -> None:
    with run_server(reply_in_turn(Reply(body=THEME, headers={"LUP-Read-After": "a.b.1"}))) as server:
        with open_client(server.address) as lup:
            copy = lup.with_options(max_retries=0)
            copy.themes.get(ID)
            lup.themes.get(ID)
            assert copy._transport._http is lup._transport._http
        assert copy.closed
        assert server.requests[1].headers["lup-read-after"] == "a.b.1"

    async def use() -> None:
        async with open_async_client("http://lup.example") as lup:
            assert lup.with_options(timeout=1)._transport._http is lup._transport._http

    asyncio.run(use())


def test_a_call_has_its_own_timeout(do: Do) -> None:
    for client_timeout, call_timeout in ((60, 0.05), (0.05, UNSET)):
        with run_server(reply_in_turn(STALL)) as server, pytest.raises(errors.APIConnectionError):
            do(
                server.address,
                lambda lup, timeout=call_timeout: lup.themes.get(ID, timeout=timeout),
                timeout=client_timeout,
                max_retries=0,
            )


def test_timeouts_have_defaults() -> None:
    assert Lup("http://x")._transport.options.timeout == httpx2.Timeout(30, connect=5)
    assert Lup("http://x", timeout=None)._transport.options.timeout is None
    with httpx2.Client(timeout=7, verify=False) as http:
        transport = Lup("http://x", http_client=http)._transport
        assert transport.options.timeout is UNSET
        assert http.timeout == httpx2.Timeout(7)


def test_an_http_client_of_the_caller_stays_open() -> None:
    with run_server(reply_in_turn(DONE)) as server, httpx2.Client(verify=False, headers={"X-Of": "http"}) as http:
        with Lup(server.address, http_client=http) as lup:
            lup.themes.get(ID)
        assert lup.closed
        assert not http.is_closed
        assert server.requests[0].headers["x-of"] == "http"
        with pytest.raises(errors.LupError, match="closed"):
            lup.themes.get(ID)


def test_a_raw_response_has_status_headers_and_what_was_parsed(do: Do) -> None:
    with run_server(reply_in_turn(DONE)) as server:
        response = do(server.address, lambda lup: lup.themes.with_raw_response.get(ID, timeout=20))
    assert (response.status_code, response.headers["etag"]) == (200, '"v1.abc"')
    assert response.parsed.name == "Tid"
    assert response.content.startswith(b"{")


def test_a_raw_response_of_a_write_shows_whether_it_was_created_or_replayed(do: Do) -> None:
    replayed = Reply(201, THEME, {"Idempotent-Replayed": "true"})
    with run_server(reply_in_turn(BUSY, replayed)) as server:
        response = do(
            server.address,
            lambda lup: lup.themes.with_raw_response.create(name="Tid", idempotency_key="run-7"),
            max_retries=QUICK,
        )
    assert (response.status_code, response.headers["Idempotent-Replayed"]) == (201, "true")
    assert [request.headers["idempotency-key"] for request in server.requests] == ["run-7", "run-7"]


def test_a_raw_response_of_a_list_is_its_first_page(do: Do) -> None:
    with run_server(reply_in_turn(Reply(body=page(THEME, next_cursor="c1"), headers={"Link": "<a>"}))) as server:
        response = do(server.address, lambda lup: lup.themes.with_raw_response.list(limit=1))
    assert (response.headers["link"], response.parsed.next_cursor) == ("<a>", "c1")
    assert [request.path for request in server.requests] == ["/v1/themes?limit=1"]


def test_a_raw_response_raises_errors_too(do: Do) -> None:
    missing = Reply(404, problem(404, "not_found"))
    with run_server(reply_in_turn(missing)) as server, pytest.raises(errors.NotFoundError):
        do(server.address, lambda lup: lup.themes.with_raw_response.get(ID))
    with run_server(reply_in_turn(Reply(204))) as server:
        response = do(server.address, lambda lup: lup.themes.with_raw_response.delete(ID, version=1))
        assert (response.status_code, response.parsed) == (204, None)


def test_a_request_and_a_retry_are_a_line_each(do: Do, caplog: pytest.LogCaptureFixture) -> None:
    busy = Reply(503, problem(503, "busy"), {"X-Request-Id": "r6"})
    with run_server(reply_in_turn(busy, DONE)) as server, caplog.at_level(logging.DEBUG, "lup"):
        do(
            server.address,
            lambda lup: lup.themes.update(ID, version=1, name="Kari Eksempel"),
            max_retries=QUICK,
            api_key=KEY,
        )
    lines = [(record.levelname, record.getMessage()) for record in caplog.records if record.name == "lup"]
    assert lines == [
        ("DEBUG", f"PATCH /v1/themes/{ID}: 503 (request r6)"),
        ("INFO", f"PATCH /v1/themes/{ID}: 503 busy: Title; attempt 1 failed, retrying in 0.0 s"),
        ("DEBUG", f"PATCH /v1/themes/{ID}: 200 (request r7)"),
    ]
    assert not {"secret", "Kari"} & set(caplog.text.split())


@pytest.mark.parametrize(
    ("level", "lines"), [("debug", 3), ("info", 1), ("", 0), ("loud", 1)], ids=["debug", "info", "unset", "unknown"]
)
def test_lup_log_writes_to_standard_error(level: str, lines: int, tmp_path: Path) -> None:
    policy = "lup.RetryPolicy(initial_delay_seconds=0)"
    code = f"import sys, lup; lup.Lup(sys.argv[1], max_retries={policy}).themes.get({ID!r})"
    with run_server(reply_in_turn(BUSY, DONE)) as server:
        environment = {**os.environ, "LUP_LOG": level, "LUP_API_KEY": KEY}
        completed = subprocess.run(
            [sys.executable, "-c", code, server.address],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
    assert len(completed.stderr.splitlines()) == lines
    assert "secret" not in completed.stderr
    if level == "debug":
        assert f"lup DEBUG GET /v1/themes/{ID}: 200 (request r7)" in completed.stderr
