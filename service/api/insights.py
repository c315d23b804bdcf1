"""Insights: what the day found out."""

from service.api.resource_router import resource_router
from service.api.trace import trace_of
from service.postgres.insights import insights

router = resource_router(
    insights,
    "What the day found out, and the very step or why that it was found in.",
    operations=[trace_of("get_insight_trace", insights.kind)],
)
