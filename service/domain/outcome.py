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


class PersonName(Struct, frozen=True):
    """A person as a document names one."""

    name: str
    title: str | None


class Elsewhere(Struct, frozen=True):
    """What belongs to another session and is referred to here: the beginning of what it says, and that session."""

    label: str
    session: str | None = None


class Names(Struct, frozen=True, kw_only=True):
    """What a document tells besides the outcome: the names behind its keys and ids, and who was there.

    By the ids as they stand in the outcome's JSON. What the caller may not read is not among them; `shown` says which
    areas he or she may read, since nothing is then to be made of a name that is missing.
    """

    programme: str = ""
    cohort: str | None = None
    phases: Mapping[str, str] = {}
    """Those of the session's programme, in its order."""
    methods: Mapping[str, str] = {}
    units: Mapping[str, str] = {}
    groups: Mapping[str, str] = {}
    people: Mapping[str, PersonName] = {}
    themes: Mapping[str, str] = {}
    attended: Mapping[str, int] = {}
    """How many were there, by their role."""
    invited: int = 0
    """How many are expected: neither absent nor excused."""
    problem_statements: Mapping[str, Elsewhere] = {}
    exercises: Mapping[str, Elsewhere] = {}
    items: Mapping[str, Mapping[str, str]] = {}
    """By exercise and key: what the cited items of other sessions' exercises say."""
    insights: Mapping[str, Elsewhere] = {}
    needs: Mapping[str, Elsewhere] = {}
    shown: frozenset[str] = frozenset()
