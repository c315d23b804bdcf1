"""The SQL of a resource, derived from its `Resource`; `python -m service sql ideas` prints it.

A statement reads JSON with `json_to_recordset` and returns JSON with `row_to_json`; its CTEs write the link tables, the
history and the idempotency key.
"""

from collections.abc import Iterator
from functools import cache

from service.core.resource import LinkTable, Resource
from service.core.view import Listed
from service.domain.base.shapes import ResourceFields

COMMON_COLUMNS = tuple(ResourceFields.__annotations__)
"""The columns that the service adds to every resource."""


@cache
def select_list(resource: Listed, can_read_people: bool) -> str:
    """Return the select list of a response over the row `t`, without personal fields if the caller cannot read them."""
    return ", ".join(
        f"{value} as {column.name}" if (value := resource.derived_sql.get(column.name)) else f"t.{column.name}"
        for column in resource.response_fields
        if can_read_people or not column.personal
    )


def select_document(resource: Listed, can_read_people: bool, figures: str = "") -> str:
    """Return the expression for the document of the row `t` as text; `figures` is the relation of a view's figures."""
    source = figures and f" from {figures}"
    return f"(select row_to_json(r)::text from (select {select_list(resource, can_read_people)}{source}) r)"


def select_bytes(resource: Listed, can_read_people: bool, figures: str = "") -> str:
    """Return the expression for the document as bytes; decoding and encoding a text would cost 50 µs a page."""
    return f"convert_to({select_document(resource, can_read_people, figures)}, 'UTF8')"


def visible_condition(resource: Listed, can_read_people: bool) -> str:
    """Return the condition on the row `t` under which a caller can see it."""
    return "true" if can_read_people else resource.visible


@cache
def select_row(resource: Resource, can_read_people: bool) -> str:
    """Select a row by its id."""
    return (
        f"select t.version, {select_bytes(resource, can_read_people)} as json\n"
        f"from {resource.table} t\n"
        f"where t.id = $1 and {visible_condition(resource, can_read_people)}"
    )


@cache
def select_written(resource: Resource, can_read_people: bool) -> str:
    """Select rows by ids and written versions; a row that the caller cannot see, only at the written version."""
    return (
        f"select t.id, t.version, {select_bytes(resource, can_read_people)} as json\n"
        f"from {resource.table} t\n"
        "join unnest($1::uuid[], $2::integer[]) as w(id, version) on w.id = t.id\n"
        f"where {visible_condition(resource, can_read_people)} or t.version = w.version\n"
        "order by t.id"
    )


@cache
def select_included(resource: Resource, can_read_people: bool) -> str:
    """Select rows by ids; rows beyond `$2` bytes come without their documents."""
    return (
        f"select case when t._before < $2 then {select_bytes(resource, can_read_people)} end as json\n"
        "from (\n"
        "    select t.*, sum(t.bytes) over (rows unbounded preceding) - t.bytes as _before\n"
        f"    from {resource.table} t\n"
        f"    where t.id = any($1::uuid[]) and {visible_condition(resource, can_read_people)}\n"
        ") t\n"
        "order by t.id"
    )


@cache
def select_stored(resource: Resource, lock: bool, is_single: bool = False) -> str:
    """Select stored rows to change them, with a `lock` if no version guards the change.

    The statement of a single row takes its id: for an array of ids, the database would plan each time.
    """
    names = ", ".join(
        f"t.{name}" for name in dict.fromkeys((*COMMON_COLUMNS, *(column.name for column in resource.columns)))
    )
    return (
        f"select t.id, t.version, t.bytes, {resource.visible} as visible,\n"
        f"    (select row_to_json(r)::text from (select {names}) r) as json\n"
        f"from {resource.table} t\n"
        f"where t.id = {'$1' if is_single else 'any($1::uuid[])'}\n"
        "order by t.id" + ("\nfor no key update of t" if lock else "")
    )


@cache
def insert(resource: Resource, can_read_people: bool | None, keyed: bool) -> str:
    """Insert the rows of a JSON array."""
    names = ["id", *(column.name for column in resource.columns), "bytes"]
    values = ", ".join(f"x.{name}" for name in names)
    return _with(
        _read_input(resource, "coalesce(x.id, uuidv7()) as id"),
        "saved as (\n"
        f"    insert into {resource.table} ({', '.join(names)})\n"
        f"    select {values} from input x\n"
        "    returning *\n"
        ")",
        *(_insert_links(link, index, is_new=True) for index, link in enumerate(resource.link_tables)),
        *_insert_history(resource),
        *_insert_key(keyed, "saved", "created", first=_first_key_parameter(resource)),
        result=_select_result(resource, can_read_people),
    )


@cache
def update(resource: Resource, can_read_people: bool | None, changed: frozenset[str], keyed: bool = False) -> str:
    """Update the rows of a JSON array by id and version, and only the link tables of changed fields."""
    names = [column.name for column in resource.columns if column.name in changed]
    assignments = "".join(f"{name} = x.{name}, " for name in names)
    links = [link for link in resource.link_tables if changed.intersection(link.fields)]
    return _with(
        _read_input(resource, "x.id"),
        "saved as (\n"
        f"    update {resource.table} t\n"
        f"    set {assignments}bytes = x.bytes, version = t.version + 1, updated_at = now()\n"
        "    from input x\n"
        "    where t.id = x.id and t.version = x.version\n"
        "    returning t.*\n"
        ")",
        *(_delete_links(link, index) for index, link in enumerate(links)),
        *(_insert_links(link, index, is_new=False) for index, link in enumerate(links)),
        *_insert_history(resource),
        *_insert_key(keyed, "saved", "updated", first=_first_key_parameter(resource)),
        result=_select_result(resource, can_read_people),
    )


@cache
def delete(resource: Resource, can_read_people: bool, keyed: bool = False) -> str:
    """Delete rows by ids and versions, with their external references; a trigger deletes their history."""
    return _with(
        "input as (select * from unnest($1::uuid[], $2::integer[]) as x(id, version))",
        f"gone as (\n    delete from {resource.table} t using input x\n"
        f"    where t.id = x.id and t.version = x.version and {visible_condition(resource, can_read_people)}\n"
        "    returning t.id, t.version\n)",
        f"refs as (delete from external_ref d using gone where d.kind = '{resource.kind.name}' and d.id = gone.id)",
        *_insert_key(keyed, "gone", "deleted", first=3),
        result="select id from gone",
    )


def _with(*expressions: str, result: str) -> str:
    return "with " + ",\n".join(expressions) + "\n" + result


def _read_input(resource: Resource, id_column: str) -> str:
    history_type = ", _history jsonb" if resource.history else ""
    types = ", ".join(f"{column.name} {column.type}" for column in resource.columns)
    values = ", ".join(f"x.{name}" for name in ["version", *(column.name for column in resource.columns), "bytes"])
    history = ", x._history" if resource.history else ""
    return (
        "input as (\n"
        f"    select {id_column}, {values}{history}\n"
        f"    from json_to_recordset($1::json) as x(id uuid, version integer, {types}, bytes integer{history_type})\n"
        ")"
    )


def _delete_links(link: LinkTable, index: int) -> str:
    # Compared as texts, which can be hashed and are never null: computing the links anew for each of them would take
    # time that grows with the square of their number.
    names = ", ".join(link.columns)
    stored, new = (", ".join(f"{alias}.{name}" for name in link.columns) for alias in "dn")
    return (
        f"drop_{index} as (\n"
        f"    delete from {link.table} d using saved t\n"
        f"    where d.{link.owner} = t.id and {link.where}\n"
        f"    and row({stored})::text not in (\n"
        f"        select row({new})::text from saved t cross join lateral ({link.rows}) n({names})\n"
        "    )\n"
        "    returning true\n"
        ")"
    )


def _insert_links(link: LinkTable, index: int, *, is_new: bool) -> str:
    names = ", ".join(link.columns)
    order = f"    order by {', '.join(f'n.{name}' for name in link.columns)}\n" if link.ordered else ""
    stored = ", ".join(f"d.{name}" for name in link.columns)
    stored_links = f"select {stored} from {link.table} d where d.{link.owner} = t.id and {link.where}"
    rows = f"({link.rows})" if is_new else f"({link.rows} except {stored_links})"
    # Links are deleted before others are inserted: a key in another system may replace one of the same system.
    after_delete = "" if is_new else f"    where (select count(*) from drop_{index}) >= 0\n"
    return (
        f"fill_{index} as (\n"
        f"    insert into {link.table} ({names})\n"
        f"    select n.* from saved t cross join lateral {rows} n({names})\n"
        f"{after_delete}{order})"
    )


def _insert_history(resource: Resource) -> Iterator[str]:
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
    """Return the number of the first parameter after the rows and, for a history, the caller."""
    return 3 if resource.history else 2


def _insert_key(keyed: bool, written: str, outcome: str, *, first: int) -> Iterator[str]:
    """Store the idempotency key with the receipts of the written rows, unless no row was written."""
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


def _select_result(resource: Resource, can_read_people: bool | None) -> str:
    json = "null::bytea" if can_read_people is None else select_bytes(resource, can_read_people)
    return f"select t.id, t.version, {json} as json\nfrom saved t\norder by t.id"
