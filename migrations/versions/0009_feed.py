"""The change feed: visibility before and after a change, monthly partitions, and the server of its transaction ids."""

from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    # The table as it stands becomes the first partition: nothing is copied, and old code reads and writes on, since
    # a table of the same name and columns takes its place in the same transaction.
    op.execute(
        """
        alter table change
            add column hidden_before smallint not null default 0,
            add column hidden_after smallint not null default 0;

        -- squawk-ignore ban-alter-identity
        alter table change alter column seq drop identity;
        -- squawk-ignore renaming-object
        alter table change rename constraint change_pkey to change_1_pkey;
        -- squawk-ignore renaming-table
        alter table change rename to change_1;

        create table change (
            seq bigint generated always as identity,
            xid xid8 not null default pg_current_xact_id(),
            resource text not null,
            id uuid not null,
            version integer not null,
            action text not null,
            at timestamptz not null default now(),
            hidden_before smallint not null default 0,
            hidden_after smallint not null default 0,
            constraint change_pkey primary key (xid, seq)
        ) partition by range (xid);
        comment on column change.hidden_before is
            'The restricted views that did not show the row before, a bit each: 1 is that without people:read.';
        comment on column change.hidden_after is
            'The restricted views that do not show the row afterwards, in the same form.';
        -- allow: call, because it only sets the sequence of the new table.
        select setval(pg_get_serial_sequence('change', 'seq'), (select coalesce(max(seq), 0) + 1 from change_1), false);
        alter table change attach partition change_1 default;
        create index change_resource_idx on change (resource, xid, seq);

        -- Past visibility is unknown: a row's present visibility counts for all of its past. Deletions stay visible, as
        -- before: a reader may have a copy of the row.
        -- allow: backfill, because only events of reflections change, and there are some thousands of them.
        update change c
        set hidden_before = 1, hidden_after = 1
        where c.resource = 'reflections' and c.action <> 'deleted'
            and not exists (select from reflection r where r.id = c.id and r.may_publish);

        create table change_partition (
            number integer generated always as identity constraint change_partition_pkey primary key,
            until xid8,
            closed_at timestamptz
        );
        comment on table change_partition is
            'The partitions change_<number>: the open one, and those closed, and before which transaction they end.';
        insert into change_partition default values;
        """
    )
    op.execute(
        """
        create function feed_server() returns text
            language sql stable
            begin atomic
            select concat_ws(
                '/',
                s.system_identifier,
                substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8),
                (select oid from pg_database where datname = current_database()),
                'installation'::regclass::oid
            )
            from pg_control_system() s;
            end;
        comment on function feed_server is
            'What numbers the transactions: the server, its timeline, the database and this very table. None of it '
            'is the same after a restore.';

        alter table installation
            add column server text,
            add column feed_from xid8 not null default '0',
            add column feed_from_at timestamptz not null default now();
        comment on column installation.feed_from is
            'The change feed begins with this transaction; what lies before is no longer kept.';
        -- allow: backfill, because there is one row.
        update installation set server = feed_server();

        create function begin_feed() returns void
            language plpgsql security definer set search_path from current as $$
        declare
            relation text;
            number integer;
        begin
            perform from installation for update;
            if (select server = feed_server() from installation) then
                return;
            end if;
            -- The stored events are numbered by another server: here they would lie in the future, or among others.
            for relation in
                select inhrelid::regclass::text from pg_inherits where inhparent = 'change'::regclass order by inhrelid
            loop
                execute format('drop table %s', relation);
            end loop;
            delete from change_partition;
            insert into change_partition default values returning change_partition.number into number;
            execute format('create table %I partition of change default', 'change_' || number);
            update installation
            set server = feed_server(), feed_from = '0',
                generation = greatest(generation + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint);
        end $$;
        comment on function begin_feed is
            'Begins the change feed anew if the database has been restored: cursors expire, stored events go.';

        create function keep_changes(months integer) returns void
            language plpgsql security definer set search_path from current set lock_timeout = '500ms' as $$
        declare
            old record;
            open integer;
            first_at timestamptz;
            since xid8;
            until_xid xid8;
        begin
            if months < 1 then
                raise exception 'at least one month of changes is kept' using errcode = 'invalid_parameter_value';
            end if;
            if not pg_try_advisory_xact_lock('change'::regclass::oid::bigint) then
                return;
            end if;
            perform begin_feed();

            -- A reader may have asked where the feed begins just before that moved, so what it gave up goes later.
            for old in
                select p.number
                from change_partition p
                cross join installation i
                where p.until <= i.feed_from and i.feed_from_at < clock_timestamp() - interval '1 minute'
            loop
                execute format('drop table %I', 'change_' || old.number);
                delete from change_partition where number = old.number;
            end loop;

            update installation i
            set feed_from = p.until, feed_from_at = clock_timestamp()
            from (
                select until
                from change_partition
                where closed_at < now() - make_interval(months => months)
                order by until desc
                limit 1
            ) p
            where p.until > i.feed_from;

            select number into strict open from change_partition where until is null;
            select until into since from change_partition where until is not null order by until desc limit 1;
            execute format('select at from %I order by xid, seq limit 1', 'change_' || open) into first_at;
            if first_at < date_trunc('month', now()) then
                lock table change in access exclusive mode;
                -- Nobody else is writing: every event has a lower number, and whoever comes later may have any.
                until_xid := pg_snapshot_xmax(pg_current_snapshot());
                execute format('alter table change detach partition %I', 'change_' || open);
                execute format(
                    'alter table change attach partition %I for values from (%s) to (%L)',
                    'change_' || open, coalesce(quote_literal(since::text), 'minvalue'), until_xid
                );
                update change_partition set until = until_xid, closed_at = now() where number = open;
                insert into change_partition default values returning number into open;
                execute format('create table %I partition of change default', 'change_' || open);
            end if;
        end $$;
        comment on function keep_changes is
            'Closes the partition of the last month, and drops those whose events are all older than so many months.';
        """
    )
    op.execute(
        """
        create or replace function note_change() returns trigger language plpgsql as $$
        declare
            hidden text := format('case when %s then 0 else 1 end', tg_argv[1]);
        begin
            if tg_nargs > 1 then
                if tg_op = 'DELETE' then
                    execute format(
                        'insert into change (resource, id, version, action, hidden_before) '
                        'select %L, t.id, t.version, ''deleted'', %s from gone t', tg_argv[0], hidden
                    );
                elsif tg_op = 'INSERT' then
                    execute format(
                        'insert into change (resource, id, version, action, hidden_after) '
                        'select %L, t.id, t.version, ''created'', %s from fresh t', tg_argv[0], hidden
                    );
                else
                    execute format(
                        'insert into change (resource, id, version, action, hidden_before, hidden_after) '
                        'select %1$L, n.id, n.version, ''updated'', o.hidden, n.hidden '
                        'from (select t.id, t.version, %2$s as hidden from fresh t) n '
                        'join (select t.id, %2$s as hidden from gone t) o on o.id = n.id', tg_argv[0], hidden
                    );
                end if;
            elsif tg_op = 'DELETE' then
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

        create procedure begin_resource(kind text, relation regclass, visible text) language plpgsql as $$
        declare
            arguments text := quote_literal(kind) || ', ' || quote_literal(visible);
        begin
            execute format('create or replace trigger note_created after insert on %s referencing new table as fresh '
                'for each statement execute function note_change(%s)', relation, arguments);
            execute format('create or replace trigger note_updated after update on %s '
                'referencing old table as gone new table as fresh '
                'for each statement execute function note_change(%s)', relation, arguments);
            execute format('create or replace trigger note_deleted after delete on %s referencing old table as gone '
                'for each statement execute function note_change(%s)', relation, arguments);
        end $$;
        comment on procedure begin_resource(text, regclass, text) is
            'The same for a resource of which callers without people:read see only the rows t of this condition.';
        -- allow: call, because it replaces three triggers of a table that is seldom written.
        call begin_resource('reflections', 'reflection', 't.may_publish');
        """
    )
