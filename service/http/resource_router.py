"""`resource_router` creates the routes of a resource: list, get, create, update, delete, batches, history, verbs."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Annotated, ClassVar, Literal
from uuid import UUID

import msgspec
from litestar import Router
from litestar.handlers import HTTPRouteHandler
from msgspec import Meta

from service.core.resource import Resource
from service.core.view import Listed, View
from service.domain.base.fields import TypeForm
from service.domain.base.kinds import Kind
from service.domain.base.shapes import History, JsonObject, Shape, Version
from service.http import list_params, request_schemas, resource_operations
from service.http.context import RequestContext
from service.http.operations import Operation, api_router, route
from service.http.resource_operations import Prepare, ResourceOperation, Target, Verb
from service.http.upserts import UpsertQuery, UpsertReceipt, read_batch, replay_upsert, upsert_batch_of, upsert_rows


class Receipt(Shape, frozen=True):
    """The result for one row of a batch."""

    id: UUID
    version: Version
    outcome: Literal["created", "updated", "unchanged"]

    example: ClassVar[JsonObject] = {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "version": 1, "outcome": "created"}


def batch_of(row: TypeForm) -> TypeForm:
    """Return the type of a batch: up to 500 rows."""
    return Annotated[list[row], Meta(max_length=500)]


RECEIPTS = batch_of(Receipt)
UPSERT_RECEIPTS = upsert_batch_of(UpsertReceipt)


def resource_router(
    resource: Resource,
    description: str,
    *,
    verbs: Mapping[str, Verb] | None = None,
    operations: Sequence[HTTPRouteHandler] = (),
) -> Router:
    """Create the router of a resource, under `/v1/<resource>`.

    It has the operations of every resource; each verb, by its operation's id (`park_idea`), for a row and for a batch;
    and `operations` of other kinds.
    """
    verb_pairs = [pair for id, verb in (verbs or {}).items() for pair in _verb_operations(resource, id, verb)]
    pairs = [*_read_operations(resource), *_write_operations(resource), *_batch_operations(resource), *verb_pairs]
    handlers = [route(operation, partial(perform, resource)) for operation, perform in pairs]
    return api_router(f"/v1/{resource.kind.name}", description, [*handlers, *operations])


def view_router(view: View, summary: str, description: str) -> Router:
    """Create the router of a view, which has only a list."""
    list_rows = route(_list_operation(view, summary), partial(resource_operations.list_rows, view))
    return api_router(f"/v1/{view.kind.name}", description, [list_rows])


def view_operation(id: str, view: View, summary: str) -> HTTPRouteHandler:
    """Declare the operation that reads a view's document of one row, under the path of the row's resource."""
    of, name = view.of.kind, view.kind.singular
    operation = Operation(
        id=id, sdk=f"{of.name}.{name}", method="GET", path=f"{_row_path(of)}/{name}", scope=f"{view.kind.area}:read",
        names_persons=of.about_person, summary=summary, response=view, query=list_params.view_query(view),
        other_errors=(422,),
    )  # fmt: skip
    return route(operation, partial(resource_operations.get_view_row, view))


def verb(summary: str, target: Target | JsonObject, *, reason: bool = False, prepare: Prepare | None = None) -> Verb:
    """Declare a verb: its summary, and the fields that it sets, or a function that returns them.

    `prepare` locks rows, or reads a value by row id for the function, in the verb's transaction.
    """
    return Verb(target if callable(target) else lambda stored, context, prepared: target, reason, prepare, summary)


def publish(stored: JsonObject, context: RequestContext, prepared: Mapping[UUID, str]) -> JsonObject:
    """Set the time of publishing, unless the resource is already published."""
    return {"published_at": stored["published_at"] or context.now.isoformat()}


_REF_PATH = "/by_ref/{system:str}/{ref:str}"
Declared = Iterator[tuple[Operation, ResourceOperation]]


def _list_operation(listed: Listed, summary: str) -> Operation:
    kind = listed.kind
    return Operation(
        id=f"list_{kind.name}", sdk=f"{kind.name}.list", method="GET", path="", scope=f"{kind.area}:read",
        names_persons=isinstance(listed, View) and listed.of.kind.about_person, summary=summary, response=listed,
        is_page=True, query=list_params.list_query(listed), media=("text/csv", "application/x-ndjson"),
    )  # fmt: skip


def _read_operations(resource: Resource) -> Declared:
    kind = resource.kind
    read = partial(Operation, method="GET", scope=f"{kind.area}:read")
    yield _list_operation(resource, f"List {kind.plural_words}."), resource_operations.list_rows
    get = read(
        id=f"get_{kind.singular}", sdk=f"{kind.name}.get", path=_row_path(kind), summary=f"Get {kind.with_article}.",
        response=resource,
    )  # fmt: skip
    for operation in _by_id_and_ref(resource, get):
        yield operation, resource_operations.get_row
    if resource.history:
        yield read(
            id=f"get_{kind.singular}_history", sdk=f"{kind.name}.history", path=f"{_row_path(kind)}/history",
            summary=f"Get the history of {kind.with_article}: each change with its day and reason.", response=History,
        ), resource_operations.get_history  # fmt: skip


def _write_operations(resource: Resource) -> Declared:
    kind = resource.kind
    names_persons = _names_persons(resource)
    write = partial(Operation, scope=f"{kind.area}:write")
    yield write(
        id=f"create_{kind.singular}", sdk=f"{kind.name}.create", method="POST", path="", status=(201,),
        summary=f"Create {kind.with_article}.", response=resource, body=request_schemas.create_schema(resource),
        is_large=resource.is_large, names_persons=names_persons,
    ), resource_operations.create_rows  # fmt: skip
    yield write(
        id=f"put_{kind.singular}_by_ref", sdk=f"{kind.name}.put_by_ref", method="PUT",
        path=_REF_PATH, status=(200, 201), response=resource,
        body=request_schemas.put_schema(resource),
        summary=f"Upsert {kind.with_article} by an external reference; fields not sent are unchanged.",
        is_large=resource.is_large, names_persons=_names_persons_by_ref(resource),
        other_errors=(412,),
    ), resource_operations.put_row_by_ref  # fmt: skip
    update = write(
        id=f"update_{kind.singular}", sdk=f"{kind.name}.update", method="PATCH", path=_row_path(kind),
        summary=f"Update {kind.with_article}; null clears a field.", response=resource,
        body=request_schemas.patch_schema(resource), is_large=resource.is_large, names_persons=names_persons,
    )  # fmt: skip
    for operation in _by_id_and_ref(resource, update):
        yield operation, resource_operations.update_rows
    remove = write(
        id=f"delete_{kind.singular}", sdk=f"{kind.name}.delete", method="DELETE", path=_row_path(kind), status=(204,),
        summary=f"Delete {kind.with_article}; nothing may refer to it.", response=None, names_persons=names_persons,
    )  # fmt: skip
    for operation in _by_id_and_ref(resource, remove):
        yield operation, resource_operations.delete_row


def _batch_operations(resource: Resource) -> Declared:
    kind = resource.kind
    batch = partial(
        Operation, scope=f"{kind.area}:write", path="/batch", response=RECEIPTS, is_large=True,
        names_persons=_names_persons(resource),
    )  # fmt: skip
    yield batch(
        id=f"create_{kind.name}_batch", sdk=f"{kind.name}.create_batch", method="POST",
        summary=f"Create up to 500 {kind.plural_words}, all or nothing.",
        body=batch_of(request_schemas.create_schema(resource)),
    ), resource_operations.create_rows  # fmt: skip
    yield batch(
        id=f"update_{kind.name}_batch", sdk=f"{kind.name}.update_batch", method="PATCH",
        summary=f"Update up to 500 {kind.plural_words}, all or nothing.",
        body=batch_of(request_schemas.batch_patch_schema(resource)), other_errors=(412,),
    ), resource_operations.update_rows  # fmt: skip
    row = request_schemas.upsert_schema(resource)
    yield batch(
        id=f"upsert_{kind.name}_batch", sdk=f"{kind.name}.upsert_batch", method="PUT",
        summary=f"Upsert up to 1,000 {kind.plural_words} by their external references; fields not sent are unchanged. "
        "`external_refs` are merged by system. References between the rows can be in any order.",
        query=UpsertQuery, body=upsert_batch_of(row), response=UPSERT_RECEIPTS,
        read_body=partial(read_batch, row), replay=replay_upsert, names_persons=_names_persons_by_ref(resource),
    ), upsert_rows  # fmt: skip


def _verb_operations(resource: Resource, id: str, verb: Verb) -> Declared:
    kind = resource.kind
    name = id.removesuffix(f"_{kind.singular}")
    if name == id:
        raise ValueError(f"the id of the verb {id} is not <verb>_{kind.singular}")
    transition = partial(Operation, method="POST", scope=f"{kind.area}:write", summary=verb.summary)
    perform = partial(resource_operations.apply_verb, verb)
    yield transition(
        id=id, sdk=f"{kind.name}.{name}", path=f"{_row_path(kind)}/{name}", response=resource, body=verb.body,
        is_body_optional=not verb.needs_reason,
    ), perform  # fmt: skip
    yield transition(
        id=f"{name}_{kind.name}_batch", sdk=f"{kind.name}.{name}_batch", path=f"/batch/{name}", response=RECEIPTS,
        body=batch_of(request_schemas.batch_transition_schema(verb.body)), is_large=True,
    ), perform  # fmt: skip


def _by_id_and_ref(resource: Resource, operation: Operation) -> Iterator[Operation]:
    """Yield an operation on a row by its id, and the same by an external reference."""
    yield operation
    words = resource.kind.with_article
    yield msgspec.structs.replace(
        operation,
        id=f"{operation.id}_by_ref",
        sdk=f"{operation.sdk}_by_ref",
        path=_REF_PATH,
        summary=operation.summary.replace(words, f"{words} by an external reference", 1),
        names_persons=operation.names_persons or _has_personal_refs(resource),
    )


def _has_personal_refs(resource: Resource) -> bool:
    """Whether an external reference of a row identifies a person."""
    return "external_refs" in resource.personal_fields


def _row_path(kind: Kind) -> str:
    return f"/{{{kind.singular}_id:str}}"


def _names_persons(resource: Resource) -> bool:
    """Whether every written row names a person."""
    required = {field.name for field in msgspec.structs.fields(resource.create_type) if field.required}
    return bool(resource.personal_fields & required)


def _names_persons_by_ref(resource: Resource) -> bool:
    """Whether every row identified by an external reference names a person."""
    return _names_persons(resource) or _has_personal_refs(resource)
