"""Insert two hundred thousand ideas with their links directly into the database."""

from typing import Any
from uuid import UUID

import asyncpg
from msgspec import Struct

IDEAS = 200_000

# Ids are adjacent elements of sorted lists, so that every list of ids is in its stored order.
_SURROUNDINGS = """
insert into unit (name, kind) values ('Lillevik kommune', 'municipality');
insert into unit (name, kind, parent_id)
select 'Sektor ' || n, 'sector', (select id from unit where parent_id is null) from generate_series(1, 8) n;
insert into unit (name, kind, parent_id)
select 'Tjenestested ' || n, 'service_place', (sectors.ids)[1 + n % 8]
from generate_series(1, 240) n, (select array_agg(id order by id) as ids from unit where kind = 'sector') sectors;

insert into leadership_group (name) select 'Ledergruppe ' || n from generate_series(1, 120) n;
insert into programme (name, status) values ('LUP', 'running');
insert into session (programme_id, title, format, starts_at, ends_at, status)
select (select id from programme), 'Samling ' || n, 'ordinary', at, at + interval '7 hours', 'held'
from generate_series(1, 800) n, lateral (select timestamptz '2019-01-15 08:00Z' + n * interval '3 days') as day(at);
insert into theme (name) select 'Tema ' || n from generate_series(1, 60) n;
insert into problem_statement (question, language)
select 'Hvordan kan vi realisere gevinster og spre det som virker, runde ' || n || '?', 'nb'
from generate_series(1, 300) n;
insert into insight (statement, kind, session_id, language)
select 'Det som virker, blir kjent ved tilfeldighet (' || n || ')', 'cause', (s.ids)[1 + n % 800], 'nb'
from generate_series(1, 4000) n, (select array_agg(id order by id) as ids from session) s;
insert into need (who, what, because, status, session_id, language)
select 'tjenesteleder', 'en fast time til å se hva andre har fått til (' || n || ')', 'driften går foran', 'open',
    (s.ids)[1 + n % 800], 'nb'
from generate_series(1, 3000) n, (select array_agg(id order by id) as ids from session) s;
"""
_IDEAS = """
insert into idea (
    title, description, boldness, origin, need_ids, insight_ids, problem_statement_id, session_id, group_id, team,
    unit_id, next_step, follow_up_on, status, theme_ids, language
)
select
    'Gevinstkaffe på tvers av sektorer, utgave ' || n,
    'En halvtimes kaffe hver måned, der én sektor viser hva den har fått igjen for noe den prøvde, og en annen sier '
        || 'hva den ville trengt for å gjøre det samme hos seg. '
        || repeat('Ingen lysark, bare en tavle og en klokke. ', n % 5),
    case n % 3 when 0 then 'bold' when 1 then 'traditional' end,
    'own',
    needs.ids[1 + n * 7 % 2999 : 2 + n * 7 % 2999],
    insights.ids[1 + n * 11 % 4000 : 1 + n * 11 % 4000],
    problems.ids[1 + n % 300],
    sessions.ids[1 + n % 800],
    groups.ids[1 + n % 120],
    'bord ' || 1 + n % 6,
    units.ids[1 + n % 240],
    case when n % 2 = 0 then 'Prøv i to sektorer før sommeren' end,
    case when n % 4 = 0 then date '2026-01-01' + n % 365 end,
    (array['captured', 'captured', 'presented', 'selected', 'parked'])[1 + n % 5],
    themes.ids[1 + n % 59 : 1 + n % 59 + n % 2],
    'nb'
from
    generate_series(1, $1::integer) n,
    (select array_agg(id order by id) as ids from need) needs,
    (select array_agg(id order by id) as ids from insight) insights,
    (select array_agg(id order by id) as ids from problem_statement) problems,
    (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from leadership_group) groups,
    (select array_agg(id order by id) as ids from unit where kind = 'service_place') units,
    (select array_agg(id order by id) as ids from theme) themes
"""
_SHADOWS = """
insert into idea_need (idea_id, need_id) select id, unnest(need_ids) from idea;
insert into idea_insight (idea_id, insight_id) select id, unnest(insight_ids) from idea;
insert into idea_theme (idea_id, theme_id) select id, unnest(theme_ids) from idea;
insert into history (resource, id, field, value, holds_from, caller)
select 'ideas', id, 'status', to_jsonb(status), date '2026-01-01', 'import' from idea;
insert into change (resource, id, version, action) select 'ideas', id, version, 'created' from idea;
insert into idea_recency select id, updated_at from idea;
"""


class Ids(Struct, frozen=True):
    """The ids in requests: ideas to read, ideas to change, and targets of new references."""

    read: list[UUID]
    change: list[UUID]
    needs: list[UUID]
    insights: list[UUID]
    sessions: list[UUID]


async def load(conn: "asyncpg.Connection[Any]") -> Ids:
    """Fill an empty database, and return the ids for requests."""
    await conn.execute(_SURROUNDINGS)
    # The data are consistent; checking them with triggers would take most of the time.
    await conn.execute("set session_replication_role = replica")
    await conn.execute(_IDEAS, IDEAS)
    await conn.execute(_SHADOWS)
    await conn.execute("vacuum analyze")
    await conn.execute("checkpoint")

    async def fetch_ids(query: str) -> list[UUID]:
        return [row["id"] for row in await conn.fetch(query)]

    idea_ids = await fetch_ids(
        "select id from (select id, row_number() over (order by id) as n from idea) i where n % 40 = 0"
    )
    return Ids(
        read=idea_ids[::2],
        change=idea_ids[1::2],
        needs=await fetch_ids("select id from need order by id"),
        insights=await fetch_ids("select id from insight order by id"),
        sessions=await fetch_ids("select id from session order by id"),
    )
