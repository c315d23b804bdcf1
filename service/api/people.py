"""People: personal data, each operation of it."""

from service.api.resource_router import resource_router
from service.postgres.people import people

router = resource_router(people, "The people whom the programme knows of; all of it is personal data.")
