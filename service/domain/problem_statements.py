"""Problem statements: the question that a session works on, and how insight changed it."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    UP_TO_100,
    Change,
    InsightId,
    JsonObject,
    Language,
    ProblemStatementId,
    ResourceCreate,
    Text,
    UnitId,
    Violation,
)
from service.domain.base.trees import ancestors


class ProblemStatementCreate(ResourceCreate, frozen=True, kw_only=True):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that changed it."""

    question: Annotated[Text, Meta(examples=["Hvordan kan vi spre det som virker?"])]
    background: Annotated[Text, Meta(examples=["Mye prøves ut ett sted og blir der."])] | None = None
    owner_unit_id: UnitId | None = None
    reframed_from_id: ProblemStatementId | None = None
    insight_ids: Annotated[tuple[InsightId, ...], UP_TO_100] = ()
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "question": "Hvordan kan vi realisere gevinster av innovasjoner og sikre reell spredning av det som virker?",
        "background": "Mye prøves ut ett sted og blir der.",
    }


class ProblemStatement(ProblemStatementCreate, frozen=True, kw_only=True):
    """A stored problem statement."""


class Facts(Struct, frozen=True):
    """Other rows after the request, as the rules need them: the original of each reframed problem statement."""

    former: Mapping[UUID, UUID | None]


def check(change: Change[ProblemStatementCreate, ProblemStatement], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: a question is not reframed from itself or from its own reframings."""
    if not change.changed("reframed_from_id"):
        return
    if change.id is not None and change.id in ancestors(change.new.reframed_from_id, facts.former):
        yield Violation(
            "cycle", "/reframed_from_id", "The problem statement would be reframed from itself; choose an earlier one."
        )
