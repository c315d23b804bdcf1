"""The contract: an OpenAPI 3.1 document, generated from the operations and their Structs."""

import re
from collections.abc import Sequence

import msgspec
from litestar import Router

from service.domain.base.shapes import JsonObject
from service.http.contract_components import Shared
from service.http.contract_examples import example_name, request_example
from service.http.contract_parameters import parameters
from service.http.contract_responses import HEADERS, Responses, problems
from service.http.contract_schemas import Schemas
from service.http.operations import Operation, operations

VERSION = "0.1.0"
_DESCRIPTION = """\
Manages a leadership and innovation programme: its sessions, who attended them, their findings and ideas.

Send an API key as `Authorization: Bearer lup_...`. Errors are problem details (RFC 9457) with a stable `code`; their
texts are in English, or by `Accept-Language` in bokmål (`nb`) or nynorsk (`nn`).
Requests are limited per key; every response has `RateLimit` and `RateLimit-Policy`
(draft-ietf-httpapi-ratelimit-headers), and 429 has `Retry-After`.
A body that accepts `unit_id` or `need_ids` also accepts `unit_ref: "hr:3100"` or `need_refs`."""
# Direction marks, blanks and letters of other scripts, which would be invisible in the patterns of the file.
_INVISIBLE = re.compile("[\u0080-\u00a0\u00ad\u0300-\u200f\u2028-\u206f\u2800-\uffff]")


def encode(document: JsonObject) -> bytes:
    """Encode a document as indented JSON, with invisible characters escaped."""
    text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
    return _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text).encode()


def contract(routers: Sequence[Router]) -> JsonObject:
    """Build the whole document."""
    declared = sorted(operations(routers), key=lambda operation: (operation.path, operation.method))
    schemas = Schemas(declared)
    shared, bodies, responses = Shared("parameters"), Shared("requestBodies"), Responses(schemas)
    paths: dict[str, JsonObject] = {}
    for operation in declared:
        path = re.sub(r"\{(\w+):\w+\}", r"{\1}", operation.path)
        whole = _operation(operation)
        whole["parameters"] = parameters(operation, path, schemas, shared)
        if operation.body is not None:
            whole["requestBody"] = _body(operation, schemas, bodies, responses.examples)
        whole["responses"] = responses.of(operation, path)
        paths.setdefault(path, {})[operation.method.lower()] = whole
    components: JsonObject = {
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "An API key, `lup_...`."}},
        "parameters": shared.components(),
        "headers": HEADERS,
        "examples": responses.examples.components(),
        "requestBodies": bodies.components(),
        "responses": responses.shared.components() | problems(),
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "LUP",
            "version": VERSION,
            "description": _DESCRIPTION,
            "contact": {"name": "The LUP maintainers"},
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "externalDocs": {"description": "The operations and their schemas, to read and to try out.", "url": "/docs"},
        "servers": [{"url": "/"}],
        "security": [{"key": []}],
        "tags": [
            {"name": router.path.rpartition("/")[2], "description": router.opt["description"]}
            for router in routers
            if router.routes
        ],
        "paths": paths,
        "components": components | {"schemas": schemas.used({"paths": paths, **components})},
    }


def _operation(operation: Operation) -> JsonObject:
    scopes = sorted(operation.scopes, key=lambda scope: scope != operation.scope)
    return {
        "operationId": operation.id,
        "x-lup-sdk": operation.sdk,
        "tags": [operation.sdk.partition(".")[0]],
        "summary": operation.summary.split(". ")[0].rstrip(".") + ".",
        "description": f"{operation.summary}\n\nScope: {' and '.join(f'`{scope}`' for scope in scopes) or 'any key'}.",
        "security": [{"key": scopes}],
    }


def _body(operation: Operation, schemas: Schemas, bodies: Shared, examples: Shared) -> JsonObject:
    schema = schemas.request(operation.body)
    content: JsonObject = {"schema": schema}
    if (example := request_example(operation)) is not None:
        content["examples"] = {"example": examples.add(example_name(operation), {"value": example})}
    item = schema.get("items", schema)["$ref"].rpartition("/")[2]
    body = {"required": not operation.is_body_optional, "content": dict.fromkeys(operation.body_media, content)}
    return bodies.add(item + "List" * ("items" in schema), body)
