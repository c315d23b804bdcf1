"""Indexes for the sorts by every day and moment, and for the filters of lists."""

from alembic import op

revision = "0016"
down_revision = "0014"

TABLES = (
    "unit", "leadership_group", "person", "programme", "cohort", "method", "session", "attendance", "reflection",
    "problem_statement", "exercise", "insight", "need", "idea", "presentation", "theme",
)  # fmt: skip
INDEXES = (
    *(f"{table}_updated_at_id_idx on {table} (updated_at, id)" for table in TABLES),
    "session_ends_at_idx on session (ends_at, id)",
    # Nulls come last in both directions, so a field that can be null has an index for each direction.
    "session_published_at_idx on session (coalesce(published_at, 'infinity'), id)",
    "session_published_at_last_idx on session (coalesce(published_at, '-infinity'), id)",
    "cohort_ends_on_idx on cohort (coalesce(ends_on, 'infinity'), id)",
    "cohort_ends_on_last_idx on cohort (coalesce(ends_on, '-infinity'), id)",
    "idea_published_at_first_idx on idea (coalesce(published_at, 'infinity'), id)",
    "idea_published_at_last_idx on idea (coalesce(published_at, '-infinity'), id)",
)
REPLACED = (
    "idea_updated_at_idx", "attendance_updated_at_idx", "presentation_updated_at_idx", "reflection_updated_at_idx",
    "exercise_updated_at_idx",
)  # fmt: skip

CONCURRENTLY = """
-- allow: concurrently, because statements before it can run again, and a failed run continues where it stopped.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
"""


def upgrade() -> None:
    for index in INDEXES:
        op.execute(f"{CONCURRENTLY}create index concurrently if not exists {index}")
    for name in REPLACED:
        op.execute(f"{CONCURRENTLY}drop index concurrently if exists {name}")
