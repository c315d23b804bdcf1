"""What is sent. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, NotRequired, TypedDict
from uuid import UUID

from msgspec import UnsetType

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

    team: NotRequired[str | UnsetType]
    insights: NotRequired[Sequence[CapturedInsight] | UnsetType]
    needs: NotRequired[Sequence[CapturedNeed] | UnsetType]
    ideas: NotRequired[Sequence[CapturedIdea | str] | UnsetType]


class CapturedIdea(TypedDict):
    """An idea of the day."""

    key: NotRequired[str | UnsetType]
    title: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    need_keys: NotRequired[Sequence[str] | UnsetType]


class CapturedInsight(TypedDict):
    """An insight of the day."""

    key: NotRequired[str | UnsetType]
    statement: str
    kind: NotRequired[str | UnsetType]


class CapturedNeed(TypedDict):
    """A need of the day."""

    key: NotRequired[str | UnsetType]
    who: str
    what: str
    insight_keys: NotRequired[Sequence[str] | UnsetType]


class ExercisePatch(TypedDict):
    """What changes of a exercise; null clears."""

    session_id: NotRequired[UUID | str | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    work: NotRequired[NewUserJourney | NewOther | UnsetType]
    session_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class ExercisePatchRow(TypedDict):
    """One exercise of a batch."""

    id: UUID | str
    version: int
    session_id: NotRequired[UUID | str | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    work: NotRequired[NewUserJourney | NewOther | UnsetType]
    session_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class ExercisePut(TypedDict):
    """A exercise by another system's key."""

    session_id: NotRequired[UUID | str | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    work: NotRequired[NewUserJourney | NewOther | UnsetType]
    session_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class ExternalRef(TypedDict):
    """The key by which another system knows a resource."""

    system: str
    id: str


class IdeaPatch(TypedDict):
    """What changes of a idea; null clears."""

    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    status: NotRequired[Literal["captured", "presented", "selected"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    owner_id: NotRequired[UUID | str | None | UnsetType]
    follow_up_on: NotRequired[date | str | None | UnsetType]
    expected_value: NotRequired[Decimal | str | None | UnsetType]
    scores: NotRequired[Mapping[str, int] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class IdeaPatchRow(TypedDict):
    """One idea of a batch."""

    id: UUID | str
    version: int
    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    status: NotRequired[Literal["captured", "presented", "selected"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    owner_id: NotRequired[UUID | str | None | UnsetType]
    follow_up_on: NotRequired[date | str | None | UnsetType]
    expected_value: NotRequired[Decimal | str | None | UnsetType]
    scores: NotRequired[Mapping[str, int] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class IdeaPut(TypedDict):
    """A idea by another system's key."""

    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    status: NotRequired[Literal["captured", "presented", "selected"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    owner_id: NotRequired[UUID | str | None | UnsetType]
    follow_up_on: NotRequired[date | str | None | UnsetType]
    expected_value: NotRequired[Decimal | str | None | UnsetType]
    scores: NotRequired[Mapping[str, int] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class Link(TypedDict):
    """A page elsewhere."""

    title: str
    """A name of at most 200 characters."""
    url: str


class NewExercise(TypedDict):
    """A new exercise."""

    session_id: NotRequired[UUID | str | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    work: NewUserJourney | NewOther
    session_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class NewIdea(TypedDict):
    """A new idea."""

    title: NotRequired[str | None | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    status: NotRequired[Literal["captured", "presented", "selected"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    owner_id: NotRequired[UUID | str | None | UnsetType]
    follow_up_on: NotRequired[date | str | None | UnsetType]
    expected_value: NotRequired[Decimal | str | None | UnsetType]
    scores: NotRequired[Mapping[str, int] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    owner_ref: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class NewOther(TypedDict):
    """Any other method."""

    form: Literal["other"]
    name: str


class NewSession(TypedDict):
    """A new session."""

    title: str
    """A name of at most 200 characters."""
    format: Literal["ordinary", "mini"]
    status: NotRequired[Literal["planned", "held", "cancelled"] | UnsetType]
    starts_at: datetime | str
    ends_at: datetime | str
    links: NotRequired[Sequence[Link | models.Link] | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class NewStep(TypedDict):
    """A step."""

    key: NotRequired[str | UnsetType]
    action: str
    emotion: NotRequired[int | None | UnsetType]


class NewTheme(TypedDict):
    """A new theme."""

    name: str
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class NewUnit(TypedDict):
    """A new unit."""

    name: str
    """A name of at most 200 characters."""
    kind: Literal["municipality", "sector", "service_place"]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    opened_on: NotRequired[date | str | None | UnsetType]
    parent_ref: NotRequired[str | None | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class NewUserJourney(TypedDict):
    """A user journey."""

    form: Literal["user_journey"]
    persona: str
    steps: NotRequired[Sequence[NewStep] | UnsetType]


class Reason(TypedDict):
    """Why a verb was used."""

    reason: NotRequired[str | None | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]


class SelectRow(TypedDict):
    """One row of a verb."""

    id: UUID | str
    reason: NotRequired[str | UnsetType]


class SessionPatch(TypedDict):
    """What changes of a session; null clears."""

    title: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    format: NotRequired[Literal["ordinary", "mini"] | UnsetType]
    status: NotRequired[Literal["planned", "held", "cancelled"] | UnsetType]
    starts_at: NotRequired[datetime | str | UnsetType]
    ends_at: NotRequired[datetime | str | UnsetType]
    links: NotRequired[Sequence[Link | models.Link] | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class SessionPatchRow(TypedDict):
    """One session of a batch."""

    id: UUID | str
    version: int
    title: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    format: NotRequired[Literal["ordinary", "mini"] | UnsetType]
    status: NotRequired[Literal["planned", "held", "cancelled"] | UnsetType]
    starts_at: NotRequired[datetime | str | UnsetType]
    ends_at: NotRequired[datetime | str | UnsetType]
    links: NotRequired[Sequence[Link | models.Link] | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class SessionPut(TypedDict):
    """A session by another system's key."""

    title: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    format: NotRequired[Literal["ordinary", "mini"] | UnsetType]
    status: NotRequired[Literal["planned", "held", "cancelled"] | UnsetType]
    starts_at: NotRequired[datetime | str | UnsetType]
    ends_at: NotRequired[datetime | str | UnsetType]
    links: NotRequired[Sequence[Link | models.Link] | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class ThemePatch(TypedDict):
    """What changes of a theme; null clears."""

    name: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class ThemePatchRow(TypedDict):
    """One theme of a batch."""

    id: UUID | str
    version: int
    name: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class ThemePut(TypedDict):
    """A theme by another system's key."""

    name: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    description: NotRequired[str | None | UnsetType]
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class UnitPatch(TypedDict):
    """What changes of a unit; null clears."""

    name: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    kind: NotRequired[Literal["municipality", "sector", "service_place"] | UnsetType]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    opened_on: NotRequired[date | str | None | UnsetType]
    parent_ref: NotRequired[str | None | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class UnitPatchRow(TypedDict):
    """One unit of a batch."""

    id: UUID | str
    version: int
    name: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    kind: NotRequired[Literal["municipality", "sector", "service_place"] | UnsetType]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    opened_on: NotRequired[date | str | None | UnsetType]
    parent_ref: NotRequired[str | None | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


class UnitPut(TypedDict):
    """A unit by another system's key."""

    name: NotRequired[str | UnsetType]
    """A name of at most 200 characters."""
    kind: NotRequired[Literal["municipality", "sector", "service_place"] | UnsetType]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    opened_on: NotRequired[date | str | None | UnsetType]
    parent_ref: NotRequired[str | None | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    """The same by external references: `system:id`."""
    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]


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
