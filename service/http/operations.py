"""What every operation has in common, written once: its declaration, and the way from a request to an answer."""

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
from service.http.problems import ApiError, missing_scopes, refusal, to_api_error
from service.http.response import Response, ResponseSender

Method = Literal["GET", "POST", "PUT", "PATCH", "DELETE"]
MERGE_PATCH = "application/merge-patch+json"
MAX_BODY_BYTES = 1_000_000
"""Bytes of a body at most."""
MAX_BATCH_BODY_BYTES = 2_000_000
"""Bytes of a body at most that holds many rows, or lists of long texts."""
BODY_TIMEOUT_SECONDS = 10.0
"""Seconds in which a body must have arrived."""
REQUEST_TIMEOUT_SECONDS = 2.9
"""Seconds in which an answer must stand, exports apart."""
DEADLOCK_PAUSE_SECONDS = 0.05
READ_METHODS: list[HttpMethod] = ["GET", "HEAD"]
"""The methods of a route that only reads."""
_log = structlog.get_logger(__name__)
Handler = Callable[[RequestContext], Awaitable[Response]]
Replay = Callable[[RequestContext, int, Sequence[JsonObject]], Response]


class Operation(Struct, frozen=True, kw_only=True):
    """One operation of the contract: all that the document says, and all that is done the same way for route."""

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
    """It answers with a page of a list."""
    is_large: bool = False
    """The body may hold many rows, or lists of long texts."""
    is_body_optional: bool = False
    """The body may be left out."""
    names_persons: bool = False
    """It cannot be called without naming a person, or a row that is about one."""
    media: tuple[str, ...] = ()
    """Media types it also answers in."""
    always_changing: bool = False
    """Its answer is never the same for long, so it has no ETag."""
    read_body: Callable[..., object] | None = None
    """How the body is read, by the query too, where not all of it has to fit the contract."""
    replay: Replay | None = None
    """How a repeat is answered, where that is neither the resource nor the receipts."""
    other_errors: tuple[int, ...] = ()
    """Statuses of errors that do not follow from its method and the rest of the declaration."""
    example: Json = None

    @property
    def keyed(self) -> bool:
        """Whether it takes an Idempotency-Key: whatever writes does."""
        return self.method != "GET"

    @property
    def conditional(self) -> bool:
        """Whether its answer has an ETag that If-None-Match may name: whatever reads does."""
        return self.method == "GET" and not self.always_changing

    @property
    def versioned(self) -> bool:
        """Whether it changes one resource that the caller has read, so that it needs If-Match."""
        return self.method in ("PATCH", "DELETE") and self.path.endswith("}")

    @property
    def errors(self) -> tuple[int, ...]:
        """Statuses of errors: whatever writes may stand against the present state, or break a rule."""
        return (*self.other_errors, 409, 422) if self.keyed else self.other_errors

    @property
    def scopes(self) -> frozenset[str]:
        """What a key needs for it: whoever writes or names persons may read them too."""
        own = {self.scope} if self.scope else set()
        return frozenset(own | ({"people:read"} if self.scope == "people:write" or self.names_persons else set()))

    @property
    def vary(self) -> tuple[str, ...]:
        """The request headers that choose between several forms of the answer."""
        chosen_by = ["Accept"] * bool(self.media) + ["Accept-Language"] * issubclass(
            self.query, query_params.LanguageQuery
        )
        return (*chosen_by, "Authorization") if chosen_by else ()

    @property
    def body_media(self) -> tuple[str, ...]:
        """The media types in which it takes its body, always in UTF-8."""
        return (JSON, MERGE_PATCH) if self.method == "PATCH" else (JSON,)

    def accepts(self, content_type: str) -> bool:
        """Whether a body of this Content-Type is one that it reads."""
        media = content_type.partition(";")[0].strip().lower()
        charsets = [value for name, value in media_type_parameters(content_type) if name == "charset"]
        return media in self.body_media and all(map(is_utf_8, charsets))

    def __deepcopy__(self, memo: dict[int, object]) -> "Operation":
        """Stay one: the framework copies its handlers with all that they hold."""
        return self


def operations(routers: Iterable[Router]) -> Iterator[Operation]:
    """List the operations of the routers, each with its whole path."""
    for router in routers:
        routes = [route for route in router.routes if isinstance(route, HTTPRoute)]
        # The framework adds handlers of its own, which answer OPTIONS.
        handlers = [handler for route in routes for handler in route.route_handlers if "operation" in handler.opt]
        found = {handler.opt["operation"].id: handler.opt["operation"] for handler in handlers}
        for _, operation in sorted(found.items()):
            yield msgspec.structs.replace(operation, path=router.path + operation.path)


def api_router(path: str, description: str, handlers: Sequence[HTTPRouteHandler]) -> Router:
    """Make the routes below a path, which the contract describes in one sentence."""
    return Router(path, route_handlers=handlers, opt={"description": description})


def route(operation: Operation, work: Handler) -> HTTPRouteHandler:
    """Make the framework's handler of an operation: a function that bears the operation's name."""

    async def handle(request: HTTPRequest) -> ASGIApp:
        services: Services = request.app.state.services
        answer, caller = await _run(operation, work, request, services)
        return ResponseSender(answer, services.response_limits, caller)

    _name(handle, operation.id)
    methods: list[HttpMethod] = [operation.method, "HEAD"] if operation.method == "GET" else [operation.method]
    return HTTPRouteHandler(
        operation.path,
        http_method=methods,
        name=operation.id,
        status_code=200,
        operation=operation,
        request_max_body_size=MAX_BATCH_BODY_BYTES if operation.is_large else MAX_BODY_BYTES,
    )(handle)


def _name(function: Callable[..., object], name: str) -> None:
    """Give a function a name, and its code too, which is what tracebacks and profiles show."""
    assert isinstance(function, FunctionType)
    function.__name__ = function.__qualname__ = name
    function.__code__ = function.__code__.replace(co_name=name, co_qualname=name)


async def _run(operation: Operation, work: Handler, request: HTTPRequest, services: Services) -> tuple[Response, UUID]:
    began = time.monotonic()
    authenticator: Authenticator = request.app.state.authenticator
    caller = await authenticator.authenticate(request, REQUEST_TIMEOUT_SECONDS)
    services.response_limits.check_backlog(caller.id)
    left = REQUEST_TIMEOUT_SECONDS - (time.monotonic() - began)
    if not operation.scopes <= caller.scopes:
        raise missing_scopes(operation.scopes - caller.scopes)
    context = RequestContext(request, services, caller)
    context.query = query_params.read_query(request, operation.query)
    if operation.body is not None:
        await _read_body(operation, context)
    if operation.keyed:
        context.idempotency_key = context.read_idempotency_key(operation.id, operation.status[0])
    if operation.versioned:
        context.version  # noqa: B018 - judged here, after the body's shape and before any work
    async with asyncio.timeout(left), services.response_limits.request_slots(caller.id):
        try:
            return await _attempt(operation, work, context), caller.id
        except _KeyExpired as expired:
            async with context.write(autocommit=True) as conn:
                await idempotency.forget(conn, expired.keyed)
        try:
            return await _attempt(operation, work, context), caller.id
        except _KeyExpired:
            raise ApiError("try_again", headers={"Retry-After": "1"}) from None


class _KeyExpired(Exception):
    """The request's idempotency key stands for a request of long ago."""

    def __init__(self, keyed: IdempotencyKey) -> None:
        self.keyed = keyed


async def _attempt(operation: Operation, work: Handler, context: RequestContext) -> Response:
    """Do the work, or answer by what the same request came to before."""
    try:
        return await _do(work, context)
    except (RuleError, NotFound, VersionConflict, ConstraintViolation, ApiError) as error:
        if context.idempotency_key and (answer := await _replay(operation, context, context.idempotency_key)):
            return answer
        if isinstance(error, ConstraintViolation):
            if context.idempotency_key and error.constraint == "idempotency_key_pkey":
                raise _KeyExpired(context.idempotency_key) from None
            raise refusal(explain(error)) from error
        raise


async def _do(work: Handler, context: RequestContext) -> Response:
    """Do the work; once more where it and another request waited for each other, and the database gave up this one,
    where what it had found is gone, or where a replica refuses or fails: the primary has the last word."""
    try:
        return await work(context)
    except asyncpg.DeadlockDetectedError:
        _log.warning("deadlock")
        # Not at once: the other request is to take what this one has let go.
        await asyncio.sleep(DEADLOCK_PAUSE_SECONDS)
    except ConcurrentDelete:
        _log.info("gone")
    except Exception:
        if not context.from_replica:
            raise
        context.leave_replica()
    return await work(context)


async def _read_body(operation: Operation, context: RequestContext) -> None:
    codings = (context.header_list("content-encoding") or "").lower().split(",")
    if any(coding.strip() not in ("", "identity") for coding in codings):
        raise ApiError("content_encoding_not_supported", headers={"Accept-Encoding": "identity"})
    try:
        async with asyncio.timeout(BODY_TIMEOUT_SECONDS):
            context.raw = await context.request.body()
    except TimeoutError:
        # What may still come of it is no next request.
        raise ApiError("body_too_slow", headers={"Connection": "close"}) from None
    except InternalServerException:
        # So says the framework of a caller who leaves, or sends no HTTP, in the middle of the body.
        raise ApiError("malformed_request") from None
    if not context.raw:
        if not operation.is_body_optional:
            message = "Send a JSON body as described in the API documentation."
            raise ApiError("required", Violation("required", "", message))
        context.body = {}
    elif not operation.accepts(context.header("content-type") or ""):
        raise ApiError("media_type_not_supported", headers={"Accept": ", ".join(operation.body_media)})
    else:
        read, write_context = (
            (operation.read_body, context.query) if operation.read_body else (request_schemas.read_body, operation.body)
        )
        context.body = await run_in_thread_if_large(len(context.raw), read, context.raw, write_context)


async def _replay(operation: Operation, context: RequestContext, keyed: IdempotencyKey) -> Response | None:
    """Answer a repeated request by what its first sending came to."""
    async with context.write(autocommit=True) as conn:
        found = await idempotency.find(conn, keyed)
    if found is None:
        return None
    if found.fingerprint != keyed.fingerprint:
        raise ApiError("idempotency_key_reused")
    if operation.replay:
        answer = operation.replay(context, found.status, found.receipts)
    elif operation.response is None:
        answer = Response(None, found.status)
    elif isinstance(operation.response, Resource):
        receipt = found.receipts[0]
        # A row put by another system's key was made or changed: its receipt says which.
        status = 201 if receipt["outcome"] == "created" and 201 in operation.status else found.status
        answer = await _written(operation.response, context, status, receipt)
    else:
        answer = context.json(found.receipts, found.status)
    return Response(answer.body, answer.status, {**answer.headers, "Idempotent-Replayed": "true"}, answer.media)


async def _written(resource: Resource, context: RequestContext, status: int, receipt: JsonObject) -> Response:
    id = UUID(receipt["id"])
    async with context.read_primary() as conn:
        found = await read.read_written(conn, resource, {id: receipt["version"]}, context.can_read_people)
    if not found:
        raise NotFound
    answer = context.with_etag(*found[id], status)
    if status == 201:
        answer.headers["Location"] = f"/v1/{resource.kind.name}/{id}"
    return answer


def _error_language(request: HTTPRequest) -> Language:
    """Choose the language of an error: `lang` where the operation takes it, before the header, as in its answer."""
    handler = request.scope.get("route_handler")
    operation: Operation | None = handler.opt.get("operation") if handler else None
    takes_lang = operation is not None and "lang" in operation.query.__struct_fields__
    return choose_language(request.scope, ERROR_LANGUAGE, read_lang(request.scope) if takes_lang else None)


def handle_error(request: HTTPRequest, error: Exception) -> LitestarResponse[bytes]:
    """Answer an exception as a problem document; what failed is logged with the request id, and why by its class."""
    found = to_api_error(error)
    request_id = request.scope["state"].get("request_id", "")
    if found.status == 500:
        _log.error("failed", exc_info=error)
    elif found.status > 500:
        # In trouble there are many of these: where in the code each one met it tells nothing more.
        _log.warning("refused", cause=type(error.__cause__ or error).__name__)
    language = _error_language(request)
    body = msgspec.json.encode(found.document(request_id, language))
    headers = {**found.headers, **language_headers(language)}
    if found.status in (429, 503):
        # Who is to come again later need not keep a connection until then.
        headers["Connection"] = "close"
    return LitestarResponse(body, status_code=found.status, headers=headers, media_type=PROBLEM)
