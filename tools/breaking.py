"""Compare the contract with the released one, and refuse breaking changes that the changelog does not name.

`openapi/released.json` is the contract of the last release, without descriptions; `--release` writes it for a new
release.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CONTRACT = ROOT / "openapi" / "lup.json"
RELEASED = ROOT / "openapi" / "released.json"
CHANGELOG = ROOT / "CHANGELOG.md"

Json = dict[str, Any]
Break = tuple[str, str]
"""The operation or schema to name in the changelog, and the breaking change."""
WORDS = {"description", "example", "examples", "summary", "title"}
BOUNDS = {"minimum": 1, "minLength": 1, "minItems": 1, "maximum": -1, "maxLength": -1, "maxItems": -1}
"""The keywords that bound a value; 1 if a larger bound is stricter, -1 if a smaller one is."""


def _one_value(parameter: Json) -> Json:
    """Return the schema of one value: a list that is separated by commas still accepts a single value."""
    schema: Json = parameter["schema"]
    return schema["items"] if schema.get("type") == "array" and not parameter.get("explode", True) else schema


def _parameters(document: Json, operation: Json) -> dict[tuple[str, str], Json]:
    """Return an operation's parameters by location and name, resolving references to components."""
    declared = [_resolve(parameter, document) for parameter in operation["parameters"]]
    return {(parameter["in"], parameter["name"]): parameter for parameter in declared}


class Comparison:
    """A comparison of two contracts: what callers of the old one can no longer do or rely on in the new one."""

    def __init__(self, old: Json, new: Json) -> None:
        self.old, self.new = old, new
        self.entered: set[tuple[str, str, bool]] = set()

    def breaks(self) -> Iterator[Break]:
        """Yield each breaking change once; those in shared schemas are reported under the schema."""
        for path, methods in self.old["paths"].items():
            for method, operation in methods.items():
                name = operation["operationId"]
                new_operation = self.new["paths"].get(path, {}).get(method)
                if new_operation is None:
                    yield name, f"{method.upper()} {path} is gone"
                    continue
                yield from self._operation(operation, new_operation, name)

    def _operation(self, old: Json, new: Json, name: str) -> Iterator[Break]:
        for key in ("operationId", "x-lup-sdk"):
            if old.get(key) != new.get(key):
                yield name, f"{key} is {new.get(key)} instead of {old.get(key)}"
        if not set(new["security"][0]["key"]) <= set(old["security"][0]["key"]):
            yield name, f"it needs {new['security'][0]['key']} instead of {old['security'][0]['key']}"
        yield from self._parameters(old, new, name)
        yield from self._request(old.get("requestBody"), new.get("requestBody"), name)
        for status, response in old["responses"].items():
            if not status.startswith("2"):
                continue
            if status not in new["responses"]:
                yield name, f"it no longer responds with {status}"
                continue
            old_response, new_response = _resolve(response, self.old), _resolve(new["responses"][status], self.new)
            for header in sorted({*old_response.get("headers", {})} - {*new_response.get("headers", {})}):
                yield name, f"{status} no longer has the header {header}"
            contents = new_response.get("content", {})
            for media, content in old_response.get("content", {}).items():
                if media not in contents:
                    yield name, f"it no longer responds in {media}"
                else:
                    yield from self._schema(
                        content["schema"], contents[media]["schema"], name, f"{status} ", sent=False
                    )

    def _parameters(self, old: Json, new: Json, name: str) -> Iterator[Break]:
        old_parameters, new_parameters = _parameters(self.old, old), _parameters(self.new, new)
        for key, parameter in new_parameters.items():
            if parameter.get("required") and not old_parameters.get(key, {}).get("required"):
                yield name, f"parameter {key[1]} is required now"
        for key, parameter in old_parameters.items():
            if key not in new_parameters:
                yield name, f"parameter {key[1]} is gone"
            else:
                schema = (
                    _one_value(new_parameters[key]) if parameter.get("explode", True) else new_parameters[key]["schema"]
                )
                yield from self._schema(parameter["schema"], schema, name, f"?{key[1]}", sent=True)

    def _request(self, old: Json | None, new: Json | None, name: str) -> Iterator[Break]:
        old, new = old and _resolve(old, self.old), new and _resolve(new, self.new)
        if new is None:
            if old is not None:
                yield name, "it no longer accepts a body"
            return
        if old is None or (new.get("required") and not old.get("required")):
            if new.get("required"):
                yield name, "a body is required now"
            if old is None:
                return
        for media, content in old["content"].items():
            if media not in new["content"]:
                yield name, f"it no longer accepts {media}"
            else:
                yield from self._schema(content["schema"], new["content"][media]["schema"], name, "", sent=True)

    def _schema(self, old: Json, new: Json, name: str, at: str, *, sent: bool) -> Iterator[Break]:
        """Compare schemas: those of requests must not get narrower, those of responses must not lose anything."""
        names = old.get("$ref", ""), new.get("$ref", "")
        if all(names) and old.keys() | new.keys() <= {"$ref", "default", *WORDS}:
            if (*names, sent) in self.entered:
                return
            self.entered.add((*names, sent))
            name, at = names[0].rpartition("/")[2], ""
        old, new = _whole(old, self.old), _whole(new, self.new)
        yield from ((name, change) for change in _types(old, new, at, sent=sent))
        if sent:
            yield from ((name, change) for change in _bounds(old, new, at))
        yield from self._fields(old, new, name, at, sent=sent)
        for key in ("items", "additionalProperties"):
            if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
                yield from self._schema(old[key], new[key], name, f"{at}/*", sent=sent)
        yield from self._choices(old, new, name, at, sent=sent)

    def _fields(self, old: Json, new: Json, name: str, at: str, *, sent: bool) -> Iterator[Break]:
        old_fields, new_fields = old.get("properties", {}), new.get("properties", {})
        old_required, new_required = set(old.get("required", ())), set(new.get("required", ()))
        for field, schema in old_fields.items():
            if field in new_fields:
                yield from self._schema(schema, new_fields[field], name, f"{at}/{field}", sent=sent)
            elif not sent or new.get("additionalProperties") is False:
                yield name, f"{at}/{field} is gone"
        if sent:
            yield from ((name, f"{at}/{field} is required now") for field in sorted(new_required - old_required))
        else:
            yield from (
                (name, f"{at}/{field} may be absent now")
                for field in sorted(old_required - new_required)
                if field in new_fields
            )

    def _choices(self, old: Json, new: Json, name: str, at: str, *, sent: bool) -> Iterator[Break]:
        old_choices, new_choices = _choices(old), _choices(new)
        lost = old_choices.keys() - new_choices.keys() if sent else new_choices.keys() - old_choices.keys()
        if old_choices and lost:
            yield name, f"{at} {'no longer accepts' if sent else 'can now be'} {sorted(lost)}"
        for choice in old_choices.keys() & new_choices.keys():
            yield from self._schema(old_choices[choice], new_choices[choice], name, at, sent=sent)


def _resolve(part: Json, document: Json) -> Json:
    """Follow a part's references to the components; what stands beside one goes before what it refers to."""
    while "$ref" in part:
        target: Any = document
        for step in part["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        part = target | {key: value for key, value in part.items() if key != "$ref"}
    return part


def _whole(schema: Json, document: Json) -> Json:
    """Give a schema without references at its top; what may be null has null among its types, however it says so."""
    schema = _resolve(schema, document)
    choices = schema.get("anyOf") or schema.get("oneOf") or []
    if len(choices) != 2 or {"type": "null"} not in choices:
        return schema
    choice = _resolve(next(choice for choice in choices if choice != {"type": "null"}), document)
    outer = {key: value for key, value in schema.items() if key not in ("anyOf", "oneOf")}
    return {**choice, **outer, "type": sorted({*_listed(choice.get("type", "object")), "null"})}


def _choices(schema: Json) -> dict[str, Json]:
    """Return the choices of a union, by their references or else by their types."""
    return {
        choice.get("$ref", "").rpartition("/")[2] or str(choice.get("type")): choice
        for choice in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    }


def _types(old: Json, new: Json, at: str, *, sent: bool) -> Iterator[str]:
    old_types, new_types = _listed(old.get("type")), _listed(new.get("type"))
    excluded = old_types - new_types if sent else new_types - old_types
    if old_types and new_types and excluded:
        yield f"{at} is {sorted(new_types)} instead of {sorted(old_types)}"
    if old.get("format") != new.get("format"):
        yield f"{at} has the format {new.get('format')} instead of {old.get('format')}"
    if not sent:
        return
    if "enum" in old and "enum" in new:
        lost = {str(value) for value in old["enum"] if value not in new["enum"] and value is not None}
        if lost:
            yield f"{at} no longer accepts {sorted(lost)}"
    elif "enum" in new:
        yield f"{at} now accepts only {new['enum']}"


def _bounds(old: Json, new: Json, at: str) -> Iterator[str]:
    for key, sign in BOUNDS.items():
        if key in new and (key not in old or sign * new[key] > sign * old[key]):
            yield f"{at} has {key} {new[key]} now"
    if "pattern" in new and new["pattern"] != old.get("pattern"):
        yield f"{at} has another pattern"


def _listed(types: Any) -> set[str]:
    return set(types) if isinstance(types, list) else {types} if types else set()


def named(changelog: str) -> set[str]:
    """Return the names under **Breaking** in the newest entry of the changelog."""
    unreleased = re.split(r"(?m)^## ", changelog)[1]
    section = re.search(r"(?ms)^(?:### Breaking|\*\*Breaking\*\*)\s*$(.*?)(?=^###|\Z)", unreleased)
    return set(re.findall(r"`(\w+)`", section[1])) if section else set()


def unnamed(old: Json, new: Json, changelog: str) -> list[str]:
    """Return the breaking changes that the changelog does not name."""
    names = named(changelog)
    return [f"{name}: {change}" for name, change in Comparison(old, new).breaks() if name not in names]


def bare(value: Any, *, names: bool = False) -> Any:
    """Remove descriptions and examples; in a map of `names`, keep every key."""
    if isinstance(value, list):
        return [bare(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: bare(member, names=key in ("properties", "schemas") and not names)
        for key, member in value.items()
        if names or key not in WORDS
    }


def main() -> int:
    """Compare the contracts, or save the contract as the released one."""
    if "--release" in sys.argv[1:]:
        RELEASED.write_text(json.dumps(bare(json.loads(CONTRACT.read_text())), separators=(",", ":")) + "\n")
        return 0
    breaks = unnamed(json.loads(RELEASED.read_text()), json.loads(CONTRACT.read_text()), CHANGELOG.read_text())
    for line in breaks:
        print(line, file=sys.stderr)
    if breaks:
        print(
            "Name these operations and schemas under `### Breaking` in CHANGELOG.md, or take the changes back.",
            file=sys.stderr,
        )
    return 1 if breaks else 0


if __name__ == "__main__":
    sys.exit(main())
