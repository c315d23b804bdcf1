"""Attendances: who was asked to a session, and who was there."""

from service.api.everyday import Everyday
from service.postgres.attendances import attendances
from service.postgres.drafts import Draft


class Attendances(Everyday, resource=attendances):
    """Who was asked to a session, and who was there; one a person and session."""

    def _alone(self, draft: Draft) -> bool:
        # Its session is held in place until the row is written, so the two need one transaction.
        return False
