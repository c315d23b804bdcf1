"""Reflections: what participants say about the day."""

from service.api.resource_router import resource_router
from service.postgres.reflections import reflections

router = resource_router(
    reflections, "What participants say about the day; without `people:read` only what may be published, and no name."
)
