"""Attendances: the people who were invited to a session or attended it."""

from service.http.resource_router import resource_router
from service.postgres.attendances import attendances

router = resource_router(attendances, "Who was invited to a session, and who attended; one per person and session.")
