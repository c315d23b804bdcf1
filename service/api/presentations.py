"""Presentations: ideas shown to the others."""

from service.api.everyday import Everyday
from service.postgres.presentations import presentations


class Presentations(Everyday, resource=presentations):
    """Ideas shown to the others in a session, and what they said."""
