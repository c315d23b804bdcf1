"""How a migration runs: alone, in one transaction, and never waiting long for a lock.

The address of the database comes from who calls: `config.attributes["url"]`, else `alembic -x url=...`.
"""

import asyncio
from typing import Any

import asyncpg
from alembic import context
from alembic.ddl.postgresql import PostgresqlImpl
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

ALONE = 7_120_316
"""The advisory lock that lets one migration run at a time; the number only has to be the same everywhere."""


LIMITS = ("set local lock_timeout = '4s'", "set local statement_timeout = '15min'")
"""A migration that cannot have its lock gives up, so that the requests queueing behind it can go on."""


class WholeScripts(PostgresqlImpl):
    """Sends the SQL of `op.execute` as it stands: a prepared statement would take one command only."""

    __dialect__ = "postgresql"

    def execute(self, sql: Any, execution_options: dict[str, Any] | None = None) -> None:
        """Run or write one script."""
        if self.as_sql or not isinstance(sql, str):
            super().execute(sql, execution_options)
        elif self.connection is not None:
            driver: Any = self.connection.connection.dbapi_connection
            driver.run_async(lambda conn: conn.execute(sql))


def run_bounded() -> None:
    """Run what is missing within the limits."""
    for limit in LIMITS:
        context.execute(limit)
    context.run_migrations()


def run(connection: Connection) -> None:
    """Run what is missing."""
    context.configure(connection=connection)
    with context.begin_transaction():
        # Before the limits: to wait for another migration to end is right, however long it takes.
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": ALONE})
        run_bounded()


async def connect() -> None:
    """Connect by the service's own driver, which understands the address as the service does."""
    url = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]
    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(url), poolclass=NullPool
    )
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


if context.is_offline_mode():
    context.configure(dialect_name="postgresql", literal_binds=True)
    with context.begin_transaction():
        run_bounded()
else:
    asyncio.run(connect())
