"""The data of the front page, read in one statement that scans few rows however many exist."""

from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct

from service.database.pool import Conn

MAX_COUNTED_ROWS = 10_000
"""Counting stops here; beyond it, the page shows that there are more."""
SELECTED_STATUSES = ("selected", "taken_further")
"""The statuses of selected ideas; an idea that is taken further was selected before."""
MAX_SHOWN_ROWS = 5
MAX_QUESTION_CHARS = 500
"""The maximum characters of a question; the session's page shows all of it."""


class Question(Struct, frozen=True, kw_only=True):
    """The question of a problem statement."""

    question: str
    language: str


class SelectedIdea(Struct, frozen=True, kw_only=True):
    """The title of a selected idea."""

    id: UUID
    title: str
    language: str


class HomeSession(Struct, frozen=True, kw_only=True):
    """A session on the front page."""

    id: UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str | None


class LastSession(HomeSession, frozen=True, kw_only=True):
    """The last held session, with its questions and selected ideas."""

    questions: tuple[Question, ...]
    ideas: tuple[SelectedIdea, ...]


class Home(Struct, frozen=True, kw_only=True):
    """The data of the front page; each number is counted up to one more than `MAX_COUNTED_ROWS`."""

    groups: int
    ideas: int
    selected: int
    last: LastSession | None
    coming: tuple[HomeSession, ...]


# Each status by its own index: for both at once, the database would scan the table where few ideas match.
_EACH_SELECTED = " union all ".join(
    f"(select from idea where status = '{status}' limit {MAX_COUNTED_ROWS + 1})" for status in SELECTED_STATUSES
)
_HOME = f"""
select json_build_object(
    'groups', (
        select count(*)
        from (
            select distinct l.group_id
            from session_group l
            join session s on s.id = l.session_id
            where s.status = 'held'
            limit {MAX_COUNTED_ROWS + 1}
        ) t
    ),
    'ideas', (select count(*) from (select from idea limit {MAX_COUNTED_ROWS + 1}) t),
    'selected', (
        select count(*) from (select from ({_EACH_SELECTED}) t limit {MAX_COUNTED_ROWS + 1}) t
    ),
    'last', (
        select json_build_object(
            'id', s.id, 'title', s.title, 'starts_at', s.starts_at, 'ends_at', s.ends_at, 'place', s.place,
            'questions', (
                select coalesce(json_agg(json_build_object(
                    'question', case
                        when char_length(p.question) > {MAX_QUESTION_CHARS}
                            then left(p.question, {MAX_QUESTION_CHARS - 1}) || '…'
                        else p.question
                    end,
                    'language', p.language
                ) order by p.id), '[]')
                from (
                    select id, question, language
                    from problem_statement
                    where id = any(s.problem_statement_ids)
                    order by id
                    limit {MAX_SHOWN_ROWS}
                ) p
            ),
            'ideas', (
                select coalesce(json_agg(json_build_object(
                    'id', t.id, 'title', t.title, 'language', t.language
                ) order by t.id), '[]')
                from (
                    select i.id, i.title, i.language
                    from idea i
                    where i.status = any($2::text[]) and i.id in (
                        select id from idea where session_id = s.id
                        union all
                        select idea_id from presentation where session_id = s.id
                    )
                    order by i.id
                    limit {MAX_SHOWN_ROWS}
                ) t
            )
        )
        from (select * from session where status = 'held' order by starts_at desc, id desc limit 1) s
    ),
    'coming', (
        select coalesce(json_agg(row_to_json(t) order by t.starts_at, t.id), '[]')
        from (
            select s.id, s.title, s.starts_at, s.ends_at, s.place
            from session s
            where s.status = 'planned' and s.starts_at >= $1
            order by s.starts_at, s.id
            limit {MAX_SHOWN_ROWS}
        ) t
    )
)::text
"""


async def read_home(conn: Conn, begin: datetime) -> Home:
    """Read the data of the front page; upcoming sessions start at `begin` or later."""
    return msgspec.json.decode(await conn.fetchval(_HOME, begin, SELECTED_STATUSES), type=Home)
