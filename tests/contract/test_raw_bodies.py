"""Bodies that no client library sends: never a 5xx or a hang."""

import json
from collections.abc import Iterator

import pytest

from tests.contract.raw import KEY, Server

pytestmark = pytest.mark.slow


def _bodies() -> Iterator[tuple[str, bytes, int]]:
    yield "nothing", b"", 400
    yield "blank", b"  \n ", 400
    yield "no JSON", b"{name: 'x'}", 400
    yield "half", b'{"name": "x"', 400
    yield "two", b'{"name": "x"} {}', 400
    yield "bad UTF-8", b'{"name": "\xff\xfe"}', 400
    yield "bad UTF-8 in a key", b'{"na\xc3\x28me": "x"}', 400
    yield "overlong UTF-8", b'{"name": "\xc0\xaf"}', 400
    yield "a byte order mark", b'\xef\xbb\xbf{"name": "x"}', 400
    yield "UTF-16", '{"name": "x"}'.encode("utf-16"), 400
    yield "a lone surrogate", b'{"name": "\\ud800"}', 400
    yield "deep", b"[" * 100_000, 400
    yield "deep and whole", b"[" * 100_000 + b"]" * 100_000, 400
    yield "deep objects", b'{"a":' * 20_000 + b"1" + b"}" * 20_000, 400
    yield "more objects than any list may have", b'{"a":' * 50_000 + b"1" + b"}" * 50_000, 413
    yield "deep in a field", b'{"name":' + b"[" * 900 + b"]" * 900 + b"}", 400
    yield "NUL", b'{"name": "a\\u0000b"}', 400
    yield "a raw control character", b'{"name": "a\x01b"}', 400
    yield "escape", b'{"name": "a\\u001bb"}', 400
    yield "a line's end in a name", b'{"name": "a\\n"}', 400
    yield "a long name", b'{"name": "' + b"a" * 201 + b'"}', 400
    yield (
        "a long text that is wrong at its end",
        b'{"name": "x", "description": "' + b"a" * 9998 + b'\\u0001\\u0001"}',
        400,
    )
    yield "many empty lists", b"[" + b"[]," * 300_000 + b"1]", 400
    yield "a number for a text", b'{"name": 5}', 400
    yield "infinity", b'{"name": Infinity}', 400
    yield "not a number", b'{"name": NaN}', 400
    yield "a huge exponent", b'{"name": 1e999999999}', 400
    yield "a huge integer", b'{"name": ' + b"9" * 10_000 + b"}", 400
    yield "a doubled field", b'{"name": "x", "name": "y"}', 201
    yield "a list", b"[]", 400
    yield "null", b"null", 400
    yield "an unknown field", b'{"name": "x", "nam": 1}', 400
    yield "a field without a name", b'{"name": "x", "": 1}', 400


def test_bodies(server: Server) -> None:
    for name, body, status in _bodies():
        response = server.call("POST", "/v1/themes", body)
        assert (name, response and response.status) == (name, status)


def _times() -> Iterator[tuple[str, int]]:
    """Yield times with the status of a body or a filter that holds them; 201 means success for both."""
    for text in (
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00Z",
        "1899-12-31T00:00:00Z",
    ):
        yield text, 422
    for text in ("2026-03-12T08:00:00+23:59", "2026-03-12T08:00:00-23:59", "2026-03-12T07:00:00.123456789Z"):
        yield text, 201
    for text in (
        "2026-02-29T08:00:00Z",
        "2026-03-12T24:00:00Z",
        "2026-03-12T08:00:00",
        "2026-03-12",
        "0",
        "10000-01-01T00:00:00Z",
    ):
        yield text, 400


def test_times_at_the_ends_of_the_calendar(server: Server) -> None:
    created = server.call("POST", "/v1/programmes", b'{"name": "LUP"}')
    assert created
    programme_id = json.loads(created.body)["id"]
    for text, status in _times():
        body = {
            "programme_id": programme_id,
            "title": "x",
            "format": "ordinary",
            "starts_at": text,
            "ends_at": "2026-03-13T23:00:00Z",
        }
        response = server.call("POST", "/v1/sessions", json.dumps(body).encode())
        assert (text, response and response.status) == (text, status)
        # A list accepts a date as well.
        expected = 200 if status == 201 or text == "2026-03-12" else status
        for name in ("starts_at_from", "starts_at_to"):
            page = server.call("GET", f"/v1/sessions?{name}={text.replace('+', '%2B')}")
            assert (text, page and page.status) == (text, expected)
    for day in ("0001-01-01", "9999-12-31"):
        page = server.call("GET", f"/v1/units?opened_on_from={day}&opened_on_to={day}")
        assert (day, page and page.status) == (day, 422)
    for day, status in (("1899-12-31", 422), ("1900-01-01", 200), ("2199-12-31", 200), ("2200-01-01", 422)):
        for name in ("starts_at_from", "starts_at_to"):
            page = server.call("GET", f"/v1/sessions?{name}={day}")
            assert (name, day, page and page.status) == (name, day, status)


def test_media_types(server: Server) -> None:
    for media_type, status in (
        ("application/json; charset=utf-8", 201), ("APPLICATION/JSON", 201), ("text/plain", 415),
        ("application/xml", 415),
        ("application/merge-patch+json", 415), ("multipart/form-data", 415), ("application/x-www-form-urlencoded", 415),
        ("application/jsonp", 415), ("", 415), ("json", 415),
    ):  # fmt: skip
        response = server.call("POST", "/v1/themes", b'{"name": "x"}', headers=(f"Content-Type: {media_type}",))
        assert (media_type, response and response.status) == (media_type, status)
    response = server.call("POST", "/v1/themes")
    assert response
    assert (response.status, response.code) == (400, "required")


def test_large_bodies(server: Server) -> None:
    def make_body(size: int) -> bytes:
        return b'{"name": "x"}'.ljust(size)

    def split(body: bytes) -> bytes:
        pieces = (body[start : start + 400_000] for start in range(0, len(body), 400_000))
        return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"

    chunked = "Transfer-Encoding: chunked"
    for size, status in ((1_000_000, 201), (1_000_001, 413), (1_900_000, 413)):
        for body, headers in ((make_body(size), ()), (split(make_body(size)), (chunked,))):
            response = server.call("POST", "/v1/themes", body, headers=headers)
            assert response
            assert (size, headers, response.status) == (size, headers, status)
            assert status == 201 or response.code == "body_too_large"
    # A declared length is refused before the body arrives.
    for length in (1_000_001, 50_000_000, 99_999_999_999):
        response = server.call("POST", "/v1/themes", b"{}", headers=(f"Content-Length: {length}",))
        assert response
        assert (length, response.status, response.code) == (length, 413, "body_too_large")
    rows = [{"name": "x", "description": "a" * 4000}] * 400
    response = server.call("POST", "/v1/themes/batch", json.dumps(rows).encode())
    assert response
    assert response.status == 200
    response = server.call("POST", "/v1/themes/batch", b"[]".ljust(2_000_001))
    assert response
    assert (response.status, response.code) == (413, "body_too_large")


def test_a_slow_body_times_out(server: Server) -> None:
    head = f"POST /v1/themes HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {KEY.text}\r\n"
    response = server.send(f"{head}Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{{".encode())
    assert response
    assert (response.status, response.code) == (408, "body_too_slow")
    assert response.headers["connection"] == "close"


def test_an_unread_body_leaves_the_response_complete(server: Server) -> None:
    response = server.send(b"POST /nowhere HTTP/1.1\r\nHost: lup\r\nContent-Length: 300000\r\n\r\n" + b"a" * 300_000)
    assert response
    assert response.status == 404
