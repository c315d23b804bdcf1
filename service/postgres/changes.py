"""The change feed: everything that happened, in an order in which nothing can appear behind a reader's back."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from service.postgres.table import Conn, Table

_HEAD = """
select generation, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as xid
from installation
"""
# A transaction that is still open may have written events below those already committed: only what lies before
# the oldest open one is shown, ordered by transaction, so that a late commit never lands behind a cursor.
_READ = """
select c.xid::text::bigint as xid, c.seq, c.resource, c.id, c.version, c.action, c.at
from change c
where (c.xid, c.seq) > ($1::bigint::text::xid8, $2::bigint)
    and c.xid < $3::bigint::text::xid8
    and c.resource = any($4::text[]){hidden}
order by c.xid, c.seq
limit $5
"""
# Of a row that the caller does not see nothing is told, but that it has gone.
_HIDDEN = """
    and (c.resource <> '{kind}' or c.action = 'deleted'
        or exists (select from {table} t where t.id = c.id and {visible}))"""


class Cursor(Struct, frozen=True, array_like=True):
    """A place in the whole feed, whatever the filter; a restored backup begins another generation."""

    generation: int
    xid: int
    seq: int


async def head(conn: Conn) -> Cursor:
    """Give the place behind all that has happened."""
    row = await conn.fetchrow(_HEAD)
    assert row is not None
    return Cursor(row["generation"], row["xid"], 0)


async def read(
    conn: Conn, after: Cursor, upto: Cursor, tables: Sequence[Table], personal: bool, limit: int
) -> tuple[list[dict[str, Any]], Cursor]:
    """Read the changes of some resources between two places, and the place from which to go on."""
    hidden = [
        _HIDDEN.format(kind=each.kind.name, table=each.name, visible=each.visible)
        for each in tables
        if not personal and each.visible != "true"
    ]
    sql = _READ.format(hidden="".join(hidden))
    rows = await conn.fetch(sql, after.xid, after.seq, upto.xid, [each.kind.name for each in tables], limit)
    if len(rows) == limit:
        return [dict(row) for row in rows], Cursor(upto.generation, rows[-1]["xid"], rows[-1]["seq"])
    return [dict(row) for row in rows], max(after, upto, key=lambda place: (place.xid, place.seq))
