"""People in the database."""

from service.domain.people import NewPerson, Person
from service.postgres.resource import Table

people = Table("people", NewPerson, Person, sort=("display_name",))
