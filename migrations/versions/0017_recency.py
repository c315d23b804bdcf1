"""Tables of when rows were last updated, beside the resources, so that an update leaves their indexes alone."""

from alembic import op

revision = "0017"
down_revision = "0016"

RESOURCES = {
    "units": "unit", "groups": "leadership_group", "people": "person", "programmes": "programme", "cohorts": "cohort",
    "methods": "method", "sessions": "session", "attendances": "attendance", "reflections": "reflection",
    "problem_statements": "problem_statement", "exercises": "exercise", "insights": "insight", "needs": "need",
    "ideas": "idea", "presentations": "presentation", "themes": "theme",
}  # fmt: skip
VISIBLE = {"reflections": ", 't.may_publish'"}
# The order of names of the first versions, which `name_order` has replaced.
FORMER_NAMES = (
    "unit_name_idx", "theme_name_idx", "person_display_name_idx", "leadership_group_name_idx", "programme_name_idx",
    "cohort_name_idx", "method_name_idx", "session_title_idx", "idea_title_idx",
)  # fmt: skip

LIMITS = "set local lock_timeout = '4s'; set local statement_timeout = '15min';"
"""Of each transaction: those that `env.py` sets would end with the one before."""

BEGIN_RECENCY = """
create or replace procedure begin_recency(relation regclass) language plpgsql as $procedure$
declare
    recency text := (select relname || '_recency' from pg_class where oid = relation);
begin
    -- Room on each page, so that already the first update of a row is in place.
    execute format('alter table %s set (fillfactor = 85)', relation);
    execute format('create table if not exists %I (id uuid constraint %I primary key, updated_at timestamptz not null)',
        recency, recency || '_pkey');
    execute format('create index if not exists %I on %I (updated_at, id)', recency || '_updated_at_idx', recency);
    execute format('create or replace function %I() returns trigger language plpgsql as %L', 'keep_' || recency, format(
        $body$
        begin
            if tg_op = 'DELETE' then
                delete from %1$I r using gone o where r.id = o.id;
            else
                insert into %1$I as r select t.id, t.updated_at from fresh t
                on conflict (id) do update set updated_at = excluded.updated_at
                    where r.updated_at <> excluded.updated_at;
            end if;
            return null;
        end
        $body$,
        recency
    ));
    execute format('create or replace trigger recency_inserted after insert on %s referencing new table as fresh '
        'for each statement execute function %I()', relation, 'keep_' || recency);
    execute format('create or replace trigger recency_updated after update on %s referencing new table as fresh '
        'for each statement execute function %I()', relation, 'keep_' || recency);
    execute format('create or replace trigger recency_deleted after delete on %s referencing old table as gone '
        'for each statement execute function %I()', relation, 'keep_' || recency);
end $procedure$;
comment on procedure begin_recency(regclass) is
    'Keeps the time of the last update of each row in a table beside, TABLE_recency, by which lists are sorted. An '
    'index on the table itself would make every update write all its indexes, since PostgreSQL then no longer updates '
    'in place (heap-only tuples).';
"""

# A statement of its own could not be run again.
RENAME = """
-- allow: do, because it only renames a procedure, if an earlier run has not done so.
do $$ begin
    if to_regprocedure('begin_events(text, regclass, text)') is null then
        alter procedure begin_resource(text, regclass, text) rename to begin_events;
    end if;
end $$;
comment on procedure begin_events(text, regclass, text) is
    'Makes every change of a row, on whatever path, a change event. Callers without people:read see only the rows t of '
    'the condition.';

create or replace procedure begin_resource(kind text, relation regclass, visible text) language plpgsql as $procedure$
begin
    call begin_events(kind, relation, visible);
    call begin_recency(relation);
end $procedure$;
comment on procedure begin_resource(text, regclass, text) is
    'Makes a table a resource: its changes become events, and its last updates are kept. Callers without people:read '
    'see only the rows t of the condition. To be called again when the table gets a column.';
"""

BACKFILL = """
-- allow: backfill, because it only adds to a table that nobody reads yet.
insert into {table}_recency select id, updated_at from {table} on conflict (id) do nothing;
analyze {table}_recency;
"""

CONCURRENTLY = """
-- allow: concurrently, because statements before it can run again, and a failed run continues where it stopped.
-- squawk-ignore ban-concurrent-index-creation-in-transaction
"""

DROP_NORWEGIAN_ORDER = """
-- Its indexes are gone, and no statement sorts by it.
-- squawk-ignore ban-drop-function
drop function if exists norwegian_order(text);
"""


def upgrade() -> None:
    scripts = [BEGIN_RECENCY, RENAME]
    for kind, table in RESOURCES.items():
        scripts += [
            "-- allow: call, because it makes a table and triggers, and waits only for the writers of one table.\n"
            f"call begin_resource('{kind}', '{table}'{VISIBLE.get(kind, '')});",
            # From here on the triggers write what changes; the rows that they have written are up to date.
            BACKFILL.format(table=table),
        ]
    for script in scripts:
        with op.get_context().autocommit_block():
            op.execute(f"{LIMITS}\n{script}")
    for index in (*(f"{table}_updated_at_id_idx" for table in RESOURCES.values()), *FORMER_NAMES):
        op.execute(f"{CONCURRENTLY}drop index concurrently if exists {index}")
    with op.get_context().autocommit_block():
        op.execute(f"{LIMITS}\n{DROP_NORWEGIAN_ORDER}")
