"""Restart the embedded server when it dies while the service runs."""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

import structlog

from service.database.embedded.cluster import Cluster
from service.database.embedded.programs import EmbeddedError

POLL_INTERVAL_SECONDS = 0.5
"""How often to check that the server runs."""


class Restarter(threading.Thread):
    """A thread that watches the server of a running service."""

    def __init__(self, cluster: Cluster, alone: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__(name="restart-postgres", daemon=True)
        self.error: EmbeddedError | None = None
        self._cluster = cluster
        self._alone = alone
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Stop watching, and wait for a restart in progress."""
        self._stopping.set()
        if self.ident is not None:
            self.join()

    def run(self) -> None:
        """Restart the server whenever it dies; if that fails, end the service."""
        log = structlog.get_logger("service")
        while not self._stopping.wait(POLL_INTERVAL_SECONDS):
            if self._cluster.running():
                continue
            try:
                with self._alone():
                    # Missing data are not created again: an empty database would be worse than none.
                    self._cluster.start(make=False)
                log.warning("database_restarted")
            except EmbeddedError as error:
                log.exception("database_not_restarted")
                self.error = error
                os.kill(os.getpid(), signal.SIGTERM)
                return
