"""Leadership groups."""

from service.api.resource_router import resource_router
from service.postgres.groups import groups

router = resource_router(groups, "Leadership groups: leader, members, and the colleagues who come along.")
