"""Read-after-write consistency: a client sends the newest token that it has received with every request."""

from threading import Lock

import httpx2

READ_AFTER_HEADER = "LUP-Read-After"


class ReadAfterWrite:
    """A client whose reads are never older than its previous responses; safe to share between threads."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)
        self._lock = Lock()
        self._token: str | None = None

    @property
    def read_after(self) -> str | None:
        """The newest token received; assign another client's token to read what that client has written."""
        return self._token

    @read_after.setter
    def read_after(self, token: str | None) -> None:
        if not token or not token.isascii():
            return
        with self._lock:
            # Tokens of one server are ordered as text; those of different servers cannot be compared.
            if self._token is None or token > self._token or _get_server_id(token) != _get_server_id(self._token):
                self._token = token

    def _add_read_after(self, request: httpx2.Request) -> httpx2.Request:
        if self._token is not None:
            request.headers[READ_AFTER_HEADER] = self._token
        return request

    def _store_read_after(self, response: httpx2.Response) -> None:
        self.read_after = response.headers.get(READ_AFTER_HEADER)


def _get_server_id(token: str) -> str:
    return token.rpartition(".")[0]
