"""Needs in the database."""

from service.domain.needs import Need, NewNeed
from service.postgres.resource import Table

needs = Table("needs", NewNeed, Need)
