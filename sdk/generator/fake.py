"""Collect what `lup.testing` needs of the contract: operations, resources, errors and examples."""

import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from generator.classes import list_alternatives
from generator.contract import JSON, Contract, Node, body_schema, component_name, success_schemas

EXAMPLES_BY_FORMAT = {
    "uuid": "0199c0de-0000-7000-8000-000000000000",
    "date": "2026-03-12",
    "date-time": "2026-03-12T16:20:00Z",
    "decimal": "1.50",
}
EXAMPLES_BY_TYPE: Node = {"integer": 1, "number": 1.5, "boolean": True, "array": [], "null": None, "string": "tekst"}
ERROR_PATTERN = re.compile(r"`(\w+)`: (.*?)(?=\s+`\w+`: |$)")


class FakeDataBuilder:
    """Builds `contract.json`, which only `lup.testing` reads."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        kinds = {operation["x-lup-sdk"] for _, _, operation in contract.operations}
        self._resources = {
            resource: component
            for resource, component in sorted(contract.models.items())
            if {f"{resource}.create", f"{resource}.get", f"{resource}.list"} <= kinds
        }
        self._ids = {
            resource: str(UUID(int=0x0199C0DE_0000_7000_8000_000000000000 + number))
            for number, resource in enumerate(self._resources, 1)
        }

    def build(self) -> str:
        """Return the file: one line for each operation, resource, error and example."""
        sections = {
            "operations": dict(self._iterate_operations()),
            "resources": {name: self._describe_resource(name) for name in self._resources},
            "errors": dict(sorted(self._iterate_errors())),
            "examples": dict(self._iterate_examples()),
        }
        return render_lines(sections)

    def _iterate_operations(self) -> Iterator[tuple[str, Node]]:
        for path, method, operation in self._contract.operations:
            body = body_schema(operation)
            row = self._contract.resolve(body.get("items", body))
            status = next(int(status) for status in operation["responses"] if status.startswith("2"))
            yield (
                operation["x-lup-sdk"],
                {
                    "method": method,
                    "path": path,
                    "status": status,
                    "returns": component_name(success_schemas(operation).get(JSON, {}).get("$ref", "")),
                    "accepts": sorted(row.get("properties", {})),
                    "required": self._list_required(row),
                },
            )

    def _list_required(self, body: Node) -> list[str]:
        """Return the required fields of a body; a reference that cannot be null is required as an id or an ext. ref."""
        properties = body.get("properties", {})
        references = {
            name
            for name in properties
            if name.endswith("_id") and "required" in body and f"{name[:-3]}_ref" in properties
            if "default" not in properties[name] and not self._is_nullable(properties[name])
        }
        is_creation = any("default" in schema for schema in properties.values())
        return sorted({*body.get("required", []), *(references if is_creation else ())})

    def _is_nullable(self, schema: Node) -> bool:
        resolved = self._contract.resolve(schema)
        return any(self._contract.resolve(part).get("type") == "null" for part in list_alternatives(resolved))

    def _describe_resource(self, resource: str) -> Node:
        component = self._resources[resource]
        creation = next(
            self._contract.resolve(body_schema(operation))
            for _, _, operation in self._contract.operations
            if operation["x-lup-sdk"] == f"{resource}.create"
        )
        properties = creation["properties"].items()
        return {
            "model": component,
            "defaults": {name: schema["default"] for name, schema in properties if "default" in schema},
            "references": dict(self._iterate_references(component)),
        }

    def _iterate_references(self, component: str) -> Iterator[tuple[str, str]]:
        """Yield the fields that refer to resources, and the resources."""
        by_id = {f"{name}Id": resource for resource, name in self._resources.items()}
        for field, schema in self._contract.schemas[component]["properties"].items():
            name = component_name(schema.get("items", schema).get("$ref", "")).removeprefix("Nullable")
            if name in by_id:
                yield field, by_id[name]

    def _iterate_errors(self) -> Iterator[tuple[str, Node]]:
        """Yield the codes of errors, with their status and title."""
        for _, _, operation in self._contract.operations:
            for status, response in operation["responses"].items():
                if status[0] in "45":
                    for code, title in ERROR_PATTERN.findall(response.get("description", "")):
                        yield code, {"status": int(status), "title": title}

    def _iterate_examples(self) -> Iterator[tuple[str, Any]]:
        """Yield an example of each component of responses; those of resources refer to each other."""
        shown = dict(self._iterate_shown_examples())
        resources = {component: resource for resource, component in self._resources.items()}
        for name in sorted(self._contract.response_components):
            if "properties" not in self._contract.schemas[name]:
                continue
            value = shown.get(name) or self._build_example(self._contract.schemas[name])
            if resource := resources.get(name):
                value = {**value, "id": self._ids[resource], "external_refs": []}
                references = dict(self._iterate_references(name))
                value |= {
                    field: self._ids[target]
                    for field, target in references.items()
                    if isinstance(value.get(field), str)
                }
            yield name, value

    def _iterate_shown_examples(self) -> Iterator[tuple[str, Any]]:
        for _, _, operation in self._contract.operations:
            for response in operation["responses"].values():
                for content in response.get("content", {}).values():
                    for example in content.get("examples", {}).values():
                        name = component_name(content["schema"].get("$ref", ""))
                        if "next_cursor" not in self._contract.schemas.get(name, {}).get("properties", {}):
                            yield name, self._contract.resolve(example)["value"]

    def _build_example(self, schema: Node) -> Any:
        """Build an example from the examples, values and formats of a schema."""
        resolved = self._contract.resolve(schema)
        for source in (schema, resolved):
            if source.get("examples"):
                return source["examples"][0]
        if alternatives := list_alternatives(resolved):
            return self._build_example(alternatives[0])
        if "enum" in resolved or "const" in resolved:
            return resolved.get("const", resolved.get("enum", [None])[0])
        if "properties" in resolved:
            properties = resolved["properties"]
            return {name: self._build_example(properties[name]) for name in resolved.get("required", [])}
        if resolved.get("type") == "object":
            return {}
        return EXAMPLES_BY_FORMAT.get(resolved.get("format", ""), EXAMPLES_BY_TYPE.get(resolved.get("type", "")))


def render_lines(sections: dict[str, Node]) -> str:
    """Render sections of entries as JSON, each entry on a line."""

    def render(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    bodies = [
        f"{render(name)}:{{\n" + ",\n".join(f"{render(key)}:{render(value)}" for key, value in entries.items()) + "\n}"
        for name, entries in sections.items()
    ]
    return "{\n" + ",\n".join(bodies) + "\n}\n"
