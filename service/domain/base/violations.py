"""Finds all violations of a shape by a plain value, each with what to change.

msgspec reports only the first violation, in words that quote the input. This module runs only after msgspec has failed,
so a valid request pays nothing for it. No input is echoed except the name of an unknown field, if it is short and of
harmless letters.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Annotated
from unicodedata import normalize
from uuid import UUID

import msgspec
from msgspec import Meta, Struct, inspect

from service.domain.base.fields import TypeForm
from service.domain.base.shapes import CONTROL, Json, MessageParam, Shape, Violation
from service.domain.base.text import has_too_many_marks, is_blank

MAX_VIOLATIONS = 100
MAX_VALUES = 100_000
"""The maximum number of values of a body that are inspected; beyond them msgspec's own first violation is reported."""
MAX_NEAREST = 10
"""The maximum number of unknown fields for which the nearest name is searched."""
MAX_NAME_LENGTH = 40
"""The maximum length of an unknown name that is compared or reported."""
MAX_NAMED_FIELDS = 60
"""The maximum number of fields of an object that a message lists; no object has as many today."""

TEXT = "Write a text here."
EMPTY = "Write something here; it cannot be empty."
EMPTY_OPTIONAL = "Write something here, or leave the field out."
TOO_SHORT = "Write at least {least} characters."
TOO_LONG = "Write at most {most} characters; there are {count} now."
ONE_LINE = "Write this on one line, without tabs, line breaks or other control characters."
CONTROL_CHARACTERS = "Leave out control characters; only line breaks and tabs are allowed."
AS_EXAMPLE = "Write this as in the example: {example}."
DATE = "Write a date that exists as year-month-day, for example 2026-10-01."
MOMENT = "Write a date, a time and an offset from UTC, for example 2026-10-01T09:00:00+02:00."
OFFSET = "Add the offset from UTC, or Z, for example 2026-10-01T09:00:00+02:00."
ID = "Write the resource's id, for example 01890a5d-ac96-774b-bcce-b302099a8057."
BOOLEAN = "Choose true or false."
NUMBER = "Write a whole number."
NUMBER_WITHIN = "Write a whole number from {least} to {most}."
CHOICE = "Choose one of: {allowed}."
LIST = "Send a list."
EMPTY_LIST = "Add at least {least} to this list."
LONG_LIST = "Send at most {most} in this list; there are {count} now."
OBJECT = "Send an object with fields among: {allowed}."
TEXT_OR_OBJECT = "Write a text here, or send an object with fields among: {allowed}."
NULL = "Write a value, or leave the field out; it cannot be null."
REQUIRED = "This is required."
REQUIRED_CHOICE = "This is required; choose one of: {allowed}."
REQUIRED_EXAMPLE = "This is required, for example: {example}"
UNKNOWN = "Leave out unknown fields; the fields here are: {allowed}."
UNKNOWN_NAMED = "There is no field {name} here; leave it out. The fields are: {allowed}."
UNKNOWN_NEAR = "There is no field {name} here; did you mean {nearest}? The fields are: {allowed}."
UNKNOWN_NEAR_UNNAMED = "There is no such field here; did you mean {nearest}? The fields are: {allowed}."

READ_ONLY = "The field {name} can only be read; leave it out."
BY_VERBS = "The field {name} is changed by verbs only; leave it out, and call the verb."

UNKNOWN_PARAMETER = "Leave out unknown parameters; the parameters here are: {allowed}."
UNKNOWN_PARAMETER_NAMED = "There is no parameter {name} here; leave it out. The parameters are: {allowed}."
UNKNOWN_PARAMETER_NEAR = "There is no parameter {name} here; did you mean {nearest}? The parameters are: {allowed}."
NO_PARAMETERS = "Leave out the query string; there are no parameters here."

_SAFE_NAME = re.compile(r"(?=.{1,40}$)[a-z_]+[0-9]{0,4}")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_CONTROL = re.compile(f"[{CONTROL}]")
_OFFSET_LESS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]{5,20}")
_Moment = Annotated[datetime, Meta(tz=True)]


class Hints(Struct, frozen=True):
    """Help from a field's annotation: advice, an example, the choices."""

    advice: str | None = None
    example: str | None = None
    choices: Sequence[str] = ()


def violations(value: Json, shape: TypeForm, pointer: str = "", *, suggest: bool = True) -> list[Violation]:
    """List the violations of a shape in the order of the value; empty if only msgspec can explain it.

    `suggest` tells whether the nearest name of an unknown field is searched.
    """
    inspector = _Inspector(MAX_NEAREST if suggest else 0)
    inspector.check(value, _read_type(shape), pointer)
    return inspector.violations


@cache
def _read_type(shape: TypeForm) -> inspect.Type:
    return inspect.type_info(shape)


def _unwrap(wrapped: inspect.Type) -> tuple[inspect.Type, Hints]:
    """Unwrap a type from its metadata, and collect the hints there."""
    hints = Hints()
    while isinstance(wrapped, inspect.Metadata):
        extra = wrapped.extra or {}
        example = next(iter((wrapped.extra_json_schema or {}).get("examples", ())), hints.example)
        hints = Hints(
            extra.get("advice", hints.advice),
            str(example) if isinstance(example, str | int) else None,
            extra.get("choices", hints.choices),
        )
        wrapped = wrapped.type
    return wrapped, hints


def unknown_parameter(name: str, allowed: Sequence[str]) -> Violation:
    """Report an unknown query parameter, with the allowed ones."""
    if not allowed:
        return Violation("unknown_parameter", "?", NO_PARAMETERS)
    nearest = _nearest(name, allowed)
    if not _SAFE_NAME.fullmatch(name):
        return Violation("unknown_parameter", "?", UNKNOWN_PARAMETER, {"allowed": allowed})
    params: dict[str, MessageParam] = {"name": name, "allowed": allowed}
    if nearest is None:
        return Violation("unknown_parameter", f"?{name}", UNKNOWN_PARAMETER_NAMED, params)
    return Violation("unknown_parameter", f"?{name}", UNKNOWN_PARAMETER_NEAR, params | {"nearest": nearest})


def _nearest(name: str, allowed: Sequence[str]) -> str | None:
    """Find the nearest allowed name, also for a name in camel case."""
    if len(name) > MAX_NAME_LENGTH:
        return None
    return next(iter(get_close_matches(_WORD_START.sub("_", name).lower(), allowed, n=1, cutoff=0.75)), None)


class _Inspector:
    def __init__(self, max_nearest: int) -> None:
        self.violations: list[Violation] = []
        self.values_left = MAX_VALUES
        self.nearest_left = max_nearest
        self.is_optional = False
        """Whether the value being checked may be left out."""

    def report(self, code: str, pointer: str, message: str, **params: MessageParam) -> None:
        self.violations.append(Violation(code, pointer, message, params))

    def check(self, value: Json, expected: inspect.Type, pointer: str) -> None:
        """Check a value and everything in it, within the limits."""
        self.values_left -= 1
        if self.values_left < 0 or len(self.violations) >= MAX_VIOLATIONS:
            return
        expected, hints = _unwrap(expected)
        if isinstance(expected, inspect.UnionType):
            self.check_union(value, expected, pointer)
        elif isinstance(expected, inspect.StructType):
            self.check_struct(value, (expected,), pointer)
        elif isinstance(expected, inspect.VarTupleType | inspect.ListType):
            self.check_items(value, expected, pointer)
        elif isinstance(expected, inspect.LiteralType):
            if not isinstance(value, str):
                self.report("wrong_type", pointer, CHOICE, allowed=_list_values(expected))
            elif value not in expected.values:
                self.report("unknown_value", pointer, CHOICE, allowed=_list_values(expected))
        elif isinstance(expected, inspect.IntType):
            self.check_number(value, expected, pointer)
        elif isinstance(expected, inspect.BoolType):
            if not isinstance(value, bool):
                self.report("wrong_type", pointer, BOOLEAN)
        elif not isinstance(expected, inspect.AnyType):
            self.check_string(value, expected, hints, pointer)

    def check_union(self, value: Json, union: inspect.UnionType, pointer: str) -> None:
        members = [_unwrap(member)[0] for member in union.types]
        if value is None and any(isinstance(member, inspect.NoneType) for member in members):
            return
        structs = [member for member in members if isinstance(member, inspect.StructType)]
        others = [
            member for member, unwrapped in zip(union.types, members, strict=True)
            if not isinstance(unwrapped, inspect.StructType | inspect.NoneType)
        ]  # fmt: skip
        if structs and (isinstance(value, dict) or not others):
            self.check_struct(value, structs, pointer)
        elif structs and not isinstance(value, str):
            self.report("wrong_type", pointer, TEXT_OR_OBJECT, allowed=_list_fields(structs[0]))
        else:
            self.check(value, others[0], pointer)

    def check_struct(self, value: Json, structs: Sequence[inspect.StructType], pointer: str) -> None:
        struct = structs[0]
        tag = struct.tag_field
        if not isinstance(value, dict):
            self.report("wrong_type", pointer, OBJECT, allowed=(str(tag),) if structs[1:] else _list_fields(struct))
            return
        if tag and (tag in value or len(structs) > 1):
            tagged = next((member for member in structs if member.tag == value.get(tag)), None)
            if tagged is None:
                code = "required"
                if tag in value:
                    code = "unknown_value" if isinstance(value[tag], str) else "wrong_type"
                message = REQUIRED_CHOICE if code == "required" else CHOICE
                self.report(code, f"{pointer}/{tag}", message, allowed=sorted(str(member.tag) for member in structs))
                return
            struct = tagged
        if _fits(value, struct.cls):
            # Most objects of a large body fit, and msgspec checks them a hundred times as fast.
            return
        fields = {field.encode_name: field for field in struct.fields}
        for name, item in value.items():
            field = fields.get(name)
            if field is not None:
                if item is None and not field.required and not _is_nullable(field.type):
                    self.report("wrong_type", f"{pointer}/{name}", NULL)
                else:
                    self.is_optional = _is_nullable(field.type)
                    self.check(item, field.type, f"{pointer}/{name}")
            elif name != tag and struct.forbid_unknown_fields:
                self.report_unknown_field(name, struct, pointer)
            if len(self.violations) >= MAX_VIOLATIONS:
                return
        for name, field in fields.items():
            if field.required and name not in value:
                self.report_required(field.type, f"{pointer}/{name}")

    def report_required(self, expected: inspect.Type, pointer: str) -> None:
        unwrapped, hints = _unwrap(expected)
        if isinstance(unwrapped, inspect.LiteralType):
            self.report("required", pointer, REQUIRED_CHOICE, allowed=_list_values(unwrapped))
        elif hints.example is not None:
            self.report("required", pointer, REQUIRED_EXAMPLE, example=hints.example)
        else:
            self.report("required", pointer, REQUIRED)

    def report_unknown_field(self, name: str, struct: inspect.StructType, pointer: str) -> None:
        shape = struct.cls
        if issubclass(shape, Shape) and name in shape.by_verbs | shape.read_only:
            message = BY_VERBS if name in shape.by_verbs else READ_ONLY
            self.report("unknown_field", f"{pointer}/{name}", message, name=name)
            return
        allowed = _list_fields(struct)
        self.nearest_left -= 1
        nearest = _nearest(name, allowed) if self.nearest_left >= 0 else None
        params: Mapping[str, MessageParam] = (
            {"nearest": nearest, "allowed": allowed} if nearest else {"allowed": allowed}
        )
        if _SAFE_NAME.fullmatch(name):
            message = UNKNOWN_NEAR if nearest else UNKNOWN_NAMED
            self.report("unknown_field", f"{pointer}/{name}", message, name=name, **params)
        else:
            self.report("unknown_field", pointer, UNKNOWN_NEAR_UNNAMED if nearest else UNKNOWN, **params)

    def check_items(self, value: Json, expected: inspect.VarTupleType | inspect.ListType, pointer: str) -> None:
        if not isinstance(value, list | tuple):
            self.report("wrong_type", pointer, LIST)
        elif expected.max_length is not None and len(value) > expected.max_length:
            self.report("wrong_length", pointer, LONG_LIST, most=expected.max_length, count=len(value))
        elif expected.min_length is not None and len(value) < expected.min_length:
            self.report("wrong_length", pointer, EMPTY_LIST, least=expected.min_length)
        else:
            for index, item in enumerate(value):
                self.is_optional = False
                self.check(item, expected.item_type, f"{pointer}/{index}")

    def check_number(self, value: Json, expected: inspect.IntType, pointer: str) -> None:
        message, params = NUMBER, {}
        if expected.ge is not None and expected.le is not None:
            message, params = NUMBER_WITHIN, {"least": int(expected.ge), "most": int(expected.le)}
        if not isinstance(value, int) or isinstance(value, bool):
            self.report("wrong_type", pointer, message, **params)
        elif params and not params["least"] <= value <= params["most"]:
            self.report("number_out_of_range", pointer, message, **params)

    def check_string(self, value: Json, expected: inspect.Type, hints: Hints, pointer: str) -> None:
        for parsed_type, target, message in _PARSED:
            if isinstance(expected, parsed_type):
                if not isinstance(value, str):
                    self.report("wrong_type", pointer, message)
                elif not _fits(value, target):
                    without_offset = parsed_type is inspect.DateTimeType and _OFFSET_LESS.fullmatch(value)
                    self.report("wrong_format", pointer, OFFSET if without_offset else message)
                return
        if isinstance(expected, inspect.StrType):
            if isinstance(value, str):
                self.check_text(value, expected, hints, pointer)
            else:
                self.report("wrong_type", pointer, TEXT)

    def check_text(self, value: str, expected: inspect.StrType, hints: Hints, pointer: str) -> None:
        limit = expected.max_length
        if limit is not None and (count := _count_characters(value, limit)) > limit:
            self.report("wrong_length", pointer, TOO_LONG, most=limit, count=count)
        elif expected.min_length and not value:
            self.report("wrong_length", pointer, EMPTY_OPTIONAL if self.is_optional else EMPTY)
        elif expected.pattern and not re.search(expected.pattern, value):
            takes_lines = bool(re.search(expected.pattern, "a\nb"))
            if is_blank(value):
                self.report("wrong_format", pointer, EMPTY_OPTIONAL if self.is_optional else EMPTY)
            elif _CONTROL.search(value):
                self.report("wrong_format", pointer, CONTROL_CHARACTERS if takes_lines else ONE_LINE)
            elif hints.choices:
                self.report("wrong_format", pointer, CHOICE, allowed=hints.choices)
            elif hints.advice:
                self.report("wrong_format", pointer, hints.advice)
            else:
                self.report("wrong_format", pointer, AS_EXAMPLE, example=hints.example or "")
        elif expected.min_length and len(value) < expected.min_length:
            self.report("wrong_length", pointer, TOO_SHORT, least=expected.min_length)


_PARSED: Sequence[tuple[type[inspect.Type], TypeForm, str]] = (
    (inspect.DateType, date, DATE),
    (inspect.DateTimeType, _Moment, MOMENT),
    (inspect.UUIDType, UUID, ID),
)


def _fits(value: Json, target: TypeForm) -> bool:
    try:
        msgspec.convert(value, target)
    except msgspec.ValidationError:
        return False
    return True


def _count_characters(value: str, limit: int) -> int:
    """Count characters as stored, in NFC; a composed character has four at most."""
    if limit < len(value) <= 4 * limit and not value.isascii() and not has_too_many_marks(value):
        return len(normalize("NFC", value))
    return len(value)


def _is_nullable(expected: inspect.Type) -> bool:
    unwrapped, _ = _unwrap(expected)
    if isinstance(unwrapped, inspect.UnionType):
        return any(_is_nullable(inner) for inner in unwrapped.types)
    return isinstance(unwrapped, inspect.NoneType | inspect.AnyType)


def _list_fields(struct: inspect.StructType) -> tuple[str, ...]:
    names = [field.encode_name for field in struct.fields]
    return tuple(([struct.tag_field] if struct.tag_field else []) + names)[:MAX_NAMED_FIELDS]


def _list_values(expected: inspect.LiteralType) -> tuple[str, ...]:
    return tuple(str(value) for value in expected.values)
