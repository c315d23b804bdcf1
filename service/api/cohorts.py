"""Cohorts: who goes through a programme together."""

from service.api.everyday import Everyday
from service.postgres.cohorts import cohorts


class Cohorts(Everyday, resource=cohorts):
    """Cohorts: the groups that go through a programme together."""
