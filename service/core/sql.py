"""The everyday SQL of a resource, derived from its Table; `python -m service sql ideas` prints it.

The row is the truth: JSON goes in by `json_to_recordset`, JSON comes out by `row_to_json`, and the shadows, the
history and the idempotency key are written by CTEs of the same statement.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from service.core.columns import Column
from service.core.resource import LinkTable, Resource
from service.domain.base.shapes import ResourceFields

MAX_PAGE_BYTES = 2_000_000
"""Bytes of rows after which a page ends, though more were asked for."""
COMMON_COLUMNS = tuple(ResourceFields.__annotations__)
"""The columns of every resource that the service writes."""
MAX_COUNTED_ROWS = 10_000
"""So many rows a list counts exactly: to count millions takes longer than anybody wants to wait for a number."""
REPLAN_CONDITION = "(${place}::boolean or plan_for_values())"
"""A condition that is always true and vanishes from a plan made for the values, but makes one for all values look very
expensive, so that the database never takes that: what is rare is looked up, what is common is met on the way."""


@cache
def select_list(resource: Resource, can_read_people: bool) -> str:
    """The select list of a whole answer over the row `t`, without personal fields for who may not read them."""
    return ", ".join(
        f"{value} as {column.name}" if (value := resource.derived_sql.get(column.name)) else f"t.{column.name}"
        for column in resource.response_fields
        if can_read_people or not column.personal
    )


def select_document(resource: Resource, can_read_people: bool) -> str:
    """The document of the row `t` as text."""
    return f"(select row_to_json(r)::text from (select {select_list(resource, can_read_people)}) r)"


def _json(resource: Resource, can_read_people: bool) -> str:
    """The document as the bytes that are sent on: to read it as text and write it again costs 50 us a page."""
    return f"convert_to({select_document(resource, can_read_people)}, 'UTF8')"


def visible_condition(resource: Resource, can_read_people: bool) -> str:
    """The condition on the row `t` under which a caller sees it."""
    return "true" if can_read_people else resource.visible


@cache
def select_row(resource: Resource, can_read_people: bool) -> str:
    """Read one row by its id."""
    return (
        f"select t.version, {_json(resource, can_read_people)} as json\n"
        f"from {resource.table} t\n"
        f"where t.id = $1 and {visible_condition(resource, can_read_people)}"
    )


@cache
def select_written(resource: Resource, can_read_people: bool) -> str:
    """Read the rows of some ids for who wrote these versions of them: one that is not seen, only as it was written."""
    return (
        f"select t.id, t.version, {_json(resource, can_read_people)} as json\n"
        f"from {resource.table} t\n"
        "join unnest($1::uuid[], $2::integer[]) as w(id, version) on w.id = t.id\n"
        f"where {visible_condition(resource, can_read_people)} or t.version = w.version\n"
        "order by t.id"
    )


@cache
def select_included(resource: Resource, can_read_people: bool) -> str:
    """Read the rows of some ids, so many as fit into `$2` bytes; the others come without their documents."""
    return (
        f"select case when t._before < $2 then {_json(resource, can_read_people)} end as json\n"
        "from (\n"
        "    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before\n"
        f"    from {resource.table} t\n"
        f"    where t.id = any($1::uuid[]) and {visible_condition(resource, can_read_people)}\n"
        ") t\n"
        "order by t.id"
    )


@cache
def select_stored(resource: Resource, lock: bool, one: bool = False) -> str:
    """Read whole rows as they are stored, to change them; `lock` where no version guards the change.

    For `one` row the statement takes its id: of an array of ids the database makes a new plan each time."""
    names = ", ".join(
        f"t.{name}" for name in dict.fromkeys((*COMMON_COLUMNS, *(column.name for column in resource.columns)))
    )
    return (
        f"select t.id, t.version, t.bytes, {resource.visible} as visible,\n"
        f"    (select row_to_json(r)::text from (select {names}) r) as json\n"
        f"from {resource.table} t\n"
        f"where t.id = {'$1' if one else 'any($1::uuid[])'}\n"
        "order by t.id" + ("\nfor no key update of t" if lock else "")
    )


@cache
def insert(resource: Resource, can_read_people: bool | None, keyed: bool) -> str:
    """Make the rows of a JSON array."""
    names = ["id", *(column.name for column in resource.columns), "bytes"]
    values = ", ".join(f"x.{name}" for name in names)
    return _with(
        _input(resource, "coalesce(x.id, uuidv7()) as id"),
        "saved as (\n"
        f"    insert into {resource.table} ({', '.join(names)})\n"
        f"    select {values} from input x\n"
        "    returning *\n"
        ")",
        *(_fill(shadow, index, fresh=True) for index, shadow in enumerate(resource.link_tables)),
        *_history(resource),
        *_keyed(keyed, "saved", "created", first=_first_key_parameter(resource)),
        answer=_answer(resource, can_read_people),
    )


@cache
def update(resource: Resource, can_read_people: bool | None, touched: frozenset[str], keyed: bool = False) -> str:
    """Change the rows of a JSON array, each by its id and version; only the shadows of touched columns are written."""
    names = [column.name for column in resource.columns if column.name in touched]
    sets = "".join(f"{name} = x.{name}, " for name in names)
    shadows = [shadow for shadow in resource.link_tables if touched.intersection(shadow.fields)]
    return _with(
        _input(resource, "x.id"),
        "saved as (\n"
        f"    update {resource.table} t\n"
        f"    set {sets}bytes = x.bytes, version = t.version + 1, updated_at = now()\n"
        "    from input x\n"
        "    where t.id = x.id and t.version = x.version\n"
        "    returning t.*\n"
        ")",
        *(_drop(shadow, index) for index, shadow in enumerate(shadows)),
        *(_fill(shadow, index, fresh=False) for index, shadow in enumerate(shadows)),
        *_history(resource),
        *_keyed(keyed, "saved", "updated", first=_first_key_parameter(resource)),
        answer=_answer(resource, can_read_people),
    )


@cache
def delete(resource: Resource, can_read_people: bool, keyed: bool = False) -> str:
    """Remove rows by their ids and versions, with their external references; a trigger removes their history."""
    return _with(
        "input as (select * from unnest($1::uuid[], $2::integer[]) as x(id, version))",
        f"gone as (\n    delete from {resource.table} t using input x\n"
        f"    where t.id = x.id and t.version = x.version and {visible_condition(resource, can_read_people)}\n"
        "    returning t.id, t.version\n)",
        f"refs as (delete from external_ref d using gone where d.kind = '{resource.kind.name}' and d.id = gone.id)",
        *_keyed(keyed, "gone", "deleted", first=3),
        answer="select id from gone",
    )


def _with(*parts: str, answer: str) -> str:
    return "with " + ",\n".join(parts) + "\n" + answer


def _input(resource: Resource, key: str) -> str:
    history = ", _history jsonb" if resource.history else ""
    fields = ", ".join(f"{column.name} {column.type}" for column in resource.columns)
    rest = ", ".join(f"x.{name}" for name in ["version", *(column.name for column in resource.columns), "bytes"])
    past = ", x._history" if resource.history else ""
    return (
        "input as (\n"
        f"    select {key}, {rest}{past}\n"
        f"    from json_to_recordset($1::json) as x(id uuid, version integer, {fields}, bytes integer{history})\n"
        ")"
    )


def _drop(shadow: LinkTable, index: int) -> str:
    # As texts, which can be hashed and are never null: to make the shadow anew for each of its rows would take time
    # that grows with the square of their number.
    names = ", ".join(shadow.columns)
    stored, wanted = (", ".join(f"{alias}.{name}" for name in shadow.columns) for alias in "dn")
    return (
        f"drop_{index} as (\n"
        f"    delete from {shadow.table} d using saved t\n"
        f"    where d.{shadow.owner} = t.id and {shadow.where}\n"
        f"    and row({stored})::text not in (\n"
        f"        select row({wanted})::text from saved t cross join lateral ({shadow.rows}) n({names})\n"
        "    )\n"
        "    returning true\n"
        ")"
    )


def _fill(shadow: LinkTable, index: int, *, fresh: bool) -> str:
    names = ", ".join(shadow.columns)
    order = f"    order by {', '.join(f'n.{name}' for name in shadow.columns)}\n" if shadow.ordered else ""
    stored = ", ".join(f"d.{name}" for name in shadow.columns)
    there = f"select {stored} from {shadow.table} d where d.{shadow.owner} = t.id and {shadow.where}"
    rows = f"({shadow.rows})" if fresh else f"({shadow.rows} except {there})"
    # What goes goes first, as a resource's key in another system may give way to another one.
    dropped = "" if fresh else f"    where (select count(*) from drop_{index}) >= 0\n"
    return (
        f"fill_{index} as (\n"
        f"    insert into {shadow.table} ({names})\n"
        f"    select n.* from saved t cross join lateral {rows} n({names})\n"
        f"{dropped}{order})"
    )


def _history(resource: Resource) -> Iterator[str]:
    if resource.history:
        yield (
            "past as (\n"
            "    insert into history (resource, id, field, value, holds_from, caller, reason, personal)\n"
            f"    select '{resource.kind.name}', t.id, h.field, h.value, h.holds_from, $2, h.reason, h.personal\n"
            "    from saved t join input x on x.id = t.id,\n"
            "    jsonb_to_recordset(x._history)\n"
            "        as h(field text, value jsonb, holds_from date, reason text, personal boolean)\n"
            ")"
        )


def _first_key_parameter(resource: Resource) -> int:
    """The rows come first, and who writes where a history is kept."""
    return 3 if resource.history else 2


def _keyed(keyed: bool, written: str, outcome: str, *, first: int) -> Iterator[str]:
    """Keep the idempotency key beside what was written; where nothing was, nothing is kept either."""
    if keyed:
        params = ", ".join(f"${first + n}" for n in range(5))
        yield (
            "keyed as (\n"
            "    insert into idempotency_key (caller, operation, key, fingerprint, status, receipts)\n"
            f"    select {params}, jsonb_agg(\n"
            f"        jsonb_build_object('id', t.id, 'version', t.version, 'outcome', '{outcome}') order by t.id)\n"
            f"    from {written} t\n"
            "    having count(*) > 0\n"
            ")"
        )


def _answer(resource: Resource, can_read_people: bool | None) -> str:
    json = "null::bytea" if can_read_people is None else _json(resource, can_read_people)
    return f"select t.id, t.version, {json} as json\nfrom saved t\norder by t.id"


_BY_REF = (
    "t.id = (select e.id from external_ref e where e.kind = '{kind}'"
    " and e.system = split_part({{0}}, ':', 1) and e.ref = substr({{0}}, strpos({{0}}, ':') + 1))"
)


@cache
def filter_conditions(resource: Resource) -> dict[str, tuple[Column, str]]:
    """The list's filters: each named like its field, with its condition on `t`, `{0}` or `{}` for the value."""
    found: dict[str, tuple[Column, str]] = {}
    for column in resource.response_fields:
        if column.name in resource.derived_sql or column.name == "id":
            continue
        if column.name == "external_refs":
            found["external_ref"] = column, _BY_REF.format(kind=resource.kind.name)
        elif column.name == "created_at":
            for end, compare, sign in (("from", ">=", "-"), ("to", "<=", "+")):
                # With its type: in the text of an export the value alone would be taken for an interval.
                near = f"id_at({{0}}::timestamptz {sign} interval '1 minute')"
                found[f"created_at_{end}"] = column, f"t.created_at {compare} {{0}} and t.id {compare} {near}"
        elif column.type in ("date", "timestamptz"):
            found[f"{column.name}_from"] = column, f"t.{column.name} >= {{}}"
            found[f"{column.name}_to"] = column, f"t.{column.name} <= {{}}"
        elif column.ref and column.many:
            stem = column.name.removesuffix("_ids")
            link = f"{resource.table}_{stem}"
            found[column.name] = (
                column,
                f"t.id in (select l.{resource.table}_id from {link} l where l.{stem}_id = {{}})",
            )
        elif column.ref or column.values:
            found[column.name] = column, f"{{}} = any(t.{column.name})" if column.many else f"t.{column.name} = {{}}"
    return found


def sort_expression(resource: Resource, sort: str) -> tuple[str, str]:
    """The not-null expression a sort compares, nulls last, and its SQL type."""
    name = sort.removeprefix("-")
    column = next(column for column in resource.response_fields if column.name == name)
    kind = column.type
    if kind == "text":
        return f'name_order(t.{name}) collate "C"', "text"
    if not column.nullable:
        return f"t.{name}", kind
    if kind in ("date", "timestamptz"):
        return f"coalesce(t.{name}, '{'-' if sort[0] == '-' else ''}infinity')", kind
    return f"coalesce(t.{name}, {'-' if sort[0] == '-' else ''}2147483647)", kind


@lru_cache(maxsize=1024)
def select_page(
    resource: Resource, can_read_people: bool, conditions: Sequence[str], sort: str | None, after: bool, rows: int
) -> str:
    """Read one page of so many rows, after the place `$1` (`$2` its sort key); the conditions' values follow. A row
    before which there are bytes enough for a page comes without its document.

    The number of rows is part of the text: without it one plan for all values would expect far too many."""
    where = " and ".join([visible_condition(resource, can_read_people), *conditions])
    compare, direction = ("<", " desc") if sort and sort[0] == "-" else (">", "")
    if sort is None:
        key, place, by = "null::text", f" and t.id {compare} $1", "t.id"
    else:
        expression, kind = sort_expression(resource, sort)
        key, place = f"{expression}::text", f" and ({expression}, t.id) {compare} ($2::text::{kind}, $1::uuid)"
        by = f"{expression}{direction}, t.id{direction}"
    # The window takes the rows in the order in which they come, so nothing is sorted again.
    return (
        f"select t.id, t._key,\n"
        f"    case when t._before < {MAX_PAGE_BYTES} then {_json(resource, can_read_people)} end as json\n"
        "from (\n"
        "    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before\n"
        f"    from (\n        select t.*, {key} as _key from {resource.table} t\n"
        f"        where {where}{place if after else ''}\n        order by {by} limit {rows}\n    ) t\n"
        ") t"
    )


@lru_cache(maxsize=1024)
def select_count(resource: Resource, can_read_people: bool, conditions: Sequence[str]) -> str:
    """Count the filtered rows, one more than `MAX_COUNTED_ROWS` at most."""
    where = " and ".join([visible_condition(resource, can_read_people), *conditions])
    return f"select count(*) from (select from {resource.table} t where {where} limit {MAX_COUNTED_ROWS + 1}) t"
