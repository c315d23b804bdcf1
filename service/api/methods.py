"""The method bank."""

from service.api.resource_router import resource_router
from service.postgres.methods import methods

router = resource_router(
    methods, "The method bank: ways of working, by phase; some are built in, a municipality adds its own."
)
