"""Presentations: ideas shown to the others."""

from service.api.resource_router import resource_router
from service.postgres.presentations import presentations

router = resource_router(presentations, "Ideas shown to the others in a session, and what they said.")
