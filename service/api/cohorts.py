"""Cohorts: groups that complete a programme together."""

from service.http.resource_router import resource_router
from service.postgres.cohorts import cohorts

router = resource_router(cohorts, "Groups that complete a programme together.")
