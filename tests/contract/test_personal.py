"""A key with every scope but people:read finds nothing of a person, whatever it calls and however it is answered."""

import itertools
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from httpx2 import Response

from service.api.queries import includable
from service.domain import keys
from service.domain.references import spots, twin
from service.postgres import statements
from service.postgres.table import Table
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared, request

CANARY = "kanari"
_numbers = itertools.count()


class Canaries(Maker):
    """Makes every resource with persons wherever it takes any, each of them with a name and keys to look for."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.people: set[str] = set()

    async def body(self, kind: str) -> dict[str, Any]:
        """Give a valid body that names as many persons as it can."""
        body = await super().body(kind)
        if kind == "people":
            number = next(_numbers)
            refs = [{"system": "hr", "id": f"{CANARY}-{number}"}, {"system": "entra", "id": f"x:{CANARY}/{number}"}]
            name, email = f"{CANARY.title()} {number}", f"{CANARY}{number}@example.kommune.no"
            return {**body, "display_name": name, "email": email, "title": f"{CANARY} {number}", "external_refs": refs}
        for each in resources()[kind].settable:
            if each.personal and each.name not in body:
                made = await self.id("people")
                body[each.name] = [made] if each.many else made
        if kind == "reflections":
            attendance = {"session_id": body["session_id"], "person_id": body["person_id"], "status": "confirmed"}
            answer = await self.client.post("/v1/attendances", json=attendance)
            assert answer.status_code == 201, answer.text
        return body

    async def one(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Make one more, and remember who is a person."""
        made = await super().one(kind, **fields)
        if kind == "people":
            self.people.add(made["id"])
        return made

    def found_in(self, answer: Response) -> list[str]:
        """Look for persons in the whole of an answer."""
        whole = answer.text + json.dumps(dict(answer.headers)) + json.dumps(_decoded(answer))
        return [each for each in (CANARY, *self.people) if each in whole.lower()]


def _decoded(answer: Response) -> Any:
    kind = answer.headers.get("content-type", "").partition(";")[0]
    return answer.json() if kind.endswith(("/json", "+json")) and answer.content else None


@pytest.fixture
async def impersonal(caller: Callers) -> Client:
    return await caller(*(scope for scope in keys.SCOPES if scope != "people:read"))


@pytest.fixture
async def canaries(client: Client) -> AsyncIterator[Canaries]:
    made = Canaries(client)
    yield made
    everyone = await client.get("/v1/people")
    assert made.people
    assert made.found_in(everyone), "the search finds nobody where there are some"


async def test_no_operation_shows_a_person_in_what_it_answers(canaries: Canaries, impersonal: Client) -> None:
    succeeded = set()
    for operation in declared():
        sent = await request(canaries, operation)
        for again in range(2):
            answer = await impersonal.request(sent.method, sent.path, **sent.rest)
            assert not canaries.found_in(answer), f"{operation.id}, {again}: {answer.status_code}"
            if answer.status_code < 300:
                succeeded.add(operation.id)
    refused = {operation.id for operation in declared()} - succeeded
    assert {each.scope for each in declared() if each.id in refused} <= {"people:read", "people:write"}


async def test_no_list_shows_a_person_in_any_form_or_include(canaries: Canaries, impersonal: Client) -> None:
    for kind in resources():
        await canaries.one(kind)
    for kind, table in resources().items():
        ways: list[dict[str, str]] = [{}, {"media": "csv"}, {"media": "ndjson"}, {"dialect": "excel-nb"}]
        ways += [{"count": "true"}, *({"sort": sort} for sort in table.sort)]
        ways += [{"include": name} for name in includable(table)]
        for way in ways:
            answer = await impersonal.get(f"/v1/{kind}", params=way)
            assert not canaries.found_in(answer), (kind, way)
            personal = way.get("include") in {name for name, (_, _, hidden) in includable(table).items() if hidden}
            assert answer.status_code == (403 if kind == "people" or personal else 200), (kind, way)


async def test_no_read_of_one_shows_a_person(canaries: Canaries, client: Client, impersonal: Client) -> None:
    for kind in resources():
        await canaries.one(kind)
    for operation in declared():
        if operation.method != "GET" or "{" not in operation.path:
            continue
        kind = operation.sdk.partition(".")[0]
        (name,) = (part for part in operation.path.split("/") if part.startswith("{"))
        for each in (await client.get(f"/v1/{kind}", params={"limit": 200})).json()["items"]:
            path = operation.path.replace(name, each["id"])
            for accept in ("application/json", *operation.media):
                answer = await impersonal.get(path, headers={"Accept": accept})
                assert not canaries.found_in(answer), path


async def test_the_feed_has_no_persons_and_does_not_say_that_there_are_any(
    canaries: Canaries, impersonal: Client
) -> None:
    for kind in resources():
        await canaries.one(kind)
    cursor: dict[str, str] = {}
    while True:
        page = await impersonal.get("/v1/changes", params={"limit": "50", **cursor})
        assert not canaries.found_in(page)
        assert "people" not in {each["resource"] for each in page.json()["items"]}
        if not page.json()["items"]:
            break
        cursor = {"after": page.json()["next_cursor"]}
    assert (await impersonal.get("/v1/changes", params={"resource": "people"})).status_code == 403


def _personal() -> list[tuple[Table, str]]:
    return [(table, each.name) for table in resources().values() for each in table.settable if each.personal]


@pytest.mark.parametrize(("table", "field"), _personal(), ids=[f"{table.name}.{name}" for table, name in _personal()])
async def test_nobody_asks_who_is_there_by_a_filter_or_a_key(
    canaries: Canaries, impersonal: Client, table: Table, field: str
) -> None:
    kind, known = table.kind.name, await canaries.one("people")
    refs = [f"hr:{known['external_refs'][0]['id']}", "hr:nobody"]
    filters = [name for name, (column, _) in statements.filters(table).items() if column.name == field]
    for name in filters:
        for id in (known["id"], "01890a5d-ac96-774b-bcce-b302099a8057"):
            answer = await impersonal.get(f"/v1/{kind}", params={name: id})
            assert (answer.status_code, answer.json()["code"]) == (403, "people_read_missing")
    body = await Maker(canaries.client).body(kind)
    body.pop(field, None)
    many = next(spot.many for spot in spots(table.new) if spot.field == field)
    stored = await canaries.one(kind)
    for ref in refs:
        sent = {**body, twin(field): [ref] if many else ref}
        change = {twin(field): [ref] if many else ref}
        for method, path, rest in (
            ("POST", f"/v1/{kind}", {"json": sent}),
            ("POST", f"/v1/{kind}/batch", {"json": [sent]}),
            ("PUT", f"/v1/{kind}/by_ref/walk/{next(_numbers)}", {"json": sent}),
            ("PATCH", f"/v1/{kind}/{stored['id']}", {"json": change, "headers": {"if-match": '"v1"'}}),
            ("PATCH", f"/v1/{kind}/batch", {"json": [{"id": stored["id"], "version": 1, **change}]}),
        ):
            answer = await impersonal.request(method, path, **rest)
            assert (method, path, answer.status_code, answer.json()["code"]) == (
                method,
                path,
                403,
                "people_read_missing",
            )
            assert not canaries.found_in(answer)


async def test_a_change_by_whoever_sees_no_persons_leaves_them_in_place(canaries: Canaries, impersonal: Client) -> None:
    for kind, table in resources().items():
        hidden = [each.name for each in table.settable if each.personal]
        if hidden:
            made = await canaries.one(kind)
            body = {"external_refs": [{"system": "walk", "id": f"kept/{kind}"}]}
            path = f"/v1/{kind}/{made['id']}"
            answer = await impersonal.patch(path, json=body, headers={"if-match": '"v1"'})
            if answer.status_code == 404:
                continue
            assert answer.status_code == 200, (kind, answer.text)
            after = (await canaries.client.get(path)).json()
            assert {name: after[name] for name in hidden} == {name: made[name] for name in hidden}
