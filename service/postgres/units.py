"""Units in the database."""

from datetime import datetime
from typing import Any

from service.domain import units as domain
from service.domain.shapes import Broken
from service.domain.units import Facts, NewUnit, Unit
from service.postgres.table import Changes, Conn, Table

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

# `limit 1` keeps the way up a look-up by id; as a join it would scan all units at each level.
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


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the ancestors of the units in question, as they will be, and the roots."""
    parents: dict[Any, Any] = {change.id: change.new.parent_id for change in changes if change.id}
    asked = [change.new.parent_id for change in changes if change.new.parent_id]
    for row in await conn.fetch(_PARENTS, asked):
        parents.setdefault(row["id"], row["parent_id"])
    return Facts(parents, frozenset(id for id, parent in parents.items() if parent is None))


units = Table(
    "units",
    NewUnit,
    Unit,
    check=domain.check,
    facts=facts,
    derived={"path": PATH, "sector_id": SECTOR},
    reread=True,
    errors={
        "unit_parent_id_check": Broken(
            "cycle", "/parent_id", "The unit would stand below itself; choose a parent outside it."
        ),
        "unit_one_root": Broken("second_root", "/parent_id", "There is a root already; name the unit's parent."),
    },
    sort=("name", "opened_on", "closed_on"),
)
