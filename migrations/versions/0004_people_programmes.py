"""People, leadership groups, programmes, cohorts, and the method bank with its built-in methods."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.execute(
        """
        create table person (
            id uuid default uuidv7() constraint person_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            display_name text not null,
            email text,
            title text,
            unit_id uuid constraint person_unit_id_fkey references unit,
            active boolean not null default true,
            managed_by text
        );
        create index person_unit_id_idx on person (unit_id);
        create index person_display_name_idx on person (norwegian_order(display_name) collate "C", id);
        call begin_resource('people', 'person');

        create table leadership_group (
            id uuid default uuidv7() constraint leadership_group_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            name text not null,
            unit_ids uuid[] not null default '{}',
            leader_id uuid constraint leadership_group_leader_id_fkey references person,
            member_ids uuid[] not null default '{}',
            enthusiast_ids uuid[] not null default '{}',
            closed_on date
        );
        create index leadership_group_leader_id_idx on leadership_group (leader_id);
        create index leadership_group_name_idx on leadership_group (norwegian_order(name) collate "C", id);
        call begin_resource('groups', 'leadership_group');

        create table leadership_group_unit (
            leadership_group_id uuid not null
                constraint leadership_group_unit_leadership_group_id_fkey references leadership_group on delete cascade,
            unit_id uuid not null constraint leadership_group_unit_unit_id_fkey references unit,
            constraint leadership_group_unit_pkey primary key (leadership_group_id, unit_id)
        );
        create index leadership_group_unit_unit_id_idx on leadership_group_unit (unit_id);

        create table leadership_group_member (
            leadership_group_id uuid not null
                constraint leadership_group_member_leadership_group_id_fkey
                references leadership_group on delete cascade,
            member_id uuid not null constraint leadership_group_member_member_id_fkey references person,
            constraint leadership_group_member_pkey primary key (leadership_group_id, member_id)
        );
        create index leadership_group_member_member_id_idx on leadership_group_member (member_id);

        create table leadership_group_enthusiast (
            leadership_group_id uuid not null
                constraint leadership_group_enthusiast_leadership_group_id_fkey
                references leadership_group on delete cascade,
            enthusiast_id uuid not null constraint leadership_group_enthusiast_enthusiast_id_fkey references person,
            constraint leadership_group_enthusiast_pkey primary key (leadership_group_id, enthusiast_id)
        );
        create index leadership_group_enthusiast_enthusiast_id_idx on leadership_group_enthusiast (enthusiast_id);
        """
    )
    op.execute(
        """
        create table led_unit (
            unit_id uuid constraint led_unit_pkey primary key,
            leadership_group_id uuid not null
                constraint led_unit_leadership_group_id_fkey references leadership_group on delete cascade
        );
        create index led_unit_leadership_group_id_idx on led_unit (leadership_group_id);
        comment on table led_unit is
            'The open group that leads a unit: its primary key keeps two of them from leading one unit.';

        create function lead_units() returns trigger language plpgsql as $$
        begin
            delete from led_unit where leadership_group_id in (select id from fresh);
            insert into led_unit (unit_id, leadership_group_id)
            select distinct unnest(unit_ids), id from fresh where closed_on is null order by 1;
            return null;
        end $$;
        create trigger lead_units_created after insert on leadership_group referencing new table as fresh
            for each statement execute function lead_units();
        create trigger lead_units_updated after update on leadership_group referencing new table as fresh
            for each statement execute function lead_units();
        """
    )
    op.execute(
        """
        create table programme (
            id uuid default uuidv7() constraint programme_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            name text not null,
            description text,
            owner_unit_id uuid constraint programme_owner_unit_id_fkey references unit,
            contact text,
            status text not null default 'draft',
            phases jsonb not null default '[]'
        );
        create index programme_owner_unit_id_idx on programme (owner_unit_id);
        create index programme_name_idx on programme (norwegian_order(name) collate "C", id);
        call begin_resource('programmes', 'programme');

        create table cohort (
            id uuid default uuidv7() constraint cohort_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            programme_id uuid not null constraint cohort_programme_id_fkey references programme,
            name text not null,
            starts_on date not null,
            ends_on date,
            facilitator_ids uuid[] not null default '{}'
        );
        create index cohort_programme_id_idx on cohort (programme_id);
        create index cohort_name_idx on cohort (norwegian_order(name) collate "C", id);
        call begin_resource('cohorts', 'cohort');

        create table cohort_facilitator (
            cohort_id uuid not null constraint cohort_facilitator_cohort_id_fkey references cohort on delete cascade,
            facilitator_id uuid not null constraint cohort_facilitator_facilitator_id_fkey references person,
            constraint cohort_facilitator_pkey primary key (cohort_id, facilitator_id)
        );
        create index cohort_facilitator_facilitator_id_idx on cohort_facilitator (facilitator_id);

        create table method (
            id uuid default uuidv7() constraint method_pkey primary key,
            version integer not null default 1,
            created_at timestamptz not null default now(),
            updated_at timestamptz not null default now(),
            external_refs jsonb not null default '[]',
            key text not null constraint method_key_key unique,
            name text not null,
            phase text not null,
            form text not null,
            purpose text not null,
            steps text,
            minutes integer
        );
        create index method_name_idx on method (norwegian_order(name) collate "C", id);
        call begin_resource('methods', 'method');

        insert into method (key, name, phase, form, purpose, steps, minutes)
        values
            (
                'user_journey', 'Brukerreise', 'insight', 'user_journey',
                'Følge en sak steg for steg slik brukeren opplever den, og se hva som butter og hva som kan bli bedre.',
                'Velg en bruker og en sak. Beskriv stegene i rekkefølge. '
                'Noter tanker og følelser, smertepunkter og muligheter ved hvert steg.',
                90
            ),
            (
                'five_whys', '5 x hvorfor', 'insight', 'five_whys',
                'Grave seg fra et problem ned til rotårsakene.',
                'Still et spørsmål om problemet. Spør hvorfor til hvert svar, til dere står ved en rotårsak.',
                60
            ),
            (
                'interview', 'Intervju', 'needs', 'other',
                'Få vite hva brukerne trenger, med deres egne ord.',
                'Lag en kort guide med åpne spørsmål. La brukeren fortelle. Skriv ned sitater, ikke tolkninger.',
                60
            ),
            (
                'observation', 'Observasjon', 'insight', 'other',
                'Se hva som faktisk skjer der tjenesten ytes, ikke bare hva som blir fortalt.',
                'Avtal tid og sted. Følg arbeidet uten å gripe inn. Noter det dere ser, hører og undrer dere over.',
                60
            ),
            (
                'brainstorming', 'Idémyldring', 'ideas', 'other',
                'Få fram mange ideer, både spenstige og tradisjonelle, før noen av dem blir vurdert.',
                'Skriv ideer hver for dere. Legg dem fram uten å kritisere. Bygg videre på hverandres, og samle dem.',
                45
            );
        """
    )


def downgrade() -> None:
    op.execute(
        """
        drop table method, cohort_facilitator, cohort, programme;
        drop table led_unit, leadership_group_enthusiast, leadership_group_member, leadership_group_unit;
        drop table leadership_group, person;
        drop function lead_units;
        """
    )
