"""Histories: every change of a marked field, with the day from which it holds, the caller and the reason."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

import msgspec

from service.domain.shapes import Broken, Refused, Row
from service.postgres.drafts import Draft, Writing
from service.postgres.table import Conn, Table

# The first entry says how the resource was when it was made; a change told of an earlier day shows that it was there by
# then, so the first entry moves back to that day, and only entries after it count as later.
_LATER = """
with told as (
    select * from unnest($2::uuid[], $3::text[], $4::date[]) as w(id, field, day)
),
first as (
    select distinct on (h.id, h.field) h.seq, h.id, h.field, h.holds_from, told.day
    from history h join told using (id, field)
    where h.resource = $1
    order by h.id, h.field, h.seq
),
moved as (
    update history h set holds_from = first.day
    from first
    where h.seq = first.seq and first.holds_from > first.day
)
select distinct h.id, h.field
from history h join first using (id, field)
where h.resource = $1 and h.holds_from > first.day and h.seq <> first.seq
"""
_NOTE = """
insert into history (resource, id, field, value, holds_from, caller, reason, personal)
select $1, h.id, h.field, h.value, h.holds_from, $3, h.reason, h.personal
from jsonb_to_recordset($2::jsonb)
    as h(id uuid, field text, value jsonb, holds_from date, reason text, personal boolean)
"""
_READ = """
select json_build_object('items', coalesce(json_agg({entry} order by h.holds_from, h.seq), '[]'))::text
from history h
where h.resource = $1 and h.id = $2 and h.field = any($3::text[])
"""
_FIELDS = "h.field, h.value, h.holds_from, h.recorded_at"
_ENTRY = "(select row_to_json(e) from (select {fields}) e)"


async def place(conn: Conn, table: Table, drafts: Sequence[Draft], how: Writing) -> None:
    """Lay the history entries into the rows; a change dated back behind a later entry changes only the past."""
    if not table.history:
        return
    broken = [
        Broken("in_the_future", f"{draft.pointer}/holds_from", "A change holds from today or an earlier day.")
        for draft in drafts
        if draft.holds_from and draft.holds_from > how.today
    ]
    if broken:
        raise Refused(*broken)
    later = await _later(conn, table, drafts)
    past: list[Row] = []
    for draft in drafts:
        entries = [_entry(draft, name, how) for name in table.history if draft.fresh or name in draft.touched]
        behind = {name for name in draft.touched if (draft.id, name) in later}
        draft.row["_history"] = [each for each in entries if each["field"] not in behind and not _empty(draft, each)]
        past += [each for each in entries if each["field"] in behind]
        if behind:
            _keep_the_present(draft, behind)
    if past:
        await conn.execute(_NOTE, table.kind.name, msgspec.json.encode(past).decode(), how.caller)


def _entry(draft: Draft, name: str, how: Writing) -> Row:
    return {
        "id": draft.id,
        "field": name,
        "value": draft.row[name],
        "holds_from": draft.holds_from or how.today,
        "reason": draft.reason,
        "personal": not draft.table.personal.isdisjoint({*draft.body, *draft.touched}),
    }


def _empty(draft: Draft, entry: Row) -> bool:
    return draft.fresh and entry["value"] in (None, (), [])


async def _later(conn: Conn, table: Table, drafts: Sequence[Draft]) -> set[tuple[UUID, str]]:
    told = [
        (draft.id, name, draft.holds_from)
        for draft in drafts
        if draft.holds_from
        for name in draft.touched.intersection(table.history)
    ]
    if not told:
        return set()
    columns = [list(each) for each in zip(*told, strict=True)]
    return {(row["id"], row["field"]) for row in await conn.fetch(_LATER, table.kind.name, *columns)}


def _keep_the_present(draft: Draft, fields: set[str]) -> None:
    assert draft.change is not None
    assert draft.change.old is not None
    assert draft.stored is not None
    old: Any = draft.change.old
    new = msgspec.structs.replace(draft.change.new, **{name: getattr(old, name) for name in fields})
    draft.change = msgspec.structs.replace(draft.change, new=new)
    draft.row.update((name, draft.stored[name]) for name in fields)
    draft.touched -= fields


async def read(conn: Conn, table: Table, id: UUID, personal: bool) -> str:
    """Give the history of one resource as JSON, the oldest day first."""
    fields = [each.name for each in table.kept if each.history and (personal or not each.personal)]
    found: str = await conn.fetchval(_read(table, personal), table.kind.name, id, fields)
    return found


@cache
def _read(table: Table, personal: bool) -> str:
    """Leave out what says something of persons to who may not read them: of a row about one, who wrote it and why."""
    bare, named, whole = (_ENTRY.format(fields=_FIELDS + more) for more in ("", ", h.caller", ", h.caller, h.reason"))
    if personal or not (table.personal or table.kind.about_person):
        return _READ.format(entry=whole)
    if table.kind.about_person:
        return _READ.format(entry=bare)
    return _READ.format(entry=f"case when h.personal then {named} else {whole} end")
