"""The bounds of the contract hold: what is just within is taken, what is just beyond is a 400."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from service.core.resource import Resource
from service.http.request_schemas import create_schema
from tests.conftest import Client
from tests.contract.answers import document, parameters, resolved
from tests.contract.valid import Maker, resources
from tests.contract.values import SPECIAL

Schema = dict[str, Any]
BESIDE = {("units", "organisation_number"), ("methods", "key")}
"""Fields whose form leaves nothing to choose."""


def text(schema: Schema, length: int) -> str | None:
    """Give a text of so many characters that has the form asked for, if that is easily found."""
    for begin, end in (("", ""), ("a@", ".no"), ("https://", ""), ("hr:", "")):
        made = begin + "a" * (length - len(begin + end)) + end
        if len(made) == length and re.search(schema.get("pattern", ""), made):
            return made
    return None


def edges(schema: Schema, item: Any) -> Iterator[tuple[Any, bool]]:
    """Yield values at the edges of a schema and beyond them, and whether it takes them."""
    schema = resolved(schema)
    for name, step in (("maximum", 1), ("minimum", -1)):
        if name in schema:
            yield schema[name], True
            yield schema[name] + step, False
    if "maxLength" in schema and text(schema, schema["maxLength"]):
        yield text(schema, schema["maxLength"]), True
        yield text(schema, schema["maxLength"]) + "a", False
    if "minLength" in schema:
        yield "", False
        if text(schema, schema["minLength"]):
            yield text(schema, schema["minLength"]), True
    if "maxItems" in schema and item is not None:
        yield [item] * schema["maxItems"], True
        yield [item] * (schema["maxItems"] + 1), False


async def items(make: Maker, table: Resource) -> dict[str, Any]:
    """Give an item of each list that a resource takes."""
    found: dict[str, Any] = {}
    for column in table.writable_fields:
        if column.many and column.ref:
            found[column.name] = await make.id(column.ref)
        elif column.type in ("jsonb", "text[]") and isinstance(
            example := table.create_type.example.get(column.name), list
        ):
            found[column.name] = next(iter(example), None)
    return found


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_field_takes_what_its_bounds_say(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    body, item = await make.body(table.kind.name), await items(make, table)
    properties = document()["components"]["schemas"][create_schema(table).__name__]["properties"]
    tried = 0
    for name, schema in properties.items():
        if (table.kind.name, name) in BESIDE | set(SPECIAL):
            continue
        for value, taken in edges(schema, item.get(name)):
            tried += 1
            row = {**body, name: value}
            for method, at, sent, pointer in (("POST", path, row, ""), ("POST", f"{path}/batch", [body, row], "/1")):
                answer = await client.request(method, at, json=sent)
                if taken:
                    # A rule may refuse it, the shape does not.
                    assert answer.status_code != 400, (name, answer.text)
                else:
                    assert (name, answer.status_code) == (name, 400), answer.text
                    assert answer.json()["errors"][0]["pointer"].startswith(f"{pointer}/{name}")
    assert tried


def leaves(schema: Schema, example: Any, way: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Schema]]:
    """Yield the places within an example's lists and objects, each with its schema."""
    schema = resolved(schema)
    for choice in schema.get("oneOf", ()):
        known = resolved(choice)["properties"]
        if isinstance(example, dict) and example.get("form") in known.get("form", {}).get("enum", ()):
            schema = resolved(choice)
    if way:
        yield way, schema
    if isinstance(example, dict):
        for name, part in example.items():
            yield from leaves(schema.get("properties", {}).get(name, {}), part, (*way, name))
    elif isinstance(example, list) and example:
        yield from leaves(schema.get("items", {}), example[0], (*way, 0))


def put(body: Any, way: tuple[str | int, ...], value: Any) -> Any:
    """Copy a body with another value at a place."""
    if not way:
        return value
    copy = list(body) if isinstance(body, list) else dict(body)
    copy[way[0]] = put(copy[way[0]], way[1:], value)  # type: ignore[index]
    return copy


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_what_lies_within_a_field_takes_what_its_bounds_say(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    body = await make.body(table.kind.name)
    body["external_refs"] = [{"system": "hr", "id": "1"}]
    properties = document()["components"]["schemas"][create_schema(table).__name__]["properties"]
    tried = 0
    for name, schema in properties.items():
        if not isinstance(body.get(name), dict | list):
            continue
        for way, inner in leaves(schema, body[name], ()):
            there = body[name]
            for step in way:
                there = there[step]
            item = there[0] if isinstance(there, list) and there else None
            for value, taken in edges(inner, item):
                tried += 1
                sent = {**body, name: put(body[name], way, value)}
                answer = await client.post(path, json=sent)
                place = f"/{name}/" + "/".join(map(str, way))
                if taken:
                    assert answer.status_code != 400, (place, answer.text)
                else:
                    assert (place, answer.status_code) == (place, 400), answer.text
                    assert answer.json()["errors"][0]["pointer"].startswith(place)
    assert tried


FIRST, LAST = "1900-01-01", "2199-12-31"
OUTSIDE = ("1899-12-31", "2200-01-01")


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_days_and_moments_lie_within_three_centuries(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    body = await make.body(table.kind.name)
    for column in table.writable_fields:
        if column.type not in ("date", "timestamptz"):
            continue
        for day in (FIRST, LAST, *OUTSIDE):
            row = {**body, column.name: day if column.type == "date" else f"{day}T12:00:00Z"}
            for at, sent, place in ((path, row, ""), (f"{path}/batch", [body, row], "/1")):
                answer = await client.post(at, json=sent)
                errors = answer.json().get("errors", ()) if answer.status_code >= 400 else ()
                refused = {"out_of_range"} == {each["code"] for each in errors}
                assert not refused or {each["pointer"] for each in errors} == {f"{place}/{column.name}"}
                assert (column.name, day, refused) == (column.name, day, day in OUTSIDE), answer.text
                assert not refused or answer.status_code == 422


def _lists() -> Iterator[tuple[str, str, Schema]]:
    for path, methods in document()["paths"].items():
        for method, operation in methods.items():
            content = resolved(operation.get("requestBody", {})).get("content", {}).get("application/json", {})
            schema = resolved(content.get("schema", {}))
            if schema.get("type") == "array":
                yield method.upper(), path, schema


async def test_a_body_that_is_a_list_has_so_many_rows_and_none_more(client: Client) -> None:
    found = [*_lists()]
    assert found
    for method, path, schema in found:
        at = re.sub(r"{\w+}", "01890a5d-ac96-774b-bcce-b302099a8057", path)
        assert schema["maxItems"] == 500
        within = await client.request(method, at, json=[{}] * 500)
        assert within.json()["errors"][0]["pointer"].startswith("/0"), (path, within.text)
        beyond = await client.request(method, at, json=[{}] * 501)
        error = beyond.json()["errors"][0]
        assert (path, beyond.status_code, error["code"], error["pointer"]) == (path, 400, "wrong_length", "")


async def test_a_batch_makes_and_changes_so_many_rows(client: Client) -> None:
    made = await client.post("/v1/themes/batch", json=[{"name": f"Tema {n}"} for n in range(500)])
    assert [row["outcome"] for row in made.json()] == ["created"] * 500
    rows = [{"id": row["id"], "version": 1, "name": "Tid"} for row in made.json()]
    changed = await client.patch("/v1/themes/batch", json=rows)
    assert [row["outcome"] for row in changed.json()] == ["updated"] * 500


def _parameters() -> Iterator[tuple[str, str, Schema]]:
    for path, methods in document()["paths"].items():
        for parameter in parameters(methods["get"]) if "get" in methods and "{" not in path else ():
            if parameter["in"] == "query":
                yield path, parameter["name"], parameter["schema"]


async def test_a_parameter_takes_what_its_bounds_say(client: Client) -> None:
    tried = set()
    for path, name, schema in _parameters():
        for value, taken in edges(schema, None):
            tried.add(name)
            answer = await client.get(path, params={name: value})
            assert (path, name, answer.status_code == 400) == (path, name, not taken), (value, answer.text)
    assert "limit" in tried


async def test_a_page_has_so_many_rows(client: Client) -> None:
    await client.post("/v1/themes/batch", json=[{"name": f"Tema {n}"} for n in range(201)])
    for limit, found in ((None, 50), (1, 1), (199, 199), (200, 200)):
        page = (await client.get("/v1/themes", params={"limit": limit} if limit else {})).json()
        assert (len(page["items"]), page["next_cursor"] is None) == (found, False)
        rest = (await client.get("/v1/themes", params={"limit": 200, "cursor": page["next_cursor"]})).json()
        assert len(rest["items"]) == min(200, 201 - found)
        assert {row["id"] for row in page["items"]}.isdisjoint(row["id"] for row in rest["items"])
