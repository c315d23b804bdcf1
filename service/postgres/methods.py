"""The method bank in the database."""

from service.core.resource import Resource
from service.domain.base.shapes import Violation
from service.domain.methods import Method, MethodCreate, check

methods = Resource(
    "methods",
    MethodCreate,
    Method,
    check=check,
    errors={"method_key_key": Violation("already_exists", "/key", "Another method has this key; choose another.")},
    sortable=("name",),
)
