"""`Operation` declares an operation; `route` creates its handler, from the request to the response."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from types import FunctionType
from typing import Literal
from uuid import UUID

import asyncpg
import msgspec
import structlog
from litestar import Response as LitestarResponse
from litestar import Router
from litestar.exceptions import InternalServerException
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute
from litestar.types import ASGIApp
from litestar.types import Method as HttpMethod
from msgspec import Struct

from service.core import idempotency, read
from service.core.context import IdempotencyKey
from service.core.errors import ConcurrentDelete, ConstraintViolation, NotFound, VersionConflict
from service.core.resource import Resource
from service.core.violations import explain
from service.domain.base.fields import TypeForm
from service.domain.base.shapes import Json, JsonObject, RuleError, Violation
from service.http import query_params, request_schemas
from service.http.accept import JSON, PROBLEM, is_utf_8, media_type_parameters
from service.http.authentication import Authenticator, HTTPRequest
from service.http.context import RequestContext, Services, run_in_thread_if_large
from service.http.languages import ERROR_LANGUAGE, Language, choose_language, language_headers, read_lang
from service.http.path_references import resolved
from service.http.problems import ApiError, missing_scopes, refusal, to_api_error
from service.http.response import Response, ResponseSender

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
MERGE_PATCH = "application/merge-patch+json"
MAX_BODY_BYTES = 1_000_000
"""The maximum size of a body."""
MAX_BATCH_BODY_BYTES = 2_000_000
"""The maximum size of a body with many rows, or with lists of long texts."""
BODY_TIMEOUT_SECONDS = 10.0
"""How long a body may take to arrive."""
REQUEST_TIMEOUT_SECONDS = 2.9
"""How long a response may take, except for exports."""
DEADLOCK_PAUSE_SECONDS = 0.05
READ_METHODS: list[HttpMethod] = ["GET", "HEAD"]
"""The methods of a route that does not write."""
_log = structlog.get_logger(__name__)
Handler = Callable[[RequestContext], Awaitable[Response]]
Replay = Callable[[RequestContext, int, Sequence[JsonObject]], Response]


class Operation(Struct, frozen=True, kw_only=True):
    """An operation of the contract: its documentation, and everything that its handler needs to know."""

    id: str
    sdk: str
    method: Method
    path: str
    scope: str | None
    summary: str
    response: TypeForm
    status: tuple[int, ...] = (200,)
    query: type[Struct] = query_params.EmptyQuery
    body: TypeForm = None
    is_page: bool = False
    """Whether it responds with a page of a list."""
    is_large: bool = False
    """Whether the body may contain many rows, or lists of long texts."""
    is_body_optional: bool = False
    """Whether the body may be left out."""
    names_persons: bool = False
    """Whether every request names a person, or a row about one."""
    media: tuple[str, ...] = ()
    """The media types of its responses besides JSON."""
    always_changing: bool = False
    """Whether its response changes too often for an ETag."""
    read_body: Callable[..., object] | None = None
    """Reads the body, given the query, if parts of the body may violate the contract."""
    replay: Replay | None = None
    """Responds to a repeated request, if that response is neither the resource nor the receipts."""
    other_errors: tuple[int, ...] = ()
    """The statuses of errors that do not follow from the declaration."""
    example: Json = None

    @property
    def keyed(self) -> bool:
        """Whether it accepts an Idempotency-Key: every write does."""
        return self.method != "GET"

    @property
    def conditional(self) -> bool:
        """Whether its response has an ETag for If-None-Match: every read does."""
        return self.method == "GET" and not self.always_changing

    @property
    def versioned(self) -> bool:
        """Whether it needs If-Match: it changes a resource that the caller has read."""
        return self.method in ("PATCH", "DELETE") and self.path.endswith("}")

    @property
    def upserts(self) -> bool:
        """Whether it creates the resource that its path identifies if there is none."""
        return self.method == "PUT" and self.path.endswith("}")

    @property
    def errors(self) -> tuple[int, ...]:
        """The statuses of its errors: a write may conflict with the current state, or violate a rule."""
        return (*self.other_errors, 409, 422) if self.keyed else self.other_errors

    @property
    def scopes(self) -> frozenset[str]:
        """The scopes that a key needs: writing or naming persons includes reading them."""
        scopes = {self.scope} if self.scope else set()
        return frozenset(scopes | ({"people:read"} if self.scope == "people:write" or self.names_persons else set()))

    @property
    def has_language(self) -> bool:
        """Whether its response can contain texts for people: documents, or errors of skipped parts of the body."""
        return issubclass(self.query, query_params.LanguageQuery) or self.read_body is not None

    @property
    def vary(self) -> tuple[str, ...]:
        """The request headers on which the response depends."""
        chosen_by = ["Accept"] * bool(self.media) + ["Accept-Language"] * issubclass(
            self.query, query_params.LanguageQuery
        )
        return (*chosen_by, "Authorization") if chosen_by else ()

    @property
    def body_media(self) -> tuple[str, ...]:
        """The accepted media types of the body, always in UTF-8."""
        return (JSON, MERGE_PATCH) if self.method == "PATCH" else (JSON,)

    def accepts(self, content_type: str) -> bool:
        """Whether it accepts a body of this Content-Type."""
        media = content_type.partition(";")[0].strip().lower()
        charsets = [value for name, value in media_type_parameters(content_type) if name == "charset"]
        return media in self.body_media and all(map(is_utf_8, charsets))

    def __deepcopy__(self, memo: dict[int, object]) -> "Operation":
        """Return the operation itself: the framework copies handlers with everything in them."""
        return self


def operations(routers: Iterable[Router]) -> Iterator[Operation]:
    """Yield the operations of the routers, each with its whole path."""
    for router in routers:
        routes = [route for route in router.routes if isinstance(route, HTTPRoute)]
        # The framework adds handlers for OPTIONS.
        handlers = [handler for route in routes for handler in route.route_handlers if "operation" in handler.opt]
        by_id = {handler.opt["operation"].id: handler.opt["operation"] for handler in handlers}
        for _, operation in sorted(by_id.items()):
            yield msgspec.structs.replace(operation, path=router.path + operation.path)


def api_router(path: str, description: str, handlers: Sequence[HTTPRouteHandler]) -> Router:
    """Create the router of a path, with its description in the contract."""
    return Router(path, route_handlers=handlers, opt={"description": description})


def route(operation: Operation, handler: Handler) -> HTTPRouteHandler:
    """Create the framework's handler of an operation: a function with the operation's id as its name."""

    if "{" in operation.path and not operation.upserts:
        handler = resolved(handler)

    async def handle(request: HTTPRequest) -> ASGIApp:
        services: Services = request.app.state.services
        response, caller = await _run(operation, handler, request, services)
        return ResponseSender(response, services.response_limits, caller)

    _rename(handle, operation.id)
    methods: list[HttpMethod] = [operation.method, "HEAD"] if operation.method == "GET" else [operation.method]
    return HTTPRouteHandler(
        operation.path,
        http_method=methods,
        name=operation.id,
        status_code=200,
        operation=operation,
        request_max_body_size=MAX_BATCH_BODY_BYTES if operation.is_large else MAX_BODY_BYTES,
    )(handle)


def _rename(function: Callable[..., object], name: str) -> None:
    """Rename a function, and its code too, whose name tracebacks and profiles show."""
    assert isinstance(function, FunctionType)
    function.__name__ = function.__qualname__ = name
    function.__code__ = function.__code__.replace(co_name=name, co_qualname=name)


async def _run(
    operation: Operation, handler: Handler, request: HTTPRequest, services: Services
) -> tuple[Response, UUID]:
    started_at = time.monotonic()
    authenticator: Authenticator = request.app.state.authenticator
    caller = await authenticator.authenticate(request, REQUEST_TIMEOUT_SECONDS)
    services.response_limits.check_backlog(caller.id)
    remaining_seconds = REQUEST_TIMEOUT_SECONDS - (time.monotonic() - started_at)
    if not operation.scopes <= caller.scopes:
        raise missing_scopes(operation.scopes - caller.scopes)
    context = RequestContext(request, services, caller)
    context.query = query_params.read_query(request, operation.query)
    if operation.body is not None:
        await _read_body(operation, context)
    if operation.keyed:
        context.idempotency_key = context.read_idempotency_key(operation.id, operation.status[0])
    if operation.versioned:
        context.version  # noqa: B018 - checked here, after the shape of the body and before any work
    async with asyncio.timeout(remaining_seconds), services.response_limits.request_slots(caller.id):
        try:
            return await _attempt(operation, handler, context), caller.id
        except _KeyExpired as error:
            async with context.write(autocommit=True) as conn:
                await idempotency.delete_expired(conn, error.keyed)
        try:
            return await _attempt(operation, handler, context), caller.id
        except _KeyExpired:
            raise ApiError("try_again", headers={"Retry-After": "1"}) from None


class _KeyExpired(Exception):
    """The request's idempotency key was used more than 24 hours ago."""

    def __init__(self, keyed: IdempotencyKey) -> None:
        self.keyed = keyed


async def _attempt(operation: Operation, handler: Handler, context: RequestContext) -> Response:
    """Handle a request, or repeat the response of an earlier request with the same idempotency key."""
    try:
        return await _handle(handler, context)
    except (RuleError, NotFound, VersionConflict, ConstraintViolation, ApiError) as error:
        if context.idempotency_key and (response := await _replay(operation, context, context.idempotency_key)):
            return response
        if isinstance(error, ConstraintViolation):
            if context.idempotency_key and error.constraint == "idempotency_key_pkey":
                raise _KeyExpired(context.idempotency_key) from None
            raise refusal(explain(error)) from error
        raise


async def _handle(handler: Handler, context: RequestContext) -> Response:
    """Call the handler, and once more after a deadlock, if a row was deleted meanwhile, or on the primary if a replica
    refused or failed."""
    try:
        return await handler(context)
    except asyncpg.DeadlockDetectedError:
        _log.warning("deadlock")
        # Later, so that the other request gets the locks that this one has released.
        await asyncio.sleep(DEADLOCK_PAUSE_SECONDS)
    except ConcurrentDelete:
        _log.info("gone")
    except Exception:
        if not context.from_replica:
            raise
        context.leave_replica()
    return await handler(context)


async def _read_body(operation: Operation, context: RequestContext) -> None:
    codings = (context.header_list("content-encoding") or "").lower().split(",")
    if any(coding.strip() not in ("", "identity") for coding in codings):
        raise ApiError("content_encoding_not_supported", headers={"Accept-Encoding": "identity"})
    try:
        async with asyncio.timeout(BODY_TIMEOUT_SECONDS):
            context.raw = await context.request.body()
    except TimeoutError:
        # The rest of the body must not be read as another request.
        raise ApiError("body_too_slow", headers={"Connection": "close"}) from None
    except InternalServerException:
        # The framework raises this if the caller disconnects or violates HTTP within the body.
        raise ApiError("malformed_request") from None
    if not context.raw:
        if not operation.is_body_optional:
            message = "Send a JSON body as described in the API documentation."
            raise ApiError("required", Violation("required", "", message))
        context.body = {}
    elif not operation.accepts(context.header("content-type") or ""):
        raise ApiError("media_type_not_supported", headers={"Accept": ", ".join(operation.body_media)})
    else:
        read, argument = request_schemas.read_body, operation.body
        if operation.read_body:
            read, argument = operation.read_body, context.query
        context.body = await run_in_thread_if_large(len(context.raw), read, context.raw, argument)


async def _replay(operation: Operation, context: RequestContext, keyed: IdempotencyKey) -> Response | None:
    """Respond to a repeated request with the result of the first one; None if there is none."""
    async with context.write(autocommit=True) as conn:
        result = await idempotency.find_result(conn, keyed)
    if result is None:
        return None
    if result.fingerprint != keyed.fingerprint:
        raise ApiError("idempotency_key_reused")
    if operation.replay:
        response = operation.replay(context, result.status, result.receipts)
    elif operation.response is None:
        response = Response(None, result.status)
    elif isinstance(operation.response, Resource):
        receipt = result.receipts[0]
        # An upsert creates or updates; the receipt tells which.
        status = 201 if receipt["outcome"] == "created" and 201 in operation.status else result.status
        response = await _read_result(operation.response, context, status, receipt)
    else:
        response = context.json(result.receipts, result.status)
    headers = {**response.headers, "Idempotent-Replayed": "true"}
    return Response(response.body, response.status, headers, response.media)


async def _read_result(resource: Resource, context: RequestContext, status: int, receipt: JsonObject) -> Response:
    id = UUID(receipt["id"])
    async with context.read_primary() as conn:
        rows = await read.read_written(conn, resource, {id: receipt["version"]}, context.can_read_people)
    if not rows:
        raise NotFound
    response = context.with_etag(*rows[id], status)
    if status == 201:
        response.headers["Location"] = f"/v1/{resource.kind.name}/{id}"
    return response


def _error_language(request: HTTPRequest) -> Language:
    """Choose the language of an error: `lang` if the operation accepts it, else Accept-Language."""
    handler = request.scope.get("route_handler")
    operation: Operation | None = handler.opt.get("operation") if handler else None
    accepts_lang = operation is not None and "lang" in operation.query.__struct_fields__
    return choose_language(request.scope, ERROR_LANGUAGE, read_lang(request.scope) if accepts_lang else None)


def handle_error(request: HTTPRequest, error: Exception) -> LitestarResponse[bytes]:
    """Respond to an exception with a problem document, and log a failure with its request id and the cause's class."""
    api_error = to_api_error(error)
    request_id = request.scope["state"].get("request_id", "")
    if api_error.status == 500:
        _log.error("failed", exc_info=error)
    elif api_error.status > 500:
        # In an outage there are many of these, and their tracebacks would tell nothing more.
        _log.warning("refused", cause=type(error.__cause__ or error).__name__)
    language = _error_language(request)
    body = msgspec.json.encode(api_error.document(request_id, language))
    headers = {**api_error.headers, **language_headers(language)}
    if api_error.status in (429, 503):
        # A caller that retries later needs no open connection until then.
        headers["Connection"] = "close"
    return LitestarResponse(body, status_code=api_error.status, headers=headers, media_type=PROBLEM)
