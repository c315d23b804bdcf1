"""Run migrations: one process at a time, each migration in a transaction, without long waits for locks.

The caller passes the database's address as `config.attributes["url"]` or `alembic -x url=...`, and optionally a script
that grants the service its rights, `config.attributes["grants"]`, which runs with each migration and at the end.
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
"""The advisory lock that lets one process migrate at a time; its number is arbitrary, but the same everywhere."""
POLL_SECONDS = 0.2
"""How often a process tries to get that lock."""
LIMITS = ("set local lock_timeout = '4s'", "set local statement_timeout = '15min'")
"""A migration that cannot get its lock fails, so that the requests queueing behind it can continue."""
CONCURRENT_LIMITS = ("set lock_timeout = 0", "set statement_timeout = '2h'")
"""A concurrent build waits for transactions to end, and blocks nobody meanwhile."""
CONCURRENT_INDEX = re.compile(
    r"(?:\s|--[^\n]*\n)*(?P<verb>create|drop)\s+(?:unique\s+)?index\s+concurrently\s+"
    r"(?:if\s+(?:not\s+)?exists\s+)?(?P<index>\w+)",
    re.IGNORECASE,
)


class WholeScripts(PostgresqlImpl):
    """Sends the SQL of `op.execute` unprepared: a prepared statement can hold only one command."""

    __dialect__ = "postgresql"

    def execute(self, sql: Any, execution_options: dict[str, Any] | None = None) -> None:
        """Run or print a script; concurrent index changes run outside the transaction."""
        if not isinstance(sql, str):
            super().execute(sql, execution_options)
        elif match := CONCURRENT_INDEX.match(sql):
            with context.get_context().autocommit_block():
                self._change_index(match["verb"].lower(), match["index"], sql)
        else:
            self._send(*LIMITS, sql)

    def _change_index(self, verb: str, index: str, sql: str) -> None:
        """Create or drop an index concurrently, continuing what an earlier run has done."""
        scripts = [*CONCURRENT_LIMITS, sql, "reset lock_timeout", "reset statement_timeout"]
        if not self.as_sql:
            valid = self._is_valid(index)
            if valid if verb == "create" else valid is None:
                return
            if verb == "create" and valid is False:
                # The index of a failed build slows every write and serves no read.
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
        # SQLAlchemy begins the transaction only with its first statement.
        self.connection.exec_driver_sql("select 1")
        return self.connection.connection.dbapi_connection


def run(connection: Connection) -> None:
    """Run the missing migrations."""
    grants = context.config.attributes.get("grants")

    def grant(*_: Any, **__: Any) -> None:
        if grants:
            context.execute(grants)

    # In the transaction of each migration: a running service never sees a table without its rights.
    context.configure(connection=connection, transaction_per_migration=True, on_version_apply=grant)
    with context.begin_transaction():
        context.run_migrations()
        grant()


async def migrate() -> None:
    """Connect with the service's driver, which parses the address as the service does, and run under the lock."""
    url = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]

    async def connect() -> asyncpg.Connection:
        conn = await asyncpg.connect(url)
        # Polled: a statement that waits for the lock would hold a snapshot, and the holder's concurrent build would
        # wait for that snapshot in turn.
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
