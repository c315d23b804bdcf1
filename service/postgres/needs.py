"""Needs in the database."""

from service.core.resource import Table
from service.domain.needs import Need, NeedCreate

needs = Table("needs", NeedCreate, Need)
