"""Checks of backdated changes: no database constraint covers the past, so they run before the change is saved."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core.columns import Column
from service.core.context import WriteContext
from service.core.pending import PendingWrite
from service.core.resource import Resource, RowChange
from service.database.pool import Conn
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import REFERENCE_NOT_FOUND, Change, Json, JsonObject, RuleError, Violation


class PastState(Struct, frozen=True):
    """The fields with a history on a past day: their recorded and their corrected values."""

    pending: PendingWrite
    day: date
    recorded: JsonObject
    corrected: JsonObject

    @property
    def changed(self) -> set[str]:
        """The names of the corrected fields."""
        return {name for name, value in self.corrected.items() if value != self.recorded[name]}

    @property
    def change(self) -> RowChange:
        """The change of the whole row on that day; fields without a history keep their present values."""
        resource, stored = self.pending.resource, self.pending.stored
        assert stored is not None
        row = {column.name: stored[column.name] for column in resource.columns}
        writable = {column.name: stored[column.name] for column in resource.writable_fields}
        return Change(
            msgspec.convert(writable | self.corrected, resource.create_type),
            msgspec.convert(row | self.recorded, resource.row_type),
            self.pending.id,
        )

    def end(self, now: datetime) -> datetime:
        """Return the last moment of that day, but not after `now`."""
        return min(now, datetime.combine(self.day + timedelta(days=1), time.min, now.tzinfo))


async def check_past(conn: Conn, resource: Resource, past_states: Sequence[PastState], context: WriteContext) -> None:
    """Refuse references that do not exist, and values that broke a rule on their day."""
    violations = [
        violation.under(state.pending.pointer)
        for column in resource.columns
        if column.history and column.ref
        for state, violation in await _find_missing(conn, resource, column, past_states)
    ]
    if violations:
        raise RuleError(*violations)
    if resource.past is None:
        return
    changes = [state.change for state in past_states]
    facts = (
        [await resource.past_facts(conn, changes, [state.day for state in past_states])] if resource.past_facts else []
    )
    violations = [
        violation.under(state.pending.pointer)
        for state, change in zip(past_states, changes, strict=True)
        for violation in resource.past(change, state.end(context.now), *facts)
    ]
    if violations:
        raise RuleError(*violations)


async def _find_missing(
    conn: Conn, resource: Resource, column: Column, past_states: Sequence[PastState]
) -> Sequence[tuple[PastState, Violation]]:
    named_ids = [
        (state, set(_ids(state.corrected[column.name]))) for state in past_states if column.name in state.changed
    ]
    ids = set().union(*(state_ids for _, state_ids in named_ids))
    if not ids:
        return ()
    assert column.ref is not None
    rows = await conn.fetch(f"select id from {KINDS[column.ref].table} where id = any($1::uuid[])", list(ids))
    missing_ids = ids - {row["id"] for row in rows}
    violation = Violation("reference_not_found", f"/{column.name}", REFERENCE_NOT_FOUND, {"kind": column.ref})
    return [(state, violation) for state, state_ids in named_ids if not missing_ids.isdisjoint(state_ids)]


def _ids(value: Json) -> Iterator[UUID]:
    for id in value if isinstance(value, list | tuple) else [value] if value else []:
        yield UUID(id)
