"""What is sent. Written by sdk/generate.py from the contract; changes here are lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NotRequired, TypedDict
from uuid import UUID

from lup._generated import models

__all__ = [
    "AgendaItem",
    "AttendanceBatchPatch",
    "AttendancePatch",
    "AttendancePut",
    "Attendee",
    "Because",
    "BecauseOf",
    "CohortBatchPatch",
    "CohortPatch",
    "CohortPut",
    "ExternalRef",
    "GroupBatchPatch",
    "GroupPatch",
    "GroupPut",
    "ListAttendances",
    "ListChanges",
    "ListCohorts",
    "ListGroups",
    "ListMethods",
    "ListPeople",
    "ListProgrammes",
    "ListReflections",
    "ListSessions",
    "ListThemes",
    "ListUnits",
    "MethodBatchPatch",
    "MethodPatch",
    "MethodPut",
    "NewAttendance",
    "NewCohort",
    "NewGroup",
    "NewMethod",
    "NewPerson",
    "NewProgramme",
    "NewReflection",
    "NewSession",
    "NewTheme",
    "NewUnit",
    "PersonBatchPatch",
    "PersonPatch",
    "PersonPut",
    "Phase",
    "ProgrammeBatchPatch",
    "ProgrammePatch",
    "ProgrammePut",
    "ReflectionBatchPatch",
    "ReflectionPatch",
    "ReflectionPut",
    "SessionBatchPatch",
    "SessionLink",
    "SessionPatch",
    "SessionPut",
    "ThemeBatchPatch",
    "ThemePatch",
    "ThemePut",
    "UnitBatchPatch",
    "UnitPatch",
    "UnitPut",
    "Why",
    "WhyOf",
]


class AgendaItem(TypedDict):
    """One item of a session's agenda; a welcome or a lunch has no phase."""

    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    minutes: int
    """Minutes."""
    phase: NotRequired[str | None]
    """The key of one of the programme's phases."""
    method_key: NotRequired[str | None]
    """The key of a method of the method bank."""


class AttendanceBatchPatch(TypedDict):
    """A change of one of several attendances."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str]
    """One of `people`."""
    person_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"]]
    phases: NotRequired[Sequence[str] | None]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""
    id: UUID | str
    version: int


class AttendancePatch(TypedDict):
    """A person's attendance of a session (*deltakelse*); one a person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str]
    """One of `people`."""
    person_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"]]
    phases: NotRequired[Sequence[str] | None]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class AttendancePut(TypedDict):
    """A person's attendance of a session (*deltakelse*); one a person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str]
    """One of `people`."""
    person_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"]]
    phases: NotRequired[Sequence[str] | None]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class Attendee(TypedDict):
    """One person of a session's list; who is on it already is changed in what is sent."""

    person_id: NotRequired[UUID | str]
    """One of `people`."""
    person_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    status: Literal["absent", "attended", "confirmed", "excused", "invited"]
    phases: NotRequired[Sequence[str] | None]
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class Because(TypedDict):
    """Why a step is taken that needs a reason, and from which day it holds."""

    reason: str
    """Why; kept in the history."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""


class BecauseOf(TypedDict):
    """One of several resources that take a step, and why."""

    reason: str
    """Why; kept in the history."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class CohortBatchPatch(TypedDict):
    """A change of one of several cohorts."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: NotRequired[date | str]
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]
    id: UUID | str
    version: int


class CohortPatch(TypedDict):
    """A cohort (*kull*): groups that go through a programme together, from a kick-off to a closing
    session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: NotRequired[date | str]
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]


class CohortPut(TypedDict):
    """A cohort (*kull*): groups that go through a programme together, from a kick-off to a closing
    session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: NotRequired[date | str]
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]


class ExternalRef(TypedDict):
    """The key by which another system knows a resource."""

    system: str
    id: str


class GroupBatchPatch(TypedDict):
    """A change of one of several groups."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str]]
    unit_refs: NotRequired[Sequence[str]]
    leader_id: NotRequired[UUID | str | None]
    """One of `people`."""
    leader_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str]]
    member_refs: NotRequired[Sequence[str]]
    enthusiast_ids: NotRequired[Sequence[UUID | str]]
    enthusiast_refs: NotRequired[Sequence[str]]
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""
    id: UUID | str
    version: int


class GroupPatch(TypedDict):
    """A leadership group (*ledergruppe*): units and leader may come later, and a closing day closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str]]
    unit_refs: NotRequired[Sequence[str]]
    leader_id: NotRequired[UUID | str | None]
    """One of `people`."""
    leader_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str]]
    member_refs: NotRequired[Sequence[str]]
    enthusiast_ids: NotRequired[Sequence[UUID | str]]
    enthusiast_refs: NotRequired[Sequence[str]]
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class GroupPut(TypedDict):
    """A leadership group (*ledergruppe*): units and leader may come later, and a closing day closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str]]
    unit_refs: NotRequired[Sequence[str]]
    leader_id: NotRequired[UUID | str | None]
    """One of `people`."""
    leader_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str]]
    member_refs: NotRequired[Sequence[str]]
    enthusiast_ids: NotRequired[Sequence[UUID | str]]
    enthusiast_refs: NotRequired[Sequence[str]]
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class MethodBatchPatch(TypedDict):
    """A change of one of several methods."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    key: NotRequired[str]
    """A key of the caller's own choice, unique where it stands."""
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: NotRequired[str]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"]]
    purpose: NotRequired[str]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None]
    """Minutes."""
    id: UUID | str
    version: int


class MethodPatch(TypedDict):
    """A method (*metode*) of the method bank; its key is unique and lasts, since agendas and exercises
    name it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    key: NotRequired[str]
    """A key of the caller's own choice, unique where it stands."""
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: NotRequired[str]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"]]
    purpose: NotRequired[str]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None]
    """Minutes."""


class MethodPut(TypedDict):
    """A method (*metode*) of the method bank; its key is unique and lasts, since agendas and exercises
    name it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    key: NotRequired[str]
    """A key of the caller's own choice, unique where it stands."""
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: NotRequired[str]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"]]
    purpose: NotRequired[str]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None]
    """Minutes."""


class NewAttendance(TypedDict):
    """A person's attendance of a session (*deltakelse*); one a person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str]
    """One of `people`."""
    person_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"]]
    phases: NotRequired[Sequence[str] | None]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class NewCohort(TypedDict):
    """A cohort (*kull*): groups that go through a programme together, from a kick-off to a closing
    session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: date | str
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]


class NewGroup(TypedDict):
    """A leadership group (*ledergruppe*): units and leader may come later, and a closing day closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str]]
    unit_refs: NotRequired[Sequence[str]]
    leader_id: NotRequired[UUID | str | None]
    """One of `people`."""
    leader_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str]]
    member_refs: NotRequired[Sequence[str]]
    enthusiast_ids: NotRequired[Sequence[UUID | str]]
    enthusiast_refs: NotRequired[Sequence[str]]
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class NewMethod(TypedDict):
    """A method (*metode*) of the method bank; its key is unique and lasts, since agendas and exercises
    name it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    key: str
    """A key of the caller's own choice, unique where it stands."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: str
    """The key of the phase it suits."""
    form: Literal["five_whys", "other", "user_journey"]
    purpose: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None]
    """Minutes."""


class NewPerson(TypedDict):
    """A person (*person*); whom something points at is deactivated, never deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    display_name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class NewProgramme(TypedDict):
    """A programme (*program*); without `phases` it has those of LUP: insight, needs, ideas, test and
    realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"]]
    phases: NotRequired[Sequence[Phase | models.Phase]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class NewReflection(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None]
    """One of `people`."""
    person_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"]]
    """The language of the texts (ISO 639)."""


class NewSession(TypedDict):
    """A session of a programme (*samling*), ordinary or a mini session of one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: Literal["mini", "ordinary"]
    purpose: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str]]
    problem_statement_refs: NotRequired[Sequence[str]]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None]
    starts_at: datetime | str
    """A moment (RFC 3339), given back in UTC."""
    ends_at: datetime | str
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"]]
    group_ids: NotRequired[Sequence[UUID | str]]
    group_refs: NotRequired[Sequence[str]]
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem]]
    summary: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class NewTheme(TypedDict):
    """A theme (*tema*): what comes up again and again."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class NewUnit(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
    parent_id: NotRequired[UUID | str | None]
    """One of `units`."""
    parent_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None]
    opened_on: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    succeeded_by_refs: NotRequired[Sequence[str]]
    exempt_reason: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class PersonBatchPatch(TypedDict):
    """A change of one of several people."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    display_name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""
    id: UUID | str
    version: int


class PersonPatch(TypedDict):
    """A person (*person*); whom something points at is deactivated, never deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    display_name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class PersonPut(TypedDict):
    """A person (*person*); whom something points at is deactivated, never deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    display_name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class Phase(TypedDict):
    """A phase (*fase*) of a programme; the order is for reading, the work goes back and forth."""

    key: str
    """A key of the caller's own choice, unique where it stands."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    required: NotRequired[bool]
    purpose: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class ProgrammeBatchPatch(TypedDict):
    """A change of one of several programmes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"]]
    phases: NotRequired[Sequence[Phase | models.Phase]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""
    id: UUID | str
    version: int


class ProgrammePatch(TypedDict):
    """A programme (*program*); without `phases` it has those of LUP: insight, needs, ideas, test and
    realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"]]
    phases: NotRequired[Sequence[Phase | models.Phase]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class ProgrammePut(TypedDict):
    """A programme (*program*); without `phases` it has those of LUP: insight, needs, ideas, test and
    realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"]]
    phases: NotRequired[Sequence[Phase | models.Phase]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class ReflectionBatchPatch(TypedDict):
    """A change of one of several reflections."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    text: NotRequired[str]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None]
    """One of `people`."""
    person_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"]]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int


class ReflectionPatch(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    text: NotRequired[str]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None]
    """One of `people`."""
    person_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"]]
    """The language of the texts (ISO 639)."""


class ReflectionPut(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    session_id: NotRequired[UUID | str]
    """One of `sessions`."""
    session_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    text: NotRequired[str]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None]
    """One of `people`."""
    person_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"]]
    """The language of the texts (ISO 639)."""


class SessionBatchPatch(TypedDict):
    """A change of one of several sessions."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    title: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"]]
    purpose: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str]]
    problem_statement_refs: NotRequired[Sequence[str]]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None]
    starts_at: NotRequired[datetime | str]
    """A moment (RFC 3339), given back in UTC."""
    ends_at: NotRequired[datetime | str]
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str]]
    group_refs: NotRequired[Sequence[str]]
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem]]
    summary: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""
    id: UUID | str
    version: int


class SessionLink(TypedDict):
    """A page that belongs to a session."""

    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    url: str
    """An https address."""


class SessionPatch(TypedDict):
    """A session of a programme (*samling*), ordinary or a mini session of one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    title: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"]]
    purpose: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str]]
    problem_statement_refs: NotRequired[Sequence[str]]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None]
    starts_at: NotRequired[datetime | str]
    """A moment (RFC 3339), given back in UTC."""
    ends_at: NotRequired[datetime | str]
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str]]
    group_refs: NotRequired[Sequence[str]]
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem]]
    summary: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class SessionPut(TypedDict):
    """A session of a programme (*samling*), ordinary or a mini session of one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    programme_id: NotRequired[UUID | str]
    """One of `programmes`."""
    programme_ref: NotRequired[str]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    title: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"]]
    purpose: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str]]
    problem_statement_refs: NotRequired[Sequence[str]]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None]
    starts_at: NotRequired[datetime | str]
    """A moment (RFC 3339), given back in UTC."""
    ends_at: NotRequired[datetime | str]
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"]]
    group_ids: NotRequired[Sequence[UUID | str]]
    group_refs: NotRequired[Sequence[str]]
    facilitator_ids: NotRequired[Sequence[UUID | str]]
    facilitator_refs: NotRequired[Sequence[str]]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem]]
    summary: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink]]
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class ThemeBatchPatch(TypedDict):
    """A change of one of several themes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    id: UUID | str
    version: int


class ThemePatch(TypedDict):
    """A theme (*tema*): what comes up again and again."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class ThemePut(TypedDict):
    """A theme (*tema*): what comes up again and again."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class UnitBatchPatch(TypedDict):
    """A change of one of several units."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"]]
    parent_id: NotRequired[UUID | str | None]
    """One of `units`."""
    parent_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None]
    opened_on: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    succeeded_by_refs: NotRequired[Sequence[str]]
    exempt_reason: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""
    id: UUID | str
    version: int


class UnitPatch(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"]]
    parent_id: NotRequired[UUID | str | None]
    """One of `units`."""
    parent_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None]
    opened_on: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    succeeded_by_refs: NotRequired[Sequence[str]]
    exempt_reason: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class UnitPut(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef]]
    name: NotRequired[str]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"]]
    parent_id: NotRequired[UUID | str | None]
    """One of `units`."""
    parent_ref: NotRequired[str | None]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None]
    opened_on: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str]]
    succeeded_by_refs: NotRequired[Sequence[str]]
    exempt_reason: NotRequired[str | None]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str]
    """Why; kept in the history."""


class Why(TypedDict):
    """Why a step is taken, and from which day it holds."""

    reason: NotRequired[str]
    """Why; kept in the history."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""


class WhyOf(TypedDict):
    """One of several resources that take a step, and why."""

    reason: NotRequired[str]
    """Why; kept in the history."""
    holds_from: NotRequired[date | str]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class ListAttendances(TypedDict):
    """What `list_attendances` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    person_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | None]
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | None]


class ListChanges(TypedDict):
    """What `list_changes` can be asked for."""

    after: NotRequired[str | None]
    """Where to go on; from the beginning if absent."""
    limit: NotRequired[int | None]
    """How many at most."""
    resource: NotRequired[str | None]
    """A resource, by its path's plural."""


class ListCohorts(TypedDict):
    """What `list_cohorts` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "-starts_on", "name", "starts_on"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    programme_id: NotRequired[UUID | str | None]
    """Those that name this one of `programmes`."""
    starts_on_from: NotRequired[date | str | None]
    """A day of the calendar."""
    starts_on_to: NotRequired[date | str | None]
    """A day of the calendar."""
    ends_on_from: NotRequired[date | str | None]
    """A day of the calendar."""
    ends_on_to: NotRequired[date | str | None]
    """A day of the calendar."""
    facilitator_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""


class ListGroups(TypedDict):
    """What `list_groups` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-closed_on", "-name", "closed_on", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    unit_ids: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    leader_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    member_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    enthusiast_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    closed_on_from: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on_to: NotRequired[date | str | None]
    """A day of the calendar."""


class ListMethods(TypedDict):
    """What `list_methods` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    key: NotRequired[str | None]
    """A key of the caller's own choice, unique where it stands."""
    phase: NotRequired[str | None]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | None]


class ListPeople(TypedDict):
    """What `list_people` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-display_name", "display_name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    unit_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    active: NotRequired[bool | None]
    managed_by: NotRequired[Literal["scim"] | None]


class ListProgrammes(TypedDict):
    """What `list_programmes` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    owner_unit_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    status: NotRequired[Literal["draft", "ended", "running"] | None]


class ListReflections(TypedDict):
    """What `list_reflections` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    person_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    may_publish: NotRequired[bool | None]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """The language of the texts (ISO 639)."""


class ListSessions(TypedDict):
    """What `list_sessions` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-starts_at", "-title", "starts_at", "title"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    programme_id: NotRequired[UUID | str | None]
    """Those that name this one of `programmes`."""
    cohort_id: NotRequired[UUID | str | None]
    """Those that name this one of `cohorts`."""
    format: NotRequired[Literal["mini", "ordinary"] | None]
    problem_statement_ids: NotRequired[UUID | str | None]
    """Those that name this one of `problem_statements`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None]
    starts_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    starts_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    ends_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    ends_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | None]
    group_ids: NotRequired[UUID | str | None]
    """Those that name this one of `groups`."""
    facilitator_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    published_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    published_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""


class ListThemes(TypedDict):
    """What `list_themes` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""


class ListUnits(TypedDict):
    """What `list_units` can be asked for."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-closed_on", "-name", "-opened_on", "closed_on", "name", "opened_on"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[str | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    external_ref: NotRequired[str | None]
    """A resource by another system's key: `system:id`."""
    created_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    created_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_from: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    updated_at_to: NotRequired[datetime | str | None]
    """A moment (RFC 3339), given back in UTC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | None]
    parent_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    opened_on_from: NotRequired[date | str | None]
    """A day of the calendar."""
    opened_on_to: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on_from: NotRequired[date | str | None]
    """A day of the calendar."""
    closed_on_to: NotRequired[date | str | None]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
