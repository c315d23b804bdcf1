"""Cohorts in the database."""

from datetime import datetime

from service.core.resource import Changes, Resource
from service.database.pool import Conn
from service.domain.cohorts import Cohort, CohortCreate, Facts, check

_PROGRAMMES = """
select s.cohort_id, array_agg(distinct s.programme_id) as programmes
from session s
where s.cohort_id = any($1::uuid[])
group by s.cohort_id
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the programmes of the sessions of cohorts that change programme; writing a session locks its cohort."""
    cohort_ids = [change.id for change in changes if change.old is not None and change.changed("programme_id")]
    rows = await conn.fetch(_PROGRAMMES, cohort_ids) if cohort_ids else []
    return Facts({row["cohort_id"]: row["programmes"] for row in rows})


cohorts = Resource(
    "cohorts", CohortCreate, Cohort, check=check, facts=facts, guards=("programme_id",), sortable=("name",)
)
