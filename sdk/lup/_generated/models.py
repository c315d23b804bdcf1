"""What is read. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from lup.shapes import Open, Tagged

__all__ = [
    "CaptureAnswer",
    "CaptureReceipt",
    "CaptureReceiptOutcome",
    "Change",
    "ChangeAction",
    "ChangePage",
    "ChangesHead",
    "Exercise",
    "ExercisePage",
    "ExercisePageIncluded",
    "ExternalRef",
    "History",
    "HistoryEntry",
    "Idea",
    "IdeaBoldness",
    "IdeaPage",
    "IdeaPageIncluded",
    "IdeaStatus",
    "Link",
    "Other",
    "Outcome",
    "Receipt",
    "ReceiptOutcome",
    "Session",
    "SessionFormat",
    "SessionPage",
    "SessionPageIncluded",
    "SessionStatus",
    "Step",
    "Term",
    "TermType",
    "Theme",
    "ThemePage",
    "ThemePageIncluded",
    "Trace",
    "TraceEdge",
    "Unit",
    "UnitKind",
    "UnitPage",
    "UnitPageIncluded",
    "UserJourney",
    "Vocabulary",
]

CaptureReceiptOutcome = Literal["created", "updated", "unchanged"]
ChangeAction = Literal["created", "updated", "deleted"]
IdeaBoldness = Literal["bold", "traditional"]
IdeaStatus = Literal["captured", "presented", "selected"]
ReceiptOutcome = Literal["created", "updated", "unchanged"]
SessionFormat = Literal["ordinary", "mini"]
SessionStatus = Literal["planned", "held", "cancelled"]
TermType = Literal["term"]
UnitKind = Literal["municipality", "sector", "service_place"]


class CaptureAnswer(Struct, frozen=True, kw_only=True):
    """What was made of a day."""

    items: tuple[CaptureReceipt, ...]


class CaptureReceipt(Struct, frozen=True, kw_only=True):
    """What was made of a part."""

    pointer: str
    kind: str
    id: UUID
    version: int
    outcome: Open[CaptureReceiptOutcome]


class Change(Struct, frozen=True, kw_only=True):
    """Something that happened."""

    cursor: str
    resource: str
    id: UUID
    version: int
    action: Open[ChangeAction]
    at: datetime


class ChangePage(Struct, frozen=True, kw_only=True):
    """A page of changes."""

    items: tuple[Change, ...]
    next_cursor: str


class ChangesHead(Struct, frozen=True, kw_only=True):
    """The end of the feed."""

    cursor: str


class Exercise(Struct, frozen=True, kw_only=True):
    """A exercise as it is stored."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
    session_id: UUID
    title: str | None
    """A name of at most 200 characters."""
    work: Tagged[UserJourney | Other]
    external_refs: tuple[ExternalRef, ...]


class ExercisePage(Struct, frozen=True, kw_only=True):
    """A page of a list of the exercise kind."""

    items: tuple[Exercise, ...]
    next_cursor: str | None
    total: int | UnsetType = UNSET
    included: ExercisePageIncluded | UnsetType = UNSET


class ExternalRef(Struct, frozen=True, kw_only=True):
    """The key by which another system knows a resource."""

    system: str
    id: str


class History(Struct, frozen=True, kw_only=True):
    """The changes of a resource."""

    items: tuple[HistoryEntry, ...]


class HistoryEntry(Struct, frozen=True, kw_only=True):
    """A change of a field."""

    field: str
    value: Any
    holds_from: date


class Idea(Struct, frozen=True, kw_only=True):
    """A idea as it is stored."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
    title: str | None
    """A name of at most 200 characters."""
    description: str | None
    boldness: Open[IdeaBoldness] | None
    status: Open[IdeaStatus]
    need_ids: tuple[UUID, ...]
    owner_id: UUID | None | UnsetType = UNSET
    follow_up_on: date | None
    expected_value: Decimal | None
    scores: dict[str, int]
    external_refs: tuple[ExternalRef, ...]
    published_at: datetime | None


class IdeaPage(Struct, frozen=True, kw_only=True):
    """A page of a list of the idea kind."""

    items: tuple[Idea, ...]
    next_cursor: str | None
    total: int | UnsetType = UNSET
    included: IdeaPageIncluded | UnsetType = UNSET


class Link(Struct, frozen=True, kw_only=True):
    """A page elsewhere."""

    title: str
    """A name of at most 200 characters."""
    url: str


class Other(Struct, frozen=True, kw_only=True, tag_field="form", tag="other"):
    """Any other method."""

    name: str


class Outcome(Struct, frozen=True, kw_only=True):
    """The whole day."""

    session: Session
    ideas: tuple[Idea, ...]


class Receipt(Struct, frozen=True, kw_only=True):
    """What became of a row."""

    id: UUID
    version: int
    outcome: Open[ReceiptOutcome]


class Session(Struct, frozen=True, kw_only=True):
    """A session as it is stored."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
    title: str
    """A name of at most 200 characters."""
    format: Open[SessionFormat]
    status: Open[SessionStatus]
    starts_at: datetime
    ends_at: datetime
    links: tuple[Link, ...]
    external_refs: tuple[ExternalRef, ...]
    phase_minutes: dict[str, int]


class SessionPage(Struct, frozen=True, kw_only=True):
    """A page of a list of the session kind."""

    items: tuple[Session, ...]
    next_cursor: str | None
    total: int | UnsetType = UNSET
    included: SessionPageIncluded | UnsetType = UNSET


class Step(Struct, frozen=True, kw_only=True):
    """A step."""

    key: str
    action: str
    emotion: int | None


class Term(Struct, frozen=True, kw_only=True):
    """A value and its words."""

    of: str
    value: str
    label: str
    type: Open[TermType]


class Theme(Struct, frozen=True, kw_only=True):
    """A theme as it is stored."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
    name: str
    """A name of at most 200 characters."""
    description: str | None
    external_refs: tuple[ExternalRef, ...]


class ThemePage(Struct, frozen=True, kw_only=True):
    """A page of a list of the theme kind."""

    items: tuple[Theme, ...]
    next_cursor: str | None
    total: int | UnsetType = UNSET
    included: ThemePageIncluded | UnsetType = UNSET


class Trace(Struct, frozen=True, kw_only=True):
    """Where it came from."""

    edges: tuple[TraceEdge, ...]


class TraceEdge(Struct, frozen=True, kw_only=True):
    """A step from one thing to another."""

    from_: str = field(name="from")
    to: str
    relation: str


class Unit(Struct, frozen=True, kw_only=True):
    """A unit as it is stored."""

    id: UUID
    version: int
    created_at: datetime
    updated_at: datetime
    name: str
    """A name of at most 200 characters."""
    kind: Open[UnitKind]
    parent_id: UUID | None
    succeeded_by_ids: tuple[UUID, ...]
    opened_on: date | None
    external_refs: tuple[ExternalRef, ...]
    path: tuple[str, ...]


class UnitPage(Struct, frozen=True, kw_only=True):
    """A page of a list of the unit kind."""

    items: tuple[Unit, ...]
    next_cursor: str | None
    total: int | UnsetType = UNSET
    included: UnitPageIncluded | UnsetType = UNSET


class UserJourney(Struct, frozen=True, kw_only=True, tag_field="form", tag="user_journey"):
    """A user journey."""

    persona: str
    steps: tuple[Step, ...]


class Vocabulary(Struct, frozen=True, kw_only=True):
    """Every value that people read."""

    items: tuple[Term, ...]


class ExercisePageIncluded(Struct, frozen=True, kw_only=True):
    """ExercisePageIncluded"""

    themes: tuple[Theme, ...] | UnsetType = UNSET


class IdeaPageIncluded(Struct, frozen=True, kw_only=True):
    """IdeaPageIncluded"""

    themes: tuple[Theme, ...] | UnsetType = UNSET


class SessionPageIncluded(Struct, frozen=True, kw_only=True):
    """SessionPageIncluded"""

    themes: tuple[Theme, ...] | UnsetType = UNSET


class ThemePageIncluded(Struct, frozen=True, kw_only=True):
    """ThemePageIncluded"""

    themes: tuple[Theme, ...] | UnsetType = UNSET


class UnitPageIncluded(Struct, frozen=True, kw_only=True):
    """UnitPageIncluded"""

    themes: tuple[Theme, ...] | UnsetType = UNSET
