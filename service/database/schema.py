"""The schema's version: the newest one in the code, the one in the database, and the migration between them.

Alembic is imported where it is used: the workers, which import this module with the command line, never migrate.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from service.database.pool import single
from service.database.roles import Addresses, read_role, write_grants

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parents[2] / "migrations"


class UnknownSchemaError(Exception):
    """The database's schema differs from the code's; the message names both and the remedy."""


def _config(url: str | None = None) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["url"] = url
    return config


def _scripts() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config())


def newest_revision() -> str:
    """Return the newest schema revision in the code."""
    revision = _scripts().get_current_head()
    if revision is None:
        raise UnknownSchemaError(f"There are no migrations in {MIGRATIONS}.")
    return revision


def migrate(addresses: Addresses) -> None:
    """Migrate the database to the newest schema, and grant the service its rights.

    Do not call this inside an event loop.
    """
    from alembic import command

    config = _config(addresses.owner)
    revision, service, owner = asyncio.run(_before(addresses))
    if not _is_known(revision):
        raise _unknown(revision)
    config.attributes["grants"] = write_grants(service) if service != owner else None
    command.upgrade(config, "head")


async def _before(addresses: Addresses) -> tuple[str | None, str, str]:
    return await read_revision(addresses.owner), await read_role(addresses.service), await read_role(addresses.owner)


async def read_revision(url: str) -> str | None:
    """Read the database's schema revision; None for an empty database, or one without rights for this role."""
    async with single(url) as conn:
        revision: str | None = None
        readable = "coalesce(has_table_privilege(to_regclass('alembic_version'), 'select'), false)"
        if await conn.fetchval(f"select {readable}"):
            revision = await conn.fetchval("select version_num from alembic_version")
        return revision


async def check(url: str) -> None:
    """Refuse a database whose schema is not the newest one."""
    revision = await read_revision(url)
    if revision != newest_revision():
        raise _unknown(revision)


def _is_known(revision: str | None) -> bool:
    return revision is None or revision in {script.revision for script in _scripts().walk_revisions()}


def _unknown(revision: str | None) -> UnknownSchemaError:
    remedy = (
        "run `python -m service migrate` first" if _is_known(revision) else "start the matching version of the service"
    )
    present = f"schema {revision}" if revision else "no schema that this role can use"
    return UnknownSchemaError(f"The database has {present}, but this service needs {newest_revision()}: {remedy}.")
