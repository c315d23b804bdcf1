"""People in the database."""

from service.core.resource import Table
from service.domain.people import Person, PersonCreate

people = Table("people", PersonCreate, Person, sort=("display_name",))
