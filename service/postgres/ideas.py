"""Ideas in the database, and their status before they were parked or declined."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from service.core.resource import Changes, Resource
from service.database.pool import Conn
from service.domain import ideas as domain
from service.domain.ideas import INACTIVE_STATUSES, Facts, Idea, IdeaCreate

_LAST_ACTIVE_STATUSES = """
select distinct on (id) id, value #>> '{}' as status
from history
where resource = 'ideas' and field = 'status' and id = any($1::uuid[]) and value #>> '{}' <> all($2::text[])
order by id, holds_from desc, seq desc
"""


async def read_last_active_statuses(conn: Conn, ids: Sequence[UUID | None]) -> Mapping[UUID, str]:
    """Read the last status of each idea, from its history, other than parked and declined."""
    return {row["id"]: row["status"] for row in await conn.fetch(_LAST_ACTIVE_STATUSES, ids, INACTIVE_STATUSES)}


async def lock_and_read_last_active_statuses(conn: Conn, ids: Sequence[UUID]) -> Mapping[UUID, str]:
    """Lock parked or declined ideas, and read their last active statuses."""
    await conn.execute("select from idea where id = any($1::uuid[]) order by id for no key update", ids)
    return await read_last_active_statuses(conn, ids)


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the last active statuses of ideas that are revived."""
    resumed_ids = [
        change.id
        for change in changes
        if change.old and change.old.status in INACTIVE_STATUSES and change.changed("status")
    ]
    return Facts(await read_last_active_statuses(conn, resumed_ids) if resumed_ids else {})


ideas = Resource(
    "ideas",
    IdeaCreate,
    Idea,
    check=domain.check,
    facts=facts,
    past=domain.check_past,
    complete=domain.complete,
    sortable=("title",),
)
