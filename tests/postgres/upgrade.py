"""Migrate a database to any revision."""

from alembic import command
from alembic.config import Config

from tests.project.process import ROOT


def upgrade(url: str, revision: str) -> None:
    """Migrate a database to a revision."""
    config = Config()
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["url"] = url
    command.upgrade(config, revision)
