"""The method bank in the database."""

from service.domain.methods import Method, NewMethod, check
from service.domain.shapes import Broken
from service.postgres.resource import Table

methods = Table(
    "methods",
    NewMethod,
    Method,
    check=check,
    errors={"method_key_key": Broken("already_exists", "/key", "Another method has this key; choose another.")},
    sort=("name",),
)
