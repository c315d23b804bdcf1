"""Programmes in the database."""

from datetime import datetime

from service.domain.programmes import Facts, NewProgramme, Programme, check
from service.postgres.table import Changes, Conn, Table

_COVERED = """
select s.programme_id, array_agg(distinct item ->> 'phase') as phases
from session s
cross join jsonb_array_elements(s.agenda) item
where s.programme_id = any($1::uuid[])
    and item ->> 'phase' is not null
group by s.programme_id
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the phases that sessions cover, of the programmes whose phases change."""
    asked = [change.id for change in changes if change.old is not None and change.moved("phases")]
    rows = await conn.fetch(_COVERED, asked) if asked else []
    return Facts({row["programme_id"]: row["phases"] for row in rows})


programmes = Table("programmes", NewProgramme, Programme, check=check, facts=facts, sort=("name",))
