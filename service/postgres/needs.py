"""Needs in the database."""

from service.core.resource import Table
from service.domain.needs import Need, NewNeed

needs = Table("needs", NewNeed, Need)
