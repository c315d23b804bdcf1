"""The real server, called with raw bytes."""

import json
import re
import socket
from contextlib import suppress
from typing import NamedTuple

from service.domain import api_keys

KEY = api_keys.make(bytes(api_keys.ENTROPY))
UNKNOWN_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
TIMEOUT_SECONDS = 20


class RawResponse(NamedTuple):
    """A response as received."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def code(self) -> str:
        """Return the problem's code."""
        code: str = json.loads(self.body)["code"]
        return code


class Server:
    """The service on a port, called with bytes."""

    def __init__(self, address: str) -> None:
        self.host, self.port = address.removeprefix("http://").split(":")

    def send(self, raw: bytes) -> RawResponse | None:
        """Send bytes and return the first response, or None when the server closes the connection."""
        with socket.create_connection((self.host, int(self.port)), timeout=TIMEOUT_SECONDS) as peer:
            with suppress(ConnectionError):
                peer.sendall(raw)
            return read(peer)

    def count(self, raw: bytes) -> list[int]:
        """Send bytes, read until the server closes the connection, and return the statuses of the responses."""
        with socket.create_connection((self.host, int(self.port)), timeout=TIMEOUT_SECONDS) as peer:
            peer.sendall(raw)
            received = b""
            with suppress(ConnectionError):
                while piece := peer.recv(65536):
                    received += piece
        return [int(status) for status in re.findall(rb"HTTP/1.1 (\d+)", received)]

    def call(
        self, method: str, target: str | bytes, body: bytes | None = None, headers: tuple[str | bytes, ...] = ()
    ) -> RawResponse | None:
        """Send a request with the key; unless the headers override it, a body has its length and is JSON."""
        lines = [method.encode() + b" " + _encode(target) + b" HTTP/1.1", b"Host: lup", b"Connection: close"]
        lines += [f"Authorization: Bearer {KEY.text}".encode(), *(_encode(header) for header in headers)]
        header_names = {line.partition(b":")[0].lower() for line in lines}
        if body is not None and not {b"content-length", b"transfer-encoding"} & header_names:
            lines.append(b"Content-Length: %d" % len(body))
        if body is not None and b"content-type" not in header_names:
            lines.append(b"Content-Type: application/json")
        return self.send(b"\r\n".join(lines) + b"\r\n\r\n" + (body or b""))


def _encode(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()


def read(peer: socket.socket) -> RawResponse | None:
    """Read one response, or None when the server closes the connection."""
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
    return RawResponse(int(lines[0].split()[1]), headers, body)
