"""Append-only histories, and reasons that are removed together with persons."""

from alembic import op

revision = "0008"
down_revision = "0007"

KEPT = (
    ("units", "unit"),
    ("groups", "leadership_group"),
    ("people", "person"),
    ("programmes", "programme"),
    ("sessions", "session"),
    ("attendances", "attendance"),
    ("needs", "need"),
    ("ideas", "idea"),
)


def upgrade() -> None:
    # What is there already, and what the old code writes meanwhile, counts as personal: nobody knows what went with it.
    op.execute(
        """
        alter table history add column personal boolean not null default true;
        comment on column history.personal is
            'The change came together with something about a person, so its reason goes with `people:read`.';
        """
    )
    # Both functions act with their owner's rights: the role of the service may add to the table and read it, no more.
    op.execute(
        """
        create function move_history_back(seqs bigint[], days date[]) returns void
            language sql security definer set search_path = pg_catalog, pg_temp
        begin atomic
            update history h
            set holds_from = moved.day
            from unnest(seqs, days) as moved(seq, day)
            where h.seq = moved.seq and h.holds_from > moved.day;
        end;
        comment on function move_history_back is
            'Lets entries hold from an earlier day, when that is told; nothing else of them changes.';

        create function remove_history() returns trigger
            language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        begin
            delete from public.history h using gone where h.resource = tg_argv[0] and h.id = gone.id;
            return null;
        end $$;

        create procedure keep_history(kind text, relation regclass) language plpgsql as $$
        begin
            execute format('create trigger history_removed after delete on %s referencing old table as gone '
                'for each statement execute function remove_history(%L)', relation, kind);
        end $$;
        comment on procedure keep_history is 'Lets the history of a resource go when its row is removed.';
        """
    )
    for kind, table in KEPT:
        reason = "-- allow: call, because it adds a trigger to rows that are removed, and waits for writers a moment.\n"
        op.execute(f"{reason}call keep_history('{kind}', '{table}')")
