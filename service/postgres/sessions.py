"""Sessions in the database."""

from datetime import datetime
from uuid import UUID

from service.core.resource import Changes, Derived, LinkTable, Resource
from service.database.pool import Conn
from service.domain import sessions as domain
from service.domain.sessions import Facts, Session, SessionCreate, SessionResponse

# Changing a cohort's programme, dropping a programme's phase and deleting a method wait for writes to sessions, and
# vice versa. Attendances are read after the sessions themselves are locked.
_FACTS = """
with held_cohort as (
    select c.id, c.programme_id from cohort c where c.id = any($2::uuid[]) order by c.id for share
),
held_programme as (
    select p.id, array(select x ->> 'key' from jsonb_array_elements(p.phases) x) as phases
    from programme p
    where p.id = any($1::uuid[])
    order by p.id
    for share
),
held_method as (
    select m.id, m.key from method m where m.key = any($3::text[]) order by m.id for key share
)
select 'cohort' as what, id, array[programme_id::text] as says
from held_cohort
union all
select 'programme', id, phases
from held_programme
union all
select 'method', id, array[key]
from held_method
union all
select distinct 'attended', a.session_id, '{}'::text[]
from attendance a
where a.session_id = any($4::uuid[]) and a.status in ('attended', 'absent')
union all
select 'named', a.session_id, array_agg(distinct phase)
from attendance a
cross join unnest(a.phases) phase
where a.session_id = any($5::uuid[])
group by a.session_id
"""

# As `json`, which keeps the order of the agenda; `jsonb` does not.
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
    """Read and lock the rows that changed session fields refer to, and read the sessions' attendances."""
    planned: list[SessionCreate] = [change.new for change in changes if change.changed("programme_id", "agenda")]
    arguments = [
        [session.programme_id for session in planned],
        [change.new.cohort_id for change in changes if change.changed("programme_id", "cohort_id")],
        [item.method_key for session in planned for item in session.agenda],
        [change.id for change in changes if change.old and change.changed("status", "starts_at")],
        [change.id for change in changes if change.old and change.changed("programme_id")],
    ]
    by_source: dict[str, dict[UUID, list[str]]] = {
        "programme": {}, "cohort": {}, "method": {}, "attended": {}, "named": {}
    }  # fmt: skip
    for row in await conn.fetch(_FACTS, *arguments) if any(arguments) else []:
        by_source[row["what"]][row["id"]] = row["says"]
    return Facts(
        now=now,
        phases=by_source["programme"],
        cohorts={id: UUID(programme) for id, (programme,) in by_source["cohort"].items()},
        methods=frozenset(key for (key,) in by_source["method"].values()),
        attended=frozenset(by_source["attended"]),
        named=by_source["named"],
    )


sessions = Resource(
    "sessions",
    SessionCreate,
    Session,
    check=domain.check,
    facts=facts,
    past=domain.check_past,
    guards=("status", "starts_at"),
    locks=("programme_id", "cohort_id", "agenda"),
    response=SessionResponse,
    derived={"phase_minutes": Derived(PHASE_MINUTES), "missing_phases": Derived(MISSING_PHASES)},
    links=(
        LinkTable(
            table="session_method",
            columns=("session_id", "method_key"),
            owner="session_id",
            rows="select distinct t.id, a ->> 'method_key' from jsonb_array_elements(t.agenda) a"
            " where a ->> 'method_key' is not null",
            fields=("agenda",),
        ),
    ),
    errors={"session_method_method_key_fkey": domain.METHOD_GONE},
    sortable=("title",),
)
