"""Participations: what HR reads about each person, in one call."""

from service.http.resource_router import view_operation, view_router
from service.postgres.participations import participations

get_person_participation = view_operation(
    "get_person_participation", participations, "Get a person's participation: the sessions and minutes attended."
)

router = view_router(
    participations,
    "List participations: each person with the sessions and minutes attended, also people without any.",
    "What each person was invited to and attended, as HR reads it.",
)
