"""A key with every scope but people:read learns nothing about a person, from any operation in any format."""

import itertools
import json
import os
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote

import pytest
from asyncpg import Connection
from httpx2 import Response

from service.core import list_sql
from service.core.resource import Resource
from service.database.api_keys import create_key
from service.domain import api_keys
from service.domain.base.kinds import KINDS
from service.domain.base.references import ref_field
from service.http.list_params import list_includes
from tests.conftest import Callers, Client
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared, request

CANARY = "kanari"
CALLER = "stemmegaffel"
"""The name of the key that creates the canaries: who wrote about a person is itself personal."""
UNKNOWN_ID = "01890a5d-ac96-774b-bcce-b302099a8057"
_numbers = itertools.count()


class Canaries(Maker):
    """Creates every resource with people in every personal field, each with a recognizable name and keys."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.people: set[str] = set()

    async def body(self, kind: str) -> dict[str, Any]:
        """Return a valid body that names as many people as possible."""
        body = await super().body(kind)
        if kind == "people":
            number = next(_numbers)
            refs = [{"system": "hr", "id": f"{CANARY}-{number}"}, {"system": "entra", "id": f"x:{CANARY}/{number}"}]
            name, email = f"{CANARY.title()} {number}", f"{CANARY}{number}@example.kommune.no"
            return {**body, "display_name": name, "email": email, "title": f"{CANARY} {number}", "external_refs": refs}
        table = resources()[kind]
        for column in table.writable_fields:
            if column.personal and column.ref and column.name not in body:
                person_id = await self.id("people")
                body[column.name] = [person_id] if column.many else person_id
        if "external_refs" in table.personal_fields:
            body["external_refs"] = [{"system": "hr", "id": f"{CANARY}-{next(_numbers)}"}]
        if table.personal_fields and table.history:
            body["reason"] = f"{CANARY.title()} er sykmeldt"
        if kind == "reflections":
            attendance = {"session_id": body["session_id"], "person_id": body["person_id"], "status": "confirmed"}
            response = await self.client.post("/v1/attendances", json=attendance)
            assert response.status_code == 201, response.text
        return body

    async def one(self, kind: str, **fields: Any) -> dict[str, Any]:
        """Create a resource, and remember the ids of people."""
        row = await super().one(kind, **fields)
        if kind == "people":
            self.people.add(row["id"])
        return row

    def find_people_in(self, response: Response) -> list[str]:
        """Return every trace of a person in a response."""
        content = response.text + json.dumps(dict(response.headers)) + json.dumps(_decode(response))
        return [text for text in (CANARY, *self.people) if text in content.lower()]


def _decode(response: Response) -> Any:
    media_type = response.headers.get("content-type", "").partition(";")[0]
    return response.json() if media_type.endswith(("/json", "+json")) and response.content else None


@pytest.fixture
async def impersonal(caller: Callers) -> Client:
    return await caller(*(scope for scope in api_keys.SCOPES if scope != "people:read"))


def strip_people(kind: str, value: Any) -> Any:
    """Remove the personal fields from a body."""
    if isinstance(value, list):
        return [strip_people(kind, item) for item in value]
    table = resources()[kind]
    personal = table.personal_fields | {ref_field(name) for name in table.personal_fields}
    return {name: item for name, item in value.items() if name not in personal}


@pytest.fixture
async def canaries(caller: Callers, conn: Connection) -> AsyncIterator[Canaries]:
    key = api_keys.make(os.urandom(api_keys.ENTROPY))
    await create_key(conn, key, CALLER, ["*"], None)
    client = await caller(key=key.text)
    maker = Canaries(client)
    yield maker
    people = await client.get("/v1/people")
    assert maker.people
    assert maker.find_people_in(people), "the search finds nobody although people exist"


@pytest.mark.slow
async def test_no_operation_shows_a_person_in_its_response(canaries: Canaries, impersonal: Client) -> None:
    for operation in declared():
        call = await request(canaries, operation)
        kind, body = operation.sdk.partition(".")[0], call.rest.get("json")
        impersonal_body = strip_people(kind, body) if body and kind in resources() else body
        if impersonal_body != body:
            response = await impersonal.request(call.method, call.path, **call.rest)
            assert (operation.id, response.status_code) == (operation.id, 403)
            assert not canaries.find_people_in(response), operation.id
        for attempt in range(2):
            options = call.rest | ({"json": impersonal_body} if body else {})
            response = await impersonal.request(call.method, call.path, **options)
            assert not canaries.find_people_in(response), f"{operation.id}, {attempt}: {response.status_code}"
            if not attempt:
                allowed = "people:read" not in operation.scopes
                assert (operation.id, response.status_code < 300) == (operation.id, allowed), response.text


@pytest.mark.slow
async def test_no_list_shows_a_person_in_any_format_or_include(canaries: Canaries, impersonal: Client) -> None:
    for kind in resources():
        await canaries.one(kind)
    for kind, table in resources().items():
        queries: list[dict[str, str]] = [{}, {"media": "csv"}, {"media": "ndjson"}, {"dialect": "excel-nb"}]
        queries += [{"count": "true"}, *({"sort": sort} for sort in table.sorts)]
        queries += [{"include": name} for name in list_includes(table)]
        for query in queries:
            response = await impersonal.get(f"/v1/{kind}", params=query)
            assert not canaries.find_people_in(response), (kind, query)
            personal = query.get("include") in {name for name, (_, _, hidden) in list_includes(table).items() if hidden}
            assert response.status_code == (403 if kind == "people" or personal else 200), (kind, query)


async def test_no_read_of_a_row_shows_a_person(canaries: Canaries, client: Client, impersonal: Client) -> None:
    for kind in resources():
        await canaries.one(kind)
    for operation in declared():
        if operation.method != "GET" or "{" not in operation.path:
            continue
        kind = operation.sdk.partition(".")[0]
        for path in await _list_row_paths(client, kind, operation.path):
            for accept in ("application/json", *operation.media):
                response = await impersonal.get(path, headers={"Accept": accept})
                assert not canaries.find_people_in(response), path
                assert not KINDS[kind].about_person or CALLER not in response.text, path


async def _list_row_paths(client: Client, kind: str, template: str) -> list[str]:
    """Return the path of each row: by its id, or by each of its external references."""
    rows = (await client.get(f"/v1/{kind}", params={"limit": 200})).json()["items"]
    if "/by_ref/" not in template:
        (name,) = (part for part in template.split("/") if part.startswith("{"))
        return [template.replace(name, row["id"]) for row in rows]
    refs = [ref for row in rows for ref in row["external_refs"]]
    return [f"/v1/{kind}/by_ref/{ref['system']}/{quote(ref['id'], safe='')}" for ref in refs]


async def test_the_feed_does_not_reveal_that_people_exist(canaries: Canaries, impersonal: Client) -> None:
    for kind in resources():
        await canaries.one(kind)
    cursor: dict[str, str] = {}
    while True:
        page = await impersonal.get("/v1/changes", params={"limit": "50", **cursor})
        assert not canaries.find_people_in(page)
        assert "people" not in {event["resource"] for event in page.json()["items"]}
        if not page.json()["items"]:
            break
        cursor = {"after": page.json()["next_cursor"]}
    assert (await impersonal.get("/v1/changes", params={"resource": "people"})).status_code == 403


def _list_personal_fields() -> list[tuple[Resource, str]]:
    """Return every personal field of every resource."""
    tables = [table for table in resources().values() if table.kind.name != "people"]
    return [(table, column.name) for table in tables for column in table.writable_fields if column.personal]


PERSONAL_FIELDS = _list_personal_fields()


@pytest.mark.parametrize(
    ("table", "field"), PERSONAL_FIELDS, ids=[f"{table.table}.{name}" for table, name in PERSONAL_FIELDS]
)
async def test_filters_and_references_do_not_reveal_people(
    canaries: Canaries, impersonal: Client, table: Resource, field: str
) -> None:
    kind, person = table.kind.name, await canaries.one("people")
    filters = [name for name, (column, _) in list_sql.filter_conditions(table).items() if column.name == field]
    assert filters
    for name in filters:
        for value in ("hr:1", "hr:nobody") if field == "external_refs" else (person["id"], UNKNOWN_ID):
            response = await impersonal.get(f"/v1/{kind}", params={name: value})
            assert (response.status_code, response.json()["code"]) == (403, "people_read_missing")
    body = strip_people(kind, await Maker(canaries.client).body(kind))
    row = await canaries.one(kind)
    for mention in _list_mentions(table, field, person):
        for method, path, options in (
            ("POST", f"/v1/{kind}", {"json": {**body, **mention}}),
            ("POST", f"/v1/{kind}/batch", {"json": [body, {**body, **mention}]}),
            ("PUT", f"/v1/{kind}/by_ref/walk/{next(_numbers)}", {"json": {**body, **mention}}),
            ("PATCH", f"/v1/{kind}/{row['id']}", {"json": mention, "headers": {"if-match": '"v1"'}}),
            ("PATCH", f"/v1/{kind}/{UNKNOWN_ID}", {"json": mention, "headers": {"if-match": '"v1"'}}),
            ("PATCH", f"/v1/{kind}/batch", {"json": [{"id": row["id"], "version": 1, **mention}]}),
        ):
            response = await impersonal.request(method, path, **options)
            code = "scope_missing" if _needs_people_scope(method, path, kind) else "people_read_missing"
            assert (method, path, response.status_code, response.json()["code"]) == (method, path, 403, code), mention
            assert not canaries.find_people_in(response)
    assert (await canaries.client.get(f"/v1/{kind}/{row['id']}")).json() == row


def _list_mentions(table: Resource, field: str, person: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every body that names an existing person, an unknown one, or nobody."""
    if field == "external_refs":
        return [{field: refs} for refs in (person["external_refs"][:1], [{"system": "hr", "id": "nobody"}], [])]
    column = next(column for column in table.writable_fields if column.name == field)
    ids, refs = [person["id"], UNKNOWN_ID], [f"hr:{person['external_refs'][0]['id']}", "hr:nobody"]
    values = [(field, id) for id in ids] + [(ref_field(field), ref) for ref in refs]
    if column.many:
        return [{name: [value]} for name, value in values] + [{field: ids}, {field: []}, {ref_field(field): []}]
    return [{name: value} for name, value in values] + [{field: None}] * column.nullable


def _needs_people_scope(method: str, path: str, kind: str) -> bool:
    """Return whether the operation itself requires `people:read`."""
    name = "put_by_ref" if method == "PUT" else "create" if method == "POST" else "update"
    (operation,) = (operation for operation in declared() if operation.sdk == f"{kind}.{name}")
    return "people:read" in operation.scopes


async def test_writing_attendances_needs_people_read(canaries: Canaries, impersonal: Client) -> None:
    attendance = await canaries.one("attendances")
    path = f"/v1/sessions/{attendance['session_id']}/attendances"
    for person in (attendance["person_id"], UNKNOWN_ID):
        response = await impersonal.put(path, json=[{"person_id": person, "status": "invited"}])
        assert (response.status_code, response.json()["code"]) == (403, "scope_missing")


async def test_a_change_without_people_read_keeps_personal_fields(canaries: Canaries, impersonal: Client) -> None:
    for kind, table in resources().items():
        personal_names = [column.name for column in table.writable_fields if column.personal]
        if personal_names and kind != "attendances":
            row = await canaries.one(kind, **({"may_publish": True} if kind == "reflections" else {}))
            body = {"text": "Nytt"} if kind == "reflections" else {"external_refs": [{"system": "walk", "id": kind}]}
            path = f"/v1/{kind}/{row['id']}"
            response = await impersonal.patch(path, json=body, headers={"if-match": '"v1"'})
            assert (response.status_code, response.json()["version"]) == (200, 2), (kind, response.text)
            stored = (await canaries.client.get(path)).json()
            assert {name: stored[name] for name in personal_names} == {name: row[name] for name in personal_names}


async def test_a_reason_recorded_with_a_person_is_hidden_with_the_person(
    canaries: Canaries, impersonal: Client
) -> None:
    unit, leader = await canaries.id("units"), await canaries.id("people")
    group = await canaries.one("groups")
    path = f"/v1/groups/{group['id']}"
    for version, body in enumerate(
        (
            {"unit_ids": [unit], "leader_id": leader, "reason": "A sluttet"},
            {"unit_ids": [], "leader_id": leader, "reason": "A er borte"},
            {"unit_ids": [unit], "reason": "Omorganisering"},
        ),
        1,
    ):
        response = await canaries.client.patch(path, json=body, headers={"if-match": f'"v{version}"'})
        assert response.status_code == 200
    entries = (await impersonal.get(f"{path}/history")).json()["items"]
    assert {entry["field"] for entry in entries} == {"unit_ids"}
    assert [entry.get("reason", "absent") for entry in entries] == ["absent", "absent", "Omorganisering"]
    assert {entry["caller"] for entry in entries} == {CALLER}
    all_entries = (await canaries.client.get(f"{path}/history")).json()["items"]
    assert [entry["reason"] for entry in all_entries if entry["field"] == "unit_ids"] == [
        "A sluttet", "A er borte", "Omorganisering",
    ]  # fmt: skip


async def test_the_history_of_a_row_about_a_person_hides_caller_and_reason(
    canaries: Canaries, impersonal: Client
) -> None:
    row = await canaries.one("attendances")
    (entry,) = (await impersonal.get(f"/v1/attendances/{row['id']}/history")).json()["items"]
    assert entry.keys() == {"field", "value", "holds_from", "recorded_at"}
    (entry,) = (await canaries.client.get(f"/v1/attendances/{row['id']}/history")).json()["items"]
    assert (entry["caller"], entry["reason"]) == (CALLER, f"{CANARY.title()} er sykmeldt")


async def test_a_reason_recorded_before_the_rule_counts_as_personal(
    canaries: Canaries, impersonal: Client, conn: Connection
) -> None:
    insert = """
        insert into history (resource, id, field, value, holds_from, caller, reason)
        values ($1, $2, $3, '"x"', '2020-01-01', 'test', 'Før')
    """
    for kind, field, is_shown in (("groups", "unit_ids", False), ("ideas", "status", False), ("units", "kind", True)):
        row = await canaries.one(kind)
        await conn.execute(insert, kind, row["id"], field)
        entry = (await impersonal.get(f"/v1/{kind}/{row['id']}/history")).json()["items"][0]
        assert ("reason" in entry) is is_shown, kind
