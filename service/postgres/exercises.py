"""Exercises in the database: the work as JSON, with one row per item for foreign keys."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from service.core.errors import NotFound
from service.core.resource import Changes, Derived, LinkTable, Resource
from service.database.pool import Conn
from service.domain import exercises as domain
from service.domain.base.shapes import JsonObject
from service.domain.exercises import Exercise, ExerciseCreate, ExerciseResponse, Facts
from service.domain.work import append

_KNOWN = """
select
    array(select key from method where key = any($1::text[])) as methods,
    array(select id::text from theme where id = any($2::uuid[])) as themes
"""
_CITED = """
select exercise_id, array_agg(item_key) as keys
from insight_source
where exercise_id = any($1::uuid[]) and item_key is not null
group by exercise_id
"""


async def facts(conn: Conn, changes: Changes, now: datetime) -> Facts:
    """Read which named methods and themes exist, and which items are cited."""
    methods = {change.new.method_key for change in changes if change.changed("method_key")} - {None}
    work_changes = [change for change in changes if change.changed("work")]
    themes = {theme for change in work_changes for _, theme in domain.theme_ids(change.new.work)}
    existing_ids = [change.id for change in work_changes if change.old]
    row = await conn.fetchrow(_KNOWN, list(methods), list(themes)) if methods or themes else None
    cited = await conn.fetch(_CITED, existing_ids) if existing_ids else []
    return Facts(
        methods=frozenset(row["methods"]) if row else frozenset(),
        themes=frozenset(row["themes"]) if row else frozenset(),
        cited={row["exercise_id"]: frozenset(row["keys"]) for row in cited},
    )


async def append_work(conn: Conn, id: UUID, new_items: Sequence[JsonObject]) -> JsonObject:
    """Lock an exercise, and return its work with the new items appended."""
    work = await conn.fetchval("select work::text from exercise where id = $1 for no key update", id)
    if work is None:
        raise NotFound
    return append(msgspec.json.decode(work), new_items)


exercises = Resource(
    "exercises",
    ExerciseCreate,
    Exercise,
    check=domain.check,
    facts=facts,
    complete=domain.complete,
    response=ExerciseResponse,
    derived={"work": Derived("exercise_read(t.work)")},
    links=(
        LinkTable(
            table="exercise_item",
            columns=("exercise_id", "key", "kind"),
            owner="exercise_id",
            rows="select t.id, i.key, i.kind from exercise_items(t.work) i",
            fields=("work",),
        ),
        LinkTable(
            table="exercise_item_theme",
            columns=("exercise_id", "key", "theme_id"),
            owner="exercise_id",
            rows="select t.id, i.key, h::uuid from exercise_items(t.work) i, jsonb_array_elements_text(i.theme_ids) h",
            fields=("work",),
        ),
    ),
    errors={
        "exercise_method_key_fkey": domain.UNKNOWN_METHOD,
        "exercise_item_theme_theme_id_fkey": domain.UNKNOWN_THEME,
        "insight_source_exercise_id_item_key_fkey": domain.ITEM_CITED,
    },
)
