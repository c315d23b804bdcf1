"""Indexes for the sorts by every day and moment, and for the filters of lists."""

from alembic import op

revision = "0016"
down_revision = "0015"

TABLES = (
    "unit", "leadership_group", "person", "programme", "cohort", "method", "session", "attendance", "reflection",
    "problem_statement", "exercise", "insight", "need", "idea", "presentation", "theme",
)  # fmt: skip
OF_SESSIONS = ("attendance", "reflection", "exercise", "insight", "need", "idea", "presentation")
SEARCHED = {
    "unit": "name",
    "person": r"display_name || E'\n ' || coalesce(email, '') || E'\n ' || coalesce(title, '')",
    "session": r"title || E'\n ' || coalesce(place, '')",
    "exercise": "coalesce(title, '')",
    "idea": "title",
}
INDEXES = (
    *(f"{table}_updated_at_id_idx on {table} (updated_at, id)" for table in TABLES),
    # The first and the last row of each session, in the order of the list.
    *(f"{table}_session_id_id_idx on {table} (session_id, id)" for table in OF_SESSIONS),
    "session_ends_at_idx on session (ends_at, id)",
    # Nulls come last in both directions, so a field that can be null has an index for each direction.
    "session_published_at_idx on session (coalesce(published_at, 'infinity'), id)",
    "session_published_at_last_idx on session (coalesce(published_at, '-infinity'), id)",
    "cohort_ends_on_idx on cohort (coalesce(ends_on, 'infinity'), id)",
    "cohort_ends_on_last_idx on cohort (coalesce(ends_on, '-infinity'), id)",
    # Tables that grow; those of groups, programmes and themes stay small.
    *(
        f"{table}_search_idx on {table} using gin (({text}) collate pg_c_utf8 gin_trgm_ops)"
        for table, text in SEARCHED.items()
    ),
    "person_email_idx on person (lower(email))",
    # Rare words, and rows without a value, which no list should look for row by row.
    "unit_kind_idx on unit (kind, id)",
    "unit_opened_on_known_idx on unit (opened_on, id) where opened_on is not null",
    "unit_closed_on_known_idx on unit (closed_on, id) where closed_on is not null",
    "person_active_idx on person (active, id)",
    "person_without_email_idx on person (id) where email is null",
    "session_status_idx on session (status, id)",
    "session_format_idx on session (format, id)",
    "session_occasion_idx on session (occasion, id)",
    "session_published_at_known_idx on session (published_at, id) where published_at is not null",
    *(
        f"idea_without_{name}_idx on idea (id) where {name} is null"
        for name in ("problem_statement_id", "group_id", "unit_id", "team")
    ),
    "idea_published_at_first_idx on idea (coalesce(published_at, 'infinity'), id)",
    "idea_published_at_last_idx on idea (coalesce(published_at, '-infinity'), id)",
)
REPLACED = (
    "idea_updated_at_idx", "attendance_updated_at_idx", "presentation_updated_at_idx", "reflection_updated_at_idx",
    "exercise_updated_at_idx", "exercise_session_id_idx", "insight_session_id_idx", "need_session_id_idx",
    "idea_session_id_idx",
)  # fmt: skip

CONCURRENTLY = """
-- allow: concurrently, because statements before it can run again, and a failed run continues where it stopped.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
"""


def upgrade() -> None:
    op.execute(
        r"""
        create extension if not exists pg_trgm;

        create or replace function search_pattern(query text, word_start text) returns text
            language sql immutable parallel safe
            return case
                -- What has letters enough for a trigram can be anywhere.
                when query collate pg_c_utf8 ~ '[[:alnum:]]{3}|[^[:alnum:]][[:alnum:]]|[[:alnum:]]{2}[^[:alnum:]]'
                    then '%' || regexp_replace(normalize(query, nfc), '([\\%_])', '\\\1', 'g') || '%'
                -- What has less begins a word: the first one, or one after a space. Signs alone find nothing.
                when query collate pg_c_utf8 ~ '[[:alnum:]]'
                    then case when word_start <> '' then '% ' else '' end
                        || regexp_replace(normalize(query, nfc), '([\\%_])', '\\\1', 'g') || '%'
            end;
        comment on function search_pattern is
            'The pattern for ilike of a text to find, whose own signs are literal. It always has a trigram, so that an '
            'index finds it.';

        create or replace function units_below(roots uuid[]) returns uuid[]
            language sql immutable parallel safe
            return array(
                with recursive below (id) as (
                    select id from unit where id = any(roots)
                    union
                    select u.id from below join unit u on u.parent_id = below.id
                )
                select id from below
            );
        comment on function units_below is
            'The units of these trees, from the roots down. Declared immutable, as the functions beside it, although '
            'it reads a table: so it runs once, while a statement is planned, and the plan is made for the very ids. '
            'Use it only in statements that are planned for their values (plan_for_values).';

        create or replace function units_of_sectors(sectors uuid[]) returns uuid[]
            language sql immutable parallel safe
            return array(
                with recursive below (id) as (
                    select id from unit where id = any(sectors) and kind = 'sector'
                    union
                    select u.id from below join unit u on u.parent_id = below.id and u.kind <> 'sector'
                )
                select id from below
            );
        comment on function units_of_sectors is
            'The units whose nearest sector, from themselves upwards, is one of these.';

        create or replace function groups_of_units(units uuid[]) returns uuid[]
            language sql immutable parallel safe
            return array(select distinct leadership_group_id from leadership_group_unit where unit_id = any(units));

        create or replace function sessions_of_groups(groups uuid[]) returns uuid[]
            language sql immutable parallel safe
            return array(select distinct session_id from session_group where group_id = any(groups));

        create or replace function first_id_since(relation regclass, since timestamptz) returns uuid
            language plpgsql immutable parallel safe as $function$
        declare
            first_id uuid;
        begin
            execute format(
                'select case when count(*) <= 10000 then (array_agg(r.id order by r.id))[1] '
                'else ''00000000-0000-0000-0000-000000000000'' end '
                'from (select id from session where starts_at >= $1 limit 10001) s '
                'left join lateral (select id from %s where session_id = s.id order by id limit 1) r on true', relation
            ) into first_id using since;
            return first_id;
        end $function$;
        comment on function first_id_since is
            'The first of the rows whose session begins at a moment or later: a list begins there. Of more than 10,000 '
            'sessions it is not looked for.';

        create or replace function last_id_until(relation regclass, until timestamptz) returns uuid
            language plpgsql immutable parallel safe as $function$
        declare
            last_id uuid;
        begin
            execute format(
                'select case when count(*) <= 10000 then (array_agg(r.id order by r.id desc nulls last))[1] '
                'else ''ffffffff-ffff-ffff-ffff-ffffffffffff'' end '
                'from (select id from session where starts_at <= $1 limit 10001) s '
                'left join lateral (select id from %s where session_id = s.id order by id desc limit 1) r on true',
                relation
            ) into last_id using until;
            return last_id;
        end $function$;
        comment on function last_id_until is
            'The last of the rows whose session begins at a moment or earlier: a list ends there. Of more than 10,000 '
            'sessions it is not looked for.';
        """
    )
    for index in INDEXES:
        op.execute(f"{CONCURRENTLY}create index concurrently if not exists {index}")
    for name in REPLACED:
        op.execute(f"{CONCURRENTLY}drop index concurrently if exists {name}")
