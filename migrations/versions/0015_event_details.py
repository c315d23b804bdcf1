"""Change events name the changed fields, carry external references, and can be looked up by time."""

from alembic import op

revision = "0015"
down_revision = "0014"

LIMITS = "set local lock_timeout = '4s'; set local statement_timeout = '15min';"
"""Of each transaction: those that `env.py` sets would end with the one before."""

COLUMNS = """
alter table change
    add column if not exists external_refs jsonb,
    add column if not exists changed_fields text[],
    add column if not exists written_at timestamptz;
alter table change alter column written_at set default clock_timestamp();
comment on column change.external_refs is 'Those of the row after the change, or before its deletion.';
comment on column change.changed_fields is 'The columns that an update changed.';
comment on column change.written_at is
    'When the event was written: no earlier than its transaction was numbered, while `at` is when that began.';
"""

# So that the feed of a day ago and of today can be told apart by time; older events count as written within a day.
RECENT = """
-- allow: backfill, because only the events of the last day change, which nobody else writes.
update change set written_at = now() where written_at is null and at > now() - interval '1 day';
"""

# Generated for each table, so that the database plans the comparison once per connection. A full join can only be a
# hash or merge join: a nested loop, planned for one row, would take seconds for a batch of many.
BEGIN_RESOURCE = """
create or replace procedure begin_resource(kind text, relation regclass, visible text) language plpgsql as $procedure$
declare
    note text := 'note_' || (select relname from pg_class where oid = relation) || '_change';
    hidden text := format('case when %s then 0 else 1 end', visible);
    changed text := (
        select string_agg(format('case when o.%1$I is distinct from n.%1$I then %1$L end', attname), ', '
            order by attnum)
        from pg_attribute
        where attrelid = relation and attnum > 0 and not attisdropped and attgenerated = ''
            and attname not in ('id', 'version', 'created_at', 'updated_at', 'bytes')
    );
begin
    execute format('create or replace function %I() returns trigger language plpgsql as %L', note, format(
        $body$
        begin
            if tg_op = 'INSERT' then
                insert into change (resource, id, version, action, hidden_after, external_refs)
                select %1$L, t.id, t.version, 'created', %2$s, t.external_refs from fresh t;
            elsif tg_op = 'DELETE' then
                insert into change (resource, id, version, action, hidden_before, external_refs)
                select %1$L, t.id, t.version, 'deleted', %2$s, t.external_refs from gone t;
            else
                -- A row whose id was changed by hand is one deleted and another created.
                insert into change
                    (resource, id, version, action, hidden_before, hidden_after, external_refs, changed_fields)
                select
                    %1$L,
                    coalesce(n.id, o.id),
                    coalesce(n.version, o.version),
                    case when n.id is null then 'deleted' when o.id is null then 'created' else 'updated' end,
                    coalesce(o.hidden, 0),
                    coalesce(n.hidden, 0),
                    coalesce(n.external_refs, o.external_refs),
                    case when o.id = n.id then array_remove(array[%3$s]::text[], null) end
                from (select t.*, %2$s as hidden from fresh t) n
                full join (select t.*, %2$s as hidden from gone t) o on o.id = n.id;
            end if;
            return null;
        end
        $body$,
        kind, hidden, changed
    ));
    execute format('create or replace trigger note_created after insert on %s referencing new table as fresh '
        'for each statement execute function %I()', relation, note);
    execute format('create or replace trigger note_updated after update on %s '
        'referencing old table as gone new table as fresh '
        'for each statement execute function %I()', relation, note);
    execute format('create or replace trigger note_deleted after delete on %s referencing old table as gone '
        'for each statement execute function %I()', relation, note);
end $procedure$;
comment on procedure begin_resource(text, regclass, text) is
    'Makes a table a resource: every change of a row, on whatever path, becomes a change event. Callers without '
    'people:read see only the rows t of the condition. To be called again when the table gets a column.';

create or replace procedure begin_resource(kind text, relation regclass) language plpgsql as $procedure$
begin
    call begin_resource(kind, relation, 'true');
end $procedure$;
comment on procedure begin_resource(text, regclass) is 'The same for a resource of which every row is visible.';
"""

BEGIN_FEED = """
create or replace function begin_feed() returns void
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
    -- Not 0, which says that the feed lacks nothing. Whoever writes now has this number or a higher one.
    update installation
    set server = feed_server(),
        feed_from = pg_snapshot_xmin(pg_current_snapshot()), feed_from_at = clock_timestamp(),
        generation = greatest(generation + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint);
end $$;
comment on column installation.feed_from is
    'The change feed begins with this transaction; what lies before is no longer kept. 0: nothing lies before.';

-- A feed that was begun anew before this version lacks events, too; the lowest number that no transaction has says so.
-- allow: backfill, because there is one row.
update installation
set feed_from = '1'
where feed_from = '0' and to_timestamp(generation / 1000.0) > feed_from_at + interval '10 minutes';
"""

DROP_NOTE_CHANGE = """
-- Only the triggers that the calls have replaced ran it.
-- squawk-ignore ban-drop-function
drop function if exists note_change();
"""

RESOURCES = {
    "units": "unit", "groups": "leadership_group", "people": "person", "programmes": "programme", "cohorts": "cohort",
    "methods": "method", "sessions": "session", "attendances": "attendance", "reflections": "reflection",
    "problem_statements": "problem_statement", "exercises": "exercise", "insights": "insight", "needs": "need",
    "ideas": "idea", "presentations": "presentation", "themes": "theme",
}  # fmt: skip
VISIBLE = {"reflections": ", 't.may_publish'"}


def upgrade() -> None:
    # A transaction for each: whoever holds the lock of one table and waits for another's can be in a deadlock with
    # requests that write both. Each can be done again, so a run that fails goes on where it stopped.
    calls = [
        "-- allow: call, because it replaces three triggers, and waits only for the writers of one table.\n"
        f"call begin_resource('{kind}', '{table}'{VISIBLE.get(kind, '')});"
        for kind, table in RESOURCES.items()
    ]
    for script in (COLUMNS, RECENT, BEGIN_RESOURCE, BEGIN_FEED, *calls, DROP_NOTE_CHANGE):
        with op.get_context().autocommit_block():
            op.execute(f"{LIMITS}\n{script}")
