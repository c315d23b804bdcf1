"""Attendances: who was asked to a session, and who was there."""

from service.api.resource_router import resource_router
from service.postgres.attendances import attendances

router = resource_router(attendances, "Who was asked to a session, and who was there; one a person and session.")
