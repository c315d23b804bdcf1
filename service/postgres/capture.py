"""A day in one call, in the database: a document's things become rows, known ones are changed, all in one go."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

import msgspec
from msgspec import Struct

from service.domain import voices
from service.domain.capture import CAPTURED, Thing, lay, read
from service.domain.capture_keys import SYSTEM, Address
from service.domain.kinds import KINDS
from service.domain.references import holders, spots
from service.domain.shapes import NOT_FOUND, Broken, Refused, Row
from service.postgres.drafts import Draft, Writing
from service.postgres.ideas import ideas
from service.postgres.presentations import lock_named_ideas, presentations
from service.postgres.problem_statements import problem_statements
from service.postgres.references import resolve
from service.postgres.reflections import reflections
from service.postgres.resources import RESOURCE_BY_KIND
from service.postgres.sessions import sessions
from service.postgres.table import Conn
from service.postgres.violations import explain
from service.postgres.writing import Missing, Violated, write_resolved

MAX_ERRORS = 4_000
"""Errors that an answer holds at most: as many as a document has things."""
MOST_ROUNDS = 50
"""So many times a document is tried without the things that were refused."""

# One document of a session at a time: tables that send theirs at once neither double anything nor wait in a circle.
_LOCK = "select id from session where id = $1 for no key update"
_SHOWN = "select id, idea_id from presentation where session_id = $1 and idea_id = any($2::uuid[])"
_VERSIONS = "select id, version from idea where id = any($1::uuid[])"


# The spelling of a row that is there longer stands for those that differ in case and white space alone.
_TEAMS = """
select team
from (
    select team, id from exercise where session_id = $1
    union all
    select team, id from idea where session_id = $1
) t
where team is not null
group by team
order by min(id::text collate "C")
"""
_KEPT = f"""
select e.system, e.ref, t.id, {reflections.visible} as public, t.person_id
from reflection t
join external_ref e on e.kind = 'reflections' and e.id = t.id
where t.session_id = $1 and e.system = any($2::text[])
    and (starts_with(e.ref, $3::text) or starts_with(e.ref, $4::text))
"""


_PEOPLE = """
select w.ref, e.id
from unnest($1::text[]) w(ref)
join external_ref e
    on e.kind = 'people' and e.system = split_part(w.ref, ':', 1) and e.ref = substr(w.ref, strpos(w.ref, ':') + 1)
"""
_MISSING = """
select '{kind}' as kind, w.id
from unnest(${place}::text[]) w(id)
where not exists (select from {table} t where t.id = w.id::uuid)
"""


class Captured(Struct, frozen=True):
    """What a document came to: a receipt for each of its things, and what was left out and why."""

    items: list[Row]
    errors: list[Broken]


async def capture(
    conn: Conn, session_id: UUID, document: Row, how: Writing, *, skip: bool, refused: Sequence[Broken] = ()
) -> Captured:
    """Write a session's document, all or nothing; with `skip`, without what is refused and what depends on it.

    `refused` says what is wrong with the things that are null in the document, since their shape refuses them.
    """
    if await conn.fetchval(_LOCK, session_id) is None:
        raise Missing
    errors: list[Broken] = [*refused]
    raced = violated_before = False
    teams = await _find_teams(conn, session_id, document)
    kept = await _find_kept(conn, session_id, document, how)
    for _ in range(MOST_ROUNDS):
        # In a thread, since a document may hold thousands of things, and others would wait meanwhile.
        without = {_thing(error.pointer) for error in errors}
        things, broken = await asyncio.to_thread(read, document, session_id, without, teams=teams, kept=kept)
        try:
            if broken:
                raise Refused(*broken)
            async with conn.transaction():
                saved = await _save(conn, session_id, things, how, find_missing=violated_before)
                return Captured(saved, _as_many_as_fit(errors))
        except Violated as violated:
            # Another writer made one of these in the same moment: now it is there, and this is a change of it.
            if violated.constraint in ("external_ref_pkey", "presentation_session_id_idea_id_key") and not raced:
                raced = True
                continue
            found = _at_home(explain(violated), things)
            violated_before = True
        except Refused as refused:
            found = _at_home(refused, things)
        errors += found.broken
        if not skip or any(not _thing(each.pointer) for each in found.broken):
            raise found
    raise Refused(*errors)


async def _find_teams(conn: Conn, session_id: UUID, document: Row) -> list[str]:
    """Find how the session spells its teams, if the document names one."""
    things = (thing for kind in ("exercises", "ideas") for thing in document.get(kind, ()))
    if "team" not in document and not any(isinstance(thing, dict) and thing.get("team") for thing in things):
        return []
    return [row["team"] for row in await conn.fetch(_TEAMS, session_id)]


async def _find_kept(conn: Conn, session_id: UUID, document: Row, how: Writing) -> voices.Kept:
    """Find the quotes that this table has captured before, and by which references."""
    own = None if how.personal or how.caller_id is None else _own_system(how.caller_id)
    address = Address(session_id, document.get("team"))
    found: dict[str, dict[str, voices.KeptQuote]] = {SYSTEM: {}, **({own: {}} if own else {})}
    if document.get("reflections"):
        for row in await conn.fetch(_KEPT, session_id, [*found], address.prefix, address.former_prefix):
            found[row["system"]][row["ref"]] = voices.KeptQuote(row["id"], row["public"], row["person_id"])
    refs = {thing["person_ref"] for thing in document.get("reflections", ()) if thing and thing.get("person_ref")}
    people = {row["ref"]: row["id"] for row in await conn.fetch(_PEOPLE, list(refs))} if refs and how.personal else {}
    return voices.Kept(found[SYSTEM], found[own] if own else None, people)


def _own_system(caller_id: UUID) -> str:
    return f"{SYSTEM}_{caller_id.hex}"


def _at_home(refused: Refused, things: Sequence[Thing]) -> Refused:
    """Say where in the document it stands what the rows were refused for."""
    known = {thing.pointer: thing for thing in things}
    broken = []
    for each in refused.broken:
        thing = known.get(_thing(each.pointer))
        broken.append(each.moved(thing.place(each.pointer)) if thing else each)
    return Refused(*broken)


def _thing(pointer: str) -> str:
    """Name the thing that a pointer leads into, or nothing."""
    steps = pointer.split("/")
    if len(steps) < 3:
        return ""
    return "/".join(steps[: 4 if steps[3:4] == ["presentation"] else 3])


async def _save(
    conn: Conn, session_id: UUID, things: Sequence[Thing], how: Writing, *, find_missing: bool
) -> list[Row]:
    drafts = {thing.pointer: _draft(thing, how) for thing in things}
    await resolve(conn, list(drafts.values()), how.personal)
    for thing in things:
        thing.names = {**drafts[thing.pointer].sent_names, **thing.names}
    if find_missing and (broken := await _find_missing(conn, list(drafts.values()))):
        raise Refused(*broken)
    changed = _apart([each for each in drafts.values() if each.table is problem_statements])
    for kind in CAPTURED:
        mine = [draft for draft in drafts.values() if draft.table.kind.name == kind]
        if kind == "presentations":
            await _find_shown(conn, session_id, mine)
        if kind == "ideas":
            await lock_named_ideas(conn, mine, [draft for draft in drafts.values() if draft.table is presentations])
        if mine:
            await write_resolved(conn, mine, how)
        if kind == "problem_statements" and mine:
            await _work_on(conn, session_id, mine, how)
        if kind == "insights" and changed:
            await _change(conn, changed, how)
    await _count_presented(conn, drafts.values())
    return [
        {"pointer": pointer, "kind": thing.kind, **drafts[thing.pointer].receipt()}
        for thing in things
        for pointer in (thing.pointer, *thing.again)
    ]


async def _find_missing(conn: Conn, drafts: Sequence[Draft]) -> list[Broken]:
    """Find all ids that name nothing; a constraint has told of one, and would tell of one with each attempt."""
    named: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for draft in drafts:
        for spot in spots(draft.table.new):
            for holder, place in holders(draft.body, spot.way, draft.pointer):
                value = holder.get(spot.field)
                for index, id in enumerate(value if spot.many and value else [value] if value else []):
                    named[spot.kind][id].append(f"{place}/{spot.field}" + (f"/{index}" if spot.many else ""))
    coming = {str(draft.id) for draft in drafts}
    asked = {kind: [id for id in ids if id not in coming] for kind, ids in named.items()}
    sql = "\nunion all\n".join(
        _MISSING.format(kind=kind, table=KINDS[kind].table, place=n) for n, kind in enumerate(asked, 1)
    )
    rows = await conn.fetch(sql, *asked.values()) if asked else []
    return [
        Broken("reference_not_found", pointer, NOT_FOUND, {"kind": row["kind"]})
        for row in rows
        for pointer in named[row["kind"]][row["id"]]
    ]


def _as_many_as_fit(errors: Sequence[Broken]) -> list[Broken]:
    """Give all errors, or the first one of each thing if they are too many to be told."""
    if len(errors) <= MAX_ERRORS:
        return [*errors]
    return [*{_thing(error.pointer): error for error in reversed(errors)}.values()][::-1]


def _draft(thing: Thing, how: Writing) -> Draft:
    table = RESOURCE_BY_KIND[thing.kind]
    draft = Draft(table, thing.body, thing.pointer, fresh=True, by=thing.by)
    if not how.personal and table.visible != "true" and how.caller_id:
        # Another's key or text may be guessed, so what this caller does not see is told apart by keys of its own.
        own = thing.own if thing.own is not None else [key for _, key in thing.by]
        draft.own = tuple((_own_system(how.caller_id), key) for key in own)
    draft.move = lambda stored: {
        name: value for name, value in lay(thing, stored, draft.body).items() if name in draft.body
    }
    if table.history:
        day = draft.body.pop("holds_from", None)
        draft.holds_from = date.fromisoformat(day) if day else None
        draft.reason = draft.body.pop("reason", None)
    return draft


def _apart(drafts: Sequence[Draft]) -> list[tuple[Draft, Row]]:
    """Take from problem statements the insights that changed them, which come of exercises on problem statements."""
    return [
        (draft, {"insight_ids": draft.body.pop("insight_ids")}) for draft in drafts if draft.body.get("insight_ids")
    ]


async def _change(conn: Conn, changed: Sequence[tuple[Draft, Row]], how: Writing) -> None:
    """Write the insights that changed problem statements, now that they are there."""
    later = []
    for draft, body in changed:
        after = Draft(draft.table, body, draft.pointer, id=draft.id, by=draft.by)
        after.move = lambda stored, body=body: {"insight_ids": [*stored["insight_ids"], *body["insight_ids"]]}
        later.append(after)
    await write_resolved(conn, later, how)
    for (draft, _), after in zip(changed, later, strict=True):
        draft.version = after.version
        if draft.outcome == "unchanged":
            draft.outcome = after.outcome


async def _work_on(conn: Conn, session_id: UUID, drafts: Sequence[Draft], how: Writing) -> None:
    """Let the session name the problem statements that it was found to work on."""
    ids = [str(draft.id) for draft in drafts]
    session = Draft(sessions, {}, id=session_id)
    session.move = lambda stored: {"problem_statement_ids": [*stored["problem_statement_ids"], *ids]}
    await write_resolved(conn, [session], how)


async def _find_shown(conn: Conn, session_id: UUID, drafts: Sequence[Draft]) -> None:
    """Find the presentations that are there by their ideas: one an idea and session."""
    new = [draft for draft in drafts if draft.fresh and draft.body.get("idea_id")]
    rows = await conn.fetch(_SHOWN, session_id, [draft.body["idea_id"] for draft in new]) if new else []
    there = {str(row["idea_id"]): row["id"] for row in rows}
    for draft in new:
        if known := there.get(draft.body["idea_id"]):
            draft.id, draft.fresh, draft.found = known, False, True


async def _count_presented(conn: Conn, drafts: Iterable[Draft]) -> None:
    """Take the versions of the ideas that their first presentation made presented ones."""
    if any(draft.table is presentations and draft.outcome == "created" for draft in drafts):
        mine = {draft.id: draft for draft in drafts if draft.table is ideas}
        for row in await conn.fetch(_VERSIONS, list(mine)):
            mine[row["id"]].version = row["version"]


def receipts(captured: Captured) -> list[Row]:
    """Give what is kept of a document for the case that it is sent again."""
    return [*captured.items, *(msgspec.to_builtins(each) for each in captured.errors)]
