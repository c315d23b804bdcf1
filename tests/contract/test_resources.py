"""Every resource's table has its triggers, errors for its constraints, indexes, history and tests."""

import inspect
import re
from importlib import import_module
from typing import Any

import pytest
from asyncpg import Connection

from service.core.resource import Resource
from service.core.violations import GENERAL_ERRORS
from service.documents.vocabulary import terms
from service.domain.base.kinds import KINDS
from tests.conftest import Client
from tests.contract.valid import Maker, resources
from tests.contract.walk import declared

ORDER = ("invalid", "missing", "valid")
# No request can violate these: the service writes the rows itself, from rows that it has checked.
OWN_ROWS = {"api_key_pkey", "api_key_prefix_key", "change_pkey", "history_pkey", "alembic_version_pkc"}
OWN_ROWS |= {"insight_source_insight_id_exercise_id_item_key_key", "led_unit_leadership_group_id_fkey"}
OWN_ROWS |= {
    "change_partition_pkey",
    "installation_pkey",
    "installation_only_one_check",
    "external_ref_kind_id_system_key",
}
OWN_ROWS |= {"item_trace_pkey", "item_trace_exercise_id_fkey"}

each_resource = pytest.mark.parametrize("table", resources().values(), ids=list(resources()))


def test_every_kind_is_served_and_has_vocabulary() -> None:
    assert set(resources()) == set(KINDS)
    for language in ("nb", "nn", "en"):
        assert set(KINDS) <= {term.value for term in terms(language) if term.of == "kind"}


@each_resource
async def test_every_change_of_a_row_becomes_an_event(table: Resource, conn: Connection) -> None:
    sql = """
        select tgfoid::regproc::text as function, tgtype::integer & 28 as event, tgenabled::text as enabled
        from pg_trigger
        where tgrelid = $1::regclass and tgname in ('note_created', 'note_updated', 'note_deleted')
        order by event
    """
    function = f"note_{table.table}_change"
    triggers = [tuple(trigger) for trigger in await conn.fetch(sql, table.table)]
    assert triggers == [(function, 4, "O"), (function, 8, "O"), (function, 16, "O")]


@each_resource
async def test_events_know_the_columns_and_the_visibility_of_their_table(table: Resource, conn: Connection) -> None:
    """A migration that adds a column calls `begin_resource` again, which changes nothing here."""
    sql = "select prosrc from pg_proc where proname = 'note_' || $1 || '_change'"
    source = await conn.fetchval(sql, table.table)
    assert {column.name for column in table.columns} <= set(re.findall(r"is distinct from n\.\"?(\w+)", source))
    transaction = conn.transaction()
    await transaction.start()
    await conn.execute(f"call begin_resource('{table.kind.name}', '{table.table}', '{table.visible}')")
    assert await conn.fetchval(sql, table.table) == source
    # A database that is as it was is used again.
    await transaction.rollback()


@each_resource
async def test_history_is_deleted_with_its_row(table: Resource, conn: Connection) -> None:
    sql = "select tgargs from pg_trigger where tgrelid = $1::regclass and tgfoid = 'remove_history'::regproc"
    arguments = [bytes(row[0]) for row in await conn.fetch(sql, table.table)]
    assert arguments == ([f"{table.kind.name}\0".encode()] if table.history else [])


async def test_only_resources_produce_events(conn: Connection) -> None:
    sql = "select distinct tgrelid::regclass::text from pg_trigger where tgname = 'note_created'"
    assert {row[0] for row in await conn.fetch(sql)} == {table.table for table in resources().values()}


async def test_every_constraint_that_a_request_can_violate_has_an_error(conn: Connection) -> None:
    link_tables = {link_table.table for table in resources().values() for link_table in table.link_tables}
    documented = (
        OWN_ROWS | set(GENERAL_ERRORS) | {name for table in resources().values() for name in table.constraint_errors}
    )
    sql = """
        select conname as name, conrelid::regclass::text as "table", contype::text as kind,
            confrelid::regclass::text as target
        from pg_constraint
        where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c', 'x', 't') and conparentid = 0
        union all
        select i.indexrelid::regclass::text, i.indrelid::regclass::text, 'u', '-'
        from pg_index i
        join pg_class c on c.oid = i.indexrelid
        where i.indisunique and c.relnamespace = 'public'::regnamespace and not c.relispartition
            and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    """
    rows = await conn.fetch(sql)
    undocumented = {row["name"] for row in rows} - documented - set(_find_mechanism_names(rows, link_tables))
    assert not undocumented
    constraints = {row["name"] for row in rows}
    obsolete = {name for table in resources().values() for name in table.constraint_errors} - constraints
    assert not obsolete


def _find_mechanism_names(rows: list[Any], link_tables: set[str]) -> set[str]:
    """Return the names of primary keys, and of the foreign keys from link tables to their rows."""
    names = set()
    owners = {name for table in resources().values() for name in (table.table, f"{table.table}_recency")}
    for row in rows:
        if row["kind"] == "p" and row["name"] == f"{row['table']}_pkey" and row["table"] in owners | link_tables:
            names.add(row["name"])
        if row["kind"] == "f" and row["table"] in link_tables and row["table"].startswith(f"{row['target']}_"):
            names.add(row["name"])
    return names


@each_resource
async def test_every_foreign_key_has_an_index(table: Resource, conn: Connection) -> None:
    sql = """
        select k.conname
        from pg_constraint k
        where k.contype = 'f' and k.conrelid = any($1::text[]::regclass[]) and not exists (
            select from pg_index i
            where i.indrelid = k.conrelid
                and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey
        )
    """
    tables = [table.table, *(link_table.table for link_table in table.link_tables)]
    assert not await conn.fetch(sql, tables)


UNUSED = {"people": {"managed_by": "text"}}
"""Columns that no Struct has; SCIM will fill this one."""


@each_resource
async def test_the_columns_match_the_structs(table: Resource, conn: Connection) -> None:
    sql = """
        select attname, format_type(atttypid, atttypmod) as type
        from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
    """
    abbreviations = {"timestamp with time zone": "timestamptz"}
    actual = {row["attname"]: abbreviations.get(row["type"], row["type"]) for row in await conn.fetch(sql, table.table)}
    common = {"id": "uuid", "version": "integer", "created_at": "timestamptz", "updated_at": "timestamptz"}
    common["bytes"] = "integer"
    assert actual == common | {column.name: column.type for column in table.columns} | UNUSED.get(table.kind.name, {})


@each_resource
def test_its_tests_cover_invalid_missing_and_valid(table: Resource) -> None:
    module = import_module(f"tests.api.test_{table.kind.name}")
    names = [name for name, _ in inspect.getmembers(module, inspect.isfunction)]
    for _, test_class in inspect.getmembers(module, inspect.isclass):
        names += [name for name, _ in inspect.getmembers(test_class, inspect.isfunction)]
    for word in ORDER:
        assert [name for name in names if re.match(rf"test_{word}(_|$)", name)], f"no test covers {word}"


@each_resource
async def test_fields_set_by_the_service_are_read_only(table: Resource, client: Client) -> None:
    body = await Maker(client).body(table.kind.name)
    settable = {column.name for column in table.writable_fields}
    path = f"/v1/{table.kind.name}"
    for column in table.response_fields:
        if column.name not in settable:
            for method, target, payload in (
                ("POST", path, {**body, column.name: None}),
                ("PUT", f"{path}/by_ref/walk/a", {**body, column.name: None}),
                ("PATCH", f"{path}/01890a5d-ac96-774b-bcce-b302099a8057", {column.name: None}),
            ):
                response = await client.request(method, target, json=payload, headers={"if-match": '"v1"'})
                outcome = response.status_code, response.json()["code"]
                assert (column.name, outcome) == (column.name, (400, "unknown_field"))
    for column in table.writable_fields:
        if column.by_verbs:
            response = await client.patch(f"{path}/nobody", json={column.name: "x"}, headers={"if-match": '"v1"'})
            assert (column.name, response.json()["code"]) == (column.name, "unknown_field")


def test_no_operation_is_declared_twice() -> None:
    ids = [operation.id for operation in declared()]
    assert len(ids) == len(set(ids))
    calls = [(operation.method, operation.path) for operation in declared()]
    assert len(calls) == len(set(calls))
