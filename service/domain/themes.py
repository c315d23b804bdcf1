"""Themes make recurrence countable, however a thing was worded."""

from typing import ClassVar

from service.domain.shapes import Name, New, Row, Text


class NewTheme(New, frozen=True, kw_only=True):
    """A theme (*tema*): what comes up again and again."""

    name: Name
    description: Text | None = None

    example: ClassVar[Row] = {
        "name": "Tid til innovasjon",
        "description": "Drift går foran; ingen tid er satt av.",
    }


class Theme(NewTheme, frozen=True, kw_only=True):
    """A theme as it is stored."""
