"""Units: the municipality's tree."""

from service.api.everyday import Everyday
from service.postgres.units import units


class Units(Everyday, resource=units):
    """The municipality's units: sectors, service areas, service places."""
