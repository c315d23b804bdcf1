"""Names, attendance counts and labels of other sessions' work for a session's outcome document."""

from uuid import UUID

import msgspec

from service.database.pool import Conn
from service.domain.outcome import Names
from service.postgres.outcome import IDEAS, PROBLEMS

MAX_NAMES_PER_KIND = 1_000
"""The maximum number of names of a kind, to bound the document; a day has a few dozen."""
MAX_LABEL_CHARS = 300
"""The maximum characters of a label from another session's work."""


def _named(table: str, ids: str, *, name: str = "to_json(n.name)") -> str:
    """Return a query for the names of the rows with some ids."""
    return f"""(
        select coalesce(json_object_agg(n.id, {name}), '{{}}')
        from (select * from {table} where id in ({ids}) limit {MAX_NAMES_PER_KIND}) n
    )"""


def _elsewhere(table: str, ids: str, label: str) -> str:
    """Return a query for the labels and session titles of rows of other sessions."""
    session = "(select title from session where id = n.session_id)"
    return _named(
        table,
        f"select x.id from ({ids}) x(id) join {table} y on y.id = x.id where $4 and y.session_id <> $1",
        name=f"json_build_object('label', left({label}, {MAX_LABEL_CHARS}), 'session', {session})",
    )


_OF_DAY = " union ".join(
    f"select group_id from {table} where session_id = $1" for table in ("exercise", "insight", "need")
)
_THEMES = " union ".join(
    (
        *(
            f"select l.theme_id from {table}_theme l join {table} t on t.id = l.{table}_id where t.session_id = $1"
            for table in ("insight", "need")
        ),
        f"select l.theme_id from idea_theme l join idea t on t.id = l.idea_id where {IDEAS}",
        "select l.theme_id from exercise_item_theme l join exercise t on t.id = l.exercise_id where t.session_id = $1",
    )
)
_CITED = f"""
    select l.insight_id from need_insight l join need t on t.id = l.need_id where t.session_id = $1
    union
    select l.insight_id from idea_insight l join idea t on t.id = l.idea_id where {IDEAS}
    union
    select l.insight_id from problem_statement_insight l join problem_statement t on t.id = l.problem_statement_id
    where {PROBLEMS}
"""
_SOURCES = "from insight_source l join insight t on t.id = l.insight_id where t.session_id = $1"
_NEED = "concat_ws(' ', n.who, case n.language when 'en' then 'need' when 'nn' then 'treng' else 'trenger' end, n.what)"
_PERSON = "json_build_object('name', n.display_name, 'title', n.title)"

_NAMES = f"""
select json_build_object(
    'programme', p.name,
    'cohort', (select c.name from cohort c where c.id = s.cohort_id),
    'phases', (
        select coalesce(json_object_agg(x.phase ->> 'key', x.phase ->> 'name' order by x.place), '{{}}')
        from jsonb_array_elements(p.phases) with ordinality x(phase, place)
    ),
    'methods', (
        select coalesce(json_object_agg(m.key, m.name), '{{}}')
        from method m
        where m.key in (
            select method_key from exercise where session_id = $1
            union
            select method_key from session_method where session_id = $1
        )
    ),
    'units', {_named("unit", f"select t.owner_unit_id from problem_statement t where $2 and {PROBLEMS}"
                     f" union select t.unit_id from idea t where $2 and {IDEAS}")},
    'groups', {_named("leadership_group", "select x.id from (select group_id from session_group where session_id = $1"
                      f" union {_OF_DAY} union select t.group_id from idea t where {IDEAS}) x(id) where $2")},
    'people', {_named("person", "select x.id from ("
                      "select facilitator_id from session_facilitator where session_id = $1"
                      f" union select t.owner_id from idea t where {IDEAS}"
                      " union select l.presenter_id from presentation_presenter l"
                      " join presentation t on t.id = l.presentation_id where t.session_id = $1"
                      ") x(id) where $3", name=_PERSON)},
    'themes', {_named("theme", f"select x.id from ({_THEMES}) x(id) where $4")},
    'attended', (
        select coalesce(json_object_agg(a.role, a.count), '{{}}')
        from (
            select role, count(*) from attendance where session_id = $1 and status = 'attended' group by role
        ) a
    ),
    'invited', (
        select count(*) from attendance where session_id = $1 and status not in ('absent', 'excused')
    ),
    'problem_statements', {_named(
        "problem_statement",
        f"select t.reframed_from_id from problem_statement t where $4 and {PROBLEMS}",
        name=f"json_build_object('label', left(n.question, {MAX_LABEL_CHARS}), 'session', null)",
    )},
    'exercises', {_elsewhere(
        "exercise",
        f"select l.exercise_id {_SOURCES}",
        "coalesce(n.title, n.work ->> 'question', n.work ->> 'name', n.work ->> 'case')",
    )},
    'items', (
        select coalesce(json_object_agg(i.exercise_id, i.labels), '{{}}')
        from (
            select exercise_id, json_object_agg(key, label) as labels
            from (
                select distinct i.exercise_id, i.key, i.label
                from insight_source l
                join insight t on t.id = l.insight_id
                join exercise e on e.id = l.exercise_id
                join item_trace i on i.exercise_id = l.exercise_id and i.key = l.item_key
                where $4 and t.session_id = $1 and e.session_id <> $1
                limit {MAX_NAMES_PER_KIND}
            ) i
            group by exercise_id
        ) i
    ),
    'insights', {_elsewhere("insight", _CITED, "n.statement")},
    'needs', {_elsewhere(
        "need", f"select l.need_id from idea_need l join idea t on t.id = l.idea_id where {IDEAS}", _NEED
    )},
    'shown', array_remove(array[
        case when $2 then 'organisation' end, case when $3 then 'people' end, case when $4 then 'day' end
    ], null)
)::text
from session s
join programme p on p.id = s.programme_id
where s.id = $1
"""  # fmt: skip


async def read_names(conn: Conn, session_id: UUID, *, organisation: bool, people: bool, day: bool) -> Names:
    """Read the names for the document; units, persons and the day's work only with the right to read them."""
    return msgspec.json.decode(await conn.fetchval(_NAMES, session_id, organisation, people, day), type=Names)
