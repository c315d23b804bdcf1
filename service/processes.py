"""The HTTP server: uvicorn with the service's limits, with one or more worker processes."""

import multiprocessing
import resource
import socket
from functools import partial
from typing import Any

import structlog
from uvicorn import Config
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from service.connections import BACKLOG, MAX_CONNECTIONS, Connection, ConnectionWatchdog, limit_sends
from service.settings import Settings

SHUTDOWN_GRACE_SECONDS = 30
"""How long running requests can take when the service stops."""
WORKER_STOP_TIMEOUT_SECONDS = SHUTDOWN_GRACE_SECONDS + 5
"""How long a worker can take to stop before it is killed."""
WORKER_HEALTHCHECK_TIMEOUT_SECONDS = 30
"""How long a worker can block, running no Python code, before it is replaced."""
RESERVED_FILE_DESCRIPTORS = 200
"""Open files of a process other than client connections."""
_log = structlog.get_logger(__name__)


class StartFailed(Exception):
    """A worker could not start; the log says why."""


class Supervisor(Multiprocess):
    """The parent of the workers; it replaces workers that end, and leaves none behind."""

    def keep_subprocess_alive(self) -> None:
        """Replace workers that have ended."""
        known_pids = {process.pid for process in self.processes}
        super().keep_subprocess_alive()
        for process in self.processes:
            if process.pid not in known_pids:
                _log.error("worker replaced", pid=process.pid)

    def terminate_all(self) -> None:
        """Refuse new connections, and ask the workers to finish."""
        for listener in self.sockets:
            listener.close()
        super().terminate_all()

    def join_all(self) -> None:
        """Wait for the workers, and kill those that take too long."""
        for process in self.processes:
            process.process.join(WORKER_STOP_TIMEOUT_SECONDS)
            if process.process.is_alive():
                process.process.kill()
        super().join_all()


def serve(settings: Settings, listener: socket.socket) -> None:
    """Serve until a signal; workers are spawned, not forked, since threads do not survive a fork."""
    multiprocessing.set_start_method("spawn", force=True)
    limit_sends(listener, settings.send_timeout_seconds)
    watch = ConnectionWatchdog(settings.idle_timeout_seconds, settings.send_timeout_seconds, _max_connections())
    protocol: Any = partial(Connection, watch)
    config = Config(
        "service.asgi:application",
        factory=True,
        http=protocol,
        ws="none",
        workers=settings.workers,
        backlog=BACKLOG,
        timeout_graceful_shutdown=SHUTDOWN_GRACE_SECONDS,
        timeout_worker_healthcheck=WORKER_HEALTHCHECK_TIMEOUT_SECONDS,
        log_config=None,
        access_log=False,
        server_header=False,
        # Trusted proxies are handled by the service itself.
        proxy_headers=False,
    )
    supervisor = Supervisor(config, [listener])
    supervisor.run()
    if any(process.exitcode == STARTUP_FAILURE for process in supervisor.processes):
        raise StartFailed


def _max_connections() -> int:
    """Raise the limit of open files as far as needed and allowed, and return the maximum number of connections."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    desired = MAX_CONNECTIONS + RESERVED_FILE_DESCRIPTORS
    if soft == resource.RLIM_INFINITY or soft >= desired:
        return MAX_CONNECTIONS
    allowed = desired if hard == resource.RLIM_INFINITY else min(hard, desired)
    resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return max(1, allowed - RESERVED_FILE_DESCRIPTORS)
