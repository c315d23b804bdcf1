"""The change feed: everything that has changed, in order."""

from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta

from service.core import changes
from service.core.changes import WITHOUT_PEOPLE, Cursor, HeadCursor
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import JsonObject, Moment, RuleError, Shape, Version, Violation
from service.http.context import RequestContext
from service.http.operations import Operation, api_router, route
from service.http.query_params import EmptyQuery, Limit
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
    at: Moment


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
            }
        ],
        "next_cursor": "1795574400000.4711.12",
        "has_more": False,
    }


class FeedQuery(Shape, frozen=True, kw_only=True):
    """The parameters of the feed."""

    after: Annotated[Place | None, Meta(description="The cursor to continue from; the beginning if absent.")] = None
    limit: Limit = 50
    resource: Annotated[Resource | None, Meta(description="Only changes of this kind of resource.")] = None


async def _list(context: RequestContext) -> Response:
    query = context.query_as(FeedQuery)
    if query.resource:
        context.require_scope(f"{KINDS[query.resource].area}:read")
    kinds = _readable_kinds(context, query.resource)
    view = None if context.can_read_people else WITHOUT_PEOPLE
    async with context.read_primary() as conn:
        head = await changes.read_head(conn)
        after = _decode_cursor(query.after, head) if query.after else Cursor(head.generation, head.first_xid, 0)
        page = await changes.read_changes(conn, after, head, kinds, view, query.limit)
    items = [
        {"cursor": _encode_cursor(Cursor(head.generation, row["xid"], row["seq"])), **_select_fields(row)}
        for row in page.events
    ]
    return context.json({"items": items, "next_cursor": _encode_cursor(page.place), "has_more": page.has_more})


def _readable_kinds(context: RequestContext, requested: str | None) -> list[str] | None:
    """Return the requested kinds that the caller may read; None for all kinds."""
    if requested:
        return [requested]
    kinds = context.readable_kinds
    return None if len(kinds) == len(KINDS) else sorted(kinds)


def _select_fields(row: JsonObject) -> JsonObject:
    return {name: row[name] for name in ("resource", "id", "version", "action", "at")}


async def _head(context: RequestContext) -> Response:
    async with context.read_primary() as conn:
        return context.json({"cursor": _encode_cursor(await changes.read_head(conn))})


def _encode_cursor(place: Cursor) -> str:
    return f"{place.generation}.{place.xid}.{place.seq}"


def _decode_cursor(text: str, head: HeadCursor) -> Cursor:
    place = Cursor(*(int(part) for part in text.split(".")))
    if place.generation != head.generation or not head.first_xid <= place.xid <= head.xid:
        message = (
            "The feed has restarted, or no longer goes back that far; load everything again, and continue from the "
            "cursor of /v1/changes/head."
        )
        raise RuleError(Violation("cursor_expired", "?after", message))
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
