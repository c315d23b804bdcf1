"""The parameters of the operations: in paths, in queries, and in headers."""

import re
from collections.abc import Iterator

import msgspec

from service.domain.base.shapes import JsonObject
from service.http.conditional import IF_MATCH
from service.http.context import IDEMPOTENCY_KEY
from service.http.contract_components import Shared
from service.http.contract_examples import ID, REF, SYSTEM
from service.http.contract_schemas import Schemas
from service.http.operations import Operation

# One pattern instead of two alternatives, for which generators of clients would create a class.
_UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_HEADERS: dict[str, JsonObject] = {
    "If-Match": {
        "required": True,
        "schema": {"type": "string", "pattern": IF_MATCH.pattern},
        "description": "The version that the caller has read: its whole ETag, or only the start as in the example.",
        "example": '"v7"',
    },
    "If-None-Match": {
        "schema": {"type": "string"},
        "description": "The ETag of the caller's copy; the response is 304 if it is current.",
    },
    "Idempotency-Key": {
        "schema": {"type": "string", "pattern": IDEMPOTENCY_KEY.pattern},
        "description": "A request with the same key within 24 hours runs once; a repeated one gets the first response.",
    },
    "LUP-Read-After": {
        "schema": {"type": "string"},
        "description": "The newest token of an earlier response; the read sees all that it showed or wrote.",
    },
}


def parameters(operation: Operation, path: str, schemas: Schemas, shared: Shared) -> list[JsonObject]:
    """List an operation's parameters; those of several operations are shared."""
    named = [("", parameter) for parameter in _in_path(path, schemas)]
    named += [("Filter" * _is_id(parameter), parameter) for parameter in _in_query(operation, schemas)]
    named += [("", parameter) for parameter in _in_headers(operation)]
    return [shared.add(_component_name(parameter["name"]) + suffix, parameter) for suffix, parameter in named]


def _component_name(name: str) -> str:
    words = re.split("[-_]", name.removeprefix("LUP-"))
    return "".join(word[:1].upper() + word[1:] for word in words)


def _is_id(parameter: JsonObject) -> bool:
    """Whether a query parameter has the name of a path parameter."""
    return str(parameter["name"]).endswith("_id")


def _in_path(path: str, schemas: Schemas) -> Iterator[JsonObject]:
    reference = schemas.scalars.schema("Reference")["pattern"]
    for name in re.findall(r"\{(\w+)\}", path):
        schema: JsonObject = {"type": "string", "pattern": f"^({_UUID}|ref:{reference[1:-1]})$"}
        noun = name.removesuffix("_id").replace("_", " ")
        description, example = f"The id of the {noun}, or its external reference: `ref:{SYSTEM}:{REF}`.", ID
        if name in ("system", "ref"):
            field, example = ("system", SYSTEM) if name == "system" else ("id", REF)
            schema = dict(schemas.components["ExternalRef"]["properties"][field])
            description = schema.pop("description")
            del schema["examples"]
        yield {
            "name": name, "in": "path", "required": True, "schema": schema, "description": description,
            "example": example,
        }  # fmt: skip


def _in_query(operation: Operation, schemas: Schemas) -> Iterator[JsonObject]:
    (shape,) = msgspec.json.schema_components([operation.query])[1].values()
    for name, field in shape.get("properties", {}).items():
        value = _not_null(field)
        description = value.pop("description", None)
        example = value.pop("examples", [None])[0]
        schema = schemas.parameter(operation, name, value)
        parameter: JsonObject = {"name": name, "in": "query", "schema": schema}
        if schema.get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        if name in shape.get("required", ()):
            parameter["required"] = True
        if description:
            parameter["description"] = description
        if example is not None and "$ref" not in schema:
            parameter["example"] = example
        yield parameter


def _not_null(field: JsonObject) -> JsonObject:
    """Return a parameter's schema without null: a parameter is left out instead."""
    if field.get("anyOf", ())[1:] != [{"type": "null"}]:
        return dict(field)
    outer = {key: value for key, value in field.items() if key not in ("anyOf", "default")}
    return _not_null(field["anyOf"][0] | outer)


def _in_headers(operation: Operation) -> Iterator[JsonObject]:
    accepted = {
        "If-Match": operation.versioned,
        "If-None-Match": operation.conditional,
        "Idempotency-Key": operation.keyed,
        "LUP-Read-After": operation.conditional and operation.scope,
    }
    for name, header in _HEADERS.items():
        if accepted[name]:
            yield {"name": name, "in": "header", **header}
