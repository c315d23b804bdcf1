"""Who does what in the database: an owner, who migrates and keeps keys, and the service, which reads and writes rows.

`roles.sql` makes both; a superuser runs it once. What the service may do is granted with every migration, in its
transaction, so that no table is ever without its rights.
"""

from pathlib import Path

from msgspec import Struct

from service.postgres.pool import single

OWNER = "lup_owner"
SERVICE = "lup_service"
ROLES = Path(__file__).with_name("roles.sql")

READ_ONLY = ("alembic_version", "api_key", "change_partition", "installation")
"""What the service only reads; keys are made and revoked by the owner."""
APPEND_ONLY = ("change", "history", "audit")
"""What the service adds to, and never changes or erases."""


class Addresses(Struct, frozen=True, kw_only=True):
    """The database's addresses; where the installation names one role only, both are the same."""

    service: str
    owner: str


def write_grants(role: str) -> str:
    """Write the script that gives a role the rights of the service, no more and no less, however often it is run.

    Partitions get none: who may use the whole table uses them through it. Of a view only reading: what is written
    through it is written with the rights of its owner.
    """
    rights = {**dict.fromkeys(READ_ONLY, "select"), **dict.fromkeys(APPEND_ONLY, "select, insert")}
    special = "\n".join(f"                    when {_literal(name)} then {_literal(rights[name])}" for name in rights)
    return f"""
        do $$
        declare
            service constant text := {_literal(role)};
            relation record;
            routine record;
        begin
            execute format('grant connect on database %I to %I', current_database(), service);
            execute format('grant usage on schema public to %I', service);
            for relation in
                select oid::regclass as name, relname, relkind, relispartition
                from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
                    and pg_has_role(relowner, 'usage')
            loop
                execute format('revoke all on %s from %I', relation.name, service);
                continue when relation.relispartition;
                execute format('grant %s %s to %I', case
                    when relation.relkind = 'S' then 'usage on sequence'
                    when relation.relkind in ('v', 'm') then 'select on'
                    else case relation.relname
{special}
                        else 'select, insert, update, delete'
                    end || ' on'
                end, relation.name, service);
            end loop;
            for routine in
                select oid::regprocedure as name
                from pg_proc
                where pronamespace = 'public'::regnamespace and prokind in ('f', 'w', 'a')
                    and pg_has_role(proowner, 'usage')
            loop
                execute format('grant execute on function %s to %I', routine.name, service);
            end loop;
        end $$;
    """


async def read_role(url: str) -> str:
    """Name the role that an address connects as."""
    async with single(url) as conn:
        role: str = await conn.fetchval("select current_user")
        return role


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
