"""What no client library would send: raw bytes to the real server, and never a 5xx or a hang."""

import json
import re
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import NamedTuple

import pytest

from service.domain import keys
from service.postgres.keys import create_key
from service.postgres.pool import single
from tests.conftest import new_database
from tests.contract.serving import serving

KEY = keys.make(bytes(keys.ENTROPY))
SOMETHING = "01890a5d-ac96-774b-bcce-b302099a8057"
PATIENCE = 20


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def code(self) -> str:
        """The problem's code."""
        found: str = json.loads(self.body)["code"]
        return found


class Server:
    """The service on a port, spoken to in bytes."""

    def __init__(self, address: str) -> None:
        self.host, self.port = address.removeprefix("http://").split(":")

    def send(self, raw: bytes) -> Answer | None:
        """Send bytes and read the first answer; None where the server hangs up."""
        with socket.create_connection((self.host, int(self.port)), timeout=PATIENCE) as peer:
            with suppress(ConnectionError):
                peer.sendall(raw)
            return _read(peer)

    def count(self, raw: bytes) -> list[int]:
        """Send bytes, read until the server hangs up, and list the answers' statuses."""
        with socket.create_connection((self.host, int(self.port)), timeout=PATIENCE) as peer:
            peer.sendall(raw)
            answers = b""
            with suppress(ConnectionError):
                while piece := peer.recv(65536):
                    answers += piece
        return [int(status) for status in re.findall(rb"HTTP/1.1 (\d+)", answers)]

    def call(
        self, method: str, target: str | bytes, body: bytes | None = None, headers: tuple[str | bytes, ...] = ()
    ) -> Answer | None:
        """Send a request with the key; a body goes with its length and as JSON unless the headers say otherwise."""
        lines = [method.encode() + b" " + _bytes(target) + b" HTTP/1.1", b"Host: lup", b"Connection: close"]
        lines += [f"Authorization: Bearer {KEY.text}".encode(), *(_bytes(each) for each in headers)]
        sent = {line.partition(b":")[0].lower() for line in lines}
        if body is not None and not {b"content-length", b"transfer-encoding"} & sent:
            lines.append(b"Content-Length: %d" % len(body))
        if body is not None and b"content-type" not in sent:
            lines.append(b"Content-Type: application/json")
        return self.send(b"\r\n".join(lines) + b"\r\n\r\n" + (body or b""))


def _bytes(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def _read(peer: socket.socket) -> Answer | None:
    raw = b""
    with suppress(ConnectionError):
        while piece := peer.recv(65536):
            raw += piece
            head, mark, body = raw.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            if mark and length and len(body) >= int(length[1]):
                break
    if not raw.startswith(b"HTTP/1"):
        return None
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])}
    return Answer(int(lines[0].split()[1]), headers, body)


@pytest.fixture(scope="module")
async def server(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Server]:
    folder = tmp_path_factory.mktemp("raw")
    async with new_database() as database:
        async with single(database) as conn:
            await create_key(conn, KEY, "raw", ["*"], None)
        with serving(database, folder) as address:
            yield Server(address)
    log = (folder / "service.log").read_text()
    lines = [json.loads(line) for line in log.splitlines() if line.startswith("{")]
    assert [line for line in lines if line["event"] == "failed"] == []
    # Somebody can say afterwards what a key has read, and from the log nobody gets the key.
    read = [line for line in lines if line["event"] == "request" and line["status"] == 200 and "/v1/" in line["route"]]
    assert {line.get("key") for line in read} == {KEY.prefix}
    assert KEY.text.rpartition("_")[2] not in log


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
    for what, body, status in _bodies():
        answer = server.call("POST", "/v1/themes", body)
        assert (what, answer and answer.status) == (what, status)


def _times() -> Iterator[tuple[str, int]]:
    """What a body or a filter says to a moment; 201 stands for either's success."""
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
    made = server.call("POST", "/v1/programmes", b'{"name": "LUP"}')
    assert made
    programme = json.loads(made.body)["id"]
    for text, status in _times():
        body = {
            "programme_id": programme,
            "title": "x",
            "format": "ordinary",
            "starts_at": text,
            "ends_at": "2026-03-13T23:00:00Z",
        }
        answer = server.call("POST", "/v1/sessions", json.dumps(body).encode())
        assert (text, answer and answer.status) == (text, status)
        # A list takes a day as well.
        expected = 200 if status == 201 or text == "2026-03-12" else status
        for name in ("starts_at_from", "starts_at_to"):
            found = server.call("GET", f"/v1/sessions?{name}={text.replace('+', '%2B')}")
            assert (text, found and found.status) == (text, expected)
    for day in ("0001-01-01", "9999-12-31"):
        found = server.call("GET", f"/v1/units?opened_on_from={day}&opened_on_to={day}")
        assert (day, found and found.status) == (day, 422)
    for day, status in (("1899-12-31", 422), ("1900-01-01", 200), ("2199-12-31", 200), ("2200-01-01", 422)):
        for name in ("starts_at_from", "starts_at_to"):
            found = server.call("GET", f"/v1/sessions?{name}={day}")
            assert (name, day, found and found.status) == (name, day, status)


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
    yield f"/v1/themes/{SOMETHING}/", 404
    yield f"/v1/themes/{SOMETHING}%00", 404
    yield f"/v1/themes/{SOMETHING}%0A", 404
    yield f"/v1/themes/{{{SOMETHING}}}", 404
    yield f"/v1/themes/urn:uuid:{SOMETHING}", 404
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
        answer = server.call("GET", target)
        assert (target, answer and answer.status) == (target, status)


def test_bytes_in_targets_and_headers_that_http_does_not_know(server: Server) -> None:
    for raw in (
        b"/v1/themes/\xff",
        b"/v1/themes/\xc3\xa6",
        b"/v1/themes?limit=\xff",
        b"/v1/themes/a\x00b",
        b"/v1/themes/a b",
    ):
        answer = server.call("GET", raw)
        assert answer is None or 400 <= answer.status < 500, raw
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
            answer = server.call("GET", "/v1/themes", headers=(name.encode() + b": " + value,))
            assert answer is None or answer.status < 500, (name, value)
            answer = server.call("POST", "/v1/themes", b'{"name": "x"}', headers=(name.encode() + b": " + value,))
            assert answer is None or answer.status < 500, (name, value)
    for value in (b"\xff", b"a b", b"a" * 201, b"\x7f", b""):
        answer = server.call("POST", "/v1/themes", b'{"name": "x"}', headers=(b"Idempotency-Key: " + value,))
        assert answer is None or answer.status == 400, value


def test_keys_in_paths(server: Server) -> None:
    for key, status in (
        ("a%2Fb", 201), ("%2E%2E", 201), ("..", 404), ("%F0%9F%98%80", 201), ("a%2fb", 200), ("a%3Fb", 201),
        ("a%25", 201),
        ("a/b", 404), ("hr/a", 404), ("", 404), ("a/", 404), ("%E6", 400), ("%FF", 400), ("a%00b", 400), ("a%0Ab", 400),
        ("a%7F", 400), ("a" * 200, 201), ("a" * 201, 400), ("01010150074", 422),
    ):  # fmt: skip
        answer = server.call("PUT", f"/v1/themes/by_ref/hr/{key}", b'{"name": "x"}')
        assert (key, answer and answer.status) == (key, status)
    stored = server.call("GET", "/v1/themes?external_ref=hr:a%2Fb")
    assert stored
    assert json.loads(stored.body)["items"][0]["external_refs"] == [{"system": "hr", "id": "a/b"}]


def test_what_means_one_thing_stands_once(server: Server) -> None:
    for header in ("Authorization: Bearer x", "Authorization: Basic x", f"authorization:Bearer {KEY.text}"):
        answer = server.call("GET", "/v1/themes", headers=(header,))
        assert answer
        assert (header, answer.status, answer.code) == (header, 400, "malformed_request")


def test_media_types(server: Server) -> None:
    for kind, status in (
        ("application/json; charset=utf-8", 201), ("APPLICATION/JSON", 201), ("text/plain", 415),
        ("application/xml", 415),
        ("application/merge-patch+json", 415), ("multipart/form-data", 415), ("application/x-www-form-urlencoded", 415),
        ("application/jsonp", 415), ("", 415), ("json", 415),
    ):  # fmt: skip
        answer = server.call("POST", "/v1/themes", b'{"name": "x"}', headers=(f"Content-Type: {kind}",))
        assert (kind, answer and answer.status) == (kind, status)
    answer = server.call("POST", "/v1/themes")
    assert answer
    assert (answer.status, answer.code) == (400, "required")


def test_other_methods(server: Server) -> None:
    one = f"/v1/themes/{SOMETHING}"
    for method, target, allow in (
        ("PUT", "/v1/themes", "GET, HEAD, OPTIONS, POST"),
        ("POST", one, "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("TRACE", one, "DELETE, GET, HEAD, OPTIONS, PATCH"),
        ("QUERY", "/v1/themes", "GET, HEAD, OPTIONS, POST"),
        ("GET", "/v1/themes/by_ref/hr/a%2Fb", "OPTIONS, PUT"),
        ("DELETE", "/v1/changes/head", "GET, HEAD, OPTIONS"),
        ("DELETE", "/openapi.json", "GET, HEAD, OPTIONS"),
    ):
        answer = server.call(method, target)
        assert answer
        assert (method, target, answer.status, answer.headers["allow"]) == (method, target, 405, allow)
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


def test_large_bodies(server: Server) -> None:
    def sized(size: int) -> bytes:
        return b'{"name": "x"}'.ljust(size)

    def in_pieces(body: bytes) -> bytes:
        pieces = (body[start : start + 400_000] for start in range(0, len(body), 400_000))
        return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"

    chunked = "Transfer-Encoding: chunked"
    for size, status in ((1_000_000, 201), (1_000_001, 413), (1_900_000, 413)):
        for body, headers in ((sized(size), ()), (in_pieces(sized(size)), (chunked,))):
            answer = server.call("POST", "/v1/themes", body, headers=headers)
            assert answer
            assert (size, headers, answer.status) == (size, headers, status)
            assert status == 201 or answer.code == "body_too_large"
    # What is announced is refused before it comes.
    for length in (1_000_001, 50_000_000, 99_999_999_999):
        answer = server.call("POST", "/v1/themes", b"{}", headers=(f"Content-Length: {length}",))
        assert answer
        assert (length, answer.status, answer.code) == (length, 413, "body_too_large")
    rows = [{"name": "x", "description": "a" * 4000}] * 400
    answer = server.call("POST", "/v1/themes/batch", json.dumps(rows).encode())
    assert answer
    assert answer.status == 200
    answer = server.call("POST", "/v1/themes/batch", b"[]".ljust(2_000_001))
    assert answer
    assert (answer.status, answer.code) == (413, "body_too_large")


def test_two_lengths_and_other_ways_to_smuggle(server: Server) -> None:
    body = b'{"name": "x"}'
    smuggled = b"GET /v1/themes HTTP/1.1\r\nHost: lup\r\n\r\n"
    for headers, sent in (
        (("Content-Length: 13", "Content-Length: 14"), body + b" "),
        (("Content-Length: 13", "Transfer-Encoding: chunked"), b"0\r\n\r\n" + smuggled),
        (("Content-Length: -1",), body),
        (("Content-Length: +13",), body),
        (("Content-Length: 0x0d",), body),
        (("Content-Length: 13, 13",), body),
        (("Content-Length: 1e1",), body),
        (("Transfer-Encoding: chunked, identity",), body),
        (("Transfer-Encoding: xchunked",), body),
        (("Transfer-Encoding : chunked",), b"0\r\n\r\n"),
        (("Transfer-Encoding: chunked",), b"zz\r\n" + body + b"\r\n0\r\n\r\n"),
        (("Transfer-Encoding: chunked",), b"ffffffffffffffffff\r\n" + body),
        (("Transfer-Encoding: chunked",), b"d;a=b\r\n" + body + b"\r\n0\r\nX: y\r\n\r\n"),
    ):
        answer = server.call("POST", "/v1/themes", sent, headers=headers)
        assert answer is None or answer.status < 500, headers
    for raw in (
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /v1/themes HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00" * 50,
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET http://[::1 HTTP/1.1\r\nHost: lup\r\n\r\n",
        b"GET * HTTP/1.1\r\nHost: lup\r\n\r\n",
        b"CONNECT lup:443 HTTP/1.1\r\nHost: lup\r\n\r\n",
    ):
        with socket.create_connection((server.host, int(server.port)), timeout=PATIENCE) as peer:
            # The server may have hung up already, which is an answer too.
            with suppress(OSError):
                peer.sendall(raw)
                peer.shutdown(socket.SHUT_WR)
            answer = _read(peer)
        assert answer is None or answer.status < 500, raw


def test_a_slow_body_is_given_up(server: Server) -> None:
    head = f"POST /v1/themes HTTP/1.1\r\nHost: lup\r\nAuthorization: Bearer {KEY.text}\r\n"
    answer = server.send(f"{head}Content-Type: application/json\r\nContent-Length: 13\r\n\r\n{{".encode())
    assert answer
    assert (answer.status, answer.code) == (408, "body_too_slow")
    assert answer.headers["connection"] == "close"


def test_a_head_without_end_or_with_too_much_in_it_is_refused(server: Server) -> None:
    for raw in (
        b"GET /health/live HTTP/1.1\r\nHost: lup\r\nX-A: " + b"a" * 400_000,
        b"GET /health/live?" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: lup\r\n\r\n",
        b"GET /health/live HTTP/1.1\r\nHost: lup\r\n" + b"X-A: 1\r\n" * 100 + b"\r\n",
    ):
        answer = server.send(raw)
        assert answer is None or (answer.status, answer.code) == (431, "head_too_large")
        assert answer is None or answer.headers["content-language"] == "en"
    most = b"GET /health/live HTTP/1.1\r\nHost: lup\r\n" + b"X-A: 1\r\n" * 98 + b"Connection: close\r\n\r\n"
    answer = server.send(most)
    assert answer
    assert answer.status == 200


def test_a_body_that_no_operation_reads_leaves_the_answer_whole(server: Server) -> None:
    answer = server.send(b"POST /nowhere HTTP/1.1\r\nHost: lup\r\nContent-Length: 300000\r\n\r\n" + b"a" * 300_000)
    assert answer
    assert answer.status == 404


def test_more_requests_in_advance_than_make_sense_are_refused(server: Server) -> None:
    one = b"GET /health/live HTTP/1.1\r\nHost: lup\r\n\r\n"
    last = b"GET /health/live HTTP/1.1\r\nHost: lup\r\nConnection: close\r\n\r\n"
    assert server.count(one * 15 + last) == [200] * 16
    assert 400 in server.count(one * 100)


def test_http_2_is_not_spoken(server: Server) -> None:
    answer = server.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0")
    assert answer
    assert (answer.status, answer.code) == (400, "malformed_request")
    upgrade = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
    answer = server.send(b"GET /health/live HTTP/1.1\r\nHost: lup\r\n" + upgrade)
    assert answer
    assert answer.status == 200
