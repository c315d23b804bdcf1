"""The contract as a document: references followed, components sorted into what is read and what is sent."""

from collections.abc import Iterable, Iterator
from typing import Any

from openapi_python_client.schema import OpenAPI
from openapi_python_client.strings import pascal_case

Node = dict[str, Any]
JSON = "application/json"


class Contract:
    """An OpenAPI document that has passed the document model of openapi-python-client."""

    def __init__(self, document: Node) -> None:
        OpenAPI.model_validate(document)
        self._document = document
        self.version: str = document["info"]["version"]
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

    def resolve(self, node: Node) -> Node:
        """Follow references until there is none."""
        while "$ref" in node:
            target: Any = self._document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def _extract_inline_objects(self, owner: str, schema: Node) -> None:
        """Make a component of every object that stands within another, named by its owner and its field."""
        for field, property_schema in schema.get("properties", {}).items():
            inner = property_schema.get("items", property_schema)
            if "properties" in inner:
                name = f"{owner}{pascal_case(field)}"
                self.schemas[name] = dict(inner)
                self._extract_inline_objects(name, inner)
                inner.clear()
                inner["$ref"] = f"#/components/schemas/{name}"

    def _iterate_operations(self) -> Iterator[tuple[str, str, Node]]:
        """Every operation that the SDK has, as path, HTTP method and operation, the references at its top followed."""
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
        """The property and value by which a component is known in a tagged union."""
        for node in _iterate_nodes(self._document):
            for value, ref in node.get("discriminator", {}).get("mapping", {}).items():
                yield component_name(ref), (node["discriminator"]["propertyName"], value)

    def _collect_components(self, schemas: Iterable[Node]) -> set[str]:
        """The components that these schemas refer to, and those that they refer to in turn."""
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
    """The component's name in a reference."""
    return ref.rsplit("/", 1)[-1]


def success_schemas(operation: Node) -> dict[str, Node]:
    """The schemas of an operation's first success, by media type."""
    success = next(response for status, response in operation["responses"].items() if status.startswith("2"))
    return {media: content.get("schema", {}) for media, content in success.get("content", {}).items()}


def body_schema(operation: Node) -> Node:
    """The schema of an operation's JSON body; empty if it takes none."""
    content = operation["requestBody"].get("content", {})
    return next((content[media]["schema"] for media in content if media.endswith("json")), {})


def _iterate_nodes(value: Any) -> Iterator[Node]:
    """Every object in a value, itself first."""
    if isinstance(value, dict):
        yield value
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for child in children:
        yield from _iterate_nodes(child)
