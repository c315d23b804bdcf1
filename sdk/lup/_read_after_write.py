"""Read-after-write consistency: a client sends the newest token that it has received with every request."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

READ_AFTER_HEADER = "LUP-Read-After"


class ReadAfterToken:
    """The newest token that a client has received; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._token: str | None = None

    def get(self) -> str | None:
        """Return the newest token."""
        return self._token

    def set(self, token: str | None) -> None:
        """Keep a token unless it is older."""
        if not token or not token.isascii():
            return
        with self._lock:
            # Tokens of one server are ordered as text; those of different servers cannot be compared.
            if self._token is None or token > self._token or _get_server_id(token) != _get_server_id(self._token):
                self._token = token

    def add_to(self, request: httpx2.Request) -> httpx2.Request:
        """Add the token to a request."""
        if self._token is not None:
            request.headers[READ_AFTER_HEADER] = self._token
        return request

    def store_from(self, response: httpx2.Response) -> None:
        """Keep the token of a response."""
        self.set(response.headers.get(READ_AFTER_HEADER))


def _get_server_id(token: str) -> str:
    return token.rpartition(".")[0]
