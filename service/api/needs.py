"""Needs: who needs what, and why."""

from service.api.trace import trace_of
from service.http.resource_router import resource_router
from service.postgres.needs import needs

router = resource_router(needs, "Who needs what, and why.", operations=[trace_of("get_need_trace", needs.kind)])
