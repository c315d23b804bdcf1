"""The contract's examples are true: each fits its schema and agrees with the path and the request body."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.contract.answers import document, parameters, resolved

Json = dict[str, Any]
OPERATIONS = {
    operation["operationId"]: operation for methods in document()["paths"].values() for operation in methods.values()
}
BY_REF = [name for name in OPERATIONS if name.endswith("_by_ref") and not name.startswith("delete_")]


def iterate_examples(node: Any, place: str = "") -> Iterator[tuple[str, Json, Any]]:
    """Yield the place, the schema and the value of every example in the document."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from iterate_examples(item, f"{place}/{index}")
    elif isinstance(node, dict):
        if "schema" in node:
            values = (resolved(example)["value"] for example in node.get("examples", {}).values())
            yield from ((place, node["schema"], example) for example in values)
            if "example" in node:
                yield place, node["schema"], node["example"]
        elif isinstance(node.get("examples"), list):
            yield from ((place, node, example) for example in node["examples"])
        for key, value in node.items():
            if key not in ("example", "examples", "value"):
                yield from iterate_examples(value, f"{place}/{key}")


def test_every_example_fits_its_schema() -> None:
    triples = [*iterate_examples(document())]
    assert len(triples) > 400
    for place, schema, example in triples:
        errors = Draft202012Validator({**schema, "components": document()["components"]}).iter_errors(example)
        assert [f"{place}: {error.message}" for error in errors] == []


def get_success_example(operation: Json) -> Any:
    """Return the example of an operation's successful response."""
    success = next(resolved(response) for status, response in operation["responses"].items() if status < "300")
    return next(iter(list_examples(success)), None)


def list_examples(part: Json) -> list[Any]:
    content = part.get("content", {}).get("application/json", {})
    return [resolved(example)["value"] for example in content.get("examples", {}).values()]


@pytest.mark.parametrize("name", BY_REF)
def test_a_row_by_ref_has_that_ref(name: str) -> None:
    operation = OPERATIONS[name]
    path = {item["name"]: item["example"] for item in parameters(operation) if item["in"] == "path"}
    assert {"system": path["system"], "id": path["ref"]} in get_success_example(operation)["external_refs"]


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name.startswith(("get_", "update_", "publish_"))])
def test_a_row_read_by_id_has_that_id(name: str) -> None:
    operation = OPERATIONS[name]
    example = get_success_example(operation)
    for parameter in parameters(operation):
        if (
            parameter["name"].endswith("_id")
            and parameter["in"] == "path"
            and isinstance(example, dict)
            and "version" in example
        ):
            assert example["id"] == parameter["example"]


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name.startswith(("create_", "put_"))])
def test_a_response_repeats_the_request_body(name: str) -> None:
    operation = OPERATIONS[name]
    created = get_success_example(operation)
    for body in list_examples(resolved(operation.get("requestBody", {}))):
        # Lists, and the work of an exercise, are returned with more fields.
        if isinstance(created, dict):
            scalars = {field: value for field, value in body.items() if not isinstance(value, dict | list)}
            assert scalars.items() <= created.items()


def test_a_title_is_a_title() -> None:
    people, ideas = (document()["components"]["schemas"][name]["properties"]["title"] for name in ("Person", "Idea"))
    assert resolved(people)["examples"] == ["Tjenesteleder"]
    assert resolved(people)["examples"] != resolved(ideas)["examples"]
