"""Leadership groups."""

from service.api.everyday import Everyday
from service.postgres.groups import groups


class Groups(Everyday, resource=groups):
    """Leadership groups: leader, members, and the colleagues who come along."""
