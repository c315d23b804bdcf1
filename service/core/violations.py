"""Translate a violated constraint into a rule violation of the row that caused it."""

import re
from collections.abc import Sequence

from service.core.errors import ConstraintViolation
from service.core.pending import PendingWrite
from service.domain.base.shapes import JsonObject, RuleError, Violation

GENERAL_ERRORS = {
    "external_ref_pkey": Violation(
        "external_ref_taken",
        "/external_refs",
        "Another resource has this external reference; use that resource, or correct the reference.",
    ),
    "idempotency_key_pkey": Violation("idempotency_key_reused", "", "Another request used this key; send a new one."),
}
# The parentheses are the same in every language of PostgreSQL's message: Key (key)=(c2) already exists.
_KEY = re.compile(r"\(([^()]+)\)=\((.*)\)", re.DOTALL)


def explain(error: ConstraintViolation, refused: PendingWrite | None = None) -> RuleError:
    """Return the rule violation for a violated constraint: of a row, or of the one that the database refused."""
    resource = error.pending_writes[0].resource if error.pending_writes else None
    violations = {**GENERAL_ERRORS, **(resource.constraint_errors if resource else {})}
    violation = violations.get(error.constraint)
    if violation is None:
        raise error
    if not error.pending_writes:
        return RuleError(violation)
    pending = refused or find_refused_row(error) or error.pending_writes[0]
    return RuleError(pending.with_request_pointers(violation.under(pending.pointer)))


def violated_columns(error: ConstraintViolation) -> Sequence[str]:
    """Return the columns of the refused key; none if the database reports no key."""
    key = _KEY.search(error.detail)
    return key[1].split(", ") if key else ()


def find_refused_row(error: ConstraintViolation) -> PendingWrite | None:
    """Find the row with the refused key: the last one that sets it, since an earlier one came first."""
    pending_writes = error.pending_writes
    key = _KEY.search(error.detail)
    if len(pending_writes) < 2 or key is None:
        return pending_writes[0] if len(pending_writes) == 1 else None
    columns, values = key[1].split(", "), key[2]
    holders = [pending for pending in pending_writes if _holds(pending, pending.row, columns, values)]
    if not holders:
        # The key may be the old value of a row that changes it.
        holders = [
            pending for pending in pending_writes if pending.stored and _holds(pending, pending.stored, columns, values)
        ]
    changed = [
        pending for pending in holders if pending.is_new or pending.changed_fields.intersection(_fields(columns))
    ]
    return next(reversed([*holders, *changed]), None)


def _holds(pending: PendingWrite, row: JsonObject, columns: Sequence[str], values: str) -> bool:
    if columns == ["kind", "system", "ref"]:
        return any(", ".join(ref) == values for ref in pending.refs())
    if all(name in row for name in columns):
        return ", ".join(str(row[name]) for name in columns) == values
    return any(values in row.get(name, ()) for name in _fields(columns))


def _fields(columns: Sequence[str]) -> set[str]:
    """Return the fields of a key: a link table's `unit_id` belongs to the row's `unit_ids`."""
    return {*columns, *(f"{name}s" for name in columns), *({"external_refs"} if "system" in columns else ())}
