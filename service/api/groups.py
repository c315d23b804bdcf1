"""Leadership groups."""

from service.http.resource_router import resource_router
from service.postgres.groups import groups

router = resource_router(groups, "Leadership groups: a leader, members, and enthusiasts.")
