"""Cohorts: groups that complete a programme together."""

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    UP_TO_50,
    Change,
    Day,
    JsonObject,
    Name,
    PersonId,
    ProgrammeId,
    ResourceCreate,
    Violation,
)


class CohortCreate(ResourceCreate, frozen=True, kw_only=True):
    """A cohort (*kull*): groups that complete a programme together, from a kick-off to a closing session."""

    programme_id: ProgrammeId
    name: Annotated[Name, Meta(examples=["LUP 4"])]
    starts_on: Day
    ends_on: Day | None = None
    facilitator_ids: Annotated[tuple[PersonId, ...], UP_TO_50] = ()

    example: ClassVar[JsonObject] = {
        "programme_id": "0198c5a0-7d3e-7c41-9f0a-2b6d5e8f1a01",
        "name": "LUP 4",
        "starts_on": "2026-01-15",
        "ends_on": "2026-06-18",
    }


class Cohort(CohortCreate, frozen=True, kw_only=True):
    """A stored cohort."""


class Facts(Struct, frozen=True):
    """Other rows that the rules need: by cohort, the programmes of its sessions."""

    programmes: Mapping[UUID, Collection[UUID]]


def check(change: Change[CohortCreate, Cohort], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: days in order, and the same programme as its sessions."""
    cohort = change.new
    if cohort.ends_on is not None and cohort.ends_on < cohort.starts_on:
        yield Violation("dates_out_of_order", "/ends_on", "A cohort must end after it starts; correct one of the days.")
    if change.id is None or not change.changed("programme_id"):
        return
    if any(programme_id != cohort.programme_id for programme_id in facts.programmes.get(change.id, ())):
        yield Violation(
            "cohort_has_sessions", "/programme_id", "The cohort has sessions in another programme; create a new cohort."
        )
