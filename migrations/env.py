"""How migrations run: one process at a time, each migration in a transaction, and never waiting long for a lock.

The address of the database comes from who calls: `config.attributes["url"]`, else `alembic -x url=...`; so does a
script that gives the service its rights, `config.attributes["grants"]`, run with each migration and in the end.
"""

import asyncio
import re
from typing import Any

import asyncpg
from alembic import context
from alembic.ddl.postgresql import PostgresqlImpl
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

ALONE = 7_120_316
"""The advisory lock that lets one process migrate at a time; the number only has to be the same everywhere."""
POLL_SECONDS = 0.2
"""Seconds between two attempts to get that lock."""
LIMITS = ("set local lock_timeout = '4s'", "set local statement_timeout = '15min'")
"""A migration that cannot have its lock gives up, so that the requests queueing behind it can go on."""
CONCURRENT_LIMITS = ("set lock_timeout = 0", "set statement_timeout = '2h'")
"""A concurrent build waits for transactions to end, and nobody waits behind it meanwhile."""
CONCURRENT_INDEX = re.compile(
    r"(?:\s|--[^\n]*\n)*(?P<verb>create|drop)\s+(?:unique\s+)?index\s+concurrently\s+"
    r"(?:if\s+(?:not\s+)?exists\s+)?(?P<index>\w+)",
    re.IGNORECASE,
)


class WholeScripts(PostgresqlImpl):
    """Sends the SQL of `op.execute` as it stands: a prepared statement would take one command only."""

    __dialect__ = "postgresql"

    def execute(self, sql: Any, execution_options: dict[str, Any] | None = None) -> None:
        """Run or write one script; what is done to an index concurrently is done outside of the transaction."""
        if not isinstance(sql, str):
            super().execute(sql, execution_options)
        elif match := CONCURRENT_INDEX.match(sql):
            with context.get_context().autocommit_block():
                self._change_index(match["verb"].lower(), match["index"], sql)
        else:
            self._send(*LIMITS, sql)

    def _change_index(self, verb: str, index: str, sql: str) -> None:
        """Create or drop an index concurrently; what an earlier run has done or begun is taken into account."""
        scripts = [*CONCURRENT_LIMITS, sql, "reset lock_timeout", "reset statement_timeout"]
        if not self.as_sql:
            valid = self._is_valid(index)
            if valid if verb == "create" else valid is None:
                return
            if verb == "create" and valid is False:
                # What a failed build leaves behind costs every write and serves no read.
                scripts.insert(len(CONCURRENT_LIMITS), f"drop index concurrently {index}")
        self._send(*scripts)

    def _is_valid(self, index: str) -> bool | None:
        is_valid: bool | None = self._driver().run_async(
            lambda conn: conn.fetchval("select indisvalid from pg_index where indexrelid = to_regclass($1)", index)
        )
        return is_valid

    def _send(self, *scripts: str) -> None:
        if self.as_sql:
            for script in scripts:
                super().execute(script)
        else:
            driver = self._driver()
            for script in scripts:
                driver.run_async(lambda conn, script=script: conn.execute(script))

    def _driver(self) -> Any:
        assert self.connection is not None
        # Through SQLAlchemy, which begins the transaction only with its first statement.
        self.connection.exec_driver_sql("select 1")
        return self.connection.connection.dbapi_connection


def run(connection: Connection) -> None:
    """Run what is missing."""
    grants = context.config.attributes.get("grants")

    def grant(*_: Any, **__: Any) -> None:
        if grants:
            context.execute(grants)

    # In the transaction of each migration: a service that runs meanwhile never meets a table without its rights.
    context.configure(connection=connection, transaction_per_migration=True, on_version_apply=grant)
    with context.begin_transaction():
        context.run_migrations()
        grant()


async def migrate() -> None:
    """Connect by the service's own driver, which understands the address as the service does, and run alone."""
    url = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]

    async def connect() -> asyncpg.Connection:
        conn = await asyncpg.connect(url)
        # Asked for again and again: a statement that waits for the lock would hold a snapshot meanwhile, for whose
        # end the holder's concurrent build waits in turn.
        while not await conn.fetchval("select pg_try_advisory_lock($1)", ALONE):  # noqa: ASYNC110
            await asyncio.sleep(POLL_SECONDS)
        return conn

    engine = create_async_engine("postgresql+asyncpg://", async_creator=connect, poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


if context.is_offline_mode():
    context.configure(dialect_name="postgresql", literal_binds=True, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    asyncio.run(migrate())
