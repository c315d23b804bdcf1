"""People: personal data, each operation of it."""

from service.api.everyday import Everyday
from service.postgres.people import people


class People(Everyday, resource=people):
    """The people whom the programme knows of; all of it is personal data."""
