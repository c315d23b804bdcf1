"""Ideas: from a sticky note to further work."""

from collections.abc import Mapping
from uuid import UUID

from service.api.trace import trace_of
from service.domain import ideas as domain
from service.domain.base.shapes import JsonObject
from service.http.context import RequestContext
from service.http.resource_router import publish, resource_router, verb
from service.postgres.ideas import ideas, lock_and_read_last_active_statuses


def _select(stored: JsonObject, context: RequestContext, prepared: Mapping[UUID, str]) -> JsonObject:
    return {"status": domain.select(stored["status"])}


def _revive(stored: JsonObject, context: RequestContext, prepared: Mapping[UUID, str]) -> JsonObject:
    return {"status": domain.revive(stored["status"], prepared.get(UUID(stored["id"])))}


router = resource_router(
    ideas,
    "Ideas, from a sticky note to further work.",
    verbs={
        "publish_idea": verb("Publish the idea.", publish),
        "unpublish_idea": verb("Unpublish the idea.", {"published_at": None}),
        "select_idea": verb("Select the idea for further work; it must be captured or presented.", _select),
        "park_idea": verb("Park the idea; the reason is kept in its history.", {"status": "parked"}, reason=True),
        "decline_idea": verb(
            "Decline the idea; the reason is kept in its history.", {"status": "declined"}, reason=True
        ),
        "revive_idea": verb(
            "Revive a parked or declined idea; it returns to its previous status.",
            _revive,
            prepare=lock_and_read_last_active_statuses,
        ),
    },
    operations=[trace_of("get_idea_trace", ideas.kind)],
)
