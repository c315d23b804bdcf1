"""The filters of a list beyond single values: several values, null, units and sectors, days of sessions, and names."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from service.core import list_sql
from service.core.columns import Column
from service.core.resource import Filter
from service.core.view import Listed
from service.domain.base.references import ref_field
from service.domain.base.shapes import SearchText

MAX_VALUES = 50
"""The maximum number of values of a filter."""
SEVERAL = Meta(min_length=1, max_length=MAX_VALUES)
Ids = Annotated[tuple[UUID, ...], SEVERAL]


@cache
def nullable_fields(resource: Listed) -> dict[str, Column]:
    """Return the fields that the list can filter by whether they have a value, by name."""
    columns = {column.name: column for column, _ in list_sql.filter_conditions(resource).values()}
    columns |= {column.name: column for column in resource.columns if column.name in resource.filters}
    return {name: column for name, column in columns.items() if column.nullable}


def null_condition(column: Column, is_null: bool) -> str:
    """Return the condition that a field has no value, or that it has one."""
    if is_null and column.type in ("date", "timestamptz"):
        # As the sort by it compares, so that the same index serves both.
        return f"coalesce(t.{column.name}, 'infinity') = 'infinity'"
    return f"t.{column.name} is {'' if is_null else 'not '}null"


@cache
def any_condition(resource: Listed, name: str) -> str:
    """Return the condition of a filter by several values, which are an array."""
    _, condition = list_sql.filter_conditions(resource)[name]
    if name == "external_ref":
        matches = list_sql.ref_condition(resource.stored_kind.name, "r.ref")
        return f"t.id in (select e.id from unnest({{0}}::text[]) r(ref) join external_ref e on {matches})"
    return condition.replace("= {}", "= any({})")


@cache
def declared_filters(resource: Listed) -> Mapping[str, Filter]:
    """Return the filters beside those of single fields: those that the resource declares, and those that follow from
    its way to a unit and to a session, and from its names."""
    derived = (*_unit_filters(resource), *_day_filters(resource), *_search(resource))
    return {**dict(derived), **resource.filters}


@cache
def ref_filters(resource: Listed) -> dict[str, tuple[str, str]]:
    """Return each filter by an external reference: by its name, the filter by id beside it, and the kind."""
    refs = {name: column.ref for name, (column, _) in list_sql.filter_conditions(resource).items()}
    refs |= {name: declared.ref for name, declared in declared_filters(resource).items()}
    return {ref_field(name): (name, kind) for name, kind in refs.items() if kind}


def _unit_filters(resource: Listed) -> Iterator[tuple[str, Filter]]:
    personal = any(column.personal for column in resource.unit_columns)
    for name, function, description in (
        ("within_unit_id", "units_below", "Only those of one of these units, or of a unit below it."),
        ("sector_id", "units_of_sectors", "Only those of one of these sectors: their nearest unit of this kind."),
    ):
        if condition := _in_units(resource, f"{function}({{0}}::uuid[])"):
            yield name, Filter(Ids, condition, description, personal, ref="units", several=True)


def _in_units(resource: Listed, units: str) -> str:
    """Return the condition that a row's unit is in an array of ids; empty if the resource has no way to a unit."""
    if resource.stored_kind.name == "units":
        return f"t.id = any({units})"
    ways, above = [], ""
    for column in resource.unit_columns:
        ways.append(above + _by_reference(resource, column, units))
        above += f"t.{column.name} is null and "
    return f"({' or '.join(ways)})" if ways else ""


def _by_reference(resource: Listed, column: Column, units: str) -> str:
    """Return the condition that a field refers to one of these units, or to a group, session or person of theirs."""
    if column.ref == "people":
        return f"t.{column.name} in (select p.id from person p where p.unit_id = any({units}))"
    ids = {
        "units": units,
        "groups": f"groups_of_units({units})",
        "sessions": f"sessions_of_groups(groups_of_units({units}))",
    }[str(column.ref)]
    return list_sql.link_condition(resource, column, f"any({ids})") if column.many else f"t.{column.name} = any({ids})"


def _day_filters(resource: Listed) -> Iterator[tuple[str, Filter]]:
    is_session = resource.stored_kind.name == "sessions"
    if not is_session and "session_id" not in {column.name for column in resource.columns}:
        return
    for side, compare, function, words in (
        ("from", ">=", "first_id_since", "From"),
        ("to", "<=", "last_id_until", "Until"),
    ):
        condition = f"t.starts_at {compare} {{0}}"
        if not is_session:
            # Days grow with the ids, so without a bound the list would go along the ids of all other days first.
            condition = (
                f"t.session_id in (select s.id from session s where s.starts_at {compare} {{0}})"
                f" and t.id {compare} {function}('{resource.table}', {{0}}::timestamptz)"
            )
        bound = Meta(extra={"bound": "from" if side == "from" else "until"})
        description = f"{words} this day of the session, inclusive: the day on which it begins."
        yield f"held_{side}", Filter(Annotated[date, bound], condition, description)


def _search(resource: Listed) -> Iterator[tuple[str, Filter]]:
    columns = [column for column in resource.columns if column.searched]
    if not columns:
        return
    # As in the indexes. A line break cannot be in a name, and a space begins a word.
    text = " || E'\\n ' || ".join(
        f"coalesce(t.{column.name}, '')" if column.nullable else f"t.{column.name}" for column in columns
    )
    matches = (f"(({text}) collate pg_c_utf8) ilike search_pattern({{0}}, {start})" for start in ("''", "' '"))
    fields = " or ".join(f"`{column.name}`" for column in columns)
    description = f"Only those with this text in {fields}, in upper or lower case; two letters must begin a word."
    yield "q", Filter(SearchText, f"({' or '.join(matches)})", description)
