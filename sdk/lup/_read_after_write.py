"""Read-after-write consistency: a client sends the newest token that it has received with every request."""

from threading import Lock

READ_AFTER_HEADER = "LUP-Read-After"


class ReadAfterToken:
    """The newest token that a client has received; safe to share between threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._token: str | None = None

    @property
    def token(self) -> str | None:
        """The newest token; an older one of the same server does not replace it."""
        return self._token

    @token.setter
    def token(self, token: str | None) -> None:
        if not token or not token.isascii():
            return
        with self._lock:
            # Tokens of one server are ordered as text; those of different servers cannot be compared.
            if self._token is None or token > self._token or _get_server_id(token) != _get_server_id(self._token):
                self._token = token


def _get_server_id(token: str) -> str:
    return token.rpartition(".")[0]
