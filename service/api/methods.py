"""The method bank."""

from service.http.resource_router import resource_router
from service.postgres.methods import methods

router = resource_router(
    methods, "The method bank: ways to work in each phase. Some are built in; a municipality can add more."
)
