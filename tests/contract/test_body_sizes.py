"""The size limit of request bodies: every operation with a body, at its limit and just above it."""

from collections.abc import AsyncIterator

import pytest

from service.http.operations import Operation
from tests.conftest import Client
from tests.contract.walk import declared

MAX_BYTES, MAX_LARGE_BYTES = 1_000_000, 2_000_000
MAX_OBJECTS = 20_000
WITH_BODY = tuple(operation for operation in declared() if operation.body is not None)
UNKNOWN_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
DOCUMENTED = {
    "create_theme": MAX_BYTES, "create_person": MAX_BYTES, "update_unit": MAX_BYTES,
    "put_unit_by_ref": MAX_BYTES, "attach_theme": MAX_BYTES, "park_idea": MAX_BYTES,
    "create_exercise": MAX_LARGE_BYTES, "update_exercise": MAX_LARGE_BYTES, "create_session": MAX_LARGE_BYTES,
    "put_exercise_by_ref": MAX_LARGE_BYTES, "create_themes_batch": MAX_LARGE_BYTES,
    "update_themes_batch": MAX_LARGE_BYTES, "park_ideas_batch": MAX_LARGE_BYTES, "capture_session": MAX_LARGE_BYTES,
    "put_session_attendances": MAX_LARGE_BYTES,
}  # fmt: skip
"""Limits written out here, independent of the code."""


def get_limit(operation: Operation) -> int:
    return MAX_LARGE_BYTES if operation.is_large else MAX_BYTES


def build_path(operation: Operation) -> str:
    parts = operation.path.replace("{system:str}", "hr").replace("{ref:path}", "1").split("/")
    return "/".join(UNKNOWN_ID if part.startswith("{") else part for part in parts)


async def send(client: Client, operation: Operation, body: bytes, *, in_pieces: bool = False) -> tuple[int, str]:
    async def iterate_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(body), 250_000):
            yield body[start : start + 250_000]

    headers = {"Content-Type": "application/json", "If-Match": '"v1"'}
    content = iterate_pieces() if in_pieces else body
    response = await client.request(operation.method, build_path(operation), content=content, headers=headers)
    return response.status_code, response.json().get("code", "") if isinstance(response.json(), dict) else ""


def test_limits_match_the_documentation() -> None:
    by_id = {operation.id: operation for operation in WITH_BODY}
    assert {id: get_limit(by_id[id]) for id in DOCUMENTED} == DOCUMENTED
    assert {get_limit(operation) for operation in WITH_BODY if operation.id.endswith("_batch")} == {MAX_LARGE_BYTES}


async def test_a_body_may_reach_its_limit_and_not_exceed_it(client: Client) -> None:
    for operation in WITH_BODY:
        bound = get_limit(operation)
        status, code = await send(client, operation, b"{}".ljust(bound))
        assert (operation.id, status == 413) == (operation.id, False), code
        beyond = await send(client, operation, b"{}".ljust(bound + 1))
        assert (operation.id, beyond) == (operation.id, (413, "body_too_large"))


@pytest.mark.parametrize("id", ["create_theme", "create_themes_batch"])
async def test_a_body_without_a_length_has_the_same_limit(client: Client, id: str) -> None:
    (operation,) = (operation for operation in WITH_BODY if operation.id == id)
    bound = get_limit(operation)
    body = b'{"name": "Tid"}' if bound == MAX_BYTES else b'[{"name": "Tid"}]'
    assert (await send(client, operation, body.ljust(bound), in_pieces=True))[0] in (200, 201)
    assert await send(client, operation, body.ljust(bound + 1), in_pieces=True) == (413, "body_too_large")


async def test_the_number_of_objects_in_a_body_is_limited(client: Client) -> None:
    (operation,) = (operation for operation in WITH_BODY if operation.id == "create_themes_batch")
    assert (await send(client, operation, b"[" + b"{}," * (MAX_OBJECTS - 1) + b"{}]"))[0] == 400
    assert await send(client, operation, b"[" + b"{}," * MAX_OBJECTS + b"{}]") == (413, "body_too_large")
