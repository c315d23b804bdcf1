"""People in the database."""

from service.core.resource import Filter, Resource
from service.domain.people import Email, Person, PersonCreate

people = Resource(
    "people",
    PersonCreate,
    Person,
    sortable=("display_name",),
    filters={
        "email": Filter(Email, "lower(t.email) = lower({})", "The person with this address, in upper or lower case."),
    },
)
