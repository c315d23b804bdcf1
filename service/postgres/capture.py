"""A day in one call: writes a document's entities as rows and merges those that are stored, in one transaction."""

import asyncio
from collections.abc import Iterable, Sequence
from uuid import UUID

import msgspec
from msgspec import Struct

from service.core.context import WriteContext
from service.core.errors import ConstraintViolation, NotFound
from service.core.pending import PendingWrite
from service.core.references import find_missing_references, resolve_references
from service.core.violations import explain
from service.core.write import write_resolved
from service.database.pool import Conn
from service.domain.base.shapes import JsonObject, RuleError, Violation
from service.domain.capture import read_entities
from service.domain.capture_entities import CAPTURED, CapturedEntity
from service.domain.capture_keys import SYSTEM, CaptureRefs
from service.domain.capture_merge import merge
from service.domain.voices import StoredQuote, StoredQuotes
from service.postgres.ideas import ideas
from service.postgres.presentations import lock_named_ideas, presentations
from service.postgres.problem_statements import problem_statements
from service.postgres.reflections import reflections
from service.postgres.resources import RESOURCE_BY_KIND
from service.postgres.sessions import sessions

MAX_ERRORS = 4_000
"""The most errors in a response: as many as a document can have entities."""
MAX_ATTEMPTS = 50
"""How many times a document is tried, each time without the entities that were refused."""

# One document of a session at a time: teams that send theirs at once neither duplicate anything nor deadlock.
_LOCK = "select id from session where id = $1 for no key update"
_PRESENTED = "select id, idea_id from presentation where session_id = $1 and idea_id = any($2::uuid[])"
_IDEA_VERSIONS = "select id, version from idea where id = any($1::uuid[])"

# Among spellings that differ only in case and white space, the oldest row's comes first.
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
_STORED_QUOTES = f"""
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


class Captured(Struct, frozen=True):
    """The result of a document: a receipt for each entity, and the errors of those left out."""

    items: list[JsonObject]
    errors: list[Violation]


async def capture(
    conn: Conn,
    session_id: UUID,
    document: JsonObject,
    write_context: WriteContext,
    *,
    skip: bool,
    refused: Sequence[Violation] = (),
) -> Captured:
    """Write a session's document, all or nothing; with `skip`, without entities that are refused and their dependents.

    `refused` are the violations of the entities that are null in the document because their shape was refused.
    """
    if await conn.fetchval(_LOCK, session_id) is None:
        raise NotFound
    errors: list[Violation] = [*refused]
    has_raced = was_violated = False
    teams = await _find_teams(conn, session_id, document)
    stored_quotes = await _find_quotes(conn, session_id, document, write_context)
    for _ in range(MAX_ATTEMPTS):
        # In a thread: a document may hold thousands of entities, and other requests would wait meanwhile.
        excluded = {_entity_pointer(error.pointer) for error in errors}
        entities, violations = await asyncio.to_thread(
            read_entities, document, session_id, excluded, teams=teams, stored_quotes=stored_quotes
        )
        try:
            if violations:
                raise RuleError(*violations)
            async with conn.transaction():
                receipts = await _save(conn, session_id, entities, write_context, find_missing=was_violated)
                return Captured(receipts, _limit(errors))
        except ConstraintViolation as violated:
            # A concurrent request created one of these: it exists now, and the next attempt updates it.
            if violated.constraint in ("external_ref_pkey", "presentation_session_id_idea_id_key") and not has_raced:
                has_raced = True
                continue
            refusal = _locate(explain(violated), entities)
            was_violated = True
        except RuleError as refused:
            refusal = _locate(refused, entities)
        errors += refusal.violations
        if not skip or any(not _entity_pointer(violation.pointer) for violation in refusal.violations):
            raise refusal
    raise RuleError(*errors)


async def _find_teams(conn: Conn, session_id: UUID, document: JsonObject) -> list[str]:
    """Find the spellings of the session's teams, if the document names a team."""
    items = (item for kind in ("exercises", "ideas") for item in document.get(kind, ()))
    if "team" not in document and not any(isinstance(item, dict) and item.get("team") for item in items):
        return []
    return [row["team"] for row in await conn.fetch(_TEAMS, session_id)]


async def _find_quotes(conn: Conn, session_id: UUID, document: JsonObject, write_context: WriteContext) -> StoredQuotes:
    """Find the quotes that this team captured earlier, by their references."""
    caller_system = (
        None
        if write_context.can_read_people or write_context.caller_id is None
        else _caller_system(write_context.caller_id)
    )
    capture_refs = CaptureRefs(session_id, document.get("team"))
    quotes: dict[str, dict[str, StoredQuote]] = {SYSTEM: {}, **({caller_system: {}} if caller_system else {})}
    if document.get("reflections"):
        prefixes = capture_refs.prefix, capture_refs.legacy_prefix
        for row in await conn.fetch(_STORED_QUOTES, session_id, [*quotes], *prefixes):
            quotes[row["system"]][row["ref"]] = StoredQuote(row["id"], row["public"], row["person_id"])
    refs = {item["person_ref"] for item in document.get("reflections", ()) if item and item.get("person_ref")}
    people = (
        {row["ref"]: row["id"] for row in await conn.fetch(_PEOPLE, list(refs))}
        if refs and write_context.can_read_people
        else {}
    )
    return StoredQuotes(quotes[SYSTEM], quotes[caller_system] if caller_system else None, people)


def _caller_system(caller_id: UUID) -> str:
    return f"{SYSTEM}_{caller_id.hex}"


def _locate(refused: RuleError, entities: Sequence[CapturedEntity]) -> RuleError:
    """Point violations of the rows at their places in the document."""
    entity_by_pointer = {entity.pointer: entity for entity in entities}
    violations = []
    for violation in refused.violations:
        entity = entity_by_pointer.get(_entity_pointer(violation.pointer))
        violations.append(violation.with_pointer(entity.locate(violation.pointer)) if entity else violation)
    return RuleError(*violations)


def _entity_pointer(pointer: str) -> str:
    """Return the pointer of the entity that a pointer leads into, or an empty one."""
    steps = pointer.split("/")
    if len(steps) < 3:
        return ""
    return "/".join(steps[: 4 if steps[3:4] == ["presentation"] else 3])


async def _save(
    conn: Conn, session_id: UUID, entities: Sequence[CapturedEntity], write_context: WriteContext, *, find_missing: bool
) -> list[JsonObject]:
    pending_writes = {entity.pointer: _pending_write(entity, write_context) for entity in entities}
    await resolve_references(conn, list(pending_writes.values()), write_context.can_read_people)
    for entity in entities:
        entity.names = {**pending_writes[entity.pointer].sent_names, **entity.names}
    if find_missing and (violations := await find_missing_references(conn, list(pending_writes.values()))):
        raise RuleError(*violations)
    reframed = _split_insights(
        [pending for pending in pending_writes.values() if pending.resource is problem_statements]
    )
    for kind in CAPTURED:
        drafts_of_kind = [pending for pending in pending_writes.values() if pending.resource.kind.name == kind]
        if kind == "presentations":
            await _find_presented(conn, session_id, drafts_of_kind)
        if kind == "ideas":
            presented = [pending for pending in pending_writes.values() if pending.resource is presentations]
            await lock_named_ideas(conn, drafts_of_kind, presented)
        if drafts_of_kind:
            await write_resolved(conn, drafts_of_kind, write_context)
        if kind == "problem_statements" and drafts_of_kind:
            await _add_to_session(conn, session_id, drafts_of_kind, write_context)
        if kind == "insights" and reframed:
            await _write_insights(conn, reframed, write_context)
    await _refresh_versions(conn, pending_writes.values())
    return [
        {"pointer": pointer, "kind": entity.kind, **pending_writes[entity.pointer].receipt()}
        for entity in entities
        for pointer in (entity.pointer, *entity.duplicates)
    ]


def _limit(errors: Sequence[Violation]) -> list[Violation]:
    """Return all errors, or the first of each entity if a response cannot hold them all."""
    if len(errors) <= MAX_ERRORS:
        return [*errors]
    return [*{_entity_pointer(error.pointer): error for error in reversed(errors)}.values()][::-1]


def _pending_write(entity: CapturedEntity, write_context: WriteContext) -> PendingWrite:
    table = RESOURCE_BY_KIND[entity.kind]
    pending = PendingWrite(table, entity.body, entity.pointer, is_new=True, lookup_keys=entity.lookup_keys)
    if not write_context.can_read_people and table.visible != "true" and write_context.caller_id:
        # Another caller's key or text can be guessed, so hidden rows are told apart by keys of this caller alone.
        caller_keys = entity.caller_keys
        if caller_keys is None:
            caller_keys = tuple(key for _, key in entity.lookup_keys)
        pending.own_lookup_keys = tuple((_caller_system(write_context.caller_id), key) for key in caller_keys)
    pending.transition = lambda stored: {
        name: value for name, value in merge(entity, stored, pending.body).items() if name in pending.body
    }
    if table.history:
        pending.take_history_fields()
    return pending


def _split_insights(pending_writes: Sequence[PendingWrite]) -> list[tuple[PendingWrite, JsonObject]]:
    """Take the insights out of problem statements: they come from exercises, which refer to problem statements."""
    return [
        (pending, {"insight_ids": pending.body.pop("insight_ids")})
        for pending in pending_writes
        if pending.body.get("insight_ids")
    ]


async def _write_insights(
    conn: Conn, reframed: Sequence[tuple[PendingWrite, JsonObject]], write_context: WriteContext
) -> None:
    """Write the insights of problem statements, once they are stored."""
    updates = []
    for pending, body in reframed:
        update = PendingWrite(pending.resource, body, pending.pointer, id=pending.id, lookup_keys=pending.lookup_keys)
        update.transition = lambda stored, body=body: {"insight_ids": [*stored["insight_ids"], *body["insight_ids"]]}
        updates.append(update)
    await write_resolved(conn, updates, write_context)
    for (pending, _), update in zip(reframed, updates, strict=True):
        pending.version = update.version
        if pending.outcome == "unchanged":
            pending.outcome = update.outcome


async def _add_to_session(
    conn: Conn, session_id: UUID, pending_writes: Sequence[PendingWrite], write_context: WriteContext
) -> None:
    """Add the document's problem statements to the session's."""
    ids = [str(pending.id) for pending in pending_writes]
    session = PendingWrite(sessions, {}, id=session_id)
    session.transition = lambda stored: {"problem_statement_ids": [*stored["problem_statement_ids"], *ids]}
    await write_resolved(conn, [session], write_context)


async def _find_presented(conn: Conn, session_id: UUID, pending_writes: Sequence[PendingWrite]) -> None:
    """Find stored presentations by their ideas: an idea has one in a session."""
    new = [pending for pending in pending_writes if pending.is_new and pending.body.get("idea_id")]
    rows = await conn.fetch(_PRESENTED, session_id, [pending.body["idea_id"] for pending in new]) if new else []
    id_by_idea = {str(row["idea_id"]): row["id"] for row in rows}
    for pending in new:
        if id := id_by_idea.get(pending.body["idea_id"]):
            pending.id, pending.is_new, pending.was_looked_up = id, False, True


async def _refresh_versions(conn: Conn, pending_writes: Iterable[PendingWrite]) -> None:
    """Read the versions of ideas anew: their first presentation changes their status."""
    if any(pending.resource is presentations and pending.outcome == "created" for pending in pending_writes):
        idea_drafts = {pending.id: pending for pending in pending_writes if pending.resource is ideas}
        for row in await conn.fetch(_IDEA_VERSIONS, list(idea_drafts)):
            idea_drafts[row["id"]].version = row["version"]


def receipts(captured: Captured) -> list[JsonObject]:
    """Return the part of a result that is stored to answer a repeat."""
    return [*captured.items, *(msgspec.to_builtins(error) for error in captured.errors)]
