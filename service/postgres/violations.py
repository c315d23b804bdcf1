"""What a constraint that refused a row means to the caller, and which row of the request it was."""

import re
from collections.abc import Sequence

from service.domain.shapes import Broken, Refused, Row
from service.postgres.drafts import Draft
from service.postgres.writing import Violated

GENERAL = {
    "external_ref_pkey": Broken(
        "external_ref_taken",
        "/external_refs",
        "Another resource has this external reference; use that resource, or correct the reference.",
    ),
    "idempotency_key_pkey": Broken("idempotency_key_reused", "", "Another request used this key; send a new one."),
}
# The parentheses stand in every language in which PostgreSQL may say: Key (key)=(c2) already exists.
_KEY = re.compile(r"\(([^()]+)\)=\((.*)\)", re.DOTALL)


def explain(violated: Violated) -> Refused:
    """Say which rule of which row the database kept."""
    table = violated.drafts[0].table if violated.drafts else None
    violation = (table.errors if table else {}).get(violated.constraint) or GENERAL.get(violated.constraint)
    if violation is None:
        raise violated
    if not violated.drafts:
        return Refused(violation)
    draft = _culprit(violated)
    return Refused(draft.as_sent(violation.at(draft.pointer)))


def _culprit(violated: Violated) -> Draft:
    """Find the row that holds the refused key: the last one that brings it, since an earlier one was there before."""
    drafts = violated.drafts
    key = _KEY.search(violated.detail)
    if len(drafts) < 2 or key is None:
        return drafts[0]
    columns, values = key[1].split(", "), key[2]
    holders = [draft for draft in drafts if _holds(draft, draft.row, columns, values)]
    if not holders:
        # The key that is still named is the one that a row gives up.
        holders = [draft for draft in drafts if draft.stored and _holds(draft, draft.stored, columns, values)]
    changed = [draft for draft in holders if draft.fresh or draft.touched.intersection(_fields(columns))]
    return [*drafts[:1], *holders, *changed][-1]


def _holds(draft: Draft, row: Row, columns: Sequence[str], values: str) -> bool:
    if columns == ["kind", "system", "ref"]:
        return any(", ".join(ref) == values for ref in draft.refs())
    if all(name in row for name in columns):
        return ", ".join(str(row[name]) for name in columns) == values
    return any(values in row.get(name, ()) for name in _fields(columns))


def _fields(columns: Sequence[str]) -> set[str]:
    """Name the fields behind a key: a shadow's `unit_id` stands for the row's `unit_ids`."""
    return {*columns, *(f"{name}s" for name in columns), *({"external_refs"} if "system" in columns else ())}
