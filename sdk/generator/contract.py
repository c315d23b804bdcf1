"""Read the contract: resolve references, and find the components of requests and responses."""

from collections.abc import Iterable, Iterator
from typing import Any

from openapi_python_client.schema import OpenAPI
from openapi_python_client.strings import pascal_case

Node = dict[str, Any]
JSON = "application/json"


class Contract:
    """An OpenAPI document, validated by openapi-python-client."""

    def __init__(self, document: Node) -> None:
        OpenAPI.model_validate(document)
        self._document = document
        self.version: str = document["info"]["version"]
        self.tag_descriptions = {tag["name"]: tag.get("description", "") for tag in document.get("tags", [])}
        self.schemas: dict[str, Node] = document["components"]["schemas"]
        for name, schema in list(self.schemas.items()):
            self._extract_inline_objects(name, schema)
        self.operations = list(self._iterate_operations())
        self.tags = dict(self._iterate_tags())
        self.response_components = self._collect_components(
            schema for _, _, operation in self.operations for schema in success_schemas(operation).values()
        )
        self.request_components = self._collect_components(
            body_schema(operation) for _, _, operation in self.operations
        )

        self.models = dict(self._iterate_models())
        self.read_components = dict(self._iterate_read_components())

    def resolve(self, node: Node) -> Node:
        """Follow references to the node that they lead to."""
        while "$ref" in node:
            target: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def class_name(self, name: str) -> str:
        """Return a component's class name; the closed form of a response component is named like the open one."""
        stem = name.removesuffix("Input")
        return stem if name in self.request_components and stem in self.response_components else name

    def derived_fields(self, name: str) -> list[str]:
        """Return the fields of a response component that requests with that component do not have."""
        closed = self.schemas.get(f"{name}Input", {})
        is_sent = f"{name}Input" in self.request_components and "properties" in closed
        return sorted(self.schemas[name]["properties"].keys() - closed["properties"].keys()) if is_sent else []

    def _iterate_models(self) -> Iterator[tuple[str, str]]:
        """Yield the resources, and the component that `get` or another operation on one of them returns."""
        for _, _, operation in sorted(self.operations, key=lambda item: item[2]["x-lup-sdk"].endswith(".get")):
            reference = success_schemas(operation).get(JSON, {}).get("$ref", "")
            if {"id", "version"} <= self.schemas.get(component_name(reference), {}).get("properties", {}).keys():
                yield operation["x-lup-sdk"].split(".")[0], component_name(reference)

    def _iterate_read_components(self) -> Iterator[tuple[str, str]]:
        """Yield the components of requests, and the component of the resource that they are about."""
        for _, _, operation in self.operations:
            body = body_schema(operation)
            reference = body.get("items", body).get("$ref", "")
            if model := self.models.get(operation["x-lup-sdk"].split(".")[0]):
                yield component_name(reference), model

    def _extract_inline_objects(self, owner: str, schema: Node) -> None:
        """Move nested objects into components, named after their owner and field."""
        for field, property_schema in schema.get("properties", {}).items():
            inner = property_schema.get("items", property_schema)
            if "properties" in inner:
                name = f"{owner}{pascal_case(field)}"
                self.schemas[name] = dict(inner)
                self._extract_inline_objects(name, inner)
                inner.clear()
                inner["$ref"] = f"#/components/schemas/{name}"

    def _iterate_operations(self) -> Iterator[tuple[str, str, Node]]:
        """Yield the path, HTTP method and operation of each SDK method, with top-level references resolved."""
        for path, item in self._document["paths"].items():
            for method, operation in item.items():
                if "x-lup-sdk" not in operation:
                    continue
                resolved = {
                    **operation,
                    "parameters": [self.resolve(parameter) for parameter in operation.get("parameters", [])],
                    "responses": {
                        status: self.resolve(response) for status, response in operation["responses"].items()
                    },
                    "requestBody": self.resolve(operation.get("requestBody", {})),
                }
                if "properties" in body_schema(resolved):
                    name = f"{pascal_case(operation['operationId'])}Body"
                    self.schemas[name] = body_schema(resolved)
                    self._extract_inline_objects(name, self.schemas[name])
                    resolved["requestBody"] = {"content": {JSON: {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
                yield path, method.upper(), resolved

    def _iterate_tags(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield the property and value that identify each component of a tagged union."""
        for node in _iterate_nodes(self._document):
            for value, ref in node.get("discriminator", {}).get("mapping", {}).items():
                yield component_name(ref), (node["discriminator"]["propertyName"], value)

    def _collect_components(self, schemas: Iterable[Node]) -> set[str]:
        """Return the components that the schemas refer to, directly or indirectly."""
        names: set[str] = set()
        queue = list(schemas)
        while queue:
            for node in _iterate_nodes(queue.pop()):
                name = component_name(node.get("$ref", ""))
                if name in self.schemas and name not in names:
                    names.add(name)
                    queue.append(self.schemas[name])
        return names


def component_name(ref: str) -> str:
    """Return the component's name in a reference."""
    return ref.rsplit("/", 1)[-1]


def success_schemas(operation: Node) -> dict[str, Node]:
    """Return the schemas of the first success response, by media type."""
    success = next(response for status, response in operation["responses"].items() if status.startswith("2"))
    return {media: content.get("schema", {}) for media, content in success.get("content", {}).items()}


def body_schema(operation: Node) -> Node:
    """Return the schema of the JSON request body; empty if there is none."""
    content = operation["requestBody"].get("content", {})
    return next((content[media]["schema"] for media in content if media.endswith("json")), {})


def _iterate_nodes(value: Any) -> Iterator[Node]:
    """Yield the value and every object in it, if it is an object."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from _iterate_nodes(child)
