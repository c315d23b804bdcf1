"""Reflections: what participants say about the day."""

from service.api.everyday import Everyday
from service.postgres.reflections import reflections


class Reflections(Everyday, resource=reflections):
    """What participants say about the day; without `people:read` only what may be published, and no name."""
