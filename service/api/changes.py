"""The change feed: everything that has changed, in order."""

from datetime import datetime
from typing import Annotated, ClassVar, Literal, cast
from uuid import UUID

from msgspec import UNSET, Meta, Raw, UnsetType

from service.core import changes
from service.core.changes import WITHOUT_PEOPLE, Cursor, HeadCursor
from service.database.pool import Conn
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import (
    UP_TO_50,
    UP_TO_100,
    ExternalRef,
    JsonObject,
    Moment,
    RuleError,
    Shape,
    Version,
    Violation,
)
from service.http.context import RequestContext
from service.http.operations import Operation, api_router, route
from service.http.query_params import DayOrMoment, EmptyQuery, Limit
from service.http.response import Response

# xid8 reads a number with a leading zero as octal, so a cursor has none.
CURSOR = r"^(0|[1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})\Z"
Place = Annotated[
    str,
    Meta(
        title="FeedCursor",
        pattern=CURSOR,
        max_length=60,
        description="A cursor: a place in the whole feed.",
        examples=["1795574400000.4711.12"],
        extra={"advice": "Use a cursor that this feed returned, unchanged."},
    ),
]
Resource = Annotated[
    str,
    Meta(
        title="ResourceName",
        pattern=rf"^({'|'.join(KINDS)})\Z",
        description="A kind of resource, by the plural in its path.",
        examples=["ideas"],
        extra={"choices": tuple(KINDS)},
    ),
]
_EXPIRED = (
    "The feed has restarted, or no longer goes back that far; load everything again, and continue from the cursor of "
    "/v1/changes/head."
)
FieldName = Annotated[
    str, Meta(title="FieldName", max_length=60, description="The name of a field.", examples=["status"])
]


class FeedHead(Shape, frozen=True):
    """The end of the feed."""

    cursor: Place

    example: ClassVar[JsonObject] = {"cursor": "1795574400000.4711.0"}


class ChangeEvent(Shape, frozen=True, kw_only=True):
    """A change of a resource; read the resource by its id."""

    cursor: Place
    resource: Resource
    id: UUID
    version: Version
    action: Literal["created", "updated", "deleted"]
    at: Annotated[Moment, Meta(description="When the transaction of the change began.")]
    external_refs: Annotated[
        Annotated[tuple[ExternalRef, ...], UP_TO_50] | UnsetType | None,
        Meta(
            description="The resource's external references after the change, or before its deletion. Absent without "
            "`people:read` if the resource is about one person; null in changes of an earlier version of the service.",
        ),
    ] = UNSET
    changed_fields: Annotated[
        Annotated[tuple[FieldName, ...], UP_TO_100] | None,
        Meta(
            description="The fields that an update changed, as far as the caller can read them; empty if only others "
            "or the history changed. Null if the resource was created or deleted, or in changes of an earlier version "
            "of the service.",
        ),
    ]


class ChangesPage(Shape, frozen=True):
    """A page of the feed; continue from `next_cursor`, even if the page is empty."""

    items: Annotated[tuple[ChangeEvent, ...], Meta(max_length=200)]
    next_cursor: Place
    has_more: Annotated[
        bool,
        Meta(
            description="Whether to continue from `next_cursor` at once. A page can be empty although more follows, "
            "since it scans a bounded number of changes, before the filter."
        ),
    ]

    example: ClassVar[JsonObject] = {
        "items": [
            {
                "cursor": "1795574400000.4711.12",
                "resource": "ideas",
                "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                "version": 2,
                "action": "updated",
                "at": "2026-03-12T16:20:00Z",
                "external_refs": [{"system": "hr", "id": "4711"}],
                "changed_fields": ["status"],
            }
        ],
        "next_cursor": "1795574400000.4711.12",
        "has_more": False,
    }


class FeedQuery(Shape, frozen=True, kw_only=True):
    """The parameters of the feed."""

    after: Annotated[Place | None, Meta(description="The cursor to continue from; the beginning if absent.")] = None
    since: Annotated[
        DayOrMoment | None,
        Meta(
            description="Instead of `after`: begin with the first change at or after this moment, or the start of this "
            "day in the service's time zone. Changes of transactions that were open at that moment can be included.",
            extra={"bound": "from"},
        ),
    ] = None
    limit: Limit = 50
    resource: Annotated[Resource | None, Meta(description="Only changes of this kind of resource.")] = None


async def _list(context: RequestContext) -> Response:
    query = context.query_as(FeedQuery)
    if query.after and query.since:
        message = "Send either `after` or `since`: a cursor tells where to continue, a time where to begin."
        raise RuleError(Violation("exclusive_parameters", "?since", message))
    if query.resource:
        context.require_scope(f"{KINDS[query.resource].area}:read")
    kinds = _readable_kinds(context, query.resource)
    view = None if context.can_read_people else WITHOUT_PEOPLE
    async with context.read_primary() as conn:
        head = await changes.read_head(conn)
        after = await _find_start(conn, query, head)
        page = await changes.read_changes(conn, after, head, kinds, view, query.limit)
    items = [_to_event(context, head, row) for row in page.events]
    return context.json({"items": items, "next_cursor": _encode_cursor(page.place), "has_more": page.has_more})


async def _find_start(conn: Conn, query: FeedQuery, head: HeadCursor) -> Cursor:
    """Return the position of the first change to read: after a cursor, since a moment, or at the beginning."""
    if query.after:
        return _decode_cursor(query.after, head)
    if query.since is None:
        return Cursor(head.generation, head.first_xid, 0)
    # The query reader has turned the text into a moment.
    start = await changes.find_start(conn, cast("datetime", query.since), head)
    if start is None:
        raise RuleError(Violation("cursor_expired", "?since", _EXPIRED))
    return start


def _readable_kinds(context: RequestContext, requested: str | None) -> list[str] | None:
    """Return the requested kinds that the caller may read; None for all kinds."""
    if requested:
        return [requested]
    kinds = context.readable_kinds
    return None if len(kinds) == len(KINDS) else sorted(kinds)


def _to_event(context: RequestContext, head: HeadCursor, row: JsonObject) -> JsonObject:
    """Return an event with the details that the caller can read in the resource."""
    resource = context.services.resources[row["resource"]]
    hidden = frozenset() if context.can_read_people else resource.personal_fields
    event: JsonObject = {"cursor": _encode_cursor(Cursor(head.generation, row["xid"], row["seq"]))}
    event |= {name: row[name] for name in ("resource", "id", "version", "action", "at")}
    if "external_refs" not in hidden:
        event["external_refs"] = Raw((row["external_refs"] or "null").encode())
    fields = row["changed_fields"]
    if row["action"] != "updated" or fields is None:
        return event | {"changed_fields": None}
    readable = {column.name for column in resource.columns} - hidden
    return event | {"changed_fields": [name for name in fields if name in readable]}


async def _head(context: RequestContext) -> Response:
    async with context.read_primary() as conn:
        return context.json({"cursor": _encode_cursor(await changes.read_head(conn))})


def _encode_cursor(place: Cursor) -> str:
    return f"{place.generation}.{place.xid}.{place.seq}"


def _decode_cursor(text: str, head: HeadCursor) -> Cursor:
    place = Cursor(*(int(part) for part in text.split(".")))
    if place.generation != head.generation or not head.first_xid <= place.xid <= head.xid:
        raise RuleError(Violation("cursor_expired", "?after", _EXPIRED))
    return place


list_changes = route(
    Operation(
        id="list_changes",
        sdk="changes.list",
        method="GET",
        path="",
        scope="changes:read",
        summary="List changes in order, of the resources that the caller may read.",
        response=ChangesPage,
        query=FeedQuery,
        always_changing=True,
        other_errors=(422,),
    ),
    _list,
)
get_changes_head = route(
    Operation(
        id="get_changes_head",
        sdk="changes.head",
        method="GET",
        path="/head",
        scope="changes:read",
        summary="Get the end of the feed, to follow it from there.",
        response=FeedHead,
        query=EmptyQuery,
        always_changing=True,
    ),
    _head,
)

router = api_router("/v1/changes", "Every change, in order, without gaps.", [list_changes, get_changes_head])
