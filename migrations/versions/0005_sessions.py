"""Sessions, attendances and reflections."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.execute(
        """
        create table session (
            id uuid default uuidv7() constraint session_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            programme_id uuid not null constraint session_programme_id_fkey references programme,
            cohort_id uuid constraint session_cohort_id_fkey references cohort,
            title text not null,
            format text not null,
            purpose text,
            problem_statement_ids uuid[] not null default '{}',
            occasion text,
            starts_at timestamptz not null,
            ends_at timestamptz not null,
            place text,
            status text not null,
            group_ids uuid[] not null default '{}',
            facilitator_ids uuid[] not null default '{}',
            agenda jsonb not null default '[]',
            summary text,
            links jsonb not null default '[]',
            published_at timestamptz
        );
        create index session_programme_id_idx on session (programme_id);
        create index session_cohort_id_idx on session (cohort_id);
        create index session_starts_at_idx on session (starts_at, id);
        create index session_title_idx on session (norwegian_order(title) collate "C", id);
        call begin_resource('sessions', 'session');

        create table session_group (
            session_id uuid not null constraint session_group_session_id_fkey references session on delete cascade,
            group_id uuid not null constraint session_group_group_id_fkey references leadership_group,
            constraint session_group_pkey primary key (session_id, group_id)
        );
        create index session_group_group_id_idx on session_group (group_id);

        create table session_facilitator (
            session_id uuid not null
                constraint session_facilitator_session_id_fkey references session on delete cascade,
            facilitator_id uuid not null constraint session_facilitator_facilitator_id_fkey references person,
            constraint session_facilitator_pkey primary key (session_id, facilitator_id)
        );
        create index session_facilitator_facilitator_id_idx on session_facilitator (facilitator_id);

        create table attendance (
            id uuid default uuidv7() constraint attendance_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            session_id uuid not null constraint attendance_session_id_fkey references session,
            person_id uuid not null constraint attendance_person_id_fkey references person,
            status text not null,
            phases text[],
            role text not null,
            constraint attendance_session_id_person_id_key unique (session_id, person_id)
        );
        create index attendance_person_id_idx on attendance (person_id);
        call begin_resource('attendances', 'attendance');

        create table reflection (
            id uuid default uuidv7() constraint reflection_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            session_id uuid not null constraint reflection_session_id_fkey references session,
            text text not null,
            rating integer,
            person_id uuid constraint reflection_person_id_fkey references person,
            may_publish boolean not null,
            language text not null,
            constraint reflection_session_id_person_id_fkey
                foreign key (session_id, person_id) references attendance (session_id, person_id)
        );
        create index reflection_session_id_person_id_idx on reflection (session_id, person_id);
        create index reflection_person_id_idx on reflection (person_id);
        call begin_resource('reflections', 'reflection');
        """
    )


def downgrade() -> None:
    op.execute("drop table reflection, attendance, session_facilitator, session_group, session;")
