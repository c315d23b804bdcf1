"""Themes: what comes up again and again."""

from service.api.everyday import Everyday
from service.postgres.themes import themes


class Themes(Everyday, resource=themes):
    """Themes make recurrence countable."""
