"""Leadership groups."""

from service.api.resource_router import resource_router
from service.postgres.groups import groups

router = resource_router(groups, "Leadership groups: a leader, members, and enthusiasts.")
