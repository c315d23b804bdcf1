"""In the database, the service's role can read and write rows and do nothing else."""

import asyncpg
import pytest

from service.database.pool import Conn, single
from service.database.roles import APPEND_ONLY, OWNER, READ_ONLY, ROLES, SERVICE
from service.database.schema import check
from tests.conftest import as_service, as_superuser
from tests.project.process import service

SELECT_TABLES = """
select c.relname, c.relispartition, c.oid::regclass::text as name
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
order by c.relname
"""
SELECT_ROUTINES = "select oid::regprocedure::text as name from pg_proc where proowner = 'lup_owner'::regrole"
SELECT_POWERS = (
    "select rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls from pg_roles where rolname = $1"
)


async def _read_rights(conn: Conn, table: str) -> set[str]:
    """Return the service's rights on a table or on any of its columns."""
    rights = ("select", "insert", "update", "delete", "truncate", "references", "trigger", "maintain")
    return {
        right
        for right in rights
        if await conn.fetchval("select has_table_privilege($1, $2, $3)", SERVICE, table, right)
        or (
            right in ("select", "insert", "update", "references")
            and await conn.fetchval("select has_any_column_privilege($1, $2, $3)", SERVICE, table, right)
        )
    }


async def test_the_service_has_exactly_the_rights_it_needs_on_every_table(conn: asyncpg.Connection) -> None:
    tables = await conn.fetch(SELECT_TABLES)
    actual = {row["relname"]: await _read_rights(conn, row["name"]) for row in tables}
    restricted = dict.fromkeys(READ_ONLY, "select") | dict.fromkeys(APPEND_ONLY, "select insert")
    expected = {
        row["relname"]: set()
        if row["relispartition"]
        else set(restricted.get(row["relname"], "select insert update delete").split())
        for row in tables
    }
    assert actual == expected
    assert "change" in actual


async def test_neither_role_has_power_over_the_server(conn: asyncpg.Connection) -> None:
    for role in (OWNER, SERVICE):
        assert tuple(await conn.fetchrow(SELECT_POWERS, role)) == (False,) * 5
        assert not await conn.fetchval("select exists (select from pg_auth_members where member = $1::regrole)", role)


async def test_everything_belongs_to_the_owner(conn: asyncpg.Connection) -> None:
    rows = await conn.fetch(
        """
        select c.oid::regclass::text as name
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relowner <> $1::text::regrole
        union all
        select p.oid::regprocedure::text
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.proowner <> $1::text::regrole
            -- Those of a trusted extension belong to the superuser, and the extension to the owner.
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all
        select extname from pg_extension where extname <> 'plpgsql' and extowner <> $1::text::regrole
        """,
        OWNER,
    )
    assert rows == []


async def test_functions_with_the_owners_rights_have_a_fixed_search_path(conn: asyncpg.Connection) -> None:
    rows = await conn.fetch(
        """
        select p.oid::regprocedure::text
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prosecdef
            and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
        """
    )
    assert rows == []


@pytest.mark.parametrize(
    "sql",
    [
        "truncate idea",
        "alter table idea add column extra text",
        "alter table idea disable trigger user",
        "alter table idea owner to lup_service",
        "drop table idea",
        "create table extra (id integer)",
        "create function extra() returns integer language sql return 1",
        "create schema extra",
        "create extension unaccent",
        "drop extension pg_trgm",
        "create role extra",
        "create database extra",
        "update change set version = 1",
        "delete from change",
        "select from change for update",
        "truncate change",
        "update history set reason = 'x'",
        "delete from history",
        "insert into api_key (name, prefix, secret_hash, scopes) values ('x', 'x', 'x', '{*}')",
        "update api_key set scopes = '{*}'",
        "update alembic_version set version_num = '0'",
        "select * from pg_authid",
        "select * from pg_shadow",
        "select pg_read_file('PG_VERSION')",
        "select pg_ls_dir('.')",
        "select lo_import('PG_VERSION')",
        "copy theme from program 'true'",
        "copy theme to '/tmp/lup-theme.csv'",
        "copy theme from '/etc/passwd'",
        "set role lup_owner",
        "set session authorization lup_owner",
        "set session_replication_role = replica",
        "alter system set fsync = off",
        "select pg_reload_conf()",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'lup_owner'",
    ],
)
async def test_the_service_is_denied(database: str, conn: asyncpg.Connection, sql: str) -> None:
    async with single(as_service(database)) as service_conn:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await service_conn.execute(sql)


async def test_the_owner_can_create_trusted_extensions(conn: asyncpg.Connection) -> None:
    await conn.execute("create extension unaccent")


@pytest.mark.slow
async def test_every_migration_grants_the_rights_again(database: str, conn: asyncpg.Connection) -> None:
    await conn.execute(
        f"""
        create table later (id integer generated always as identity, n serial);
        create table audit (id integer) partition by range (id);
        create table audit_1 partition of audit for values from (0) to (10);
        create view themes as select * from theme;
        grant all on change to {SERVICE};
        grant update (version) on change to {SERVICE};
        """
    )
    await _migrate(database)
    assert await _read_rights(conn, "later") == {"select", "insert", "update", "delete"}
    assert await _read_rights(conn, "change") == {"select", "insert"}
    assert await _read_rights(conn, "audit") == {"select", "insert"}
    assert await _read_rights(conn, "audit_1") == set()
    assert await _read_rights(conn, "themes") == {"select"}, "a write through a view has the rights of its owner"
    async with single(as_service(database)) as service_conn:
        await service_conn.execute("insert into later default values; insert into audit values (1)")


async def _migrate(database: str) -> None:
    process = service("migrate", database_url=as_service(database), database_owner_url=database)
    assert process.returncode == 0, process.stderr


@pytest.mark.slow
async def test_migrate_without_an_owner_uses_the_only_role(database: str) -> None:
    assert service("migrate", database_url=database).returncode == 0
    refused = service("key", "create", "x", "--scope", "*", database_url=as_service(database))
    assert refused.returncode == 1
    assert "LUP_DATABASE_OWNER_URL" in refused.stderr


@pytest.mark.slow
async def test_a_database_without_roles_gets_them(database: str, conn: asyncpg.Connection) -> None:
    async with single(as_superuser(database)) as admin:
        superuser = await admin.fetchval("select current_user")
        for row in await admin.fetch(SELECT_TABLES):
            await admin.execute(f"alter table {row['name']} owner to {superuser}")
            await admin.execute(f"revoke all on {row['name']} from {SERVICE}")
        for row in await admin.fetch(SELECT_ROUTINES):
            await admin.execute(f"alter routine {row['name']} owner to {superuser}")
        with pytest.raises(Exception, match="run `python -m service migrate` first"):
            await check(as_service(database))
        for _ in range(2):
            await admin.execute(ROLES.read_text())
    await test_everything_belongs_to_the_owner(conn)
    await _migrate(database)
    await check(as_service(database))
    await test_the_service_has_exactly_the_rights_it_needs_on_every_table(conn)
