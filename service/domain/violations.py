"""What is wrong with a plain value that does not fit a shape: all of it at once, each with what to change.

msgspec tells the first violation alone, in words that quote what was sent. This is only asked once it has told one, so
it costs nothing where a request is right. Nothing that was sent is repeated but the name of an unknown field, where
that is a short word of harmless letters.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any
from unicodedata import normalize
from uuid import UUID

import msgspec
from msgspec import Meta, Struct, inspect

from service.domain.shapes import CONTROL, Broken, Param
from service.domain.text import has_too_many_marks, is_blank

MAX_VIOLATIONS = 100
MAX_VALUES = 100_000
"""Values of a body that are looked at; the first violation is always told, by msgspec's own account if need be."""
MAX_NEAREST = 10
"""Unknown fields for which the nearest field is looked for."""
MAX_NAME_LENGTH = 40
"""Characters of an unknown name that is compared, or told."""
MAX_NAMED_FIELDS = 60
"""Fields of an object that are named as those it takes; none has as many today."""

TEXT = "Write a text here."
EMPTY = "Write something here; it cannot be empty."
EMPTY_OPTIONAL = "Write something here, or leave the field out."
TOO_LONG = "Write at most {most} characters; there are {count} now."
ONE_LINE = "Write this on one line, without tabs, line breaks or other control characters."
CONTROL_CHARACTERS = "Leave out the control characters; line breaks and tabs may stay."
AS_EXAMPLE = "Write this as in the example: {example}."
DATE = "Write a date that exists as year-month-day, for example 2026-10-01."
MOMENT = "Write date, time and offset from UTC, for example 2026-10-01T09:00:00+02:00."
OFFSET = "Add the offset from UTC, or Z, for example 2026-10-01T09:00:00+02:00."
ID = "Write the id that the service gave the resource, for example 01890a5d-ac96-774b-bcce-b302099a8057."
BOOLEAN = "Choose true or false."
NUMBER = "Write a whole number."
NUMBER_WITHIN = "Write a whole number from {least} to {most}."
CHOICE = "Choose one of: {allowed}."
LIST = "Send a list."
EMPTY_LIST = "Add at least {least} to this list."
LONG_LIST = "Send at most {most} in this list; there are {count} now."
OBJECT = "Send an object with the fields that it needs of these: {allowed}."
TEXT_OR_OBJECT = "Write a text here, or send an object with the fields that it needs of these: {allowed}."
NULL = "Write a value, or leave the field out; it cannot be null."
REQUIRED = "This is required."
REQUIRED_CHOICE = "This is required; choose one of: {allowed}."
REQUIRED_EXAMPLE = "This is required, for example: {example}"
UNKNOWN = "Leave out what is not among the fields here: {allowed}."
UNKNOWN_NAMED = "There is no field {name} here; leave it out. The fields are: {allowed}."
UNKNOWN_NEAR = "There is no field {name} here; did you mean {nearest}? The fields are: {allowed}."
UNKNOWN_NEAR_UNNAMED = "There is no such field here; did you mean {nearest}? The fields are: {allowed}."

UNKNOWN_PARAMETER = "Leave out what is not among the parameters here: {allowed}."
UNKNOWN_PARAMETER_NAMED = "There is no parameter {name} here; leave it out. The parameters are: {allowed}."
UNKNOWN_PARAMETER_NEAR = "There is no parameter {name} here; did you mean {nearest}? The parameters are: {allowed}."
NO_PARAMETERS = "Leave out the query string; there are no parameters here."

_HARMLESS_NAME = re.compile(r"(?=.{1,40}$)[a-z_]+[0-9]{0,4}")
_WORD_START = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_CONTROL = re.compile(f"[{CONTROL}]")
_OFFSET_LESS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9:.]{5,20}")
_Moment = Annotated[datetime, Meta(tz=True)]


class Hints(Struct, frozen=True):
    """What a shape says for people about the values it takes: what to write, and an example."""

    advice: str | None = None
    example: str | None = None
    choices: Sequence[str] = ()


def violations(value: Any, shape: Any, pointer: str = "") -> list[Broken]:
    """List what is wrong with a value, in the order in which it was sent; nothing if it is only told by msgspec."""
    inspector = _Inspector()
    inspector.check(value, _type(shape), pointer)
    return inspector.found


@cache
def _type(shape: Any) -> inspect.Type:
    return inspect.type_info(shape)


def _bare(kind: inspect.Type) -> tuple[inspect.Type, Hints]:
    """Take a type out of what surrounds it."""
    hints = Hints()
    while isinstance(kind, inspect.Metadata):
        extra = kind.extra or {}
        example = next(iter((kind.extra_json_schema or {}).get("examples", ())), hints.example)
        hints = Hints(
            extra.get("advice", hints.advice),
            str(example) if isinstance(example, str | int) else None,
            extra.get("choices", hints.choices),
        )
        kind = kind.type
    return kind, hints


def unknown_parameter(name: str, allowed: Sequence[str]) -> Broken:
    """Say which parameters a query may have instead of one that it may not."""
    if not allowed:
        return Broken("unknown_parameter", "?", NO_PARAMETERS)
    nearest = _nearest(name, allowed)
    if not _HARMLESS_NAME.fullmatch(name):
        return Broken("unknown_parameter", "?", UNKNOWN_PARAMETER, {"allowed": allowed})
    params: dict[str, Param] = {"name": name, "allowed": allowed}
    if nearest is None:
        return Broken("unknown_parameter", f"?{name}", UNKNOWN_PARAMETER_NAMED, params)
    return Broken("unknown_parameter", f"?{name}", UNKNOWN_PARAMETER_NEAR, params | {"nearest": nearest})


def _nearest(name: str, allowed: Sequence[str]) -> str | None:
    """Find the name that was meant, also where it was written in camel case."""
    if len(name) > MAX_NAME_LENGTH:
        return None
    return next(iter(get_close_matches(_WORD_START.sub("_", name).lower(), allowed, n=1, cutoff=0.75)), None)


class _Inspector:
    def __init__(self) -> None:
        self.found: list[Broken] = []
        self.values_left = MAX_VALUES
        self.nearest_left = MAX_NEAREST
        self.optional = False
        """Whether the value that is looked at may be left out."""

    def tell(self, code: str, pointer: str, message: str, **params: Param) -> None:
        self.found.append(Broken(code, pointer, message, params))

    def check(self, value: Any, kind: inspect.Type, pointer: str) -> None:
        """Look at a value and all that it holds, as long as there is something to tell."""
        self.values_left -= 1
        if self.values_left < 0 or len(self.found) >= MAX_VIOLATIONS:
            return
        kind, hints = _bare(kind)
        if isinstance(kind, inspect.UnionType):
            self.union(value, kind, pointer)
        elif isinstance(kind, inspect.StructType):
            self.struct(value, (kind,), pointer)
        elif isinstance(kind, inspect.VarTupleType | inspect.ListType):
            self.items(value, kind, pointer)
        elif isinstance(kind, inspect.LiteralType):
            if not isinstance(value, str):
                self.tell("wrong_type", pointer, CHOICE, allowed=_choices(kind))
            elif value not in kind.values:
                self.tell("unknown_value", pointer, CHOICE, allowed=_choices(kind))
        elif isinstance(kind, inspect.IntType):
            self.number(value, kind, pointer)
        elif isinstance(kind, inspect.BoolType):
            if not isinstance(value, bool):
                self.tell("wrong_type", pointer, BOOLEAN)
        elif not isinstance(kind, inspect.AnyType):
            self.string(value, kind, hints, pointer)

    def union(self, value: Any, union: inspect.UnionType, pointer: str) -> None:
        kinds = [_bare(kind)[0] for kind in union.types]
        if value is None and any(isinstance(kind, inspect.NoneType) for kind in kinds):
            return
        structs = [kind for kind in kinds if isinstance(kind, inspect.StructType)]
        others = [
            kind for kind, bare in zip(union.types, kinds, strict=True)
            if not isinstance(bare, inspect.StructType | inspect.NoneType)
        ]  # fmt: skip
        if structs and (isinstance(value, dict) or not others):
            self.struct(value, structs, pointer)
        elif structs and not isinstance(value, str):
            self.tell("wrong_type", pointer, TEXT_OR_OBJECT, allowed=_names(structs[0]))
        else:
            self.check(value, others[0], pointer)

    def struct(self, value: Any, kinds: Sequence[inspect.StructType], pointer: str) -> None:
        kind = kinds[0]
        tag = kind.tag_field
        if not isinstance(value, dict):
            self.tell("wrong_type", pointer, OBJECT, allowed=_names(kind) if len(kinds) == 1 else (str(tag),))
            return
        if tag and (tag in value or len(kinds) > 1):
            chosen = next((kind for kind in kinds if kind.tag == value.get(tag)), None)
            if chosen is None:
                code = "required"
                if tag in value:
                    code = "unknown_value" if isinstance(value[tag], str) else "wrong_type"
                message = REQUIRED_CHOICE if code == "required" else CHOICE
                self.tell(code, f"{pointer}/{tag}", message, allowed=sorted(str(kind.tag) for kind in kinds))
                return
            kind = chosen
        if _fits(value, kind.cls):
            # Most of a large body does, and msgspec looks at it a hundred times as fast.
            return
        fields = {field.encode_name: field for field in kind.fields}
        for name, item in value.items():
            field = fields.get(name)
            if field is not None:
                if item is None and not field.required and not _is_nullable(field.type):
                    self.tell("wrong_type", f"{pointer}/{name}", NULL)
                else:
                    self.optional = _is_nullable(field.type)
                    self.check(item, field.type, f"{pointer}/{name}")
            elif name != tag and kind.forbid_unknown_fields:
                self.unknown(name, kind, pointer)
            if len(self.found) >= MAX_VIOLATIONS:
                return
        for name, field in fields.items():
            if field.required and name not in value:
                self.required(field.type, f"{pointer}/{name}")

    def required(self, kind: inspect.Type, pointer: str) -> None:
        bare, hints = _bare(kind)
        if isinstance(bare, inspect.LiteralType):
            self.tell("required", pointer, REQUIRED_CHOICE, allowed=_choices(bare))
        elif hints.example is not None:
            self.tell("required", pointer, REQUIRED_EXAMPLE, example=hints.example)
        else:
            self.tell("required", pointer, REQUIRED)

    def unknown(self, name: str, kind: inspect.StructType, pointer: str) -> None:
        allowed = _names(kind)
        self.nearest_left -= 1
        nearest = _nearest(name, allowed) if self.nearest_left >= 0 else None
        params: Mapping[str, Param] = {"nearest": nearest, "allowed": allowed} if nearest else {"allowed": allowed}
        if _HARMLESS_NAME.fullmatch(name):
            message = UNKNOWN_NEAR if nearest else UNKNOWN_NAMED
            self.tell("unknown_field", f"{pointer}/{name}", message, name=name, **params)
        else:
            self.tell("unknown_field", pointer, UNKNOWN_NEAR_UNNAMED if nearest else UNKNOWN, **params)

    def items(self, value: Any, kind: inspect.VarTupleType | inspect.ListType, pointer: str) -> None:
        if not isinstance(value, list | tuple):
            self.tell("wrong_type", pointer, LIST)
        elif kind.max_length is not None and len(value) > kind.max_length:
            self.tell("wrong_length", pointer, LONG_LIST, most=kind.max_length, count=len(value))
        elif kind.min_length is not None and len(value) < kind.min_length:
            self.tell("wrong_length", pointer, EMPTY_LIST, least=kind.min_length)
        else:
            for index, item in enumerate(value):
                self.optional = False
                self.check(item, kind.item_type, f"{pointer}/{index}")

    def number(self, value: Any, kind: inspect.IntType, pointer: str) -> None:
        message, params = NUMBER, {}
        if kind.ge is not None and kind.le is not None:
            message, params = NUMBER_WITHIN, {"least": int(kind.ge), "most": int(kind.le)}
        if not isinstance(value, int) or isinstance(value, bool):
            self.tell("wrong_type", pointer, message, **params)
        elif params and not params["least"] <= value <= params["most"]:
            self.tell("number_out_of_range", pointer, message, **params)

    def string(self, value: Any, kind: inspect.Type, hints: Hints, pointer: str) -> None:
        for bare, target, message in _PARSED:
            if isinstance(kind, bare):
                if not isinstance(value, str):
                    self.tell("wrong_type", pointer, message)
                elif not _fits(value, target):
                    without_offset = bare is inspect.DateTimeType and _OFFSET_LESS.fullmatch(value)
                    self.tell("wrong_format", pointer, OFFSET if without_offset else message)
                return
        if isinstance(kind, inspect.StrType):
            if isinstance(value, str):
                self.text(value, kind, hints, pointer)
            else:
                self.tell("wrong_type", pointer, TEXT)

    def text(self, value: str, kind: inspect.StrType, hints: Hints, pointer: str) -> None:
        if kind.max_length is not None and (count := _length(value, kind.max_length)) > kind.max_length:
            self.tell("wrong_length", pointer, TOO_LONG, most=kind.max_length, count=count)
        elif kind.min_length and not value:
            self.tell("wrong_length", pointer, EMPTY_OPTIONAL if self.optional else EMPTY)
        elif kind.pattern and not re.search(kind.pattern, value):
            takes_lines = bool(re.search(kind.pattern, "a\nb"))
            if is_blank(value):
                self.tell("wrong_format", pointer, EMPTY_OPTIONAL if self.optional else EMPTY)
            elif _CONTROL.search(value):
                self.tell("wrong_format", pointer, CONTROL_CHARACTERS if takes_lines else ONE_LINE)
            elif hints.choices:
                self.tell("wrong_format", pointer, CHOICE, allowed=hints.choices)
            elif hints.advice:
                self.tell("wrong_format", pointer, hints.advice)
            else:
                self.tell("wrong_format", pointer, AS_EXAMPLE, example=hints.example or "")


_PARSED: Sequence[tuple[type[inspect.Type], Any, str]] = (
    (inspect.DateType, date, DATE),
    (inspect.DateTimeType, _Moment, MOMENT),
    (inspect.UUIDType, UUID, ID),
)


def _fits(value: Any, target: Any) -> bool:
    try:
        msgspec.convert(value, target)
    except msgspec.ValidationError:
        return False
    return True


def _length(value: str, most: int) -> int:
    """Count the characters as they are kept, in NFC; a composed one is made of four at most."""
    if most < len(value) <= 4 * most and not value.isascii() and not has_too_many_marks(value):
        return len(normalize("NFC", value))
    return len(value)


def _is_nullable(kind: inspect.Type) -> bool:
    bare, _ = _bare(kind)
    if isinstance(bare, inspect.UnionType):
        return any(_is_nullable(inner) for inner in bare.types)
    return isinstance(bare, inspect.NoneType | inspect.AnyType)


def _names(kind: inspect.StructType) -> tuple[str, ...]:
    names = [field.encode_name for field in kind.fields]
    return tuple(([kind.tag_field] if kind.tag_field else []) + names)[:MAX_NAMED_FIELDS]


def _choices(kind: inspect.LiteralType) -> tuple[str, ...]:
    return tuple(str(value) for value in kind.values)
