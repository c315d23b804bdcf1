"""Problem statements in the database."""

from datetime import datetime
from uuid import UUID

from service.core.resource import Changes, Resource
from service.database.pool import Conn
from service.domain import problem_statements as domain
from service.domain.problem_statements import Facts, ProblemStatement, ProblemStatementCreate

# One at a time: two concurrent changes could each be valid and together form a cycle.
_ALONE = "select pg_advisory_xact_lock('problem_statement'::regclass::oid::bigint)"
_FORMER = """
with recursive up (id, reframed_from_id) as (
    select id, reframed_from_id from problem_statement where id = any($1::uuid[])
    union
    select p.id, p.reframed_from_id from problem_statement p join up on p.id = up.reframed_from_id
)
select id, reframed_from_id from up
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the ancestors of the changed problem statements, as they will be after the change."""
    reframed_from: dict[UUID, UUID | None] = {change.id: change.new.reframed_from_id for change in changes if change.id}
    ids = [change.new.reframed_from_id for change in changes if change.id and change.changed("reframed_from_id")]
    if any(ids):
        await conn.execute(_ALONE)
        for row in await conn.fetch(_FORMER, ids):
            reframed_from.setdefault(row["id"], row["reframed_from_id"])
    return Facts(reframed_from)


problem_statements = Resource(
    "problem_statements",
    ProblemStatementCreate,
    ProblemStatement,
    check=domain.check,
    facts=facts,
    guards=("reframed_from_id",),
)
