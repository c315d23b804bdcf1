"""What is read. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType

from lup.shapes import Open

__all__ = [
    "AgendaItem",
    "Attendance",
    "AttendancePage",
    "AttendanceRole",
    "AttendanceStatus",
    "ChangesPage",
    "Cohort",
    "CohortPage",
    "ExternalRef",
    "Group",
    "GroupPage",
    "Happened",
    "HappenedAction",
    "Head",
    "History",
    "HistoryEntry",
    "Method",
    "MethodForm",
    "MethodPage",
    "Person",
    "PersonManagedBy",
    "PersonPage",
    "Phase",
    "Programme",
    "ProgrammePage",
    "ProgrammeStatus",
    "Receipt",
    "ReceiptOutcome",
    "Reflection",
    "ReflectionLanguage",
    "ReflectionPage",
    "Session",
    "SessionFormat",
    "SessionLink",
    "SessionOccasion",
    "SessionPage",
    "SessionStatus",
    "Term",
    "Theme",
    "ThemePage",
    "Unit",
    "UnitKind",
    "UnitPage",
    "Words",
]

AttendanceStatus = Literal["absent", "attended", "confirmed", "excused", "invited"]
AttendanceRole = Literal["facilitator", "guest", "leader", "participant"]
HappenedAction = Literal["created", "deleted", "updated"]
MethodForm = Literal["five_whys", "other", "user_journey"]
PersonManagedBy = Literal["scim"]
ProgrammeStatus = Literal["draft", "ended", "running"]
ReceiptOutcome = Literal["created", "unchanged", "updated"]
ReflectionLanguage = Literal["en", "nb", "nn"]
SessionFormat = Literal["mini", "ordinary"]
SessionOccasion = Literal["alumni", "closing", "kick_off", "working"]
SessionStatus = Literal["cancelled", "held", "planned"]
UnitKind = Literal["municipality", "other", "sector", "service_area", "service_place"]


class AgendaItem(Struct, frozen=True, kw_only=True):
    """One item of a session's agenda; a welcome or a lunch has no phase."""

    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    minutes: int
    """Minutes."""
    phase: str | None | UnsetType = UNSET
    """The key of one of the programme's phases."""
    method_key: str | None | UnsetType = UNSET
    """The key of a method of the method bank."""


class Attendance(Struct, frozen=True, kw_only=True):
    """An attendance as it is stored."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    session_id: UUID
    """One of `sessions`."""
    person_id: UUID | UnsetType = UNSET
    """Absent without the scope `people:read`."""
    status: Open[AttendanceStatus]
    phases: tuple[str, ...] | None
    """The phases attended, when it was only part of the day."""
    role: Open[AttendanceRole]


class AttendancePage(Struct, frozen=True, kw_only=True):
    """A page of attendances."""

    items: tuple[Attendance, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class ChangesPage(Struct, frozen=True, kw_only=True):
    """A piece of the feed; `next_cursor` is where to go on, also when nothing has happened yet."""

    items: tuple[Happened, ...]
    next_cursor: str


class Cohort(Struct, frozen=True, kw_only=True):
    """A cohort as it is stored."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    programme_id: UUID
    """One of `programmes`."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: date
    """A day of the calendar."""
    ends_on: date | None
    """A day of the calendar."""
    facilitator_ids: tuple[UUID, ...] | UnsetType = UNSET
    """Absent without the scope `people:read`."""


class CohortPage(Struct, frozen=True, kw_only=True):
    """A page of cohorts."""

    items: tuple[Cohort, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class ExternalRef(Struct, frozen=True, kw_only=True):
    """The key by which another system knows a resource."""

    system: str
    id: str


class Group(Struct, frozen=True, kw_only=True):
    """A leadership group as it is stored."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: tuple[UUID, ...]
    leader_id: UUID | None | UnsetType = UNSET
    """Absent without the scope `people:read`."""
    member_ids: tuple[UUID, ...] | UnsetType = UNSET
    """Absent without the scope `people:read`."""
    enthusiast_ids: tuple[UUID, ...] | UnsetType = UNSET
    """Absent without the scope `people:read`."""
    closed_on: date | None
    """A day of the calendar."""


class GroupPage(Struct, frozen=True, kw_only=True):
    """A page of groups."""

    items: tuple[Group, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class Happened(Struct, frozen=True, kw_only=True):
    """A change: which resource, to which version, how and when; the resource itself is read by its id."""

    cursor: str
    resource: str
    """A resource, by its path's plural."""
    id: UUID
    version: int
    action: Open[HappenedAction]
    at: datetime
    """A moment (RFC 3339), given back in UTC."""


class Head(Struct, frozen=True, kw_only=True):
    """The end of the feed."""

    cursor: str


class History(Struct, frozen=True, kw_only=True):
    """How a resource changed, the oldest day first."""

    items: tuple[HistoryEntry, ...]


class HistoryEntry(Struct, frozen=True, kw_only=True):
    """A change of a field: its value, and the day from which it holds."""

    field: str
    value: Any
    holds_from: date
    recorded_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    caller: str
    reason: str | None


class Method(Struct, frozen=True, kw_only=True):
    """A method as it is stored."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    key: str
    """A key of the caller's own choice, unique where it stands."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: str
    """The key of the phase it suits."""
    form: Open[MethodForm]
    purpose: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: str | None
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: int | None
    """Minutes."""


class MethodPage(Struct, frozen=True, kw_only=True):
    """A page of methods."""

    items: tuple[Method, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""


class Person(Struct, frozen=True, kw_only=True):
    """A person as it is stored, with the system that looks after it (null: whoever may write people)."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    display_name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: str | None
    """An e-mail address, checked by its shape alone."""
    title: str | None
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: UUID | None
    """One of `units`."""
    active: bool
    managed_by: Open[PersonManagedBy] | None


class PersonPage(Struct, frozen=True, kw_only=True):
    """A page of people."""

    items: tuple[Person, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class Phase(Struct, frozen=True, kw_only=True):
    """A phase (*fase*) of a programme; the order is for reading, the work goes back and forth."""

    key: str
    """A key of the caller's own choice, unique where it stands."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    required: bool | UnsetType = UNSET
    purpose: str | None | UnsetType = UNSET
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class Programme(Struct, frozen=True, kw_only=True):
    """A programme as it is stored."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: str | None
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: UUID | None
    """One of `units`."""
    contact: str | None
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: Open[ProgrammeStatus]
    phases: tuple[Phase, ...]


class ProgrammePage(Struct, frozen=True, kw_only=True):
    """A page of programmes."""

    items: tuple[Programme, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class Receipt(Struct, frozen=True, kw_only=True):
    """What became of one row of a batch."""

    id: UUID
    version: int
    outcome: Open[ReceiptOutcome]


class Reflection(Struct, frozen=True, kw_only=True):
    """A reflection as it is stored; the day's notes come in any order, so it shows whether its person
    attended."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    session_id: UUID
    """One of `sessions`."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: int | None
    """From 1 to 5, the best."""
    person_id: UUID | None | UnsetType = UNSET
    """Absent without the scope `people:read`."""
    may_publish: bool
    """Whether the words may be shown, without a name."""
    language: Open[ReflectionLanguage]
    """The language of the texts (ISO 639)."""
    person_attended: bool | None | UnsetType = UNSET
    """Absent without the scope `people:read`."""


class ReflectionPage(Struct, frozen=True, kw_only=True):
    """A page of reflections."""

    items: tuple[Reflection, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class Session(Struct, frozen=True, kw_only=True):
    """A session as it is stored, with the minutes its agenda gives each phase and what a mini session
    lacks."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    programme_id: UUID
    """One of `programmes`."""
    cohort_id: UUID | None
    """One of `cohorts`."""
    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: Open[SessionFormat]
    purpose: str | None
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: tuple[UUID, ...]
    occasion: Open[SessionOccasion] | None
    starts_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    ends_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    place: str | None
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: Open[SessionStatus]
    group_ids: tuple[UUID, ...]
    facilitator_ids: tuple[UUID, ...] | UnsetType = UNSET
    """Absent without the scope `people:read`."""
    agenda: tuple[AgendaItem, ...]
    summary: str | None
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: tuple[SessionLink, ...]
    published_at: datetime | None
    """A moment (RFC 3339), given back in UTC."""
    phase_minutes: dict[str, int]
    """Minutes of the agenda by phase."""
    missing_phases: tuple[str, ...]
    """Required phases that a mini session's agenda lacks."""


class SessionLink(Struct, frozen=True, kw_only=True):
    """A page that belongs to a session."""

    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    url: str
    """An https address."""


class SessionPage(Struct, frozen=True, kw_only=True):
    """A page of sessions."""

    items: tuple[Session, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class Term(Struct, frozen=True, kw_only=True):
    """One value of the contract in the words of people."""

    of: str
    """The field that takes the value; `kind` and `language` mean the same in every resource."""
    value: str
    label: str
    description: str


class Theme(Struct, frozen=True, kw_only=True):
    """A theme as it is stored."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: str | None
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class ThemePage(Struct, frozen=True, kw_only=True):
    """A page of themes."""

    items: tuple[Theme, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""


class Unit(Struct, frozen=True, kw_only=True):
    """A unit as it is stored, with the names from the root to it and its sector."""

    id: UUID
    version: int
    """Counts the changes."""
    created_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), given back in UTC."""
    external_refs: tuple[ExternalRef, ...]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: Open[UnitKind]
    parent_id: UUID | None
    """One of `units`."""
    organisation_number: str | None
    opened_on: date | None
    """A day of the calendar."""
    closed_on: date | None
    """A day of the calendar."""
    succeeded_by_ids: tuple[UUID, ...]
    exempt_reason: str | None
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    path: tuple[str, ...]
    sector_id: UUID | None
    """One of `units`."""


class UnitPage(Struct, frozen=True, kw_only=True):
    """A page of units."""

    items: tuple[Unit, ...]
    next_cursor: str | None
    """Where the next page begins; null on the last."""
    total: int | UnsetType = UNSET
    """How many there are in all, where `count=true` asked."""
    included: dict[str, Any] | UnsetType = UNSET
    """What the items point at, once each, where `include` asked."""


class Words(Struct, frozen=True, kw_only=True):
    """Every term in one language."""

    items: tuple[Term, ...]
