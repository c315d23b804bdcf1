"""Insights: findings of a session."""

from service.api.trace import trace_of
from service.http.resource_router import resource_router
from service.postgres.insights import insights

router = resource_router(
    insights,
    "Findings of a session, each with the step or cause that it comes from.",
    operations=[trace_of("get_insight_trace", insights.kind)],
)
