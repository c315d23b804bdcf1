"""Every list of the contract has a maximum length, in requests and in responses."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import inspect

from service.api import ROUTERS
from service.core.resource import Resource
from service.core.view import Listed
from service.http.operations import Operation, operations
from tests.contract.answers import document
from tests.contract.valid import resources

OPERATIONS = {operation.id: operation for operation in operations(ROUTERS)}


def find_unbounded_lists(type_: inspect.Type, place: str, seen: set[type]) -> Iterator[str]:
    """Yield the places of the lists and dictionaries within a type that have no maximum length."""
    if isinstance(type_, inspect.StructType):
        if type_.cls not in seen:
            seen.add(type_.cls)
            for field in type_.fields:
                yield from find_unbounded_lists(field.type, f"{type_.cls.__name__}.{field.name}", seen)
    elif isinstance(type_, inspect.Metadata):
        yield from find_unbounded_lists(type_.type, place, seen)
    elif isinstance(type_, inspect.UnionType):
        for inner in type_.types:
            yield from find_unbounded_lists(inner, place, seen)
    elif isinstance(type_, inspect.CollectionType | inspect.VarTupleType):
        if type_.max_length is None:
            yield place
        yield from find_unbounded_lists(type_.item_type, place, seen)
    elif isinstance(type_, inspect.DictType):
        if type_.max_length is None:
            yield place
        yield from find_unbounded_lists(type_.value_type, place, seen)


def list_unbounded(*types: Any) -> list[str]:
    return sorted({place for type_ in types for place in find_unbounded_lists(inspect.type_info(type_), "", set())})


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_every_list_in_a_request_or_response_has_a_limit(operation: Operation) -> None:
    response_type = operation.response.response_type if isinstance(operation.response, Listed) else operation.response
    assert list_unbounded(*filter(None, (operation.query, operation.body, response_type))) == []


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
def test_every_list_of_a_resource_has_a_limit(table: Resource) -> None:
    assert list_unbounded(table.create_type, table.row_type, table.response_type) == []


def test_no_request_has_free_field_names() -> None:
    """Only values are checked and cleaned as text, so every name must be the contract's."""

    def has_free_names(type_: inspect.Type, seen: set[type]) -> bool:
        if isinstance(type_, inspect.StructType):
            if type_.cls in seen:
                return False
            seen.add(type_.cls)
            return not type_.forbid_unknown_fields or any(has_free_names(field.type, seen) for field in type_.fields)
        members = [*getattr(type_, "types", ()), *(getattr(type_, name, None) for name in ("type", "item_type"))]
        return isinstance(type_, inspect.DictType) or any(
            has_free_names(member, seen) for member in members if member is not None
        )

    bodies = {operation.id: operation.body for operation in OPERATIONS.values() if operation.body is not None}
    assert [name for name, body in bodies.items() if has_free_names(inspect.type_info(body), set())] == []


def test_the_contract_documents_the_limits() -> None:
    def walk(value: Any, place: str) -> Iterator[str]:
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from walk(item, f"{place}/{index}")
        if isinstance(value, dict):
            types = value.get("type", ())
            if "array" in ([types] if isinstance(types, str) else types) and "maxItems" not in value:
                yield place
            if isinstance(value.get("additionalProperties"), dict) and "maxProperties" not in value:
                yield place
            for name, item in value.items():
                if name not in ("example", "examples", "default"):
                    yield from walk(item, f"{place}/{name}")

    assert list(walk(document(), "")) == []
