"""Fixtures of the fault tests."""

from collections.abc import AsyncIterator

import asyncpg
import pytest

from tests.conftest import as_superuser


@pytest.fixture
async def watcher(database: str) -> AsyncIterator[asyncpg.Connection]:
    """Connect as a superuser, who can see which locks the service's connections wait for."""
    conn = await asyncpg.connect(as_superuser(database))
    try:
        yield conn
    finally:
        await conn.close()
