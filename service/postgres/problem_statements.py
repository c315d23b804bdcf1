"""Problem statements in the database."""

from datetime import datetime
from uuid import UUID

from service.domain import problem_statements as domain
from service.domain.problem_statements import Facts, NewProblemStatement, ProblemStatement
from service.postgres.table import Changes, Conn, Table

_FORMER = """
with recursive up (id, reframed_from_id) as (
    select id, reframed_from_id from problem_statement where id = any($1::uuid[])
    union
    select p.id, p.reframed_from_id from problem_statement p join up on p.id = up.reframed_from_id
)
select id, reframed_from_id from up
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read what the problem statements in question were reframed from, as it will be."""
    former: dict[UUID, UUID | None] = {each.id: each.new.reframed_from_id for each in changes if each.id}
    asked = [each.new.reframed_from_id for each in changes if each.id and each.moved("reframed_from_id")]
    if any(asked):
        for row in await conn.fetch(_FORMER, asked):
            former.setdefault(row["id"], row["reframed_from_id"])
    return Facts(former)


problem_statements = Table("problem_statements", NewProblemStatement, ProblemStatement, check=domain.check, facts=facts)
