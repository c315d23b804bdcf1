"""Units in the database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from service.core.resource import Changes, Derived, Resource
from service.database.pool import Conn
from service.domain import units as domain
from service.domain.base.shapes import Violation
from service.domain.units import Facts, PastFacts, Unit, UnitCreate, UnitResponse

# One at a time, like the trigger `keep_tree`: two concurrent moves or successions could each be valid and together form
# a cycle.
_ALONE = "select pg_advisory_xact_lock('unit'::regclass::oid::bigint)"
_PARENTS = """
with recursive up (id, parent_id) as (
    select id, parent_id from unit where id = any($1::uuid[])
    union
    select u.id, u.parent_id from unit u join up on u.id = up.parent_id
)
select id, parent_id from up
union
select id, parent_id from unit where parent_id is null
"""
_SUCCESSORS = """
with recursive later (id, next_id) as (
    select unit_id, succeeded_by_id from unit_succeeded_by where unit_id = any($1::uuid[])
    union
    select s.unit_id, s.succeeded_by_id from unit_succeeded_by s join later on s.unit_id = later.next_id
)
select id, array_agg(next_id) as successors from later group by id
"""

# `limit 1` makes each step a look-up by id; a join would scan all units at each level.
PATH = """(
    with recursive up (id, parent_id, name, height) as (
        select t.id, t.parent_id, t.name, 0
        union all
        select u.id, u.parent_id, u.name, up.height + 1
        from up cross join lateral (select * from unit where id = up.parent_id limit 1) u
    )
    select array_agg(name order by height desc) from up
)"""
SECTOR = """(
    with recursive up (id, parent_id, kind, height) as (
        select t.id, t.parent_id, t.kind, 0
        union all
        select u.id, u.parent_id, u.kind, up.height + 1
        from up cross join lateral (select * from unit where id = up.parent_id limit 1) u
    )
    select id from up where kind = 'sector' order by height limit 1
)"""


# The parent that a unit had on a day, by its history and the corrections in the request; a unit created later has the
# first recorded parent.
_PARENT = """
select case when e.seq is not null then e.parent_id when p.has_entries then null else u.parent_id end as parent_id
from unit u
cross join lateral (
    select exists (
        select from history h where h.resource = 'units' and h.field = 'parent_id' and h.id = u.id
    ) as has_entries
) p
left join lateral (
    select x.seq, x.parent_id
    from (
        select h.seq, (h.value #>> '{}')::uuid as parent_id, h.holds_from
        from history h
        where h.resource = 'units' and h.field = 'parent_id' and h.id = u.id
            and (h.holds_from <= w.day or h.recorded_at = u.created_at)
        union all
        select 9223372036854775807, t.parent_id, t.day from told t where t.unit_id = u.id and t.day <= w.day
    ) x
    order by x.holds_from <= w.day desc, x.holds_from desc, x.seq desc
    limit 1
) e on true
"""
_PAST = f"""
with recursive told as (
    select * from unnest($1::uuid[], $2::uuid[], $3::date[]) as t(unit_id, parent_id, day)
),
up (unit_id, day, id) as (
    select unit_id, day, parent_id from told where parent_id is not null
    union
    select w.unit_id, w.day, above.parent_id
    from up w
    cross join lateral ({_PARENT} where u.id = w.id) above
    where above.parent_id is not null
)
select
    w.unit_id,
    array(select up.id from up where up.unit_id = w.unit_id) as above,
    w.parent_id is null and exists (
        select
        from unit other
        cross join lateral ({_PARENT} where u.id = other.id) above
        where other.id <> w.unit_id and above.parent_id is null
            and coalesce(other.opened_on, '-infinity') <= w.day and coalesce(other.closed_on, 'infinity') > w.day
    ) as second
from told w
"""


async def past_facts(conn: Conn, changes: Changes, days: Sequence[date]) -> PastFacts:
    """Read the ancestors of each unit on its day, and whether another root existed."""
    units = [change.id for change in changes], [change.new.parent_id for change in changes]
    rows = await conn.fetch(_PAST, *units, days)
    return PastFacts(
        {row["unit_id"]: frozenset(row["above"]) for row in rows},
        frozenset(row["unit_id"] for row in rows if row["second"]),
    )


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the roots, and the ancestors and successors of the changed units, as they will be after the change."""
    parent_changes = [change for change in changes if change.changed("parent_id")]
    successor_changes = [
        change for change in changes if change.changed("succeeded_by_ids") and change.new.succeeded_by_ids
    ]
    if any(change.old for change in (*parent_changes, *successor_changes)):
        await conn.execute(_ALONE)
    # A new unit has no id yet, unless the request itself refers to it.
    parents: dict[Any, Any] = {change.id or index: change.new.parent_id for index, change in enumerate(changes)}
    if parent_changes:
        for row in await conn.fetch(
            _PARENTS, [change.new.parent_id for change in parent_changes if change.new.parent_id]
        ):
            parents.setdefault(row["id"], row["parent_id"])
    successors: dict[UUID, Sequence[UUID]] = {change.id: change.new.succeeded_by_ids for change in changes if change.id}
    if successor_changes:
        successor_ids = [id for change in successor_changes for id in change.new.succeeded_by_ids]
        for row in await conn.fetch(_SUCCESSORS, successor_ids):
            successors.setdefault(row["id"], row["successors"])
    return Facts(parents, frozenset(id for id, parent in parents.items() if parent is None), successors)


units = Resource(
    "units",
    UnitCreate,
    Unit,
    check=domain.check,
    facts=facts,
    guards=("parent_id", "succeeded_by_ids"),
    response=UnitResponse,
    derived={"path": Derived(PATH, reads_other_rows=True), "sector_id": Derived(SECTOR, reads_other_rows=True)},
    past=domain.check_past,
    past_facts=past_facts,
    errors={
        "unit_parent_id_check": Violation(
            "cycle", "/parent_id", "The unit would be its own ancestor; choose another parent."
        ),
        "unit_one_root": Violation(
            "second_root", "/parent_id", "There is a root unit already; send the unit's parent."
        ),
    },
    sortable=("name",),
)
