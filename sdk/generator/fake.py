"""Collect what `lup.testing` needs of the contract: operations, resources, models with examples, and errors."""

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
BLANKS_BY_TYPE: Node = {"array": [], "boolean": False, "null": None}
ROW_FILTERS = {"external_ref", "is_null", "not_null"}
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
        """Return the file: one line for each operation, resource, model and error."""
        sections = {
            "operations": dict(self._iterate_operations()),
            "resources": {name: self._describe_resource(name) for name in self._resources},
            "models": dict(self._iterate_models()),
            "errors": dict(sorted(self._iterate_errors())),
        }
        return render_lines(sections)

    def _iterate_operations(self) -> Iterator[tuple[str, Node]]:
        """Yield the operations; those with a literal path come first, since `batch` is no id."""
        for path, method, operation in sorted(self._contract.operations, key=lambda item: item[0].count("{")):
            row = self._find_body(operation)
            status = next(int(status) for status in operation["responses"] if status.startswith("2"))
            yield (
                operation["x-lup-sdk"],
                {
                    "method": method,
                    "pattern": re.sub(r"{\w+}", "([^/]+)", path),
                    "status": status,
                    "returns": component_name(success_schemas(operation).get(JSON, {}).get("$ref", "")),
                    "accepts": sorted(row.get("properties", {})),
                    "required": self._list_required(row),
                },
            )

    def _find_body(self, operation: Node) -> Node:
        """Return the schema of the body, or of one of its rows."""
        body = body_schema(operation)
        return self._contract.resolve(body.get("items", body))

    def _list_required(self, body: Node) -> list[list[str]]:
        """Return the forms of each required field; a reference that cannot be null is sent as an id or an ext. ref."""
        properties = body.get("properties", {})
        ref_fields = {name: f"{name[:-3]}_ref" for name in properties if name.endswith("_id")}
        references = {
            name
            for name, ref_field in ref_fields.items()
            if "required" in body and ref_field in properties
            if "default" not in properties[name] and not self._is_nullable(properties[name])
        }
        is_creation = any("default" in schema for schema in properties.values())
        required = {*body.get("required", []), *(references if is_creation else ())}
        return [[name, ref_fields[name]] if name in references else [name] for name in sorted(required)]

    def _is_nullable(self, schema: Node) -> bool:
        resolved = self._contract.resolve(schema)
        return any(self._contract.resolve(part).get("type") == "null" for part in list_alternatives(resolved))

    def _describe_resource(self, resource: str) -> Node:
        component = self._resources[resource]
        references = dict(self._iterate_references(component))
        fields = self._contract.schemas[component]["properties"].keys()
        forms = fields | {f"{field}_{bound}" for field in fields for bound in ("from", "to")}
        known = ROW_FILTERS | forms | {field.replace("_id", "_ref") for field in references}
        parameters = {parameter["name"] for parameter in self._find_operation(f"{resource}.list")["parameters"]}
        return {"model": component, "filters": sorted(parameters & known), "references": references}

    def _find_operation(self, kind: str) -> Node:
        return next(operation for _, _, operation in self._contract.operations if operation["x-lup-sdk"] == kind)

    def _iterate_references(self, component: str) -> Iterator[tuple[str, str]]:
        """Yield the fields that refer to resources, and the resources."""
        by_id = {f"{name}Id": resource for resource, name in self._resources.items()}
        for field, schema in self._contract.schemas[component]["properties"].items():
            name = component_name(schema.get("items", schema).get("$ref", "")).removeprefix("Nullable")
            if name in by_id:
                yield field, by_id[name]

    def _iterate_errors(self) -> Iterator[tuple[str, Node]]:
        """Yield the codes of errors, with their problem details."""
        for _, _, operation in self._contract.operations:
            for status, response in operation["responses"].items():
                if status[0] in "45":
                    for code, title in ERROR_PATTERN.findall(response.get("description", "")):
                        problem_type = f"urn:lup:problem:{code}"
                        yield code, {"type": problem_type, "title": title, "status": int(status), "code": code}

    def _iterate_models(self) -> Iterator[tuple[str, Node]]:
        """Yield the components of responses."""
        shown = dict(self._iterate_shown_examples())
        resources = {component: resource for resource, component in self._resources.items()}
        for name in sorted(self._contract.response_components):
            schema = self._contract.schemas[name]
            if "properties" not in schema:
                continue
            resource = resources.get(name)
            example = shown.get(name) or self._build_example(schema)
            if resource is not None:
                example |= self._link(resource, example)
            parts = {field: self._list_parts(value) for field, value in schema["properties"].items()}
            yield (
                name,
                {
                    "resource": resource,
                    "example": example,
                    "blanks": self._build_blanks(schema, example) | self._list_defaults(resource),
                    "parts": {field: names for field, names in parts.items() if names},
                    "tag": dict([self._contract.tags[name]]) if name in self._contract.tags else {},
                },
            )

    def _link(self, resource: str, example: Node) -> Node:
        """Return the id of an example, and its references to the examples of other resources."""
        links: Node = {"id": self._ids[resource], "external_refs": []}
        for field, target in self._iterate_references(self._resources[resource]):
            if target != resource:
                links[field] = [self._ids[target]] if field.endswith("_ids") else self._ids[target]
            elif isinstance(example.get(field), str):
                links[field] = self._ids[target]
        return links

    def _list_defaults(self, resource: str | None) -> Node:
        """Return what the service sets for fields of a new resource that are not sent."""
        body = self._find_body(self._find_operation(f"{resource}.create")) if resource else {}
        properties = body.get("properties", {})
        return {name: schema["default"] for name, schema in properties.items() if "default" in schema}

    def _build_blanks(self, schema: Node, example: Node) -> Node:
        """Return what stands for required fields that are not sent: null, empty, or as in the example."""
        blanks: Node = {}
        for field in schema.get("required", []):
            resolved = self._contract.resolve(schema["properties"][field])
            if field == "key" or self._is_nullable(resolved):
                blanks[field] = None
            elif resolved.get("type") == "object" and "properties" not in resolved:
                blanks[field] = {}
            else:
                blanks[field] = BLANKS_BY_TYPE.get(resolved.get("type", ""), example.get(field))
        return blanks

    def _list_parts(self, schema: Node) -> list[str]:
        """Return the components of the objects in a field."""
        resolved = self._contract.resolve(schema)
        if "properties" in resolved:
            return [component_name(schema["$ref"])]
        inner = [*list_alternatives(resolved), *([resolved["items"]] if "items" in resolved else [])]
        return [name for part in inner for name in self._list_parts(part)]

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
