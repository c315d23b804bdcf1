"""External references: all references of a request are resolved to ids in one statement."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from msgspec.structs import replace

from service.core.event_loop import iterate_cooperatively
from service.core.pending import PendingWrite
from service.core.read import Selection
from service.database.pool import Conn
from service.domain.base.kinds import KINDS
from service.domain.base.references import (
    ReferenceUse,
    deep_copy,
    find_references,
    ids_at,
    objects_at,
    person_pointers,
    reference_paths,
    split_ref,
)
from service.domain.base.shapes import REFERENCE_NOT_FOUND, RuleError, Violation

_FIND = """
select w.kind, w.system, w.ref, e.id
from unnest($1::text[], $2::text[], $3::text[]) as w(kind, system, ref)
join external_ref e on e.kind = w.kind and e.system = w.system and e.ref = w.ref
"""
_FIND_ID = "select id from external_ref where kind = $1 and system = $2 and ref = $3"
_NEW_IDS = "select uuidv7() as id from generate_series(1, $1)"
_MISSING_IDS = """
select '{kind}' as kind, w.id
from unnest(${place}::text[]) w(id)
where not exists (select from {table} t where t.id = w.id::uuid)
"""

MAX_MISSING_REFERENCES = 1000
"""The number of missing references beyond which only the first of each list is reported."""

RefKey = tuple[str, str, str]


async def resolve_references(conn: Conn, pending_writes: Sequence[PendingWrite], can_read_people: bool) -> None:
    """Replace references in the bodies by ids, of stored rows or of rows in the same request, in any order."""
    if not can_read_people:
        _refuse_person_references(pending_writes)
    references: list[ReferenceUse] = []
    violations: list[Violation] = []
    async for pending in iterate_cooperatively(pending_writes):
        matches = [*find_references(pending.resource.create_type, pending.body, pending.pointer)]
        if matches:
            # The request body stays unchanged; ids replace references in a copy.
            pending.body = deep_copy(pending.body)
            matches = [*find_references(pending.resource.create_type, pending.body, pending.pointer)]
        for match in matches:
            if isinstance(match, Violation):
                violations.append(match)
                continue
            pending.sent_names[f"{match.pointer}/{match.reference_path.field}"] = (
                f"{match.pointer}/{match.reference_path.ref_field}"
            )
            if match.refs is None:
                del match.holder[match.reference_path.ref_field]
                match.holder[match.reference_path.field] = None
            else:
                references.append(match)
    if violations:
        raise RuleError(*violations)
    if not references and not any(pending.lookup_keys for pending in pending_writes):
        return
    ids: dict[RefKey, UUID | None] = {}
    async for reference in iterate_cooperatively(references):
        ids.update(((reference.reference_path.kind, *split_ref(ref)), None) for ref in reference.refs or ())
    ids.update(
        ((pending.resource.kind.name, *key), None)
        for pending in pending_writes
        for key in (*pending.own_lookup_keys, *pending.lookup_keys)
    )
    columns = [[key[part] for key in ids] for part in range(3)]
    for row in await conn.fetch(_FIND, *columns):
        ids[row["kind"], row["system"], row["ref"]] = row["id"]
    for pending in pending_writes:
        if pending.lookup_keys:
            pending.identify(
                {key: ids[pending.resource.kind.name, *key] for key in (*pending.own_lookup_keys, *pending.lookup_keys)}
            )
    await _resolve_new_rows(conn, pending_writes, ids)
    async for reference in iterate_cooperatively(references):
        _replace(reference, ids, violations)
    if violations:
        raise RuleError(*violations)


async def find_id(conn: Conn, kind: str, system: str, key: str) -> UUID | None:
    """Find the id of the resource that has an external reference."""
    id: UUID | None = await conn.fetchval(_FIND_ID, kind, system, key)
    return id


async def resolve_filters(conn: Conn, selection: Selection) -> Selection:
    """Replace filters by external references by those for the ids, for whose values the list can be planned."""
    if selection.counted:
        selection = replace(selection, counted=await resolve_filters(conn, selection.counted))
    keys = {name: (kind, *split_ref(ref)) for name, (_, kind, ref) in selection.refs.items()}
    if not keys:
        return selection
    rows = await conn.fetch(_FIND, *([key[part] for key in keys.values()] for part in range(3)))
    ids = {(row["kind"], row["system"], row["ref"]): row["id"] for row in rows}
    if violations := [
        Violation("reference_not_found", f"?{name}", REFERENCE_NOT_FOUND, {"kind": key[0]})
        for name, key in keys.items()
        if key not in ids
    ]:
        raise RuleError(*violations)
    by_id = [(id_name, ids[keys[name]]) for name, (id_name, _, _) in selection.refs.items()]
    others = [(name, value) for name, value in selection.filters if name not in keys]
    return replace(selection, filters=[*others, *by_id])


def _refuse_person_references(pending_writes: Sequence[PendingWrite]) -> None:
    """Refuse references to persons without `people:read`: any response would reveal something about the person."""
    message = "Leave the field out, or use a key with people:read."
    violations = []
    for pending in pending_writes:
        pointers = [*person_pointers(pending.resource.create_type, pending.body, pending.pointer)]
        if "external_refs" in pending.body and "external_refs" in pending.resource.personal_fields:
            pointers.append(f"{pending.pointer}/external_refs")
        violations += [Violation("people_read_missing", pointer, message) for pointer in pointers]
    if violations:
        raise RuleError(*violations)


async def _resolve_new_rows(conn: Conn, pending_writes: Sequence[PendingWrite], ids: dict[RefKey, UUID | None]) -> None:
    """Resolve references to rows of the same request, and assign ids to its new rows."""
    unresolved = [
        (pending, key) for pending in pending_writes for key in pending.refs() if key in ids and ids[key] is None
    ]
    if any(pending.is_new for pending, _ in unresolved):
        new_ids = await conn.fetch(_NEW_IDS, sum(pending.is_new for pending in pending_writes))
        for pending, row in zip((pending for pending in pending_writes if pending.is_new), new_ids, strict=True):
            pending.id = row["id"]
    ids.update((key, pending.id) for pending, key in unresolved)


def _replace(reference: ReferenceUse, ids_by_key: dict[RefKey, UUID | None], violations: list[Violation]) -> None:
    path = reference.reference_path
    del reference.holder[path.ref_field]
    ids: list[str] = []
    is_reported = False
    for index, ref in enumerate(reference.refs or ()):
        id = ids_by_key[(path.kind, *split_ref(ref))]
        if id is None and not (is_reported and len(violations) >= MAX_MISSING_REFERENCES):
            is_reported = True
            pointer = f"{reference.pointer}/{path.ref_field}{f'/{index}' if path.many else ''}"
            violations.append(Violation("reference_not_found", pointer, REFERENCE_NOT_FOUND, {"kind": path.kind}))
        ids.append(str(id))
    reference.holder[path.field] = ids if path.many else ids[0]


async def is_any_stored(conn: Conn, pending_writes: Sequence[PendingWrite]) -> bool:
    """Whether any of the rows can be found by its lookup keys now."""
    keys = [(pending.resource.kind.name, *key) for pending in pending_writes for key in pending.lookup_keys]
    return bool(keys) and bool(await conn.fetch(_FIND, *([key[part] for key in keys] for part in range(3))))


async def find_missing_references(conn: Conn, pending_writes: Sequence[PendingWrite]) -> list[Violation]:
    """Find all ids that do not exist; a constraint reports one of them, and would report one at each attempt."""
    pointers: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for pending in pending_writes:
        for spot in reference_paths(pending.resource.create_type):
            for holder, pointer in objects_at(pending.body, spot.path, pending.pointer):
                for index, id in enumerate(ids_at(holder, spot)):
                    pointers[spot.kind][id].append(f"{pointer}/{spot.field}" + (f"/{index}" if spot.many else ""))
    new_ids = {str(pending.id) for pending in pending_writes}
    ids_by_kind = {kind: [id for id in ids if id not in new_ids] for kind, ids in pointers.items()}
    sql = "\nunion all\n".join(
        _MISSING_IDS.format(kind=kind, table=KINDS[kind].table, place=n) for n, kind in enumerate(ids_by_kind, 1)
    )
    rows = await conn.fetch(sql, *ids_by_kind.values()) if ids_by_kind else []
    return [
        Violation("reference_not_found", pointer, REFERENCE_NOT_FOUND, {"kind": row["kind"]})
        for row in rows
        for pointer in pointers[row["kind"]][row["id"]]
    ]
