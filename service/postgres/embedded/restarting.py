"""Starts the embedded server again when it dies while the service runs."""

import os
import signal
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager

import structlog

from service.postgres.embedded.cluster import Cluster
from service.postgres.embedded.programs import EmbeddedError

POLL_INTERVAL_SECONDS = 0.5
"""How often to look whether the server lives."""


class Restarter(threading.Thread):
    """Watches the server of a running service."""

    def __init__(self, cluster: Cluster, alone: Callable[[], AbstractContextManager[None]]) -> None:
        super().__init__(name="restart-postgres", daemon=True)
        self.error: EmbeddedError | None = None
        self._cluster = cluster
        self._alone = alone
        self._stopping = threading.Event()

    def stop(self) -> None:
        """Stop watching; a start under way is waited for."""
        self._stopping.set()
        if self.ident is not None:
            self.join()

    def run(self) -> None:
        """Start the server as often as it dies; a service whose database cannot be started ends."""
        log = structlog.get_logger("service")
        while not self._stopping.wait(POLL_INTERVAL_SECONDS):
            if self._cluster.running():
                continue
            try:
                with self._alone():
                    # Data that have gone are not made anew: an empty database would be worse than none.
                    self._cluster.start(make=False)
                log.warning("database_restarted")
            except EmbeddedError as error:
                log.exception("database_not_restarted")
                self.error = error
                os.kill(os.getpid(), signal.SIGTERM)
                return
