"""Ideas: from a sticky note to what is taken further."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from service.api.calls import Call
from service.api.everyday import Everyday, verb
from service.domain import ideas as domain
from service.domain.shapes import Row
from service.postgres.ideas import ideas, stood


class Ideas(Everyday, resource=ideas):
    """Ideas, from a sticky note to what is taken further."""

    @verb()
    def publish(self: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
        """Show the idea to who sees only what is published."""
        return {"published_at": self["published_at"] or call.now.isoformat()}

    @verb()
    def unpublish(self: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
        """Take the idea back from who sees only what is published."""
        return {"published_at": None}

    @verb()
    def select(self: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
        """Select a captured or presented idea for further work."""
        return {"status": domain.select(self["status"])}

    @verb(reason=True)
    def park(self: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
        """Lay the idea aside for now; the reason is kept in its history."""
        return {"status": "parked"}

    @verb(reason=True)
    def decline(self: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
        """Decline the idea; the reason is kept in its history."""
        return {"status": "declined"}

    @verb(prepare=stood)
    def revive(self: Row, call: Call, known: Mapping[UUID, Any]) -> Row:
        """Take up an idea again that was parked or declined, where it stood before."""
        return {"status": domain.revive(self["status"], known.get(UUID(self["id"])))}
