"""HTTP under /v1: one controller module per domain module, and the mechanisms each written once."""

from service.api.attendances import Attendances
from service.api.changes import Changes
from service.api.cohorts import Cohorts
from service.api.exercises import Exercises
from service.api.groups import Groups
from service.api.ideas import Ideas
from service.api.insights import Insights
from service.api.methods import Methods
from service.api.needs import Needs
from service.api.people import People
from service.api.presentations import Presentations
from service.api.problem_statements import ProblemStatements
from service.api.programmes import Programmes
from service.api.reflections import Reflections
from service.api.sessions import Sessions
from service.api.themes import Themes
from service.api.units import Units
from service.api.vocabulary import Vocabulary

CONTROLLERS = [
    Units,
    People,
    Groups,
    Programmes,
    Cohorts,
    Methods,
    Sessions,
    Attendances,
    Reflections,
    ProblemStatements,
    Exercises,
    Insights,
    Needs,
    Ideas,
    Presentations,
    Themes,
    Vocabulary,
    Changes,
]
