"""No table that is a resource lacks its trigger, its constraints' names, its scope, its history or its tests."""

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
# What no request can break: the service makes these rows itself, out of rows that it has checked.
OWN = {"api_key_pkey", "api_key_prefix_key", "change_pkey", "history_pkey", "alembic_version_pkc"}
OWN |= {"insight_source_insight_id_exercise_id_item_key_key", "led_unit_leadership_group_id_fkey"}
OWN |= {"change_partition_pkey", "installation_pkey", "installation_only_one_check", "external_ref_kind_id_system_key"}
OWN |= {"item_trace_pkey", "item_trace_exercise_id_fkey"}

each_resource = pytest.mark.parametrize("table", resources().values(), ids=list(resources()))


def test_every_kind_is_served_and_has_words_for_people() -> None:
    assert set(resources()) == set(KINDS)
    for language in ("nb", "nn", "en"):
        assert set(KINDS) <= {each.value for each in terms(language) if each.of == "kind"}


@each_resource
async def test_every_change_of_its_rows_becomes_an_event(table: Resource, conn: Connection) -> None:
    sql = """
        select tgname, tgtype::integer & 28 as event, tgenabled::text as enabled, tgargs
        from pg_trigger
        where tgrelid = $1::regclass and tgfoid = 'note_change'::regproc
        order by event
    """
    triggers = await conn.fetch(sql, table.table)
    assert [tuple(each)[1:3] for each in triggers] == [(4, "O"), (8, "O"), (16, "O")]
    arguments = [table.kind.name] if table.visible == "true" else [table.kind.name, table.visible]
    assert {bytes(each["tgargs"]) for each in triggers} == {"".join(f"{each}\0" for each in arguments).encode()}


@each_resource
async def test_its_history_goes_with_its_row(table: Resource, conn: Connection) -> None:
    sql = "select tgargs from pg_trigger where tgrelid = $1::regclass and tgfoid = 'remove_history'::regproc"
    kept = [bytes(row[0]) for row in await conn.fetch(sql, table.table)]
    assert kept == ([f"{table.kind.name}\0".encode()] if table.history else [])


async def test_no_table_makes_events_that_is_no_resource(conn: Connection) -> None:
    sql = "select distinct tgrelid::regclass::text from pg_trigger where tgfoid = 'note_change'::regproc"
    assert {row[0] for row in await conn.fetch(sql)} == {table.table for table in resources().values()}


async def test_every_constraint_that_a_request_can_break_has_its_error(conn: Connection) -> None:
    shadows = {shadow.table for table in resources().values() for shadow in table.link_tables}
    known = OWN | set(GENERAL_ERRORS) | {name for table in resources().values() for name in table.constraint_errors}
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
    nameless = {row["name"] for row in rows} - known - set(_kept_by_the_mechanism(rows, shadows))
    assert not nameless
    gone = {name for table in resources().values() for name in table.constraint_errors} - {row["name"] for row in rows}
    assert not gone


def _kept_by_the_mechanism(rows: list[Any], shadows: set[str]) -> set[str]:
    """Name the ids of the rows, and the links of a shadow to its own row."""
    found = set()
    owners = {table.table for table in resources().values()}
    for row in rows:
        if row["kind"] == "p" and row["name"] == f"{row['table']}_pkey" and row["table"] in owners | shadows:
            found.add(row["name"])
        if row["kind"] == "f" and row["table"] in shadows and row["table"].startswith(f"{row['target']}_"):
            found.add(row["name"])
    return found


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
    tables = [table.table, *(shadow.table for shadow in table.link_tables)]
    assert not await conn.fetch(sql, tables)


UNUSED = {"people": {"managed_by": "text"}}
"""Columns that no Struct has; SCIM will fill this one."""


@each_resource
async def test_its_columns_are_those_of_its_structs(table: Resource, conn: Connection) -> None:
    sql = """
        select attname, format_type(atttypid, atttypmod) as type
        from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
    """
    short = {"timestamp with time zone": "timestamptz"}
    found = {row["attname"]: short.get(row["type"], row["type"]) for row in await conn.fetch(sql, table.table)}
    common = {"id": "uuid", "version": "integer", "created_at": "timestamptz", "updated_at": "timestamptz"}
    common["bytes"] = "integer"
    assert found == common | {each.name: each.type for each in table.columns} | UNUSED.get(table.kind.name, {})


@each_resource
def test_its_tests_try_what_is_invalid_missing_and_valid(table: Resource) -> None:
    module = import_module(f"tests.api.test_{table.kind.name}")
    names = [name for name, _ in inspect.getmembers(module, inspect.isfunction)]
    for _, each in inspect.getmembers(module, inspect.isclass):
        names += [name for name, _ in inspect.getmembers(each, inspect.isfunction)]
    for word in ORDER:
        assert [name for name in names if re.match(rf"test_{word}(_|$)", name)], f"no test tries what is {word}"


@each_resource
async def test_nobody_sets_what_the_service_sets(table: Resource, client: Client) -> None:
    body = await Maker(client).body(table.kind.name)
    settable = {each.name for each in table.writable_fields}
    path = f"/v1/{table.kind.name}"
    for each in table.response_fields:
        if each.name not in settable:
            for method, at, sent in (
                ("POST", path, {**body, each.name: None}),
                ("PUT", f"{path}/by_ref/walk/a", {**body, each.name: None}),
                ("PATCH", f"{path}/01890a5d-ac96-774b-bcce-b302099a8057", {each.name: None}),
            ):
                answer = await client.request(method, at, json=sent, headers={"if-match": '"v1"'})
                assert (each.name, answer.status_code, answer.json()["code"]) == (each.name, 400, "unknown_field")
    for each in table.writable_fields:
        if each.by_verbs:
            answer = await client.patch(f"{path}/nobody", json={each.name: "x"}, headers={"if-match": '"v1"'})
            assert (each.name, answer.json()["code"]) == (each.name, "unknown_field")


def test_no_operation_is_declared_twice() -> None:
    ids = [each.id for each in declared()]
    assert len(ids) == len(set(ids))
    calls = [(each.method, each.path) for each in declared()]
    assert len(calls) == len(set(calls))
