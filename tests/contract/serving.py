"""The real service on a port of its own, on a database that a test gives it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from tests.conftest import as_service

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds in which it must answer, on a busy machine too."""


@contextmanager
def serving(database: str, folder: Path, server: str = "granian") -> Iterator[str]:
    """Serve a test's database over HTTP, log to `folder`, and give the address."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("LUP_")}
    settings = {
        "LUP_DATABASE_URL": as_service(database),
        "LUP_DATA_DIR": str(folder / "data"),
        "LUP_PORT": str(port),
        "LUP_SERVER": server,
        "LUP_WORKERS": "1",
        # What is looked for here is other trouble than that of many requests.
        "LUP_RATE_LIMIT_PER_MINUTE": "0",
        "LUP_RATE_LIMIT_WITHOUT_KEY_PER_MINUTE": "0",
    }
    with (
        (folder / "service.log").open("wb") as log,
        subprocess.Popen(
            [sys.executable, "-m", "service", "run"], cwd=ROOT, env=kept | settings, stdout=log, stderr=log
        ) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process)
            yield address
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            httpx2.get(f"{address}/health/ready", timeout=2).raise_for_status()
        except httpx2.HTTPError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.05)
        else:
            return
