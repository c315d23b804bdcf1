"""Needs: who needs what, and why."""

from service.api.everyday import Everyday
from service.api.trace import traced
from service.postgres.needs import needs


class Needs(Everyday, resource=needs):
    """Who needs what, and why."""

    get_need_trace = traced("needs")
