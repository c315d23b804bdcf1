"""Foreign keys from a session's agenda to its methods, so that none of them is deleted."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute(
        """
        create table session_method (
            session_id uuid constraint session_method_session_id_fkey references session (id) on delete cascade,
            method_key text constraint session_method_method_key_fkey references method (key),
            constraint session_method_pkey primary key (session_id, method_key)
        );
        create index session_method_method_key_idx on session_method (method_key);

        -- allow: backfill, because sessions are few, some hundreds a year.
        insert into session_method (session_id, method_key)
        select distinct session.id, method.key
        from session
        cross join jsonb_array_elements(session.agenda) item
        join method on method.key = item->>'method_key';
        """
    )
