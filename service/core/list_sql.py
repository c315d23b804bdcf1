"""The SQL of lists and views, derived from what is listed: filters, sorts, pages and counts."""

from collections.abc import Sequence
from functools import cache, lru_cache

from service.core.columns import Column
from service.core.sql import select_bytes, visible_condition
from service.core.view import Listed

MAX_PAGE_BYTES = 2_000_000
"""The size of rows after which a page ends, even if `limit` is larger."""
MAX_COUNTED_ROWS = 10_000
"""The number up to which a list counts its rows exactly; counting millions would take too long."""
REPLAN_CONDITION = "(${place}::boolean or plan_for_values())"
"""A condition that is always true and vanishes from a custom plan, but makes a generic plan look very expensive. So the
database always plans for the values: it looks rare ones up in an index, and scans for common ones."""
UPDATED_AT = "recency.updated_at"
"""The time of a row's last update, of the relation that `list_relation` joins."""


def ref_condition(kind: str, ref: str) -> str:
    """Return the condition that the row `e` of `external_ref` is that of a reference, `system:id`."""
    return (
        f"e.kind = '{kind}' and e.system = split_part({ref}, ':', 1) and e.ref = substr({ref}, strpos({ref}, ':') + 1)"
    )


def link_condition(resource: Listed, column: Column, value: str) -> str:
    """Return the condition that a set of ids has a value, which its link table knows."""
    stem = column.name.removesuffix("_ids")
    link = f"{resource.table}_{stem}"
    return f"t.id in (select l.{resource.table}_id from {link} l where l.{stem}_id = {value})"


@cache
def filter_conditions(resource: Listed) -> dict[str, tuple[Column, str]]:
    """Return each filter of the list by its field's name: a condition on `t`, with `{0}` or `{}` for the value."""
    filters: dict[str, tuple[Column, str]] = {}
    for column in resource.response_fields:
        if column.name in resource.derived_sql or column.name == "id":
            continue
        if column.name == "external_refs":
            condition = ref_condition(resource.stored_kind.name, "{0}")
            filters["external_ref"] = column, f"t.id = (select e.id from external_ref e where {condition})"
        elif column.name == "created_at":
            for end, compare, sign in (("from", ">=", "-"), ("to", "<=", "+")):
                # With its type: in an export's text, a value without one would be read as an interval.
                near = f"id_at({{0}}::timestamptz {sign} interval '1 minute')"
                filters[f"created_at_{end}"] = column, f"t.created_at {compare} {{0}} and t.id {compare} {near}"
        elif column.type in ("date", "timestamptz"):
            value = UPDATED_AT if column.name == "updated_at" else f"t.{column.name}"
            filters[f"{column.name}_from"] = column, f"{value} >= {{}}"
            filters[f"{column.name}_to"] = column, f"{value} <= {{}}"
        elif column.ref and column.many:
            filters[column.name] = column, link_condition(resource, column, "{}")
        elif column.ref or column.is_filterable:
            filters[column.name] = column, f"{{}} = any(t.{column.name})" if column.many else f"t.{column.name} = {{}}"
    return filters


def sort_expression(resource: Listed, sort: str) -> tuple[str, str]:
    """Return the expression that a sort compares, never null and with nulls last, and its SQL type."""
    name = sort.removeprefix("-")
    if name == "created_at":
        # Ids are made in the order of creation, and have an index anyway.
        return "t.id", "uuid"
    if name == "updated_at":
        return UPDATED_AT, "timestamptz"
    column = next(column for column in resource.response_fields if column.name == name)
    column_type = column.type
    if column_type == "text":
        return f'name_order(t.{name}) collate "C"', "text"
    if not column.nullable:
        return f"t.{name}", column_type
    if column_type in ("date", "timestamptz"):
        return f"coalesce(t.{name}, '{'-' if sort[0] == '-' else ''}infinity')", column_type
    return f"coalesce(t.{name}, {'-' if sort[0] == '-' else ''}2147483647)", column_type


def list_relation(resource: Listed, *expressions: str) -> str:
    """Return the relation of the rows `t`, with the times of their last updates if an expression reads them."""
    recency = f" join {resource.table}_recency recency on recency.id = t.id"
    return f"{resource.table} t" + (recency if any(UPDATED_AT in expression for expression in expressions) else "")


@lru_cache(maxsize=1024)
def select_page(
    resource: Listed, can_read_people: bool, conditions: Sequence[str], sort: str | None, after: bool, rows: int,
    figures: str = "",
) -> str:  # fmt: skip
    """Select a page of rows after the id `$1` and the sort key `$2`; the conditions' values follow.

    Rows beyond the size of a page come without their documents. The number of rows is part of the text: as a parameter,
    it would make a generic plan expect far too many.
    """
    where = " and ".join([visible_condition(resource, can_read_people), *conditions])
    operator, direction = ("<", " desc") if sort and sort[0] == "-" else (">", "")
    if sort is None:
        key, position, order_by = "null::text", f" and t.id {operator} $1", "t.id"
    else:
        expression, column_type = sort_expression(resource, sort)
        key = f"{expression}::text"
        position = f" and ({expression}, t.id) {operator} ($2::text::{column_type}, $1::uuid)"
        order_by = f"{expression}{direction}, t.id{direction}"
    # The window processes rows in the order of the inner query, so nothing is sorted again.
    document = select_bytes(resource, can_read_people, figures)
    return (
        f"select t.id, t._key,\n"
        f"    case when t._before < {MAX_PAGE_BYTES} then {document} end as json\n"
        "from (\n"
        "    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before\n"
        f"    from (\n        select t.*, {key} as _key from {list_relation(resource, where, order_by)}\n"
        f"        where {where}{position if after else ''}\n        order by {order_by} limit {rows}\n    ) t\n"
        ") t"
    )


@lru_cache(maxsize=1024)
def select_count(resource: Listed, can_read_people: bool, conditions: Sequence[str]) -> str:
    """Count the filtered rows, up to one more than `MAX_COUNTED_ROWS`."""
    where = " and ".join([visible_condition(resource, can_read_people), *conditions])
    relation = list_relation(resource, where)
    return f"select count(*) from (select from {relation} where {where} limit {MAX_COUNTED_ROWS + 1}) t"
