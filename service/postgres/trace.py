"""Traces, read in one recursive statement over the links between resources."""

from collections.abc import Collection, Iterator
from functools import cache
from uuid import UUID

from msgspec import Struct

from service.core.labels import LABELS
from service.database.pool import Conn
from service.domain.base.kinds import KINDS
from service.domain.trace import MOST_EDGES, MOST_NODES

MAX_NODES_EACH_WAY = MOST_NODES // 2
"""The maximum number of nodes in each direction, nearest first."""


class Link(Struct, frozen=True):
    """A relation in a trace: its source tables, and the expressions for its two ends."""

    relation: str
    later: str
    earlier: str
    source: str
    later_id: str
    earlier_id: str
    later_key: str = "null::text"
    earlier_key: str = "null::text"
    where: str = "true"


def _column(relation: str, later: str, table: str, column: str, earlier: str) -> Link:
    return Link(relation, later, earlier, f"{table} l", "l.id", f"l.{column}", where=f"l.{column} is not null")


def _between_items(relation: str) -> Link:
    return Link(
        relation, "items", "items", "item_trace l", "l.exercise_id", "l.exercise_id", later_key="l.key",
        earlier_key="l.above_key", where=f"l.relation = '{relation}'",
    )  # fmt: skip


# An item of an exercise is a node of kind `items`, identified by the exercise's id and the item's key.
LINKS = (
    *(
        _column("in_session", kind, table, "session_id", "sessions")
        for kind, table in (
            ("exercises", "exercise"),
            ("insights", "insight"),
            ("needs", "need"),
            ("ideas", "idea"),
            ("presentations", "presentation"),
        )
    ),
    *(
        _column("by_group", kind, table, "group_id", "groups")
        for kind, table in (("exercises", "exercise"), ("insights", "insight"), ("needs", "need"), ("ideas", "idea"))
    ),
    Link("by_group", "sessions", "groups", "session_group l", "l.session_id", "l.group_id"),
    Link(
        "works_on", "sessions", "problem_statements", "session_problem_statement l", "l.session_id",
        "l.problem_statement_id",
    ),
    _column("works_on", "exercises", "exercise", "problem_statement_id", "problem_statements"),
    _column("works_on", "ideas", "idea", "problem_statement_id", "problem_statements"),
    _column("reframed_from", "problem_statements", "problem_statement", "reframed_from_id", "problem_statements"),
    Link(
        "changed_by", "problem_statements", "insights", "problem_statement_insight l", "l.problem_statement_id",
        "l.insight_id",
    ),
    Link("part_of", "items", "exercises", "exercise_item l", "l.exercise_id", "l.exercise_id", later_key="l.key"),
    _between_items("part_of"),
    _between_items("explains"),
    Link(
        "rests_on", "insights", "items", "insight_source l", "l.insight_id", "l.exercise_id",
        earlier_key="l.item_key", where="l.item_key is not null",
    ),
    Link(
        "rests_on", "insights", "exercises", "insight_source l", "l.insight_id", "l.exercise_id",
        where="l.item_key is null",
    ),
    Link("rests_on", "needs", "insights", "need_insight l", "l.need_id", "l.insight_id"),
    Link("answers", "ideas", "needs", "idea_need l", "l.idea_id", "l.need_id"),
    Link("rests_on", "ideas", "insights", "idea_insight l", "l.idea_id", "l.insight_id"),
    _column("presents", "presentations", "presentation", "idea_id", "ideas"),
)  # fmt: skip

_TRACED = ("groups", "sessions", "problem_statements", "exercises", "insights", "needs", "ideas")
_LABELS = {
    **{kind: f"select {LABELS[kind]} from {KINDS[kind].table} where id = n.id" for kind in _TRACED},
    "items": "select label from item_trace where exercise_id = n.id and key = n.key",
    "presentations": "select i.title from presentation p join idea i on i.id = p.idea_id where p.id = n.id",
}


def _steps(*, back: bool) -> Iterator[str]:
    """Yield the queries from a node `n` to its origins (`back`), or to its results."""
    for link in LINKS:
        near, near_id, near_key = link.later, link.later_id, link.later_key
        far, far_id, far_key = link.earlier, link.earlier_id, link.earlier_key
        if not back:
            near, near_id, near_key, far, far_id, far_key = far, far_id, far_key, near, near_id, near_key
        key = f" and {near_key} = n.key" if near == "items" else ""
        yield (
            f"select '{far}' as kind, {far_id} as id, {far_key} as key, '{link.relation}' as relation\n"
            f"        from {link.source}\n"
            f"        where n.kind = '{near}' and {near_id} = n.id{key} and {link.where}"
        )


def _walk(name: str, *, back: bool) -> str:
    steps = "\n        union all\n        ".join(_steps(back=back))
    return f"""{name} (kind, id, key) as (
    select $1::text, $2::uuid, $3::text
    union
    select step.kind, step.id, step.key
    from {name} n
    cross join lateral (
        {steps}
    ) step
    -- Everything hangs together in a session and a group, so the way goes on only from the one it began at.
    where n.kind not in ('sessions', 'groups') or (n.kind, n.id) = ($1, $2)
)"""


@cache
def trace_statement() -> str:
    """Walk from the node `$1` (its kind), `$2` (its id), `$3` (an item's key), over what has one of the kinds `$4`."""
    labels = "\n".join(f"            when '{kind}' then ({sql})" for kind, sql in _LABELS.items())
    steps = "\n        union all\n        ".join(_steps(back=True))
    return f"""with recursive {_walk("origin", back=True)},
{_walk("result", back=False)},
found as (
    select kind, id, key
    from (
        select * from (table origin limit {MAX_NODES_EACH_WAY}) o
        union
        select * from (table result limit {MAX_NODES_EACH_WAY}) r
    ) n
    where kind = any($4::text[])
),
node as (
    select
        case kind when 'items' then 'exercises/' || id || '#' || key else kind || '/' || id end as ref,
        kind, id, key,
        case kind
{labels}
        end as label
    from found n
)
select json_build_object(
    'nodes', (
        select coalesce(json_agg(json_build_object(
            'ref', ref, 'kind', case kind when 'items' then 'exercises' else kind end, 'id', id, 'item_key', key,
            'label', case when char_length(label) > 100 then left(label, 99) || '…' else label end
        ) order by array_position($4::text[], kind), id, key), '[]')
        from node
    ),
    'edges', (
        select coalesce(json_agg(json_build_object('from', e.later, 'to', e.earlier, 'relation', e.relation)
            order by array_position($4::text[], e.kind), e.later, e.earlier, e.relation), '[]')
        from (
            select n.kind, n.ref as later, m.ref as earlier, way.relation
            from node n
            cross join lateral (
            {steps}
            ) way
            join node m on m.ref = case
                when way.kind = 'items' then 'exercises/' || way.id || '#' || way.key else way.kind || '/' || way.id
            end
            limit {MOST_EDGES}
        ) e
    )
)::text"""


async def read_trace(conn: Conn, kind: str, id_: UUID, item_key: str | None, readable: Collection[str]) -> str:
    """Read the trace of a resource or item as JSON, limited to the kinds that the caller can read."""
    kinds = [kind for kind in _LABELS if kind in readable or (kind == "items" and "exercises" in readable)]
    async with conn.transaction(readonly=True):
        # Planning takes 6 to 20 ms, running less than one; a generic plan always fits, since each step uses an index.
        await conn.execute("set local plan_cache_mode = force_generic_plan")
        trace: str = await conn.fetchval(trace_statement(), "items" if item_key else kind, id_, item_key, kinds)
    return trace


async def exists(conn: Conn, kind: str, id_: UUID) -> bool:
    """Return whether a resource exists."""
    return bool(await conn.fetchval(f"select true from {KINDS[kind].table} where id = $1", id_))


async def has_item(conn: Conn, id_: UUID, item_key: str) -> bool:
    """Return whether an exercise has an item with this key."""
    sql = "select true from exercise_item where exercise_id = $1 and key = $2"
    return bool(await conn.fetchval(sql, id_, item_key))
