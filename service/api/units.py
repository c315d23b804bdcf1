"""Units: the municipality's tree."""

from service.http.resource_router import resource_router
from service.postgres.units import units

router = resource_router(units, "The municipality's units: sectors, service areas, service places.")
