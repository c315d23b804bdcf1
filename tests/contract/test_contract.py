"""The contract is valid and follows the house rules; `test_generated.py` compares it with the code."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from service.domain import api_keys
from service.domain.base.kinds import KINDS
from service.http.error_codes import CODES
from tests.contract.answers import parameters, resolved

ROOT = Path(__file__).parents[2]
COMMITTED: dict[str, Any] = json.loads((ROOT / "openapi" / "lup.json").read_text())
OPERATIONS = {
    operation["operationId"]: (path, method, operation)
    for path, methods in COMMITTED["paths"].items()
    for method, operation in methods.items()
}
SCHEMAS: dict[str, Any] = COMMITTED["components"]["schemas"]
OTHERS = {"changes", "me", "participations", "vocabulary"}
"""Operation groups that are not resources."""

each_operation = pytest.mark.parametrize("name", OPERATIONS)


@pytest.mark.slow
def test_it_is_valid() -> None:
    OpenAPIV31SpecValidator(COMMITTED).validate()


def test_every_name_is_used_once() -> None:
    sdk = [operation["x-lup-sdk"] for _, _, operation in OPERATIONS.values()]
    assert len(set(sdk)) == len(sdk) == len(OPERATIONS) == sum(map(len, COMMITTED["paths"].values()))


@each_operation
def test_an_operation_is_named_and_described(name: str) -> None:
    _, _, operation = OPERATIONS[name]
    kind, _, verb = operation["x-lup-sdk"].partition(".")
    nouns = {kind} if kind in OTHERS else {kind, KINDS[kind].singular}
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name)
    assert name.split("_")[0] == verb.split("_")[0] or name.startswith("get_")
    assert any(f"_{noun}" in name for noun in nouns)
    assert operation["tags"] == [kind]
    assert operation["summary"].endswith(".")
    assert len(operation["summary"]) <= 120
    (security,) = operation["security"]
    assert set(security["key"]) <= set(api_keys.SCOPES)
    for scope in security["key"] or ["any key"]:
        assert scope in operation["description"]


@each_operation
def test_an_operation_documents_its_errors(name: str) -> None:
    _, method, operation = OPERATIONS[name]
    statuses = set(operation["responses"])
    assert {"400", "401", "405", "429", "500", "503"} <= statuses
    assert ("403" in statuses) == bool(operation["security"][0]["key"])
    assert {"408", "413", "415"} <= statuses or "requestBody" not in operation
    assert {"412", "428"} <= statuses or not (method in ("patch", "delete") and "batch" not in name)
    for status in statuses:
        if status >= "400":
            assert operation["responses"][status]["$ref"].startswith("#/components/responses/")


def test_every_error_code_is_documented() -> None:
    responses = COMMITTED["components"]["responses"].values()
    documented = {code for response in responses for code in _find_codes(response["description"])}
    assert documented == {code for code, meaning in CODES.items() if meaning.status != 431}


def _find_codes(text: str) -> list[str]:
    return re.findall(r"`(\w+)`:", text)


def _iterate_contents(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    successes = [response for status, response in operation["responses"].items() if status.startswith("2")]
    for part in [operation.get("requestBody", {}), *successes]:
        yield from resolved(part).get("content", {}).items()


def _list_examples(content: dict[str, Any]) -> list[Any]:
    values = [resolved(example)["value"] for example in content.get("examples", {}).values()]
    return [*values, content["example"]] if "example" in content else values


@each_operation
def test_an_operation_has_valid_examples(name: str) -> None:
    _, _, operation = OPERATIONS[name]
    count = 0
    for _, content in _iterate_contents(operation):
        schema = {**content["schema"], "components": COMMITTED["components"]}
        for example in _list_examples(content):
            count += 1
            Draft202012Validator(schema).validate(example)
    assert count or list(_iterate_contents(operation)) == []


def test_reads_accept_the_token_that_the_primary_returns() -> None:
    for name, (_, method, operation) in OPERATIONS.items():
        accepts = "LUP-Read-After" in [parameter["name"] for parameter in parameters(operation)]
        responses = operation["responses"].items()
        returns = {status for status, response in responses if "LUP-Read-After" in resolved(response)["headers"]}
        stored = name not in ("get_vocabulary", "get_me")
        assert accepts == (method == "get" and stored and "changes" not in name), name
        assert returns == ({status for status in operation["responses"] if status < "300"} if stored else set()), name


@each_operation
def test_every_parameter_is_described_and_every_response_has_a_schema(name: str) -> None:
    _, _, operation = OPERATIONS[name]
    for parameter in parameters(operation):
        assert parameter.get("description"), parameter["name"]
    for media, content in _iterate_contents(operation):
        assert content["schema"], media


def _walk_fields(schema: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema inside a schema, without following references."""
    yield place, schema
    for name, field in schema.get("properties", {}).items():
        yield from _walk_fields(field, f"{place}/{name}")
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _walk_fields(schema[key], f"{place}/*")
    for choice in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]:
        yield from _walk_fields(choice, f"{place}/*")


def _list_types(schema: dict[str, Any]) -> set[str]:
    types = schema.get("type", [])
    return set(types) if isinstance(types, list) else {types}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_described(name: str) -> None:
    assert SCHEMAS[name].get("description")
    for place, field in _walk_fields(SCHEMAS[name], name):
        is_plain = _list_types(field) & {"string", "integer", "number"} and not {"enum", "const", "description"} & set(
            field
        )
        assert not is_plain or place.endswith(("/id", "/*")), place


def _list_request_schemas() -> set[str]:
    """Return the names of the schemas that request bodies use."""
    names: set[str] = set()
    bodies = [operation["requestBody"] for _, _, operation in OPERATIONS.values() if "requestBody" in operation]
    pending = [resolved(body) for body in bodies]
    while pending:
        for name in set(re.findall(r"#/components/schemas/(\w+)", json.dumps(pending.pop()))) - names:
            names.add(name)
            pending.append(SCHEMAS[name])
    return names


@pytest.mark.parametrize("name", sorted(_list_request_schemas()))
def test_request_schemas_are_closed_and_bounded(name: str) -> None:
    for place, field in _walk_fields(SCHEMAS[name], name):
        if "object" in _list_types(field) and "discriminator" not in field:
            assert field.get("additionalProperties") is not None, place
        if "integer" in _list_types(field):
            assert {"minimum", "maximum"} <= set(field), place
        if "string" in _list_types(field) and not {"enum", "const", "format"} & set(field):
            assert "pattern" in field, place
            assert "maxLength" in field or not re.search(r"[*+]", field["pattern"]), place


def test_create_and_get_return_the_same_schema() -> None:
    for kind in KINDS.values():
        created, read = (
            resolved(OPERATIONS[f"{verb}_{kind.singular}"][2]["responses"][status])["content"]["application/json"]
            for verb, status in (("create", "201"), ("get", "200"))
        )
        assert created["schema"] == read["schema"]
