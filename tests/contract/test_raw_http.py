"""HTTP that no client library produces: never a 5xx or a hang."""

import socket
from contextlib import suppress

import pytest

from tests.contract.raw import TIMEOUT_SECONDS, Server, read

pytestmark = pytest.mark.slow


def test_request_smuggling_is_refused(server: Server) -> None:
    body = b'{"name": "x"}'
    smuggled = b"GET /v1/themes HTTP/1.1\r\nHost: lup\r\n\r\n"
    for headers, payload in (
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
        response = server.call("POST", "/v1/themes", payload, headers=headers)
        assert response is None or response.status < 500, headers
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
        with socket.create_connection((server.host, int(server.port)), timeout=TIMEOUT_SECONDS) as peer:
            # The server may have closed the connection already, which is allowed.
            with suppress(OSError):
                peer.sendall(raw)
                peer.shutdown(socket.SHUT_WR)
            response = read(peer)
        assert response is None or response.status < 500, raw


def test_an_endless_or_oversized_head_is_refused(server: Server) -> None:
    for raw in (
        b"GET /health/live HTTP/1.1\r\nHost: lup\r\nX-A: " + b"a" * 400_000,
        b"GET /health/live?" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: lup\r\n\r\n",
        b"GET /health/live HTTP/1.1\r\nHost: lup\r\n" + b"X-A: 1\r\n" * 100 + b"\r\n",
    ):
        response = server.send(raw)
        assert response is None or (response.status, response.code) == (431, "head_too_large")
        assert response is None or response.headers["content-language"] == "en"
    largest = b"GET /health/live HTTP/1.1\r\nHost: lup\r\n" + b"X-A: 1\r\n" * 98 + b"Connection: close\r\n\r\n"
    response = server.send(largest)
    assert response
    assert response.status == 200


def test_excessive_pipelining_is_refused(server: Server) -> None:
    request = b"GET /health/live HTTP/1.1\r\nHost: lup\r\n\r\n"
    last = b"GET /health/live HTTP/1.1\r\nHost: lup\r\nConnection: close\r\n\r\n"
    assert server.count(request * 15 + last) == [200] * 16
    assert 400 in server.count(request * 100)


def test_http_2_is_not_supported(server: Server) -> None:
    response = server.send(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\0\4\0\0\0\0\0")
    assert response
    assert (response.status, response.code) == (400, "malformed_request")
    upgrade = b"Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n"
    response = server.send(b"GET /health/live HTTP/1.1\r\nHost: lup\r\n" + upgrade)
    assert response
    assert response.status == 200
