"""Databases for tests of migrations."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from service.database.roles import OWNER
from tests.conftest import as_superuser


@pytest.fixture
async def empty_database(database: str, conn: asyncpg.Connection) -> AsyncIterator[str]:
    """Return the address of a database without a schema."""
    name = f"{await conn.fetchval('select current_database()')}_empty"
    admin = await asyncpg.connect(as_superuser(database))
    await admin.execute(f"create database {name} owner {OWNER} template template0")
    yield database.replace(f"{name.removesuffix('_empty')}?", f"{name}?")
    await admin.execute(f"drop database {name} with (force)")
    await admin.close()
