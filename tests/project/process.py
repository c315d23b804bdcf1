"""Run the service in a real process, as an operator starts it."""

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
"""Seconds after which a process hangs for good; a busy machine can take half of them."""


def environment(**settings: object) -> dict[str, str]:
    """Return the environment with the given settings and no other setting of the service."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LUP_")}
    return inherited | {f"LUP_{name.upper()}": str(value) for name, value in settings.items()}


def both(database: str) -> dict[str, str]:
    """Return the settings that address a test's database as the service and as its owner."""
    return {"database_url": as_service(database), "database_owner_url": database}


def service(*arguments: str, **settings: object) -> subprocess.CompletedProcess[str]:
    """Run a command of the service and wait for its end."""
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
    """A running service: its output and its processes."""

    def __init__(self, process: subprocess.Popen[str], stdout: IO[str], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self._lines: Queue[str] = Queue()
        self.printed = self._read(stdout)

    def next_line(self) -> str:
        """Wait for the next line of output."""
        return self._lines.get(timeout=PATIENCE)

    def _read(self, stdout: IO[str]) -> str:
        """Read the output until the service is ready."""
        lines = self._lines

        def pump() -> None:
            # Reading from a terminal without writers raises an error.
            with suppress(OSError, ValueError):
                for line in stdout:
                    lines.put(line)
            lines.put("")

        threading.Thread(target=pump, daemon=True).start()
        text = ""
        while LAST_LINE not in text:
            line = lines.get(timeout=PATIENCE)
            if not line:
                raise AssertionError(f"the service ended early: {self.process.wait(PATIENCE)}")
            text += line
        return text

    @property
    def key(self) -> str:
        """The demo's key, read from its file."""
        return (self.folder / "demo.key").read_text().strip()

    @property
    def address(self) -> str:
        """The printed address."""
        match = re.search(r"http://[^\s/]+", self.printed)
        assert match
        return match[0]

    def curls(self) -> list[httpx2.Request]:
        """Return the requests that the printed curl commands would send."""
        requests = []
        for line in self.printed.splitlines():
            words = shlex.split(line[line.index("curl ") :]) if "curl " in line else []
            if words:
                headers = dict(words[index + 1].split(": ", 1) for index, word in enumerate(words) if word == "-H")
                key_file = re.search(r"\$\(cat (.*)\)", headers["Authorization"])
                assert key_file
                key = (ROOT / Path(*shlex.split(key_file[1]))).read_text().strip()
                headers["Authorization"] = headers["Authorization"].replace(key_file[0], key)
                requests.append(httpx2.Request("GET", words[-1], headers=headers))
        return requests

    def server(self) -> psutil.Process:
        """Return the PostgreSQL process."""
        return psutil.Process(int((self.folder / "postgres" / "postmaster.pid").read_text().splitlines()[0]))

    def workers(self) -> list[psutil.Process]:
        """Return all child processes."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def serving(self) -> set[psutil.Process]:
        """Return the worker processes, which Python spawned."""
        spawned = set()
        for child in psutil.Process(self.process.pid).children():
            with suppress(psutil.Error):
                if any("spawn_main" in word for word in child.cmdline()):
                    spawned.add(child)
        return spawned

    @property
    def target(self) -> tuple[str, int]:
        """The host and port of the address."""
        parts = urlsplit(self.address)
        return parts.hostname or "", parts.port or 0

    def takes_connections(self) -> bool:
        """Whether the port accepts connections."""
        try:
            socket.create_connection(self.target, timeout=PATIENCE).close()
        except ConnectionRefusedError:
            return False
        except ConnectionResetError:
            # The port is just closing; the next attempt is refused.
            return True
        return True

    def end(self, signal: int) -> int:
        """Send a signal, wait for the end, and return the exit code."""
        self.process.send_signal(signal)
        return self.process.wait(PATIENCE)


@contextmanager
def run(folder: Path, *arguments: str, terminal: bool = False, **settings: object) -> Iterator[Running]:
    """Start the service as `make run` does, optionally on a terminal, and stop it afterwards."""
    our_end, its_end = os.openpty() if terminal else os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-m", "service", "run", *(arguments or ("--migrate", "--demo"))],
        cwd=ROOT,
        env=environment(data_dir=folder, **{"port": free_port(), "workers": 1, **settings}),
        stdout=its_end,
        stderr=its_end if terminal else None,
        text=True,
    )
    os.close(its_end)
    with process, os.fdopen(our_end) as stdout:
        try:
            yield Running(process, stdout, folder)
        finally:
            process.terminate()
            process.wait(PATIENCE)
