"""What a constraint that refused a row means to the caller, and which row of the request it was."""

from collections.abc import Sequence

from service.domain.kinds import KINDS
from service.domain.shapes import Broken, Refused
from service.postgres.drafts import Draft
from service.postgres.table import Conn
from service.postgres.writing import Violated

GENERAL = {
    "external_ref_pkey": Broken(
        "external_ref_taken", "/external_refs", "Another resource has this external reference; use that one, or correct it."
    ),
    "idempotency_key_pkey": Broken("idempotency_key_reused", "", "The key stands for another request."),
}


async def explain(conn: Conn, violated: Violated) -> Refused:
    """Say which rule of which row the database kept."""
    table = violated.drafts[0].table if violated.drafts else None
    broken = (table.errors if table else {}).get(violated.constraint) or GENERAL.get(violated.constraint)
    if broken is None:
        raise violated
    draft = await _culprit(conn, violated.constraint, broken, violated.drafts)
    return Refused(Broken(broken.code, (draft.pointer if draft else "") + broken.pointer, broken.message))


async def _culprit(conn: Conn, constraint: str, broken: Broken, drafts: Sequence[Draft]) -> Draft | None:
    if len(drafts) < 2:
        return drafts[0] if drafts else None
    if constraint == "external_ref_pkey":
        for draft in drafts:
            for kind, system, ref in draft.refs():
                sql = "select id from external_ref where kind = $1 and system = $2 and ref = $3"
                owner = await conn.fetchval(sql, kind, system, ref)
                if owner is not None and owner != draft.id:
                    return draft
    column = next((each for each in drafts[0].table.kept if f"/{each.name}" == broken.pointer and each.ref), None)
    if column is not None and column.ref is not None:
        for draft in drafts:
            named = draft.row[column.name]
            ids = named if column.many else [named] if named else []
            found = f"select count(*) from {KINDS[column.ref].table} where id = any($1::uuid[])"
            if await conn.fetchval(found, ids) < len(ids):
                return draft
    return drafts[0]
