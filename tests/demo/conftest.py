"""Load the demo into the service and read it through the SDK."""

from collections.abc import Iterator
from os import urandom
from typing import NamedTuple
from uuid import UUID

import pytest
from lup import Lup
from lup.testing import connect

from service.app import create_app
from service.database.api_keys import create_key
from service.database.pool import single
from service.demo import load
from service.domain import api_keys
from service.settings import Settings
from tests.conftest import as_service


class Demo(NamedTuple):
    """A client of a service with the demo loaded, and the id of the demo's session."""

    lup: Lup
    session_id: UUID


@pytest.fixture
async def key(database: str) -> str:
    """Create a key with every scope."""
    new_key = api_keys.make(urandom(api_keys.ENTROPY))
    async with single(database) as conn:
        await create_key(conn, new_key, "demo", [api_keys.EVERYTHING], None)
    return new_key.text


@pytest.fixture
def demo(database: str, key: str) -> Iterator[Demo]:
    """Load the demo."""
    with connect(create_app(Settings(database_url=as_service(database))), api_key=key) as lup:
        yield Demo(lup, load(lup))
