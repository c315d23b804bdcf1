"""References by other systems' keys: all that a request holds become ids in one statement."""

from collections.abc import Sequence
from uuid import UUID

from service.domain.references import Found, copied, find, person_pointers
from service.domain.shapes import NOT_FOUND, Broken, Refused
from service.postgres.drafts import Draft
from service.postgres.table import Conn
from service.postgres.turns import in_turns

_FIND = """
select w.kind, w.system, w.ref, e.id
from unnest($1::text[], $2::text[], $3::text[]) as w(kind, system, ref)
join external_ref e on e.kind = w.kind and e.system = w.system and e.ref = w.ref
"""
_NEW_IDS = "select uuidv7() as id from generate_series(1, $1)"

MAX_MISSING_REFERENCES = 1000
"""So many references that name nothing are told at most."""

RefKey = tuple[str, str, str]


async def resolve(conn: Conn, drafts: Sequence[Draft], personal: bool) -> None:
    """Put ids for the references in the drafts' bodies, whether stored or coming in the same request, in any order."""
    if not personal:
        _refuse_persons(drafts)
    found: list[Found] = []
    broken: list[Broken] = []
    async for draft in in_turns(drafts):
        sent = [*find(draft.table.new, draft.body, draft.pointer)]
        if sent:
            # What was sent stays as it is; ids take the place of references in a copy.
            draft.body = copied(draft.body)
            sent = [*find(draft.table.new, draft.body, draft.pointer)]
        for each in sent:
            if isinstance(each, Broken):
                broken.append(each)
                continue
            draft.sent_names[f"{each.pointer}/{each.spot.field}"] = f"{each.pointer}/{each.spot.twin}"
            if each.refs is None:
                del each.holder[each.spot.twin]
                each.holder[each.spot.field] = None
            else:
                found.append(each)
    if broken:
        raise Refused(*broken)
    if not found and not any(draft.by for draft in drafts):
        return
    wanted: dict[RefKey, UUID | None] = {}
    async for twin in in_turns(found):
        wanted.update(((twin.spot.kind, *_split(ref)), None) for ref in twin.refs or ())
    wanted.update(((draft.table.kind.name, *key), None) for draft in drafts for key in (*draft.own, *draft.by))
    columns = [[key[part] for key in wanted] for part in range(3)]
    for row in await conn.fetch(_FIND, *columns):
        wanted[row["kind"], row["system"], row["ref"]] = row["id"]
    for draft in drafts:
        if draft.by:
            draft.identify({key: wanted[draft.table.kind.name, *key] for key in (*draft.own, *draft.by)})
    await _name_what_comes(conn, drafts, wanted)
    async for twin in in_turns(found):
        _replace(twin, wanted, broken)
    if broken:
        raise Refused(*broken)


def _refuse_persons(drafts: Sequence[Draft]) -> None:
    """Refuse whoever may not read persons and names one: every answer to it would say something about that person."""
    message = "Leave the field out, or use a key with people:read."
    broken = []
    for draft in drafts:
        pointers = [*person_pointers(draft.table.new, draft.body, draft.pointer)]
        if "external_refs" in draft.body and "external_refs" in draft.table.personal:
            pointers.append(f"{draft.pointer}/external_refs")
        broken += [Broken("people_read_missing", pointer, message) for pointer in pointers]
    if broken:
        raise Refused(*broken)


async def _name_what_comes(conn: Conn, drafts: Sequence[Draft], wanted: dict[RefKey, UUID | None]) -> None:
    """Find what the request points at among its own rows, and give ids to those of them that it makes."""
    coming = [(draft, key) for draft in drafts for key in draft.refs() if key in wanted and wanted[key] is None]
    if any(draft.fresh for draft, _ in coming):
        ids = await conn.fetch(_NEW_IDS, sum(draft.fresh for draft in drafts))
        for draft, row in zip((draft for draft in drafts if draft.fresh), ids, strict=True):
            draft.id = row["id"]
    wanted.update((key, draft.id) for draft, key in coming)


def _replace(twin: Found, wanted: dict[RefKey, UUID | None], broken: list[Broken]) -> None:
    spot = twin.spot
    del twin.holder[spot.twin]
    ids = []
    for index, ref in enumerate(twin.refs or ()):
        known = wanted[(spot.kind, *_split(ref))]
        if known is None and len(broken) < MAX_MISSING_REFERENCES:
            place = f"{twin.pointer}/{spot.twin}{f'/{index}' if spot.many else ''}"
            broken.append(Broken("reference_not_found", place, NOT_FOUND, {"kind": spot.kind}))
        ids.append(str(known))
    twin.holder[spot.field] = ids if spot.many else ids[0]


def _split(ref: str) -> tuple[str, str]:
    system, _, key = ref.partition(":")
    return system, key
