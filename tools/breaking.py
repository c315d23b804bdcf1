"""Say what breaks for callers since the last released contract, unless the changelog names it under Breaking.

`openapi/released.json` is the contract of the last release; `python tools/breaking.py --release` sets it to today's.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TODAY, RELEASED = ROOT / "openapi" / "lup.json", ROOT / "openapi" / "released.json"
SHAPE = ("type", "format", "$ref", "items", "oneOf", "pattern")


def breaks(old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each break: the name that the changelog has to hold, and what happened."""
    there = {each["operationId"]: each for _, each in _operations(new)}
    for at, operation in _operations(old):
        name = operation["operationId"]
        if name not in there or (at, name) not in {(place, each["operationId"]) for place, each in _operations(new)}:
            yield name, f"{at} is gone or moved"
            continue
        yield from _parameters(name, operation, there[name])
        for status in operation["responses"].keys() - there[name]["responses"].keys():
            if status < "300":
                yield name, f"it no longer answers {status}"
    for name, schema in old["components"]["schemas"].items():
        if name not in new["components"]["schemas"]:
            yield name, "the schema is gone"
        else:
            yield from _schema(name, schema, new["components"]["schemas"][name])


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, found in document["paths"].items():
        for method, operation in found.items():
            yield f"{method.upper()} {path}", operation


def _parameters(name: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, str]]:
    before = {each["name"]: each for each in old["parameters"]}
    after = {each["name"]: each for each in new["parameters"]}
    for gone in before.keys() - after.keys():
        yield name, f"the parameter {gone} is gone"
    for each in after.values():
        if each.get("required") and not before.get(each["name"], {}).get("required"):
            yield name, f"the parameter {each['name']} is required now"


def _schema(name: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, str]]:
    # What a caller sends refuses unknown fields; what is read does not, since fields may be added there.
    sent = old.get("additionalProperties") is False
    before, after = old.get("properties", {}), new.get("properties", {})
    for field, schema in before.items():
        if field not in after:
            yield f"{name}.{field}", "the field is gone"
            continue
        for aspect in SHAPE:
            if schema.get(aspect) != after[field].get(aspect):
                yield f"{name}.{field}", f"its {aspect} is another"
        if sent and (lost := set(schema.get("enum", ())) - set(after[field].get("enum", ()))):
            yield f"{name}.{field}", f"it no longer takes {', '.join(sorted(map(str, lost)))}"
    required, needed = set(old.get("required", ())), set(new.get("required", ()))
    for field in needed - required if sent else (required - needed) & after.keys():
        yield f"{name}.{field}", "it is required now" if sent else "it may be absent now"


def main() -> int:
    """Compare, or take today's contract as released."""
    if "--release" in sys.argv[1:]:
        RELEASED.write_text(TODAY.read_text())
        return 0
    changelog = (ROOT / "CHANGELOG.md").read_text().partition("## [Unreleased]")[2].partition("\n## ")[0]
    named = re.findall(r"`([\w.]+)`", changelog.partition("### Breaking")[2].partition("\n### ")[0])
    found = list(breaks(json.loads(RELEASED.read_text()), json.loads(TODAY.read_text())))
    silent = [(name, what) for name, what in found if name not in named]
    for name, what in silent:
        print(f"{name}: {what}. Name `{name}` in CHANGELOG.md under Breaking, or take it back.", file=sys.stderr)
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
