"""What the front page shows, read in one statement that looks at few rows however many there are."""

from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct

from service.postgres.table import Conn

MAX_COUNTED_ROWS = 10_000
"""So many are counted; of more, the page says that there are more."""
SELECTED_STATUSES = ("selected", "taken_further")
"""The statuses of ideas that were selected: those taken further were selected before."""
MAX_SHOWN_ROWS = 5
MAX_QUESTION_CHARS = 500
"""Characters of a question that are shown; the session's page has all of it."""


class Question(Struct, frozen=True, kw_only=True):
    """A problem statement by its question."""

    question: str
    language: str


class SelectedIdea(Struct, frozen=True, kw_only=True):
    """An idea by its title."""

    id: UUID
    title: str
    language: str


class HomeSession(Struct, frozen=True, kw_only=True):
    """A session as the front page names it."""

    id: UUID
    title: str
    starts_at: datetime
    ends_at: datetime
    place: str | None


class LastSession(HomeSession, frozen=True, kw_only=True):
    """The last session that was held, with what it asked and what was selected."""

    questions: tuple[Question, ...]
    ideas: tuple[SelectedIdea, ...]


class Home(Struct, frozen=True, kw_only=True):
    """What the front page shows; each number is counted to one more than `MAX_COUNTED_ROWS`."""

    groups: int
    ideas: int
    selected: int
    last: LastSession | None
    coming: tuple[HomeSession, ...]


# Each status by its own index: where few ideas have either, the database would read the whole table for both at once.
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
    """Read what the front page shows; sessions come that start at a moment or later."""
    return msgspec.json.decode(await conn.fetchval(_HOME, begin, SELECTED_STATUSES), type=Home)
