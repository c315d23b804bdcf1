"""Leadership groups: a leader, members, and enthusiasts."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta

from service.domain.base.shapes import (
    HISTORY,
    UP_TO_50,
    UP_TO_500,
    Change,
    Day,
    JsonObject,
    Name,
    PersonId,
    ResourceCreate,
    UnitId,
    Violation,
)


class GroupCreate(ResourceCreate, frozen=True, kw_only=True):
    """A leadership group (*ledergruppe*); units and leader can be added later, and `closed_on` closes it."""

    name: Annotated[Name, Meta(examples=["Ledergruppen i Hjemmetjenesten øst"])]
    unit_ids: Annotated[tuple[UnitId, ...], UP_TO_50, HISTORY] = ()
    leader_id: Annotated[PersonId | None, HISTORY] = None
    member_ids: Annotated[tuple[PersonId, ...], UP_TO_500, HISTORY] = ()
    enthusiast_ids: Annotated[tuple[PersonId, ...], UP_TO_500] = ()
    closed_on: Day | None = None

    example: ClassVar[JsonObject] = {"name": "Ledergruppen i Hjemmetjenesten øst"}


class Group(GroupCreate, frozen=True, kw_only=True):
    """A stored leadership group."""


def check(change: Change[GroupCreate, Group]) -> Iterator[Violation]:
    """Yield each violation: nobody is in a group twice, as leader, member or enthusiast."""
    group = change.new
    seen_ids: set[UUID] = set() if group.leader_id is None else {group.leader_id}
    for field, person_ids in (("member_ids", group.member_ids), ("enthusiast_ids", group.enthusiast_ids)):
        if not seen_ids.isdisjoint(person_ids):
            message = "A person is in the group more than once, as leader, member or enthusiast; list each person once."
            yield Violation("duplicate_person", f"/{field}", message)
        seen_ids.update(person_ids)


def check_past(change: Change[GroupCreate, Group], end: datetime) -> Iterator[Violation]:
    """Yield each violation on a past day: nobody was in the group twice."""
    yield from check(change)
