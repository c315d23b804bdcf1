"""A database that one test uses after the other, each as if it were new, with pools that stay open.

To make a database, connect to it and prepare each statement anew takes longer than most tests. So the rows go after a
test and what the migrations wrote comes back. A database in which anything else has changed is not used again.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import asyncpg

from service.database.pool import connect

MOST_BYTES = 4_000_000
"""Deleted rows make tables longer: one of more bytes is not used again."""
CLOSE_SECONDS = 5
_CATALOGS = (
    "pg_attribute", "pg_class", "pg_constraint", "pg_db_role_setting", "pg_default_acl", "pg_index", "pg_namespace",
    "pg_proc", "pg_rewrite", "pg_sequence", "pg_statistic", "pg_trigger", "pg_type",
)  # fmt: skip
_TABLES = """
select c.oid::regclass::text from pg_class c
where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1
"""
_BYTES = """
select sum(pg_table_size(oid)) from pg_class
where relkind = 'r' and relnamespace = 'public'::regnamespace
"""


class KeptPool:
    """A pool that stays open when the application closes it."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self.pool = pool
        self.is_lent = False

    def __getattr__(self, name: str) -> Any:
        return getattr(self.pool, name)

    @property
    def is_idle(self) -> bool:
        """Whether every connection has come back."""
        return self.pool.get_size() == self.pool.get_idle_size()

    async def close(self) -> None:
        """Take it back; one whose connections are still in use is closed as any other."""
        if self.is_idle:
            self.is_lent = False
        else:
            await self.pool.close()


class ReusedDatabase:
    """A database and what is kept of it between two tests."""

    def __init__(self, address: str, service_address: str, admin: asyncpg.Connection) -> None:
        self.address, self.service_address = address, service_address
        self._admin = admin
        self._pools: dict[int, KeptPool] = {}
        self._admin_lock = asyncio.Lock()

    async def remember(self) -> None:
        """Note what a new database holds."""
        # Replication's role fires no trigger and checks no foreign key.
        await self._admin.execute("set session_replication_role = replica; set lock_timeout = '1s'")
        tables = [row[0] for row in await self._admin.fetch(_TABLES)]
        self._seeds = {table: copy for table in tables if (copy := await self._copy(table))}
        self._delete = "; ".join(f"delete from {table}" for table in tables if table not in self._seeds)
        self._bytes = await self._admin.fetchval(_BYTES)
        self._fingerprint = self._sql(_CATALOGS)
        self._catalogs = await self._admin.fetch(self._fingerprint)
        self._seed_fingerprint = self._sql(self._seeds)
        self._seed_rows = await self._admin.fetch(self._seed_fingerprint)

    async def restore(self) -> bool:
        """Make it as it was, and return whether that is so."""
        if any(pool.is_lent for pool in self._pools.values()) or self._admin.is_closed():
            return False
        try:
            async with self._admin.transaction():
                if await self._admin.fetch(self._fingerprint) != self._catalogs:
                    return False
                if await self._admin.fetchval(_BYTES) > self._bytes + MOST_BYTES:
                    return False
                await self._admin.execute(self._delete)
                changed = await self._admin.fetch(self._seed_fingerprint) != self._seed_rows
                for table, copy in self._seeds.items() if changed else ():
                    await self._admin.execute(f"delete from {table}")
                    await self._admin.copy_to_table(table, source=BytesIO(copy), format="binary")
            if changed:
                self._seed_rows = await self._admin.fetch(self._seed_fingerprint)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            return False
        return True

    async def connect(self, dsn: str, size: int, kind: type[asyncpg.Connection] = asyncpg.Connection) -> Any:
        """Open a pool as the service does, or lend one that a test before has used."""
        kept = self._pools.get(size)
        if dsn != self.service_address or kind is not asyncpg.Connection or (kept and kept.is_lent):
            return await connect(dsn, size, kind)
        if kept is None:
            kept = self._pools[size] = KeptPool(await connect(dsn, size))
        kept.is_lent = True
        return kept

    @asynccontextmanager
    async def admin(self) -> AsyncIterator[asyncpg.Connection]:
        """Lend a superuser's connection that is open anyway."""
        async with self._admin_lock:
            yield self._admin

    async def close(self) -> None:
        """Close what is kept."""
        for kept in self._pools.values():
            try:
                async with asyncio.timeout(CLOSE_SECONDS):
                    await kept.pool.close()
            except TimeoutError:
                kept.pool.terminate()
        await self._admin.close()

    async def _copy(self, table: str) -> bytes:
        if not await self._admin.fetchval(f"select exists (select from {table})"):
            return b""
        copy = BytesIO()
        await self._admin.copy_from_table(table, output=copy, format="binary")
        return copy.getvalue()

    def _sql(self, tables: Any) -> str:
        """Tell by the writing transactions whether any row is another one."""
        return " union all ".join(
            f"select '{table}', count(*), sum(hashint8extended(xmin::text::bigint, 0)) from {table}" for table in tables
        )
