"""Insights in the database, and their sources."""

from datetime import datetime

from service.core.resource import Changes, LinkTable, Resource
from service.database.pool import Conn
from service.domain import insights as domain
from service.domain.base.shapes import Violation
from service.domain.insights import Facts, Insight, InsightCreate

_ITEMS = """
select e.id, array(select i.key from exercise_item i where i.exercise_id = e.id) as keys
from exercise e
where e.id = any($1::uuid[])
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read the items of the exercises that the insights cite."""
    exercise_ids = {
        source.exercise_id for change in changes if change.changed("sources") for source in change.new.sources
    }
    rows = await conn.fetch(_ITEMS, list(exercise_ids)) if exercise_ids else []
    return Facts({row["id"]: frozenset(row["keys"]) for row in rows})


insights = Resource(
    "insights",
    InsightCreate,
    Insight,
    check=domain.check,
    facts=facts,
    links=(
        LinkTable(
            table="insight_source",
            columns=("insight_id", "exercise_id", "item_key"),
            owner="insight_id",
            rows="select t.id, (s ->> 'exercise_id')::uuid, s ->> 'item_key' from jsonb_array_elements(t.sources) s",
            fields=("sources",),
        ),
    ),
    errors={
        "insight_source_exercise_id_fkey": Violation(
            "reference_not_found", "/sources", "An exercise among the sources does not exist; correct the source."
        ),
        "insight_source_exercise_id_item_key_fkey": Violation(
            "reference_not_found", "/sources", "An item among the sources does not exist; correct the source."
        ),
    },
)
