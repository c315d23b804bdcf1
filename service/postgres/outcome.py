"""The outcome of a session, read as JSON in one statement."""

from functools import cache
from uuid import UUID

from service.core import sql
from service.core.resource import Resource
from service.database.pool import Conn
from service.postgres.exercises import exercises
from service.postgres.ideas import ideas
from service.postgres.insights import insights
from service.postgres.needs import needs
from service.postgres.presentations import presentations
from service.postgres.problem_statements import problem_statements
from service.postgres.reflections import reflections
from service.postgres.sessions import PHASE_MINUTES, sessions

_OF_SESSION = "t.session_id = $1"
PROBLEMS = """t.id in (
    select problem_statement_id from session_problem_statement where session_id = $1
    union all
    select problem_statement_id from exercise where session_id = $1
    union all
    select problem_statement_id from idea where session_id = $1
)"""
# An idea of another session that was presented in this one belongs to the outcomes of both.
IDEAS = """t.id in (
    select id from idea where session_id = $1
    union all
    select idea_id from presentation where session_id = $1
)"""
LISTS: tuple[tuple[Resource, str, str], ...] = (
    (problem_statements, PROBLEMS, "t.id"),
    (exercises, _OF_SESSION, "t.id"),
    (insights, _OF_SESSION, "t.id"),
    (needs, _OF_SESSION, "t.id"),
    (ideas, IDEAS, "t.id"),
    (presentations, _OF_SESSION, "coalesce(t.position, 2147483647), t.id"),
    (reflections, _OF_SESSION, "t.id"),
)
"""The lists of an outcome: the resource, the condition on `t`, and the order."""


@cache
def outcome_statement(can_read_people: bool) -> str:
    """Return the statement for an outcome; without `$2`, the right to read the day's work, its lists are empty."""
    lists = ",\n".join(
        f"    '{resource.kind.name}', {_list(resource, condition, order, can_read_people)}"
        for resource, condition, order in LISTS
    )
    return (
        "select convert_to(json_build_object(\n"
        f"    'session', (select row_to_json(r) from (select {sql.select_list(sessions, can_read_people)}) r),\n"
        f"    'phase_minutes', {PHASE_MINUTES},\n"
        f"{lists},\n"
        f"    'further_work', {_further_work(can_read_people)}\n"
        ")::text, 'UTF8')\n"
        "from session t\n"
        "where t.id = $1"
    )


def _list(resource: Resource, condition: str, order: str, can_read_people: bool) -> str:
    return (
        f"(select coalesce(json_agg(row_to_json(r) order by {order}), '[]') from {resource.table} t "
        f"cross join lateral (select {sql.select_list(resource, can_read_people)}) r "
        f"where $2 and {sql.visible_condition(resource, can_read_people)} and {condition})"
    )


def _further_work(can_read_people: bool) -> str:
    owner_column, null_column = (" t.owner_id,", " null,") if can_read_people else ("", "")
    return f"""(
        select coalesce(json_agg(row_to_json(w) order by w.kind, w.id), '[]')
        from (
            select
                'ideas' as kind, t.id, t.title as label, t.next_step,{owner_column} t.follow_up_on,
                null::uuid as owner_unit_id
            from idea t
            where {IDEAS} and (
                t.status in ('selected', 'taken_further')
                or t.next_step is not null and t.status not in ('parked', 'declined')
            )
            union all
            select 'problem_statements', t.id, t.question, null,{null_column} null, t.owner_unit_id
            from problem_statement t
            where t.owner_unit_id is not null and {PROBLEMS}
        ) w
        where $2
    )"""


async def read_outcome(conn: Conn, session_id: UUID, can_read_people: bool, day: bool) -> bytes | None:
    """Read the outcome of a session as JSON."""
    document: bytes | None = await conn.fetchval(outcome_statement(can_read_people), session_id, day)
    return document
