"""Write what is generated, or with `--check` only say what is not up to date."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from service.api import CONTROLLERS
from service.api.contract import contract
from service.api.problems import errors_table
from service.settings import settings_table

ROOT = Path(__file__).parents[1]


def outputs() -> Iterator[tuple[Path, str]]:
    """Name every generated file with what it should hold."""
    document = msgspec.json.format(msgspec.json.encode(contract(CONTROLLERS)), indent=2).decode() + "\n"
    yield ROOT / "openapi" / "lup.json", document
    yield ROOT / "docs" / "errors.md", errors_table()
    operations = ROOT / "docs" / "OPERATIONS.md"
    yield operations, _between(operations.read_text(), "settings", settings_table())


def _between(text: str, name: str, part: str) -> str:
    """Replace the part of a file that stands between two marks."""
    begin, end = f"<!-- {name}: generated -->\n", f"<!-- {name}: end -->\n"
    if begin not in text or end not in text:
        raise SystemExit(f"The marks of {name} are missing.")
    return re.sub(f"(?s){re.escape(begin)}.*{re.escape(end)}", lambda _: begin + part + end, text)


def main() -> int:
    """Write or compare."""
    check = "--check" in sys.argv[1:]
    stale = [path for path, text in outputs() if not path.exists() or path.read_text() != text]
    if check:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not up to date; run `make generate`.", file=sys.stderr)
        return 1 if stale else 0
    for path, text in outputs():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return 0


sys.exit(main())
