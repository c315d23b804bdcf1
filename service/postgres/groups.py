"""Leadership groups in the database."""

from service.core.resource import Resource
from service.domain.base.shapes import Violation
from service.domain.groups import Group, GroupCreate, check, check_past

groups = Resource(
    "groups",
    GroupCreate,
    Group,
    check=check,
    past=check_past,
    errors={
        "led_unit_pkey": Violation(
            "unit_led_already", "/unit_ids", "Another open group leads one of these units; close that one first."
        ),
    },
    sortable=("name",),
)
