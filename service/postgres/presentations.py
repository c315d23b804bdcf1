"""Presentations in the database, and what the first one does to its idea."""

from datetime import date

from service.domain.presentations import NewPresentation, Presentation
from service.domain.shapes import Broken
from service.postgres.table import Changes, Conn, Table

_PRESENT = """
with presented as (
    update idea
    set status = 'presented', version = version + 1, updated_at = now()
    where id = any($1::uuid[]) and status = 'captured'
    returning id
)
insert into history (resource, id, field, value, holds_from, caller)
select 'ideas', id, 'status', '"presented"', $3, $2 from presented
"""


async def present(conn: Conn, changes: Changes, caller: str, today: date) -> None:
    """Make the captured ideas among those that are shown presented ones."""
    shown = [each.new.idea_id for each in changes if each.moved("idea_id")]
    if shown:
        await conn.execute(_PRESENT, shown, caller, today)


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
