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
    modules = _INSTALLED / "node_modules"
    assert modules.exists(), "the browser is not installed: make .venv/.browser"
    process = subprocess.run(
        [Path(sys.executable).parent / "node", Path(__file__).parent / "look.cjs"],
        input=json.dumps({"modules": str(modules), "pages": pages, **options}),
        env={**os.environ, "TMPDIR": str(_INSTALLED / "unpacked")},
        capture_output=True,
        text=True,
        timeout=_TIMEOUT_SECONDS,
    )
    assert process.returncode == 0, process.stderr[-5_000:]
    return [Finding(**finding) for finding in json.loads(process.stdout)]
