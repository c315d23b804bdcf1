"""The outcome of a session: what a day left behind, in one document."""

from collections.abc import Mapping
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType

from service.domain.shapes import Day, PersonId, Shape, Text, UnitId


class FurtherWork(Shape, frozen=True, kw_only=True):
    """What a day hands on: an idea that is selected or has a next step, a problem that somebody owns."""

    kind: Literal["ideas", "problem_statements"]
    id: UUID
    label: Annotated[Text, Meta(description="The idea's title, or the question.", examples=["Gevinstkaffe på tvers"])]
    next_step: Text | None
    owner_id: Annotated[PersonId | UnsetType | None, Meta(description="Absent without `people:read`.")] = UNSET
    follow_up_on: Day | None
    owner_unit_id: UnitId | None


class Names(Struct, frozen=True):
    """The names of what an outcome tells of by keys and ids."""

    phases: Mapping[str, str]
    """Those of the session's programme, in its order."""
    methods: Mapping[str, str]
    units: Mapping[str, str]
