"""Fill a database with a municipality's data of several years, in realistic proportions."""

import time
from collections.abc import Callable
from typing import Any

import asyncpg
from msgspec import Struct

Log = Callable[[str], None]

# Ids are adjacent elements of sorted lists, so that every list of ids is in its stored order.
# The numbers of units, groups and themes do not grow over the years.
_FRAME = """
insert into unit (name, kind) values ('Lillevik kommune', 'municipality');
insert into unit (name, kind, parent_id, opened_on)
select 'Sektor ' || n, 'sector', above.id, date '2010-01-01' + n
from generate_series(1, 9) n, (select id from unit where kind = 'municipality') above;
insert into unit (name, kind, parent_id, opened_on)
select 'Virksomhet ' || n, 'service_area', above.ids[1 + n % 9], date '2012-01-01' + n
from generate_series(1, 90) n, (select array_agg(id order by id) as ids from unit where kind = 'sector') above;
insert into unit (name, kind, parent_id, opened_on, closed_on)
select 'Tjenestested ' || n, 'service_place', above.ids[1 + n % 90], date '2014-01-01' + n,
    case when n % 20 = 0 then date '2024-01-01' + n % 400 end
from generate_series(1, 1900) n, (select array_agg(id order by id) as ids from unit where kind = 'service_area') above;
insert into leadership_group (name, closed_on, unit_ids)
select 'Ledergruppe ' || n, case when n % 10 = 0 then date '2024-01-01' + n end, units.ids[1 + n * 9 : 1 + n * 9]
from generate_series(1, 200) n,
    (select array_agg(id order by id) as ids from unit where kind = 'service_place') units;
insert into leadership_group_unit (leadership_group_id, unit_id) select id, unnest(unit_ids) from leadership_group;
insert into programme (name, status) values ('LUP', 'running');
insert into cohort (programme_id, name, starts_on)
select (select id from programme), 'Kull ' || n, date '2016-01-01' + n * 90 from generate_series(1, 40) n;
insert into theme (name) select 'Tema ' || n from generate_series(1, 60) n;
"""
_PEOPLE = """
insert into person (display_name, unit_id, active)
select 'Person ' || n, units.ids[1 + n % 1900], n % 7 > 0
from generate_series(1, $1::integer) n,
    (select array_agg(id order by id) as ids from unit where kind = 'service_place') units
"""
_SESSIONS = """
insert into session (programme_id, cohort_id, title, format, starts_at, ends_at, status, published_at, group_ids)
select (select id from programme), cohorts.ids[1 + n % 40], 'Samling ' || n,
    case n % 2 when 0 then 'ordinary' else 'mini' end, at, at + interval '7 hours', 'held',
    case when n % 5 = 0 then at + interval '8 hours' end, groups.ids[1 + n % 199 : 2 + n % 199]
from generate_series(1, $1::integer) n,
    lateral (select timestamptz '2016-01-15 08:00Z' + n * (interval '3500 days' / $1::integer)) as day(at),
    (select array_agg(id order by id) as ids from cohort) cohorts,
    (select array_agg(id order by id) as ids from leadership_group) groups
"""
_PROBLEMS = """
insert into problem_statement (question, language)
select 'Hvordan kan vi realisere gevinster og spre det som virker, runde ' || n || '?', 'nb'
from generate_series(1, $1::integer) n
"""
_INSIGHTS = """
insert into insight (statement, kind, session_id, language)
select 'Det som virker, blir kjent ved tilfeldighet (' || n || ')', 'cause', sessions.ids[1 + n % cardinality(ids)],
    'nb'
from generate_series(1, $1::integer) n, (select array_agg(id order by id) as ids from session) sessions
"""
_NEEDS = """
insert into need (who, what, because, status, insight_ids, session_id, language)
select 'tjenesteleder', 'en fast time til å se hva andre har fått til (' || n || ')', 'driften går foran', 'open',
    array[insights.ids[1 + n % cardinality(insights.ids)]], sessions.ids[1 + n % cardinality(sessions.ids)], 'nb'
from generate_series(1, $1::integer) n,
    (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from insight) insights
"""
_IDEAS = """
insert into idea (
    title, description, boldness, origin, need_ids, insight_ids, problem_statement_id, session_id, group_id, team,
    unit_id, owner_id, next_step, follow_up_on, status, theme_ids, language, published_at, created_at, updated_at
)
select
    'Gevinstkaffe på tvers av sektorer, utgave ' || n,
    'En halvtimes kaffe hver måned, der én sektor viser hva den har fått igjen for noe den prøvde, og en annen sier '
        || 'hva den ville trengt for å gjøre det samme hos seg. '
        || repeat('Ingen lysark, bare en tavle og en klokke. ', n % 5),
    case n % 3 when 0 then 'bold' when 1 then 'traditional' end,
    'own',
    needs.ids[1 + n * 7::bigint % (cardinality(needs.ids) - 1) : 2 + n * 7::bigint % (cardinality(needs.ids) - 1)],
    insights.ids[1 + n % cardinality(insights.ids) : 1 + n % cardinality(insights.ids)],
    problems.ids[1 + n % cardinality(problems.ids)],
    -- The ideas of a day come together, as they do.
    sessions.ids[1 + n::bigint * cardinality(sessions.ids) / ($1::integer + 1)],
    groups.ids[1 + n % 200],
    'bord ' || 1 + n % 6,
    units.ids[1 + n % 1900],
    case when n % 3 = 0 then people.ids[1 + n % cardinality(people.ids)] end,
    case when n % 2 = 0 then 'Prøv i to sektorer før sommeren' end,
    case when n % 4 = 0 then date '2016-06-01' + (n::bigint * 3500 / $1::integer)::integer end,
    (array['captured', 'captured', 'presented', 'selected', 'parked'])[1 + n % 5],
    themes.ids[1 + n % 59 : 1 + n % 59 + n % 2],
    'nb',
    case when n % 50 = 0 then now() - interval '1 hour' * (($1::integer - n)::float8 / $1::integer) end,
    now(),
    -- A few are changed each day, wherever they are.
    case when n % 97 = 0 then now() - interval '3600 days' * (n % 1009) / 1009.0
        else now() - interval '3600 days' * (($1::integer - n)::float8 / $1::integer) end
from
    generate_series($2::integer, $3::integer) n,
    (select array_agg(id order by id) as ids from need) needs,
    (select array_agg(id order by id) as ids from insight) insights,
    (select array_agg(id order by id) as ids from problem_statement) problems,
    (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from leadership_group) groups,
    (select array_agg(id order by id) as ids from unit where kind = 'service_place') units,
    (select array_agg(id order by id) as ids from person) people,
    (select array_agg(id order by id) as ids from theme) themes
"""
_LINKS = """
insert into session_group (session_id, group_id) select id, unnest(group_ids) from session;
insert into need_insight (need_id, insight_id) select id, unnest(insight_ids) from need;
insert into idea_need (idea_id, need_id) select id, unnest(need_ids) from idea;
insert into idea_insight (idea_id, insight_id) select id, unnest(insight_ids) from idea;
insert into idea_theme (idea_id, theme_id) select id, unnest(theme_ids) from idea;
insert into history (resource, id, field, value, holds_from, caller)
select 'ideas', id, 'status', to_jsonb(status), date '2026-01-01', 'import' from idea;
"""
_ATTENDANCES = """
insert into attendance (session_id, person_id, status, role)
select distinct on (1, 2) sessions.ids[1 + n % cardinality(sessions.ids)],
    people.ids[1 + (n / cardinality(sessions.ids) * 37 + n) % cardinality(people.ids)], 'attended', 'participant'
from generate_series(0, $1::integer - 1) n,
    (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from person) people
"""
_REFLECTIONS = """
insert into reflection (session_id, text, rating, may_publish, language)
select sessions.ids[1 + n % cardinality(sessions.ids)], 'Det gir oss innsikt (' || n || ')', 1 + n % 5, n % 10 = 0, 'nb'
from generate_series(1, $1::integer) n, (select array_agg(id order by id) as ids from session) sessions
"""
_PRESENTATIONS = """
insert into presentation (session_id, idea_id, position, votes, language)
select session_id, id, (row_number() over (partition by session_id order by id))::integer, 3, 'nb'
from (select session_id, id from idea order by id limit $1::integer) i
"""
# Transaction ids cannot exceed the server's own: the events share a few hundred.
_CHANGES = """
insert into change (xid, resource, id, version, action, at)
select
    (3 + n::bigint * 600 / $1::integer)::text::xid8,
    case when n % 1000003 = 0 then 'methods' when n % 100 < 96 then 'ideas' when n % 2 = 0 then 'needs'
        else 'reflections' end,
    uuidv7(), 1, case when n % 5 = 0 then 'created' else 'updated' end,
    now() - interval '3600 days' * (($1::integer - n)::float8 / $1::integer)
from generate_series($2::integer, $3::integer) n
order by n
"""
CHUNK_ROWS = 200_000


class Size(Struct, frozen=True):
    """The number of ideas, which determines all other numbers."""

    ideas: int

    def of(self, number: float) -> int:
        """Return a number per idea, at least ten in total."""
        return max(10, int(self.ideas * number))


_TABLES_WITH_RECENCY = r"select replace(relname, '_recency', '') from pg_class where relname like '%\_recency'"


async def fill(conn: asyncpg.Connection, size: Size, log: Log) -> None:
    """Fill an empty database."""
    started_at = time.monotonic()

    def step(text: str) -> None:
        log(f"{text} after {time.monotonic() - started_at:.0f} s")

    # The data are consistent; checking them with triggers would take most of the time.
    await conn.execute("set session_replication_role = replica; set work_mem = '256MB'")
    await conn.execute(_FRAME)
    statements: list[tuple[str, float]] = [
        (_PEOPLE, 1 / 100), (_SESSIONS, 1 / 250), (_PROBLEMS, 1 / 600), (_INSIGHTS, 1 / 50), (_NEEDS, 1 / 66),
    ]  # fmt: skip
    for sql, share in statements:
        await conn.execute(sql, size.of(share))
    await _in_chunks(conn, _IDEAS, size.ideas, lambda done: step(f"{done:,} ideas"))
    await conn.execute(_LINKS)
    step("links")
    for sql, share in ((_ATTENDANCES, 1 / 6), (_REFLECTIONS, 1 / 20), (_PRESENTATIONS, 1 / 10)):
        await conn.execute(sql, size.of(share))
    await _in_chunks(conn, _CHANGES, size.ideas * 5, lambda done: step(f"{done:,} changes"))
    for (table,) in await conn.fetch(_TABLES_WITH_RECENCY):
        await conn.execute(f"insert into {table}_recency select id, updated_at from {table} on conflict do nothing")
    await conn.execute("vacuum analyze")
    await conn.execute("checkpoint")
    step("vacuumed")


async def _in_chunks(conn: asyncpg.Connection, sql: str, total: int, done: Callable[[int], Any]) -> None:
    for first in range(1, total + 1, CHUNK_ROWS):
        last = min(total, first + CHUNK_ROWS - 1)
        await conn.execute(sql, total, first, last)
        done(last)
