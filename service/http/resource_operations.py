"""What the operations of every resource do, each a function of the resource and the call."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core import history, read, sql
from service.core.exports import selection_source
from service.core.pending import PendingWrite
from service.core.resource import Resource
from service.core.write import ConstraintViolation, NotFound, delete, write
from service.database.pool import Conn
from service.domain.base.shapes import JsonObject, RuleError, Violation
from service.http import exports, query_params, request_schemas
from service.http.context import RequestContext, Response
from service.http.query_params import ListQuery
from service.postgres.resources import RESOURCE_BY_KIND

ResourceOperation = Callable[[Resource, RequestContext], Awaitable[Response]]
Target = Callable[[JsonObject, RequestContext, Mapping[UUID, str]], JsonObject]
Prepare = Callable[[Conn, Sequence[UUID]], Awaitable[Mapping[UUID, str]]]


class Verb(Struct, frozen=True):
    """A step of the domain: where it takes a row, given as the fields that it sets."""

    target: Target
    needs_reason: bool
    prepare: Prepare | None
    summary: str

    @property
    def body(self) -> type[Struct]:
        """The shape of the request body: a reason, where the step needs one."""
        return request_schemas.TransitionWithReason if self.needs_reason else request_schemas.Transition


async def list_rows(resource: Resource, call: RequestContext) -> Response:
    """Answer a page of the list, or the whole list as an export."""
    parameters = call.query_as(query_params.list_query(resource))
    query = ListQuery.of(parameters)
    selection = query_params.select(resource, parameters, personal=call.personal)
    if export_format := exports.export_format(call, query):
        return exports.stream(call, selection_source(selection, query.sort), export_format)
    cursors = call.services.cursors
    async with call.read() as conn:
        after = await cursors.read(conn, resource, query.sort, query.cursor) if query.cursor else None
        page = await read.page(conn, selection, query.sort, query.limit, after)
        cursor = await cursors.write(conn, resource, page.next) if page.next else None
        parts = [b'{"items":[', b",".join(page.items), b'],"next_cursor":', msgspec.json.encode(cursor)]
        if query.count:
            total, exact = await read.count(conn, selection)
            parts.append(b',"total":%d,"total_is_exact":%s' % (total, b"true" if exact else b"false"))
        if query.include:
            parts.append(b',"included":' + await _included(conn, resource, call, page.items, query.include))
    answer = call.page(b"".join([*parts, b"}"]))
    if cursor:
        again = [(name, value) for name, value in call.request.query_params.multi_items() if name != "cursor"]
        next_page = f"/v1/{resource.kind.name}?{urlencode([*again, ('cursor', cursor)])}"
        answer.headers["Link"] = f'<{next_page}>; rel="next"'
    return answer


async def _included(
    conn: Conn, resource: Resource, call: RequestContext, items: Sequence[bytes], include: Sequence[str]
) -> bytes:
    includable = query_params.list_includes(resource)
    ids_by_kind: dict[str, set[UUID]] = {}
    rows = [msgspec.json.decode(item) for item in items]
    for name in include:
        kind, field, _ = includable[name]
        call.must(f"{RESOURCE_BY_KIND[kind].kind.area}:read")
        ids = ids_by_kind.setdefault(kind, set())
        for row in rows:
            value = row.get(field)
            ids.update(UUID(id) for id in (value if isinstance(value, list) else [value] if value else []))
    members = []
    bytes_left = sql.MOST_PAGE_BYTES
    for kind, ids in ids_by_kind.items():
        documents = await read.included(conn, RESOURCE_BY_KIND[kind], sorted(ids), call.personal, bytes_left)
        if documents is None:
            message = "The included resources are too large together; lower `limit`, or include less."
            raise RuleError(Violation("include_too_large", "?include", message))
        members.append(b'"%s":[%s]' % (kind.encode(), b",".join(documents)))
        bytes_left -= len(members[-1])
    return b"{%s}" % b",".join(members)


async def get_row(resource: Resource, call: RequestContext) -> Response:
    """Answer one row, with its version in the ETag."""
    async with call.read() as conn:
        found = await read.get(conn, resource, _id(resource, call), call.personal)
    if found is None:
        raise NotFound
    return call.tagged(*found)


async def get_history(resource: Resource, call: RequestContext) -> Response:
    """Answer the changes of a row's fields that have a history."""
    id = _id(resource, call)
    async with call.read() as conn:
        if await read.get(conn, resource, id, call.personal) is None:
            raise NotFound
        return call.page((await history.read_history(conn, resource, id, call.personal)).encode())


async def create_rows(resource: Resource, call: RequestContext) -> Response:
    """Create a row from the body, or from each row of a batch."""
    return await _save(call, _drafts(resource, call, fresh=True), 201)


async def update_rows(resource: Resource, call: RequestContext) -> Response:
    """Merge the body into the row that the path names, or each row of a batch into the one that it names."""
    drafts = _drafts(resource, call)
    if not call.is_batch:
        drafts[0].id, drafts[0].asked = _id(resource, call), call.version
    return await _save(call, drafts)


async def put_row_by_ref(resource: Resource, call: RequestContext) -> Response:
    """Create the row that the external reference names, or merge the body into it."""
    by = (call.external_ref(),)
    for attempt in (1, 2):
        (draft,) = _drafts(resource, call)
        draft.by = by
        draft.asked = call.version if call.header("if-match") is not None else None
        try:
            async with call.write() as conn:
                await write(conn, [draft], call.writing())
            break
        except ConstraintViolation as error:
            # Another writer created the row in the same moment: now it exists, and this is a change of it.
            if attempt == 2 or error.constraint != "external_ref_pkey":
                raise
    return saved(call, draft, 201 if draft.outcome == "created" else 200)


async def delete_row(resource: Resource, call: RequestContext) -> Response:
    """Delete the row at the version that the caller knows."""
    async with call.write(alone=True) as conn:
        await delete(conn, resource, _id(resource, call), call.version, call.personal, call.keyed)
    return Response(None, 204)


async def take_step(step: Verb, resource: Resource, call: RequestContext) -> Response:
    """Take a step with the row that the path names, or with each row of a batch."""
    drafts = _drafts(resource, call)
    if not call.is_batch:
        drafts[0].id = _id(resource, call)
    async with call.write() as conn:
        known = await step.prepare(conn, [draft.id for draft in drafts if draft.id]) if step.prepare else {}
        for draft in drafts:
            draft.move = _move(draft.pointer, step, call, known)
        await write(conn, drafts, call.writing(shows=not call.is_batch))
    return _answer(call, drafts)


def _move(
    pointer: str, step: Verb, call: RequestContext, known: Mapping[UUID, str]
) -> Callable[[JsonObject], JsonObject]:
    def move(stored: JsonObject) -> JsonObject:
        try:
            return step.target(stored, call, known)
        except RuleError as refused:
            raise RuleError(*(broken.at(pointer) for broken in refused.broken)) from None

    return move


def _id(resource: Resource, call: RequestContext) -> UUID:
    return call.id(f"{resource.kind.singular}_id")


def _drafts(resource: Resource, call: RequestContext, *, fresh: bool = False) -> list[PendingWrite]:
    """Make a draft of the body; of a batch one of each row, which names its id, and its version where that counts."""
    places = (
        [(f"/{index}", row) for index, row in enumerate(call.body_rows())]
        if call.is_batch
        else [("", call.body_object())]
    )
    drafts = [PendingWrite(resource, row, place, fresh) for place, row in places]
    for draft in drafts:
        if resource.history:
            day = draft.body.pop("holds_from", None)
            draft.holds_from = date.fromisoformat(day) if day else None
            draft.reason = draft.body.pop("reason", None)
        if call.is_batch and not fresh:
            draft.id, draft.asked = UUID(draft.body.pop("id")), draft.body.pop("version", None)
    return drafts


async def _save(call: RequestContext, drafts: Sequence[PendingWrite], status: int = 200) -> Response:
    async with call.write(alone=not call.is_batch and _takes_one_statement(drafts[0])) as conn:
        await write(conn, drafts, call.writing(shows=not call.is_batch))
    return _answer(call, drafts, status)


def _takes_one_statement(draft: PendingWrite) -> bool:
    """Whether one statement does all: nothing is locked for it, nothing follows, no past is written beside it."""
    resource = draft.table
    locks = resource.locks if draft.fresh else resource.guards
    return resource.after is None and draft.holds_from is None and locks.isdisjoint(draft.body)


def _answer(call: RequestContext, drafts: Sequence[PendingWrite], status: int = 200) -> Response:
    return call.made([draft.receipt() for draft in drafts]) if call.is_batch else saved(call, drafts[0], status)


def saved(call: RequestContext, draft: PendingWrite, status: int = 200) -> Response:
    """Answer a row as it was written, with its version in the ETag."""
    assert draft.json is not None
    answer = call.tagged(draft.version, draft.json, status)
    if status == 201:
        answer.headers["Location"] = f"/v1/{draft.table.kind.name}/{draft.id}"
    return answer
