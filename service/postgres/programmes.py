"""Programmes in the database."""

from datetime import datetime

from service.core.resource import Changes, Resource
from service.database.pool import Conn
from service.domain.programmes import Facts, Programme, ProgrammeCreate, check

_IN_USE = """
select s.programme_id, array_agg(distinct item ->> 'phase') as covered, '{}'::text[] as attended
from session s
cross join jsonb_array_elements(s.agenda) item
where s.programme_id = any($1::uuid[])
    and item ->> 'phase' is not null
group by s.programme_id
union all
select s.programme_id, '{}', array_agg(distinct phase)
from session s
join attendance a on a.session_id = s.id
cross join unnest(a.phases) phase
where s.programme_id = any($1::uuid[])
group by s.programme_id
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the phases that sessions cover and attendances name, for programmes whose phases change.

    Writing a session or an attendance locks its programme, so no concurrent write is missed here.
    """
    programme_ids = [change.id for change in changes if change.old is not None and change.changed("phases")]
    rows = await conn.fetch(_IN_USE, programme_ids) if programme_ids else []
    return Facts(
        covered={row["programme_id"]: row["covered"] for row in rows if row["covered"]},
        attended={row["programme_id"]: row["attended"] for row in rows if row["attended"]},
    )


programmes = Resource(
    "programmes", ProgrammeCreate, Programme, check=check, facts=facts, guards=("phases",), sortable=("name",)
)
