"""People: all of it is personal data."""

from service.api.participations import get_person_participation
from service.http.resource_router import resource_router
from service.postgres.people import people

router = resource_router(
    people, "The people of the programme; all of it is personal data.", operations=[get_person_participation]
)
