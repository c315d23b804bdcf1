"""A database cluster: create, start and stop its server."""

import hashlib
import os
import re
import signal
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from urllib.parse import quote

import psutil

from service.database.embedded import programs
from service.database.embedded.postmaster import (
    clear_stale_pid_file,
    find_remnants,
    find_server,
    find_socket_folder,
    is_alive,
    read_pid_file,
)
from service.database.embedded.programs import EmbeddedError
from service.database.roles import ROLES

DATABASE = "lup"
"""The name of the database and of the superuser; the service never connects as the superuser."""
START_TIMEOUT_SECONDS = 300
"""How long the server can take to start, even after a crash, or to stop."""
REMNANT_TIMEOUT_SECONDS = 75
"""How long to wait for orphaned processes: after a kill they end at once, after a lost pid file within a minute."""
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "timezone": "UTC",
    # Logs are kept for a week and hold no values: an error's detail and statement may contain personal data.
    "logging_collector": "on",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}
# pg_trgm and text search depend on LC_CTYPE, and C does not know æ, ø, å. Not every system has C.UTF-8.
_CTYPES = ("C.UTF-8", "UTF-8")
MAX_SOCKET_PATH_BYTES = 90
_START = '"$@" >&2 & echo $!'
"""Starts the server detached from this process, whatever characters its arguments contain."""


class Cluster:
    """The data folder of one server."""

    def __init__(self, folder: Path) -> None:
        self.path = (folder / "postgres").resolve()
        self.user = programs.server_user(self.path)
        self.server: psutil.Process | None = None

    def start(self, *, make: bool = True) -> None:
        """Start the server unless it runs, and create its roles; `make` creates the data folder if it is missing."""
        try:
            self._start(make)
        except OSError as error:
            raise EmbeddedError(f"The folder {self.path} cannot be used: {error.strerror}.") from error

    def _start(self, make: bool) -> None:
        self._refuse_control_characters()
        if os.geteuid() == 0:
            programs.allow_passage(self.path, self.user)
            programs.allow_execution(self.user)
        if make and not self.path.exists():
            self._make()
        deadline = time.monotonic() + START_TIMEOUT_SECONDS
        self.server = find_server(self.path)
        if self.server is None:
            self._check_version()
            self._wait_for_remnants()
            clear_stale_pid_file(self.path, self._socket_folder())
            self.server = self._launch()
        while (pid_file := read_pid_file(self.path)) is None or pid_file.status != "ready":
            if not is_alive(self.server):
                raise EmbeddedError(self._cause("PostgreSQL does not start"))
            if time.monotonic() > deadline:
                raise EmbeddedError(self._cause("PostgreSQL does not become ready"))
            time.sleep(0.02)
        self._make_roles()

    def running(self) -> bool:
        """Return whether the started or found server still runs."""
        return self.server is not None and is_alive(self.server)

    def stop(self) -> None:
        """Stop the server without waiting for transactions."""
        # By process, since the folder may have been moved.
        server = self.server if self.running() else find_server(self.path)
        for number in (signal.SIGINT, signal.SIGQUIT):
            if server is not None and is_alive(server):
                with suppress(psutil.Error):
                    server.send_signal(number)
                _wait_until(lambda: not is_alive(server), START_TIMEOUT_SECONDS)
        if self.short_socket_folder != self.path:
            with suppress(OSError):
                self.short_socket_folder.rmdir()

    def address(self, role: str) -> str:
        """Return the database's address for a role, by the socket of the running server."""
        pid_file = read_pid_file(self.path)
        if pid_file is None:
            raise EmbeddedError(f"PostgreSQL in {self.path} has just stopped; try again.")
        folder = quote(str(find_socket_folder(self.path, pid_file)), safe="")
        return f"postgresql://{role}@/{DATABASE}?host={folder}&port={pid_file.port}"

    @property
    def short_socket_folder(self) -> Path:
        """The folder of the socket if the cluster's own folder cannot hold it: a path that is too long or not UTF-8."""
        name = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"lup-{self.user.uid}-{name}"

    def _socket_folder(self) -> Path:
        """Return the cluster's folder or, if clients cannot address it, a short one that only its user can enter."""
        path = os.fsencode(self.path)
        # Clients take a comma for the end of the path, and decode it as UTF-8.
        if len(path) <= MAX_SOCKET_PATH_BYTES and b"," not in path and _is_utf8(path):
            return self.path
        short = self.short_socket_folder
        if not short.exists():
            short.mkdir(mode=0o700)
            os.chown(short, self.user.uid, self.user.gid)
        if short.is_symlink() or short.stat().st_uid != self.user.uid:
            raise EmbeddedError(f"The folder {short} belongs to another user; choose a shorter LUP_DATA_DIR.")
        return short

    def _refuse_control_characters(self) -> None:
        for character in str(self.path):
            if ord(character) < 0x20 or ord(character) == 0x7F:
                raise EmbeddedError(
                    f"The path of LUP_DATA_DIR contains the control character U+{ord(character):04X},"
                    " which PostgreSQL's files do not support; choose another folder."
                )

    def _check_version(self) -> None:
        """Refuse data of another PostgreSQL version."""
        file = self.path / "PG_VERSION"
        try:
            stored = file.read_text().strip()
        except FileNotFoundError as error:
            raise EmbeddedError(
                f"The folder {self.path} holds no data of PostgreSQL: {file.name} is missing; restore a backup, or"
                " remove the folder to start over."
            ) from error
        output, _ = self.user.run("postgres", "--version")
        version = re.sub(r"^.* (\d+).*$", r"\1", output.strip())
        if stored != version:
            raise EmbeddedError(
                f"The folder {self.path} holds data of PostgreSQL {stored}, but this service uses PostgreSQL {version}:"
                f" dump it with pg_dump of version {stored} and restore it into a new LUP_DATA_DIR."
            )

    def _wait_for_remnants(self) -> None:
        if not _wait_until(lambda: not find_remnants(self.path), REMNANT_TIMEOUT_SECONDS):
            pids = ", ".join(str(process.pid) for process in find_remnants(self.path))
            raise EmbeddedError(
                f"Processes of an earlier PostgreSQL server still run in {self.path}; stop them: {pids}."
            )

    def _launch(self) -> psutil.Process:
        quoted = str(self._socket_folder()).replace('"', '""')
        settings = {**SETTINGS, "unix_socket_directories": f'"{quoted}"'}
        options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        command = [str(programs.folder() / "postgres"), "-D", str(self.path), *options]
        # The server's user owns the folder: root must not follow a link in it.
        log = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        try:
            with tempfile.TemporaryFile("w+") as output:
                if os.geteuid() == 0:
                    os.fchown(log, self.user.uid, self.user.gid)
                self.user.call(["/bin/sh", "-c", _START, "sh", *command], output.fileno(), log)
                output.seek(0)
                pid = int(output.read())
        finally:
            os.close(log)
        try:
            return psutil.Process(pid)
        except psutil.NoSuchProcess as error:
            raise EmbeddedError(self._cause("PostgreSQL does not start")) from error

    @property
    def _log(self) -> Path:
        return self.path / "start.log"

    def _cause(self, summary: str) -> str:
        """Return the server's own error message: before it opens its log, it writes to `start.log`."""
        logs = sorted(self.path.glob("log/*.log"), key=lambda file: file.stat().st_mtime)
        for file, index in [(self._log, 0), *((log, -1) for log in logs[-1:])]:
            text = file.read_text(errors="replace") if file.exists() else ""
            # Before it can log, the program prints a plain message.
            causes = re.findall(r"(?m)(?:FATAL|PANIC|ERROR): +(.+)$", text) or re.findall(r"(?m)^postgres: (.+)$", text)
            if causes:
                return f"{summary}: {causes[index].rstrip('.')}; see {file}."
        return f"{summary}, for an unknown reason."

    def _make(self) -> None:
        """Create the data in a temporary folder and rename it: an interrupted start leaves nothing incomplete."""
        unfinished = self.path.with_name("postgres.new")
        for ctype in _CTYPES:
            if unfinished.exists():
                rmtree(unfinished)
            unfinished.mkdir(mode=0o700)
            os.chown(unfinished, self.user.uid, self.user.gid)
            locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", f"--lc-ctype={ctype}")
            options = ("-U", DATABASE, "--auth=trust", "--encoding=UTF8", "--no-instructions", *locale)
            _, error = self.user.run("initdb", "-D", str(unfinished), *options)
            if "invalid locale name" not in error:
                break
        if not error:
            sql = f"create database {DATABASE}\n"
            _, error = self.user.run("postgres", "--single", "-D", str(unfinished), "postgres", text=sql)
        if error:
            raise EmbeddedError(f"PostgreSQL cannot create its data in {unfinished}: {error.splitlines()[0]}")
        unfinished.rename(self.path)

    def _make_roles(self) -> None:
        """Create the roles of the service, also in data that predate them."""
        pid_file = read_pid_file(self.path)
        assert pid_file
        server = (
            "-h",
            str(find_socket_folder(self.path, pid_file)),
            "-p",
            pid_file.port,
            "-U",
            DATABASE,
            "-d",
            DATABASE,
        )
        _, error = self.user.run("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *server, text=ROLES.read_text())
        if error:
            raise EmbeddedError(f"PostgreSQL cannot create the roles of the service: {error.splitlines()[0]}")


def _is_utf8(path: bytes) -> bool:
    try:
        path.decode()
    except UnicodeDecodeError:
        return False
    return True


def _wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """Wait for a condition; return whether it became true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
