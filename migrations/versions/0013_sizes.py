"""The sizes of rows, and trace labels of exercise items, so that all accepted data stay readable."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute(
        """
        create table item_trace (
            exercise_id uuid not null constraint item_trace_exercise_id_fkey references exercise on delete cascade,
            key text not null,
            above_key text,
            relation text,
            label text not null,
            constraint item_trace_pkey primary key (exercise_id, key)
        );
        create index item_trace_exercise_id_above_key_idx on item_trace (exercise_id, above_key);
        comment on table item_trace is
            'The items of exercises for traces: what each says, and the item that it explains or is part of.';

        create function item_traces(work jsonb)
            returns table (key text, above_key text, relation text, label text)
            language sql immutable parallel safe
            begin atomic
            select step->>'key', null, null, left(step->>'action', 101)
            from jsonb_path_query(work, '$.steps[*]') step
            union all
            select point->>'key', step->>'key', 'part_of', left(point->>'text', 101)
            from jsonb_path_query(work, '$.steps[*]') step,
                jsonb_array_elements((step->'pain_points') || (step->'opportunities')) point
            union all
            select cause->>'key', cause->>'because_of_key',
                case when cause->>'because_of_key' is not null then 'explains' end, left(cause->>'text', 101)
            from jsonb_path_query(work, '$.causes[*]') cause
            union all
            select note->>'key', null, null, left(note->>'text', 101)
            from jsonb_path_query(work, '$.notes[*]') note;
            end;

        -- A trigger rather than the service, since processes of the previous version also write exercises.
        create function note_items() returns trigger language plpgsql as $$
        begin
            if tg_op = 'INSERT' then
                insert into item_trace
                select fresh.id, items.* from fresh cross join lateral item_traces(fresh.work) items
                on conflict do nothing;
            else
                delete from item_trace
                using fresh join past using (id)
                where exercise_id = fresh.id and fresh.work is distinct from past.work;
                insert into item_trace
                select fresh.id, items.*
                from fresh join past using (id) cross join lateral item_traces(fresh.work) items
                where fresh.work is distinct from past.work
                on conflict do nothing;
            end if;
            return null;
        end $$;
        -- allow: trigger, because an exercise is written by people, some thousands a year.
        create trigger note_items_created after insert on exercise referencing new table as fresh
            for each statement execute function note_items();
        -- allow: trigger, because of the same.
        create trigger note_items_updated after update on exercise referencing old table as past new table as fresh
            for each statement execute function note_items();

        -- allow: backfill, because it only fills a new table, and there are some thousands of exercises.
        insert into item_trace
        select exercise.id, items.* from exercise cross join lateral item_traces(exercise.work) items
        on conflict do nothing;
        """
    )
    for table in (
        "unit", "leadership_group", "person", "programme", "cohort", "method", "session", "attendance", "reflection",
        "problem_statement", "exercise", "insight", "need", "idea", "presentation", "theme",
    ):  # fmt: skip
        # Rows from before count as nothing until they are changed.
        op.execute(f"alter table {table} add column bytes integer not null default 0")
