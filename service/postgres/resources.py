"""Every resource, in one tuple: whoever needs the list reads it here."""

from service.core.resource import Resource
from service.postgres.attendances import attendances
from service.postgres.cohorts import cohorts
from service.postgres.exercises import exercises
from service.postgres.groups import groups
from service.postgres.ideas import ideas
from service.postgres.insights import insights
from service.postgres.methods import methods
from service.postgres.needs import needs
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
RESOURCE_BY_KIND = {resource.kind.name: resource for resource in RESOURCES}
