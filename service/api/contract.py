"""The contract: an OpenAPI 3.1 document, generated from the operations and their Structs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any, get_args, get_origin

import msgspec
from litestar import Router
from msgspec import Struct

from service.api.accept import PROBLEM
from service.api.calls import IDEMPOTENCY_KEY, IF_MATCH
from service.api.codes import CODES
from service.api.operations import Operation, operations
from service.api.problems import Problem, ProblemDetails
from service.api.queries import includable
from service.domain.shapes import ExternalRef, Row
from service.postgres.statements import COUNTED
from service.postgres.table import Table

VERSION = "0.1.0"
_REF = "#/components/schemas/{name}"
_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
_STORED = {
    "id": _ID,
    "version": 1,
    "created_at": "2026-03-12T16:20:00+00:00",
    "updated_at": "2026-03-12T16:20:00+00:00",
}
_READ_AFTER_PARAMETER = {
    "name": "LUP-Read-After",
    "in": "header",
    "schema": {"type": "string"},
    "description": "The newest token of an earlier response; the read sees all that the response showed or wrote.",
}
_READ_AFTER_HEADER = {
    "schema": {"type": "string"},
    "description": "With a read replica: a token to send with later reads, so that they see at least this state.",
}
_STATUS = {
    400: "BadRequest", 401: "Unauthorized", 403: "Forbidden", 404: "NotFound", 408: "RequestTimeout", 409: "Conflict",
    412: "PreconditionFailed", 413: "ContentTooLarge", 415: "UnsupportedMediaType", 422: "UnprocessableContent",
    428: "PreconditionRequired", 429: "TooManyRequests", 503: "ServiceUnavailable",
}  # fmt: skip
_ABOUT = """\
Manages a leadership and innovation programme: its sessions, who attended them, their findings and ideas.

Send an API key as `Authorization: Bearer lup_...`. Errors are problem details (RFC 9457) with a stable `code`; their
texts are in English, or by `Accept-Language` in bokmål (`nb`) or nynorsk (`nn`).
Requests are limited per key; every response has `RateLimit` and `RateLimit-Policy`
(draft-ietf-httpapi-ratelimit-headers), and 429 has `Retry-After`.
A body that accepts `unit_id` or `need_ids` also accepts `unit_ref: "hr:3100"` or `need_refs`."""


def contract(routers: Sequence[Router]) -> Row:
    """Make the whole document."""
    declared = sorted(operations(routers), key=lambda each: (each.path, each.method))
    schemas = _schemas(declared)
    paths: dict[str, Row] = {}
    for each in declared:
        path = re.sub(r"\{(\w+):\w+\}", r"{\1}", each.path)
        paths.setdefault(path, {})[each.method.lower()] = _operation(each, path)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "LUP",
            "version": VERSION,
            "description": _ABOUT,
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "security": [{"key": []}],
        "tags": [
            {"name": router.path.rpartition("/")[2], "description": router.opt["description"]}
            for router in routers
            if router.routes
        ],
        "paths": paths,
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "An API key, `lup_...`."}},
            "parameters": {"ReadAfter": _READ_AFTER_PARAMETER},
            "headers": {"ReadAfter": _READ_AFTER_HEADER},
            "responses": {_STATUS[status]: _problem(status) for status in _STATUS},
            "schemas": dict(sorted(schemas.items())),
        },
    }


def _schemas(declared: Iterable[Operation]) -> dict[str, Row]:
    types: list[Any] = [ExternalRef, ProblemDetails]
    tables: dict[str, Table] = {}
    for each in declared:
        if each.body is not None:
            types.append(each.body)
        if isinstance(each.answer, Table):
            tables[each.answer.kind.name] = each.answer
        elif each.answer is not None:
            types.append(each.answer)
    types += [table.stored for table in tables.values()]
    components = _named_by_resource(msgspec.json.schema_components(types, ref_template=_REF)[1], tables)
    schemas: dict[str, Row] = {name: _mend(each) for name, each in components.items()}
    _, asked = msgspec.json.schema_components([each.body for each in declared if each.body], ref_template=_REF)
    for name in components.keys() - asked.keys():
        _answered(schemas[name])
    for table in tables.values():
        _read(schemas, table)
        schemas[f"{table.read.__name__}Page"] = _page(table, tables)
    return schemas


def _named_by_resource(components: Row, tables: Mapping[str, Table]) -> Row:
    """Name what operations answer by the resource alone: what is `IdeaResponse` in the service is `Idea`."""
    text = msgspec.json.encode(components)
    for table in tables.values():
        text = text.replace(f'{table.stored.__name__}"'.encode(), f'{table.read.__name__}"'.encode())
    named: Row = msgspec.json.decode(text)
    return named


def _mend(value: Any) -> Any:
    """Write what generators of clients read best: `oneOf` for tagged unions, a list of types for what may be null."""
    if isinstance(value, list):
        return [_mend(each) for each in value]
    if not isinstance(value, dict):
        return value
    found = {name: _mend(each) for name, each in value.items()}
    if "pattern" in found:
        found["pattern"] = found["pattern"].removesuffix(r"\Z") + "$" * found["pattern"].endswith(r"\Z")
    if "enum" in found and "type" not in found:
        found["type"] = "string"
    choices = found.get("anyOf")
    if choices and "discriminator" in found:
        found["oneOf"] = found.pop("anyOf")
    elif choices and len(choices) == 2 and choices[1] == {"type": "null"}:
        first = choices[0]
        del found["anyOf"]
        if "type" not in first:
            found["oneOf"] = choices
        else:
            found |= {**first, "type": [first["type"], "null"]}
        if "enum" in first:
            found["enum"] = [*first["enum"], None]
    return found


def _answered(schema: Row) -> None:
    """In a shape that only answers hold every field is there that is not unset, and more may come."""
    if "properties" in schema:
        schema.pop("additionalProperties", None)
        always = schema.get("required", ())
        there = (name for name, each in schema["properties"].items() if name in always or "default" in each)
        schema["required"] = list(there)
        for each in schema["properties"].values():
            each.pop("default", None)


def _read(schemas: dict[str, Row], table: Table) -> None:
    """In what is read every field is there, but for those about persons, which need `people:read`."""
    schema = schemas[table.read.__name__]
    schema.pop("additionalProperties", None)
    schema["required"] = [each.name for each in table.shown if not each.personal]
    schema["properties"] = {each.name: schema["properties"][each.name] for each in table.shown}
    for each in table.shown:
        schema["properties"][each.name].pop("default", None)
        if each.personal:
            schema["properties"][each.name]["description"] = "Absent without the scope `people:read`."


def _page(table: Table, tables: dict[str, Table]) -> Row:
    page: Row = {
        "title": f"{table.read.__name__}Page",
        "description": f"A page of {table.kind.name.replace('_', ' ')}.",
        "type": "object",
        "properties": {
            "items": _rows(table, 200),
            "next_cursor": {"type": ["string", "null"], "description": "The next page's cursor; null on the last."},
            "total": {"type": "integer", "description": "The number of all matches, with `count=true`."},
            "total_is_exact": {
                "type": "boolean",
                "description": f"False if there are more than `total`, which is at most {COUNTED}.",
            },
        },
        "required": ["items", "next_cursor"],
    }
    if kinds := sorted({kind for kind, _, _ in includable(table).values()} & set(tables)):
        page["properties"]["included"] = {
            "type": "object",
            "description": "The resources requested by `include`, once each.",
            "properties": {kind: _rows(tables[kind], 10_000) for kind in kinds},
        }
    return page


def _rows(table: Table, most: int) -> Row:
    return {"type": "array", "maxItems": most, "items": {"$ref": _REF.format(name=table.read.__name__)}}


def _problem(status: int) -> Row:
    codes = [code for code, meaning in CODES.items() if meaning.status == status]
    example = msgspec.to_builtins(Problem(codes[0]).document("5f1c7f2e9d6b4a0e"))
    found: Row = {
        "description": " ".join(f"`{each}`: {CODES[each].title}" for each in codes),
        "content": {PROBLEM: {"schema": {"$ref": _REF.format(name=ProblemDetails.__name__)}, "example": example}},
    }
    found["headers"] = dict(_LANGUAGE)
    if status == 415:
        found["headers"] |= _TAKEN
    if status in (429, 503):
        found["headers"] |= {"Retry-After": {"schema": {"type": "integer"}, "description": "Seconds to wait."}}
    if status == 429:
        found["headers"] |= _RATE_LIMIT
    return found


def _operation(each: Operation, path: str) -> Row:
    kind, _, _ = each.sdk.partition(".")
    scopes = sorted(each.scopes, key=lambda scope: scope != each.scope)
    found: Row = {
        "operationId": each.id,
        "x-lup-sdk": each.sdk,
        "tags": [kind],
        "summary": each.summary.split(". ")[0].rstrip(".") + ".",
        "description": f"{each.summary}\n\nScope: {' and '.join(f'`{scope}`' for scope in scopes) or 'any key'}.",
        "security": [{"key": scopes}],
        "parameters": [*_path_parameters(path), *_query_parameters(each.query), *_header_parameters(each)],
        "responses": dict(_responses(each, path)),
    }
    if each.body is not None:
        schema = msgspec.json.schema_components([each.body], ref_template=_REF)[0][0]
        content: Row = {"schema": _mend(schema)}
        if (example := _request_example(each)) is not None:
            content["example"] = example
        found["requestBody"] = {"required": not each.optional, "content": dict.fromkeys(each.body_media, content)}
    return found


def _path_parameters(path: str) -> Iterator[Row]:
    for name in re.findall(r"\{(\w+)\}", path):
        schema: Row = {"type": "string", "format": "uuid"}
        about = f"The id of the {name.removesuffix('_id').replace('_', ' ')}."
        if name in ("system", "ref"):
            parts = msgspec.json.schema_components([ExternalRef], ref_template=_REF)[1]["ExternalRef"]["properties"]
            schema = dict(parts["system" if name == "system" else "id"].items())
            schema = _mend(schema)
            about = schema.pop("description")
            schema.pop("examples", None)
        yield {"name": name, "in": "path", "required": True, "schema": schema, "description": about}


def _query_parameters(query: type[Struct]) -> Iterator[Row]:
    (shape,) = msgspec.json.schema_components([query])[1].values()
    for field, schema in _mend(shape.get("properties", {})).items():
        schema = {key: value for key, value in schema.items() if not (key == "default" and value is None)}
        if isinstance(schema.get("type"), list):
            schema["type"] = schema["type"][0]
        if "enum" in schema:
            schema["enum"] = [value for value in schema["enum"] if value is not None]
        description = schema.pop("description", None)
        schema.pop("examples", None)
        parameter: Row = {"name": field, "in": "query", "schema": schema}
        if schema.get("type") == "array":
            parameter |= {"style": "form", "explode": False}
        if field in shape.get("required", ()):
            parameter["required"] = True
        yield parameter | ({"description": description} if description else {})


def _header_parameters(each: Operation) -> Iterator[Row]:
    if each.versioned:
        about = 'The version that was read: the ETag, or only its beginning, such as `"v7"`.'
        schema = {"type": "string", "pattern": IF_MATCH.pattern, "examples": ['"v7"']}
        yield {"name": "If-Match", "in": "header", "required": True, "schema": schema, "description": about}
    if each.conditional:
        about = "The ETag that the caller has; the response is 304 if it is current."
        yield {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}, "description": about}
    if each.keyed:
        about = "Executes the request once per key in 24 hours; a repeat returns the first result."
        schema = {"type": "string", "pattern": IDEMPOTENCY_KEY.pattern}
        yield {"name": "Idempotency-Key", "in": "header", "schema": schema, "description": about}
    if each.conditional and each.scope:
        yield {"$ref": "#/components/parameters/ReadAfter"}


def _responses(each: Operation, path: str) -> Iterator[tuple[str, Row]]:
    for status in each.status:
        yield str(status), _success(each, status)
    if each.conditional:
        yield "304", {"description": "Not modified.", "headers": _ETAG}
    errors = {400, 401, 429, 503, *each.errors}
    errors |= {403} if each.scope else set()
    errors |= {404} if "{" in path and not each.sdk.endswith("put_by_ref") else set()
    # A repeat is answered by the row as it is now, which may have gone.
    errors |= {404} if each.keyed and isinstance(each.answer, Table) else set()
    errors |= {408, 413, 415, 422} if each.body is not None else set()
    errors |= {412, 428} if each.versioned else set()
    errors |= {422} if each.many else set()
    for status in sorted(errors):
        yield str(status), {"$ref": f"#/components/responses/{_STATUS[status]}"}


_LANGUAGE = {
    "Content-Language": {
        "schema": {"type": "string", "enum": ["nb", "nn", "en"]},
        "description": "The language of `title` and of each `message`.",
    },
}
_RATE_LIMIT = {
    "RateLimit": {"schema": {"type": "string", "examples": ['"key";r=0;t=60']}, "description": "Requests left."},
    "RateLimit-Policy": {
        "schema": {"type": "string", "examples": ['"key";q=30000;w=60']},
        "description": "The quota: `q` requests in `w` seconds, refilled evenly.",
    },
}
_TAKEN = {
    "Accept": {"schema": {"type": "string"}, "description": "The supported media types of the body."},
    "Accept-Encoding": {"schema": {"type": "string"}, "description": "The supported content codings: none."},
}
_ETAG = {"ETag": {"schema": {"type": "string"}, "description": "Changes with the response."}}


def _success(each: Operation, status: int) -> Row:
    headers: Row = {"LUP-Read-After": {"$ref": "#/components/headers/ReadAfter"}} if each.scope else {}
    if each.keyed:
        about = "`true` if this repeats the result of an earlier request with the same key."
        headers["Idempotent-Replayed"] = {"schema": {"type": "string"}, "description": about}
    if each.answer is None:
        return {"description": "Done.", "headers": headers}
    if isinstance(each.answer, Table):
        name = each.answer.read.__name__ + ("Page" if each.many else "")
        example = _page_example(each.answer) if each.many else read_example(each.answer)
        content: Row = {"schema": {"$ref": _REF.format(name=name)}, "example": example}
    else:
        content = {"schema": _mend(msgspec.json.schema_components([each.answer], ref_template=_REF)[0][0])}
        many = _item(each.answer)
        shown = getattr(many or each.answer, "example", None)
        if shown is not None:
            content["example"] = [shown] if many else shown
    found: Row = {"description": "Created." if status == 201 else "Done.", "content": {"application/json": content}}
    for media in each.media:
        found["content"][media] = {"schema": {"type": "string"}}
    headers |= _ETAG if each.conditional or isinstance(each.answer, Table) else {}
    if status == 201 and isinstance(each.answer, Table):
        headers["Location"] = {"schema": {"type": "string"}, "description": "The path of the new resource."}
    if each.many and isinstance(each.answer, Table):
        headers["Link"] = {"schema": {"type": "string"}, "description": 'The next page, rel="next" (RFC 8288).'}
    return found | ({"headers": headers} if headers else {})


def _item(answer: Any) -> Any:
    """Give the type of a list's items; None of what is no list."""
    bare = get_args(answer)[0] if get_origin(answer) is Annotated else answer
    return next(iter(get_args(bare)), None)


def read_example(table: Table) -> Row:
    """A whole resource as it is answered."""
    new = msgspec.to_builtins(msgspec.convert(table.new.example, table.new))  # type: ignore[attr-defined]
    rest = {each.name: None for each in table.kept if each.name not in new}
    example: Row = table.stored.example  # type: ignore[attr-defined]
    own = {name: value for name, value in example.items() if name not in new or name in table.derived}
    return {**_STORED, **new, **rest, **own}


def _page_example(table: Table) -> Row:
    return {"items": [read_example(table)], "next_cursor": None}


def _request_example(each: Operation) -> Any:
    """A body that is true: the resource's own example, or what the operation gives."""
    if each.example is not None and each.method != "GET":
        return each.example
    if _item(each.answer):
        return None
    if isinstance(each.answer, Table) and each.sdk.rpartition(".")[2] in ("create", "put_by_ref"):
        return each.answer.new.example  # type: ignore[attr-defined]
    return None
