"""Ideas in the database, and where each stood before it was laid aside."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from service.domain import ideas as domain
from service.domain.ideas import LAID_ASIDE, Facts, Idea, NewIdea
from service.postgres.table import Changes, Conn, Table

_STOOD = """
select distinct on (id) id, value #>> '{}' as status
from history
where resource = 'ideas' and field = 'status' and id = any($1::uuid[]) and value #>> '{}' <> all($2::text[])
order by id, holds_from desc, seq desc
"""


async def read_last_active_statuses(conn: Conn, ids: Sequence[UUID | None]) -> Mapping[UUID, str]:
    """Read, out of the histories, the last status of each idea that was neither parked nor declined."""
    return {row["id"]: row["status"] for row in await conn.fetch(_STOOD, ids, LAID_ASIDE)}


async def lock_and_read_last_active_statuses(conn: Conn, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    """Lock ideas that are to be taken up again, and read where they stood."""
    await conn.execute("select from idea where id = any($1::uuid[]) order by id for no key update", ids)
    return await read_last_active_statuses(conn, ids)


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read where the ideas stood that are taken up again."""
    resumed_ids = [
        change.id for change in changes if change.old and change.old.status in LAID_ASIDE and change.moved("status")
    ]
    return Facts(await read_last_active_statuses(conn, resumed_ids) if resumed_ids else {})


ideas = Table(
    "ideas",
    NewIdea,
    Idea,
    check=domain.check,
    facts=facts,
    past=domain.check_past,
    complete=domain.complete,
    sort=("title", "follow_up_on"),
)
