"""Programmes and their phases."""

from service.http.resource_router import resource_router
from service.postgres.programmes import programmes

router = resource_router(programmes, "Programmes and their phases.")
