"""Every write goes this way, one row or five hundred: load, merge, check the shape, load facts, rules, save."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

import asyncpg
import msgspec
from msgspec.structs import replace

from service.core import capacity, history, read, sql
from service.core.context import IdempotencyKey, WriteContext
from service.core.cooperation import in_turns
from service.core.pending import PendingWrite, locked_at_load, with_request_pointers
from service.core.references import resolve
from service.core.resource import Resource
from service.database.pool import Conn
from service.domain.base.shapes import Change, JsonObject, ResourceCreate, RuleError, Violation
from service.domain.base.validation import merge_patch, normalize, out_of_range, to_violation
from service.domain.base.violations import violations

MOST_ROW_BYTES = 250_000
"""Bytes of a row's JSON at most: 200 long texts, or a thousand notes."""


class NotFound(Exception):
    """What the request names is not there."""


class ConcurrentDelete(Exception):
    """A row that was found for the request was removed before it could be locked: looked for again, it is not there."""


class VersionConflict(Exception):
    """The resource has changed since the caller read it."""


class ConstraintViolation(Exception):
    """The database refused the rows by one of its constraints."""

    def __init__(self, error: asyncpg.IntegrityConstraintViolationError, drafts: Sequence[PendingWrite]) -> None:
        self.constraint = error.constraint_name or ""
        self.detail = error.detail or ""
        self.drafts = drafts
        super().__init__(self.constraint)


async def write(conn: Conn, drafts: Sequence[PendingWrite], how: WriteContext) -> None:
    """Write rows of one resource; several rows, or what follows from a change, need the caller's transaction."""
    await resolve(conn, drafts, how.personal)
    try:
        await write_resolved(conn, drafts, how)
    except RuleError as refused:
        raise with_request_pointers(refused, drafts) from None


async def write_resolved(conn: Conn, drafts: Sequence[PendingWrite], how: WriteContext) -> None:
    """Write rows of one resource whose bodies hold ids alone; a list of none is kept as what its key stands for."""
    if not drafts:
        if how.keyed:
            await remember(conn, how.keyed, ())
        return
    table = drafts[0].table
    if table.lock_first:
        await table.lock_first(conn, drafts)
    await _load(conn, table, drafts, how.personal)
    seen = [draft for draft in drafts if not draft.withheld]
    broken = [each async for draft in in_turns(seen) for each in _merge(draft)]
    if table.with_person and not how.personal:
        broken += _judged_with_person(seen)
    if broken:
        raise RuleError(*broken)
    await history.add_entries(conn, table, seen, how)
    changing = [draft for draft in seen if draft.fresh or draft.touched or draft.dates_history]
    await _check(conn, table, changing, how)
    await _encode(changing)
    along = how.keyed if _receipts_are_of(changing, drafts) else None
    if capacity.take_allowances(table, changing):
        await _save(conn, table, changing, how, along)
    else:
        async with capacity.check_capacity(conn, table, changing):
            await _save(conn, table, changing, how, along)
    if how.keyed and not along:
        await remember(conn, how.keyed, [draft.receipt() for draft in drafts])
    if table.after and changing:
        await table.after(conn, [draft.change for draft in changing if draft.change], how)
    if how.shows:
        await _show(conn, table, [draft for draft in drafts if table.reread or draft.json is None], how.personal)


async def _load(conn: Conn, table: Resource, drafts: Sequence[PendingWrite], personal: bool) -> None:
    if any(draft.fresh and draft.asked is not None for draft in drafts):
        raise VersionConflict
    there: dict[UUID | None, list[PendingWrite]] = defaultdict(list)
    for draft in drafts:
        if not draft.fresh:
            there[draft.id].append(draft)
    if not there:
        return
    lock = locked_at_load(drafts)
    ids = list(there)
    one = len(ids) == 1
    rows = await conn.fetch(sql.load(table, lock, one), ids[0] if one else ids)
    seen = {row["id"] for row in rows}
    for row in rows:
        for draft in there[row["id"]]:
            # To know a row's key is not to own it: what a caller may not see is not there, whatever it is named by.
            if not (personal or row["visible"]):
                draft.hide()
                continue
            draft.stored, draft.stored_size = msgspec.json.decode(row["json"]), row["bytes"]
            draft.version = row["version"]
    known = [draft for draft in drafts if not draft.fresh]
    # Only now, since two that name a row which their caller may not see are two new ones.
    if len({draft.id for draft in known}) < len(known):
        raise RuleError(*_doubled(known))
    for draft in known:
        if draft.withheld:
            continue
        if draft.stored is None:
            if draft.found and draft.id not in seen:
                raise ConcurrentDelete
            if draft.pointer:
                raise RuleError(
                    Violation("reference_not_found", f"{draft.pointer}/id", "No resource has this id; correct the id.")
                )
            raise NotFound
        if draft.asked is not None and draft.asked != draft.version:
            raise VersionConflict


def _judged_with_person(drafts: Sequence[PendingWrite]) -> Iterable[Violation]:
    """Yield the changes whose acceptance would tell whether somebody is behind the row, and where that person was."""
    message = "Changing this field needs the person of the row; use a key with people:read."
    for draft in drafts:
        if not draft.fresh:
            for field in sorted(draft.touched & draft.table.with_person):
                yield Violation("people_read_missing", f"{draft.pointer}/{field}", message)


def _doubled(drafts: Sequence[PendingWrite]) -> Iterable[Violation]:
    seen: set[UUID | None] = set()
    for draft in drafts:
        if draft.id in seen:
            yield Violation("duplicate", draft.pointer, "The same resource was sent more than once; leave one out.")
        seen.add(draft.id)


def _merge(draft: PendingWrite) -> Iterable[Violation]:
    """Lay what was sent over what is stored, and hold the whole against the shape."""
    table, stored = draft.table, draft.stored
    if draft.move and stored:
        draft.body = draft.move(stored)
    whole = {each.name: stored[each.name] for each in table.settable} if stored else {}
    for each in table.settable:
        if each.name in draft.body:
            whole[each.name] = merge_patch(whole.get(each.name), draft.body[each.name], each.tag)
    if kept := draft.kept():
        refs = [{**ref, "id": kept.pop(ref["system"], ref["id"])} for ref in whole.get("external_refs", ())]
        whole["external_refs"] = [*refs, *({"system": system, "id": key} for system, key in kept.items())]
    if table.complete:
        whole = table.complete(whole)
    try:
        new = msgspec.convert(whole, table.new)
    except msgspec.ValidationError as error:
        found = violations(whole, table.new, draft.pointer) or [to_violation(error, draft.pointer)]
        return [_of_whole(broken_shape) for broken_shape in found]
    if broken := [*out_of_range(new, table.moments, draft.pointer), *_systems(new, draft.pointer)]:
        return broken
    new = normalize(new, table.moments, table.sets)
    old = msgspec.convert({each.name: stored[each.name] for each in table.kept}, table.read) if stored else None
    draft.change = Change(new, old, draft.id)
    draft.row = msgspec.to_builtins(new)
    for each in table.kept[len(table.settable) :]:
        draft.row[each.name] = draft.body.get(each.name, stored[each.name] if stored else None)
    if stored:
        draft.touched = frozenset(
            [each.name for each in table.settable if getattr(new, each.name) != getattr(old, each.name)]
            + [each.name for each in table.kept[len(table.settable) :] if draft.row[each.name] != stored[each.name]]
        )
    return ()


def _of_whole(broken: Violation) -> Violation:
    """Say what is wrong with the whole where what was sent fitted the contract: a rule is broken, not the contract."""
    if broken.code == "required":
        return replace(broken, code="incomplete")
    if broken.code == "unknown_field":
        message = "The exercise's form has no such field; leave it out, or send another form."
        return Violation("item_not_of_form", broken.pointer, message)
    return broken


def _systems(new: ResourceCreate, pointer: str) -> Iterable[Violation]:
    seen: set[str] = set()
    for index, ref in enumerate(new.external_refs):
        if ref.system in seen:
            place = f"{pointer}/external_refs/{index}"
            yield Violation("duplicate", place, "A resource has at most one key per system; leave one out.")
        seen.add(ref.system)


async def _check(conn: Conn, table: Resource, drafts: Sequence[PendingWrite], how: WriteContext) -> None:
    if not table.check or not drafts:
        return
    changes = [draft.change for draft in drafts if draft.change]
    facts = [await table.facts(conn, changes, how.now)] if table.facts else []
    broken = [
        each.at(draft.pointer)
        async for draft, change in in_turns(zip(drafts, changes, strict=True))
        for each in table.check(change, *facts)
    ]
    if broken:
        raise RuleError(*broken)


async def _encode(drafts: Sequence[PendingWrite]) -> None:
    """Write the rows as JSON, and refuse those that are too large to be read again together with others."""
    broken = []
    async for draft in in_turns(drafts):
        row = msgspec.json.encode({"id": draft.id, "version": draft.version, **draft.row})
        draft.encoded = b'%s,"bytes":%d}' % (row[:-1], len(row))
        if len(row) > MOST_ROW_BYTES:
            broken.append(
                Violation("row_too_large", draft.pointer, "The resource is larger than 250 kB; split it in two.")
            )
    if broken:
        raise RuleError(*broken)


def _receipts_are_of(changing: Sequence[PendingWrite], drafts: Sequence[PendingWrite]) -> bool:
    """Whether the statement that writes can keep the idempotency key as well: one statement writes every row of the
    request, and gives them in its order."""
    return bool(changing) and len(changing) == len(drafts) and (len(drafts) == 1 or all(d.fresh for d in drafts))


async def _save(
    conn: Conn, table: Resource, drafts: Sequence[PendingWrite], how: WriteContext, keyed: IdempotencyKey | None
) -> None:
    """Insert and update, and keep the idempotency key in the same statement where one is given."""
    fresh = [draft for draft in drafts if draft.fresh]
    known = [draft for draft in drafts if not draft.fresh]
    personal = how.personal if how.shows and not table.reread else None
    if fresh:
        statement = sql.insert(table, personal, keyed is not None)
        rows = await _run(conn, statement, table, fresh, how, keyed)
        for draft, row in zip(fresh, rows, strict=True):
            draft.id, draft.outcome = row["id"], "created"
            draft.version, draft.json = row["version"], row["json"]
    if known:
        touched = frozenset().union(*(draft.touched for draft in known))
        statement = sql.update(table, personal, touched, keyed is not None)
        rows = await _run(conn, statement, table, known, how, keyed)
        if len(rows) < len(known):
            raise VersionConflict
        saved = {row["id"]: row for row in rows}
        for draft in known:
            draft.version, draft.json = saved[draft.id]["version"], saved[draft.id]["json"]
            draft.outcome = "updated"


async def _run(
    conn: Conn,
    statement: str,
    table: Resource,
    drafts: Sequence[PendingWrite],
    how: WriteContext,
    keyed: IdempotencyKey | None,
) -> list[asyncpg.Record]:
    arguments: list[object] = [(b"[%s]" % b",".join([draft.encoded for draft in drafts])).decode()]
    if table.history:
        arguments.append(how.caller)
    if keyed:
        arguments += _key_arguments(keyed)
    try:
        return await conn.fetch(statement, *arguments)
    except asyncpg.IntegrityConstraintViolationError as error:
        raise ConstraintViolation(error, drafts) from error


async def _show(conn: Conn, table: Resource, drafts: Sequence[PendingWrite], personal: bool) -> None:
    """Read again what the writing statement could not show: fields that look at other rows, and unchanged ones."""
    if not drafts:
        return
    versions = {draft.id: draft.version for draft in drafts if draft.id}
    found = await read.written(conn, table, versions, personal)
    for draft in drafts:
        if draft.id not in found:
            raise VersionConflict
        draft.version, draft.json = found[draft.id]


async def delete(
    conn: Conn, table: Resource, id: UUID, version: int, personal: bool, keyed: IdempotencyKey | None = None
) -> None:
    """Remove one row at the version that the caller knows."""
    arguments = _key_arguments(keyed) if keyed else []
    try:
        gone = await conn.fetchval(sql.delete(table, personal, keyed is not None), [id], [version], *arguments)
    except asyncpg.ForeignKeyViolationError:
        message = "Other resources refer to this one; delete or change them first."
        raise RuleError(Violation("still_referenced", "", message)) from None
    except asyncpg.UniqueViolationError as error:
        raise ConstraintViolation(error, ()) from error
    if gone is None:
        if await read.get(conn, table, id, personal):
            raise VersionConflict
        raise NotFound


def _key_arguments(keyed: IdempotencyKey) -> tuple[UUID, str, str, bytes, int]:
    return keyed.caller, keyed.operation, keyed.key, keyed.fingerprint, keyed.status


async def remember(conn: Conn, keyed: IdempotencyKey, receipts: Sequence[JsonObject]) -> None:
    """Keep what a keyed request came to, in its transaction."""
    try:
        await conn.execute(
            """
            insert into idempotency_key (caller, operation, key, fingerprint, status, receipts)
            values ($1, $2, $3, $4, $5, $6)
            """,
            *_key_arguments(keyed),
            msgspec.json.encode(receipts).decode(),
        )
    except asyncpg.UniqueViolationError as error:
        raise ConstraintViolation(error, ()) from error
