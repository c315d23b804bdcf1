"""Fixtures shared by the API tests."""

import pytest

from tests.api.mini_lup import DAY, capture, session
from tests.conftest import Client


@pytest.fixture
async def session_id(client: Client) -> str:
    """Capture a day and return its session's id."""
    session_id = await session(client)
    await capture(client, session_id, DAY)
    return session_id
