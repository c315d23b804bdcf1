"""Every resource and view, in one tuple each: whoever needs the list reads it here."""

from collections.abc import Mapping

from service.core.resource import Resource
from service.core.view import Listed, View
from service.postgres.attendances import attendances
from service.postgres.cohorts import cohorts
from service.postgres.exercises import exercises
from service.postgres.groups import groups
from service.postgres.ideas import ideas
from service.postgres.insights import insights
from service.postgres.methods import methods
from service.postgres.needs import needs
from service.postgres.participations import participations
from service.postgres.people import people
from service.postgres.presentations import presentations
from service.postgres.problem_statements import problem_statements
from service.postgres.programmes import programmes
from service.postgres.reflections import reflections
from service.postgres.sessions import sessions
from service.postgres.themes import themes
from service.postgres.units import units

RESOURCES: tuple[Resource, ...] = (
    units,
    groups,
    people,
    programmes,
    cohorts,
    methods,
    sessions,
    attendances,
    reflections,
    problem_statements,
    exercises,
    insights,
    needs,
    ideas,
    presentations,
    themes,
)
VIEWS: tuple[View, ...] = (participations,)
RESOURCE_BY_KIND = {resource.kind.name: resource for resource in RESOURCES}
LISTED_BY_NAME: Mapping[str, Listed] = {**RESOURCE_BY_KIND, **{view.kind.name: view for view in VIEWS}}
