"""Insights: what the day found out."""

from service.api.everyday import Everyday
from service.api.trace import traced
from service.postgres.insights import insights


class Insights(Everyday, resource=insights):
    """What the day found out, and the very step or why that it was found in."""

    get_insight_trace = traced("insights")
