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


async def add_entries(conn: Conn, table: Resource, drafts: Sequence[PendingWrite], how: WriteContext) -> None:
    """Add history entries to the rows; a change dated before a later entry changes only the past."""
    if not table.history:
        return
    violations = [
        Violation("in_the_future", f"{draft.pointer}/holds_from", "Choose today or an earlier day.")
        for draft in drafts
        if draft.holds_from and draft.holds_from > how.today
    ]
    if violations:
        raise RuleError(*violations)
    backdated = [draft for draft in drafts if draft.holds_from and not draft.fresh]
    histories = await _entries(conn, table, backdated) if backdated else {}
    moves: list[tuple[int, date]] = []
    past_states: list[PastState] = []
    for draft in drafts:
        if draft.holds_from and not draft.fresh:
            moves += _backdate(draft, histories, draft.holds_from, past_states)
        else:
            names = [name for name in table.history if draft.fresh or name in draft.touched]
            draft.row["_history"] = [_entry(draft, name, how.today) for name in names if not _is_empty(draft, name)]
    if past_states:
        await check_past(conn, table, past_states, how)
    if moves:
        await conn.execute(_MOVE, [seq for seq, _ in moves], [day for _, day in moves])


Histories = Mapping[tuple[UUID, str], Sequence[Entry]]
"""The entries by row and field, in the order of their days."""


async def _entries(conn: Conn, table: Resource, drafts: Sequence[PendingWrite]) -> Histories:
    created_at = {draft.id: datetime.fromisoformat(draft.stored["created_at"]) for draft in drafts if draft.stored}
    rows = await conn.fetch(_ENTRIES, table.kind.name, list(created_at))
    first_seq: dict[tuple[UUID, str], int] = {}
    for row in rows:
        key = row["id"], row["field"]
        first_seq[key] = min(first_seq.get(key, row["seq"]), row["seq"])
    # A nullable field may have been empty when the row was created; that has no entry.
    required = {column.name for column in table.kept if column.history and not (column.nullable or column.many)}
    histories: dict[tuple[UUID, str], list[Entry]] = defaultdict(list)
    for row in rows:
        key = row["id"], row["field"]
        at_creation = row["seq"] == first_seq[key] and (key[1] in required or row["recorded_at"] == created_at[key[0]])
        histories[key].append(Entry(row["seq"], msgspec.json.decode(row["value"]), row["holds_from"], at_creation))
    return histories


def _backdate(
    draft: PendingWrite, histories: Histories, day: date, past_states: list[PastState]
) -> Iterator[tuple[int, date]]:
    """Apply a backdated change field by field, and yield the entries that move to its day."""
    assert draft.change is not None
    assert draft.id is not None
    entries: list[JsonObject] = []
    past_fields: set[str] = set()
    corrections: JsonObject = {}
    for name in draft.table.history:
        if name not in draft.body:
            continue
        history = histories.get((draft.id, name), ())
        value = [*draft.row[name]] if name in draft.table.sets else draft.row[name]
        placement = place_entry(history, value, day, _initial(draft, name, history), explained=draft.reason is not None)
        if placement.adds:
            entries.append(_entry(draft, name, day))
        if placement.is_past:
            past_fields.add(name)
        if placement.rewrites:
            corrections[name] = value
        draft.dates_history = draft.dates_history or placement.adds or bool(placement.moves)
        yield from ((seq, day) for seq in placement.moves)
    draft.row["_history"] = entries
    if corrections:
        values = {name: _value_on(draft, name, histories, day) for name in draft.table.history}
        past_states.append(PastState(draft, day, values, values | corrections))
    _restore_present(draft, past_fields & draft.touched)


def _initial(draft: PendingWrite, name: str, history: Sequence[Entry]) -> Json:
    """Return a field's value before its first entry: none, or the stored value if it has no entries."""
    if not history:
        return draft.stored and draft.stored[name]
    return [] if name in draft.table.sets else None


def _value_on(draft: PendingWrite, name: str, histories: Histories, day: date) -> Json:
    history = histories.get((draft.id, name), ()) if draft.id else ()
    return in_force(history, day, _initial(draft, name, history))


def _entry(draft: PendingWrite, name: str, day: date) -> JsonObject:
    return {
        "field": name,
        "value": draft.row[name],
        "holds_from": draft.holds_from or day,
        "reason": draft.reason,
        "personal": not draft.table.personal.isdisjoint({*draft.body, *draft.touched}),
    }


def _is_empty(draft: PendingWrite, name: str) -> bool:
    return draft.fresh and draft.row[name] in (None, (), [])


def _restore_present(draft: PendingWrite, fields: set[str]) -> None:
    if not fields:
        return
    assert draft.change is not None
    assert draft.change.old is not None
    assert draft.stored is not None
    old = draft.change.old
    new = msgspec.structs.replace(draft.change.new, **{name: getattr(old, name) for name in fields})
    draft.change = msgspec.structs.replace(draft.change, new=new)
    draft.row.update((name, draft.stored[name]) for name in fields)
    draft.touched -= fields


async def read_history(conn: Conn, table: Resource, id: UUID, personal: bool) -> str:
    """Read the history of a resource as JSON, oldest day first."""
    fields = [column.name for column in table.kept if column.history and (personal or not column.personal)]
    document: str = await conn.fetchval(_read(table, personal), table.kind.name, id, fields)
    return document


@cache
def _read(table: Resource, personal: bool) -> str:
    """Omit caller and reason where they could reveal something about a person to callers without `people:read`."""
    bare, named, full = (_ENTRY.format(fields=_FIELDS + more) for more in ("", ", h.caller", ", h.caller, h.reason"))
    if personal or not (table.personal or table.kind.about_person):
        return _READ.format(entry=full)
    if table.kind.about_person:
        return _READ.format(entry=bare)
    return _READ.format(entry=f"case when h.personal then {named} else {full} end")
