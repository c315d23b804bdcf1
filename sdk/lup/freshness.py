"""Reading what was written: the newest that a client has seen goes along with everything that it asks."""

from __future__ import annotations

from threading import Lock

HEADER = "LUP-Read-After"


class ReadAfter:
    """The newest token of the service's answers; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self.token: str | None = None
        """To be given to another client by `note`, so that it sees what this one has seen."""

    def note(self, token: str | None) -> None:
        """Keep a token unless it is older than the one that is kept; those of different servers have no order."""
        with self._lock:
            if token and (self.token is None or token > self.token or _server(token) != _server(self.token)):
                self.token = token

    def headers(self) -> dict[str, str]:
        """The header of a request."""
        token = self.token
        return {} if token is None else {HEADER: token}


def _server(token: str) -> str:
    return token.rpartition(".")[0]
