"""Presentations in the database; an idea's first one changes its status to `presented`."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import msgspec

from service.core.context import WriteContext
from service.core.pending import PendingWrite
from service.core.resource import Changes, RequestedWrite, Resource
from service.core.write import write_resolved
from service.database.pool import Conn
from service.domain.base.shapes import JsonObject, Violation
from service.domain.presentations import Presentation, PresentationCreate
from service.postgres.ideas import ideas

# The first history entry can move to an earlier day; before later entries, the change would not affect the present.
_CAPTURED = """
select i.id, s.starts_at, (
    select max(h.holds_from)
    from (
        select holds_from from history where resource = 'ideas' and id = i.id and field = 'status' order by seq offset 1
    ) h
) as since
from unnest($1::uuid[], $2::uuid[]) as shown(idea_id, session_id)
join idea i on i.id = shown.idea_id
join session s on s.id = shown.session_id
where i.status = 'captured'
order by s.starts_at
"""


# Locked before the presentations, in the order of a capture, and exclusively: the unique constraint on session and idea
# is checked at the end of the statement.
_LOCK_FIRST = """
select from idea
where id = any($1::uuid[]) or id in (select idea_id from presentation where id = any($2::uuid[]))
order by id
for no key update
"""


async def lock_ideas(conn: Conn, pending_writes: Sequence[RequestedWrite]) -> None:
    """Lock the presented ideas, whose status may change."""
    locking = [pending for pending in pending_writes if not presentations.locking_members.isdisjoint(pending.body)]
    if locking:
        idea_ids = [UUID(pending.body["idea_id"]) for pending in locking if "idea_id" in pending.body]
        await conn.execute(_LOCK_FIRST, idea_ids, [pending.id for pending in locking if pending.id])


async def lock_named_ideas(
    conn: Conn, idea_drafts: Sequence[PendingWrite], presentation_drafts: Sequence[PendingWrite]
) -> None:
    """Lock a document's ideas together with other ideas that its presentations name, in one order."""
    named_ids = {UUID(pending.body["idea_id"]) for pending in presentation_drafts if "idea_id" in pending.body}
    own_ids = {pending.id for pending in idea_drafts if pending.id}
    if named_ids - own_ids:
        await conn.execute(_LOCK_FIRST, [*named_ids | own_ids], [])


async def mark_ideas_presented(conn: Conn, changes: Changes, context: WriteContext) -> None:
    """Set captured ideas to `presented`, from the day of their presentation."""
    new_presentations = [change.new for change in changes if change.changed("idea_id")]
    if not new_presentations:
        return
    days: dict[UUID, date] = {}
    for row in await conn.fetch(
        _CAPTURED, [change.idea_id for change in new_presentations], [change.session_id for change in new_presentations]
    ):
        day = row["starts_at"].astimezone(context.now.tzinfo).date()
        days.setdefault(row["id"], max(min(day, context.today), row["since"] or date.min))
    pending_writes = [
        PendingWrite(ideas, {}, id=idea, holds_from=day, transition=_presented) for idea, day in days.items()
    ]
    if pending_writes:
        await write_resolved(
            conn, pending_writes, msgspec.structs.replace(context, return_rows=False, idempotency_key=None)
        )


def _presented(stored: JsonObject) -> JsonObject:
    return {"status": "presented"} if stored["status"] == "captured" else {}


presentations = Resource(
    "presentations",
    PresentationCreate,
    Presentation,
    after=mark_ideas_presented,
    locks=("session_id", "idea_id"),
    lock_first=lock_ideas,
    errors={
        "presentation_session_id_idea_id_key": Violation(
            "already_exists", "/idea_id", "The idea already has a presentation in this session; update it."
        ),
    },
    sortable=("position",),
)
