"""How much a body may hold: every operation that takes one, just within its bound and just beyond it."""

from collections.abc import AsyncIterator

import pytest

from service.http.operations import Operation
from tests.conftest import Client
from tests.contract.walk import declared

ONE, MANY = 1_000_000, 2_000_000
OBJECTS = 20_000
TAKING = tuple(operation for operation in declared() if operation.body is not None)
SOMETHING = "01890a5d-ac96-774b-bcce-b302099a8057"
KNOWN = {
    "create_theme": ONE, "create_person": ONE, "update_unit": ONE, "put_unit_by_ref": ONE, "attach_theme": ONE,
    "park_idea": ONE,
    "create_exercise": MANY, "update_exercise": MANY, "create_session": MANY, "put_exercise_by_ref": MANY,
    "create_themes_batch": MANY, "update_themes_batch": MANY, "park_ideas_batch": MANY, "capture_session": MANY,
    "put_session_attendances": MANY,
}  # fmt: skip
"""Some whose bound is said here, whatever the code says of them."""


def most(operation: Operation) -> int:
    return MANY if operation.is_large else ONE


def path(operation: Operation) -> str:
    parts = operation.path.replace("{system:str}", "hr").replace("{ref:path}", "1").split("/")
    return "/".join(SOMETHING if part.startswith("{") else part for part in parts)


async def sent(client: Client, operation: Operation, body: bytes, *, in_pieces: bool = False) -> tuple[int, str]:
    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 250_000):
            yield body[start : start + 250_000]

    headers = {"Content-Type": "application/json", "If-Match": '"v1"'}
    content = pieces() if in_pieces else body
    answer = await client.request(operation.method, path(operation), content=content, headers=headers)
    return answer.status_code, answer.json().get("code", "") if isinstance(answer.json(), dict) else ""


def test_bounds_are_those_of_the_documentation() -> None:
    by_id = {operation.id: operation for operation in TAKING}
    assert {id: most(by_id[id]) for id in KNOWN} == KNOWN
    assert {most(operation) for operation in TAKING if operation.id.endswith("_batch")} == {MANY}


async def test_a_body_has_its_bound_and_no_byte_more(client: Client) -> None:
    for operation in TAKING:
        bound = most(operation)
        status, code = await sent(client, operation, b"{}".ljust(bound))
        assert (operation.id, status == 413) == (operation.id, False), code
        beyond = await sent(client, operation, b"{}".ljust(bound + 1))
        assert (operation.id, beyond) == (operation.id, (413, "body_too_large"))


@pytest.mark.parametrize("id", ["create_theme", "create_themes_batch"])
async def test_a_body_without_a_length_has_the_same_bound(client: Client, id: str) -> None:
    (operation,) = (operation for operation in TAKING if operation.id == id)
    bound = most(operation)
    body = b'{"name": "Tid"}' if bound == ONE else b'[{"name": "Tid"}]'
    assert (await sent(client, operation, body.ljust(bound), in_pieces=True))[0] in (200, 201)
    assert await sent(client, operation, body.ljust(bound + 1), in_pieces=True) == (413, "body_too_large")


async def test_a_body_has_so_many_objects_and_none_more(client: Client) -> None:
    (operation,) = (operation for operation in TAKING if operation.id == "create_themes_batch")
    assert (await sent(client, operation, b"[" + b"{}," * (OBJECTS - 1) + b"{}]"))[0] == 400
    assert await sent(client, operation, b"[" + b"{}," * OBJECTS + b"{}]") == (413, "body_too_large")
