"""Tables and functions shared by all resources: references, change events, histories, idempotency keys, name order."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.execute(
        """
        create table installation (
            only_one boolean constraint installation_pkey primary key default true
                constraint installation_only_one_check check (only_one),
            generation bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint
        );
        insert into installation default values;

        create table external_ref (
            kind text not null,
            system text not null,
            ref text not null,
            id uuid not null,
            constraint external_ref_pkey primary key (kind, system, ref)
        );
        create unique index external_ref_kind_id_system_key on external_ref (kind, id, system);

        create table change (
            seq bigint generated always as identity,
            xid xid8 not null default pg_current_xact_id(),
            resource text not null,
            id uuid not null,
            version integer not null,
            action text not null,
            at timestamptz not null default now(),
            constraint change_pkey primary key (xid, seq)
        );

        create table history (
            seq bigint generated always as identity constraint history_pkey primary key,
            resource text not null,
            id uuid not null,
            field text not null,
            value jsonb,
            holds_from date not null,
            recorded_at timestamptz not null default now(),
            caller text not null,
            reason text
        );
        create index history_resource_id_idx on history (resource, id, holds_from, seq);

        create table idempotency_key (
            caller uuid not null,
            operation text not null,
            key text not null,
            fingerprint bytea not null,
            status smallint not null,
            receipts jsonb not null,
            made_at timestamptz not null default now(),
            constraint idempotency_key_pkey primary key (caller, operation, key)
        );
        create index idempotency_key_made_at_idx on idempotency_key (made_at);
        """
    )
    op.execute(
        """
        create function norwegian_order(name text) returns text
            language sql immutable strict parallel safe
            return translate(lower(name collate pg_c_utf8), 'æäøöå', '{{||}') collate "C";
        comment on function norwegian_order is
            'Sorts as a Norwegian reads: capitals beside small letters, æ ø å after z.';

        create function note_change() returns trigger language plpgsql as $$
        begin
            if tg_op = 'DELETE' then
                insert into change (resource, id, version, action)
                select tg_argv[0], id, version, 'deleted' from gone;
            elsif tg_op = 'INSERT' then
                insert into change (resource, id, version, action)
                select tg_argv[0], id, version, 'created' from fresh;
            else
                insert into change (resource, id, version, action)
                select tg_argv[0], id, version, 'updated' from fresh;
            end if;
            return null;
        end $$;

        create procedure begin_resource(kind text, relation regclass) language plpgsql as $$
        begin
            execute format('create trigger note_created after insert on %s referencing new table as fresh '
                'for each statement execute function note_change(%L)', relation, kind);
            execute format('create trigger note_updated after update on %s referencing new table as fresh '
                'for each statement execute function note_change(%L)', relation, kind);
            execute format('create trigger note_deleted after delete on %s referencing old table as gone '
                'for each statement execute function note_change(%L)', relation, kind);
        end $$;
        comment on procedure begin_resource is
            'Makes a table a resource: every change of a row, on whatever path, becomes a change event.';
        """
    )


def downgrade() -> None:
    op.execute(
        """
        drop procedure begin_resource;
        drop function note_change;
        drop function norwegian_order;
        drop table idempotency_key, history, change, external_ref, installation;
        """
    )
