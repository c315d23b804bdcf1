"""Find the server process of a data folder.

A server's working directory is its data folder, compared by device and inode: this holds for symbolic links, bind
mounts and renamed folders, where names and `postmaster.pid` alone mislead.
"""

import os
import socket
from pathlib import Path

import psutil
from msgspec import Struct

from service.database.embedded.programs import EmbeddedError

PID_FILE = "postmaster.pid"


class PidFile(Struct, frozen=True):
    """The contents of `postmaster.pid`."""

    pid: int
    started: str
    port: str
    socket_folder: str
    status: str


def read_pid_file(cluster: Path) -> PidFile | None:
    """Read `postmaster.pid`; None if it is missing or incomplete."""
    try:
        lines = (cluster / PID_FILE).read_text(errors="surrogateescape").splitlines()
        return PidFile(int(lines[0]), lines[2], lines[3], lines[4], lines[7].strip() if len(lines) > 7 else "")
    except (FileNotFoundError, ValueError, IndexError):
        return None
    except PermissionError as error:
        raise EmbeddedError(f"The folder {cluster} belongs to another user of this machine.") from error


def find_server(cluster: Path) -> psutil.Process | None:
    """Find the server process of exactly this folder."""
    pid_file = read_pid_file(cluster)
    if pid_file is None:
        return None
    try:
        process = psutil.Process(pid_file.pid)
    except psutil.NoSuchProcess:
        return None
    return process if is_alive(process) and works_in(process, cluster) else None


def is_alive(process: psutil.Process) -> bool:
    """Return whether a process still runs; a zombie does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def works_in(process: psutil.Process, folder: Path) -> bool:
    """Return whether this folder is the working directory of a process, whatever its name."""
    working_folder = _working_folder(process)
    try:
        return working_folder is not None and working_folder.samefile(folder)
    except FileNotFoundError:
        return False


def find_remnants(cluster: Path) -> list[psutil.Process]:
    """List the PostgreSQL processes in a folder: those of a killed server still hold its shared memory."""
    return [
        process
        for process in psutil.process_iter()
        if _is_postgres(process) and is_alive(process) and works_in(process, cluster)
    ]


def clear_stale_pid_file(cluster: Path, sockets: Path) -> None:
    """Remove the files of a server whose process is dead, or whose pid belongs to another process.

    PostgreSQL itself detects a dead process, but not a reused pid. If a server may still run, its file is kept and the
    error says what to do.
    """
    file = cluster / PID_FILE
    pid_file = read_pid_file(cluster)
    if pid_file and _answers(sockets / f".s.PGSQL.{pid_file.port}"):
        raise EmbeddedError(
            f"A server on another machine or in a container uses {cluster} and responds in {sockets}; stop it there."
        )
    if pid_file and psutil.pid_exists(pid_file.pid):
        _refuse_living(cluster, pid_file)
    # The socket has a lock file too. A dead process may still occupy its pid as a zombie.
    for lock in (file, *sockets.glob(".s.PGSQL.*.lock")):
        lock.unlink(missing_ok=True)


def _refuse_living(cluster: Path, pid_file: PidFile) -> None:
    process = psutil.Process(pid_file.pid)
    source = _working_folder(process)
    if source is None:
        # Another user's process cannot be the server: only its owner can read the data.
        if is_alive(process) and process.uids().real == cluster.stat().st_uid:
            raise EmbeddedError(f"Process {process.pid} may be the server of {cluster}, and cannot be inspected.")
        return
    original = read_pid_file(source)
    if original and (original.pid, original.started) == (pid_file.pid, pid_file.started):
        raise EmbeddedError(
            f"The folder {cluster} was copied from {source.resolve()} while its server ran, so the data may be"
            " inconsistent: stop that service and copy again; only if the copy is an atomic snapshot of a disk,"
            f" delete {cluster / PID_FILE}."
        )


def _answers(name: Path) -> bool:
    """Return whether a process listens on a socket."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(os.fsencode(name))
        except OSError:
            return False
        return True


def find_socket_folder(cluster: Path, pid_file: PidFile) -> Path:
    """Find the folder of the server's socket, which moves with the data."""
    return cluster if (cluster / f".s.PGSQL.{pid_file.port}").exists() else Path(pid_file.socket_folder)


def _is_postgres(process: psutil.Process) -> bool:
    try:
        return process.name() == "postgres"
    except psutil.Error:
        return False


def _working_folder(process: psutil.Process) -> Path | None:
    """Return the working directory of a process, by a path that works even if it was renamed."""
    link = Path(f"/proc/{process.pid}/cwd")
    try:
        folder = link if Path("/proc/self/cwd").exists() else Path(process.cwd())
        folder.stat()
    except (OSError, psutil.Error):
        return None
    return folder
