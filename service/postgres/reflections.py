"""Reflections in the database."""

from datetime import datetime
from uuid import UUID

from service.core.resource import Changes, Derived, Resource
from service.database.pool import Conn
from service.domain import reflections as domain
from service.domain.base.shapes import Violation
from service.domain.reflections import Facts, Reflection, ReflectionCreate, ReflectionResponse

_PEOPLE = """
select a.session_id, array_agg(a.person_id) as people
from attendance a
join unnest($1::uuid[], $2::uuid[]) as named(session_id, person_id) using (session_id, person_id)
group by a.session_id
"""
ATTENDED = """(
    select a.status = 'attended'
    from attendance a
    where a.session_id = t.session_id and a.person_id = t.person_id
)"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read which of the named people have an attendance in the session."""
    with_person = [change.new for change in changes if change.new.person_id]
    if not with_person:
        return Facts({})
    rows = await conn.fetch(
        _PEOPLE,
        [reflection.session_id for reflection in with_person],
        [reflection.person_id for reflection in with_person],
    )
    people: dict[UUID, frozenset[UUID]] = {row["session_id"]: frozenset(row["people"]) for row in rows}
    return Facts(people)


reflections = Resource(
    "reflections",
    ReflectionCreate,
    Reflection,
    check=domain.check,
    facts=facts,
    response=ReflectionResponse,
    derived={"person_attended": Derived(ATTENDED)},
    errors={
        "reflection_session_id_person_id_fkey": Violation(
            "no_attendance", "/person_id", "The person has no attendance for the session; create it first."
        ),
    },
    visible="t.may_publish",
    judged_with_person=("session_id",),
)
