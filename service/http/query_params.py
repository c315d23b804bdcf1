"""Query strings: an operation declares its parameters in a Struct; unknown and repeated ones are refused."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from types import NoneType
from typing import Annotated, Literal, get_args
from urllib.parse import parse_qsl
from uuid import UUID

import msgspec
from msgspec import Meta, Struct, inspect
from msgspec.structs import replace

from service.core import sql
from service.core.columns import Column
from service.core.filters import SEVERAL, declared_filters, nullable_fields, ref_filters
from service.core.read import Selection
from service.core.view import Listed, View
from service.domain.base.fields import TypeForm, fields
from service.domain.base.references import reference_paths
from service.domain.base.shapes import Json, Moment, ReferenceText, RuleError, Shape, Violation
from service.domain.base.validation import out_of_range
from service.domain.base.violations import unknown_parameter
from service.http.authentication import HTTPRequest
from service.http.problems import ApiError
from service.http.request_schemas import FieldSpec, validate

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_REFERENCE_SEPARATOR = r",(?=[a-z0-9_\-]{1,40}:)"
"""A comma may be a part of the other system's key, unless another reference follows."""

Limit = Annotated[int, Meta(ge=1, le=200, description="The maximum number of items to return.")]
CursorText = Annotated[
    str,
    Meta(
        title="Cursor",
        pattern=r"^[A-Za-z0-9_\-]+\Z",
        max_length=2000,
        description="The `next_cursor` of the previous page.",
        extra={"advice": "Use the next_cursor that this list returned, unchanged."},
    ),
]

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


_NULL_FILTERS = {
    "is_null": "Only those in which each of these fields is null.",
    "not_null": "Only those in which each of these fields has a value.",
}


class EmptyQuery(Shape, frozen=True):
    """An operation without query parameters."""


class LanguageQuery(Shape, frozen=True, kw_only=True):
    """The language of texts for people."""

    lang: Annotated[
        Literal["nb", "nn", "en"] | None, Meta(description="Overrides Accept-Language; bokmål without either.")
    ] = None


class ListQuery(Shape, frozen=True, kw_only=True):
    """The parameters of every list besides its filters; `sort` and `include` only if the resource has any."""

    limit: Limit = 50
    cursor: CursorText | None = None
    sort: str | None = None
    include: tuple[str, ...] | None = None
    count: Annotated[bool, Meta(description="Return `total`, the number of all matches, and `total_is_exact`.")] = False
    media: Annotated[Literal["json", "csv", "ndjson"] | None, Meta(description="Overrides the Accept header.")] = None
    dialect: Annotated[Literal["excel-nb"] | None, Meta(description="CSV for a Norwegian Excel.")] = None

    @classmethod
    def of(cls, query: Struct) -> "ListQuery":
        """Return these parameters of a list's query."""
        names = [name for name in cls.__struct_fields__ if hasattr(query, name)]
        return cls(**{name: getattr(query, name) for name in names})


@cache
def list_query(resource: Listed) -> type[Struct]:
    """Create the Struct of a list's parameters: those of every list, and the filters of the resource."""
    orders = tuple(sign + name for name in resource.sorts for sign in ("", "-"))
    names = tuple(sorted(list_includes(resource)))
    sort = Meta(description="The field to sort by, with `-` in descending order; by creation if absent.")
    include = Meta(min_length=1, max_length=len(names), description="Referenced resources to add in `included`.")
    parameters: list[FieldSpec] = []
    for parameter in msgspec.structs.fields(ListQuery):
        if parameter.name == "sort" and orders:
            parameters.append(("sort", Annotated[Literal[orders], sort] | None, None))
        elif parameter.name == "include" and names:
            choice: TypeForm = Literal[names]
            parameters.append(("include", Annotated[tuple[choice, ...], include] | None, None))
        elif parameter.name not in ("sort", "include"):
            parameters.append((parameter.name, parameter.type, parameter.default))
    parameters += ((name, filter_type | None, None) for name, filter_type in _filter_types(resource).items())
    if nullable := tuple(sorted(nullable_fields(resource))):
        field: TypeForm = Literal[nullable]
        for name, description in _NULL_FILTERS.items():
            parameters.append((name, _several(field, description) | None, None))
    if isinstance(resource, View):
        parameters += _counted_parameters(resource)
    return msgspec.defstruct(f"List{resource.row_type.__name__}", parameters, bases=(Shape,), kw_only=True, frozen=True)


@cache
def view_query(view: View) -> type[Struct]:
    """Create the Struct of the parameters of a single row: what the figures count."""
    parameters = _counted_parameters(view)
    return msgspec.defstruct(f"Get{view.row_type.__name__}", parameters, bases=(Shape,), kw_only=True, frozen=True)


def _counted_parameters(view: View) -> list[FieldSpec]:
    types = _filter_types(view.counted)
    for counted_by in view.counted_by.values():
        types[counted_by.filter] = Annotated[types[counted_by.filter], Meta(description=counted_by.description)]
    return [(name, types[filter_name] | None, None) for name, filter_name in _counted_filters(view).items()]


def _counted_filters(view: View) -> dict[str, str]:
    """Return the filter behind each parameter that limits what a view counts; those by id also by a reference."""
    names = {name: counted_by.filter for name, counted_by in view.counted_by.items()}
    return names | {name: name for name, (id_name, _) in ref_filters(view.counted).items() if id_name in names}


def _filter_types(resource: Listed) -> dict[str, TypeForm]:
    """Return the type of each filter."""
    types = {field.name: field.type for field in msgspec.structs.fields(resource.response_type)}
    by_field = sql.filter_conditions(resource).items()
    filter_types = {name: _filter_type(name, column, types[column.name]) for name, (column, _) in by_field}
    for name, declared in declared_filters(resource).items():
        filter_types[name] = Annotated[declared.type, Meta(description=declared.description)]
    for name, (id_name, kind) in ref_filters(resource).items():
        description = f"As `{id_name}`, by an external reference of `{kind}`."
        filter_types[name] = Annotated[ReferenceText, Meta(description=description)]
    return filter_types


def _filter_type(name: str, column: Column, field_type: TypeForm) -> TypeForm:
    if column.name == "external_refs":
        extra = {"separator": _REFERENCE_SEPARATOR}
        return _several(ReferenceText, "The resources with one of these external references.", extra)
    if column.type in ("uuid", "uuid[]"):
        return _several(UUID, f"Only those that refer to one of these ids of `{column.ref}`.")
    is_end = name.endswith("_to")
    if column.type == "date":
        return Annotated[
            date, Meta(description="Until this day, inclusive." if is_end else "From this day, inclusive.")
        ]
    if column.type == "timestamptz":
        return MomentUntil if is_end else MomentFrom
    if column.choices:
        value_type = get_args(field_type)[0] if NoneType in get_args(field_type) else field_type
        return _several(value_type, f"Only those with one of these values of `{column.name}`.")
    return Annotated[str if column.many else field_type, Meta(description=f"Only those with this `{column.name}`.")]


def _several(value_type: TypeForm, description: str, extra: dict[str, Json] | None = None) -> TypeForm:
    """Return the type of a parameter that accepts several values, separated by commas."""
    return Annotated[tuple[value_type, ...], SEVERAL, Meta(description=description, extra=extra)]


@cache
def list_includes(resource: Listed) -> dict[str, tuple[str, str, bool]]:
    """Return what a list can include: by name, the kind, the field, and whether it refers to persons."""
    return {
        include_name(reference.field): (reference.kind, reference.field, reference.personal)
        for reference in reference_paths(resource.response_type)
        if not reference.path
    }


def include_name(field: str) -> str:
    """Return the name under which a field is included: `needs` for `need_ids`, `session` for `session_id`."""
    if not field.endswith("_ids"):
        return field.removesuffix("_id")
    stem = field.removesuffix("_ids")
    return stem if stem.endswith("_by") else stem + "s"


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


def select(resource: Listed, query: Struct, *, can_read_people: bool, zone: str) -> Selection:
    """Return the selection of a list's query; personal filters and includes are refused without `people:read`, whether
    or not they would match."""
    if not can_read_people:
        _forbid_personal(resource, query)
    names = (*sql.filter_conditions(resource), *declared_filters(resource), *ref_filters(resource))
    filters = _read_filters(resource, query, {name: name for name in names})
    counted = select_counted(resource, query) if isinstance(resource, View) else None
    null = [(field, name == "is_null") for name in _NULL_FILTERS for field in getattr(query, name, None) or ()]
    return Selection(resource, can_read_people, filters, null, counted, zone)


def select_counted(view: View, query: Struct) -> Selection:
    """Return the selection of the rows that a view counts."""
    return Selection(view.counted, True, _read_filters(view.counted, query, _counted_filters(view)))


def _read_filters(resource: Listed, query: Struct, names: Mapping[str, str]) -> list[tuple[str, object]]:
    """Return the filters of a query, each with its value; `names` are the filters by parameter."""
    filters = {names[name]: value for name in names if (value := getattr(query, name)) is not None}
    message = "Send {field} or {ref_field}, not both."
    if violations := [
        Violation("both_id_and_ref", f"?{name}", message, {"field": id_name, "ref_field": name})
        for name, (id_name, _) in ref_filters(resource).items()
        if {name, id_name} <= filters.keys()
    ]:
        raise RuleError(*violations)
    return [*filters.items()]


def _forbid_personal(resource: Listed, query: Struct) -> None:
    hidden = {column.name for column in resource.response_fields if column.personal}
    filters = [name for name, (column, _) in sql.filter_conditions(resource).items() if column.name in hidden]
    filters += [name for name, declared in declared_filters(resource).items() if declared.personal]
    filters += [name for name, (id_name, _) in ref_filters(resource).items() if id_name in filters]
    includes = {name for name, (_, _, is_personal) in list_includes(resource).items() if is_personal}
    parameters = [name for name in filters if getattr(query, name) is not None]
    parameters += [name for name in _NULL_FILTERS if not hidden.isdisjoint(getattr(query, name, None) or ())]
    if not includes.isdisjoint(ListQuery.of(query).include or ()):
        parameters.append("include")
    if parameters:
        message = "Leave the field out, or use a key with people:read."
        raise ApiError(
            "people_read_missing", *(Violation("people_read_missing", f"?{name}", message) for name in parameters)
        )
