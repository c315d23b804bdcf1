"""Attendances: who was asked to a session, and who was there."""

from service.api.everyday import Everyday
from service.postgres.attendances import attendances


class Attendances(Everyday, resource=attendances):
    """Who was asked to a session, and who was there; one a person and session."""
