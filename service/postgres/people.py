"""People in the database."""

from service.domain.people import NewPerson, Person
from service.postgres.table import Table

people = Table("people", NewPerson, Person, sort=("display_name",))
