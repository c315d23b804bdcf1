"""Check pages in a browser, which `make .venv/.browser` installs; of the machine it needs only the wheel of node."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct

_INSTALLED = Path(sys.prefix) / "browser"
_TIMEOUT_SECONDS = 300


class Finding(Struct, frozen=True):
    """A fault of a page at a width."""

    page: str
    width: int
    message: str


def check_pages(pages: list[dict[str, Any]], **options: Any) -> list[Finding]:
    """Check pages, each with `name` and `url` and optionally `status` and `cookies`."""
    return [Finding(**finding) for finding in _run("look.cjs", pages=pages, **options)]


def call_api(pages: list[str], *, api: str, key: str, idea: dict[str, Any]) -> list[dict[str, Any]]:
    """Create, change and read ideas by scripts of pages, and return what each page could do."""
    return _run("call.cjs", pages=pages, api=api, key=key, idea=idea)


def _run(script: str, **task: Any) -> list[dict[str, Any]]:
    modules = _INSTALLED / "node_modules"
    assert modules.exists(), "the browser is not installed: make .venv/.browser"
    process = subprocess.run(
        [Path(sys.executable).parent / "node", Path(__file__).parent / script],
        input=json.dumps({"modules": str(modules), **task}),
        env={**os.environ, "TMPDIR": str(_INSTALLED / "unpacked")},
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_SECONDS,
    )
    assert process.returncode == 0, process.stderr[-5_000:]
    results: list[dict[str, Any]] = json.loads(process.stdout)
    return results
