"""Needs in the database."""

from service.core.resource import Resource
from service.domain.needs import Need, NeedCreate

needs = Resource("needs", NeedCreate, Need)
