"""Build the SDK's documentation as static pages; `--check` compares them without writing."""

import argparse
import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.contract import Contract
from generator.pages import render_pages

SDK = Path(__file__).resolve().parent


def main() -> int:
    """Write the pages, or compare them with the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=SDK.parent / "service" / "api" / "sdk_docs")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    contract = Contract(json.loads((SDK.parent / "openapi" / "lup.json").read_bytes()))
    loader = FileSystemLoader(SDK / "templates")
    templates = Environment(loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    pages = render_pages(SDK, contract, templates)
    files = {path.name: path for path in arguments.out.glob("*.*")}
    if arguments.check:
        current = {name: path.read_text(encoding="utf-8") for name, path in files.items()}
        stale = sorted(name for name in pages.keys() | current if pages.get(name) != current.get(name))
        print(f"not up to date: {', '.join(stale)}" if stale else f"{len(pages)} pages are up to date")
        return bool(stale)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name in files.keys() - pages.keys():
        files[name].unlink()
    for name, text in pages.items():
        (arguments.out / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
