"""Write rows, one or five hundred: load, merge, check the shape, read facts, check the rules, save."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
from service.domain.base.shapes import Change, JsonObject, RuleError, Violation
from service.domain.base.validation import merge_patch, normalize, out_of_range, to_violation
from service.domain.base.violations import violations as find_violations

MAX_ROW_BYTES = 250_000
"""The maximum size of a row's JSON: 200 long texts, or a thousand notes."""


async def write(conn: Conn, pending_writes: Sequence[PendingWrite], context: WriteContext) -> None:
    """Write rows of one resource; several rows, or a resource with an `after` hook, need a transaction."""
    await resolve_references(conn, pending_writes, context.can_read_people)
    try:
        await write_resolved(conn, pending_writes, context)
    except RuleError as error:
        raise with_request_pointers(error, pending_writes) from None


async def write_resolved(conn: Conn, pending_writes: Sequence[PendingWrite], context: WriteContext) -> None:
    """Write rows of one resource whose references are ids; an empty list is stored as the result of its key."""
    if not pending_writes:
        if context.idempotency_key:
            await store_idempotency_key(conn, context.idempotency_key, ())
        return
    resource = pending_writes[0].resource
    if resource.lock_first:
        await resource.lock_first(conn, pending_writes)
    await _load(conn, resource, pending_writes, context.can_read_people)
    visible = [pending for pending in pending_writes if not pending.is_withheld]
    violations = [violation async for pending in iterate_cooperatively(visible) for violation in _merge(pending)]
    if resource.judged_with_person and not context.can_read_people:
        violations += _find_judged_with_person(visible)
    if violations:
        raise RuleError(*violations)
    await history.add_entries(conn, resource, visible, context)
    changing = [pending for pending in visible if pending.is_new or pending.changed_fields or pending.changes_history]
    await _check(conn, resource, changing, context)
    await _encode(changing)
    key_in_statement = context.idempotency_key if _one_statement_writes_all(changing, pending_writes) else None
    if capacity.take_allowances(resource, changing):
        await save(conn, resource, changing, context, key_in_statement)
    else:
        async with capacity.check_capacity(conn, resource, changing):
            await save(conn, resource, changing, context, key_in_statement)
    if context.idempotency_key and not key_in_statement:
        await store_idempotency_key(conn, context.idempotency_key, [pending.receipt() for pending in pending_writes])
    if resource.after and changing:
        await resource.after(conn, [pending.change for pending in changing if pending.change], context)
    if context.return_rows:
        incomplete = [pending for pending in pending_writes if resource.reread or pending.json is None]
        await _read_back(conn, resource, incomplete, context.can_read_people)


async def _load(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], can_read_people: bool) -> None:
    if any(pending.is_new and pending.expected_version is not None for pending in pending_writes):
        raise VersionConflict
    by_id: dict[UUID | None, list[PendingWrite]] = defaultdict(list)
    for pending in pending_writes:
        if not pending.is_new:
            by_id[pending.id].append(pending)
    if not by_id:
        return
    lock = locked_at_load(pending_writes)
    ids = list(by_id)
    is_single = len(ids) == 1
    rows = await conn.fetch(sql.select_stored(resource, lock, is_single), ids[0] if is_single else ids)
    stored_ids = {row["id"] for row in rows}
    for row in rows:
        for pending in by_id[row["id"]]:
            # A row that the caller cannot see is missing, by whatever key it is identified: a key is no permission.
            if not (can_read_people or row["visible"]):
                pending.hide()
                continue
            pending.stored, pending.stored_size = msgspec.json.decode(row["json"]), row["bytes"]
            pending.version = row["version"]
    existing = [pending for pending in pending_writes if not pending.is_new]
    # Checked only now: two writes to a row that the caller cannot see have become two new rows.
    if len({pending.id for pending in existing}) < len(existing):
        raise RuleError(*_find_duplicates(existing))
    for pending in existing:
        if pending.is_withheld:
            continue
        if pending.stored is None:
            if pending.was_looked_up and pending.id not in stored_ids:
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


def _find_judged_with_person(pending_writes: Sequence[PendingWrite]) -> Iterable[Violation]:
    """Yield the changes whose success would reveal whether the row has a person, and which sessions they attended."""
    message = "Changing this field needs the person of the row; use a key with people:read."
    for pending in pending_writes:
        if not pending.is_new:
            for field in sorted(pending.changed_fields.intersection(pending.resource.judged_with_person)):
                yield Violation("people_read_missing", f"{pending.pointer}/{field}", message)


def _find_duplicates(pending_writes: Sequence[PendingWrite]) -> Iterable[Violation]:
    seen_ids: set[UUID | None] = set()
    for pending in pending_writes:
        if pending.id in seen_ids:
            yield Violation("duplicate", pending.pointer, "The same resource was sent more than once; leave one out.")
        seen_ids.add(pending.id)


def _merge(pending: PendingWrite) -> Iterable[Violation]:
    """Merge the body into the stored row, and check the merged row against its shape."""
    resource, stored = pending.resource, pending.stored
    if pending.transition and stored:
        pending.body = pending.transition(stored)
    merged = {column.name: stored[column.name] for column in resource.writable_fields} if stored else {}
    for column in resource.writable_fields:
        if column.name in pending.body:
            merged[column.name] = merge_patch(merged.get(column.name), pending.body[column.name], column.tag)
    if lookup_refs := pending.lookup_refs():
        refs = [{**ref, "id": lookup_refs.pop(ref["system"], ref["id"])} for ref in merged.get("external_refs", ())]
        merged["external_refs"] = [*refs, *({"system": system, "id": key} for system, key in lookup_refs.items())]
    if resource.complete:
        merged = resource.complete(merged)
    try:
        new = msgspec.convert(merged, resource.create_type)
    except msgspec.ValidationError as error:
        violations = find_violations(merged, resource.create_type, pending.pointer)
        return [_as_rule(violation) for violation in violations or [to_violation(error, pending.pointer)]]
    if violations := [
        *out_of_range(new, resource.moments, pending.pointer),
        *check_systems([ref.system for ref in new.external_refs], pending.pointer),
    ]:
        return violations
    new = normalize(new, resource.moments, resource.sets)
    old = (
        msgspec.convert({column.name: stored[column.name] for column in resource.columns}, resource.row_type)
        if stored
        else None
    )
    pending.change = Change(new, old, pending.id)
    pending.row = msgspec.to_builtins(new)
    service_columns = resource.columns[len(resource.writable_fields) :]
    for column in service_columns:
        pending.row[column.name] = pending.body.get(column.name, stored[column.name] if stored else None)
    if stored:
        names = [column.name for column in resource.writable_fields]
        changed = [name for name in names if getattr(new, name) != getattr(old, name)]
        changed += [column.name for column in service_columns if pending.row[column.name] != stored[column.name]]
        pending.changed_fields = frozenset(changed)
    return ()


def _as_rule(violation: Violation) -> Violation:
    """Turn a shape's violation by the merged row into that of a rule: the body itself has passed the contract."""
    if violation.code == "required":
        return replace(violation, code="incomplete")
    if violation.code == "unknown_field":
        message = "The exercise's form has no such field; leave it out, or send another form."
        return Violation("item_not_of_form", violation.pointer, message)
    return violation


def check_systems(systems: Iterable[str], pointer: str) -> Iterator[Violation]:
    """Yield a violation for each external reference of a row in a system that an earlier one has."""
    seen_systems: set[str] = set()
    for index, system in enumerate(systems):
        if system in seen_systems:
            ref_pointer = f"{pointer}/external_refs/{index}"
            yield Violation("duplicate", ref_pointer, "A resource has at most one key per system; leave one out.")
        seen_systems.add(system)


async def _check(conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], context: WriteContext) -> None:
    if not resource.check or not pending_writes:
        return
    changes = [pending.change for pending in pending_writes if pending.change]
    facts = [await resource.facts(conn, changes, context.now)] if resource.facts else []
    violations = [
        violation.under(pending.pointer)
        async for pending, change in iterate_cooperatively(zip(pending_writes, changes, strict=True))
        for violation in resource.check(change, *facts)
    ]
    if violations:
        raise RuleError(*violations)


async def _encode(pending_writes: Sequence[PendingWrite]) -> None:
    """Encode the rows as JSON, and refuse rows that are too large to be read on a page with others."""
    violations = []
    async for pending in iterate_cooperatively(pending_writes):
        row = msgspec.json.encode({"id": pending.id, "version": pending.version, **pending.row})
        pending.encoded = b'%s,"bytes":%d}' % (row[:-1], len(row))
        if len(row) > MAX_ROW_BYTES:
            violations.append(
                Violation("row_too_large", pending.pointer, "The resource is larger than 250 kB; split it in two.")
            )
    if violations:
        raise RuleError(*violations)


def _one_statement_writes_all(changing: Sequence[PendingWrite], pending_writes: Sequence[PendingWrite]) -> bool:
    """Whether one statement writes all rows of the request and returns them in its order, so that it can store the
    idempotency key with their receipts too."""
    return (
        bool(changing)
        and len(changing) == len(pending_writes)
        and (len(pending_writes) == 1 or all(pending.is_new for pending in pending_writes))
    )


async def save(
    conn: Conn,
    resource: Resource,
    pending_writes: Sequence[PendingWrite],
    context: WriteContext,
    keyed: IdempotencyKey | None,
) -> None:
    """Insert new rows and update the others; the same statement stores the idempotency key, if there is one."""
    new = [pending for pending in pending_writes if pending.is_new]
    existing = [pending for pending in pending_writes if not pending.is_new]
    if new and existing:
        # A new row can take a unique value that another row gives up, unless that row may refer to the new one.
        for part in (new, existing) if resource.own_references else (existing, new):
            await save(conn, resource, part, context, keyed)
        return
    can_read_people = context.can_read_people if context.return_rows and not resource.reread else None
    if new:
        statement = sql.insert(resource, can_read_people, keyed is not None)
        # In the order of their keys, so that requests that create the same rows do not deadlock; the ids are in the
        # order of the request.
        in_order = sorted(new, key=lambda pending: pending.lookup_keys)
        rows = await _run(conn, statement, resource, in_order, context, keyed)
        for pending, row in zip(new, rows, strict=True):
            pending.id, pending.outcome = row["id"], "created"
            pending.version, pending.json = row["version"], row["json"]
    if existing:
        changed_fields = frozenset().union(*(pending.changed_fields for pending in existing))
        statement = sql.update(resource, can_read_people, changed_fields, keyed is not None)
        rows = await _run(conn, statement, resource, existing, context, keyed)
        if len(rows) < len(existing):
            raise VersionConflict
        rows_by_id = {row["id"]: row for row in rows}
        for pending in existing:
            pending.version, pending.json = rows_by_id[pending.id]["version"], rows_by_id[pending.id]["json"]
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


async def _read_back(
    conn: Conn, resource: Resource, pending_writes: Sequence[PendingWrite], can_read_people: bool
) -> None:
    """Read rows that the writing statement could not return: unchanged ones, and those with fields from other rows."""
    if not pending_writes:
        return
    versions = {pending.id: pending.version for pending in pending_writes if pending.id}
    written_rows = await read.read_written(conn, resource, versions, can_read_people)
    for pending in pending_writes:
        if pending.id not in written_rows:
            raise VersionConflict
        pending.version, pending.json = written_rows[pending.id]


async def delete(
    conn: Conn, resource: Resource, id: UUID, version: int, can_read_people: bool, keyed: IdempotencyKey | None = None
) -> None:
    """Delete a row at the version that the caller has read."""
    arguments = _key_arguments(keyed) if keyed else []
    try:
        deleted_id = await conn.fetchval(
            sql.delete(resource, can_read_people, keyed is not None), [id], [version], *arguments
        )
    except asyncpg.ForeignKeyViolationError:
        message = "Other resources refer to this one; delete or change them first."
        raise RuleError(Violation("still_referenced", "", message)) from None
    except asyncpg.UniqueViolationError as error:
        raise ConstraintViolation(error, ()) from error
    if deleted_id is None:
        if await read.read_row(conn, resource, id, can_read_people):
            raise VersionConflict
        raise NotFound


def _key_arguments(keyed: IdempotencyKey) -> tuple[UUID, str, str, bytes, int]:
    return keyed.caller, keyed.operation, keyed.key, keyed.fingerprint, keyed.status


async def store_idempotency_key(conn: Conn, keyed: IdempotencyKey, receipts: Sequence[JsonObject]) -> None:
    """Store the result of a keyed request, in its transaction."""
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
