"""Every write goes this way, one row or five hundred: load, merge, check the shape, load facts, rules, save."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from uuid import UUID

import asyncpg
import msgspec
from msgspec.structs import replace

from service.core import capacity, history, read, sql
from service.core.context import IdempotencyKey, WriteContext
from service.core.errors import ConcurrentDelete, ConstraintViolation, NotFound, VersionConflict
from service.core.event_loop import iterate_cooperatively
from service.core.pending import PendingWrite, locked_at_load, with_request_pointers
from service.core.references import resolve_references
from service.core.resource import Resource
from service.database.pool import Conn
from service.domain.base.shapes import Change, JsonObject, ResourceCreate, RuleError, Violation
from service.domain.base.validation import merge_patch, normalize, out_of_range, to_violation
from service.domain.base.violations import violations

MAX_ROW_BYTES = 250_000
"""Bytes of a row's JSON at most: 200 long texts, or a thousand notes."""


async def write(conn: Conn, pending_writes: Sequence[PendingWrite], context: WriteContext) -> None:
    """Write rows of one resource; several rows, or what follows from a change, need the caller's transaction."""
    await resolve_references(conn, pending_writes, context.can_read_people)
    try:
        await write_resolved(conn, pending_writes, context)
    except RuleError as refused:
        raise with_request_pointers(refused, pending_writes) from None


async def write_resolved(conn: Conn, pending_writes: Sequence[PendingWrite], context: WriteContext) -> None:
    """Write rows of one resource whose bodies hold ids alone; a list of none is kept as what its key stands for."""
    if not pending_writes:
        if context.idempotency_key:
            await store_idempotency_key(conn, context.idempotency_key, ())
        return
    resource = pending_writes[0].resource
    if resource.lock_first:
        await resource.lock_first(conn, pending_writes)
    await _load(conn, resource, pending_writes, context.can_read_people)
    seen = [pending for pending in pending_writes if not pending.is_withheld]
    broken = [violation async for pending in iterate_cooperatively(seen) for violation in _merge(pending)]
    if resource.judged_with_person and not context.can_read_people:
        broken += _judged_with_person(seen)
    if broken:
        raise RuleError(*broken)
    await history.add_entries(conn, resource, seen, context)
    changing = [pending for pending in seen if pending.is_new or pending.changed_fields or pending.changes_history]
    await _check(conn, resource, changing, context)
    await _encode(changing)
    along = context.idempotency_key if _receipts_are_of(changing, pending_writes) else None
    if capacity.take_allowances(resource, changing):
        await _save(conn, resource, changing, context, along)
    else:
        async with capacity.check_capacity(conn, resource, changing):
            await _save(conn, resource, changing, context, along)
    if context.idempotency_key and not along:
        await store_idempotency_key(conn, context.idempotency_key, [pending.receipt() for pending in pending_writes])
    if resource.after and changing:
        await resource.after(conn, [pending.change for pending in changing if pending.change], context)
    if context.return_rows:
        await _show(
            conn,
            resource,
            [pending for pending in pending_writes if resource.reread or pending.json is None],
            context.can_read_people,
        )


async def _load(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], can_read_people: bool) -> None:
    if any(pending.is_new and pending.expected_version is not None for pending in pending_writes):
        raise VersionConflict
    there: dict[UUID | None, list[PendingWrite]] = defaultdict(list)
    for pending in pending_writes:
        if not pending.is_new:
            there[pending.id].append(pending)
    if not there:
        return
    lock = locked_at_load(pending_writes)
    ids = list(there)
    one = len(ids) == 1
    rows = await conn.fetch(sql.select_stored(resource, lock, one), ids[0] if one else ids)
    seen = {row["id"] for row in rows}
    for row in rows:
        for pending in there[row["id"]]:
            # To know a row's key is not to own it: what a caller may not see is not there, whatever it is named by.
            if not (can_read_people or row["visible"]):
                pending.hide()
                continue
            pending.stored, pending.stored_size = msgspec.json.decode(row["json"]), row["bytes"]
            pending.version = row["version"]
    known = [pending for pending in pending_writes if not pending.is_new]
    # Only now, since two that name a row which their caller may not see are two new ones.
    if len({pending.id for pending in known}) < len(known):
        raise RuleError(*_doubled(known))
    for pending in known:
        if pending.is_withheld:
            continue
        if pending.stored is None:
            if pending.was_looked_up and pending.id not in seen:
                raise ConcurrentDelete
            if pending.pointer:
                raise RuleError(
                    Violation(
                        "reference_not_found", f"{pending.pointer}/id", "No resource has this id; correct the id."
                    )
                )
            raise NotFound
        if pending.expected_version is not None and pending.expected_version != pending.version:
            raise VersionConflict


def _judged_with_person(pending_writes: Sequence[PendingWrite]) -> Iterable[Violation]:
    """Yield the changes whose acceptance would tell whether somebody is behind the row, and where that person was."""
    message = "Changing this field needs the person of the row; use a key with people:read."
    for pending in pending_writes:
        if not pending.is_new:
            for field in sorted(pending.changed_fields.intersection(pending.resource.judged_with_person)):
                yield Violation("people_read_missing", f"{pending.pointer}/{field}", message)


def _doubled(pending_writes: Sequence[PendingWrite]) -> Iterable[Violation]:
    seen: set[UUID | None] = set()
    for pending in pending_writes:
        if pending.id in seen:
            yield Violation("duplicate", pending.pointer, "The same resource was sent more than once; leave one out.")
        seen.add(pending.id)


def _merge(pending: PendingWrite) -> Iterable[Violation]:
    """Lay what was sent over what is stored, and hold the whole against the shape."""
    resource, stored = pending.resource, pending.stored
    if pending.transition and stored:
        pending.body = pending.transition(stored)
    whole = {column.name: stored[column.name] for column in resource.writable_fields} if stored else {}
    for column in resource.writable_fields:
        if column.name in pending.body:
            whole[column.name] = merge_patch(whole.get(column.name), pending.body[column.name], column.tag)
    if kept := pending.lookup_refs():
        refs = [{**ref, "id": kept.pop(ref["system"], ref["id"])} for ref in whole.get("external_refs", ())]
        whole["external_refs"] = [*refs, *({"system": system, "id": key} for system, key in kept.items())]
    if resource.complete:
        whole = resource.complete(whole)
    try:
        new = msgspec.convert(whole, resource.create_type)
    except msgspec.ValidationError as error:
        found = violations(whole, resource.create_type, pending.pointer) or [to_violation(error, pending.pointer)]
        return [_of_whole(broken_shape) for broken_shape in found]
    if broken := [*out_of_range(new, resource.moments, pending.pointer), *_systems(new, pending.pointer)]:
        return broken
    new = normalize(new, resource.moments, resource.sets)
    old = (
        msgspec.convert({column.name: stored[column.name] for column in resource.columns}, resource.row_type)
        if stored
        else None
    )
    pending.change = Change(new, old, pending.id)
    pending.row = msgspec.to_builtins(new)
    for column in resource.columns[len(resource.writable_fields) :]:
        pending.row[column.name] = pending.body.get(column.name, stored[column.name] if stored else None)
    if stored:
        pending.changed_fields = frozenset(
            [
                column.name
                for column in resource.writable_fields
                if getattr(new, column.name) != getattr(old, column.name)
            ]
            + [
                column.name
                for column in resource.columns[len(resource.writable_fields) :]
                if pending.row[column.name] != stored[column.name]
            ]
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


async def _check(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], context: WriteContext) -> None:
    if not resource.check or not pending_writes:
        return
    changes = [pending.change for pending in pending_writes if pending.change]
    facts = [await resource.facts(conn, changes, context.now)] if resource.facts else []
    broken = [
        violation.under(pending.pointer)
        async for pending, change in iterate_cooperatively(zip(pending_writes, changes, strict=True))
        for violation in resource.check(change, *facts)
    ]
    if broken:
        raise RuleError(*broken)


async def _encode(pending_writes: Sequence[PendingWrite]) -> None:
    """Write the rows as JSON, and refuse those that are too large to be read again together with others."""
    broken = []
    async for pending in iterate_cooperatively(pending_writes):
        row = msgspec.json.encode({"id": pending.id, "version": pending.version, **pending.row})
        pending.encoded = b'%s,"bytes":%d}' % (row[:-1], len(row))
        if len(row) > MAX_ROW_BYTES:
            broken.append(
                Violation("row_too_large", pending.pointer, "The resource is larger than 250 kB; split it in two.")
            )
    if broken:
        raise RuleError(*broken)


def _receipts_are_of(changing: Sequence[PendingWrite], pending_writes: Sequence[PendingWrite]) -> bool:
    """Whether the statement that writes can keep the idempotency key as well: one statement writes every row of the
    request, and gives them in its order."""
    return (
        bool(changing)
        and len(changing) == len(pending_writes)
        and (len(pending_writes) == 1 or all(d.is_new for d in pending_writes))
    )


async def _save(
    conn: Conn,
    resource: Resource,
    pending_writes: Sequence[PendingWrite],
    context: WriteContext,
    keyed: IdempotencyKey | None,
) -> None:
    """Insert and update, and keep the idempotency key in the same statement where one is given."""
    fresh = [pending for pending in pending_writes if pending.is_new]
    known = [pending for pending in pending_writes if not pending.is_new]
    can_read_people = context.can_read_people if context.return_rows and not resource.reread else None
    if fresh:
        statement = sql.insert(resource, can_read_people, keyed is not None)
        rows = await _run(conn, statement, resource, fresh, context, keyed)
        for pending, row in zip(fresh, rows, strict=True):
            pending.id, pending.outcome = row["id"], "created"
            pending.version, pending.json = row["version"], row["json"]
    if known:
        touched = frozenset().union(*(pending.changed_fields for pending in known))
        statement = sql.update(resource, can_read_people, touched, keyed is not None)
        rows = await _run(conn, statement, resource, known, context, keyed)
        if len(rows) < len(known):
            raise VersionConflict
        saved = {row["id"]: row for row in rows}
        for pending in known:
            pending.version, pending.json = saved[pending.id]["version"], saved[pending.id]["json"]
            pending.outcome = "updated"


async def _run(
    conn: Conn,
    statement: str,
    resource: Resource,
    pending_writes: Sequence[PendingWrite],
    context: WriteContext,
    keyed: IdempotencyKey | None,
) -> list[asyncpg.Record]:
    arguments: list[object] = [(b"[%s]" % b",".join([pending.encoded for pending in pending_writes])).decode()]
    if resource.history:
        arguments.append(context.caller_name)
    if keyed:
        arguments += _key_arguments(keyed)
    try:
        return await conn.fetch(statement, *arguments)
    except asyncpg.IntegrityConstraintViolationError as error:
        raise ConstraintViolation(error, pending_writes) from error


async def _show(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], can_read_people: bool) -> None:
    """Read again what the writing statement could not show: fields that look at other rows, and unchanged ones."""
    if not pending_writes:
        return
    versions = {pending.id: pending.version for pending in pending_writes if pending.id}
    found = await read.read_written(conn, resource, versions, can_read_people)
    for pending in pending_writes:
        if pending.id not in found:
            raise VersionConflict
        pending.version, pending.json = found[pending.id]


async def delete(
    conn: Conn, resource: Resource, id: UUID, version: int, can_read_people: bool, keyed: IdempotencyKey | None = None
) -> None:
    """Remove one row at the version that the caller knows."""
    arguments = _key_arguments(keyed) if keyed else []
    try:
        gone = await conn.fetchval(
            sql.delete(resource, can_read_people, keyed is not None), [id], [version], *arguments
        )
    except asyncpg.ForeignKeyViolationError:
        message = "Other resources refer to this one; delete or change them first."
        raise RuleError(Violation("still_referenced", "", message)) from None
    except asyncpg.UniqueViolationError as error:
        raise ConstraintViolation(error, ()) from error
    if gone is None:
        if await read.read_row(conn, resource, id, can_read_people):
            raise VersionConflict
        raise NotFound


def _key_arguments(keyed: IdempotencyKey) -> tuple[UUID, str, str, bytes, int]:
    return keyed.caller, keyed.operation, keyed.key, keyed.fingerprint, keyed.status


async def store_idempotency_key(conn: Conn, keyed: IdempotencyKey, receipts: Sequence[JsonObject]) -> None:
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
