"""What `run` says when the service answers: what to open, how to call it, how to stop it."""

import os
import shlex
import sys
import threading
from pathlib import Path

import httpx2

from service.demo_loader import wait_until_live
from service.settings import Settings


class StartupMessage(threading.Thread):
    """Waits until the server answers, and then prints the greeting, below all that was logged until then."""

    def __init__(self, settings: Settings, demo_session_id: str | None, *, open_pages: bool) -> None:
        super().__init__(name="greeting", daemon=True)
        self._text = write_startup_message(settings, demo_session_id, open_pages=open_pages)
        self._settings = settings

    def run(self) -> None:
        """Print it; a server that does not answer has said why itself."""
        try:
            wait_until_live(self._settings.local_url)
        except httpx2.HTTPError:
            return
        print(self._text, flush=True)


def write_startup_message(settings: Settings, demo_session_id: str | None, *, open_pages: bool) -> str:
    """Write the greeting; a key is never in it, since what is printed stays in files for others to read."""
    address = settings.base_url
    rows = [("Open", f"{address}/"), ("API documentation", f"{address}/docs")]
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
    rows.append(("Make a key", f"{command} my-script --scope '*'"))
    width = max(len(name) for name, _ in rows)
    return "\n".join(["", *(f"{name:{width}}  {value}" for name, value in rows), "Ctrl-C stops it."])


def _path(path: Path) -> str:
    """Write a path as it is typed in a shell: from the folder that one is in, if it is in it."""
    path = Path(os.path.abspath(path))  # noqa: PTH100 - a link stays what it is called
    return shlex.quote(str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path))
