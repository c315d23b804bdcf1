"""The committed contract is the one the service serves, it is valid, and each operation says what it must."""

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from openapi_spec_validator import validate

from service.api import CONTROLLERS
from service.api.contract import contract

COMMITTED = Path(__file__).parents[2] / "openapi" / "lup.json"


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    document = json.loads(COMMITTED.read_text())
    return [(path, method, each) for path, found in document["paths"].items() for method, each in found.items()]


def test_the_committed_contract_is_what_the_service_serves() -> None:
    assert json.loads(COMMITTED.read_text()) == json.loads(msgspec.json.encode(contract(CONTROLLERS)))


def test_it_is_valid_openapi() -> None:
    validate(json.loads(COMMITTED.read_text()))


@pytest.mark.parametrize(("path", "method", "operation"), operations())
def test_each_operation_says_what_it_does_for_whom_and_how_it_fails(
    path: str, method: str, operation: dict[str, Any]
) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)+", operation["operationId"])
    assert operation["x-lup-sdk"].startswith(f"{operation['tags'][0]}.")
    assert operation["summary"].endswith(".")
    assert "Scope: " in operation["description"]
    assert {"400", "401", "503"} <= set(operation["responses"])
    assert ("403" in operation["responses"]) == bool(operation["security"][0]["key"])


def test_names_are_the_sdks_and_unique() -> None:
    names = [operation["x-lup-sdk"] for _, _, operation in operations()]
    assert len(set(names)) == len(names)
