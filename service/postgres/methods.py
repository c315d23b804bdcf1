"""The method bank in the database."""

from service.core.resource import Table
from service.domain.base.shapes import Broken
from service.domain.methods import Method, NewMethod, check

methods = Table(
    "methods",
    NewMethod,
    Method,
    check=check,
    errors={"method_key_key": Broken("already_exists", "/key", "Another method has this key; choose another.")},
    sort=("name",),
)
