"""HTTP under /v1: one controller module per domain module, and the mechanisms each written once."""

from service.api.changes import Changes
from service.api.themes import Themes
from service.api.units import Units

CONTROLLERS = [Units, Themes, Changes]
