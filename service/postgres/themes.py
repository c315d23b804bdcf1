"""Themes in the database."""

from service.domain.themes import NewTheme, Theme
from service.postgres.table import Table

themes = Table("themes", NewTheme, Theme, sort=("name",))
