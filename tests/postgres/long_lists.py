"""Long tables for the plans of lists: every value is there, most of them often, some of them rarely or never."""

import asyncpg

ROWS = 200_000

_FRAME = """
insert into unit (name, kind) values ('Lillevik kommune', 'municipality');
insert into unit (name, kind, parent_id)
select 'Sektor ' || n, 'sector', above.id
from generate_series(1, 90) n, (select id from unit where parent_id is null) above;
insert into unit (name, kind, parent_id)
select 'Virksomhet ' || n, 'service_area', above.ids[1 + n % 90]
from generate_series(1, 4000) n, (select array_agg(id order by id) as ids from unit where kind = 'sector') above;
insert into unit (name, kind, parent_id, opened_on, closed_on)
select 'Tjenestested ' || n, 'service_place', above.ids[1 + n % 4000], date '2014-01-01' + n % 4000,
    case when n % 20 = 0 then date '2024-01-01' + n % 400 end
from generate_series(1, $1::integer - 4091) n,
    (select array_agg(id order by id) as ids from unit where kind = 'service_area') above;
"""
_GROUPS = """
insert into leadership_group (name, unit_ids)
select 'Ledergruppe ' || n, units.ids[1 + n * 90 : 1 + n * 90]
from generate_series(1, 2000) n,
    (select array_agg(id order by id) as ids from unit where kind = 'service_place') units;
insert into leadership_group_unit (leadership_group_id, unit_id) select id, unnest(unit_ids) from leadership_group;
insert into programme (name, status) select 'LUP ' || n, 'running' from generate_series(1, 20) n;
insert into cohort (programme_id, name, starts_on)
select p.id, 'Kull ' || p.name, date '2016-01-01' from programme p;
insert into problem_statement (question, language)
select 'Hvordan kan vi spre det som virker, runde ' || n || '?', 'nb' from generate_series(1, 2000) n;
insert into theme (name) select 'Tema ' || n from generate_series(1, 60) n;
"""
_PEOPLE = """
insert into person (display_name, email, title, unit_id, active)
select 'Person ' || n, 'p' || n || '@example.kommune.no', case when n % 3 = 0 then 'Tjenesteleder' end,
    units.ids[1 + n % cardinality(ids)], true
from generate_series(1, $1::integer) n, (select array_agg(id order by id) as ids from unit) units
"""
_SESSIONS = """
insert into session (
    programme_id, cohort_id, title, format, occasion, starts_at, ends_at, place, status, group_ids, published_at
)
select programmes.ids[1 + n % 20], cohorts.ids[1 + n % 20], 'Samling ' || n, 'ordinary', 'working',
    at, at + interval '7 hours', 'Rådhuset', 'held', groups.ids[1 + n % 2000 : 1 + n % 2000],
    case when n % 5 = 0 then at + interval '8 hours' end
from generate_series(1, $1::integer) n,
    lateral (select timestamptz '2016-01-15 08:00Z' + n * (interval '3500 days' / $1::integer)) as day(at),
    (select array_agg(id order by id) as ids from programme) programmes,
    (select array_agg(id order by id) as ids from cohort) cohorts,
    (select array_agg(id order by id) as ids from leadership_group) groups
"""
_ATTENDANCES = """
insert into attendance (session_id, person_id, status, role)
select sessions.ids[n], people.ids[1 + n * 37 % cardinality(people.ids)], 'attended', 'participant'
from generate_series(1, $1::integer) n,
    (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from person) people
"""
_IDEAS = """
insert into idea (
    title, boldness, origin, problem_statement_id, session_id, group_id, team, unit_id, owner_id, follow_up_on, status,
    theme_ids, language, published_at, updated_at
)
select 'Gevinstkaffe på tvers av sektorer, utgave ' || n, 'traditional', 'own', problems.ids[1 + n % 2000],
    sessions.ids[n], groups.ids[1 + n % 2000], 'bord ' || 1 + n % 6, units.ids[1 + n % cardinality(units.ids)],
    people.ids[1 + n % cardinality(people.ids)],
    case when n % 4 = 0 then date '2016-06-01' + (n::bigint * 3500 / $1::integer)::integer end,
    (array['captured', 'presented', 'selected', 'parked'])[1 + n % 4], themes.ids[1 + n % 59 : 1 + n % 59], 'nb',
    case when n % 50 = 0 then now() - interval '1 hour' * n / 1000 end, now() - interval '1 hour' * n / 1000
from generate_series(1, $1::integer) n,
    (select array_agg(id order by id) as ids from problem_statement) problems,
    (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from leadership_group) groups,
    (select array_agg(id order by id) as ids from unit) units,
    (select array_agg(id order by id) as ids from person) people,
    (select array_agg(id order by id) as ids from theme) themes
"""
_LINKS = """
insert into session_group (session_id, group_id) select id, unnest(group_ids) from session;
insert into idea_theme (idea_id, theme_id) select id, unnest(theme_ids) from idea;
"""


_INDEXES = """
select indexname, indexdef
from pg_indexes
where tablename = any('{unit,person,session,attendance,idea}')
    and not exists (select from pg_constraint where conname = indexname)
"""


_RECENCY = "; ".join(
    f"insert into {table}_recency select id, updated_at from {table}"
    for table in ("unit", "person", "session", "attendance", "idea")
)


async def fill(conn: asyncpg.Connection) -> None:
    """Fill an empty database with as many units, people, sessions, attendances and ideas as `ROWS`."""
    await conn.execute("set session_replication_role = replica; set work_mem = '256MB'; set synchronous_commit = off")
    await conn.execute("set maintenance_work_mem = '512MB'")
    # Building an index at the end takes a fraction of the time.
    indexes = await conn.fetch(_INDEXES)
    await conn.execute("; ".join(f"drop index {row['indexname']}" for row in indexes))
    for statement in (*_FRAME.split(";")[:-1], _PEOPLE):
        await _insert(conn, statement)
    await conn.execute(_GROUPS)
    for statement in (_SESSIONS, _ATTENDANCES, _IDEAS):
        await _insert(conn, statement)
    await conn.execute(_LINKS)
    await conn.execute(_RECENCY)
    await conn.execute("; ".join(row["indexdef"] for row in indexes))
    await conn.execute("vacuum analyze")


async def _insert(conn: asyncpg.Connection, statement: str) -> None:
    await conn.execute(statement, *([ROWS] if "$1" in statement else []), timeout=60)
