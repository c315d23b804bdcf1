"""The contract's examples are true: each fits its schema, and agrees with the path and with what was sent."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.contract.answers import document, parameters, resolved

Json = dict[str, Any]
OPERATIONS = {
    operation["operationId"]: operation for methods in document()["paths"].values() for operation in methods.values()
}


def shown(node: Any, place: str = "") -> Iterator[tuple[str, Json, Any]]:
    """Yield each example beside its schema, wherever in the document it stands."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from shown(item, f"{place}/{index}")
    elif isinstance(node, dict):
        if "schema" in node:
            named = (resolved(each)["value"] for each in node.get("examples", {}).values())
            yield from ((place, node["schema"], example) for example in named)
            if "example" in node:
                yield place, node["schema"], node["example"]
        elif isinstance(node.get("examples"), list):
            yield from ((place, node, example) for example in node["examples"])
        for key, value in node.items():
            if key not in ("example", "examples", "value"):
                yield from shown(value, f"{place}/{key}")


def test_every_example_fits_its_schema() -> None:
    found = [*shown(document())]
    assert len(found) > 400
    for place, schema, example in found:
        errors = Draft202012Validator({**schema, "components": document()["components"]}).iter_errors(example)
        assert [f"{place}: {error.message}" for error in errors] == []


def answered(operation: Json) -> Any:
    """Give the example of an operation's success."""
    success = next(resolved(answer) for status, answer in operation["responses"].items() if status < "300")
    return next(iter(examples(success)), None)


def examples(part: Json) -> list[Any]:
    content = part.get("content", {}).get("application/json", {})
    return [resolved(example)["value"] for example in content.get("examples", {}).values()]


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name.endswith("_by_ref")])
def test_what_is_put_by_a_reference_has_it(name: str) -> None:
    operation = OPERATIONS[name]
    path = {each["name"]: each["example"] for each in parameters(operation) if each["in"] == "path"}
    assert {"system": path["system"], "id": path["ref"]} in answered(operation)["external_refs"]


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name.startswith(("get_", "update_", "publish_"))])
def test_what_is_read_by_an_id_has_it(name: str) -> None:
    operation = OPERATIONS[name]
    example = answered(operation)
    for parameter in parameters(operation):
        if parameter["in"] == "path" and isinstance(example, dict) and "version" in example:
            assert example["id"] == parameter["example"]


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name.startswith(("create_", "put_"))])
def test_what_is_sent_is_answered(name: str) -> None:
    operation = OPERATIONS[name]
    answer = answered(operation)
    for sent in examples(resolved(operation.get("requestBody", {}))):
        # A list, and what lies within an exercise, comes back with more in it.
        if isinstance(answer, dict):
            known = {field: value for field, value in sent.items() if not isinstance(value, dict | list)}
            assert known.items() <= answer.items()


def test_a_title_is_a_title() -> None:
    people, ideas = (document()["components"]["schemas"][name]["properties"]["title"] for name in ("Person", "Idea"))
    assert resolved(people)["examples"] == ["Tjenesteleder"]
    assert resolved(people)["examples"] != resolved(ideas)["examples"]
