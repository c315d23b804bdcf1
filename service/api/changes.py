"""The change feed: what happened since the caller last asked."""

from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta

from service.api.calls import Answer, Call
from service.api.operations import Operation, api_router, route
from service.api.queries import Limit, NoQuery
from service.domain.kinds import KINDS
from service.domain.shapes import Broken, Moment, Refused, Row, Shape, Version
from service.postgres import changes
from service.postgres.changes import WITHOUT_PEOPLE, Cursor, FeedHead

# xid8 reads a number with a leading zero as octal, so a cursor has none.
CURSOR = r"^(0|[1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})\.(0|[1-9][0-9]{0,17})\Z"
Place = Annotated[
    str,
    Meta(
        pattern=CURSOR,
        max_length=60,
        description="A place in the whole feed.",
        examples=["1795574400000.4711.12"],
        extra={"advice": "Use a cursor that this feed returned, unchanged."},
    ),
]
Resource = Annotated[
    str,
    Meta(
        pattern=rf"^({'|'.join(KINDS)})\Z",
        description="A resource, by its path's plural.",
        examples=["ideas"],
        extra={"choices": tuple(KINDS)},
    ),
]


class Head(Shape, frozen=True):
    """The end of the feed."""

    cursor: Place

    example: ClassVar[Row] = {"cursor": "1795574400000.4711.0"}


class Happened(Shape, frozen=True, kw_only=True):
    """A change: which resource, to which version, how and when; the resource itself is read by its id."""

    cursor: Place
    resource: Resource
    id: UUID
    version: Version
    action: Literal["created", "updated", "deleted"]
    at: Moment


class ChangesPage(Shape, frozen=True):
    """A piece of the feed; `next_cursor` is where to go on, also when nothing has happened yet."""

    items: Annotated[tuple[Happened, ...], Meta(max_length=200)]
    next_cursor: Place
    has_more: Annotated[
        bool,
        Meta(
            description="Whether more may lie behind `next_cursor` already. A page can be empty although it does: it "
            "looks through a bounded number of changes, whichever of them are asked for."
        ),
    ]

    example: ClassVar[Row] = {
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


class Asked(Shape, frozen=True, kw_only=True):
    """From where, how many, of what."""

    after: Annotated[Place | None, Meta(description="Where to go on; from the beginning if absent.")] = None
    limit: Limit = 50
    resource: Annotated[Resource | None, Meta(description="Of one kind of resource only.")] = None


async def _list(call: Call) -> Answer:
    query = call.query_as(Asked)
    if query.resource:
        call.must(f"{KINDS[query.resource].area}:read")
    kinds = _readable(call, query.resource)
    view = None if call.personal else WITHOUT_PEOPLE
    async with call.read_primary() as conn:
        head = await changes.head(conn)
        after = _read(query.after, head) if query.after else Cursor(head.generation, head.first_xid, 0)
        found = await changes.read(conn, after, head, kinds, view, query.limit)
    items = [{"cursor": _write(Cursor(head.generation, row["xid"], row["seq"])), **_shown(row)} for row in found.events]
    return call.made({"items": items, "next_cursor": _write(found.place), "has_more": found.has_more})


def _readable(call: Call, asked: str | None) -> list[str] | None:
    """Name the kinds that are asked for and that the caller may read; None is all of them."""
    if asked:
        return [asked]
    kinds = call.readable_kinds
    return None if len(kinds) == len(KINDS) else sorted(kinds)


def _shown(row: Row) -> Row:
    return {name: row[name] for name in ("resource", "id", "version", "action", "at")}


async def _head(call: Call) -> Answer:
    async with call.read_primary() as conn:
        return call.made({"cursor": _write(await changes.head(conn))})


def _write(place: Cursor) -> str:
    return f"{place.generation}.{place.xid}.{place.seq}"


def _read(text: str, head: FeedHead) -> Cursor:
    place = Cursor(*(int(part) for part in text.split(".")))
    if place.generation != head.generation or not head.first_xid <= place.xid <= head.xid:
        message = (
            "The feed has begun anew since, or no longer goes back so far; load everything again, from the cursor "
            "that /v1/changes/head gives."
        )
        raise Refused(Broken("cursor_expired", "?after", message))
    return place


list_changes = route(
    Operation(
        id="list_changes",
        sdk="changes.list",
        method="GET",
        path="",
        scope="changes:read",
        summary="List what has changed, in order, of what the caller may read.",
        answer=ChangesPage,
        query=Asked,
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
        summary="Read the end of the feed, from which to follow it.",
        answer=Head,
        query=NoQuery,
        always_changing=True,
    ),
    _head,
)

router = api_router(
    "/v1/changes", "Everything that happened, in order, nothing lost.", [list_changes, get_changes_head]
)
