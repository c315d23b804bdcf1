"""The lists of the web pages, paged by the last row of the previous page."""

from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct

from service.database.pool import Conn
from service.postgres.home import SELECTED_STATUSES, HomeSession

PAGE_ROWS = 50
"""Rows on a page."""


class ListedIdea(Struct, frozen=True, kw_only=True):
    """An idea in a list."""

    id: UUID
    title: str
    language: str
    status: str
    session: str | None


class ListedSession(HomeSession, frozen=True, kw_only=True):
    """A session in a list."""

    status: str


class ListedGroup(Struct, frozen=True, kw_only=True):
    """A leadership group that took part: the number of its sessions, and the last one."""

    id: UUID
    name: str
    sessions: int
    last_id: UUID
    last: datetime


_IDEAS = f"""
select coalesce(json_agg(row_to_json(r) order by r.id desc), '[]')::text
from (
    select t.id, t.title, t.language, t.status, s.title as session
    from ({{ideas}}) t
    left join session s on s.id = t.session_id
    order by t.id desc
    limit {PAGE_ROWS + 1}
) r
"""
_COLUMNS = "id, title, language, status, session_id"
_LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff"
_EVERY = f"select {_COLUMNS} from idea where id < $1 order by id desc limit {PAGE_ROWS + 1}"
# Each status by its own index: for both at once, the database would scan all ideas.
_SELECTED = " union all ".join(
    f"(select {_COLUMNS} from idea where status = '{status}' and id < $1 order by id desc limit {PAGE_ROWS + 1})"
    for status in SELECTED_STATUSES
)
_SESSIONS = f"""
select coalesce(json_agg(row_to_json(r) order by r.starts_at desc, r.id desc), '[]')::text
from (
    select id, title, starts_at, ends_at, place, status
    from session
    where $1::uuid is null or (starts_at, id) < (select starts_at, id from session where id = $1)
    order by starts_at desc, id desc
    limit {PAGE_ROWS + 1}
) r
"""
_GROUPS = f"""
select coalesce(json_agg(json_build_object(
    'id', r.id, 'name', r.name, 'sessions', r.sessions, 'last_id', r.last_id, 'last', r.last
) order by r.key collate "C", r.id), '[]')::text
from (
    select
        g.id, g.name, name_order(g.name) as key, count(*) as sessions, max(s.starts_at) as last,
        (array_agg(s.id order by s.starts_at desc, s.id desc))[1] as last_id
    from leadership_group g
    join session_group l on l.group_id = g.id
    join session s on s.id = l.session_id and s.status = 'held'
    where $1::uuid is null or (name_order(g.name) collate "C", g.id) > (
        select name_order(name) collate "C", id from leadership_group where id = $1
    )
    group by g.id, g.name
    order by name_order(g.name) collate "C", g.id
    limit {PAGE_ROWS + 1}
) r
"""


async def list_ideas(conn: Conn, after: UUID | None, *, selected: bool) -> list[ListedIdea]:
    """Read the newest ideas, or the newest selected ones: one more than a page holds, if it exists."""
    statement = _IDEAS.format(ideas=_SELECTED if selected else _EVERY)
    return msgspec.json.decode(await conn.fetchval(statement, after or UUID(_LAST_ID)), type=list[ListedIdea])


async def list_sessions(conn: Conn, after: UUID | None) -> list[ListedSession]:
    """Read sessions, latest first: one more than a page holds, if it exists."""
    return msgspec.json.decode(await conn.fetchval(_SESSIONS, after), type=list[ListedSession])


async def list_groups(conn: Conn, after: UUID | None) -> list[ListedGroup]:
    """Read the groups that took part, by name: one more than a page holds, if it exists."""
    return msgspec.json.decode(await conn.fetchval(_GROUPS, after), type=list[ListedGroup])
