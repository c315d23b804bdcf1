"""The change feed: everything that happened, in an order in which nothing can appear behind a reader's back."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from service.domain.kinds import KINDS
from service.postgres.table import Conn

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
    and c.resource = any($4::text[])
    and ($5 or c.resource <> 'reflections' or c.action = 'deleted'
        or exists (select from reflection r where r.id = c.id and r.may_publish))
order by c.xid, c.seq
limit $6
"""


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
    conn: Conn, after: Cursor, upto: Cursor, resources: Sequence[str], personal: bool, limit: int
) -> tuple[list[dict[str, Any]], Cursor]:
    """Read the changes between two places, and the place from which to go on."""
    wanted = [name for name in resources if name in KINDS]
    rows = await conn.fetch(_READ, after.xid, after.seq, upto.xid, wanted, personal, limit)
    if len(rows) == limit:
        return [dict(row) for row in rows], Cursor(upto.generation, rows[-1]["xid"], rows[-1]["seq"])
    return [dict(row) for row in rows], max(after, upto, key=lambda place: (place.xid, place.seq))
