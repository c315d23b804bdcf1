"""Reflections of participants on a session."""

from service.http.resource_router import resource_router
from service.postgres.reflections import reflections

router = resource_router(
    reflections,
    "Participants' quotes and ratings; without `people:read` only those that may be published, and no names.",
)
