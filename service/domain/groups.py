"""Leadership groups: a leader, members, and enthusiasts."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta

from service.domain.base.shapes import FEW, HISTORY, MANY, Broken, Change, Day, Name, New, PersonId, Row, UnitId


class GroupCreate(New, frozen=True, kw_only=True):
    """A leadership group (*ledergruppe*); units and leader can be added later, and `closed_on` closes it."""

    name: Annotated[Name, Meta(examples=["Ledergruppen i Hjemmetjenesten øst"])]
    unit_ids: Annotated[tuple[UnitId, ...], FEW, HISTORY] = ()
    leader_id: Annotated[PersonId | None, HISTORY] = None
    member_ids: Annotated[tuple[PersonId, ...], MANY, HISTORY] = ()
    enthusiast_ids: Annotated[tuple[PersonId, ...], MANY] = ()
    closed_on: Day | None = None

    example: ClassVar[Row] = {"name": "Ledergruppen i Hjemmetjenesten øst"}


class Group(GroupCreate, frozen=True, kw_only=True):
    """A stored leadership group."""


def check(change: Change[GroupCreate, Group]) -> Iterator[Broken]:
    """Yield each violation: nobody is in a group twice, as leader, member or enthusiast."""
    group = change.new
    seen_ids: set[UUID] = set() if group.leader_id is None else {group.leader_id}
    for field, person_ids in (("member_ids", group.member_ids), ("enthusiast_ids", group.enthusiast_ids)):
        if not seen_ids.isdisjoint(person_ids):
            yield Broken(
                "duplicate_person", f"/{field}", "A person is in the group more than once; list each person once."
            )
        seen_ids.update(person_ids)


def check_past(change: Change[GroupCreate, Group], end: datetime) -> Iterator[Broken]:
    """Yield each violation on a past day: nobody was in the group twice."""
    yield from check(change)
