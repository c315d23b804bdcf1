"""HTTP under /v1: one controller module per domain module, and the mechanisms each written once."""

from service.api.attendances import Attendances
from service.api.changes import Changes
from service.api.reflections import Reflections
from service.api.sessions import Sessions
from service.api.themes import Themes
from service.api.units import Units
from service.api.vocabulary import Vocabulary

CONTROLLERS = [Units, Sessions, Attendances, Reflections, Themes, Vocabulary, Changes]
