"""Upsert the rows of a batch by their external references: all or nothing, or without the rows that are refused."""

from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager

import msgspec
from msgspec import Struct

from service.core.context import WriteContext
from service.core.errors import ConstraintViolation
from service.core.event_loop import iterate_cooperatively
from service.core.pending import PendingWrite
from service.core.references import is_any_stored
from service.core.refusals import find_refused
from service.core.resource import Resource
from service.core.violations import explain
from service.core.write import check_systems, write
from service.database.pool import Conn
from service.domain.base.references import ReferenceUse, find_references, split_ref
from service.domain.base.shapes import JsonObject, RuleError, Violation

MAX_ATTEMPTS = 50
"""How many times a batch is tried, each time without the rows that were refused."""
MAX_ROW_ERRORS = 5
"""The maximum number of errors in the receipt of a row."""


class UpsertBatch(Struct, frozen=True):
    """The rows of a batch, null for each row whose shape was refused, and the violations of those."""

    rows: Sequence[JsonObject | None]
    refused: Sequence[Violation] = ()


async def upsert(
    conn: Conn, resource: Resource, batch: UpsertBatch, context: WriteContext, *, skip: bool, dry_run: bool
) -> list[JsonObject]:
    """Write the rows in a transaction, and return their receipts; a dry run leaves no trace."""
    refused: dict[str, list[Violation]] = defaultdict(list)
    for violation in batch.refused:
        refused[_row_pointer(violation)].append(violation)
    for _ in range(MAX_ATTEMPTS):
        pending_writes, violations = await _create_pending_writes(resource, batch.rows, refused)
        try:
            if violations:
                raise RuleError(*violations)
            async with _savepoint(conn, keep=not dry_run):
                await write(conn, pending_writes, context)
            return _receipts(batch.rows, pending_writes, refused, dry_run=dry_run)
        except (RuleError, ConstraintViolation) as error:
            # A concurrent request created one of the new rows: it exists now, and the next attempt updates it.
            if await is_any_stored(conn, [pending for pending in pending_writes if pending.is_new]):
                continue
            if not skip:
                raise
            violations = await _find_refused(conn, error, pending_writes, context)
        if any(not _row_pointer(violation) for violation in violations):
            raise RuleError(*violations)
        for violation in [*violations, *_find_dependents(batch.rows, pending_writes, violations)]:
            refused[_row_pointer(violation)].append(violation)
    if refused:
        raise RuleError(*(violation for violations in refused.values() for violation in violations))
    raise TimeoutError("other requests created rows of the batch again and again")


@asynccontextmanager
async def _savepoint(conn: Conn, *, keep: bool) -> AsyncIterator[None]:
    """Roll back what was written, unless it is to be kept."""
    transaction = conn.transaction()
    await transaction.start()
    try:
        yield
    except BaseException:
        await transaction.rollback()
        raise
    await (transaction.commit() if keep else transaction.rollback())


def _row_pointer(violation: Violation) -> str:
    """Return the pointer of the row in which a violation is; empty if it is in none, as in a consequence of a row."""
    index = violation.pointer[1:].partition("/")[0]
    return f"/{index}" if index.isdigit() else ""


async def _create_pending_writes(
    resource: Resource, rows: Sequence[JsonObject | None], refused: Mapping[str, Sequence[Violation]]
) -> tuple[list[PendingWrite], list[Violation]]:
    """Create the pending writes of the rows that were not refused, and find rows without a key of their own."""
    pending_writes: list[PendingWrite] = []
    violations: list[Violation] = []
    seen_keys: set[tuple[str, str]] = set()
    async for index, row in iterate_cooperatively(enumerate(rows)):
        pointer = f"/{index}"
        if row is None or pointer in refused:
            continue
        pending = _create_pending_write(resource, row, pointer)
        systems = [ref["system"] for ref in row.get("external_refs", ())]
        violations += check_systems(systems, pointer)
        if not pending.lookup_keys:
            message = "Send ref or external_refs, which identify the row."
            violations.append(Violation("incomplete", f"{pointer}/ref", message))
        if not seen_keys.isdisjoint(pending.lookup_keys):
            message = "The same resource was sent more than once; leave one out."
            violations.append(Violation("duplicate", pointer, message))
        seen_keys.update(pending.lookup_keys)
        pending_writes.append(pending)
    return pending_writes, violations


def _create_pending_write(resource: Resource, row: JsonObject, pointer: str) -> PendingWrite:
    pending = PendingWrite(resource, row, pointer)
    ref = pending.body.pop("ref", None)
    keys = [split_ref(ref)] if ref else []
    # They are merged into the stored ones by system, as lookup keys are.
    keys += [(external_ref["system"], external_ref["id"]) for external_ref in pending.body.pop("external_refs", ())]
    pending.lookup_keys = tuple(dict.fromkeys(keys))
    if "external_refs" not in row:
        pending.sent_names[f"{pointer}/external_refs"] = f"{pointer}/ref/"
    if resource.history:
        pending.take_history_fields()
    return pending


async def _find_refused(
    conn: Conn, error: RuleError | ConstraintViolation, pending_writes: Sequence[PendingWrite], context: WriteContext
) -> list[Violation]:
    """Return the violations of a refusal; the database reports only the first one of its constraints."""
    if isinstance(error, RuleError):
        return [*error.violations]
    return await find_refused(conn, error, pending_writes, context) or [*explain(error).violations]


def _find_dependents(
    rows: Sequence[JsonObject | None], pending_writes: Sequence[PendingWrite], violations: Sequence[Violation]
) -> Iterator[Violation]:
    """Yield a violation for each row that refers to a refused new row, directly or through other new rows."""
    resource = pending_writes[0].resource
    if not resource.own_references:
        return
    pending_by_pointer = {pending.pointer: pending for pending in pending_writes}
    users: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for pointer in pending_by_pointer:
        for key, ref_pointer in _find_own_references(resource, rows[int(pointer[1:])] or {}, pointer):
            users[key].append((pointer, ref_pointer))
    refused = {_row_pointer(violation) for violation in violations}
    queue = [pending_by_pointer[pointer] for pointer in refused]
    message = "The row that this refers to is rejected; correct that row."
    while queue:
        pending = queue.pop()
        for key in pending.lookup_keys if pending.is_new else ():
            for pointer, ref_pointer in users.get(key, ()):
                if pointer not in refused:
                    yield Violation("reference_not_found", ref_pointer, message)
                    refused.add(pointer)
                    queue.append(pending_by_pointer[pointer])


def _find_own_references(resource: Resource, row: JsonObject, pointer: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the external keys by which a row refers to rows of its own kind, each with its pointer."""
    for match in find_references(resource.create_type, row, pointer):
        if isinstance(match, ReferenceUse) and match.reference_path.kind == resource.kind.name:
            path = match.reference_path
            for index, ref in enumerate(match.refs or ()):
                suffix = f"/{index}" if path.many else ""
                yield split_ref(ref), f"{match.pointer}/{path.ref_field}{suffix}"


def _receipts(
    rows: Sequence[JsonObject | None],
    pending_writes: Sequence[PendingWrite],
    refused: Mapping[str, Sequence[Violation]],
    *,
    dry_run: bool,
) -> list[JsonObject]:
    """Return a receipt for each row, in the order of the request."""
    pending_by_pointer = {pending.pointer: pending for pending in pending_writes}
    receipts: list[JsonObject] = []
    for index in range(len(rows)):
        pending = pending_by_pointer.get(f"/{index}")
        if pending is None:
            errors = [msgspec.to_builtins(violation) for violation in refused[f"/{index}"][:MAX_ROW_ERRORS]]
            receipts.append({"id": None, "version": None, "outcome": "rejected", "errors": errors})
        elif dry_run and pending.outcome == "created":
            receipts.append({"id": None, "version": None, "outcome": "created", "errors": []})
        else:
            receipts.append({**pending.receipt(), "errors": []})
    return receipts
