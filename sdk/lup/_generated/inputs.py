"""What is sent. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from lup._generated import models

__all__ = [
    "AppendedItems",
    "Capture",
    "CapturedIdea",
    "CapturedInsight",
    "CapturedNeed",
    "ChangesList",
    "ExercisePatch",
    "ExercisePatchRow",
    "ExercisePut",
    "ExternalRef",
    "IdeaPatch",
    "IdeaPatchRow",
    "IdeaPut",
    "Link",
    "ListExercises",
    "ListIdeas",
    "ListSessions",
    "ListThemes",
    "ListUnits",
    "NewExercise",
    "NewIdea",
    "NewOther",
    "NewSession",
    "NewStep",
    "NewTheme",
    "NewUnit",
    "NewUserJourney",
    "Reason",
    "SelectRow",
    "SessionPatch",
    "SessionPatchRow",
    "SessionPut",
    "ThemePatch",
    "ThemePatchRow",
    "ThemePut",
    "UnitPatch",
    "UnitPatchRow",
    "UnitPut",
]


class AppendedItems(TypedDict):
    """Items to append."""

    items: Sequence[Mapping[str, Any]]


class Capture(TypedDict):
    """A day."""

    team: NotRequired[str]
    insights: NotRequired[Sequence[CapturedInsight]]
    needs: NotRequired[Sequence[CapturedNeed]]
    ideas: NotRequired[Sequence[CapturedIdea | str]]


class CapturedIdea(TypedDict):
    """An idea of the day."""

    key: NotRequired[str]
    title: NotRequired[str]
    """A name of at most 200 characters."""
    need_keys: NotRequired[Sequence[str]]


class CapturedInsight(TypedDict):
    """An insight of the day."""

    key: NotRequired[str]
    statement: str
    kind: NotRequired[str]


class CapturedNeed(TypedDict):
    """A need of the day."""

    key: NotRequired[str]
    who: str
    what: str
    insight_keys: NotRequired[Sequence[str]]


class ExercisePatch(TypedDict):
    """What changes of a exercise; null clears."""

    session_id: NotRequired[UUID | str]
    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    work: NotRequired[NewUserJourney | NewOther]
    session_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ExercisePatchRow(TypedDict):
    """One exercise of a batch."""

    id: UUID | str
    version: int
    session_id: NotRequired[UUID | str]
    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    work: NotRequired[NewUserJourney | NewOther]
    session_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ExercisePut(TypedDict):
    """A exercise by another system's key."""

    session_id: NotRequired[UUID | str]
    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    work: NotRequired[NewUserJourney | NewOther]
    session_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ExternalRef(TypedDict):
    """The key by which another system knows a resource."""

    system: str
    id: str


class IdeaPatch(TypedDict):
    """What changes of a idea; null clears."""

    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    boldness: NotRequired[Literal["bold", "traditional"] | None]
    status: NotRequired[Literal["captured", "presented", "selected"]]
    need_ids: NotRequired[Sequence[UUID | str]]
    owner_id: NotRequired[UUID | str | None]
    follow_up_on: NotRequired[date | str | None]
    expected_value: NotRequired[Decimal | str | None]
    scores: NotRequired[Mapping[str, int]]
    need_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class IdeaPatchRow(TypedDict):
    """One idea of a batch."""

    id: UUID | str
    version: int
    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    boldness: NotRequired[Literal["bold", "traditional"] | None]
    status: NotRequired[Literal["captured", "presented", "selected"]]
    need_ids: NotRequired[Sequence[UUID | str]]
    owner_id: NotRequired[UUID | str | None]
    follow_up_on: NotRequired[date | str | None]
    expected_value: NotRequired[Decimal | str | None]
    scores: NotRequired[Mapping[str, int]]
    need_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class IdeaPut(TypedDict):
    """A idea by another system's key."""

    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    boldness: NotRequired[Literal["bold", "traditional"] | None]
    status: NotRequired[Literal["captured", "presented", "selected"]]
    need_ids: NotRequired[Sequence[UUID | str]]
    owner_id: NotRequired[UUID | str | None]
    follow_up_on: NotRequired[date | str | None]
    expected_value: NotRequired[Decimal | str | None]
    scores: NotRequired[Mapping[str, int]]
    need_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class Link(TypedDict):
    """A page elsewhere."""

    title: str
    """A name of at most 200 characters."""
    url: str


class NewExercise(TypedDict):
    """A new exercise."""

    session_id: NotRequired[UUID | str]
    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    work: NewUserJourney | NewOther
    session_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class NewIdea(TypedDict):
    """A new idea."""

    title: NotRequired[str | None]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    boldness: NotRequired[Literal["bold", "traditional"] | None]
    status: NotRequired[Literal["captured", "presented", "selected"]]
    need_ids: NotRequired[Sequence[UUID | str]]
    owner_id: NotRequired[UUID | str | None]
    follow_up_on: NotRequired[date | str | None]
    expected_value: NotRequired[Decimal | str | None]
    scores: NotRequired[Mapping[str, int]]
    need_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class NewOther(TypedDict):
    """Any other method."""

    form: Literal["other"]
    name: str


class NewSession(TypedDict):
    """A new session."""

    title: str
    """A name of at most 200 characters."""
    format: Literal["ordinary", "mini"]
    status: NotRequired[Literal["planned", "held", "cancelled"]]
    starts_at: datetime | str
    ends_at: datetime | str
    links: NotRequired[Sequence[Link | models.Link]]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class NewStep(TypedDict):
    """A step."""

    key: NotRequired[str]
    action: str
    emotion: NotRequired[int | None]


class NewTheme(TypedDict):
    """A new theme."""

    name: str
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class NewUnit(TypedDict):
    """A new unit."""

    name: str
    """A name of at most 200 characters."""
    kind: Literal["municipality", "sector", "service_place"]
    parent_id: NotRequired[UUID | str | None]
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    opened_on: NotRequired[date | str | None]
    parent_ref: NotRequired[str | None]
    succeeded_by_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class NewUserJourney(TypedDict):
    """A user journey."""

    form: Literal["user_journey"]
    persona: str
    steps: NotRequired[Sequence[NewStep]]


class Reason(TypedDict):
    """Why a verb was used."""

    reason: NotRequired[str | None]
    holds_from: NotRequired[date | str]


class SelectRow(TypedDict):
    """One row of a verb."""

    id: UUID | str
    reason: NotRequired[str]


class SessionPatch(TypedDict):
    """What changes of a session; null clears."""

    title: NotRequired[str]
    """A name of at most 200 characters."""
    format: NotRequired[Literal["ordinary", "mini"]]
    status: NotRequired[Literal["planned", "held", "cancelled"]]
    starts_at: NotRequired[datetime | str]
    ends_at: NotRequired[datetime | str]
    links: NotRequired[Sequence[Link | models.Link]]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class SessionPatchRow(TypedDict):
    """One session of a batch."""

    id: UUID | str
    version: int
    title: NotRequired[str]
    """A name of at most 200 characters."""
    format: NotRequired[Literal["ordinary", "mini"]]
    status: NotRequired[Literal["planned", "held", "cancelled"]]
    starts_at: NotRequired[datetime | str]
    ends_at: NotRequired[datetime | str]
    links: NotRequired[Sequence[Link | models.Link]]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class SessionPut(TypedDict):
    """A session by another system's key."""

    title: NotRequired[str]
    """A name of at most 200 characters."""
    format: NotRequired[Literal["ordinary", "mini"]]
    status: NotRequired[Literal["planned", "held", "cancelled"]]
    starts_at: NotRequired[datetime | str]
    ends_at: NotRequired[datetime | str]
    links: NotRequired[Sequence[Link | models.Link]]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ThemePatch(TypedDict):
    """What changes of a theme; null clears."""

    name: NotRequired[str]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ThemePatchRow(TypedDict):
    """One theme of a batch."""

    id: UUID | str
    version: int
    name: NotRequired[str]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ThemePut(TypedDict):
    """A theme by another system's key."""

    name: NotRequired[str]
    """A name of at most 200 characters."""
    description: NotRequired[str | None]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class UnitPatch(TypedDict):
    """What changes of a unit; null clears."""

    name: NotRequired[str]
    """A name of at most 200 characters."""
    kind: NotRequired[Literal["municipality", "sector", "service_place"]]
    parent_id: NotRequired[UUID | str | None]
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    opened_on: NotRequired[date | str | None]
    parent_ref: NotRequired[str | None]
    succeeded_by_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class UnitPatchRow(TypedDict):
    """One unit of a batch."""

    id: UUID | str
    version: int
    name: NotRequired[str]
    """A name of at most 200 characters."""
    kind: NotRequired[Literal["municipality", "sector", "service_place"]]
    parent_id: NotRequired[UUID | str | None]
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    opened_on: NotRequired[date | str | None]
    parent_ref: NotRequired[str | None]
    succeeded_by_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class UnitPut(TypedDict):
    """A unit by another system's key."""

    name: NotRequired[str]
    """A name of at most 200 characters."""
    kind: NotRequired[Literal["municipality", "sector", "service_place"]]
    parent_id: NotRequired[UUID | str | None]
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    opened_on: NotRequired[date | str | None]
    parent_ref: NotRequired[str | None]
    succeeded_by_refs: NotRequired[Sequence[str]]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]


class ListThemes(TypedDict):
    """What `list_themes` can be asked for."""

    limit: NotRequired[int | None]
    cursor: NotRequired[str | None]
    include: NotRequired[Sequence[str] | None]
    """What to add, in `included`."""


class ListUnits(TypedDict):
    """What `list_units` can be asked for."""

    kind: NotRequired[Literal["municipality", "sector", "service_place"] | None]
    limit: NotRequired[int | None]
    cursor: NotRequired[str | None]
    include: NotRequired[Sequence[str] | None]
    """What to add, in `included`."""


class ListIdeas(TypedDict):
    """What `list_ideas` can be asked for."""

    status: NotRequired[Literal["captured", "presented", "selected"] | None]
    limit: NotRequired[int | None]
    cursor: NotRequired[str | None]
    include: NotRequired[Sequence[str] | None]
    """What to add, in `included`."""


class ListSessions(TypedDict):
    """What `list_sessions` can be asked for."""

    format: NotRequired[Literal["ordinary", "mini"] | None]
    status: NotRequired[Literal["planned", "held", "cancelled"] | None]
    limit: NotRequired[int | None]
    cursor: NotRequired[str | None]
    include: NotRequired[Sequence[str] | None]
    """What to add, in `included`."""


class ListExercises(TypedDict):
    """What `list_exercises` can be asked for."""

    session_id: NotRequired[UUID | str | None]
    limit: NotRequired[int | None]
    cursor: NotRequired[str | None]
    include: NotRequired[Sequence[str] | None]
    """What to add, in `included`."""


class ChangesList(TypedDict):
    """What `changes_list` can be asked for."""

    after: NotRequired[str | None]
    limit: NotRequired[int | None]
    resource: NotRequired[str | None]
