"""The version of the schema: what this code knows, what the database has, and the way from one to the other."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory

from service.postgres.pool import single

MIGRATIONS = Path(__file__).parents[2] / "migrations"


class UnknownSchemaError(Exception):
    """The database has another schema than this code knows; the text says which, and what to do."""


def _config(url: str | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["url"] = url
    return config


def head() -> str:
    """Name the schema that this code knows."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    if newest is None:
        raise UnknownSchemaError(f"There are no migrations in {MIGRATIONS}.")
    return newest


def migrate(url: str) -> None:
    """Bring the database to the schema that this code knows; not to be called inside an event loop."""
    command.upgrade(_config(url), "head")


async def current(url: str) -> str | None:
    """Name the schema that the database has; None is an empty one."""
    async with single(url) as conn:
        if await conn.fetchval("select to_regclass('alembic_version') is null"):
            return None
        found: str | None = await conn.fetchval("select version_num from alembic_version")
        return found


async def check(url: str) -> None:
    """Refuse a database whose schema is not the one that this code knows."""
    found, known = await current(url), head()
    if found != known:
        behind = found is None or any(
            each.revision == found for each in ScriptDirectory.from_config(_config()).walk_revisions()
        )
        remedy = (
            "run `python -m service migrate` first" if behind else "start the version of the service that belongs to it"
        )
        raise UnknownSchemaError(f"The database has schema {found or 'none'}, this service knows {known}: {remedy}.")
