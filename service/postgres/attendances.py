"""Attendances in the database."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from service.core.context import WriteContext
from service.core.errors import NotFound
from service.core.pending import PendingWrite, with_request_pointers
from service.core.references import resolve_references
from service.core.resource import Changes, RequestedWrite, Resource
from service.core.write import write_resolved
from service.database.pool import Conn
from service.domain import attendances as domain
from service.domain.attendances import Attendance, AttendanceCreate, Facts, SessionState
from service.domain.base.shapes import RuleError, Violation

# Cancelling or postponing a session waits for writes to its attendances, and vice versa. The session is locked before
# its attendances and exclusively: two writers that create the same attendances would otherwise deadlock, since the
# unique constraint on session and person is checked at the end of the statement.
_LOCK_FIRST = """
select from session
where id = any($1::uuid[]) or id in (select session_id from attendance where id = any($2::uuid[]))
order by id
for no key update
"""
_SESSIONS = """
select id, starts_at, status, programme_id
from session
where id = any($1::uuid[])
order by id
for no key update
"""
_PHASES = """
select p.id, array(select x ->> 'key' from jsonb_array_elements(p.phases) x) as phases
from programme p
where p.id = any($1::uuid[])
order by p.id
for share
"""
_LOCK = "select id from session where id = $1 for no key update"
_THERE = "select id, person_id from attendance where session_id = $1 and person_id = any($2::uuid[])"


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read and lock the sessions of the changes and the phases of their programmes."""
    session_ids = [
        change.new.session_id for change in changes if change.changed("session_id", "person_id", "status", "phases")
    ]
    rows = await conn.fetch(_SESSIONS, session_ids) if session_ids else []
    with_phases = {
        change.new.session_id for change in changes if change.new.phases and change.changed("session_id", "phases")
    }
    programme_ids = [row["programme_id"] for row in rows if row["id"] in with_phases]
    phases = {row["id"]: row["phases"] for row in await conn.fetch(_PHASES, programme_ids)} if programme_ids else {}
    states = {
        row["id"]: SessionState(row["starts_at"], row["status"], phases.get(row["programme_id"], ())) for row in rows
    }
    return Facts(now=now, sessions=states)


async def past_facts(conn: Conn, changes: Changes, days: Sequence[date]) -> Mapping[UUID, SessionState]:
    """Read the sessions of the changes; their start times have no history."""
    rows = await conn.fetch(_SESSIONS, [change.new.session_id for change in changes])
    return {row["id"]: SessionState(row["starts_at"], row["status"], ()) for row in rows}


async def lock_sessions(conn: Conn, pending_writes: Sequence[RequestedWrite]) -> None:
    """Lock the sessions of existing attendances that change; for new ones, `facts` locks early enough."""
    locking = [pending for pending in pending_writes if not attendances.locking_members.isdisjoint(pending.body)]
    changing = [pending.id for pending in locking if not pending.is_new]
    if changing:
        session_ids = [UUID(pending.body["session_id"]) for pending in locking if "session_id" in pending.body]
        await conn.execute(_LOCK_FIRST, session_ids, changing)


attendances = Resource(
    "attendances",
    AttendanceCreate,
    Attendance,
    check=domain.check,
    facts=facts,
    past=domain.check_past,
    past_facts=past_facts,
    unit_path=("person_id",),
    locks=("session_id", "person_id", "status", "phases"),
    lock_first=lock_sessions,
    errors={
        "attendance_session_id_person_id_key": Violation(
            "already_exists", "/person_id", "The person already has an attendance for this session; update it."
        ),
        "reflection_session_id_person_id_fkey": Violation(
            "still_referenced", "/person_id", "A reflection refers to this attendance; change the reflection first."
        ),
    },
)


async def write_list(
    conn: Conn, session_id: UUID, pending_writes: Sequence[PendingWrite], context: WriteContext
) -> None:
    """Create the missing attendances of a session, and update the existing ones."""
    if await conn.fetchval(_LOCK, session_id) is None:
        raise NotFound
    await resolve_references(conn, pending_writes, context.can_read_people)
    try:
        await _write_named(conn, session_id, pending_writes, context)
    except RuleError as error:
        raise with_request_pointers(error, pending_writes) from None


async def _write_named(
    conn: Conn, session_id: UUID, pending_writes: Sequence[PendingWrite], context: WriteContext
) -> None:
    person_ids = [UUID(sent) if (sent := pending.body.get("person_id")) else None for pending in pending_writes]
    rows = await conn.fetch(_THERE, session_id, [person_id for person_id in person_ids if person_id])
    attendance_ids: dict[UUID | None, UUID] = {row["person_id"]: row["id"] for row in rows}
    seen_ids: set[UUID] = set()
    for pending, person_id in zip(pending_writes, person_ids, strict=True):
        if person_id in seen_ids:
            raise RuleError(
                Violation(
                    "duplicate", f"{pending.pointer}/person_id", "The person was sent more than once; leave one out."
                )
            )
        if person_id is not None:
            seen_ids.add(person_id)
        pending.body["session_id"] = str(session_id)
        pending.id = attendance_ids.get(person_id)
        pending.is_new, pending.was_looked_up = pending.id is None, True
    await write_resolved(conn, pending_writes, context)
