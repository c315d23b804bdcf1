"""The real process of the service, as an operator starts it."""

import os
import re
import shlex
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Queue
from typing import IO
from urllib.parse import urlsplit

import httpx2
import psutil

from tests.conftest import as_service

ROOT = Path(__file__).parents[2]
LAST_LINE = "Press Ctrl-C to stop."
PATIENCE = 120
"""Seconds after which something hangs for good; a busy machine may well take half of it."""


def environment(**settings: object) -> dict[str, str]:
    """Give the tests' environment, with these settings and no others."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LUP_")}
    return kept | {f"LUP_{name.upper()}": str(value) for name, value in settings.items()}


def both(database: str) -> dict[str, str]:
    """Give the settings that name a test's database, for the service and for its owner."""
    return {"database_url": as_service(database), "database_owner_url": database}


def service(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    """Run one command of the service to its end."""
    return subprocess.run(
        [sys.executable, "-m", "service", *arguments],
        cwd=ROOT,
        env=environment(**settings),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


class Running:
    """A `run` under way: what it printed, its processes, its ends."""

    def __init__(self, process: subprocess.Popen[str], stdout: IO[str], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self._lines: Queue[str] = Queue()
        self.printed = self._read(stdout)

    def next_line(self) -> str:
        """The next line that it prints, now that it serves."""
        return self._lines.get(timeout=PATIENCE)

    def _read(self, stdout: IO[str]) -> str:
        """Read what it prints until it serves."""
        lines = self._lines

        def pump() -> None:
            # A terminal that nobody writes to any more is an error to read.
            with suppress(OSError, ValueError):
                for line in stdout:
                    lines.put(line)
            lines.put("")

        threading.Thread(target=pump, daemon=True).start()
        text = ""
        while LAST_LINE not in text:
            line = lines.get(timeout=PATIENCE)
            if not line:
                raise AssertionError(f"it ended early: {self.process.wait(PATIENCE)}")
            text += line
        return text

    @property
    def key(self) -> str:
        """The demo's key, from its file."""
        return (self.folder / "demo.key").read_text().strip()

    @property
    def address(self) -> str:
        """The address as printed."""
        found = re.search(r"http://[^\s/]+", self.printed)
        assert found
        return found[0]

    def curls(self) -> list[httpx2.Request]:
        """The printed curl lines, as the requests that curl would send."""
        found = []
        for line in self.printed.splitlines():
            words = shlex.split(line[line.index("curl ") :]) if "curl " in line else []
            if words:
                headers = dict(words[place + 1].split(": ", 1) for place, word in enumerate(words) if word == "-H")
                file = re.search(r"\$\(cat (.*)\)", headers["Authorization"])
                assert file
                key = (ROOT / Path(*shlex.split(file[1]))).read_text().strip()
                headers["Authorization"] = headers["Authorization"].replace(file[0], key)
                found.append(httpx2.Request("GET", words[-1], headers=headers))
        return found

    def server(self) -> psutil.Process:
        """The process of its PostgreSQL."""
        return psutil.Process(int((self.folder / "postgres" / "postmaster.pid").read_text().splitlines()[0]))

    def workers(self) -> list[psutil.Process]:
        """The processes that serve."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def serving(self) -> set[psutil.Process]:
        """The workers: those of its processes that Python has made."""
        found = set()
        for each in psutil.Process(self.process.pid).children():
            with suppress(psutil.Error):
                if any("spawn_main" in word for word in each.cmdline()):
                    found.add(each)
        return found

    @property
    def target(self) -> tuple[str, int]:
        """The address as a socket takes it."""
        parts = urlsplit(self.address)
        return parts.hostname or "", parts.port or 0

    def takes_connections(self) -> bool:
        """Whether anybody listens."""
        try:
            socket.create_connection(self.target, timeout=PATIENCE).close()
        except ConnectionRefusedError:
            return False
        except ConnectionResetError:
            # The port closed in this very moment; the next attempt is refused.
            return True
        return True

    def end(self, signal: int) -> int:
        """Send a signal and wait for the end."""
        self.process.send_signal(signal)
        return self.process.wait(PATIENCE)


@contextmanager
def run(folder: Path, *arguments: str, terminal: bool = False, **settings: object) -> Iterator[Running]:
    """Start `run` as `make run` does, before a terminal or not, and leave nothing behind."""
    ours, its = os.openpty() if terminal else os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "service", "run", *(arguments or ("--migrate", "--demo"))],
        cwd=ROOT,
        env=environment(data_dir=folder, **{"port": free_port(), "workers": 1, **settings}),
        stdout=its,
        stderr=its if terminal else None,
        text=True,
    )
    os.close(its)
    with process, os.fdopen(ours) as stdout:
        try:
            yield Running(process, stdout, folder)
        finally:
            process.terminate()
            process.wait(PATIENCE)
