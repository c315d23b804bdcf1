"""Cohorts: who goes through a programme together."""

from service.api.resource_router import resource_router
from service.postgres.cohorts import cohorts

router = resource_router(cohorts, "Cohorts: the groups that go through a programme together.")
