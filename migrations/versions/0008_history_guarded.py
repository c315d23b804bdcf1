"""Which reasons go with persons."""

from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    # What is there already, and what the old code writes meanwhile, counts as personal: nobody knows what went with it.
    op.execute(
        """
        alter table history add column personal boolean not null default true;
        comment on column history.personal is
            'The change came together with something about a person, so its reason goes with `people:read`.';
        """
    )
