"""What the tests of faults share."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from tests.conftest import as_superuser


@pytest.fixture
async def watcher(database: str) -> AsyncIterator[asyncpg.Connection]:
    """Lend a superuser's connection, which sees for what the service's connections wait."""
    conn = await asyncpg.connect(as_superuser(database))
    try:
        yield conn
    finally:
        await conn.close()
