"""Request types. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NotRequired, TypedDict
from uuid import UUID

from msgspec import UnsetType

from lup._generated import models

__all__ = [
    "AgendaItem",
    "AttendanceBatchPatch",
    "AttendancePatch",
    "AttendancePut",
    "Attendee",
    "Because",
    "BecauseOf",
    "Capture",
    "CapturedCause",
    "CapturedExercise",
    "CapturedIdea",
    "CapturedIdeaPresentation",
    "CapturedInsight",
    "CapturedNeed",
    "CapturedNote",
    "CapturedPoint",
    "CapturedPresentation",
    "CapturedProblemStatement",
    "CapturedReflection",
    "CapturedSource",
    "CapturedStep",
    "CapturedWork",
    "CohortBatchPatch",
    "CohortPatch",
    "CohortPut",
    "ExerciseBatchPatch",
    "ExercisePatch",
    "ExercisePut",
    "ExternalRef",
    "GroupBatchPatch",
    "GroupPatch",
    "GroupPut",
    "IdeaBatchPatch",
    "IdeaPatch",
    "IdeaPut",
    "InsightBatchPatch",
    "InsightPatch",
    "InsightPut",
    "ListAttendances",
    "ListChanges",
    "ListCohorts",
    "ListExercises",
    "ListGroups",
    "ListIdeas",
    "ListInsights",
    "ListMethods",
    "ListNeeds",
    "ListPeople",
    "ListPresentations",
    "ListProblemStatements",
    "ListProgrammes",
    "ListReflections",
    "ListSessions",
    "ListThemes",
    "ListUnits",
    "MethodBatchPatch",
    "MethodPatch",
    "MethodPut",
    "NeedBatchPatch",
    "NeedPatch",
    "NeedPut",
    "NewAttendance",
    "NewCause",
    "NewCauseItem",
    "NewCohort",
    "NewExercise",
    "NewFiveWhys",
    "NewGroup",
    "NewIdea",
    "NewInsight",
    "NewItems",
    "NewMethod",
    "NewNeed",
    "NewNote",
    "NewNoteItem",
    "NewOpportunityItem",
    "NewOtherWork",
    "NewPainPointItem",
    "NewPerson",
    "NewPoint",
    "NewPresentation",
    "NewProblemStatement",
    "NewProgramme",
    "NewReflection",
    "NewSession",
    "NewSource",
    "NewStep",
    "NewStepItem",
    "NewTheme",
    "NewUnit",
    "NewUserJourney",
    "PersonBatchPatch",
    "PersonPatch",
    "PersonPut",
    "Phase",
    "PresentationBatchPatch",
    "PresentationPatch",
    "PresentationPut",
    "ProblemStatementBatchPatch",
    "ProblemStatementPatch",
    "ProblemStatementPut",
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
    "Thing",
    "Things",
    "UnitBatchPatch",
    "UnitPatch",
    "UnitPut",
    "Why",
    "WhyOf",
    "WorkPatch",
]


class AgendaItem(TypedDict):
    """One item of a session's agenda; a welcome or a lunch has no phase."""

    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    minutes: int
    """Minutes."""
    phase: NotRequired[str | None | UnsetType]
    """The key of one of the programme's phases."""
    method_key: NotRequired[str | None | UnsetType]
    """The key of a method of the method bank."""


class AttendanceBatchPatch(TypedDict):
    """A change of one of several attendances."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class AttendancePatch(TypedDict):
    """A person's attendance of a session (*deltakelse*); one a person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class AttendancePut(TypedDict):
    """A person's attendance of a session (*deltakelse*); one a person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class Attendee(TypedDict):
    """One person of a session's list; who is on it already is changed in what is sent."""

    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    status: Literal["absent", "attended", "confirmed", "excused", "invited"]
    phases: NotRequired[Sequence[str] | None | UnsetType]
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class Because(TypedDict):
    """Why a step is taken that needs a reason, and from which day it holds."""

    reason: str
    """Why, in at most 1,000 characters; kept in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""


class BecauseOf(TypedDict):
    """One of several resources that take a step, and why."""

    reason: str
    """Why, in at most 1,000 characters; kept in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class Capture(TypedDict):
    """What a session brought, in any order: things name one another by keys of the document; sent again,
    what is absent stays, what is given wins, nothing is removed."""

    team: NotRequired[str | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    problem_statements: NotRequired[Sequence[CapturedProblemStatement] | UnsetType]
    exercises: NotRequired[Sequence[CapturedExercise] | UnsetType]
    insights: NotRequired[Sequence[CapturedInsight] | UnsetType]
    needs: NotRequired[Sequence[CapturedNeed] | UnsetType]
    ideas: NotRequired[Sequence[str | CapturedIdea] | UnsetType]
    presentations: NotRequired[Sequence[CapturedPresentation] | UnsetType]
    reflections: NotRequired[Sequence[CapturedReflection] | UnsetType]


class CapturedCause(TypedDict):
    """An answer to a why: below another one, or a first answer."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    because_of_key: NotRequired[str | None | UnsetType]
    """The cause that it explains."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    root: NotRequired[bool | UnsetType]
    """Whether the group holds it for a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CapturedExercise(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    problem_statement_key: NotRequired[str | None | UnsetType]
    """Instead of the id: a key of this document."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    work: NotRequired[CapturedWork | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""


class CapturedIdea(TypedDict):
    """An idea (*idé*): without a title it gets one of the description's beginning."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    need_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys of this document, beside other systems' keys; not with ids."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    insight_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys of this document, beside other systems' keys; not with ids."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    problem_statement_key: NotRequired[str | None | UnsetType]
    """Instead of the id: a key of this document."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | UnsetType]
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""
    presentation: NotRequired[CapturedIdeaPresentation | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class CapturedIdeaPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first makes a captured idea presented."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    position: NotRequired[int | None | UnsetType]
    """Place in the order."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """Dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""


class CapturedInsight(TypedDict):
    """An insight (*innsikt*), with what it rests on."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[CapturedSource] | UnsetType]
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""


class CapturedNeed(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    insight_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys of this document, beside other systems' keys; not with ids."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class CapturedNote(TypedDict):
    """A note of a method that has no form of its own."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    cluster: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CapturedPoint(TypedDict):
    """A pain point or an opportunity of a step."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CapturedPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first makes a captured idea presented."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    idea_key: NotRequired[str | UnsetType]
    """Instead of the id: a key of this document."""
    position: NotRequired[int | None | UnsetType]
    """Place in the order."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """Dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""


class CapturedProblemStatement(TypedDict):
    """A problem statement (*problemstilling*); a reframed one names its former self and what changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    reframed_from_key: NotRequired[str | None | UnsetType]
    """Instead of the id: a key of this document."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    insight_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys of this document, beside other systems' keys; not with ids."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""


class CapturedReflection(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key of this document, by which its other things name this one."""


class CapturedSource(TypedDict):
    """Where an insight comes from: an exercise, or one item of it."""

    exercise_id: NotRequired[UUID | str | UnsetType]
    """One of `exercises`."""
    exercise_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    exercise_key: NotRequired[str | UnsetType]
    """Instead of the id: a key of this document."""
    item_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""


class CapturedStep(TypedDict):
    """A step of a user journey."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    stage: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    action: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    touchpoint: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    channel: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    thought: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    emotion: NotRequired[int | None | UnsetType]
    """How it feels, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[CapturedPoint] | UnsetType]
    opportunities: NotRequired[Sequence[CapturedPoint] | UnsetType]
    backstage: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class CapturedWork(TypedDict):
    """Members to change, of the `form` that is stored; with another `form` all of it is replaced."""

    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    persona: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    case: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[Sequence[CapturedStep] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    causes: NotRequired[Sequence[CapturedCause] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    notes: NotRequired[Sequence[CapturedNote] | UnsetType]


class CohortBatchPatch(TypedDict):
    """A change of one of several cohorts."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: NotRequired[date | str | UnsetType]
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    id: UUID | str
    version: int
    """Counts the changes."""


class CohortPatch(TypedDict):
    """A cohort (*kull*): groups that go through a programme together, from a kick-off to a closing
    session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: NotRequired[date | str | UnsetType]
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]


class CohortPut(TypedDict):
    """A cohort (*kull*): groups that go through a programme together, from a kick-off to a closing
    session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: NotRequired[date | str | UnsetType]
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]


class ExerciseBatchPatch(TypedDict):
    """A change of one of several exercises."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    work: NotRequired[WorkPatch | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """Counts the changes."""


class ExercisePatch(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    work: NotRequired[WorkPatch | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ExercisePut(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    work: NotRequired[WorkPatch | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ExternalRef(TypedDict):
    """The key by which another system knows a resource."""

    system: str
    """The other system."""
    id: str
    """Its key for the resource, kept as it was sent."""


class GroupBatchPatch(TypedDict):
    """A change of one of several groups."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class GroupPatch(TypedDict):
    """A leadership group (*ledergruppe*): units and leader may come later, and a closing day closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class GroupPut(TypedDict):
    """A leadership group (*ledergruppe*): units and leader may come later, and a closing day closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class IdeaBatchPatch(TypedDict):
    """A change of one of several ideas."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class IdeaPatch(TypedDict):
    """An idea (*idé*): without a title it gets one of the description's beginning."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class IdeaPut(TypedDict):
    """An idea (*idé*): without a title it gets one of the description's beginning."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | UnsetType]
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class InsightBatchPatch(TypedDict):
    """A change of one of several insights."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[NewSource] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """Counts the changes."""


class InsightPatch(TypedDict):
    """An insight (*innsikt*), with what it rests on."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[NewSource] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class InsightPut(TypedDict):
    """An insight (*innsikt*), with what it rests on."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[NewSource] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class MethodBatchPatch(TypedDict):
    """A change of one of several methods."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: NotRequired[str | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: NotRequired[str | UnsetType]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    purpose: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""
    id: UUID | str
    version: int
    """Counts the changes."""


class MethodPatch(TypedDict):
    """A method (*metode*) of the method bank; its key is unique and lasts, since agendas and exercises
    name it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: NotRequired[str | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: NotRequired[str | UnsetType]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    purpose: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""


class MethodPut(TypedDict):
    """A method (*metode*) of the method bank; its key is unique and lasts, since agendas and exercises
    name it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: NotRequired[str | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: NotRequired[str | UnsetType]
    """The key of the phase it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    purpose: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""


class NeedBatchPatch(TypedDict):
    """A change of one of several needs."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class NeedPatch(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NeedPut(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewAttendance(TypedDict):
    """A person's attendance of a session (*deltakelse*); one a person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended, when it was only part of the day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewCause(TypedDict):
    """An answer to a why: below another one, or a first answer."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    because_of_key: NotRequired[str | None | UnsetType]
    """The cause that it explains."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    root: NotRequired[bool | UnsetType]
    """Whether the group holds it for a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class NewCauseItem(TypedDict):
    """A cause to append to five whys."""

    kind: Literal["cause"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    because_of_key: NotRequired[str | None | UnsetType]
    """The cause that it explains."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    root: NotRequired[bool | UnsetType]
    """Whether the group holds it for a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class NewCohort(TypedDict):
    """A cohort (*kull*): groups that go through a programme together, from a kick-off to a closing
    session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    starts_on: date | str
    """A day of the calendar."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]


class NewExercise(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""
    work: NewUserJourney | NewFiveWhys | NewOtherWork
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class NewFiveWhys(TypedDict):
    """Five whys (*5 x hvorfor*): a forest of causes, at most ten deep; only a leaf is a root cause."""

    form: Literal["five_whys"]
    question: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    causes: NotRequired[Sequence[NewCause] | UnsetType]


class NewGroup(TypedDict):
    """A leadership group (*ledergruppe*): units and leader may come later, and a closing day closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewIdea(TypedDict):
    """An idea (*idé*): without a title it gets one of the description's beginning."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | UnsetType]
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewInsight(TypedDict):
    """An insight (*innsikt*), with what it rests on."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    kind: Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"]
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[NewSource] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class NewItems(TypedDict):
    """Items that one table adds to an exercise, whatever the others write meanwhile."""

    items: Sequence[NewStepItem | NewPainPointItem | NewOpportunityItem | NewCauseItem | NewNoteItem]


class NewMethod(TypedDict):
    """A method (*metode*) of the method bank; its key is unique and lasts, since agendas and exercises
    name it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: str
    """A key of the caller's own choice, unique where it stands."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    phase: str
    """The key of the phase it suits."""
    form: Literal["five_whys", "other", "user_journey"]
    purpose: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""


class NewNeed(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    what: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewNote(TypedDict):
    """A note of a method that has no form of its own."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    cluster: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class NewNoteItem(TypedDict):
    """A note to append to the work of another method."""

    kind: Literal["note"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    cluster: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class NewOpportunityItem(TypedDict):
    """An opportunity to append to a step."""

    kind: Literal["opportunity"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    step_key: str
    """A key of the caller's own choice, unique where it stands."""


class NewOtherWork(TypedDict):
    """The notes of any other method: nothing is lost because it has no form."""

    form: Literal["other"]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    notes: NotRequired[Sequence[NewNote] | UnsetType]


class NewPainPointItem(TypedDict):
    """A pain point to append to a step."""

    kind: Literal["pain_point"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    step_key: str
    """A key of the caller's own choice, unique where it stands."""


class NewPerson(TypedDict):
    """A person (*person*); whom something points at is deactivated, never deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewPoint(TypedDict):
    """A pain point or an opportunity of a step."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class NewPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first makes a captured idea presented."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    position: NotRequired[int | None | UnsetType]
    """Place in the order."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """Dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class NewProblemStatement(TypedDict):
    """A problem statement (*problemstilling*); a reframed one names its former self and what changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class NewProgramme(TypedDict):
    """A programme (*program*); without `phases` it has those of LUP: insight, needs, ideas, test and
    realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewReflection(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    text: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class NewSession(TypedDict):
    """A session of a programme (*samling*), ordinary or a mini session of one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: Literal["mini", "ordinary"]
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    starts_at: datetime | str
    """A moment (RFC 3339), given back in UTC."""
    ends_at: datetime | str
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | UnsetType]
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewSource(TypedDict):
    """Where an insight comes from: an exercise, or one item of it."""

    exercise_id: NotRequired[UUID | str | UnsetType]
    """One of `exercises`."""
    exercise_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    item_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""


class NewStep(TypedDict):
    """A step of a user journey."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    stage: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    touchpoint: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    channel: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    thought: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    emotion: NotRequired[int | None | UnsetType]
    """How it feels, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[NewPoint] | UnsetType]
    opportunities: NotRequired[Sequence[NewPoint] | UnsetType]
    backstage: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class NewStepItem(TypedDict):
    """A step to append to a user journey."""

    kind: Literal["step"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; the service makes one if none is given."""
    stage: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    touchpoint: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    channel: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    thought: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    emotion: NotRequired[int | None | UnsetType]
    """How it feels, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[NewPoint] | UnsetType]
    opportunities: NotRequired[Sequence[NewPoint] | UnsetType]
    backstage: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class NewTheme(TypedDict):
    """A theme (*tema*): what comes up again and again."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class NewUnit(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last one checked."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class NewUserJourney(TypedDict):
    """A user journey (*brukerreise*): a case, step by step."""

    form: Literal["user_journey"]
    persona: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    case: str
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[Sequence[NewStep] | UnsetType]


class PersonBatchPatch(TypedDict):
    """A change of one of several people."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class PersonPatch(TypedDict):
    """A person (*person*); whom something points at is deactivated, never deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class PersonPut(TypedDict):
    """A person (*person*); whom something points at is deactivated, never deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address, checked by its shape alone."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class Phase(TypedDict):
    """A phase (*fase*) of a programme; the order is for reading, the work goes back and forth."""

    key: str
    """A key of the caller's own choice, unique where it stands."""
    name: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    required: NotRequired[bool | UnsetType]
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class PresentationBatchPatch(TypedDict):
    """A change of one of several presentations."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    position: NotRequired[int | None | UnsetType]
    """Place in the order."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """Dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """Counts the changes."""


class PresentationPatch(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first makes a captured idea presented."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    position: NotRequired[int | None | UnsetType]
    """Place in the order."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """Dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class PresentationPut(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first makes a captured idea presented."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    position: NotRequired[int | None | UnsetType]
    """Place in the order."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """Dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ProblemStatementBatchPatch(TypedDict):
    """A change of one of several problem_statements."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """Counts the changes."""


class ProblemStatementPatch(TypedDict):
    """A problem statement (*problemstilling*); a reframed one names its former self and what changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ProblemStatementPut(TypedDict):
    """A problem statement (*problemstilling*); a reframed one names its former self and what changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ProgrammeBatchPatch(TypedDict):
    """A change of one of several programmes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class ProgrammePatch(TypedDict):
    """A programme (*program*); without `phases` it has those of LUP: insight, needs, ideas, test and
    realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class ProgrammePut(TypedDict):
    """A programme (*program*); without `phases` it has those of LUP: insight, needs, ideas, test and
    realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class ReflectionBatchPatch(TypedDict):
    """A change of one of several reflections."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """Counts the changes."""


class ReflectionPatch(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ReflectionPut(TypedDict):
    """What a participant said about a session (*sitat*), with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """From 1 to 5, the best."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the words may be shown, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class SessionBatchPatch(TypedDict):
    """A change of one of several sessions."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    title: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | UnsetType]
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    starts_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), given back in UTC."""
    ends_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class SessionLink(TypedDict):
    """A page that belongs to a session."""

    title: str
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    url: str
    """An https address."""


class SessionPatch(TypedDict):
    """A session of a programme (*samling*), ordinary or a mini session of one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    title: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | UnsetType]
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    starts_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), given back in UTC."""
    ends_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class SessionPut(TypedDict):
    """A session of a programme (*samling*), ordinary or a mini session of one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    title: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | UnsetType]
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    starts_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), given back in UTC."""
    ends_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), given back in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | UnsetType]
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class ThemeBatchPatch(TypedDict):
    """A change of one of several themes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    id: UUID | str
    version: int
    """Counts the changes."""


class ThemePatch(TypedDict):
    """A theme (*tema*): what comes up again and again."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class ThemePut(TypedDict):
    """A theme (*tema*): what comes up again and again."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""


class Thing(TypedDict):
    """What a theme is attached to: a resource, or an item of an exercise, which its `item_key` names."""

    kind: Literal["exercises", "ideas", "insights", "needs"]
    id: UUID | str
    item_key: NotRequired[str | None | UnsetType]
    """A key of the caller's own choice, unique where it stands."""


class Things(TypedDict):
    """What a theme is attached to, or detached from, many at once and of any kind."""

    items: Sequence[Thing]


class UnitBatchPatch(TypedDict):
    """A change of one of several units."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | UnsetType]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last one checked."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    id: UUID | str
    version: int
    """Counts the changes."""


class UnitPatch(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | UnsetType]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last one checked."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class UnitPut(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | UnsetType]
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """Instead of the id: another system's key, `system:id`."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last one checked."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A day of the calendar."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""


class Why(TypedDict):
    """Why a step is taken, and from which day it holds."""

    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""


class WhyOf(TypedDict):
    """One of several resources that take a step, and why."""

    reason: NotRequired[str | UnsetType]
    """Why, in at most 1,000 characters; kept in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class WorkPatch(TypedDict):
    """Members to change, of the `form` that is stored; with another `form` all of it is replaced."""

    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    persona: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    case: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    steps: NotRequired[Sequence[NewStep] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, kept in Unicode's NFC."""
    causes: NotRequired[Sequence[NewCause] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, kept in Unicode's NFC."""
    notes: NotRequired[Sequence[NewNote] | UnsetType]


class ListAttendances(TypedDict):
    """The query parameters of `list_attendances`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[Sequence[Literal["person", "session"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    person_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | None]
    """Those with this `status`."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | None]
    """Those with this `role`."""


class ListChanges(TypedDict):
    """The query parameters of `list_changes`."""

    after: NotRequired[str | None]
    """A place in the whole feed."""
    limit: NotRequired[int | None]
    """How many at most."""
    resource: NotRequired[str | None]
    """A resource, by its path's plural."""


class ListCohorts(TypedDict):
    """The query parameters of `list_cohorts`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "-starts_on", "name", "starts_on"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[Sequence[Literal["facilitators", "programme"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    programme_id: NotRequired[UUID | str | None]
    """Those that name this one of `programmes`."""
    starts_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    starts_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    ends_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    ends_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    facilitator_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""


class ListExercises(TypedDict):
    """The query parameters of `list_exercises`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[Sequence[Literal["group", "problem_statement", "session"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    problem_statement_id: NotRequired[UUID | str | None]
    """Those that name this one of `problem_statements`."""
    group_id: NotRequired[UUID | str | None]
    """Those that name this one of `groups`."""
    team: NotRequired[str | None | None]
    """The table in the room, at most 60 characters on one line."""
    method_key: NotRequired[str | None | None]
    """A key of the caller's own choice, unique where it stands."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""


class ListGroups(TypedDict):
    """The query parameters of `list_groups`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-closed_on", "-name", "closed_on", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[Sequence[Literal["enthusiasts", "leader", "members", "units"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    unit_ids: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    leader_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    member_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    enthusiast_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    closed_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    closed_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""


class ListIdeas(TypedDict):
    """The query parameters of `list_ideas`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-follow_up_on", "-title", "follow_up_on", "title"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[
        Sequence[Literal["group", "insights", "needs", "owner", "problem_statement", "session", "themes", "unit"]]
        | None
    ]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | None]
    """Those with this `boldness`."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | None]
    """Those with this `origin`."""
    need_ids: NotRequired[UUID | str | None]
    """Those that name this one of `needs`."""
    insight_ids: NotRequired[UUID | str | None]
    """Those that name this one of `insights`."""
    problem_statement_id: NotRequired[UUID | str | None]
    """Those that name this one of `problem_statements`."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    group_id: NotRequired[UUID | str | None]
    """Those that name this one of `groups`."""
    team: NotRequired[str | None | None]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    owner_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    follow_up_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    follow_up_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | None]
    """Those with this `status`."""
    theme_ids: NotRequired[UUID | str | None]
    """Those that name this one of `themes`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""
    published_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    published_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""


class ListInsights(TypedDict):
    """The query parameters of `list_insights`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[Sequence[Literal["group", "session", "themes"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | None]
    """Those with this `kind`."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    group_id: NotRequired[UUID | str | None]
    """Those that name this one of `groups`."""
    theme_ids: NotRequired[UUID | str | None]
    """Those that name this one of `themes`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""


class ListMethods(TypedDict):
    """The query parameters of `list_methods`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    key: NotRequired[str | None]
    """Those with this `key`."""
    phase: NotRequired[str | None]
    """Those with this `phase`."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | None]
    """Those with this `form`."""


class ListNeeds(TypedDict):
    """The query parameters of `list_needs`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[Sequence[Literal["group", "insights", "session", "themes"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    status: NotRequired[Literal["answered", "open", "parked"] | None]
    """Those with this `status`."""
    insight_ids: NotRequired[UUID | str | None]
    """Those that name this one of `insights`."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    group_id: NotRequired[UUID | str | None]
    """Those that name this one of `groups`."""
    theme_ids: NotRequired[UUID | str | None]
    """Those that name this one of `themes`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""


class ListPeople(TypedDict):
    """The query parameters of `list_people`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-display_name", "display_name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[Sequence[Literal["unit"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    unit_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    active: NotRequired[bool | None]
    """Those with this `active`."""
    managed_by: NotRequired[Literal["scim"] | None | None]
    """Those with this `managed_by`."""


class ListPresentations(TypedDict):
    """The query parameters of `list_presentations`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-position", "position"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[Sequence[Literal["idea", "presenters", "session"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    idea_id: NotRequired[UUID | str | None]
    """Those that name this one of `ideas`."""
    presenter_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""


class ListProblemStatements(TypedDict):
    """The query parameters of `list_problem_statements`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[Sequence[Literal["insights", "owner_unit", "reframed_from"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    owner_unit_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    reframed_from_id: NotRequired[UUID | str | None]
    """Those that name this one of `problem_statements`."""
    insight_ids: NotRequired[UUID | str | None]
    """Those that name this one of `insights`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""


class ListProgrammes(TypedDict):
    """The query parameters of `list_programmes`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[Sequence[Literal["owner_unit"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    owner_unit_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    status: NotRequired[Literal["draft", "ended", "running"] | None]
    """Those with this `status`."""


class ListReflections(TypedDict):
    """The query parameters of `list_reflections`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    include: NotRequired[Sequence[Literal["person", "session"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    session_id: NotRequired[UUID | str | None]
    """Those that name this one of `sessions`."""
    person_id: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    may_publish: NotRequired[bool | None]
    """Those with this `may_publish`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Those with this `language`."""


class ListSessions(TypedDict):
    """The query parameters of `list_sessions`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-starts_at", "-title", "starts_at", "title"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[
        Sequence[Literal["cohort", "facilitators", "groups", "problem_statements", "programme"]] | None
    ]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    programme_id: NotRequired[UUID | str | None]
    """Those that name this one of `programmes`."""
    cohort_id: NotRequired[UUID | str | None]
    """Those that name this one of `cohorts`."""
    format: NotRequired[Literal["mini", "ordinary"] | None]
    """Those with this `format`."""
    problem_statement_ids: NotRequired[UUID | str | None]
    """Those that name this one of `problem_statements`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | None]
    """Those with this `occasion`."""
    starts_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    starts_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    ends_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    ends_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | None]
    """Those with this `status`."""
    group_ids: NotRequired[UUID | str | None]
    """Those that name this one of `groups`."""
    facilitator_ids: NotRequired[UUID | str | None]
    """Those that name this one of `people`."""
    published_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    published_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""


class ListThemes(TypedDict):
    """The query parameters of `list_themes`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""


class ListUnits(TypedDict):
    """The query parameters of `list_units`."""

    limit: NotRequired[int | None]
    """How many at most."""
    cursor: NotRequired[str | None]
    """`next_cursor` of the page before."""
    sort: NotRequired[Literal["-closed_on", "-name", "-opened_on", "closed_on", "name", "opened_on"] | None]
    """The order, `-` for the reverse; without it in the order in which they were made."""
    include: NotRequired[Sequence[Literal["parent", "sector", "succeeded_by"]] | None]
    """What the items point at, added in `included`."""
    count: NotRequired[bool | None]
    """Add `total`, how many there are in all, and whether that is exact."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV that a Norwegian Excel opens by itself."""
    created_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    created_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    updated_at_from: NotRequired[date | str | datetime | None]
    """From this moment, inclusive; of a day, from its beginning in the service's time zone."""
    updated_at_to: NotRequired[date | str | datetime | None]
    """Until this moment, inclusive; of a day, until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource that another system knows by this key."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | None]
    """Those with this `kind`."""
    parent_id: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
    opened_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    opened_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    closed_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    closed_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    succeeded_by_ids: NotRequired[UUID | str | None]
    """Those that name this one of `units`."""
