"""Headers and logs that every response has."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest
import structlog
from litestar.types import Receive

from service.http.response import Response, ResponseSender
from service.http.response_limits import ResponseLimits
from service.http.spool import Exports, Spool
from service.logs import add_request
from tests.conftest import Client


async def test_every_response_has_a_request_id_from_the_caller_if_safe(client: Client) -> None:
    safe = await client.get("/v1/units", headers={"X-Request-Id": "abcdefgh-1"})
    unsafe = await client.get("/v1/units", headers={"X-Request-Id": "a b"})
    nowhere = await client.get("/nowhere")
    assert safe.headers["X-Request-Id"] == "abcdefgh-1"
    assert len(unsafe.headers["X-Request-Id"]) == len(nowhere.headers["X-Request-Id"]) == 32
    assert nowhere.json()["request_id"] == nowhere.headers["X-Request-Id"]


@pytest.mark.parametrize(
    ("request_id", "is_kept"),
    [
        ("abcdefgh", True),
        ("a" * 64, True),
        ("019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071", True),
        ("12345678-9012-3456-7890-123456789012", True),
        ("5f1c7f2e9d6b4a0e5f1c7f2e9d6b4a0e", True),
        ("req-1234567890-x", True),
        ("abcdefg", False),
        ("a" * 65, False),
        ("abcdefgh_1", False),
        ("kari@example.no", False),
        ("01010150074", False),
        ("010101-50074", False),
        ("x-010101--50074-y", False),
        ("fnr41010150074x", False),
    ],
)
async def test_a_request_id_that_may_be_personal_is_replaced(client: Client, request_id: str, is_kept: bool) -> None:
    response = await client.get("/nowhere", headers={"X-Request-Id": request_id})
    assert (response.headers["X-Request-Id"] == request_id) == is_kept
    assert is_kept or re.fullmatch("[0-9a-f]{32}", response.headers["X-Request-Id"])


@pytest.mark.parametrize(
    "path",
    [
        b"//v1/themes",
        b"/v1//themes",
        b"/v1/themes/",
        b"/v1%2Fthemes",
        b"/v1/%74hemes",
        b"/v1/x/%2e%2e/themes",
        b"/%2e/v1/themes",
        b"/v1/themes;a=b",
        b"/v1/themes/by_ref/hr/..",
        b"//health/live",
        b"/health/live/",
        b"/docs/",
        b"/docs/%69ndex.html",
        b"/v1/themes/by_ref/hr/a/",
        b"/v1/themes//by_ref/hr/a",
        b"/v1/themes/by_ref//hr/a",
    ],
)
async def test_a_path_has_one_spelling(client: Client, path: bytes) -> None:
    for method in ("GET", "PUT", "OPTIONS"):
        url = httpx2.URL("http://lup.test").copy_with(raw_path=path)
        response = await client.request(method, url, json={"name": "x"} if method == "PUT" else None)
        assert (path, response.status_code, response.json()["code"]) == (path, 404, "not_found")


async def test_only_the_log_lines_of_a_request_name_its_key(
    client: Client, anonymous: Client, conn: asyncpg.Connection
) -> None:
    prefix = client.headers["Authorization"].split("_")[1]
    # This test does not check the contract, so a 500 is allowed.
    client.event_hooks = anonymous.event_hooks = {}
    with structlog.testing.capture_logs([add_request]) as logged:
        await conn.execute("alter table theme rename to gone")
        failed = await client.get("/v1/themes", headers={"X-Request-Id": "failing-1"})
        await conn.execute("alter table api_key rename to gone_too")
        guessed = await anonymous.get("/v1/themes", headers={"Authorization": f"Bearer lup_{'0' * 12}_{'0' * 64}"})
        structlog.get_logger("elsewhere").warning("told")
    assert (failed.status_code, guessed.status_code) == (500, 500)
    lines = [(line["event"], line.get("request_id"), line.get("key")) for line in logged]
    assert lines == [
        ("failed", "failing-1", prefix),
        ("failed", guessed.headers["X-Request-Id"], "0" * 12),
        ("told", None, None),
    ]
    assert client.headers["Authorization"].split("_")[2] not in str(logged)


async def test_every_response_is_private_and_not_sniffed(client: Client) -> None:
    for path in ("/v1/units", "/nowhere", "/docs"):
        response = await client.get(path, follow_redirects=True)
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers.get_list("Cache-Control") == ["private, no-cache"]


async def test_allow_names_the_methods_of_all_handlers_of_a_path(client: Client) -> None:
    response = await client.request("PUT", "/v1/units")
    options = await client.options("/v1/units")
    assert response.status_code == 405
    assert response.headers.get_list("Allow") == options.headers.get_list("Allow") == ["GET, HEAD, OPTIONS, POST"]


@pytest.mark.parametrize(
    "path", ["/v1/units", "/docs", "/docs/start.js", "/openapi.json", "/health/live", "/health/ready"]
)
async def test_head_answers_like_get(client: Client, path: str) -> None:
    full, head = await client.get(path), await client.head(path)
    own_headers = {"x-request-id", "ratelimit"}
    assert full.status_code == head.status_code == 200
    assert {**full.headers, **dict.fromkeys(own_headers)} == {**head.headers, **dict.fromkeys(own_headers)}


@pytest.mark.parametrize("accept", ["application/json", "text/csv", "application/x-ndjson"])
async def test_head_gives_the_headers_of_get_without_its_body(client: Client, accept: str) -> None:
    await client.post("/v1/units", json={"name": "Lillevik kommune", "kind": "municipality"})
    got = await client.get("/v1/units", headers={"Accept": accept, "X-Request-Id": "abcdefgh"})
    head = await client.head("/v1/units", headers={"Accept": accept, "X-Request-Id": "abcdefgh"})
    assert got.content
    # Both requests count against the quota.
    del head.headers["RateLimit"], got.headers["RateLimit"]
    if accept != "application/json":
        # The length of an export is unknown until it is written.
        del got.headers["Content-Length"]
    assert (head.content, head.headers) == (b"", got.headers)


@asynccontextmanager
async def _spooled(receive: Receive) -> AsyncIterator[Spool]:
    with Exports(None, Path("nowhere"), 1_000, 1).spool() as spool:  # type: ignore[arg-type]
        await spool.write(b"one ")
        await spool.write(b"two")
        yield spool


@pytest.mark.parametrize("response", [Response(b"one two"), Response(None, stream=_spooled)])
async def test_head_sends_no_body(response: Response) -> None:
    async def send_response(method: str) -> bytes:
        messages: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            messages.append(message)

        await ResponseSender(response, ResponseLimits(), UUID(int=1))({"method": method}, None, send)
        assert messages[0]["type"] == "http.response.start"
        assert not messages[-1]["more_body"]
        return b"".join(message["body"] for message in messages[1:])

    assert await send_response("GET") == b"one two"
    assert await send_response("HEAD") == b""
