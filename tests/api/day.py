"""Helpers shared by the tests of a session's resources."""

from typing import Any

from httpx2 import Response

from service.postgres.programmes import programmes
from service.postgres.sessions import sessions
from tests.api.resource_tests import make
from tests.conftest import Client


async def make_session(client: Client, **fields: Any) -> str:
    """Create a session in a new programme and return its id."""
    return await make(client, sessions, programme_id=await make(client, programmes), **fields)


def first_error(response: Response) -> tuple[int, str, str]:
    """Return the status of an error response, with the code and pointer of its first error."""
    error = response.json()["errors"][0]
    return response.status_code, error["code"], error["pointer"]
