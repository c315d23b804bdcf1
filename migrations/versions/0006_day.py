"""The day's work: problem statements, exercises and their items, insights, needs, ideas and presentations."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute(
        """
        create table problem_statement (
            id uuid default uuidv7() constraint problem_statement_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            question text not null,
            background text,
            owner_unit_id uuid constraint problem_statement_owner_unit_id_fkey references unit,
            reframed_from_id uuid constraint problem_statement_reframed_from_id_fkey references problem_statement,
            insight_ids uuid[] not null default '{}',
            language text not null
        );
        create index problem_statement_owner_unit_id_idx on problem_statement (owner_unit_id);
        create index problem_statement_reframed_from_id_idx on problem_statement (reframed_from_id);
        call begin_resource('problem_statements', 'problem_statement');

        create table session_problem_statement (
            session_id uuid not null
                constraint session_problem_statement_session_id_fkey references session on delete cascade,
            problem_statement_id uuid not null
                constraint session_problem_statement_problem_statement_id_fkey references problem_statement,
            constraint session_problem_statement_pkey primary key (session_id, problem_statement_id)
        );
        create index session_problem_statement_problem_statement_id_idx
            on session_problem_statement (problem_statement_id);

        create table exercise (
            id uuid default uuidv7() constraint exercise_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            session_id uuid not null constraint exercise_session_id_fkey references session,
            problem_statement_id uuid constraint exercise_problem_statement_id_fkey references problem_statement,
            group_id uuid constraint exercise_group_id_fkey references leadership_group,
            team text,
            title text,
            method_key text constraint exercise_method_key_fkey references method (key),
            work jsonb not null,
            language text not null
        );
        create index exercise_session_id_idx on exercise (session_id);
        create index exercise_problem_statement_id_idx on exercise (problem_statement_id);
        create index exercise_group_id_idx on exercise (group_id);
        create index exercise_method_key_idx on exercise (method_key);
        call begin_resource('exercises', 'exercise');

        create table exercise_item (
            exercise_id uuid not null constraint exercise_item_exercise_id_fkey references exercise on delete cascade,
            key text not null,
            kind text not null,
            constraint exercise_item_pkey primary key (exercise_id, key)
        );

        create table exercise_item_theme (
            exercise_id uuid not null,
            key text not null,
            theme_id uuid not null constraint exercise_item_theme_theme_id_fkey references theme,
            constraint exercise_item_theme_pkey primary key (exercise_id, key, theme_id),
            constraint exercise_item_theme_exercise_id_key_fkey
                foreign key (exercise_id, key) references exercise_item on delete cascade
        );
        create index exercise_item_theme_theme_id_idx on exercise_item_theme (theme_id);
        """
    )
    op.execute(
        """
        create function exercise_items(work jsonb)
            returns table (key text, kind text, text text, theme_ids jsonb)
            language sql immutable parallel safe
            begin atomic
            select item->>'key', 'step', item->>'action', '[]'::jsonb
            from jsonb_path_query(work, '$.steps[*]') item
            union all
            select item->>'key', 'pain_point', item->>'text', item->'theme_ids'
            from jsonb_path_query(work, '$.steps[*].pain_points[*]') item
            union all
            select item->>'key', 'opportunity', item->>'text', item->'theme_ids'
            from jsonb_path_query(work, '$.steps[*].opportunities[*]') item
            union all
            select item->>'key', 'cause', item->>'text', item->'theme_ids'
            from jsonb_path_query(work, '$.causes[*]') item
            union all
            select item->>'key', 'note', item->>'text', item->'theme_ids'
            from jsonb_path_query(work, '$.notes[*]') item;
            end;
        comment on function exercise_items is
            'The items of a work, whatever its form: what citations and themes point at.';

        create function emotional_curve(work jsonb) returns jsonb
            language sql immutable parallel safe
            return (
                select jsonb_build_object(
                    'emotional_curve', coalesce(jsonb_agg(
                        jsonb_build_object('step_key', step->'key', 'emotion', step->'emotion') order by place
                    ), '[]'),
                    'lowest_step_key', jsonb_agg(step->'key' order by (step->>'emotion')::integer, place)->0
                )
                from jsonb_array_elements(work->'steps') with ordinality as steps (step, place)
                where step->>'emotion' is not null
            );

        create function causes_with_depth(work jsonb) returns jsonb
            language sql immutable parallel safe
            begin atomic
            with recursive
            causes as materialized (
                select cause, place, cause->>'key' as key, cause->>'because_of_key' as because_of_key
                from jsonb_array_elements(work->'causes') with ordinality as causes (cause, place)
            ),
            forest as (
                select key, cause, place, 1 as depth from causes where because_of_key is null
                union all
                select causes.key, causes.cause, causes.place, forest.depth + 1
                from forest
                join causes on causes.because_of_key = forest.key
            )
            select coalesce(jsonb_agg(cause || jsonb_build_object('depth', depth) order by place), '[]') from forest;
            end;

        create function exercise_read(work jsonb) returns jsonb
            language sql immutable parallel safe
            return case work->>'form'
                when 'user_journey' then work || emotional_curve(work)
                when 'five_whys' then work || jsonb_build_object('causes', causes_with_depth(work))
                else work
            end;
        comment on function exercise_read is
            'The work as it is read: with its emotional curve and lowest step, or the depth of each cause.';
        """
    )
    op.execute(
        """
        create table insight (
            id uuid default uuidv7() constraint insight_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            statement text not null,
            kind text not null,
            evidence text,
            sources jsonb not null default '[]',
            session_id uuid not null constraint insight_session_id_fkey references session,
            group_id uuid constraint insight_group_id_fkey references leadership_group,
            theme_ids uuid[] not null default '{}',
            language text not null
        );
        create index insight_session_id_idx on insight (session_id);
        create index insight_group_id_idx on insight (group_id);
        call begin_resource('insights', 'insight');

        create table insight_source (
            insight_id uuid not null constraint insight_source_insight_id_fkey references insight on delete cascade,
            exercise_id uuid not null constraint insight_source_exercise_id_fkey references exercise,
            item_key text,
            constraint insight_source_insight_id_exercise_id_item_key_key
                unique nulls not distinct (insight_id, exercise_id, item_key),
            constraint insight_source_exercise_id_item_key_fkey
                foreign key (exercise_id, item_key) references exercise_item (exercise_id, key)
        );
        create index insight_source_exercise_id_item_key_idx on insight_source (exercise_id, item_key);
        comment on table insight_source is
            'What an insight rests on: its foreign key says that a cited item exists, and that it cannot go.';

        create table insight_theme (
            insight_id uuid not null
                constraint insight_theme_insight_id_fkey references insight on delete cascade,
            theme_id uuid not null constraint insight_theme_theme_id_fkey references theme,
            constraint insight_theme_pkey primary key (insight_id, theme_id)
        );
        create index insight_theme_theme_id_idx on insight_theme (theme_id);

        create table problem_statement_insight (
            problem_statement_id uuid not null
                constraint problem_statement_insight_problem_statement_id_fkey
                references problem_statement on delete cascade,
            insight_id uuid not null constraint problem_statement_insight_insight_id_fkey references insight,
            constraint problem_statement_insight_pkey primary key (problem_statement_id, insight_id)
        );
        create index problem_statement_insight_insight_id_idx on problem_statement_insight (insight_id);

        create table need (
            id uuid default uuidv7() constraint need_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            who text not null,
            what text not null,
            because text,
            status text not null,
            insight_ids uuid[] not null default '{}',
            session_id uuid not null constraint need_session_id_fkey references session,
            group_id uuid constraint need_group_id_fkey references leadership_group,
            theme_ids uuid[] not null default '{}',
            language text not null
        );
        create index need_session_id_idx on need (session_id);
        create index need_group_id_idx on need (group_id);
        call begin_resource('needs', 'need');

        create table need_insight (
            need_id uuid not null
                constraint need_insight_need_id_fkey references need on delete cascade,
            insight_id uuid not null constraint need_insight_insight_id_fkey references insight,
            constraint need_insight_pkey primary key (need_id, insight_id)
        );
        create index need_insight_insight_id_idx on need_insight (insight_id);

        create table need_theme (
            need_id uuid not null
                constraint need_theme_need_id_fkey references need on delete cascade,
            theme_id uuid not null constraint need_theme_theme_id_fkey references theme,
            constraint need_theme_pkey primary key (need_id, theme_id)
        );
        create index need_theme_theme_id_idx on need_theme (theme_id);
        """
    )
    op.execute(
        """
        create table idea (
            id uuid default uuidv7() constraint idea_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            title text not null,
            description text,
            boldness text,
            origin text not null,
            need_ids uuid[] not null default '{}',
            insight_ids uuid[] not null default '{}',
            problem_statement_id uuid constraint idea_problem_statement_id_fkey references problem_statement,
            session_id uuid constraint idea_session_id_fkey references session,
            group_id uuid constraint idea_group_id_fkey references leadership_group,
            team text,
            unit_id uuid constraint idea_unit_id_fkey references unit,
            owner_id uuid constraint idea_owner_id_fkey references person,
            next_step text,
            follow_up_on date,
            status text not null,
            theme_ids uuid[] not null default '{}',
            language text not null,
            published_at timestamptz
        );
        create index idea_problem_statement_id_idx on idea (problem_statement_id);
        create index idea_session_id_idx on idea (session_id);
        create index idea_group_id_idx on idea (group_id);
        create index idea_unit_id_idx on idea (unit_id);
        create index idea_owner_id_idx on idea (owner_id);
        create index idea_title_idx on idea (norwegian_order(title) collate "C", id);
        create index idea_follow_up_on_idx on idea (coalesce(follow_up_on, 'infinity'), id);
        create index idea_status_idx on idea (status, id);
        call begin_resource('ideas', 'idea');

        create table idea_need (
            idea_id uuid not null
                constraint idea_need_idea_id_fkey references idea on delete cascade,
            need_id uuid not null constraint idea_need_need_id_fkey references need,
            constraint idea_need_pkey primary key (idea_id, need_id)
        );
        create index idea_need_need_id_idx on idea_need (need_id);

        create table idea_insight (
            idea_id uuid not null
                constraint idea_insight_idea_id_fkey references idea on delete cascade,
            insight_id uuid not null constraint idea_insight_insight_id_fkey references insight,
            constraint idea_insight_pkey primary key (idea_id, insight_id)
        );
        create index idea_insight_insight_id_idx on idea_insight (insight_id);

        create table idea_theme (
            idea_id uuid not null
                constraint idea_theme_idea_id_fkey references idea on delete cascade,
            theme_id uuid not null constraint idea_theme_theme_id_fkey references theme,
            constraint idea_theme_pkey primary key (idea_id, theme_id)
        );
        create index idea_theme_theme_id_idx on idea_theme (theme_id);

        create table presentation (
            id uuid default uuidv7() constraint presentation_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            session_id uuid not null constraint presentation_session_id_fkey references session,
            idea_id uuid not null constraint presentation_idea_id_fkey references idea,
            position integer,
            presenter_ids uuid[] not null default '{}',
            pitch text,
            feedback text[] not null default '{}',
            votes integer,
            language text not null,
            constraint presentation_session_id_idea_id_key unique (session_id, idea_id)
        );
        create index presentation_idea_id_idx on presentation (idea_id);
        create index presentation_position_idx on presentation (coalesce(position, 2147483647), id);
        call begin_resource('presentations', 'presentation');

        create table presentation_presenter (
            presentation_id uuid not null
                constraint presentation_presenter_presentation_id_fkey references presentation on delete cascade,
            presenter_id uuid not null constraint presentation_presenter_presenter_id_fkey references person,
            constraint presentation_presenter_pkey primary key (presentation_id, presenter_id)
        );
        create index presentation_presenter_presenter_id_idx on presentation_presenter (presenter_id);
        """
    )


def downgrade() -> None:
    op.execute(
        """
        drop table presentation_presenter, presentation;
        drop table idea_theme, idea_insight, idea_need, idea;
        drop table need_theme, need_insight, need;
        drop table problem_statement_insight, insight_theme, insight_source, insight;
        drop function exercise_read, causes_with_depth, emotional_curve, exercise_items;
        drop table exercise_item_theme, exercise_item, exercise, session_problem_statement, problem_statement;
        """
    )
