"""People in the database."""

from service.core.resource import Table
from service.domain.people import NewPerson, Person

people = Table("people", NewPerson, Person, sort=("display_name",))
