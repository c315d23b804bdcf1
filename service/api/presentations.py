"""Presentations of ideas."""

from service.http.resource_router import resource_router
from service.postgres.presentations import presentations

router = resource_router(presentations, "Presentations of ideas in a session, with votes and feedback.")
