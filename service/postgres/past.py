"""What a change says of a day gone by: no constraint of the database sees it, so it is judged before it is kept."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct

from service.domain.kinds import KINDS
from service.domain.shapes import NOT_FOUND, Broken, Change, Refused, Row
from service.postgres.columns import Column
from service.postgres.drafts import Draft, Writing
from service.postgres.table import Conn, Table


class PastState(Struct, frozen=True):
    """A row as it stood on a day, by the fields that have a history, and as it is said to have been instead."""

    draft: Draft
    day: date
    stood: Row
    told: Row

    @property
    def changed(self) -> set[str]:
        """Name the fields that were otherwise."""
        return {name for name, value in self.told.items() if value != self.stood[name]}

    @property
    def change(self) -> Change[Any, Any]:
        """Give the change of the whole row on that day; fields without a history are as they are now."""
        table, stored = self.draft.table, self.draft.stored
        assert stored is not None
        kept = {column.name: stored[column.name] for column in table.kept}
        settable = {column.name: stored[column.name] for column in table.settable}
        return Change(
            msgspec.convert(settable | self.told, table.new),
            msgspec.convert(kept | self.stood, table.read),
            self.draft.id,
        )

    def end(self, now: datetime) -> datetime:
        """Give the last moment of the day that has gone by."""
        return min(now, datetime.combine(self.day + timedelta(days=1), time.min, now.tzinfo))


async def check_past(conn: Conn, table: Table, rewritten: Sequence[PastState], how: Writing) -> None:
    """Refuse what names nothing, and what breaks a rule that can be judged for its day."""
    broken = [
        found.at(past.draft.pointer)
        for column in table.kept
        if column.history and column.ref
        for past, found in await _missing(conn, table, column, rewritten)
    ]
    if broken:
        raise Refused(*broken)
    if table.past is None:
        return
    changes = [past.change for past in rewritten]
    facts = [await table.past_facts(conn, changes, [past.day for past in rewritten])] if table.past_facts else []
    broken = [
        found.at(past.draft.pointer)
        for past, change in zip(rewritten, changes, strict=True)
        for found in table.past(change, past.end(how.now), *facts)
    ]
    if broken:
        raise Refused(*broken)


async def _missing(
    conn: Conn, table: Table, column: Column, rewritten: Sequence[PastState]
) -> Sequence[tuple[PastState, Broken]]:
    named = [(past, set(_ids(past.told[column.name]))) for past in rewritten if column.name in past.changed]
    wanted = set().union(*(ids for _, ids in named))
    if not wanted:
        return ()
    assert column.ref is not None
    rows = await conn.fetch(f"select id from {KINDS[column.ref].table} where id = any($1::uuid[])", list(wanted))
    gone = wanted - {row["id"] for row in rows}
    found = Broken("reference_not_found", f"/{column.name}", NOT_FOUND, {"kind": column.ref})
    return [(past, found) for past, ids in named if not gone.isdisjoint(ids)]


def _ids(value: Any) -> Iterator[UUID]:
    for id in value if isinstance(value, list | tuple) else [value] if value else []:
        yield UUID(id)
