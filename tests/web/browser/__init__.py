"""A browser that looks at pages; `make .venv/.browser` installs it, and nothing of the machine but node's wheel."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct

_INSTALLED = Path(sys.prefix) / "browser"
_PATIENCE_SECONDS = 300


class Finding(Struct, frozen=True):
    """What is wrong with a page at a width."""

    page: str
    width: int
    what: str


def look(pages: list[dict[str, Any]], **more: Any) -> list[Finding]:
    """Look at pages, each with `name`, `url`, and where they differ `status` and `cookies`."""
    modules = _INSTALLED / "node_modules"
    assert modules.exists(), "the browser is not installed: make .venv/.browser"
    done = subprocess.run(
        [Path(sys.executable).parent / "node", Path(__file__).parent / "look.cjs"],
        input=json.dumps({"modules": str(modules), "pages": pages, **more}),
        env={**os.environ, "TMPDIR": str(_INSTALLED / "unpacked")},
        capture_output=True,
        text=True,
        timeout=_PATIENCE_SECONDS,
    )
    assert done.returncode == 0, done.stderr[-5_000:]
    return [Finding(**each) for each in json.loads(done.stdout)]
