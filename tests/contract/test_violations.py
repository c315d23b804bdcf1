"""What is told of a body that does not fit agrees with what is refused, in every operation and at every place."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec import inspect

from service.api import ROUTERS
from service.domain.base.shapes import Violation
from service.domain.base.validation import to_violation
from service.domain.base.violations import violations
from service.http.contract_examples import request_example
from service.http.operations import Operation, operations

WITH_BODY = [each for each in operations(ROUTERS) if each.body is not None]
WRONG: tuple[Any, ...] = (
    None, True, 0, -(10**9), 10**12, 2**70, 1.5, "", " ", "x", "a\tb", "a\nb", "a\x07b", "x" * 20_000, "2026-13-01",
    "2026-10-01", "2026-10-01T09:00:00", "2026-10-01T09:00:00Z", "https://", "hr:1", [], {}, [None], [[]], ["x"] * 2000,
    {"key": 1}, {"unknown": 1},
)  # fmt: skip


def sample(kind: inspect.Type) -> Any:
    """Make a value that has all that its type takes, lists with one item; parts may not fit their patterns."""
    while isinstance(kind, inspect.Metadata):
        if examples := (kind.extra_json_schema or {}).get("examples"):
            return examples[0]
        kind = kind.type
    if isinstance(kind, inspect.UnionType):
        return sample(next(each for each in kind.types if not isinstance(each, inspect.NoneType)))
    if isinstance(kind, inspect.StructType):
        tag = {kind.tag_field: kind.tag} if kind.tag_field else {}
        return tag | {field.encode_name: sample(field.type) for field in kind.fields}
    if isinstance(kind, inspect.VarTupleType | inspect.ListType):
        return [sample(kind.item_type)]
    if isinstance(kind, inspect.LiteralType):
        return kind.values[0]
    plain: dict[type[inspect.Type], Any] = {
        inspect.UUIDType: "01890a5d-ac96-774b-bcce-b302099a8057", inspect.DateType: "2026-10-01", inspect.IntType: 1,
        inspect.DateTimeType: "2026-10-01T09:00:00Z", inspect.BoolType: True, inspect.StrType: "x",
    }  # fmt: skip
    return plain[type(kind)]


def changed(value: Any) -> Iterator[Any]:
    """Give the value with one place of it wrong, for each place and each wrong value, or with a member less or more."""
    yield from WRONG
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from (value | {name: wrong} for wrong in changed(inner))
            yield {other: item for other, item in value.items() if other != name}
            yield value | {f"{name}x": inner}
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from ([*value[:index], wrong, *value[index + 1 :]] for wrong in changed(inner))


def agree(value: Any, shape: Any) -> bool:
    """Assert that the two agree, also on the first code and place; say whether the value fits."""
    found = violations(value, shape)
    refused = refusal(value, shape)
    if refused is None:
        assert found == [], value
        return True
    codes = {each.code for each in found}
    places = {(each.code, each.pointer) for each in found}
    if refused.code == "unknown_field":
        assert refused.code in codes
    else:
        assert (refused.code, refused.pointer) in places
    return False


def refusal(value: Any, shape: Any) -> Violation | None:
    """Give what msgspec says first about a value that does not fit."""
    try:
        msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        return to_violation(error)
    return None


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_every_place_of_every_body(operation: Operation) -> None:
    value = sample(inspect.type_info(operation.body))
    assert agree(value, operation.body)
    fitting = [agree(wrong, operation.body) for wrong in changed(value)]
    assert fitting.count(False) > len(fitting) / 2


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_examples_have_nothing_wrong(operation: Operation) -> None:
    if (example := request_example(operation)) is not None:
        assert violations(example, operation.body) == []


def test_every_number_has_both_bounds() -> None:
    def numbers(kind: inspect.Type) -> Iterator[inspect.IntType]:
        if isinstance(kind, inspect.Metadata):
            yield from numbers(kind.type)
        elif isinstance(kind, inspect.UnionType):
            for each in kind.types:
                yield from numbers(each)
        elif isinstance(kind, inspect.StructType):
            for field in kind.fields:
                yield from numbers(field.type)
        elif isinstance(kind, inspect.VarTupleType | inspect.ListType):
            yield from numbers(kind.item_type)
        elif isinstance(kind, inspect.IntType):
            yield kind

    shapes = [shape for each in operations(ROUTERS) for shape in (each.body, each.query) if shape is not None]
    found = [number for shape in shapes for number in numbers(inspect.type_info(shape))]
    assert len(found) > 20
    assert all(None not in (number.ge, number.le) for number in found)


def test_lists_and_texts_say_what_they_are_for() -> None:
    """A text with a pattern has advice, choices or an example, or takes any text on one line or several."""

    def lacking(kind: inspect.Type, where: str) -> Iterator[str]:
        if isinstance(kind, inspect.Metadata) and isinstance(kind.type, inspect.StrType):
            has = {*(kind.extra or {}), *(kind.extra_json_schema or {})}
            if kind.type.pattern and not has & {"advice", "choices", "examples"}:
                yield where
        elif isinstance(kind, inspect.Metadata):
            yield from lacking(kind.type, where)
        elif isinstance(kind, inspect.UnionType):
            for each in kind.types:
                yield from lacking(each, where)
        elif isinstance(kind, inspect.StructType):
            for field in kind.fields:
                yield from lacking(field.type, f"{where}/{field.encode_name}")
        elif isinstance(kind, inspect.VarTupleType | inspect.ListType):
            yield from lacking(kind.item_type, where)

    for each in operations(ROUTERS):
        for shape in (each.body, each.query):
            if shape is not None:
                assert [*lacking(inspect.type_info(shape), each.id)] == []
