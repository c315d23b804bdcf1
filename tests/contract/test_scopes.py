"""Nobody does what the scope does not allow: every operation of the contract, as every wrong caller."""

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

SOMETHING = "01890a5d-ac96-774b-bcce-b302099a8057"


class Promised(NamedTuple):
    """An operation as the document gives it."""

    id: str
    method: str
    path: str
    scopes: list[str]


def promised() -> Iterator[Promised]:
    for path, methods in document()["paths"].items():
        for parameter in ("system", "ref"):
            path = path.replace(f"{{{parameter}}}", "hr")
        way = "/".join(SOMETHING if part.startswith("{") else part for part in path.split("/"))
        for method, operation in methods.items():
            (security,) = operation["security"]
            yield Promised(operation["operationId"], method.upper(), way, security["key"])


async def _answers(client: Client) -> dict[str, tuple[int, Any]]:
    found = {}
    for each in promised():
        answer = await client.request(each.method, each.path)
        assert "traceback" not in answer.text.lower()
        problem = answer.headers.get("content-type") == "application/problem+json"
        found[each.id] = answer.status_code, answer.json()["code"] if problem else None
    return found


def test_every_operation_declares_one_scope_or_says_that_any_key_will_do() -> None:
    free = {each.id for each in promised() if not each.scopes}
    assert free == {"get_vocabulary"}
    for each in promised():
        action = "read" if each.method == "GET" else "write"
        assert all(scope in api_keys.SCOPES for scope in each.scopes), each
        assert all(scope.endswith(f":{action}") for scope in each.scopes[:1]), each
        assert each.scopes[1:] in ([], ["people:read"]), each
    both = {each.id.partition("_")[2] for each in promised() if each.scopes[1:]}
    assert both == {
        "person", "person_by_ref", "people_batch", "attendance", "attendance_by_ref", "attendances_batch",
        "session_attendances", "reflection_by_ref",
    }  # fmt: skip


@pytest.mark.parametrize(
    "sent",
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
async def test_nobody_and_junk_are_401(anonymous: Client, sent: str | None) -> None:
    if sent:
        anonymous.headers["Authorization"] = sent
    assert set((await _answers(anonymous)).values()) == {(401, "not_authenticated")}


async def test_a_key_is_401_once_it_is_expired_or_revoked_or_when_its_secret_is_wrong(
    caller: Callers, conn: Connection
) -> None:
    expired, revoked, other = (api_keys.make(os.urandom(api_keys.ENTROPY)) for _ in range(3))
    await create_key(conn, expired, "expired", ["*"], datetime.now(UTC) - timedelta(seconds=1))
    await create_key(conn, revoked, "revoked", ["*"], None)
    await revoke_key(conn, revoked.prefix)
    await create_key(conn, other, "other", ["*"], None)
    wrong = other.text[:-1] + ("0" if other.text[-1] != "0" else "1")
    for text in (expired.text, revoked.text, wrong):
        client = await caller(key=text)
        assert set((await _answers(client)).values()) == {(401, "not_authenticated")}


async def test_a_key_with_every_scope_but_the_one_is_403(caller: Callers) -> None:
    for scope in sorted({scope for each in promised() for scope in each.scopes}):
        stranger = await caller(*(other for other in api_keys.SCOPES if other != scope))
        answers = await _answers(stranger)
        refused = {each.id for each in promised() if scope in each.scopes}
        assert {answers[id] for id in refused} == {(403, "scope_missing")}
        assert not [id for id, (status, _) in answers.items() if status in (401, 403) and id not in refused]


async def test_a_key_with_no_scope_more_than_it_needs_gets_past(caller: Callers) -> None:
    for scopes in sorted({tuple(each.scopes) for each in promised()}):
        answers = await _answers(await caller(*scopes))
        allowed = {each.id for each in promised() if set(each.scopes) <= set(scopes)}
        assert {id for id, (status, _) in answers.items() if status not in (401, 403)} == allowed


async def test_a_key_without_scopes_may_read_what_is_for_any_key(caller: Callers) -> None:
    answers = await _answers(await caller())
    free = {each.id for each in promised() if not each.scopes}
    assert {answers[id] for id in free} == {(200, None)}
    assert {answers[each.id] for each in promised() if each.scopes} == {(403, "scope_missing")}
