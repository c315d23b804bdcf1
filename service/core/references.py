"""External references: all references of a request are resolved to ids in one statement."""

from collections.abc import Sequence
from uuid import UUID

from service.core.cooperation import in_turns
from service.core.pending import PendingWrite
from service.database.pool import Conn
from service.domain.base.references import ReferenceUse, deep_copy, find_references, person_pointers
from service.domain.base.shapes import REFERENCE_NOT_FOUND, RuleError, Violation

_FIND = """
select w.kind, w.system, w.ref, e.id
from unnest($1::text[], $2::text[], $3::text[]) as w(kind, system, ref)
join external_ref e on e.kind = w.kind and e.system = w.system and e.ref = w.ref
"""
_NEW_IDS = "select uuidv7() as id from generate_series(1, $1)"

MAX_MISSING_REFERENCES = 1000
"""The maximum number of reported references that do not exist."""

RefKey = tuple[str, str, str]


async def resolve(conn: Conn, drafts: Sequence[PendingWrite], personal: bool) -> None:
    """Replace references in the bodies by ids, of stored rows or of rows in the same request, in any order."""
    if not personal:
        _refuse_person_references(drafts)
    references: list[ReferenceUse] = []
    violations: list[Violation] = []
    async for draft in in_turns(drafts):
        matches = [*find_references(draft.table.new, draft.body, draft.pointer)]
        if matches:
            # The request body stays unchanged; ids replace references in a copy.
            draft.body = deep_copy(draft.body)
            matches = [*find_references(draft.table.new, draft.body, draft.pointer)]
        for match in matches:
            if isinstance(match, Violation):
                violations.append(match)
                continue
            draft.sent_names[f"{match.pointer}/{match.spot.field}"] = f"{match.pointer}/{match.spot.twin}"
            if match.refs is None:
                del match.holder[match.spot.twin]
                match.holder[match.spot.field] = None
            else:
                references.append(match)
    if violations:
        raise RuleError(*violations)
    if not references and not any(draft.by for draft in drafts):
        return
    ids: dict[RefKey, UUID | None] = {}
    async for reference in in_turns(references):
        ids.update(((reference.spot.kind, *_split(ref)), None) for ref in reference.refs or ())
    ids.update(((draft.table.kind.name, *key), None) for draft in drafts for key in (*draft.own, *draft.by))
    columns = [[key[part] for key in ids] for part in range(3)]
    for row in await conn.fetch(_FIND, *columns):
        ids[row["kind"], row["system"], row["ref"]] = row["id"]
    for draft in drafts:
        if draft.by:
            draft.identify({key: ids[draft.table.kind.name, *key] for key in (*draft.own, *draft.by)})
    await _resolve_new_rows(conn, drafts, ids)
    async for reference in in_turns(references):
        _replace(reference, ids, violations)
    if violations:
        raise RuleError(*violations)


def _refuse_person_references(drafts: Sequence[PendingWrite]) -> None:
    """Refuse references to persons without `people:read`: any response would reveal something about the person."""
    message = "Leave the field out, or use a key with people:read."
    violations = []
    for draft in drafts:
        pointers = [*person_pointers(draft.table.new, draft.body, draft.pointer)]
        if "external_refs" in draft.body and "external_refs" in draft.table.personal:
            pointers.append(f"{draft.pointer}/external_refs")
        violations += [Violation("people_read_missing", pointer, message) for pointer in pointers]
    if violations:
        raise RuleError(*violations)


async def _resolve_new_rows(conn: Conn, drafts: Sequence[PendingWrite], ids: dict[RefKey, UUID | None]) -> None:
    """Resolve references to rows of the same request, and assign ids to its new rows."""
    pending = [(draft, key) for draft in drafts for key in draft.refs() if key in ids and ids[key] is None]
    if any(draft.fresh for draft, _ in pending):
        new_ids = await conn.fetch(_NEW_IDS, sum(draft.fresh for draft in drafts))
        for draft, row in zip((draft for draft in drafts if draft.fresh), new_ids, strict=True):
            draft.id = row["id"]
    ids.update((key, draft.id) for draft, key in pending)


def _replace(reference: ReferenceUse, ids_by_key: dict[RefKey, UUID | None], violations: list[Violation]) -> None:
    path = reference.spot
    del reference.holder[path.twin]
    ids = []
    for index, ref in enumerate(reference.refs or ()):
        id = ids_by_key[(path.kind, *_split(ref))]
        if id is None and len(violations) < MAX_MISSING_REFERENCES:
            pointer = f"{reference.pointer}/{path.twin}{f'/{index}' if path.many else ''}"
            violations.append(Violation("reference_not_found", pointer, REFERENCE_NOT_FOUND, {"kind": path.kind}))
        ids.append(str(id))
    reference.holder[path.field] = ids if path.many else ids[0]


def _split(ref: str) -> tuple[str, str]:
    system, _, key = ref.partition(":")
    return system, key
