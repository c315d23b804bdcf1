"""Participations in the database: a view of people that counts the sessions to which they were invited."""

from service.core.filters import Ids
from service.core.resource import Filter
from service.core.view import CountedBy, View
from service.domain.base.kinds import Kind
from service.domain.participations import Participation
from service.postgres.people import people
from service.postgres.sessions import sessions

_TAKEN = """
    from attendance a
    join {counted} s on s.id = a.session_id
    where a.person_id = t.id and a.role in ('participant', 'leader') and s.status <> 'cancelled'"""
_ATTENDED = "a.status = 'attended' and s.status = 'held'"

_FIGURES = f"""
with taken as (
    select a.phases, s.agenda, s.starts_at, {_ATTENDED} as attended{_TAKEN}
),
spent as (
    select x.item ->> 'phase' as phase, sum((x.item ->> 'minutes')::integer) as minutes, min(x.place) as place
    from taken cross join jsonb_array_elements(taken.agenda) with ordinality x(item, place)
    where taken.attended and x.item ->> 'phase' is not null
        and (taken.phases is null or x.item ->> 'phase' = any(taken.phases))
    group by 1
)
select
    count(*)::integer as sessions_invited,
    count(*) filter (where attended)::integer as sessions_attended,
    (select coalesce(sum(minutes), 0)::integer from spent) as minutes_attended,
    (select coalesce(json_object_agg(phase, minutes order by place, phase), '{{}}') from spent) as minutes_by_phase,
    (max(starts_at) filter (where attended) at time zone {{zone}})::date as last_attended_on
from taken"""

_IN_GROUP = """t.id in (
    select leader_id from leadership_group where id = any({0}::uuid[])
    union all
    select member_id from leadership_group_member where leadership_group_id = any({0}::uuid[])
    union all
    select enthusiast_id from leadership_group_enthusiast where leadership_group_id = any({0}::uuid[])
)"""

participations = View(
    Kind("participations", "participation", "programme", relation="person"),
    people,
    Participation,
    figures=_FIGURES,
    counted=sessions,
    counted_by={
        "programme_id": CountedBy("programme_id", "Count only sessions of these programmes."),
        "cohort_id": CountedBy("cohort_id", "Count only sessions of these cohorts."),
        "held_from": CountedBy("held_from", "Count only sessions from this day on: the day on which they begin."),
        "held_to": CountedBy("held_to", "Count only sessions until this day, inclusive."),
    },
    filters={
        "person_id": Filter(Ids, "t.id = any({}::uuid[])", "Only these persons.", ref="people", several=True),
        "group_id": Filter(
            Ids,
            _IN_GROUP,
            "Only the leaders, members and enthusiasts of these groups; needs `organisation:read`.",
            ref="groups",
            several=True,
            scope="organisation:read",
        ),
        "active": Filter(bool, "t.active", "Whether the person is active; both if absent."),
        "invited": Filter(
            bool, f"exists (select{_TAKEN})", "Whether the person is invited to any of the counted sessions."
        ),
        "attended": Filter(
            bool, f"exists (select{_TAKEN} and {_ATTENDED})", "Whether the person attended any of the counted sessions."
        ),
    },
    sortable=("display_name",),
)
