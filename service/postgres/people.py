"""People in the database."""

from service.core.resource import Resource
from service.domain.people import Person, PersonCreate

people = Resource("people", PersonCreate, Person, sortable=("display_name",))
