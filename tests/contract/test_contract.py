"""The contract: it is valid, and it keeps to rules of its own; `test_generated.py` compares it with the code."""

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
OTHERS = {"changes", "vocabulary"}
"""What is served besides resources."""

each_operation = pytest.mark.parametrize("name", OPERATIONS)


def test_it_is_valid() -> None:
    OpenAPIV31SpecValidator(COMMITTED).validate()


def test_every_name_is_used_once() -> None:
    sdk = [operation["x-lup-sdk"] for _, _, operation in OPERATIONS.values()]
    assert len(set(sdk)) == len(sdk) == len(OPERATIONS) == sum(map(len, COMMITTED["paths"].values()))


@each_operation
def test_an_operation_is_named_and_told(name: str) -> None:
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


def test_every_code_is_told() -> None:
    told = {code for each in COMMITTED["components"]["responses"].values() for code in _codes(each["description"])}
    assert told == {code for code, meaning in CODES.items() if meaning.status != 431}


def _codes(text: str) -> list[str]:
    return re.findall(r"`(\w+)`:", text)


def _contents(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    answers = [each for status, each in operation["responses"].items() if status.startswith("2")]
    for each in [operation.get("requestBody", {}), *answers]:
        yield from resolved(each).get("content", {}).items()


def _examples(content: dict[str, Any]) -> list[Any]:
    shown = [resolved(each)["value"] for each in content.get("examples", {}).values()]
    return [*shown, content["example"]] if "example" in content else shown


@each_operation
def test_an_operation_has_examples_that_fit(name: str) -> None:
    _, _, operation = OPERATIONS[name]
    found = 0
    for _, content in _contents(operation):
        schema = {**content["schema"], "components": COMMITTED["components"]}
        for example in _examples(content):
            found += 1
            Draft202012Validator(schema).validate(example)
    assert found or list(_contents(operation)) == []


def test_reads_take_the_token_that_the_primary_gives() -> None:
    for name, (_, method, operation) in OPERATIONS.items():
        takes = "LUP-Read-After" in [each["name"] for each in parameters(operation)]
        gives = {
            status for status, each in operation["responses"].items() if "LUP-Read-After" in resolved(each)["headers"]
        }
        stored = not name.startswith(("list_vocabulary", "get_vocabulary"))
        assert takes == (method == "get" and stored and "changes" not in name), name
        assert gives == ({status for status in operation["responses"] if status < "300"} if stored else set()), name


@each_operation
def test_every_parameter_is_told_and_every_answer_has_a_shape(name: str) -> None:
    _, _, operation = OPERATIONS[name]
    for each in parameters(operation):
        assert each.get("description"), each["name"]
    for media, content in _contents(operation):
        assert content["schema"], media


def _fields(schema: dict[str, Any], at: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Walk every schema inside a schema, but for what it refers to."""
    yield at, schema
    for name, field in schema.get("properties", {}).items():
        yield from _fields(field, f"{at}/{name}")
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _fields(schema[key], f"{at}/*")
    for each in [*schema.get("oneOf", ()), *schema.get("anyOf", ())]:
        yield from _fields(each, f"{at}/*")


def _kinds(schema: dict[str, Any]) -> set[str]:
    kind = schema.get("type", [])
    return set(kind) if isinstance(kind, list) else {kind}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_told(name: str) -> None:
    assert SCHEMAS[name].get("description")
    for at, field in _fields(SCHEMAS[name], name):
        plain = _kinds(field) & {"string", "integer", "number"} and not {"enum", "const", "description"} & set(field)
        assert not plain or at.endswith(("/id", "/*")), at


def _sent() -> set[str]:
    """Name the schemas of what callers send."""
    found: set[str] = set()
    bodies = [operation["requestBody"] for _, _, operation in OPERATIONS.values() if "requestBody" in operation]
    waiting = [resolved(body) for body in bodies]
    while waiting:
        for name in set(re.findall(r"#/components/schemas/(\w+)", json.dumps(waiting.pop()))) - found:
            found.add(name)
            waiting.append(SCHEMAS[name])
    return found


@pytest.mark.parametrize("name", sorted(_sent()))
def test_what_is_sent_is_closed_and_bounded(name: str) -> None:
    for at, field in _fields(SCHEMAS[name], name):
        if "object" in _kinds(field) and "discriminator" not in field:
            assert field.get("additionalProperties") is not None, at
        if "integer" in _kinds(field):
            assert {"minimum", "maximum"} <= set(field), at
        if "string" in _kinds(field) and not {"enum", "const", "format"} & set(field):
            assert "pattern" in field, at
            assert "maxLength" in field or not re.search(r"[*+]", field["pattern"]), at


def test_every_resource_is_read_as_it_is_written() -> None:
    for kind in KINDS.values():
        made, read = (
            resolved(OPERATIONS[f"{verb}_{kind.singular}"][2]["responses"][status])["content"]["application/json"]
            for verb, status in (("create", "201"), ("get", "200"))
        )
        assert made["schema"] == read["schema"]
