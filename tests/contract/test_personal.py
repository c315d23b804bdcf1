"""Without `people:read` nothing that points at a person leaves the service, by whatever operation.

Operations on people themselves are left out: who writes a person is answered with what was written
(docs/decisions/0012-a-write-shows-what-was-written.md).
"""

import asyncpg

from service.domain import keys
from tests.conftest import Callers, Client
from tests.contract.valid import Maker
from tests.contract.walk import requests

WITHOUT = tuple(scope for scope in keys.SCOPES if scope != "people:read")


async def canaries(conn: asyncpg.Connection) -> set[str]:
    """Give the ids, names, addresses and external keys of everybody who is known."""
    rows = await conn.fetch(
        """
        select id::text as text from person
        union select display_name from person
        union select email from person where email is not null
        union select ref from external_ref where kind = 'people'
        """
    )
    return {row["text"] for row in rows}


async def test_no_answer_of_any_operation_points_at_a_person(
    client: Client, caller: Callers, conn: asyncpg.Connection
) -> None:
    blind = await caller(*WITHOUT)
    make = Maker(client)
    for number in range(3):
        person = {"display_name": f"Kanarifugl {number}", "external_refs": [{"system": "hr", "id": f"kanari-{number}"}]}
        await client.post("/v1/people", json=person)
    seen = 0
    async for operation, request in requests(make):
        if operation.sdk.startswith("people."):
            continue
        answer = await blind.request(request.method, request.path, **request.rest)
        assert answer.status_code < 500
        found = [each for each in await canaries(conn) if each in answer.text]
        assert not found, (operation.id, answer.text)
        seen += answer.status_code in operation.status
        if operation.query.__name__.startswith("List"):
            for media in ("csv", "ndjson"):
                stream = await blind.get(request.path, params={"media": media})
                assert not [each for each in await canaries(conn) if each in stream.text], operation.id
    assert seen > 100
