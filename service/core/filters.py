"""The filters of a list beyond single values of its fields: several values, and whether there is one."""

from functools import cache

from service.core import sql
from service.core.columns import Column
from service.core.resource import Resource

_BY_REFS = (
    "t.id in (select e.id from unnest({{0}}::text[]) r(ref) join external_ref e on e.kind = '{kind}'"
    " and e.system = split_part(r.ref, ':', 1) and e.ref = substr(r.ref, strpos(r.ref, ':') + 1))"
)


@cache
def nullable_fields(resource: Resource) -> dict[str, Column]:
    """Return the fields that the list can filter by whether they have a value, by name."""
    columns = {column.name: column for column, _ in sql.filter_conditions(resource).values()}
    columns |= {column.name: column for column in resource.columns if column.name in resource.filters}
    return {name: column for name, column in columns.items() if column.nullable}


def null_condition(column: Column, is_null: bool) -> str:
    """Return the condition that a field has no value, or that it has one."""
    if is_null and column.type in ("date", "timestamptz"):
        # As the sort by it compares, so that the same index serves both.
        return f"coalesce(t.{column.name}, 'infinity') = 'infinity'"
    return f"t.{column.name} is {'' if is_null else 'not '}null"


@cache
def any_condition(resource: Resource, name: str) -> str:
    """Return the condition of a filter by several values, which are an array."""
    _, condition = sql.filter_conditions(resource)[name]
    if name == "external_ref":
        return _BY_REFS.format(kind=resource.kind.name)
    return condition.replace("= {}", "= any({})")
