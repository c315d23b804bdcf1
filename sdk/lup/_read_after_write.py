"""Read-after-write consistency: a client sends the newest token that it has received with every request."""

from threading import Lock

READ_AFTER_HEADER = "LUP-Read-After"


class ReadAfterToken:
    """The newest token that a client has received; safe to share between threads."""

    token: str | None = None

    def __init__(self) -> None:
        self._lock = Lock()

    def update(self, token: str | None) -> None:
        """Keep a token, unless it is older than the newest one of the same server."""
        with self._lock:
            newest = self.token or ""
            # Tokens of one server are ordered as text; those of different servers cannot be compared.
            if token and (token > newest or token.rpartition(".")[0] != newest.rpartition(".")[0]):
                self.token = token
