"""The startup message of `run`: what to open, how to call the API, and how to stop."""

import os
import shlex
import sys
import threading
from pathlib import Path

import httpx2

from service.demo_loader import wait_until_live
from service.settings import Settings


class StartupMessage(threading.Thread):
    """A thread that waits until the server responds, and prints the startup message below the logs so far."""

    def __init__(self, settings: Settings, demo_session_id: str | None, *, open_pages: bool) -> None:
        super().__init__(name="greeting", daemon=True)
        self._text = write_startup_message(settings, demo_session_id, open_pages=open_pages)
        self._settings = settings

    def run(self) -> None:
        """Print the message; a server that does not respond logs the reason itself."""
        try:
            wait_until_live(self._settings.local_url)
        except httpx2.HTTPError:
            return
        print(self._text, flush=True)


def write_startup_message(settings: Settings, demo_session_id: str | None, *, open_pages: bool) -> str:
    """Return the message; it never contains a key, since output may end up in files that others can read."""
    address = settings.base_url
    rows = [("Open", f"{address}/"), ("API documentation", f"{address}/docs")]
    rows.append(("SDK documentation", f"{address}/docs/sdk"))
    if demo_session_id:
        key = _path(settings.data_dir / "demo.key")
        if not open_pages:
            rows.insert(1, ("Sign in", f"with the key in {key}"))
        authorization = f'"Authorization: Bearer $(cat {key})"'
        outcome = f"{settings.local_url}/v1/sessions/{demo_session_id}/outcome"
        rows.append(("The demo's day", f"curl -sS -H {authorization} -H 'Accept: text/markdown' '{outcome}'"))
    command = f"{_path(Path(sys.executable))} -m service key create"
    if settings.data_dir != Settings().data_dir and not settings.database_url:
        command = f"LUP_DATA_DIR={_path(settings.data_dir)} {command}"
    rows.append(("Create a key", f"{command} my-script --scope '*'"))
    width = max(len(name) for name, _ in rows)
    return "\n".join(["", *(f"{name:{width}}  {value}" for name, value in rows), "Press Ctrl-C to stop."])


def _path(path: Path) -> str:
    """Return a path quoted for a shell, relative to the current folder if possible."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 - a link keeps its name
    return shlex.quote(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))
