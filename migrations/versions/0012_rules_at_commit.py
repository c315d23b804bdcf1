"""Constraints over several rows are checked at the end of a statement, so that rows of a request can swap values."""

from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute(
        """
        -- Each constraint is recreated before the table is visible again, and its index is built immediately: no
        -- municipality has so many presentations, attendances or units that this takes half a second.
        -- squawk-ignore ban-drop-constraint
        alter table presentation drop constraint presentation_session_id_idea_id_key;
        -- squawk-ignore constraint-missing-not-valid, disallowed-unique-constraint
        alter table presentation add constraint presentation_session_id_idea_id_key
            unique (session_id, idea_id) deferrable initially immediate;

        -- squawk-ignore require-concurrent-index-deletion
        drop index unit_one_root;
        -- squawk-ignore constraint-missing-not-valid
        alter table unit add constraint unit_one_root
            exclude using btree ((true) with =) where (parent_id is null) deferrable initially immediate;

        create function one_root_at_a_time() returns trigger language plpgsql as $$
        begin
            -- Judged at the end of a statement, two roots made at once would each wait for the other.
            perform pg_advisory_xact_lock('unit'::regclass::oid::bigint);
            return new;
        end $$;
        -- allow: trigger, because roots are written a few times a year.
        create trigger unit_one_root_at_a_time before insert or update of parent_id on unit
            for each row when (new.parent_id is null) execute function one_root_at_a_time();
        """
    )
    op.execute(
        """
        -- squawk-ignore ban-drop-constraint
        alter table reflection drop constraint reflection_session_id_person_id_fkey;
        -- squawk-ignore ban-drop-constraint
        alter table attendance drop constraint attendance_session_id_person_id_key;
        -- squawk-ignore constraint-missing-not-valid, disallowed-unique-constraint
        alter table attendance add constraint attendance_session_id_person_id_key
            unique (session_id, person_id) deferrable initially immediate;

        -- A foreign key cannot reference a deferrable constraint, so these two triggers replace it.
        create function keep_attended() returns trigger language plpgsql as $$
        begin
            -- Twice: while the first waits, another attendance may have taken the place of this one.
            for attempt in 1..2 loop
                perform from attendance
                where session_id = new.session_id and person_id = new.person_id
                for key share;
                if found then
                    return null;
                end if;
            end loop;
            raise exception 'the person has no attendance of the session' using
                errcode = 'foreign_key_violation', constraint = 'reflection_session_id_person_id_fkey',
                detail = format('Key (session_id, person_id)=(%s, %s) is not present.', new.session_id, new.person_id);
        end $$;
        -- allow: trigger, because it does for each reflection what the foreign key did.
        create constraint trigger reflection_session_id_person_id_fkey
            after insert or update of session_id, person_id on reflection
            for each row when (new.person_id is not null) execute function keep_attended();

        create function keep_attendance() returns trigger language plpgsql as $$
        begin
            if exists (
                select from reflection where session_id = old.session_id and person_id = old.person_id
            ) and not exists (
                select from attendance where session_id = old.session_id and person_id = old.person_id
            ) then
                raise exception 'a reflection names the attendance' using
                    errcode = 'foreign_key_violation', constraint = 'reflection_session_id_person_id_fkey',
                    detail = format('Key (session_id, person_id)=(%s, %s) is used.', old.session_id, old.person_id);
            end if;
            return null;
        end $$;
        -- allow: trigger, because it does for each attendance what the foreign key did.
        create constraint trigger reflection_session_id_person_id_fkey
            after delete or update of session_id, person_id on attendance
            for each row execute function keep_attendance();
        """
    )
    op.execute(
        """
        create or replace function lead_units() returns trigger language plpgsql as $$
        begin
            -- One at a time: two groups that exchange their units at once would each wait for the other.
            perform pg_advisory_xact_lock('led_unit'::regclass::oid::bigint)
            from fresh
            where unit_ids <> '{}' or exists (select from led_unit where leadership_group_id = fresh.id)
            limit 1;
            delete from led_unit where leadership_group_id in (select id from fresh);
            insert into led_unit (unit_id, leadership_group_id)
            select distinct unnest(unit_ids), id from fresh where closed_on is null order by 1;
            return null;
        end $$;
        """
    )
