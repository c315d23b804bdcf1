"""No caller exceeds its scopes: every operation of the contract, as every wrong caller."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import pytest
from asyncpg import Connection

from service.database.api_keys import create_key, revoke_key
from service.domain import api_keys
from tests.conftest import Callers, Client
from tests.contract.answers import document

UNKNOWN_ID = "01890a5d-ac96-774b-bcce-b302099a8057"


class DeclaredOperation(NamedTuple):
    """An operation as the contract declares it."""

    id: str
    method: str
    path: str
    scopes: list[str]


def list_operations() -> Iterator[DeclaredOperation]:
    for path, methods in document()["paths"].items():
        for parameter in ("system", "ref"):
            path = path.replace(f"{{{parameter}}}", "hr")
        url = "/".join(UNKNOWN_ID if part.startswith("{") else part for part in path.split("/"))
        for method, operation in methods.items():
            (security,) = operation["security"]
            yield DeclaredOperation(operation["operationId"], method.upper(), url, security["key"])


async def _call_every_operation(client: Client) -> dict[str, tuple[int, Any]]:
    outcomes = {}
    for operation in list_operations():
        response = await client.request(operation.method, operation.path)
        assert "traceback" not in response.text.lower()
        problem = response.headers.get("content-type") == "application/problem+json"
        outcomes[operation.id] = response.status_code, response.json()["code"] if problem else None
    return outcomes


def test_every_operation_declares_a_scope_or_accepts_any_key() -> None:
    unscoped = {operation.id for operation in list_operations() if not operation.scopes}
    assert unscoped == {"get_me", "get_vocabulary"}
    for operation in list_operations():
        action = "read" if operation.method == "GET" else "write"
        assert all(scope in api_keys.SCOPES for scope in operation.scopes), operation
        assert all(scope.endswith(f":{action}") for scope in operation.scopes[:1]), operation
        assert operation.scopes[1:] in ([], ["people:read"]), operation
    nouns = {operation.id.partition("_")[2] for operation in list_operations() if operation.scopes[1:]}
    assert nouns == {
        "person", "person_by_ref", "people_batch", "attendance", "attendance_by_ref", "attendances_batch",
        "session_attendances", "reflection_by_ref", "reflections_batch",
        "participations", "person_participation",
    }  # fmt: skip


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "Bearer",
        "Bearer lup_",
        f"Bearer lup_{'0' * 12}_{'0' * 64}",
        f"Basic lup_{'0' * 12}_{'0' * 64}",
        f"Bearer lup_{'0' * 12}_{'0' * 64} x",
        "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.",
    ],
)
async def test_missing_and_malformed_credentials_are_401(anonymous: Client, authorization: str | None) -> None:
    if authorization:
        anonymous.headers["Authorization"] = authorization
    assert set((await _call_every_operation(anonymous)).values()) == {(401, "not_authenticated")}


@pytest.mark.parametrize("refused", ["expired", "revoked", "wrong"])
async def test_an_expired_or_revoked_key_or_a_wrong_secret_is_401(
    caller: Callers, conn: Connection, refused: str
) -> None:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    expires_at = datetime.now(UTC) - timedelta(seconds=1) if refused == "expired" else None
    await create_key(conn, key, refused, ["*"], expires_at)
    if refused == "revoked":
        await revoke_key(conn, key.prefix)
    wrong = key.text[:-1] + ("0" if key.text[-1] != "0" else "1")
    client = await caller(key=wrong if refused == "wrong" else key.text)
    assert set((await _call_every_operation(client)).values()) == {(401, "not_authenticated")}


@pytest.mark.slow
async def test_a_key_with_every_scope_but_the_required_one_is_403(caller: Callers) -> None:
    for scope in sorted({scope for operation in list_operations() for scope in operation.scopes}):
        stranger = await caller(*(other for other in api_keys.SCOPES if other != scope))
        outcomes = await _call_every_operation(stranger)
        refused = {operation.id for operation in list_operations() if scope in operation.scopes}
        assert {outcomes[id] for id in refused} == {(403, "scope_missing")}
        assert not [id for id, (status, _) in outcomes.items() if status in (401, 403) and id not in refused]


@pytest.mark.slow
async def test_a_key_with_only_the_required_scopes_is_authorized(caller: Callers) -> None:
    for scopes in sorted({tuple(operation.scopes) for operation in list_operations()}):
        outcomes = await _call_every_operation(await caller(*scopes))
        allowed = {operation.id for operation in list_operations() if set(operation.scopes) <= set(scopes)}
        assert {id for id, (status, _) in outcomes.items() if status not in (401, 403)} == allowed


async def test_a_key_without_scopes_may_call_operations_open_to_any_key(caller: Callers) -> None:
    outcomes = await _call_every_operation(await caller())
    unscoped = {operation.id for operation in list_operations() if not operation.scopes}
    assert {outcomes[id] for id in unscoped} == {(200, None)}
    assert {outcomes[operation.id] for operation in list_operations() if operation.scopes} == {(403, "scope_missing")}
