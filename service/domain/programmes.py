"""Programmes: the phases that a leadership group goes through."""

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    HISTORY,
    UP_TO_50,
    Change,
    JsonObject,
    Key,
    Name,
    ResourceCreate,
    Shape,
    Text,
    UnitId,
    Violation,
)

ProgrammeStatus = Literal["draft", "running", "ended"]


class Phase(Shape, frozen=True, kw_only=True):
    """A phase (*fase*) of a programme; the order is for reading, work can go back and forth."""

    key: Key
    name: Annotated[Name, Meta(examples=["Innsikt"])]
    required: bool = False
    purpose: Annotated[Text, Meta(examples=["Finne ut hvem som trenger hva, og hvorfor."])] | None = None


TEMPLATE = (
    Phase(key="insight", name="Innsikt", required=True, purpose="Forstå problemet slik de som lever med det, ser det."),
    Phase(key="needs", name="Behov", required=True, purpose="Finne ut hvem som trenger hva, og hvorfor."),
    Phase(key="ideas", name="Idé", required=True, purpose="Få fram mange ideer, og velge hvilke vi går videre med."),
    Phase(key="test", name="Prototype og test", purpose="Prøve ideen i det små, og lære av det."),
    Phase(key="realise", name="Gevinst og spredning", purpose="Hente ut gevinsten, og spre det som virker."),
)
"""The phases of LUP's own programme."""


class ProgrammeCreate(ResourceCreate, frozen=True, kw_only=True):
    """A programme (*program*); without `phases` it has LUP's: insight, needs, ideas, test and realise."""

    name: Annotated[Name, Meta(examples=["LUP"])]
    description: (
        Annotated[Text, Meta(examples=["Ledelsesutviklingsprogram for tjenesteledere og ledergruppene deres."])] | None
    ) = None
    owner_unit_id: UnitId | None = None
    contact: Annotated[Name, Meta(examples=["Strategi og HR"])] | None = None
    status: Annotated[ProgrammeStatus, HISTORY] = "draft"
    phases: Annotated[tuple[Phase, ...], UP_TO_50] = TEMPLATE

    example: ClassVar[JsonObject] = {
        "name": "LUP",
        "description": "Ledelsesutviklingsprogram for tjenesteledere og ledergruppene deres.",
        "contact": "Strategi og HR",
        "status": "running",
    }


class Programme(ProgrammeCreate, frozen=True, kw_only=True):
    """A stored programme."""


class Facts(Struct, frozen=True):
    """Other rows that the rules need: by programme, the phases that its agendas and attendances name."""

    covered: Mapping[UUID, Collection[str]]
    attended: Mapping[UUID, Collection[str]]


def check(change: Change[ProgrammeCreate, Programme], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: phase keys are unique, and a phase in use stays."""
    keys = [phase.key for phase in change.new.phases]
    seen: set[str] = set()
    for index, key in enumerate(keys):
        if key in seen:
            yield Violation("duplicate_key", f"/phases/{index}/key", "An earlier phase has this key; choose another.")
        seen.add(key)
    if change.old is None or change.id is None or not change.changed("phases"):
        return
    removed_keys = {phase.key for phase in change.old.phases}.difference(keys)
    if not removed_keys.isdisjoint(facts.covered.get(change.id, ())):
        yield Violation(
            "phase_in_use", "/phases", "A session covers a phase that is missing here; keep every phase in use."
        )
    elif not removed_keys.isdisjoint(facts.attended.get(change.id, ())):
        yield Violation(
            "phase_in_use", "/phases", "An attendance names a phase that is missing here; keep every phase in use."
        )
