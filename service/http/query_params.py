"""Query strings: an operation declares its parameters in a Struct; unknown and repeated ones are refused."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import Annotated, Literal
from urllib.parse import parse_qsl

import msgspec
from msgspec import Meta, Struct, inspect
from msgspec.structs import replace

from service.domain.base.fields import fields
from service.domain.base.shapes import Json, Moment, RuleError, Shape, Violation
from service.domain.base.validation import out_of_range
from service.domain.base.violations import unknown_parameter
from service.http.authentication import HTTPRequest
from service.http.problems import ApiError
from service.http.request_schemas import validate

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
Limit = Annotated[int, Meta(ge=1, le=200, description="The maximum number of items to return.")]
# Its format is not standard: for a choice of two formats, generators of clients create a class and lose the text.
DayOrMoment = Annotated[
    str,
    Meta(
        title="DayOrMoment",
        description="A calendar day, or a moment (RFC 3339).",
        examples=["2026-03-12"],
        extra_json_schema={"format": "date-or-date-time"},
    ),
]
MomentFrom = Annotated[
    DayOrMoment,
    Meta(
        description="From this moment, inclusive; a day counts from its start in the service's time zone.",
        extra={"bound": "from"},
    ),
]
MomentUntil = Annotated[
    DayOrMoment,
    Meta(
        description="Until this moment, inclusive; a day counts until its end in the service's time zone.",
        extra={"bound": "until"},
    ),
]


class EmptyQuery(Shape, frozen=True):
    """An operation without query parameters."""


class LanguageQuery(Shape, frozen=True, kw_only=True):
    """The language of texts for people."""

    lang: Annotated[
        Literal["nb", "nn", "en"] | None, Meta(description="Overrides Accept-Language; bokmål without either.")
    ] = None


def read_query(request: HTTPRequest, shape: type[Struct]) -> Struct:
    """Parse the query string into the operation's Struct."""
    raw = request.scope["query_string"]
    if not raw:
        return _validate_shape({}, shape)
    try:
        pairs = parse_qsl(
            raw.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=100
        )
    except (UnicodeDecodeError, ValueError):
        message = "Write the query string as name=value&name=value, percent-encoded in UTF-8, at most 100 parameters."
        raise ApiError("malformed_request", Violation("malformed_request", "?", message)) from None
    return parse_query(pairs, shape, request.app.state.services.settings.zone)


def parse_query(pairs: Iterable[tuple[str, str]], shape: type[Struct], zone: tzinfo) -> Struct:
    """Parse names and texts into the operation's Struct; days of moments are in the time zone of the service."""
    types, separators = _types(shape), _separators(shape)
    values: dict[str, Json] = {}
    for name, text in pairs:
        if name not in types:
            raise ApiError("unknown_parameter", unknown_parameter(name, sorted(types)))
        if name in values:
            message = "Send {name} once only."
            raise ApiError("repeated_parameter", Violation("repeated_parameter", f"?{name}", message, {"name": name}))
        values[name] = separators[name].split(text) if name in separators else _parse(text, types[name])
    return _validate(values, shape, zone)


@cache
def _types(shape: type[Struct]) -> dict[str, type[inspect.Type]]:
    """Return the type of each parameter's value."""
    return {field.name: inspect.VarTupleType if field.many else type(field.kind) for field in fields(shape)}


@cache
def _separators(shape: type[Struct]) -> dict[str, re.Pattern[str]]:
    """Return what separates the values of each parameter that accepts several."""
    return {field.name: re.compile(field.marks.get("separator", ",")) for field in fields(shape) if field.many}


@cache
def _bounds(shape: type[Struct]) -> dict[str, str]:
    """Return the parameters that bound moments, each with its side."""
    return {field.name: field.marks["bound"] for field in fields(shape) if "bound" in field.marks}


def _validate_shape(values: dict[str, Json], shape: type[Struct]) -> Struct:
    try:
        return validate(values, shape)
    except ApiError as error:
        raise ApiError(error.code, *map(_at_parameter, error.violations)) from None


def _validate(values: dict[str, Json], shape: type[Struct], zone: tzinfo) -> Struct:
    query = _validate_shape(values, shape)
    bounds = {name: side for name, side in _bounds(shape).items() if getattr(query, name) is not None}
    query = replace(query, **{name: _parse_day_or_moment(name, getattr(query, name)) for name in bounds})
    days = [name for name, value_type in _types(shape).items() if value_type is inspect.DateType]
    times = dict.fromkeys([*days, *bounds])
    if violations := [*out_of_range(query, times, "")]:
        raise RuleError(*map(_at_parameter, violations))
    return replace(query, **{name: _to_moment(getattr(query, name), side, zone) for name, side in bounds.items()})


def _parse_day_or_moment(name: str, text: str | date) -> date:
    if isinstance(text, date):
        return text
    try:
        return msgspec.convert(text, date if _DAY.fullmatch(text) else Moment)
    except msgspec.ValidationError:
        message = (
            "Send a day such as 2026-10-01, or a moment with an offset such as 2026-10-01T08:00:00Z; in a URL, "
            "write a plus sign as %2B."
        )
        raise ApiError("wrong_format", Violation("wrong_format", f"?{name}", message)) from None


def _to_moment(bound: date, side: str, zone: tzinfo) -> datetime:
    """Return a moment unchanged, and for a day its first moment, or its last one that the database can tell apart."""
    if isinstance(bound, datetime):
        return bound
    day = bound if side == "from" else bound + timedelta(days=1)
    start = datetime.combine(day, time.min, zone).astimezone(UTC)
    return start if side == "from" else start - timedelta(microseconds=1)


def _at_parameter(violation: Violation) -> Violation:
    return violation.with_pointer("?" + violation.pointer[1:].partition("/")[0])


def _parse(text: str, value_type: type[inspect.Type]) -> Json:
    """Parse a parameter's text as the plain value that its type expects."""
    if value_type is inspect.IntType and _INTEGER.fullmatch(text):
        return int(text)
    if value_type is inspect.BoolType and text in ("true", "false"):
        return text == "true"
    return text
