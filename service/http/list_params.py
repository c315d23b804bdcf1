"""The parameters of lists and views: pages, sorts, `include` and filters, and the selection that they describe."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import NoneType
from typing import Annotated, Literal, get_args
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from service.core import list_sql
from service.core.columns import Column
from service.core.filters import SEVERAL, declared_filters, nullable_fields, ref_filters
from service.core.read import Selection
from service.core.view import Listed, View
from service.domain.base.fields import TypeForm
from service.domain.base.references import reference_paths
from service.domain.base.shapes import Json, ReferenceText, RuleError, Shape, Violation
from service.http.problems import ApiError
from service.http.query_params import Limit, MomentFrom, MomentUntil
from service.http.request_schemas import FieldSpec

_REFERENCE_SEPARATOR = r",(?=[a-z0-9_\-]{1,40}:)"
"""A comma may be a part of the other system's key, unless another reference follows."""

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

_NULL_FILTERS = {
    "is_null": "Only those in which each of these fields is null.",
    "not_null": "Only those in which each of these fields has a value.",
}


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
    by_field = list_sql.filter_conditions(resource).items()
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


def select(resource: Listed, query: Struct, *, can_read_people: bool, zone: str) -> Selection:
    """Return the selection of a list's query; personal filters and includes are refused without `people:read`, whether
    or not they would match."""
    if not can_read_people:
        _forbid_personal(resource, query)
    names = (*list_sql.filter_conditions(resource), *declared_filters(resource), *ref_filters(resource))
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
    filters = [name for name, (column, _) in list_sql.filter_conditions(resource).items() if column.name in hidden]
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
