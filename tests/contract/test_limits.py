"""Every list of the contract has a length that it does not exceed, in what is sent and in what is answered."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import inspect

from service.api import ROUTERS
from service.core.resource import Resource
from service.http.operations import Operation, operations
from tests.contract.answers import document
from tests.contract.valid import resources

OPERATIONS = {each.id: each for each in operations(ROUTERS)}


def lists(kind: inspect.Type, place: str, seen: set[type]) -> Iterator[str]:
    """Yield the places of the lists and dictionaries within a type that have no greatest length."""
    if isinstance(kind, inspect.StructType):
        if kind.cls not in seen:
            seen.add(kind.cls)
            for field in kind.fields:
                yield from lists(field.type, f"{kind.cls.__name__}.{field.name}", seen)
    elif isinstance(kind, inspect.Metadata):
        yield from lists(kind.type, place, seen)
    elif isinstance(kind, inspect.UnionType):
        for inner in kind.types:
            yield from lists(inner, place, seen)
    elif isinstance(kind, inspect.CollectionType | inspect.VarTupleType):
        if kind.max_length is None:
            yield place
        yield from lists(kind.item_type, place, seen)
    elif isinstance(kind, inspect.DictType):
        if kind.max_length is None:
            yield place
        yield from lists(kind.value_type, place, seen)


def unbounded(*kinds: Any) -> list[str]:
    return sorted({place for kind in kinds for place in lists(inspect.type_info(kind), "", set())})


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=list(OPERATIONS))
def test_every_list_that_an_operation_takes_or_gives_has_a_limit(operation: Operation) -> None:
    answer = operation.response.response_type if isinstance(operation.response, Resource) else operation.response
    assert unbounded(*filter(None, (operation.query, operation.body, answer))) == []


@pytest.mark.parametrize("table", resources().values(), ids=list(resources()))
def test_every_list_of_a_resource_has_a_limit(table: Resource) -> None:
    assert unbounded(table.create_type, table.row_type, table.response_type) == []


def test_no_request_takes_names_of_its_own_choice() -> None:
    """What is checked and cleaned of a text is so of values alone: names are those of the contract."""

    def free(kind: inspect.Type, seen: set[type]) -> bool:
        if isinstance(kind, inspect.StructType):
            if kind.cls in seen:
                return False
            seen.add(kind.cls)
            return not kind.forbid_unknown_fields or any(free(field.type, seen) for field in kind.fields)
        inner = [*getattr(kind, "types", ()), *(getattr(kind, name, None) for name in ("type", "item_type"))]
        return isinstance(kind, inspect.DictType) or any(free(each, seen) for each in inner if each is not None)

    bodies = {each.id: each.body for each in OPERATIONS.values() if each.body is not None}
    assert [name for name, body in bodies.items() if free(inspect.type_info(body), set())] == []


def test_the_contract_tells_the_limits() -> None:
    def walk(value: Any, place: str) -> Iterator[str]:
        if isinstance(value, list):
            for index, item in enumerate(value):
                yield from walk(item, f"{place}/{index}")
        if isinstance(value, dict):
            kinds = value.get("type", ())
            if "array" in ([kinds] if isinstance(kinds, str) else kinds) and "maxItems" not in value:
                yield place
            if isinstance(value.get("additionalProperties"), dict) and "maxProperties" not in value:
                yield place
            for name, item in value.items():
                if name not in ("example", "examples", "default"):
                    yield from walk(item, f"{place}/{name}")

    assert list(walk(document(), "")) == []
