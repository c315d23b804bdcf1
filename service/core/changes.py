"""The change feed: every change, in an order in which no event can appear before a cursor already passed."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache

from msgspec import Struct

from service.database.pool import Conn
from service.domain.base.shapes import JsonObject

MAX_SCANNED_EVENTS = 2_000
"""The maximum number of events that a page scans; if too few match, the next page continues after them."""
WITHOUT_PEOPLE = 1
"""The bit of the restricted view for callers without `people:read`."""

_HEAD = """
select
    generation,
    pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid,
    feed_from::text::bigint as first_xid,
    -- A standby cannot tell; its primary can.
    pg_is_in_recovery() or coalesce(server = feed_server(), false) as begun
from installation
"""
# An open transaction may have written events that sort before committed ones. Only events before the oldest open
# transaction are shown, ordered by transaction, so that a late commit never lands behind a cursor. The last scanned
# event is returned even if it does not match: the next page starts after it.
_READ = f"""
select
    xid::text::bigint as xid, seq, resource, id, version, {{action}} as action, at, external_refs, changed_fields, shown
from (
    select *, {{shown}} as shown, row_number() over (order by xid, seq) as scanned
    from (
        select *
        from change c
        where c.xid >= $1::bigint::text::xid8
            and (c.xid, c.seq) > ($1::bigint::text::xid8, $2::bigint)
            and c.xid < $3::bigint::text::xid8{{searched}}
        order by c.xid, c.seq
        limit {MAX_SCANNED_EVENTS}
    ) c
) c
where shown or scanned = {MAX_SCANNED_EVENTS}
order by c.xid, c.seq
limit {{limit}}
"""
# An event was written after its transaction had been numbered, and that after the transaction began. So before an event
# that was written before a moment, no transaction began at or after it: the search keeps to the right of such events.
# Events of earlier versions do not tell when they were written: no transaction is taken to last longer than a day.
_FIND_START = """
with recursive search(first, last) as (
    select $2::bigint, $3::bigint
    union all
    select
        case when e.is_before then e.xid + 1 else first end,
        case when e.is_before then last else middle end
    from search
    cross join lateral (select (first + last) / 2 as middle) m
    left join lateral (
        select c.xid::text::bigint as xid, coalesce(c.written_at, c.at + interval '1 day') < $1 as is_before
        from change c
        where c.xid >= middle::text::xid8 and c.xid < last::text::xid8
        order by c.xid, c.seq
        limit 1
    ) e on true
    where first < last
)
select s.first as xid, i.feed_from = '0' or s.first > $2 or i.feed_from_at <= $1 as is_complete
from search s
cross join installation i
where s.first >= s.last
"""
_WAS_SHOWN = "(action <> 'created' and hidden_before & {view} = 0)"
_IS_SHOWN = "(action <> 'deleted' and hidden_after & {view} = 0)"


class Cursor(Struct, frozen=True, array_like=True):
    """A position in the unfiltered feed; a restored backup starts a new generation."""

    generation: int
    xid: int
    seq: int


class HeadCursor(Cursor, frozen=True):
    """The position after the newest event, and the transaction with which the feed begins."""

    first_xid: int


class FeedPage(Struct, frozen=True):
    """A page of events, the position of the next page, and whether more events may already exist."""

    events: list[JsonObject]
    place: Cursor
    has_more: bool


async def read_head(conn: Conn) -> HeadCursor:
    """Read the position after the newest event; after a restore, start a new generation."""
    row = await conn.fetchrow(_HEAD)
    if row and not row["begun"]:
        await conn.execute("select begin_feed()")
        row = await conn.fetchrow(_HEAD)
    assert row is not None
    return HeadCursor(row["generation"], row["xid"], 0, row["first_xid"])


async def find_start(conn: Conn, since: datetime, head: HeadCursor) -> Cursor | None:
    """Return a position before all events of transactions that began at or after a moment; None if the feed no longer
    goes back that far."""
    row = await conn.fetchrow(_FIND_START, since, head.first_xid, head.xid)
    assert row is not None
    return Cursor(head.generation, row["xid"], 0) if row["is_complete"] else None


async def read_changes(
    conn: Conn, after: Cursor, head: HeadCursor, kinds: Sequence[str] | None, view: int | None, limit: int
) -> FeedPage:
    """Read a page of changes after a cursor, of all kinds or some, as a restricted `view` shows them."""
    if kinds is not None and not kinds:
        return FeedPage([], _later(after, head), False)
    arguments: list[object] = [after.xid, after.seq, head.xid]
    if kinds is not None:
        arguments.append(kinds[0] if len(kinds) == 1 else list(kinds))
    rows = await conn.fetch(page_statement(kinds and len(kinds), view, limit), *arguments)
    events = [dict(row) for row in rows if row["shown"]]
    if rows and (len(rows) == limit or not rows[-1]["shown"]):
        return FeedPage(events, Cursor(head.generation, rows[-1]["xid"], rows[-1]["seq"]), True)
    return FeedPage(events, _later(after, head), False)


def _later(after: Cursor, head: HeadCursor) -> Cursor:
    """Return the position after all scanned events: a standby's head can be before the cursor."""
    xid, seq = max((after.xid, after.seq), (head.xid, 0))
    return Cursor(head.generation, xid, seq)


@cache
def page_statement(kinds: int | None, view: int | None, limit: int) -> str:
    """Return the statement for one kind, which uses an index, for several, or for all (None)."""
    resource_condition, visible, action = "", "true", "action"
    if kinds == 1:
        resource_condition = "\n            and c.resource = $4"
    elif kinds is not None:
        visible = "resource = any($4::text[])"
    if view is not None:
        was_visible, is_visible = _WAS_SHOWN.format(view=view), _IS_SHOWN.format(view=view)
        visible += f" and ({was_visible} or {is_visible})"
        action = f"case when not {was_visible} then 'created' when not {is_visible} then 'deleted' else 'updated' end"
    return _READ.format(searched=resource_condition, shown=visible, action=action, limit=limit)
