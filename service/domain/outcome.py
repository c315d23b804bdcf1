"""The outcome of a session: the results of a day, in one document."""

from collections.abc import Mapping
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType

from service.domain.base.shapes import Day, PersonId, Shape, Text, UnitId


class FurtherWork(Shape, frozen=True, kw_only=True):
    """Work that goes further: an idea that is selected or has a next step, or a problem with an owner."""

    kind: Literal["ideas", "problem_statements"]
    id: UUID
    label: Annotated[
        Text,
        Meta(description="The idea's title, or the problem statement's question.", examples=["Gevinstkaffe på tvers"]),
    ]
    next_step: Annotated[Text, Meta(examples=["Prøv i to sektorer før sommeren"])] | None
    owner_id: Annotated[PersonId | UnsetType | None, Meta(description="Absent without `people:read`.")] = UNSET
    follow_up_on: Day | None
    owner_unit_id: UnitId | None


class PersonName(Struct, frozen=True):
    """A person's name and title in a document."""

    name: str
    title: str | None


class Elsewhere(Struct, frozen=True):
    """A row of another session that this outcome refers to: the beginning of its text, and that session's title."""

    label: str
    session: str | None = None


class Names(Struct, frozen=True, kw_only=True):
    """The names behind the keys and ids of an outcome, and the numbers of attendances, for its document.

    Keyed by the ids in the outcome's JSON. Names that the caller may not read are absent; `shown` lists the areas that
    the caller may read, so that a missing name is not taken for a missing value.
    """

    programme: str = ""
    cohort: str | None = None
    phases: Mapping[str, str] = {}
    """The phases of the session's programme, in its order."""
    methods: Mapping[str, str] = {}
    units: Mapping[str, str] = {}
    groups: Mapping[str, str] = {}
    people: Mapping[str, PersonName] = {}
    themes: Mapping[str, str] = {}
    attended: Mapping[str, int] = {}
    """How many attended, by role."""
    invited: int = 0
    """How many are neither absent nor excused."""
    problem_statements: Mapping[str, Elsewhere] = {}
    exercises: Mapping[str, Elsewhere] = {}
    items: Mapping[str, Mapping[str, str]] = {}
    """Texts of cited items in other sessions' exercises, by exercise and key."""
    insights: Mapping[str, Elsewhere] = {}
    needs: Mapping[str, Elsewhere] = {}
    shown: frozenset[str] = frozenset()
