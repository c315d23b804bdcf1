"""Query strings: each operation names its parameters in a Struct; what it doesn't name, or stands twice, is refused."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import Annotated, Literal
from urllib.parse import parse_qsl
from uuid import UUID

import msgspec
from msgspec import Meta, Struct, inspect
from msgspec.structs import replace

from service.core import sql
from service.core.columns import Column
from service.core.read import Selection
from service.core.resource import Resource
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

Limit = Annotated[int, Meta(ge=1, le=200, description="The most items to return.")]
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

# A format of its own, since generators of clients make a class of a choice between two formats, and lose the text.
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


class ListQuery(Shape, frozen=True, kw_only=True):
    """The parameters of every list besides its filters; `sort` and `include` only where the resource has any."""

    limit: Limit = 50
    cursor: CursorText | None = None
    sort: str | None = None
    include: tuple[str, ...] | None = None
    count: Annotated[bool, Meta(description="Return `total`, the number of all matches, and `total_is_exact`.")] = False
    media: Annotated[Literal["json", "csv", "ndjson"] | None, Meta(description="Overrides the Accept header.")] = None
    dialect: Annotated[Literal["excel-nb"] | None, Meta(description="CSV for a Norwegian Excel.")] = None

    @classmethod
    def of(cls, query: Struct) -> "ListQuery":
        """Take these parameters from the query of a list."""
        names = [name for name in cls.__struct_fields__ if hasattr(query, name)]
        return cls(**{name: getattr(query, name) for name in names})


@cache
def list_query(resource: Resource) -> type[Struct]:
    """The parameters of a resource's list: those of every list, and a filter a field."""
    orders = tuple(sign + name for name in resource.sortable for sign in ("", "-"))
    names = tuple(sorted(list_includes(resource)))
    sort = Meta(description="The field to sort by, with `-` in descending order; by creation if absent.")
    include = Meta(min_length=1, max_length=len(names), description="Referenced resources to add in `included`.")
    parameters: list[FieldSpec] = []
    for field in msgspec.structs.fields(ListQuery):
        if field.name == "sort" and orders:
            parameters.append(("sort", Annotated[Literal[orders], sort] | None, None))
        elif field.name == "include" and names:
            choice: TypeForm = Literal[names]
            parameters.append(("include", Annotated[tuple[choice, ...], include] | None, None))
        elif field.name not in ("sort", "include"):
            parameters.append((field.name, field.type, field.default))
    types = {field.name: field.type for field in msgspec.structs.fields(resource.response_type)}
    for name, (column, _) in sql.filter_conditions(resource).items():
        parameters.append((name, _value(name, column, types[column.name]) | None, None))
    for name, own in resource.filters.items():
        parameters.append((name, Annotated[own.type, Meta(description=own.description)] | None, None))
    return msgspec.defstruct(f"List{resource.row_type.__name__}", parameters, bases=(Shape,), kw_only=True, frozen=True)


def _value(name: str, column: Column, kind: TypeForm) -> TypeForm:
    if column.name == "external_refs":
        return Annotated[ReferenceText, Meta(description="The resource with this external reference.")]
    if column.type in ("uuid", "uuid[]"):
        return Annotated[UUID, Meta(description=f"Only those that refer to this one of `{column.ref}`.")]
    is_end = name.endswith("_to")
    if column.type == "date":
        return Annotated[
            date, Meta(description="Until this day, inclusive." if is_end else "From this day, inclusive.")
        ]
    if column.type == "timestamptz":
        return MomentUntil if is_end else MomentFrom
    return Annotated[str if column.many else kind, Meta(description=f"Only those with this `{column.name}`.")]


@cache
def list_includes(resource: Resource) -> dict[str, tuple[str, str, bool]]:
    """What a list can include: the name asked for, to the kind, the field and whether persons are behind it."""
    return {
        include_name(spot.field): (spot.kind, spot.field, spot.personal)
        for spot in reference_paths(resource.response_type)
        if not spot.path
    }


def include_name(field: str) -> str:
    """Name what a field points at: `need_ids` points at `needs`, `session_id` at `session`."""
    if not field.endswith("_ids"):
        return field.removesuffix("_id")
    stem = field.removesuffix("_ids")
    return stem if stem.endswith("_by") else stem + "s"


def read_query(request: HTTPRequest, shape: type[Struct]) -> Struct:
    """Read the query string into the operation's Struct."""
    raw = request.scope["query_string"]
    if not raw:
        return validate({}, shape)
    try:
        pairs = parse_qsl(
            raw.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=100
        )
    except (UnicodeDecodeError, ValueError):
        message = "Write the query string as name=value&name=value, percent-encoded in UTF-8, at most 100 parameters."
        raise ApiError("malformed_request", Violation("malformed_request", "?", message)) from None
    kinds = _kinds(shape)
    values: dict[str, Json] = {}
    for name, text in pairs:
        if name not in kinds:
            raise ApiError("unknown_parameter", unknown_parameter(name, sorted(kinds)))
        if name in values:
            message = "Send {name} once only."
            raise ApiError("repeated_parameter", Violation("repeated_parameter", f"?{name}", message, {"name": name}))
        values[name] = _plain(text, kinds[name])
    return _at_query(values, shape, request.app.state.services.settings.zone)


@cache
def _kinds(shape: type[Struct]) -> dict[str, type[inspect.Type]]:
    """Say of each parameter what its text is read as."""
    return {field.name: inspect.VarTupleType if field.many else type(field.kind) for field in fields(shape)}


@cache
def _bounds(shape: type[Struct]) -> dict[str, str]:
    """Say which parameters bound moments, and on which side."""
    return {field.name: field.marks["bound"] for field in fields(shape) if "bound" in field.marks}


def _at_query(values: dict[str, Json], shape: type[Struct], zone: tzinfo) -> Struct:
    try:
        query = validate(values, shape)
    except ApiError as problem:
        raise ApiError(problem.code, *map(_of_parameter, problem.violations)) from None
    bounds = {name: side for name, side in _bounds(shape).items() if getattr(query, name) is not None}
    query = replace(query, **{name: _day_or_moment(name, getattr(query, name)) for name in bounds})
    times = [name for name, kind in _kinds(shape).items() if kind is inspect.DateType] + [*bounds]
    if broken := [*out_of_range(query, times, "")]:
        raise RuleError(*map(_of_parameter, broken))
    return replace(query, **{name: _moment(getattr(query, name), side, zone) for name, side in bounds.items()})


def _day_or_moment(name: str, text: str) -> date:
    try:
        return msgspec.convert(text, date if _DAY.fullmatch(text) else Moment)
    except msgspec.ValidationError:
        message = (
            "Send a day such as 2026-10-01, or a moment with an offset such as 2026-10-01T08:00:00Z; in a URL, "
            "write a plus sign as %2B."
        )
        raise ApiError("wrong_format", Violation("wrong_format", f"?{name}", message)) from None


def _moment(sent: date, side: str, zone: tzinfo) -> datetime:
    """Give a moment as it is, and of a day its first moment, or the last one that the database tells apart."""
    if isinstance(sent, datetime):
        return sent
    day = sent if side == "from" else sent + timedelta(days=1)
    beginning = datetime.combine(day, time.min, zone).astimezone(UTC)
    return beginning if side == "from" else beginning - timedelta(microseconds=1)


def _of_parameter(broken: Violation) -> Violation:
    return broken.with_pointer("?" + broken.pointer[1:].partition("/")[0])


def _plain(text: str, kind: type[inspect.Type]) -> Json:
    """Read a parameter's text as the plain value that its type expects."""
    if kind is inspect.VarTupleType:
        return text.split(",")
    if kind is inspect.IntType and _INTEGER.fullmatch(text):
        return int(text)
    if kind is inspect.BoolType and text in ("true", "false"):
        return text == "true"
    return text


def select(resource: Resource, query: Struct, *, can_read_people: bool) -> Selection:
    """Gather the filters of a list's query; those on what the caller may not see are refused, as sorts and includes
    are, whether or not they would match."""
    if not can_read_people:
        _forbid_personal(resource, query)
    values = [(name, getattr(query, name)) for name in (*sql.filter_conditions(resource), *resource.filters)]
    return Selection(resource, can_read_people, [(name, value) for name, value in values if value is not None])


def _forbid_personal(resource: Resource, query: Struct) -> None:
    hidden = {column.name for column in resource.response_fields if column.personal}
    filters = [name for name, (column, _) in sql.filter_conditions(resource).items() if column.name in hidden]
    filters += [name for name, own in resource.filters.items() if own.personal]
    included = {name for name, (_, _, can_read_people) in list_includes(resource).items() if can_read_people}
    refused = [name for name in filters if getattr(query, name) is not None]
    if not included.isdisjoint(ListQuery.of(query).include or ()):
        refused.append("include")
    if refused:
        message = "Leave the field out, or use a key with people:read."
        raise ApiError(
            "people_read_missing", *(Violation("people_read_missing", f"?{name}", message) for name in refused)
        )
