"""The responses of the operations, with their headers and examples, and their errors."""

from collections.abc import Iterator

import msgspec

from service.core.resource import Resource
from service.core.view import Listed
from service.domain.base.shapes import Json, JsonObject
from service.http.accept import PROBLEM
from service.http.contract_components import Shared
from service.http.contract_examples import page_example, read_example, response_example
from service.http.contract_scalars import schema_ref
from service.http.contract_schemas import Schemas
from service.http.error_codes import CODES
from service.http.operations import Operation
from service.http.problems import ApiError, ProblemDetails

STATUS_NAMES = {
    304: "NotModified", 400: "BadRequest", 401: "Unauthorized", 403: "Forbidden", 404: "NotFound",
    405: "MethodNotAllowed", 408: "RequestTimeout", 409: "Conflict", 412: "PreconditionFailed",
    413: "ContentTooLarge", 415: "UnsupportedMediaType", 422: "UnprocessableContent", 428: "PreconditionRequired",
    429: "TooManyRequests", 500: "InternalServerError", 503: "ServiceUnavailable",
}  # fmt: skip


def _text(description: str, **members: Json) -> JsonObject:
    return {"schema": {"type": "string"}, "description": description, **members}


_READ_AFTER = "With read replicas: a token for later reads, so that they see what this response showed or wrote."
HEADERS: dict[str, JsonObject] = {
    "Accept": _text("The accepted media types of the body."),
    "Accept-Encoding": _text("The accepted content codings: none."),
    "Allow": _text("The methods that the path supports."),
    "Content-Language": {
        "schema": {"type": "string", "enum": ["nb", "nn", "en"]},
        "description": "The language of texts for people, such as each `message`.",
    },
    "Content-Location": _text("The URL of the same response by the id, if the request had an external reference."),
    "ETag": _text("Changes whenever the response changes."),
    "Idempotent-Replayed": _text("`true` if this repeats the response to an earlier request with the same key."),
    "Link": _text('The next page, rel="next" (RFC 8288).'),
    "Location": _text("The path of the created resource."),
    "LUP-Read-After": _text(_READ_AFTER),
    "RateLimit": _text(
        "The remaining requests (`r`), and seconds until the full quota (`t`).", example='"key";r=0;t=60'
    ),
    "RateLimit-Policy": _text(
        "The quota of requests (`q`) per window of seconds (`w`); refilled evenly.", example='"key";q=30000;w=60'
    ),
    "Retry-After": {"schema": {"type": "integer"}, "description": "The seconds to wait before a retry."},
    "WWW-Authenticate": _text(
        "The scheme of keys and, if the status is 403, the scopes that the key lacks (RFC 6750).",
        example='Bearer realm="lup", error="insufficient_scope", scope="day:write"',
    ),
    "X-Request-Id": _text("Identifies the request in the service's log; an id sent by the caller is kept."),
}
_HEADERS_OF_ERRORS = {
    401: ("WWW-Authenticate",), 403: ("WWW-Authenticate",),
    405: ("Allow",), 415: ("Accept", "Accept-Encoding"), 429: ("RateLimit", "RateLimit-Policy", "Retry-After"),
    503: ("Retry-After",),
}  # fmt: skip


def _headers(*names: str) -> JsonObject:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in (*names, "X-Request-Id")}


def problems() -> dict[str, JsonObject]:
    """Build the response of each error status, with its codes."""
    return {STATUS_NAMES[status]: _problem(status) for status in STATUS_NAMES if status >= 400}


def _problem(status: int) -> JsonObject:
    codes = [code for code, meaning in CODES.items() if meaning.status == status]
    example = msgspec.to_builtins(ApiError(codes[0]).document("5f1c7f2e9d6b4a0e"))
    return {
        "description": " ".join(f"`{code}`: {CODES[code].title}" for code in codes),
        "headers": _headers("Content-Language", *_HEADERS_OF_ERRORS.get(status, ())),
        "content": {PROBLEM: {"schema": schema_ref(ProblemDetails.__name__), "example": example}},
    }


class Responses:
    """The responses of the contract; equal ones are shared, and so are their examples."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas
        self.shared, self.examples = Shared("responses"), Shared("examples")

    def of(self, operation: Operation, path: str) -> JsonObject:
        """Build an operation's responses by status."""
        responses = {str(status): self._success(operation, status) for status in operation.status}
        if operation.conditional:
            names = [
                "ETag",
                *["Content-Location"] * _is_located(operation),
                *["Content-Language"] * operation.has_language,
            ]
            not_modified = {"description": "The caller's copy is current.", "headers": _headers(*sorted(names))}
            responses["304"] = self.shared.add(STATUS_NAMES[304] + "Located" * _is_located(operation), not_modified)
        for status in sorted({*_errors(operation, path)}):
            responses[str(status)] = {"$ref": f"#/components/responses/{STATUS_NAMES[status]}"}
        return responses

    def _success(self, operation: Operation, status: int) -> JsonObject:
        response_type = operation.response
        names = [name for name, is_sent in _success_headers(operation, status).items() if is_sent]
        response: JsonObject = {"description": "Created." if status == 201 else "Success.", "headers": _headers(*names)}
        if response_type is None:
            return self.shared.add("NoContent", response)
        if isinstance(response_type, Listed):
            name = response_type.row_type.__name__ + "Page" * operation.is_page
            schema = schema_ref(name)
            example = page_example(response_type) if operation.is_page else read_example(response_type)
        else:
            schema, example = self._schemas.response(response_type), response_example(response_type)
            item = schema.get("items", schema)["$ref"].rpartition("/")[2]
            name = item + "List" * ("items" in schema)
        content: JsonObject = {"schema": schema}
        if example is not None:
            content["examples"] = {"example": self.examples.add(name, {"value": example})}
        response["content"] = {"application/json": content}
        response["content"] |= {media: {"schema": {"type": "string"}} for media in operation.media}
        return self.shared.add(name + _SUFFIXES[status, operation.keyed], response)


_SUFFIXES = {(200, False): "", (200, True): "Saved", (201, True): "Created"}
"""The suffix of a response component, by its status and whether the operation writes."""


def _is_located(operation: Operation) -> bool:
    """Whether a response may name its URL by the id, since the request may have an external reference."""
    return operation.method == "GET" and "{" in operation.path


def _success_headers(operation: Operation, status: int) -> dict[str, bool]:
    is_resource = isinstance(operation.response, Resource)
    return {
        "Content-Language": operation.has_language,
        "Content-Location": _is_located(operation),
        "ETag": operation.response is not None and (operation.conditional or is_resource),
        "Idempotent-Replayed": operation.keyed,
        "Link": operation.is_page and isinstance(operation.response, Listed),
        "Location": status == 201 and is_resource,
        "LUP-Read-After": operation.scope is not None,
    }


def _errors(operation: Operation, path: str) -> Iterator[int]:
    yield from (400, 401, 405, 429, 500, 503, *operation.errors)
    if operation.scope:
        yield 403
    if "{" in path and not operation.sdk.endswith("put_by_ref"):
        yield 404
    if operation.body is not None:
        yield from (408, 413, 415, 422)
    if operation.versioned:
        yield from (412, 428)
    if operation.keyed:
        yield 422
        # A repeated request returns the row as it is now, which may have been deleted.
        if isinstance(operation.response, Resource):
            yield 404
    if operation.is_page:
        yield 422
