"""Units and themes."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute(
        """
        create table unit (
            id uuid default uuidv7() constraint unit_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            name text not null,
            kind text not null,
            parent_id uuid constraint unit_parent_id_fkey references unit,
            organisation_number text,
            opened_on date,
            closed_on date,
            succeeded_by_ids uuid[] not null default '{}',
            exempt_reason text
        );
        create index unit_parent_id_idx on unit (parent_id);
        create index unit_name_idx on unit (norwegian_order(name) collate "C", id);
        create unique index unit_one_root on unit ((true)) where parent_id is null;
        call begin_resource('units', 'unit');

        create function keep_tree() returns trigger language plpgsql as $$
        begin
            -- One at a time: two concurrent moves could each be valid and together form a cycle.
            perform pg_advisory_xact_lock('unit'::regclass::oid::bigint);
            if exists (
                with recursive up (id) as (
                    select new.parent_id
                    union
                    select u.parent_id from unit u join up on u.id = up.id
                )
                select from up where id = new.id
            ) then
                raise exception 'the unit would stand below itself'
                    using errcode = 'check_violation', constraint = 'unit_parent_id_check';
            end if;
            return null;
        end $$;
        create constraint trigger unit_parent_id_check after update of parent_id on unit
            for each row when (new.parent_id is distinct from old.parent_id) execute function keep_tree();

        create table unit_succeeded_by (
            unit_id uuid not null constraint unit_succeeded_by_unit_id_fkey references unit on delete cascade,
            succeeded_by_id uuid not null constraint unit_succeeded_by_succeeded_by_id_fkey references unit,
            constraint unit_succeeded_by_pkey primary key (unit_id, succeeded_by_id)
        );
        create index unit_succeeded_by_succeeded_by_id_idx on unit_succeeded_by (succeeded_by_id);

        create table theme (
            id uuid default uuidv7() constraint theme_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            name text not null,
            description text
        );
        create index theme_name_idx on theme (norwegian_order(name) collate "C", id);
        call begin_resource('themes', 'theme');
        """
    )


def downgrade() -> None:
    op.execute("drop table theme, unit_succeeded_by, unit; drop function keep_tree;")
