"""The schemas of the contract: closed in requests, open and complete in responses.

An enum is named after the response and the field that hold it, such as `IdeaStatus`.
"""

from collections.abc import Iterable, Iterator

import msgspec

from service.core.list_sql import MAX_COUNTED_ROWS
from service.core.view import Listed
from service.domain.base.fields import TypeForm
from service.domain.base.shapes import Json, JsonObject
from service.http import list_params
from service.http.contract_scalars import REF, WORDS, Scalars, schema_ref
from service.http.operations import Operation
from service.http.problems import ProblemDetails

_INPUT = "Input"


def refs(node: Json) -> Iterator[str]:
    """Yield the references within a document."""
    if isinstance(node, list):
        for item in node:
            yield from refs(item)
    elif isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from refs(value)


class Schemas:
    """The schema components of requests and responses."""

    def __init__(self, declared: Iterable[Operation]) -> None:
        declared = tuple(declared)
        responses = [operation.response for operation in declared if operation.response is not None]
        self.tables = {response.kind.name: response for response in responses if isinstance(response, Listed)}
        response_types: list[TypeForm] = [response for response in responses if not isinstance(response, Listed)]
        response_types += [ProblemDetails, *(resource.response_type for resource in self.tables.values())]
        bodies = [operation.body for operation in declared if operation.body is not None]
        self.scalars = Scalars([*response_types, *bodies, *(operation.query for operation in declared)])
        request_schemas, response_schemas = self._components(bodies), self._components(response_types)
        self._both = request_schemas.keys() & response_schemas.keys()
        """Components of requests and responses, which have a closed and an open form."""
        for schema in response_schemas.values():
            _open(schema)
        for resource in self.tables.values():
            _complete(response_schemas[resource.row_type.__name__], resource)
        closed = {self._request_name(name): self._close(schema) for name, schema in request_schemas.items()}
        self.components = response_schemas | closed
        self._name_enums(response_schemas)
        for resource in self.tables.values():
            self.components[f"{resource.row_type.__name__}Page"] = _page(resource, self.tables)

    def request(self, shape: TypeForm) -> JsonObject:
        """Return the schema of a request body."""
        (schema,), _ = msgspec.json.schema_components([shape], ref_template=REF)
        request: JsonObject = self._close(self.scalars.portable(schema))
        return request

    def response(self, shape: TypeForm) -> JsonObject:
        """Return the schema of a response."""
        (schema,), _ = msgspec.json.schema_components([shape], ref_template=REF)
        response: JsonObject = self.scalars.portable(schema)
        return response

    def parameter(self, operation: Operation, name: str, schema: JsonObject) -> JsonObject:
        """Return the schema of a query parameter; a filter shares the enum of its field."""
        owner = operation.response.row_type.__name__ if isinstance(operation.response, Listed) else ""
        schema = self.scalars.portable(schema)
        if schema.get("type") == "array":
            return {**schema, "items": self._enum(owner, name, schema["items"])}
        return self._enum(owner, name, schema)

    def used(self, document: JsonObject) -> dict[str, JsonObject]:
        """Return the components, with the scalars that the document references."""
        names = {ref.rpartition("/")[2] for ref in refs([document, self.components]) if "/schemas/" in ref}
        scalars = {name: self.scalars.schema(name) for name in names - self.components.keys()}
        return dict(sorted((self.components | scalars).items()))

    def _components(self, types: Iterable[TypeForm]) -> dict[str, JsonObject]:
        _, components = msgspec.json.schema_components(types, ref_template=REF)
        return {name: self.scalars.portable(schema) for name, schema in self._renamed(components).items()}

    def _renamed(self, components: JsonObject) -> JsonObject:
        """Name responses by their resource: the service's `IdeaResponse` is `Idea` in the contract."""
        text = msgspec.json.encode(components)
        for resource in self.tables.values():
            text = text.replace(
                f'{resource.response_type.__name__}"'.encode(), f'{resource.row_type.__name__}"'.encode()
            )
        renamed: JsonObject = msgspec.json.decode(text)
        return renamed

    def _request_name(self, name: str) -> str:
        return name + _INPUT if name in self._both else name

    def _close(self, node: Json) -> Json:
        """Rewrite references to components of both sides to their closed form."""
        if isinstance(node, list):
            return [self._close(item) for item in node]
        if isinstance(node, dict):
            return {key: self._close(value) for key, value in node.items()}
        prefix, slash, name = node.rpartition("/") if isinstance(node, str) else ("", "", "")
        return prefix + slash + self._request_name(name) if prefix == "#/components/schemas" else node

    def _name_enums(self, response_schemas: dict[str, JsonObject]) -> None:
        """Create a component for each enum of a response field, and reference it from requests and filters too."""
        self._enums: dict[tuple[str, tuple[str, ...]], list[str]] = {}
        for owner, schema in response_schemas.items():
            for field, value in schema.get("properties", {}).items():
                if len(enum := _enum(value)) > 1:
                    self._enums.setdefault((field, enum), []).append(owner)
        for owner, schema in [*self.components.items()]:
            for field, value in schema.get("properties", {}).items():
                schema["properties"][field] = self._enum(owner, field, value)

    def _enum(self, owner: str, field: str, schema: JsonObject) -> JsonObject:
        values = _enum(schema)
        owners = [name for name in self._enums.get((field, values), ()) if name in owner]
        if not owners:
            return schema
        owner_name = max(owners, key=len)
        name = owner_name + field.title().replace("_", "")
        description = f"The values of `{field}` of `{owner_name}`; later versions may add more."
        self.components[name] = {"description": description, "type": "string", "enum": list(values)}
        words = {key: schema[key] for key in WORDS if key in schema}
        if "anyOf" in schema:
            return {"anyOf": [schema_ref(name), {"type": "null"}], **words}
        return {**schema_ref(name), **words}


def _enum(schema: JsonObject) -> tuple[str, ...]:
    """Return the values of an enum, nullable or not; empty for other schemas."""
    choices: list[JsonObject] = schema.get("anyOf", [schema])
    return tuple(choices[0].get("enum", ()))


def _open(schema: JsonObject) -> None:
    """Require every field that is never unset, and allow fields of later versions."""
    if "properties" in schema:
        schema.pop("additionalProperties", None)
        always = schema.get("required", ())
        fields = schema["properties"].items()
        schema["required"] = [name for name, field in fields if name in always or "default" in field]
        for _, field in fields:
            field.pop("default", None)


def _complete(schema: JsonObject, resource: Listed) -> None:
    """Require every field of a resource, except those about persons, which need `people:read`."""
    schema["required"] = [column.name for column in resource.response_fields if not column.personal]
    schema["properties"] = {column.name: schema["properties"][column.name] for column in resource.response_fields}
    for column in resource.response_fields:
        if column.personal:
            schema["properties"][column.name]["description"] = "Absent without the scope `people:read`."


def _page(resource: Listed, tables: dict[str, Listed]) -> JsonObject:
    page: JsonObject = {
        "description": f"A page of {resource.kind.name.replace('_', ' ')}.",
        "type": "object",
        "properties": {
            "items": _rows(resource, 200),
            "next_cursor": {"type": ["string", "null"], "description": "The cursor of the next page; null if last."},
            "total": {"type": "integer", "description": "The number of all matches, with `count=true`."},
            "total_is_exact": {
                "type": "boolean",
                "description": f"False if there are more than `total`, which counts up to {MAX_COUNTED_ROWS:,}.",
            },
        },
        "required": ["items", "next_cursor"],
    }
    if kinds := sorted({kind for kind, _, _ in list_params.list_includes(resource).values()} & set(tables)):
        page["properties"]["included"] = {
            "type": "object",
            "description": "The resources to which the items refer, each once, with `include`.",
            "properties": {kind: _rows(tables[kind], 10_000) for kind in kinds},
        }
    return page


def _rows(resource: Listed, max_items: int) -> JsonObject:
    return {"type": "array", "maxItems": max_items, "items": schema_ref(resource.row_type.__name__)}
