"""Histories: every change of a marked field, with its effective day, the caller and the reason."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from uuid import UUID

import msgspec

from service.core.backdating import PastState, check_past
from service.core.context import WriteContext
from service.core.pending import PendingWrite
from service.core.resource import Resource
from service.database.pool import Conn
from service.domain.base.history import Entry, in_force
from service.domain.base.history import place as place_entry
from service.domain.base.shapes import Json, JsonObject, RuleError, Violation
from service.domain.base.validation import out_of_range

_ENTRIES = """
select h.seq, h.id, h.field, h.value::text as value, h.holds_from, h.recorded_at
from history h
where h.resource = $1 and h.id = any($2::uuid[])
order by h.holds_from, h.seq
"""
_MOVE = "select move_history_back($1::bigint[], $2::date[])"
_READ = """
select json_build_object('items', coalesce(json_agg({entry} order by h.holds_from, h.seq), '[]'))::text
from (
    select *, coalesce(sum(pg_column_size(value)) over newest, 0) as size, count(*) over newest as place
    from history
    where resource = $1 and id = $2 and field = any($3::text[])
    window newest as (order by holds_from desc, seq desc)
) h
where h.size <= 2000000 and h.place <= 1000
"""
_FIELDS = "h.field, h.value, h.holds_from, h.recorded_at"
_ENTRY = "(select row_to_json(e) from (select {fields}) e)"


async def add_entries(
    conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], context: WriteContext
) -> None:
    """Add history entries to the rows; a change dated before a later entry changes only the past."""
    if not resource.history:
        return
    violations = [
        Violation("in_the_future", f"{pending.pointer}/holds_from", "Choose today or an earlier day.")
        for pending in pending_writes
        if pending.holds_from and pending.holds_from > context.today
    ]
    for pending in pending_writes:
        violations += out_of_range(pending, ["holds_from"], pending.pointer)
    if violations:
        raise RuleError(*violations)
    backdated = [pending for pending in pending_writes if pending.holds_from and not pending.is_new]
    histories = await _entries(conn, resource, backdated) if backdated else {}
    moves: list[tuple[int, date]] = []
    past_states: list[PastState] = []
    for pending in pending_writes:
        if pending.holds_from and not pending.is_new:
            moves += _backdate(pending, histories, pending.holds_from, past_states)
        else:
            names = [name for name in resource.history if pending.is_new or name in pending.changed_fields]
            pending.row["_history"] = [
                _entry(pending, name, context.today) for name in names if not _is_empty(pending, name)
            ]
    if past_states:
        await check_past(conn, resource, past_states, context)
    if moves:
        await conn.execute(_MOVE, [seq for seq, _ in moves], [day for _, day in moves])


Histories = Mapping[tuple[UUID, str], Sequence[Entry]]
"""The entries by row and field, in the order of their days."""


async def _entries(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite]) -> Histories:
    created_at = {
        pending.id: datetime.fromisoformat(pending.stored["created_at"]) for pending in pending_writes if pending.stored
    }
    rows = await conn.fetch(_ENTRIES, resource.kind.name, list(created_at))
    first_seq: dict[tuple[UUID, str], int] = {}
    for row in rows:
        key = row["id"], row["field"]
        first_seq[key] = min(first_seq.get(key, row["seq"]), row["seq"])
    # A nullable field may have been empty when the row was created; that has no entry.
    required = {column.name for column in resource.columns if column.history and not (column.nullable or column.many)}
    histories: dict[tuple[UUID, str], list[Entry]] = defaultdict(list)
    for row in rows:
        key = row["id"], row["field"]
        at_creation = row["seq"] == first_seq[key] and (key[1] in required or row["recorded_at"] == created_at[key[0]])
        histories[key].append(Entry(row["seq"], msgspec.json.decode(row["value"]), row["holds_from"], at_creation))
    return histories


def _backdate(
    pending: PendingWrite, histories: Histories, day: date, past_states: list[PastState]
) -> Iterator[tuple[int, date]]:
    """Apply a backdated change field by field, and yield the entries that move to its day."""
    assert pending.change is not None
    assert pending.id is not None
    entries: list[JsonObject] = []
    past_fields: set[str] = set()
    corrections: JsonObject = {}
    for name in pending.resource.history:
        if name not in pending.body:
            continue
        history = histories.get((pending.id, name), ())
        value = [*pending.row[name]] if name in pending.resource.sets else pending.row[name]
        placement = place_entry(
            history, value, day, _initial(pending, name, history), explained=pending.reason is not None
        )
        if placement.adds:
            entries.append(_entry(pending, name, day))
        if placement.is_past:
            past_fields.add(name)
        if placement.rewrites:
            corrections[name] = value
        pending.changes_history = pending.changes_history or placement.adds or bool(placement.moves)
        yield from ((seq, day) for seq in placement.moves)
    pending.row["_history"] = entries
    if corrections:
        values = {name: _value_on(pending, name, histories, day) for name in pending.resource.history}
        past_states.append(PastState(pending, day, values, values | corrections))
    _restore_present(pending, past_fields & pending.changed_fields)


def _initial(pending: PendingWrite, name: str, history: Sequence[Entry]) -> Json:
    """Return a field's value before its first entry: none, or the stored value if it has no entries."""
    if not history:
        return pending.stored and pending.stored[name]
    return [] if name in pending.resource.sets else None


def _value_on(pending: PendingWrite, name: str, histories: Histories, day: date) -> Json:
    history = histories.get((pending.id, name), ()) if pending.id else ()
    return in_force(history, day, _initial(pending, name, history))


def _entry(pending: PendingWrite, name: str, day: date) -> JsonObject:
    return {
        "field": name,
        "value": pending.row[name],
        "holds_from": pending.holds_from or day,
        "reason": pending.reason,
        "personal": not pending.resource.personal_fields.isdisjoint({*pending.body, *pending.changed_fields}),
    }


def _is_empty(pending: PendingWrite, name: str) -> bool:
    return pending.is_new and pending.row[name] in (None, (), [])


def _restore_present(pending: PendingWrite, fields: set[str]) -> None:
    if not fields:
        return
    assert pending.change is not None
    assert pending.change.old is not None
    assert pending.stored is not None
    old = pending.change.old
    new = msgspec.structs.replace(pending.change.new, **{name: getattr(old, name) for name in fields})
    pending.change = msgspec.structs.replace(pending.change, new=new)
    pending.row.update((name, pending.stored[name]) for name in fields)
    pending.changed_fields -= fields


async def read_history(conn: Conn, resource: Resource, id: UUID, can_read_people: bool) -> str:
    """Read the history of a resource as JSON, oldest day first."""
    fields = [column.name for column in resource.columns if column.history and (can_read_people or not column.personal)]
    document: str = await conn.fetchval(_read(resource, can_read_people), resource.kind.name, id, fields)
    return document


@cache
def _read(resource: Resource, can_read_people: bool) -> str:
    """Omit caller and reason where they could reveal something about a person to callers without `people:read`."""
    bare, named, full = (_ENTRY.format(fields=_FIELDS + more) for more in ("", ", h.caller", ", h.caller, h.reason"))
    if can_read_people or not (resource.personal_fields or resource.kind.about_person):
        return _READ.format(entry=full)
    if resource.kind.about_person:
        return _READ.format(entry=bare)
    return _READ.format(entry=f"case when h.personal then {named} else {full} end")
