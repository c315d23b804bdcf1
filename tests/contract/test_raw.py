"""Paths, methods and headers that no client library sends: never a 5xx or a hang."""

import json
from collections.abc import Iterator

import pytest

from tests.contract.raw import KEY, UNKNOWN_ID, Server

pytestmark = pytest.mark.slow


def _targets() -> Iterator[tuple[str | bytes, int]]:
    yield "/v1/themes?limit=1&limit=2", 400
    yield "/v1/themes?nam=x", 400
    yield "/v1/themes?limit=%F0%28", 400
    yield "/v1/themes?cursor=%00", 400
    yield "/v1/themes?cursor=%FF", 400
    yield "/v1/themes?cursor=bnVsbA", 422
    yield "/v1/themes?cursor=W251bGwsbnVsbCwiMDE4OTBhNWQtYWM5Ni03NzRiLWJjY2UtYjMwMjA5OWE4MDU3Il0", 200
    yield "/v1/themes?limit=99999999999999999999999999", 400
    yield "/v1/themes?limit=1e1", 400
    yield "/v1/themes?limit=-0", 400
    yield "/v1/themes?limit=%D9%A3", 400
    yield "/v1/themes?sort=name%00", 400
    yield "/v1/themes?external_ref=hr:%00", 400
    yield "/v1/themes?external_ref=hr:a%0Ab", 400
    yield "/v1/themes?" + "&".join(f"a{n}=1" for n in range(300)), 400
    yield "/v1/themes?" + "a" * 5000, 400
    yield "/v1/themes?limit", 400
    yield "/v1/themes?=1", 400
    yield "/v1/themes?&", 400
    yield "/v1/changes?after=0.0.0", 422
    yield "/v1/changes?after=99999999999999999.99999999999999999.99999999999999999", 422
    yield f"/v1/themes/{UNKNOWN_ID}/", 404
    yield f"/v1/themes/{UNKNOWN_ID}%00", 404
    yield f"/v1/themes/{UNKNOWN_ID}%0A", 404
    yield f"/v1/themes/{{{UNKNOWN_ID}}}", 404
    yield f"/v1/themes/urn:uuid:{UNKNOWN_ID}", 404
    yield "/v1/themes/%FF", 404
    yield "/v1/themes/..%2F..%2Fetc", 404
    yield "/v1/../v1/themes/x", 404
    yield "//v1/themes/x", 404
    yield "//v1/themes", 404
    yield "/v1%2Fthemes", 404
    yield "/v1/themes/", 404
    yield "/v1/./themes", 404
    yield "/v1/x/../themes", 404
    yield "/v1/%2e/themes", 404
    yield "/v1/%74hemes", 404
    yield "/v1/themes/" + "a" * 5000, 404
    yield "/docs/..%2f..%2fapp.py", 404
    yield "/docs/%2e%2e/%2e%2e/app.py", 404
    yield "/docs/%00", 404
    yield "/docs/%FF", 404
    yield "/%FF", 404


def test_targets(server: Server) -> None:
    for target, status in _targets():
        response = server.call("GET", target)
        assert (target, response and response.status) == (target, status)


def test_bytes_that_http_does_not_allow_in_targets_and_headers(server: Server) -> None:
    for raw in (
        b"/v1/themes/\xff",
        b"/v1/themes/\xc3\xa6",
        b"/v1/themes?limit=\xff",
        b"/v1/themes/a\x00b",
        b"/v1/themes/a b",
    ):
        response = server.call("GET", raw)
        assert response is None or 400 <= response.status < 500, raw
    for name in (
        "If-None-Match",
        "X-Request-Id",
        "Accept",
        "Accept-Language",
        "Authorization",
        "If-Match",
        "Content-Type",
    ):
        for value in (b"\xff\xfe", b"a\x00b", b"\x01", b"a" * 5000, b"", b'"', b", , ,", b"\xe6" * 50):
            response = server.call("GET", "/v1/themes", headers=(name.encode() + b": " + value,))
            assert response is None or response.status < 500, (name, value)
            response = server.call("POST", "/v1/themes", b'{"name": "x"}', headers=(name.encode() + b": " + value,))
            assert response is None or response.status < 500, (name, value)
    for value in (b"\xff", b"a b", b"a" * 201, b"\x7f", b""):
        response = server.call("POST", "/v1/themes", b'{"name": "x"}', headers=(b"Idempotency-Key: " + value,))
        assert response is None or response.status == 400, value


def test_keys_in_paths(server: Server) -> None:
    for key, status in (
        ("a%2Fb", 201), ("%2E%2E", 201), ("..", 404), ("%F0%9F%98%80", 201), ("a%2fb", 200), ("a%3Fb", 201),
        ("a%25", 201),
        ("a/b", 404), ("hr/a", 404), ("", 404), ("a/", 404), ("%E6", 400), ("%FF", 400), ("a%00b", 400), ("a%0Ab", 400),
        ("a%7F", 400), ("a" * 200, 201), ("a" * 201, 400), ("01010150074", 422),
    ):  # fmt: skip
        response = server.call("PUT", f"/v1/themes/by_ref/hr/{key}", b'{"name": "x"}')
        assert (key, response and response.status) == (key, status)
    stored = server.call("GET", "/v1/themes?external_ref=hr:a%2Fb")
    assert stored
    assert json.loads(stored.body)["items"][0]["external_refs"] == [{"system": "hr", "id": "a/b"}]


def test_a_single_valued_header_may_not_be_repeated(server: Server) -> None:
    for header in ("Authorization: Bearer x", "Authorization: Basic x", f"authorization:Bearer {KEY.text}"):
        response = server.call("GET", "/v1/themes", headers=(header,))
        assert response
        assert (header, response.status, response.code) == (header, 400, "malformed_request")


def test_other_methods(server: Server) -> None:
    item_path = f"/v1/themes/{UNKNOWN_ID}"
    for method, target, allow in (
        ("PUT", "/v1/themes", "GET, HEAD, OPTIONS, POST"),
        ("POST", item_path, "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("TRACE", item_path, "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("QUERY", "/v1/themes", "GET, HEAD, OPTIONS, POST"),
        ("POST", "/v1/themes/by_ref/hr/a%2Fb", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"),
        ("POST", "/v1/themes/ref:hr:a%2Fb", "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("DELETE", "/v1/changes/head", "GET, HEAD, OPTIONS"),
        ("DELETE", "/openapi.json", "GET, HEAD, OPTIONS"),
    ):
        response = server.call(method, target)
        assert response
        assert (method, target, response.status, response.headers["allow"]) == (method, target, 405, allow)
        options = server.call("OPTIONS", target)
        assert options
        assert (target, options.status, options.headers["allow"]) == (target, 204, allow)


def test_head_is_get_without_its_body(server: Server) -> None:
    server.call("POST", "/v1/themes", b'{"name": "x"}')
    for target in (
        "/v1/themes",
        "/v1/themes?media=csv",
        "/v1/themes?media=ndjson",
        "/v1/changes/head",
        "/openapi.json",
        "/docs",
    ):
        get, head = server.call("GET", target), server.call("HEAD", target)
        assert get
        assert head
        assert (target, head.status, head.body) == (target, get.status, b"")
        assert head.headers.get("content-type") == get.headers.get("content-type")
        assert head.headers.get("etag") == get.headers.get("etag")
