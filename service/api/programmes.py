"""Programmes and their phases."""

from service.api.everyday import Everyday
from service.postgres.programmes import programmes


class Programmes(Everyday, resource=programmes):
    """Programmes, each with the phases that its groups go through."""
