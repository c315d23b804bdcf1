"""Find all rows of a batch that violate constraints; the database reports one violation per statement."""

import time
from collections import defaultdict
from collections.abc import Sequence
from graphlib import CycleError, TopologicalSorter
from uuid import UUID

import asyncpg
import msgspec

from service.core.context import WriteContext
from service.core.errors import ConstraintViolation
from service.core.pending import PendingWrite
from service.core.references import find_missing_references
from service.core.violations import explain, find_refused_row, violated_columns
from service.core.write import save
from service.database.pool import Conn
from service.domain.base.references import ids_at, objects_at
from service.domain.base.shapes import RuleError, Violation

MAX_TRIALS = 400
"""The maximum number of statements that search for refused rows."""
MAX_SEARCH_SECONDS = 1.5
"""How long refused rows are searched for, so that the response is in time."""
MAX_WHOLE_TRIALS = 3
"""The number of refused rows after which the others are no longer tried together."""


async def find_refused(
    conn: Conn, error: ConstraintViolation, pending_writes: Sequence[PendingWrite], context: WriteContext
) -> list[Violation]:
    """Find the violations of constraints in a transaction whose statement failed; nothing is written."""
    if missing := await find_missing_references(conn, pending_writes):
        return missing
    return await _find_taken(conn, error, pending_writes) or await _try_rows(conn, pending_writes, context)


async def _find_taken(
    conn: Conn, error: ConstraintViolation, pending_writes: Sequence[PendingWrite]
) -> list[Violation]:
    """Find the rows whose values for a unique constraint of their table are those of another stored row."""
    resource = error.pending_writes[0].resource
    columns = {column.name: column.type for column in resource.columns}
    names = violated_columns(error)
    if not isinstance(error.__cause__, asyncpg.UniqueViolationError) or not (names and columns.keys() >= set(names)):
        return []
    rows = [{"id": pending.id, **{name: pending.row[name] for name in names}} for pending in error.pending_writes]
    types = ", ".join(f"{name} {columns[name]}" for name in names)
    condition = " and ".join(f"t.{name} = x.{name}" for name in names)
    # Stored rows of the batch may give up their values.
    changing = [
        pending.id for pending in pending_writes if pending.stored and pending.changed_fields.intersection(names)
    ]
    taken = await conn.fetch(
        f"select x.id from json_to_recordset($1::json) as x(id uuid, {types})\n"
        f"join {resource.table} t on {condition}\n"
        "where t.id <> x.id and t.id <> all($2::uuid[])",
        msgspec.json.encode(rows).decode(),
        changing,
    )
    taken_ids: set[UUID] = {row["id"] for row in taken}
    return [_violation(error, pending) for pending in error.pending_writes if pending.id in taken_ids]


def _violation(error: ConstraintViolation, pending: PendingWrite) -> Violation:
    """Return the violation of a constraint by a row."""
    return explain(error, pending).violations[0]


async def _try_rows(conn: Conn, pending_writes: Sequence[PendingWrite], context: WriteContext) -> list[Violation]:
    """Write the rows again without those that are refused until none is, and roll everything back.

    Beyond a few, they are tried in parts, each smaller after a refusal and larger after a success; rows that exchange
    unique values can then be refused too. If there are too many, the request is refused with those that were found.
    """
    remaining = _in_order_of_references([pending for pending in pending_writes if pending.encoded])
    violations: list[Violation] = []
    size = len(remaining)
    trials = 0
    deadline = time.monotonic() + MAX_SEARCH_SECONDS
    transaction = conn.transaction()
    await transaction.start()
    try:
        while remaining:
            trials += 1
            if violations and (trials > MAX_TRIALS or time.monotonic() > deadline):
                raise RuleError(*violations)
            part = remaining[:size]
            try:
                async with conn.transaction():
                    await save(conn, part[0].resource, _in_order_of_ids(part), context, None)
                del remaining[:size]
                size *= 2
            except ConstraintViolation as error:
                refused = part[0] if len(part) == 1 else find_refused_row(error)
                if refused:
                    violations.append(_violation(error, refused))
                    remaining.remove(refused)
                if not refused or len(violations) > MAX_WHOLE_TRIALS:
                    size = max(1, len(part) // 4)
    finally:
        await transaction.rollback()
    return violations


def _in_order_of_ids(pending_writes: Sequence[PendingWrite]) -> list[PendingWrite]:
    """Sort the rows as saving them expects."""
    return sorted(pending_writes, key=lambda pending: str(pending.id))


def _in_order_of_references(pending_writes: Sequence[PendingWrite]) -> list[PendingWrite]:
    """Sort the rows so that a new row precedes those that refer to it."""
    resource = pending_writes[0].resource
    if not resource.own_references:
        # Stored rows first, since they are also saved first.
        return sorted(pending_writes, key=lambda pending: pending.is_new)
    in_order = sorted(pending_writes, key=lambda pending: not pending.is_new)
    pending_by_id = {str(pending.id): pending for pending in in_order}
    referenced_ids: dict[str, set[str]] = defaultdict(set)
    for id, pending in pending_by_id.items():
        for path in resource.own_references:
            for holder, _ in objects_at(pending.row, path.path, ""):
                ids = ids_at(holder, path)
                referenced_ids[id].update(other for other in ids if other != id and other in pending_by_id)
    try:
        return [pending_by_id[id] for id in TopologicalSorter(referenced_ids).static_order()]
    except CycleError:
        return in_order
