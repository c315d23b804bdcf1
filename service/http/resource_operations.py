"""The operations of every resource, each a function of the resource and the request's context."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core import history, list_sql, read, references
from service.core.errors import ConstraintViolation, NotFound
from service.core.exports import selection_source
from service.core.pending import PendingWrite
from service.core.read import Selection
from service.core.resource import Resource
from service.core.view import Listed, View
from service.core.write import delete, write
from service.database.pool import Conn
from service.domain.base.references import ref_field
from service.domain.base.shapes import JsonObject, RuleError, Violation
from service.http import exports, list_params, request_schemas
from service.http.context import RequestContext
from service.http.list_params import ListQuery
from service.http.path_references import read_reference
from service.http.response import Response

ResourceOperation = Callable[[Resource, RequestContext], Awaitable[Response]]
Target = Callable[[JsonObject, RequestContext, Mapping[UUID, str]], JsonObject]
Prepare = Callable[[Conn, Sequence[UUID]], Awaitable[Mapping[UUID, str]]]


class Verb(Struct, frozen=True):
    """A verb of the domain: a function that returns the fields that it sets, and its declaration."""

    target: Target
    needs_reason: bool
    prepare: Prepare | None
    summary: str

    @property
    def body(self) -> type[Struct]:
        """The shape of the request body: with a reason, required if the verb needs one."""
        return request_schemas.TransitionWithReason if self.needs_reason else request_schemas.Transition


async def list_rows(resource: Listed, context: RequestContext) -> Response:
    """Respond with a page of the list, or with the whole list as an export."""
    parameters = context.query_as(list_params.list_query(resource))
    query = ListQuery.of(parameters)
    for name, declared in resource.filters.items():
        is_sent = any(getattr(parameters, sent, None) is not None for sent in (name, ref_field(name)))
        if declared.scope and is_sent:
            context.require_scope(declared.scope)
    selection = list_params.select(
        resource, parameters, can_read_people=context.can_read_people, zone=context.services.settings.time_zone
    )
    if export_format := exports.export_format(context, query):
        if selection.has_refs:
            async with context.read_primary() as conn:
                selection = await references.resolve_filters(conn, selection)
        return exports.stream(context, selection_source(selection, query.sort), export_format)
    cursors = context.services.cursors
    async with context.read() as conn:
        selection = await references.resolve_filters(conn, selection)
        after = await cursors.read(conn, resource, query.sort, query.cursor) if query.cursor else None
        page = await read.read_page(conn, selection, query.sort, query.limit, after)
        cursor = await cursors.write(conn, resource, page.next) if page.next else None
        parts = [b'{"items":[', b",".join(page.items), b'],"next_cursor":', msgspec.json.encode(cursor)]
        if query.count:
            total, is_exact = await read.count_rows(conn, selection)
            parts.append(b',"total":%d,"total_is_exact":%s' % (total, b"true" if is_exact else b"false"))
        if query.include:
            parts.append(b',"included":' + await _read_included(conn, resource, context, page.items, query.include))
    response = context.cacheable(b"".join([*parts, b"}"]))
    if cursor and response.status == 200:
        pairs = [(name, value) for name, value in context.request.query_params.multi_items() if name != "cursor"]
        next_page = f"/v1/{resource.kind.name}?{urlencode([*pairs, ('cursor', cursor)])}"
        response.headers["Link"] = f'<{next_page}>; rel="next"'
    return response


async def _read_included(
    conn: Conn, resource: Listed, context: RequestContext, items: Sequence[bytes], include: Sequence[str]
) -> bytes:
    includable = list_params.list_includes(resource)
    ids_by_kind: dict[str, set[UUID]] = {}
    rows = [msgspec.json.decode(item) for item in items]
    for name in include:
        kind, field, _ = includable[name]
        context.require_scope(f"{context.services.resources[kind].kind.area}:read")
        ids = ids_by_kind.setdefault(kind, set())
        for row in rows:
            value = row.get(field)
            ids.update(UUID(id) for id in (value if isinstance(value, list) else [value] if value else []))
    members = []
    bytes_left = list_sql.MAX_PAGE_BYTES
    for kind, ids in ids_by_kind.items():
        included = context.services.resources[kind]
        documents = await read.read_included(conn, included, sorted(ids), context.can_read_people, bytes_left)
        if documents is None:
            message = "The included resources are too large together; lower `limit`, or include less."
            raise RuleError(Violation("include_too_large", "?include", message))
        members.append(b'"%s":[%s]' % (kind.encode(), b",".join(documents)))
        bytes_left -= len(members[-1])
    return b"{%s}" % b",".join(members)


async def get_row(resource: Resource, context: RequestContext) -> Response:
    """Respond with a row, and its version in the ETag."""
    async with context.read() as conn:
        row = await read.read_row(conn, resource, _read_id(resource, context), context.can_read_people)
    if row is None:
        raise NotFound
    return context.with_etag(*row)


async def get_view_row(view: View, context: RequestContext) -> Response:
    """Respond with a view's document of the row in the path."""
    filters = [(view.key, (context.id(view.key),))]
    counted = list_params.select_counted(view, context.query_as(list_params.view_query(view)))
    selection = Selection(
        view, context.can_read_people, filters, counted=counted, zone=context.services.settings.time_zone
    )
    async with context.read() as conn:
        selection = await references.resolve_filters(conn, selection)
        page = await read.read_page(conn, selection, None, 1, None)
    if not page.items:
        raise NotFound
    return context.cacheable(page.items[0])


async def get_history(resource: Resource, context: RequestContext) -> Response:
    """Respond with the history of a row."""
    id = _read_id(resource, context)
    async with context.read() as conn:
        if await read.read_row(conn, resource, id, context.can_read_people) is None:
            raise NotFound
        return context.cacheable((await history.read_history(conn, resource, id, context.can_read_people)).encode())


async def create_rows(resource: Resource, context: RequestContext) -> Response:
    """Create a row from the body, or from each row of a batch."""
    return await _save(context, _create_pending_writes(resource, context, is_new=True), 201)


async def update_rows(resource: Resource, context: RequestContext) -> Response:
    """Merge the body into the row in the path, or each row of a batch into the row with its id."""
    pending_writes = _create_pending_writes(resource, context)
    if not context.is_batch:
        pending_writes[0].id, pending_writes[0].expected_version = _read_id(resource, context), context.version
    return await _save(context, pending_writes)


async def put_row_by_ref(resource: Resource, context: RequestContext) -> Response:
    """Merge the body into the row with the external reference in the path, or create that row."""
    lookup_keys = (read_reference(context),)
    for attempt in (1, 2):
        (pending,) = _create_pending_writes(resource, context)
        pending.lookup_keys = lookup_keys
        pending.expected_version = context.version if context.header("if-match") is not None else None
        try:
            async with context.write() as conn:
                await write(conn, [pending], context.write_context())
            break
        except ConstraintViolation as error:
            # Another request created the row at the same moment: now it exists, and this request updates it.
            if attempt == 2 or error.constraint != "external_ref_pkey":
                raise
    return respond_with_row(context, pending, 201 if pending.outcome == "created" else 200)


async def delete_row(resource: Resource, context: RequestContext) -> Response:
    """Delete the row in the path at the version that the caller has read."""
    id = _read_id(resource, context)
    async with context.write(autocommit=True) as conn:
        await delete(conn, resource, id, context.version, context.can_read_people, context.idempotency_key)
    return Response(None, 204)


async def apply_verb(verb: Verb, resource: Resource, context: RequestContext) -> Response:
    """Apply a verb to the row in the path, or to each row of a batch."""
    pending_writes = _create_pending_writes(resource, context)
    if not context.is_batch:
        pending_writes[0].id = _read_id(resource, context)
    async with context.write() as conn:
        ids = [pending.id for pending in pending_writes if pending.id]
        prepared = await verb.prepare(conn, ids) if verb.prepare else {}
        for pending in pending_writes:
            pending.transition = _bind_transition(pending.pointer, verb, context, prepared)
        await write(conn, pending_writes, context.write_context(return_rows=not context.is_batch))
    return _respond(context, pending_writes)


def _bind_transition(
    pointer: str, verb: Verb, context: RequestContext, prepared: Mapping[UUID, str]
) -> Callable[[JsonObject], JsonObject]:
    def transition(stored: JsonObject) -> JsonObject:
        try:
            return verb.target(stored, context, prepared)
        except RuleError as error:
            raise RuleError(*(violation.under(pointer) for violation in error.violations)) from None

    return transition


def _read_id(resource: Resource, context: RequestContext) -> UUID:
    return context.id(f"{resource.kind.singular}_id")


def _create_pending_writes(resource: Resource, context: RequestContext, *, is_new: bool = False) -> list[PendingWrite]:
    """Create a pending write from the body, or from each row of a batch, with the row's id and any version."""
    rows = (
        [(f"/{index}", row) for index, row in enumerate(context.body_rows())]
        if context.is_batch
        else [("", context.body_object())]
    )
    pending_writes = [PendingWrite(resource, row, pointer, is_new) for pointer, row in rows]
    for pending in pending_writes:
        if resource.history:
            pending.take_history_fields()
        if context.is_batch and not is_new:
            pending.id, pending.expected_version = UUID(pending.body.pop("id")), pending.body.pop("version", None)
    return pending_writes


async def _save(context: RequestContext, pending_writes: Sequence[PendingWrite], status: int = 200) -> Response:
    async with context.write(autocommit=not context.is_batch and _takes_one_statement(pending_writes[0])) as conn:
        await write(conn, pending_writes, context.write_context(return_rows=not context.is_batch))
    return _respond(context, pending_writes, status)


def _takes_one_statement(pending: PendingWrite) -> bool:
    """Whether one statement does all: nothing is locked before, runs after, or is written to the past."""
    resource = pending.resource
    locks = resource.locking_members if pending.is_new else resource.guarded_members
    return resource.after is None and pending.holds_from is None and locks.isdisjoint(pending.body)


def _respond(context: RequestContext, pending_writes: Sequence[PendingWrite], status: int = 200) -> Response:
    if context.is_batch:
        return context.json([pending.receipt() for pending in pending_writes])
    return respond_with_row(context, pending_writes[0], status)


def respond_with_row(context: RequestContext, pending: PendingWrite, status: int = 200) -> Response:
    """Respond with a written row, and its version in the ETag."""
    assert pending.json is not None
    response = context.with_etag(pending.version, pending.json, status)
    if status == 201:
        response.headers["Location"] = f"/v1/{pending.resource.kind.name}/{pending.id}"
    return response
