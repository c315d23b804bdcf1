"""The reported violations agree with what the decoder refuses, in every body and at every place."""

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

WITH_BODY = [operation for operation in operations(ROUTERS) if operation.body is not None]
BODIES = {operation.body: operation.id for operation in reversed(WITH_BODY)}
"""The first operation with each body: several have the same one."""
WRONG: tuple[Any, ...] = (
    None, True, 0, -(10**9), 10**12, 2**70, 1.5, "", " ", "x", "a\tb", "a\nb", "a\x07b", "x" * 20_000, "2026-13-01",
    "2026-10-01", "2026-10-01T09:00:00", "2026-10-01T09:00:00Z", "https://", "hr:1", [], {}, [None], [[]], ["x"] * 2000,
    {"key": 1}, {"unknown": 1},
)  # fmt: skip


def build_sample(type_: inspect.Type) -> Any:
    """Return a value with every field of its type and one item in each list; texts may not match their patterns."""
    while isinstance(type_, inspect.Metadata):
        if examples := (type_.extra_json_schema or {}).get("examples"):
            return examples[0]
        type_ = type_.type
    if isinstance(type_, inspect.UnionType):
        return build_sample(next(member for member in type_.types if not isinstance(member, inspect.NoneType)))
    if isinstance(type_, inspect.StructType):
        tag = {type_.tag_field: type_.tag} if type_.tag_field else {}
        return tag | {field.encode_name: build_sample(field.type) for field in type_.fields}
    if isinstance(type_, inspect.VarTupleType | inspect.ListType):
        return [build_sample(type_.item_type)]
    if isinstance(type_, inspect.LiteralType):
        return type_.values[0]
    plain: dict[type[inspect.Type], Any] = {
        inspect.UUIDType: "01890a5d-ac96-774b-bcce-b302099a8057", inspect.DateType: "2026-10-01", inspect.IntType: 1,
        inspect.DateTimeType: "2026-10-01T09:00:00Z", inspect.BoolType: True, inspect.StrType: "x",
    }  # fmt: skip
    return plain[type(type_)]


def corrupt(value: Any) -> Iterator[Any]:
    """Yield the value with one place wrong, for each place and wrong value, or with a member removed or added."""
    yield from WRONG
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from (value | {name: wrong} for wrong in corrupt(inner))
            yield {other: item for other, item in value.items() if other != name}
            yield value | {f"{name}x": inner}
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from ([*value[:index], wrong, *value[index + 1 :]] for wrong in corrupt(inner))


def check_agreement(value: Any, shape: Any) -> bool:
    """Assert that the violations include the decoder's code and place; return whether the value fits."""
    reported = violations(value, shape)
    rejection = find_rejection(value, shape)
    if rejection is None:
        assert reported == [], value
        return True
    codes = {violation.code for violation in reported}
    places = {(violation.code, violation.pointer) for violation in reported}
    if rejection.code == "unknown_field":
        assert rejection.code in codes
    else:
        assert (rejection.code, rejection.pointer) in places
    return False


def find_rejection(value: Any, shape: Any) -> Violation | None:
    """Return the first violation that msgspec reports, or None when the value fits."""
    try:
        msgspec.convert(value, shape)
    except msgspec.ValidationError as error:
        return to_violation(error)
    return None


@pytest.mark.parametrize("body", BODIES, ids=BODIES.values())
def test_violations_agree_with_the_decoder_at_every_place(body: Any) -> None:
    value = build_sample(inspect.type_info(body))
    assert check_agreement(value, body)
    fits = [check_agreement(wrong, body) for wrong in corrupt(value)]
    assert fits.count(False) > len(fits) / 2


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_examples_have_no_violations(operation: Operation) -> None:
    if (example := request_example(operation)) is not None:
        assert violations(example, operation.body) == []


def test_every_number_has_both_bounds() -> None:
    def find_numbers(type_: inspect.Type) -> Iterator[inspect.IntType]:
        if isinstance(type_, inspect.Metadata):
            yield from find_numbers(type_.type)
        elif isinstance(type_, inspect.UnionType):
            for member in type_.types:
                yield from find_numbers(member)
        elif isinstance(type_, inspect.StructType):
            for field in type_.fields:
                yield from find_numbers(field.type)
        elif isinstance(type_, inspect.VarTupleType | inspect.ListType):
            yield from find_numbers(type_.item_type)
        elif isinstance(type_, inspect.IntType):
            yield type_

    shapes = [
        shape for operation in operations(ROUTERS) for shape in (operation.body, operation.query) if shape is not None
    ]
    numbers = [number for shape in shapes for number in find_numbers(inspect.type_info(shape))]
    assert len(numbers) > 20
    assert all(None not in (number.ge, number.le) for number in numbers)


def test_patterned_texts_have_advice_choices_or_examples() -> None:
    """A text with a pattern has advice, choices or an example, or accepts any text on one or several lines."""

    def find_unexplained(type_: inspect.Type, place: str) -> Iterator[str]:
        if isinstance(type_, inspect.Metadata) and isinstance(type_.type, inspect.StrType):
            keys = {*(type_.extra or {}), *(type_.extra_json_schema or {})}
            if type_.type.pattern and not keys & {"advice", "choices", "examples"}:
                yield place
        elif isinstance(type_, inspect.Metadata):
            yield from find_unexplained(type_.type, place)
        elif isinstance(type_, inspect.UnionType):
            for member in type_.types:
                yield from find_unexplained(member, place)
        elif isinstance(type_, inspect.StructType):
            for field in type_.fields:
                yield from find_unexplained(field.type, f"{place}/{field.encode_name}")
        elif isinstance(type_, inspect.VarTupleType | inspect.ListType):
            yield from find_unexplained(type_.item_type, place)

    for operation in operations(ROUTERS):
        for shape in (operation.body, operation.query):
            if shape is not None:
                assert [*find_unexplained(inspect.type_info(shape), operation.id)] == []
