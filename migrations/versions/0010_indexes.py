"""Indexes for the filters and sorts of lists, so that long lists stay fast."""

from alembic import op

revision = "0010"
down_revision = "0009"

INDEXES = (
    # Changes of the time of the last change do not write this kind of index, so updates stay within their page.
    "idea_updated_at_idx on idea using brin (updated_at) with (autosummarize = on, pages_per_range = 32)",
    "attendance_updated_at_idx on attendance using brin (updated_at) with (autosummarize = on, pages_per_range = 32)",
    "presentation_updated_at_idx on presentation using brin (updated_at) "
    "with (autosummarize = on, pages_per_range = 32)",
    "reflection_updated_at_idx on reflection using brin (updated_at) with (autosummarize = on, pages_per_range = 32)",
    "exercise_updated_at_idx on exercise using brin (updated_at) with (autosummarize = on, pages_per_range = 32)",
    # What few ideas have of a day or time is looked up by it. Where many have it, the list goes along the ids; since
    # days grow with the ids, that way can be long, and is shorter in an index of those that have a day at all.
    "idea_published_at_idx on idea (published_at, id) where published_at is not null",
    "idea_id_published_at_idx on idea (id) include (published_at) where published_at is not null",
    "idea_follow_up_on_known_idx on idea (follow_up_on, id) where follow_up_on is not null",
    "idea_id_follow_up_on_idx on idea (id) include (follow_up_on) where follow_up_on is not null",
    "idea_follow_up_on_last_idx on idea (coalesce(follow_up_on, '-infinity'), id)",
    "presentation_position_last_idx on presentation (coalesce(position, -2147483647), id)",
    "idea_team_idx on idea (team, id) where team is not null",
    "exercise_team_idx on exercise (team, id) where team is not null",
    # Words of few values: with each value of the first ones the database looks for the next.
    "idea_words_idx on idea (boldness, origin, language, id)",
    "attendance_words_idx on attendance (status, role, id)",
    "reflection_words_idx on reflection (may_publish, language, id)",
    "presentation_words_idx on presentation (language, id)",
    # What many ideas have, in the order of the list; who has none costs nothing.
    "idea_group_id_id_idx on idea (group_id, id) where group_id is not null",
    "idea_unit_id_id_idx on idea (unit_id, id) where unit_id is not null",
    "idea_problem_statement_id_id_idx on idea (problem_statement_id, id) where problem_statement_id is not null",
    "idea_theme_theme_id_idea_id_idx on idea_theme (theme_id, idea_id)",
)
REPLACED = ("idea_group_id_idx", "idea_unit_id_idx", "idea_problem_statement_id_idx", "idea_theme_theme_id_idx")

BESIDE = """
-- allow: concurrently, because what stands before it can be done again, and a run that fails goes on where it stopped.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
"""


def upgrade() -> None:
    op.execute(
        """
        create or replace function id_at(at timestamptz) returns uuid
            language sql stable parallel safe
            return (lpad(to_hex(greatest(0, floor(extract(epoch from at) * 1000))::bigint), 12, '0') || repeat('0', 20))
                ::uuid;
        comment on function id_at is
            'The first of the ids that are made at a time: ids are UUIDs of version 7, which begin with it.';

        create or replace function plan_for_values() returns boolean
            language plpgsql cost 1000000 as 'begin return true; end';
        comment on function plan_for_values is
            'In a condition "$1 or plan_for_values()" with true for $1: a plan for all values looks too expensive.';
        """
    )
    for index in INDEXES:
        op.execute(f"{BESIDE}create index concurrently if not exists {index}")
    for name in REPLACED:
        op.execute(f"{BESIDE}drop index concurrently if exists {name}")
