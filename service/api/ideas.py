"""Ideas: from a sticky note to what is taken further."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from service.api.calls import Call
from service.api.everyday import Everyday, publish, verb
from service.api.trace import traced
from service.domain import ideas as domain
from service.domain.shapes import Row
from service.postgres.ideas import ideas, lock_and_find_standing


def _select(stored: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
    return {"status": domain.select(stored["status"])}


def _revive(stored: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
    return {"status": domain.revive(stored["status"], known.get(UUID(stored["id"])))}


class Ideas(Everyday, resource=ideas):
    """Ideas, from a sticky note to what is taken further."""

    get_idea_trace = traced("ideas")

    publish = verb("Show the idea to who sees only what is published.", publish)
    unpublish = verb("Take the idea back from who sees only what is published.", {"published_at": None})
    select = verb("Select a captured or presented idea for further work.", _select)
    park = verb("Lay the idea aside for now; the reason is kept in its history.", {"status": "parked"}, reason=True)
    decline = verb("Decline the idea; the reason is kept in its history.", {"status": "declined"}, reason=True)
    revive = verb(
        "Take up an idea again that was parked or declined, where it stood before.",
        _revive,
        prepare=lock_and_find_standing,
    )
