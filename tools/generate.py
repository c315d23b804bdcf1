"""Write the generated files, or list the outdated ones with `--check`."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from service.api import ROUTERS
from service.http.contract import contract, encode
from service.http.error_codes import CODES
from service.http.operations import operations
from service.settings import settings_table

ROOT = Path(__file__).parents[1]


def outputs() -> Iterator[tuple[Path, str]]:
    """Name every generated file with what it should hold."""
    yield ROOT / "openapi" / "lup.json", encode(contract(ROUTERS)).decode() + "\n"
    yield ROOT / "docs" / "errors.md", _errors()
    yield ROOT / "docs" / "routes.md", _routes()
    operations = ROOT / "docs" / "OPERATIONS.md"
    yield operations, _between(operations.read_text(), "settings", settings_table())


def _errors() -> str:
    """Return the table of the stable codes."""
    lines = ["# Errors", "", "Generated from `service/http/error_codes.py` by `make generate`.", ""]
    lines += [
        "Errors are `application/problem+json` (RFC 9457): `code` is one of these stable codes; `errors` lists the",
        "violations, each with a `pointer`, a `code` and a `message`. Values of the request are never repeated.",
        "",
    ]
    lines += ["| code | status | meaning |", "|---|---|---|"]
    lines += [f"| `{code}` | {meaning.status} | {meaning.title} |" for code, meaning in sorted(CODES.items())]
    return "\n".join(lines) + "\n"


def _routes() -> str:
    """Write the table of all operations."""
    lines = ["# Routes", "", "Generated from the operations in `service/api/` by `make generate`.", ""]
    lines += ["| method | path | scope | operation |", "|---|---|---|---|"]
    for operation in sorted(operations(ROUTERS), key=lambda operation: (operation.path, operation.method)):
        path = re.sub(r"\{(\w+):\w+\}", r"{\1}", operation.path)
        scopes = ", ".join(f"`{scope}`" for scope in sorted(operation.scopes)) or "any key"
        lines.append(f"| {operation.method} | `{path}` | {scopes} | `{operation.id}` |")
    return "\n".join(lines) + "\n"


def _between(text: str, name: str, part: str) -> str:
    """Replace the part of a text between two marks."""
    begin, end = f"<!-- {name}: generated -->\n", f"<!-- {name}: end -->\n"
    if begin not in text or end not in text:
        raise SystemExit(f"The marks of {name} are missing.")
    return re.sub(f"(?s){re.escape(begin)}.*{re.escape(end)}", lambda _: begin + part + end, text)


def main() -> int:
    """Write or compare the files."""
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
