"""The real service on a free port, with a database that the test provides."""

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
TIMEOUT_SECONDS = 60
"""Time to start and to stop, on a busy machine too."""


@contextmanager
def serving(
    database: str, folder: Path, *, command: tuple[str, ...] = (sys.executable,), **settings: object
) -> Iterator[str]:
    """Serve a database over HTTP, log to `folder`, and yield the address."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LUP_")}
    # These tests are not about rate limits.
    unlimited = {"rate_limit_per_minute": 0, "rate_limit_without_key_per_minute": 0}
    options = {
        **unlimited,
        "database_url": as_service(database),
        "data_dir": folder / "data",
        "port": port,
        "workers": 1,
        **settings,
    }
    environment = inherited | {f"LUP_{name.upper()}": str(value) for name, value in options.items()}
    with (
        (folder / "service.log").open("wb") as log,
        subprocess.Popen(
            [*command, "-m", "service", "run"], cwd=ROOT, env=environment, stdout=log, stderr=log
        ) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address, process)
            yield address
        finally:
            process.terminate()
            process.wait(TIMEOUT_SECONDS)


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + TIMEOUT_SECONDS
    while True:
        try:
            httpx2.get(f"{address}/health/ready", timeout=2).raise_for_status()
        except httpx2.HTTPError:
            if time.monotonic() > deadline or process.poll() is not None:
                raise
            time.sleep(0.05)
        else:
            return
