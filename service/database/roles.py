"""The database roles: an owner, which migrates and manages keys, and the service, which reads and writes rows.

`roles.sql` creates both; a superuser runs it once. Every migration grants the service's rights in its transaction, so
that no table is ever without them.
"""

from pathlib import Path

from msgspec import Struct

from service.database.pool import single

OWNER = "lup_owner"
SERVICE = "lup_service"
ROLES = Path(__file__).with_name("roles.sql")

READ_ONLY = ("alembic_version", "api_key", "change_partition", "installation")
"""Tables that the service only reads; the owner creates and revokes keys."""
APPEND_ONLY = ("change", "history", "audit")
"""Tables to which the service appends, and which it never updates or deletes from."""


class Addresses(Struct, frozen=True, kw_only=True):
    """The database's addresses by role; with a single role, both are the same."""

    service: str
    owner: str


def write_grants(role: str) -> str:
    """Return an idempotent script that grants a role exactly the rights of the service.

    Partitions get no rights: they are used through their table. Views are read-only: a write through a view has the
    rights of its owner.
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
    """Read the role that an address connects as."""
    async with single(url) as conn:
        role: str = await conn.fetchval("select current_user")
        return role


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
