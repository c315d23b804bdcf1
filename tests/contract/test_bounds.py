"""The bounds of the contract hold: a value at a bound is accepted, a value just beyond it is a 400."""

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
"""Fields whose format fixes their length."""


def make_text(schema: Schema, length: int) -> str | None:
    """Return a text of the given length that matches the schema's pattern, or None when no simple text does."""
    for prefix, suffix in (("", ""), ("a@", ".no"), ("https://", ""), ("hr:", "")):
        candidate = prefix + "a" * (length - len(prefix + suffix)) + suffix
        if len(candidate) == length and re.search(schema.get("pattern", ""), candidate):
            return candidate
    return None


def iterate_edges(schema: Schema, item: Any) -> Iterator[tuple[Any, bool]]:
    """Yield values at the bounds of a schema and beyond them, and whether each is valid."""
    schema = resolved(schema)
    for name, step in (("maximum", 1), ("minimum", -1)):
        if name in schema:
            yield schema[name], True
            yield schema[name] + step, False
    if "maxLength" in schema and make_text(schema, schema["maxLength"]):
        yield make_text(schema, schema["maxLength"]), True
        yield make_text(schema, schema["maxLength"]) + "a", False
    if "minLength" in schema:
        yield "", False
        if make_text(schema, schema["minLength"]):
            yield make_text(schema, schema["minLength"]), True
    if "maxItems" in schema and item is not None:
        yield [item] * schema["maxItems"], True
        yield [item] * (schema["maxItems"] + 1), False


async def list_items(make: Maker, table: Resource) -> dict[str, Any]:
    """Return an item for each list field of a resource."""
    items_by_name: dict[str, Any] = {}
    for column in table.writable_fields:
        if column.many and column.ref:
            items_by_name[column.name] = await make.id(column.ref)
        elif column.type in ("jsonb", "text[]") and isinstance(
            example := table.create_type.example.get(column.name), list
        ):
            items_by_name[column.name] = next(iter(example), None)
    return items_by_name


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_field_enforces_its_bounds(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    body, item = await make.body(table.kind.name), await list_items(make, table)
    properties = document()["components"]["schemas"][create_schema(table).__name__]["properties"]
    count = 0
    for name, schema in properties.items():
        if (table.kind.name, name) in BESIDE | set(SPECIAL):
            continue
        for value, is_valid in iterate_edges(schema, item.get(name)):
            count += 1
            row = {**body, name: value}
            for method, target, payload, pointer in (
                ("POST", path, row, ""),
                ("POST", f"{path}/batch", [body, row], "/1"),
            ):
                response = await client.request(method, target, json=payload)
                if is_valid:
                    # A rule may refuse it, the schema does not.
                    assert response.status_code != 400, (name, response.text)
                else:
                    assert (name, response.status_code) == (name, 400), response.text
                    assert response.json()["errors"][0]["pointer"].startswith(f"{pointer}/{name}")
    assert count


def iterate_leaves(
    schema: Schema, example: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Schema]]:
    """Yield each place within an example's lists and objects with its schema."""
    schema = resolved(schema)
    for option in schema.get("oneOf", ()):
        properties = resolved(option)["properties"]
        if isinstance(example, dict) and example.get("form") in properties.get("form", {}).get("enum", ()):
            schema = resolved(option)
    if path:
        yield path, schema
    if isinstance(example, dict):
        for name, child in example.items():
            yield from iterate_leaves(schema.get("properties", {}).get(name, {}), child, (*path, name))
    elif isinstance(example, list) and example:
        yield from iterate_leaves(schema.get("items", {}), example[0], (*path, 0))


def replace(body: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """Copy a body with the value at a place replaced."""
    if not path:
        return value
    copy = list(body) if isinstance(body, list) else dict(body)
    copy[path[0]] = replace(copy[path[0]], path[1:], value)  # type: ignore[index]
    return copy


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_a_nested_field_enforces_its_bounds(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    body = await make.body(table.kind.name)
    body["external_refs"] = [{"system": "hr", "id": "1"}]
    properties = document()["components"]["schemas"][create_schema(table).__name__]["properties"]
    count = 0
    for name, schema in properties.items():
        if not isinstance(body.get(name), dict | list):
            continue
        for place, inner in iterate_leaves(schema, body[name], ()):
            node = body[name]
            for step in place:
                node = node[step]
            item = node[0] if isinstance(node, list) and node else None
            for value, is_valid in iterate_edges(inner, item):
                count += 1
                payload = {**body, name: replace(body[name], place, value)}
                response = await client.post(path, json=payload)
                pointer = f"/{name}/" + "/".join(map(str, place))
                if is_valid:
                    assert response.status_code != 400, (pointer, response.text)
                else:
                    assert (pointer, response.status_code) == (pointer, 400), response.text
                    assert response.json()["errors"][0]["pointer"].startswith(pointer)
    assert count


FIRST, LAST = "1900-01-01", "2199-12-31"
OUTSIDE = ("1899-12-31", "2200-01-01")


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
async def test_dates_and_times_lie_within_three_centuries(client: Client, table: Resource) -> None:
    make, path = Maker(client), f"/v1/{table.kind.name}"
    body = await make.body(table.kind.name)
    for column in table.writable_fields:
        if column.type not in ("date", "timestamptz"):
            continue
        for day in (FIRST, LAST, *OUTSIDE):
            row = {**body, column.name: day if column.type == "date" else f"{day}T12:00:00Z"}
            for target, payload, prefix in ((path, row, ""), (f"{path}/batch", [body, row], "/1")):
                response = await client.post(target, json=payload)
                errors = response.json().get("errors", ()) if response.status_code >= 400 else ()
                is_refused = {"out_of_range"} == {error["code"] for error in errors}
                assert not is_refused or {error["pointer"] for error in errors} == {f"{prefix}/{column.name}"}
                assert (column.name, day, is_refused) == (column.name, day, day in OUTSIDE), response.text
                assert not is_refused or response.status_code == 422


def _iterate_list_bodies() -> Iterator[tuple[str, str, Schema]]:
    for path, methods in document()["paths"].items():
        for method, operation in methods.items():
            content = resolved(operation.get("requestBody", {})).get("content", {}).get("application/json", {})
            schema = resolved(content.get("schema", {}))
            if schema.get("type") == "array":
                yield method.upper(), path, schema


async def test_the_number_of_rows_in_a_list_body_is_limited(client: Client) -> None:
    list_bodies = [*_iterate_list_bodies()]
    assert list_bodies
    for method, path, schema in list_bodies:
        target = re.sub(r"{\w+}", "01890a5d-ac96-774b-bcce-b302099a8057", path)
        limit = 1000 if (method, path.rpartition("/")[2]) == ("PUT", "batch") else 500
        assert schema["maxItems"] == limit
        accepted = await client.request(method, target, json=[{}] * limit)
        assert accepted.json()["errors"][0]["pointer"].startswith("/0"), (path, accepted.text)
        refused = await client.request(method, target, json=[{}] * (limit + 1))
        error = refused.json()["errors"][0]
        assert (path, refused.status_code, error["code"], error["pointer"]) == (path, 400, "wrong_length", "")


async def test_a_batch_creates_and_updates_the_largest_number_of_rows(client: Client) -> None:
    created = await client.post("/v1/themes/batch", json=[{"name": f"Tema {n}"} for n in range(500)])
    assert [row["outcome"] for row in created.json()] == ["created"] * 500
    rows = [{"id": row["id"], "version": 1, "name": "Tid"} for row in created.json()]
    changed = await client.patch("/v1/themes/batch", json=rows)
    assert [row["outcome"] for row in changed.json()] == ["updated"] * 500


def _iterate_query_parameters() -> Iterator[tuple[str, str, Schema]]:
    for path, methods in document()["paths"].items():
        for parameter in parameters(methods["get"]) if "get" in methods and "{" not in path else ():
            if parameter["in"] == "query":
                yield path, parameter["name"], parameter["schema"]


async def test_a_parameter_enforces_its_bounds(client: Client) -> None:
    names = set()
    for path, name, schema in _iterate_query_parameters():
        for value, is_valid in iterate_edges(schema, None):
            names.add(name)
            response = await client.get(path, params={name: value})
            assert (path, name, response.status_code == 400) == (path, name, not is_valid), (value, response.text)
    assert "limit" in names


async def test_a_page_has_the_requested_number_of_rows(client: Client) -> None:
    await client.post("/v1/themes/batch", json=[{"name": f"Tema {n}"} for n in range(201)])
    for limit, count in ((None, 50), (1, 1), (199, 199), (200, 200)):
        page = (await client.get("/v1/themes", params={"limit": limit} if limit else {})).json()
        assert (len(page["items"]), page["next_cursor"] is None) == (count, False)
        next_page = (await client.get("/v1/themes", params={"limit": 200, "cursor": page["next_cursor"]})).json()
        assert len(next_page["items"]) == min(200, 201 - count)
        assert {row["id"] for row in page["items"]}.isdisjoint(row["id"] for row in next_page["items"])
