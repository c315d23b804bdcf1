"""Presentations in the database, and what the first one does to its idea."""

from datetime import date
from uuid import UUID

import msgspec

from service.domain.presentations import NewPresentation, Presentation
from service.domain.shapes import Broken, Row
from service.postgres.drafts import Draft, Writing
from service.postgres.ideas import ideas
from service.postgres.table import Changes, Conn, Table
from service.postgres.writing import write_resolved

# The first entry of a history gives way to an earlier day; behind later ones the change would leave the present alone.
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


async def present(conn: Conn, changes: Changes, how: Writing) -> None:
    """Make the captured ideas among those that are shown presented ones, from the day on which they were."""
    shown = [each.new for each in changes if each.moved("idea_id")]
    if not shown:
        return
    days: dict[UUID, date] = {}
    for row in await conn.fetch(_CAPTURED, [each.idea_id for each in shown], [each.session_id for each in shown]):
        began = row["starts_at"].astimezone(how.now.tzinfo).date()
        days.setdefault(row["id"], max(min(began, how.today), row["since"] or date.min))
    drafts = [Draft(ideas, {}, id=idea, holds_from=day, move=_step) for idea, day in days.items()]
    if drafts:
        await write_resolved(conn, drafts, msgspec.structs.replace(how, shows=False, keyed=None))


def _step(stored: Row) -> Row:
    return {"status": "presented"} if stored["status"] == "captured" else {}


presentations = Table(
    "presentations",
    NewPresentation,
    Presentation,
    after=present,
    errors={
        "presentation_session_id_idea_id_key": Broken(
            "already_exists", "/idea_id", "The idea has a presentation in this session; change that one."
        ),
    },
    sort=("position",),
)
