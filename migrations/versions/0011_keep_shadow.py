"""Triggers that maintain new link tables while processes of the old version still write."""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.execute(
        """
        create procedure keep_shadow(owner regclass, shadow regclass, columns text[], owner_column text, rows text)
            language plpgsql as $$
        declare
            keeper text := 'keep_' || shadow;
            names text := (select string_agg(format('%I', c), ', ' order by n)
                from unnest(columns) with ordinality u(c, n));
            stored text := (select string_agg(format('d.%I', c), ', ' order by n)
                from unnest(columns) with ordinality u(c, n));
        begin
            execute format('create function %I() returns trigger language plpgsql as %L', keeper, format(
                'begin '
                'delete from %1$s d using fresh t where d.%2$I = t.id and not exists (select %3$s intersect (%4$s)); '
                'insert into %1$s (%5$s) select n.* from fresh t cross join lateral (%4$s) n on conflict do nothing; '
                'return null; '
                'end', shadow, owner_column, stored, rows, names));
            execute format('create trigger %I after insert on %s referencing new table as fresh '
                'for each statement execute function %I()', keeper || '_created', owner, keeper);
            execute format('create trigger %I after update on %s referencing new table as fresh '
                'for each statement execute function %I()', keeper || '_updated', owner, keeper);
            execute format('insert into %s (%s) select n.* from %s t cross join lateral (%s) n on conflict do nothing',
                shadow, names, owner, rows);
        end $$;
        comment on procedure keep_shadow is
            'Fills a link table from a column of its owner, the row t, and keeps it filled for writers who do not '
            'know it. A later version drops the function keep_<shadow> with its triggers.';

        -- allow: call, because its triggers and its backfill are about sessions, some hundreds a year.
        call keep_shadow('session', 'session_method', '{session_id, method_key}', 'session_id',
            'select t.id, m.key from jsonb_array_elements(t.agenda) a join method m on m.key = a ->> ''method_key''');
        """
    )
