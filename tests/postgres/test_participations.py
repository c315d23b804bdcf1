"""Participations of 20,000 people with 300,000 attendances: a page costs the same wherever it stands."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from service.core import list_sql
from service.core.read import Selection, read_page
from service.postgres.participations import participations
from service.postgres.sessions import sessions
from tests.conftest import as_superuser
from tests.postgres.plans import count_pages

pytestmark = pytest.mark.slow

MUNICIPALITY = """
set session_replication_role = replica;
insert into unit (name, kind) values ('Kommunen', 'municipality');
insert into unit (name, kind, parent_id)
select 'Sektor ' || n, 'sector', above.id from generate_series(1, 10) n, (select id from unit) above;
insert into unit (name, kind, parent_id)
select 'Sted ' || n, 'service_place', above.ids[1 + n % 10]
from generate_series(1, 2000) n, (select array_agg(id order by id) as ids from unit where kind = 'sector') above;
insert into person (display_name, unit_id, external_refs)
select 'Person ' || n, units.ids[1 + n % 2000], jsonb_build_array(jsonb_build_object('system', 'hr', 'id', n::text))
from generate_series(1, 20000) n,
    (select array_agg(id order by id) as ids from unit where kind = 'service_place') units;
insert into external_ref (kind, system, ref, id)
select 'people', 'hr', external_refs -> 0 ->> 'id', id from person;
insert into programme (name, status) select name, 'running' from unnest(array['LUP', 'Et annet']) name;
insert into cohort (programme_id, name, starts_on)
select programmes.ids[1 + n / 50], 'Kull ' || n, date '2016-01-01' + n * 60
from generate_series(1, 50) n, (select array_agg(id order by id) as ids from programme) programmes;
insert into session (programme_id, cohort_id, title, format, starts_at, ends_at, status, agenda)
select cohort.programme_id, cohort.id, 'Samling ' || n, 'ordinary', at, at + interval '7 hours',
    case n % 20 when 0 then 'cancelled' when 1 then 'planned' else 'held' end,
    '[{"title": "Velkommen", "minutes": 15}, {"title": "Reise", "minutes": 60, "phase": "insight"},
      {"title": "Hvorfor", "minutes": 60, "phase": "insight"}, {"title": "Lunsj", "minutes": 45},
      {"title": "Behov", "minutes": 90, "phase": "needs"}, {"title": "Ideer", "minutes": 60, "phase": "ideas"}]'
from generate_series(1, 3000) n,
    lateral (select timestamptz '2016-01-15 08:00Z' + n * interval '1 day') as day(at),
    (select array_agg(cohort order by id) as all from cohort) cohorts,
    lateral unnest(cohorts.all[1 + n % 50 : 1 + n % 50]) cohort;
insert into attendance (session_id, person_id, status, role, phases)
select sessions.ids[1 + (n % 19000 * 7 + n / 19000 * 187) % 3000], people.ids[1 + n % 19000],
    (array['attended', 'attended', 'invited', 'absent'])[1 + n % 4], 'participant',
    case when n % 10 = 0 then array['insight'] end
from generate_series(0, 299999) n, (select array_agg(id order by id) as ids from session) sessions,
    (select array_agg(id order by id) as ids from person) people;
insert into leadership_group (name, leader_id, member_ids)
select 'Ledergruppe', people.ids[1], people.ids[2:12] from (select array_agg(id order by id) as ids from person) people;
insert into leadership_group_member select id, unnest(member_ids) from leadership_group;
analyze;
"""


MAX_PAGES = 20_000
"""Pages that a page of the list may read: 16 attendances with their sessions for each of 200 people take 14,000."""
MAX_SEARCHED_PAGES = 300_000
"""Pages that it may read to find those who were invited or attended, who can be rare: a tenth of a second."""
SEARCHED = ("invited", "attended", "not attended")
NOBODY = UUID("0199c0de-0000-7000-8000-0000000000ff")


def select(filters: dict[str, Any], counted: dict[str, Any]) -> Selection:
    counted_sessions = Selection(sessions, True, [*counted.items()])
    return Selection(participations, True, [*filters.items()], counted=counted_sessions, zone="Europe/Oslo")


def write_page(selection: Selection, after: UUID | None) -> tuple[str, list[Any]]:
    """Return the statement of a page, and its arguments."""
    arguments: list[Any] = [after] if after else []
    conditions, figures = selection.conditions(arguments), selection.figures(arguments)
    return list_sql.select_page(participations, True, conditions, None, after is not None, 201, figures), arguments


async def list_selections(conn: asyncpg.Connection) -> dict[str, Selection]:
    """Return a selection by each filter, those that match nobody too."""
    cohort, sector, root, group, person, unit = [
        await conn.fetchval(query)
        for query in (
            "select id from cohort order by id offset 20 limit 1",
            "select id from unit where kind = 'sector' order by id limit 1",
            "select id from unit where parent_id is null",
            "select id from leadership_group",
            "select id from person order by id offset 19500 limit 1",
            "select unit_id from person order by id limit 1",
        )
    ]
    programme = await conn.fetchval("select programme_id from cohort where id = $1", cohort)
    day = datetime(2022, 1, 1, tzinfo=UTC)
    return {
        "all": select({}, {}),
        "programme": select({}, {"programme_id": programme}),
        "days": select({}, {"starts_at_from": day, "starts_at_to": day}),
        "invited": select({"invited": True}, {"cohort_id": cohort}),
        "attended": select({"attended": True}, {"programme_id": programme}),
        "not attended": select({"attended": False}, {"cohort_id": cohort}),
        "invited to nothing": select({"invited": True}, {"cohort_id": NOBODY}),
        "sector": select({"within_unit_id": (sector,)}, {}),
        "root": select({"within_unit_id": (root,)}, {"programme_id": programme}),
        "no unit": select({"within_unit_id": (NOBODY,)}, {}),
        "unit": select({"unit_id": unit}, {}),
        "group": select({"group_id": (group,)}, {}),
        "person": select({"person_id": (person,)}, {}),
        "ref": select({"external_ref": "hr:19500"}, {}),
    }


async def test_a_page_costs_the_same_wherever_it_stands_and_whatever_chooses_it(database: str) -> None:
    conn = await asyncpg.connect(as_superuser(database))
    try:
        await conn.execute(MUNICIPALITY)
        middle = await conn.fetchval("select id from person order by id offset 10000 limit 1")
        costs = {}
        for name, selection in (await list_selections(conn)).items():
            costs[name] = [
                await count_pages(conn, statement, *arguments)
                for statement, arguments in (write_page(selection, None), write_page(selection, middle))
            ]
        print(f"pages read at the beginning and in the middle: {costs}")
        limits = {name: MAX_SEARCHED_PAGES if name in SEARCHED else MAX_PAGES for name in costs}
        assert {name: cost for name, cost in costs.items() if max(cost) > limits[name]} == {}
        statement, arguments = write_page(select({}, {}), middle)
        plan = "\n".join(row[0] for row in await conn.fetch(f"explain {statement}", *arguments))
        assert "Seq Scan" not in plan
        await _check_figures(conn)
    finally:
        await conn.close()


async def _check_figures(conn: asyncpg.Connection) -> None:
    """Compare the sums over all pages with counts over the tables."""
    totals, after, people = [0, 0], None, 0
    while True:
        page = await read_page(conn, select({}, {}), None, 200, after)
        items = [json.loads(item) for item in page.items]
        people += len(items)
        totals[0] += sum(item["sessions_invited"] for item in items)
        totals[1] += sum(item["minutes_attended"] for item in items)
        assert all(item["minutes_attended"] == sum(item["minutes_by_phase"].values()) for item in items)
        if page.next is None:
            break
        after = page.next
    expected = await conn.fetchrow(
        """
        select count(*) as invited, sum(case when a.status <> 'attended' or s.status <> 'held' then 0
            when a.phases is null then 270 else 120 end) as minutes
        from attendance a join session s on s.id = a.session_id
        where s.status <> 'cancelled'
        """
    )
    assert (people, *totals) == (20_000, *expected)
