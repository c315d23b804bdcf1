"""Units of the municipality: a tree whose service places (*tjenestesteder*) the programme counts."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, Struct
from stdnum.no import orgnr

from service.domain.base.shapes import (
    HISTORY,
    UP_TO_50,
    UP_TO_500,
    Change,
    Day,
    JsonObject,
    Name,
    ResourceCreate,
    Text,
    UnitId,
    Violation,
)
from service.domain.base.trees import ancestors, reachable

UnitKind = Literal["municipality", "sector", "service_area", "service_place", "other"]
OrganisationNumber = Annotated[
    str,
    Meta(
        title="OrganisationNumber",
        pattern=r"^[0-9]{9}\Z",
        description="Nine digits, the last of which is a check digit.",
        examples=["974760673"],
        extra={"advice": "Write the nine digits without spaces, such as 974760673."},
    ),
]


class UnitCreate(ResourceCreate, frozen=True, kw_only=True):
    """A unit of the municipality (*enhet*)."""

    name: Annotated[Name, Meta(examples=["Hjemmetjenesten øst"])]
    kind: Annotated[UnitKind, HISTORY]
    parent_id: Annotated[UnitId | None, HISTORY] = None
    organisation_number: OrganisationNumber | None = None
    opened_on: Day | None = None
    closed_on: Day | None = None
    succeeded_by_ids: Annotated[tuple[UnitId, ...], UP_TO_50] = ()
    exempt_reason: Annotated[Annotated[Text, Meta(examples=["Skal legges ned i høst"])] | None, HISTORY] = None

    example: ClassVar[JsonObject] = {"name": "Hjemmetjenesten øst", "kind": "service_place", "opened_on": "2019-01-01"}


class Unit(UnitCreate, frozen=True, kw_only=True):
    """A stored unit."""


class UnitResponse(Unit, frozen=True, kw_only=True):
    """A stored unit, with its sector and the names from the root down to it."""

    path: Annotated[tuple[str, ...], UP_TO_500]
    sector_id: UnitId | None

    example: ClassVar[JsonObject] = {
        **UnitCreate.example,
        "path": ["Eksempelvik kommune", "Helse og mestring", "Hjemmetjenesten øst"],
        "sector_id": "01890a5d-ac96-774b-bcce-b302099a8058",
    }


class Facts(Struct, frozen=True):
    """Other rows after the request, as the rules need them: parents and successors of the units, and the roots.

    A new unit without references to it has no id yet; among the roots it is represented by its index in the request.
    """

    parents: Mapping[UUID, UUID | None]
    roots: frozenset[UUID | int]
    successors: Mapping[UUID, Collection[UUID]]


def check(change: Change[UnitCreate, Unit], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: one tree, one root, days in order, no cycle of successors."""
    unit = change.new
    if unit.organisation_number is not None and not orgnr.is_valid(unit.organisation_number):
        yield Violation(
            "invalid_organisation_number",
            "/organisation_number",
            "The check digit is wrong; see Brønnøysundregistrene.",
        )
    if _is_after(unit.opened_on, unit.closed_on):
        yield Violation(
            "dates_out_of_order", "/closed_on", "A unit must close after it opens; correct one of the days."
        )
    if change.changed("succeeded_by_ids") and change.id in reachable(unit.succeeded_by_ids, facts.successors):
        yield Violation("cycle", "/succeeded_by_ids", "The unit would succeed itself; list the units that replace it.")
    if not change.changed("parent_id"):
        return
    if unit.parent_id is None and len(facts.roots) > 1:
        yield Violation("second_root", "/parent_id", "There is a root unit already; send the unit's parent.")
    if change.id is not None and change.id in ancestors(unit.parent_id, facts.parents):
        yield Violation("cycle", "/parent_id", "The unit would be its own ancestor; choose another parent.")


class PastFacts(Struct, frozen=True):
    """The facts of a past day that the rules need: the ancestors of each unit, and the units beside another root."""

    above: Mapping[UUID, Collection[UUID]]
    second: Collection[UUID]
    """The units beside which there was another root on the day."""


def check_past(change: Change[UnitCreate, Unit], end: datetime, facts: PastFacts) -> Iterator[Violation]:
    """Yield each violation on a past day: one tree, one root."""
    if not change.changed("parent_id") or change.id is None:
        return
    if change.new.parent_id is None and change.id in facts.second:
        yield Violation(
            "second_root", "/parent_id", "There was a root unit on that day already; send the unit's parent."
        )
    if change.id in facts.above.get(change.id, ()):
        yield Violation("cycle", "/parent_id", "The unit would have been its own ancestor; choose another parent.")


def _is_after(first: date | None, second: date | None) -> bool:
    return first is not None and second is not None and first > second
