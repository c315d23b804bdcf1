"""The method bank."""

from service.api.everyday import Everyday
from service.postgres.methods import methods


class Methods(Everyday, resource=methods):
    """The method bank: ways of working, by phase; some are built in, a municipality adds its own."""
