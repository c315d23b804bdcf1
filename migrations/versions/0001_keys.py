"""API keys."""

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.execute(
        """
        create table api_key (
            id uuid default uuidv7() constraint api_key_pkey primary key,
            name text not null,
            prefix text not null constraint api_key_prefix_key unique,
            secret_hash bytea not null,
            scopes text[] not null,
            created_at timestamptz not null default now(),
            expires_at timestamptz,
            revoked_at timestamptz
        );
        """
    )
