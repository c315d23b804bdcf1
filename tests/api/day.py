"""What the tests of the day's work share: a session to hold it."""

from typing import Any

from httpx2 import Response

from service.postgres.programmes import programmes
from service.postgres.sessions import sessions
from tests.api.resource_tests import make
from tests.conftest import Client


async def make_session(client: Client, **fields: Any) -> str:
    """Make a session of a programme of its own, and give its id."""
    return await make(client, sessions, programme_id=await make(client, programmes), **fields)


def first_error(response: Response) -> tuple[int, str, str]:
    """Give the status of a refusal, with the code and place of its first error."""
    error = response.json()["errors"][0]
    return response.status_code, error["code"], error["pointer"]
