"""Needs in the database."""

from service.domain.needs import Need, NewNeed
from service.postgres.table import Table

needs = Table("needs", NewNeed, Need)
