"""Which process is the server of a data folder.

A server works in its folder, so what tells is the working folder of the process, compared by device and inode: that
holds through symbolic links, bind mounts and renamed folders, where names and `postmaster.pid` alone mislead.
"""

import os
import socket
from pathlib import Path

import psutil
from msgspec import Struct

from service.postgres.embedded.programs import EmbeddedError

PID_FILE = "postmaster.pid"


class PidFile(Struct, frozen=True):
    """What the server writes into `postmaster.pid`."""

    pid: int
    started: str
    port: str
    socket_folder: str
    status: str


def read_pid_file(cluster: Path) -> PidFile | None:
    """Read `postmaster.pid`; None is a missing or unfinished one."""
    try:
        lines = (cluster / PID_FILE).read_text(errors="surrogateescape").splitlines()
        return PidFile(int(lines[0]), lines[2], lines[3], lines[4], lines[7].strip() if len(lines) > 7 else "")
    except (FileNotFoundError, ValueError, IndexError):
        return None
    except PermissionError as error:
        raise EmbeddedError(f"The folder {cluster} belongs to another user of this machine.") from error


def find_server(cluster: Path) -> psutil.Process | None:
    """Find the process of the server that runs on this very folder."""
    pid_file = read_pid_file(cluster)
    if pid_file is None:
        return None
    try:
        process = psutil.Process(pid_file.pid)
    except psutil.NoSuchProcess:
        return None
    return process if is_alive(process) and works_in(process, cluster) else None


def is_alive(process: psutil.Process) -> bool:
    """Tell whether a process still runs; a dead one that nobody has waited for does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def works_in(process: psutil.Process, folder: Path) -> bool:
    """Tell whether a process has this folder as its working folder, whatever the folder is called."""
    working_folder = _working_folder(process)
    try:
        return working_folder is not None and working_folder.samefile(folder)
    except FileNotFoundError:
        return False


def find_remnants(cluster: Path) -> list[psutil.Process]:
    """List the processes of PostgreSQL that work in a folder: what a killed server leaves holds its memory."""
    return [
        process
        for process in psutil.process_iter()
        if _is_postgres(process) and is_alive(process) and works_in(process, cluster)
    ]


def clear_stale_pid_file(cluster: Path, sockets: Path) -> None:
    """Remove the files of a server of this folder whose process is known to be dead or another one.

    PostgreSQL itself sees that a process is gone, but stops at one that got its number. Where a server may live, its
    file is left alone and the text says what to do.
    """
    file = cluster / PID_FILE
    pid_file = read_pid_file(cluster)
    if pid_file and _answers(sockets / f".s.PGSQL.{pid_file.port}"):
        raise EmbeddedError(
            f"A server of another machine or container answers in {sockets} and uses {cluster}; stop it where it runs."
        )
    if pid_file and psutil.pid_exists(pid_file.pid):
        _refuse_living(cluster, pid_file)
    # The socket has such a file too. A process may be dead and its number taken: nobody has waited for it yet.
    for lock in (file, *sockets.glob(".s.PGSQL.*.lock")):
        lock.unlink(missing_ok=True)


def _refuse_living(cluster: Path, pid_file: PidFile) -> None:
    process = psutil.Process(pid_file.pid)
    source = _working_folder(process)
    if source is None:
        # Another user's process cannot be the server of data that only their owner may read.
        if is_alive(process) and process.uids().real == cluster.stat().st_uid:
            raise EmbeddedError(f"Process {process.pid} may be the server of {cluster}, and cannot be looked at.")
        return
    original = read_pid_file(source)
    if original and (original.pid, original.started) == (pid_file.pid, pid_file.started):
        raise EmbeddedError(
            f"The folder {cluster} was copied from {source.resolve()} while the server there ran, so its data may be"
            " torn: stop that service and copy again; only if the copy was made in one moment, as a snapshot of a disk"
            f" is, delete {cluster / PID_FILE}."
        )


def _answers(name: Path) -> bool:
    """Tell whether somebody listens on a socket."""
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(os.fsencode(name))
        except OSError:
            return False
        return True


def find_socket_folder(cluster: Path, pid_file: PidFile) -> Path:
    """Find the folder of the server's socket; it moves with the data."""
    return cluster if (cluster / f".s.PGSQL.{pid_file.port}").exists() else Path(pid_file.socket_folder)


def _is_postgres(process: psutil.Process) -> bool:
    try:
        return process.name() == "postgres"
    except psutil.Error:
        return False


def _working_folder(process: psutil.Process) -> Path | None:
    """Give the working folder of a process, by a path that works even where its name has changed."""
    link = Path(f"/proc/{process.pid}/cwd")
    try:
        folder = link if Path("/proc/self/cwd").exists() else Path(process.cwd())
        folder.stat()
    except (OSError, psutil.Error):
        return None
    return folder
