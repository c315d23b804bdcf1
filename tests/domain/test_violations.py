"""The violations of a value and their advice: both sides of every bound, and no content of the request."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from msgspec import Meta

from service.domain.base import violations as texts
from service.domain.base.shapes import Key, Link, Name, ReferenceText, SearchText, Shape, Text
from service.domain.base.violations import MAX_NEAREST, MAX_VALUES, MAX_VIOLATIONS, unknown_parameter, violations
from service.domain.people import Email


class Dot(Shape, frozen=True, kw_only=True, tag_field="form", tag="dot"):
    """A part."""

    size: Annotated[int, Meta(ge=1, le=5)]


class Line(Shape, frozen=True, kw_only=True, tag_field="form", tag="line"):
    """Another part."""

    text: Name


class Sheet(Shape, frozen=True, kw_only=True):
    """A shape with a field of every type."""

    name: Annotated[str, Meta(min_length=1, max_length=5)]
    kind: Literal["bold", "quiet"] = "bold"
    day: Annotated[date, Meta(examples=["2026-03-12"])] | None = None
    moment: Annotated[datetime, Meta(tz=True)] | None = None
    owner_id: UUID | None = None
    number: Annotated[int, Meta(ge=-2, le=2)] = 0
    plain: int = 0
    done: bool = False
    title: Name | None = None
    text: Text | None = None
    key: Key | None = None
    link: Link | None = None
    email: Email | None = None
    ref: ReferenceText | None = None
    search: SearchText | None = None
    parts: Annotated[tuple[Dot | Line, ...], Meta(min_length=1, max_length=3)] | None = None
    either: Dot | Annotated[str, Meta(max_length=3)] | None = None


def list_violations(**fields: Any) -> list[tuple[str, str, str]]:
    """Return the violations of a sheet with a name and these fields."""
    return [(item.code, item.pointer, item.message) for item in violations({"name": "x", **fields}, Sheet)]


def test_a_required_text_in_an_optional_part_is_not_called_optional() -> None:
    lines = [{"form": "line", "text": " "}]
    assert list_violations(parts=lines) == [("wrong_format", "/parts/0/text", texts.EMPTY)]


def test_a_valid_value() -> None:
    assert list_violations() == []
    part = {"form": "dot", "size": 1}
    assert (
        list_violations(day=None, owner_id=None, number=-2, done=True, parts=[part], either=part, text="a\n\tb") == []
    )


@pytest.mark.parametrize(
    ("fields", "code", "message"),
    [
        ({"name": ""}, "wrong_length", texts.EMPTY),
        ({"name": "x" * 6}, "wrong_length", texts.TOO_LONG),
        ({"name": None}, "wrong_type", texts.TEXT),
        ({"name": 5}, "wrong_type", texts.TEXT),
        ({"kind": "loud"}, "unknown_value", texts.CHOICE),
        ({"kind": ["bold"]}, "wrong_type", texts.CHOICE),
        ({"kind": None}, "wrong_type", texts.NULL),
        ({"day": "1.10.2026"}, "wrong_format", texts.DATE),
        ({"day": 20261001}, "wrong_type", texts.DATE),
        ({"day": "2026-02-29"}, "wrong_format", texts.DATE),
        ({"moment": "2026-10-01"}, "wrong_format", texts.MOMENT),
        ({"moment": "i morgen"}, "wrong_format", texts.MOMENT),
        ({"moment": "2026-10-01T09:00:00"}, "wrong_format", texts.OFFSET),
        ({"moment": "2026-10-01T09:00:00+25:00"}, "wrong_format", texts.MOMENT),
        ({"owner_id": "12"}, "wrong_format", texts.ID),
        ({"owner_id": 12}, "wrong_type", texts.ID),
        ({"number": 3}, "number_out_of_range", texts.NUMBER_WITHIN),
        ({"number": -3}, "number_out_of_range", texts.NUMBER_WITHIN),
        ({"number": "1"}, "wrong_type", texts.NUMBER_WITHIN),
        ({"number": 1.5}, "wrong_type", texts.NUMBER_WITHIN),
        ({"number": True}, "wrong_type", texts.NUMBER_WITHIN),
        ({"plain": "1"}, "wrong_type", texts.NUMBER),
        ({"done": "ja"}, "wrong_type", texts.BOOLEAN),
        ({"done": 1}, "wrong_type", texts.BOOLEAN),
        ({"title": "a\tb"}, "wrong_format", texts.ONE_LINE),
        ({"title": "a\nb"}, "wrong_format", texts.ONE_LINE),
        ({"title": "a\x7fb"}, "wrong_format", texts.ONE_LINE),
        ({"title": "\u00a0 "}, "wrong_format", texts.EMPTY_OPTIONAL),
        ({"text": "\n \t"}, "wrong_format", texts.EMPTY_OPTIONAL),
        ({"text": "a\x00b"}, "wrong_format", texts.CONTROL_CHARACTERS),
        ({"key": "a b"}, "wrong_format", Key.__metadata__[0].extra["advice"]),
        ({"link": "http://x"}, "wrong_format", Link.__metadata__[0].extra["advice"]),
        ({"email": "ola"}, "wrong_format", Email.__metadata__[0].extra["advice"]),
        ({"email": "a@b.no, c@d.no"}, "wrong_format", Email.__metadata__[0].extra["advice"]),
        ({"ref": "3100"}, "wrong_format", ReferenceText.__metadata__[0].extra["advice"]),
        ({"search": "a"}, "wrong_length", texts.TOO_SHORT),
        ({"search": " "}, "wrong_format", texts.EMPTY_OPTIONAL),
        ({"parts": {}}, "wrong_type", texts.LIST),
        ({"parts": []}, "wrong_length", texts.EMPTY_LIST),
        ({"parts": [{"form": "dot", "size": 1}] * 4}, "wrong_length", texts.LONG_LIST),
        ({"either": 5}, "wrong_type", texts.TEXT_OR_OBJECT),
        ({"either": "long"}, "wrong_length", texts.TOO_LONG),
    ],
)
def test_each_violation(fields: dict[str, Any], code: str, message: str) -> None:
    assert list_violations(**fields) == [(code, f"/{next(iter(fields))}", message)]


def test_values_at_every_bound_are_valid() -> None:
    part = {"form": "dot", "size": 5}
    assert list_violations(name="x" * 5, number=2, parts=[part] * 3, either="abc") == []
    assert list_violations(number=-2, parts=[part | {"size": 1}]) == []


def test_bounds_are_reported_with_the_count() -> None:
    (long,) = violations({"name": "x" * 6}, Sheet)
    assert long.params == {"most": 5, "count": 6}
    (many,) = violations({"name": "x", "parts": [1] * 4}, Sheet)
    assert many.params == {"most": 3, "count": 4}
    (number,) = violations({"name": "x", "number": 9}, Sheet)
    assert number.params == {"least": -2, "most": 2}
    (short,) = violations({"name": "x", "search": "a"}, Sheet)
    assert short.params == {"least": 2}
    (few,) = violations({"name": "x", "parts": []}, Sheet)
    assert few.params == {"least": 1}


def test_the_length_of_a_text_is_counted_as_stored() -> None:
    assert list_violations(name="e\u0301" * 5) == []
    (long,) = violations({"name": "e\u0301" * 6}, Sheet)
    assert long.params == {"most": 5, "count": 6}
    # A text that is too long in either form is not normalised, since a long row of marks is slow to normalise.
    (row,) = violations({"name": "e" + "\u0301" * 19}, Sheet)
    assert row.params == {"most": 5, "count": 19}
    (marks,) = violations({"name": "e" + "\u0301" * 40}, Sheet)
    assert marks.params == {"most": 5, "count": 41}


def test_parts_are_distinguished_by_their_tag() -> None:
    wrong = [{"form": "dot", "size": 9}, {"form": "line"}, {"form": "box"}]
    assert list_violations(parts=wrong) == [
        ("number_out_of_range", "/parts/0/size", texts.NUMBER_WITHIN),
        ("required", "/parts/1/text", texts.REQUIRED_EXAMPLE),
        ("unknown_value", "/parts/2/form", texts.CHOICE),
    ]
    assert list_violations(parts=[{"size": 1}, 5, {"form": 5}]) == [
        ("required", "/parts/0/form", texts.REQUIRED_CHOICE),
        ("wrong_type", "/parts/1", texts.OBJECT),
        ("wrong_type", "/parts/2/form", texts.CHOICE),
    ]


def test_required_fields() -> None:
    class Needs(Shape, frozen=True, kw_only=True):
        plain: str
        kind: Literal["a", "b"]
        day: Annotated[date, Meta(examples=["2026-03-12"])]

    missing = violations({}, Needs)
    assert [(violation.pointer, violation.message, violation.params) for violation in missing] == [
        ("/plain", texts.REQUIRED, {}),
        ("/kind", texts.REQUIRED_CHOICE, {"allowed": ("a", "b")}),
        ("/day", texts.REQUIRED_EXAMPLE, {"example": "2026-03-12"}),
    ]


@pytest.mark.parametrize(
    ("name", "pointer", "message", "nearest"),
    [
        ("nmae", "/nmae", texts.UNKNOWN_NEAR, "name"),
        ("owner", "/owner", texts.UNKNOWN_NEAR, "owner_id"),
        ("zebra", "/zebra", texts.UNKNOWN_NAMED, None),
        ("z" * 40, "/" + "z" * 40, texts.UNKNOWN_NAMED, None),
        ("z" * 41, "", texts.UNKNOWN, None),
        ("ownerId", "", texts.UNKNOWN_NEAR_UNNAMED, "owner_id"),
        ("number_1234", "/number_1234", texts.UNKNOWN_NAMED, None),
        ("x12345", "", texts.UNKNOWN, None),
        ("01010112345", "", texts.UNKNOWN, None),
        ("<b>zebra</b>", "", texts.UNKNOWN, None),
        ("zebra ~/", "", texts.UNKNOWN, None),
        ("zebra\n", "", texts.UNKNOWN, None),
        ("", "", texts.UNKNOWN, None),
    ],
)
def test_an_unknown_field(name: str, pointer: str, message: str, nearest: str | None) -> None:
    (violation,) = violations({"name": "x", name: 1}, Sheet)
    assert (violation.code, violation.pointer, violation.message) == ("unknown_field", pointer, message)
    assert violation.params.get("nearest") == nearest
    assert violation.params["allowed"] == Sheet.__struct_fields__
    assert violation.params.get("name") == (name if pointer else None)


def test_the_search_for_the_nearest_field_is_bounded() -> None:
    unknown = violations([{"name": "x", "nmae": 1}] * (MAX_NEAREST + 1), list[Sheet])
    assert [violation.message for violation in unknown] == [texts.UNKNOWN_NEAR] * MAX_NEAREST + [texts.UNKNOWN_NAMED]


@pytest.mark.parametrize(
    ("name", "allowed", "pointer", "message"),
    [
        ("limt", ["cursor", "limit"], "?limt", texts.UNKNOWN_PARAMETER_NEAR),
        ("zebra", ["cursor", "limit"], "?zebra", texts.UNKNOWN_PARAMETER_NAMED),
        ("z" * 41, ["cursor", "limit"], "?", texts.UNKNOWN_PARAMETER),
        ("01010112345", ["cursor", "limit"], "?", texts.UNKNOWN_PARAMETER),
        ("zebra", [], "?", texts.NO_PARAMETERS),
    ],
)
def test_an_unknown_parameter(name: str, allowed: list[str], pointer: str, message: str) -> None:
    violation = unknown_parameter(name, allowed)
    assert (violation.code, violation.pointer, violation.message) == ("unknown_parameter", pointer, message)


def test_violations_follow_the_order_of_the_body() -> None:
    payload = {"number": 9, "zebra": 1, "name": "", "parts": [{"form": "dot"}]}
    assert [violation.pointer for violation in violations(payload, Sheet)] == [
        "/number",
        "/zebra",
        "/name",
        "/parts/0/size",
    ]
    assert [violation.pointer for violation in violations([payload, payload], list[Sheet], "/rows")][4:] == [
        "/rows/1/number", "/rows/1/zebra", "/rows/1/name", "/rows/1/parts/0/size",
    ]  # fmt: skip


def test_the_number_of_violations_is_bounded() -> None:
    assert len(violations([{"name": ""}] * MAX_VIOLATIONS, list[Sheet])) == MAX_VIOLATIONS
    assert len(violations([{"name": ""}] * (MAX_VIOLATIONS + 1), list[Sheet])) == MAX_VIOLATIONS
    assert len(violations([{f"x_{n}": 1 for n in range(500)}], list[Sheet])) == MAX_VIOLATIONS
    assert len(violations([{"name": ""}] * (MAX_VIOLATIONS - 1) + [{}] * 9, list[Sheet])) == MAX_VIOLATIONS


def test_the_number_of_checked_values_is_bounded() -> None:
    assert violations([0] * (MAX_VALUES - 2) + [""], list[int]) != []
    assert violations([0] * (MAX_VALUES - 1) + [""], list[int]) == []


def test_violations_do_not_repeat_the_body() -> None:
    secret = "Kari Nordmann"
    everywhere = dict.fromkeys(Sheet.__struct_fields__, secret * 900) | {secret: 1, f"{secret}Id": secret}
    for payload in (
        everywhere,
        {name: [secret] for name in everywhere},
        {name: {secret: secret} for name in everywhere},
    ):
        reported = violations(payload, Sheet)
        assert len(reported) > 10
        assert "nordmann" not in str([(violation.pointer, violation.params) for violation in reported]).lower()
