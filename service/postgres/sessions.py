"""Sessions in the database."""

from datetime import datetime
from uuid import UUID

from service.domain import sessions as domain
from service.domain.sessions import Facts, NewSession, Session
from service.postgres.table import Changes, Conn, Shadow, Table

_FACTS = """
select 'programme' as what, p.id, array(select x ->> 'key' from jsonb_array_elements(p.phases) x) as says
from programme p
where p.id = any($1::uuid[])
union all
select 'cohort', c.id, array[c.programme_id::text]
from cohort c
where c.id = any($2::uuid[])
union all
select 'method', m.id, array[m.key]
from method m
where m.key = any($3::text[])
union all
select distinct 'attended', a.session_id, '{}'::text[]
from attendance a
where a.session_id = any($4::uuid[]) and a.status in ('attended', 'absent')
"""

# As `json`, which keeps the order of the agenda; `jsonb` has one of its own.
PHASE_MINUTES = """(
    select coalesce(json_object_agg(p.phase, p.minutes order by p.place), '{}')
    from (
        select x.item ->> 'phase' as phase, sum((x.item ->> 'minutes')::integer) as minutes, min(x.place) as place
        from jsonb_array_elements(t.agenda) with ordinality x(item, place)
        where x.item ->> 'phase' is not null
        group by 1
    ) p
)"""
MISSING_PHASES = """(
    select coalesce(array_agg(x.phase ->> 'key' order by x.place), '{}')
    from programme p, jsonb_array_elements(p.phases) with ordinality x(phase, place)
    where p.id = t.programme_id and t.format = 'mini' and (x.phase ->> 'required')::boolean
        and not exists (select from jsonb_array_elements(t.agenda) a where a ->> 'phase' = x.phase ->> 'key')
)"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the programmes, cohorts and methods that the sessions name, and which of them somebody attended."""
    new: list[NewSession] = [change.new for change in changes]
    rows = await conn.fetch(
        _FACTS,
        [session.programme_id for session in new],
        [session.cohort_id for session in new],
        [item.method_key for session in new for item in session.agenda],
        [change.id for change in changes],
    )
    found: dict[str, dict[UUID, list[str]]] = {"programme": {}, "cohort": {}, "method": {}, "attended": {}}
    for row in rows:
        found[row["what"]][row["id"]] = row["says"]
    return Facts(
        now=now,
        phases=found["programme"],
        cohorts={id: UUID(programme) for id, (programme,) in found["cohort"].items()},
        methods=frozenset(key for (key,) in found["method"].values()),
        attended=frozenset(found["attended"]),
    )


sessions = Table(
    "sessions",
    NewSession,
    Session,
    check=domain.check,
    facts=facts,
    past=domain.check_past,
    derived={"phase_minutes": PHASE_MINUTES, "missing_phases": MISSING_PHASES},
    shadows=(
        Shadow(
            table="session_method",
            columns=("session_id", "method_key"),
            owner="session_id",
            rows="select distinct t.id, a ->> 'method_key' from jsonb_array_elements(t.agenda) a"
            " where a ->> 'method_key' is not null",
            fields=("agenda",),
        ),
    ),
    errors={"session_method_method_key_fkey": domain.METHOD_GONE},
    sort=("starts_at", "title"),
)
