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
    "AttendanceCreate",
    "AttendancePatch",
    "Attendee",
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
    "Cause",
    "CauseItemInput",
    "CohortBatchPatch",
    "CohortCreate",
    "CohortPatch",
    "ExerciseBatchPatch",
    "ExerciseCreate",
    "ExercisePatch",
    "ExternalRef",
    "FiveWhys",
    "GroupBatchPatch",
    "GroupCreate",
    "GroupPatch",
    "IdeaBatchPatch",
    "IdeaCreate",
    "IdeaPatch",
    "IdeaPut",
    "InsightBatchPatch",
    "InsightCreate",
    "InsightPatch",
    "ItemsInput",
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
    "MethodCreate",
    "MethodPatch",
    "NeedBatchPatch",
    "NeedCreate",
    "NeedPatch",
    "Note",
    "NoteItemInput",
    "OpportunityItemInput",
    "OtherWork",
    "PainPointItemInput",
    "PersonBatchPatch",
    "PersonCreate",
    "PersonPatch",
    "Phase",
    "Point",
    "PresentationBatchPatch",
    "PresentationCreate",
    "PresentationPatch",
    "ProblemStatementBatchPatch",
    "ProblemStatementCreate",
    "ProblemStatementPatch",
    "ProgrammeBatchPatch",
    "ProgrammeCreate",
    "ProgrammePatch",
    "ReflectionBatchPatch",
    "ReflectionCreate",
    "ReflectionPatch",
    "SessionBatchPatch",
    "SessionCreate",
    "SessionLink",
    "SessionPatch",
    "SessionPut",
    "Source",
    "Step",
    "StepItemInput",
    "ThemeBatchPatch",
    "ThemeCreate",
    "ThemePatch",
    "ThemeTarget",
    "ThemeTargets",
    "Transition",
    "TransitionBatchItem",
    "TransitionWithReason",
    "TransitionWithReasonBatchItem",
    "UnitBatchPatch",
    "UnitCreate",
    "UnitPatch",
    "UserJourney",
    "WorkPatch",
]


class AgendaItem(TypedDict):
    """An item of a session's agenda; items such as a welcome or a lunch have no phase."""

    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    minutes: int
    """Minutes."""
    phase: NotRequired[str | None | UnsetType]
    """The key of a phase of the programme."""
    method_key: NotRequired[str | None | UnsetType]
    """The key of a method in the method bank."""


class AttendanceBatchPatch(TypedDict):
    """An update of one of several attendances."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class AttendanceCreate(TypedDict):
    """A person's attendance (*deltakelse*) of a session; one per person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class AttendancePatch(TypedDict):
    """A person's attendance (*deltakelse*) of a session; one per person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | UnsetType]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | UnsetType]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class Attendee(TypedDict):
    """An attendance in a session's list; fields not sent are unchanged if the person has one."""

    person_id: NotRequired[UUID | str | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    status: Literal["absent", "attended", "confirmed", "excused", "invited"]
    phases: NotRequired[Sequence[str] | None | UnsetType]
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class Capture(TypedDict):
    """The results of a session, in any order. Entries refer to one another by keys of the document. When
    it is sent again, fields not sent are unchanged, sent values win, and nothing is removed."""

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
    """A cause: an answer to a why, below another cause or directly below the question."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: NotRequired[str | None | UnsetType]
    """The key of the cause that it explains; null for a first answer."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: NotRequired[bool | UnsetType]
    """Whether the group considers it a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CapturedExercise(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_key: NotRequired[str | None | UnsetType]
    """A key in this document, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """The key of a method in the method bank."""
    work: NotRequired[CapturedWork | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""


class CapturedIdea(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    need_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys in this document, alone or beside external references; not with ids."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    insight_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys in this document, alone or beside external references; not with ids."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_key: NotRequired[str | None | UnsetType]
    """A key in this document, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | UnsetType]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""
    presentation: NotRequired[CapturedIdeaPresentation | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class CapturedIdeaPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    position: NotRequired[int | None | UnsetType]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""


class CapturedInsight(TypedDict):
    """An insight (*innsikt*), with its sources."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[CapturedSource] | UnsetType]
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""


class CapturedNeed(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    insight_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys in this document, alone or beside external references; not with ids."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class CapturedNote(TypedDict):
    """A note of a method without a specific form."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CapturedPoint(TypedDict):
    """A pain point or an opportunity of a step."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CapturedPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    idea_key: NotRequired[str | UnsetType]
    """A key in this document, instead of the id."""
    position: NotRequired[int | None | UnsetType]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""


class CapturedProblemStatement(TypedDict):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_key: NotRequired[str | None | UnsetType]
    """A key in this document, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    insight_keys: NotRequired[Sequence[str] | UnsetType]
    """Keys in this document, alone or beside external references; not with ids."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""


class CapturedReflection(TypedDict):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | UnsetType]
    """A key by which the document's other entries refer to this one."""


class CapturedSource(TypedDict):
    """A source of an insight: an exercise, or one of its items."""

    exercise_id: NotRequired[UUID | str | UnsetType]
    """One of `exercises`."""
    exercise_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    exercise_key: NotRequired[str | UnsetType]
    """A key in this document, instead of the id."""
    item_key: NotRequired[str | None | UnsetType]
    """A key chosen by the caller, unique in its list."""


class CapturedStep(TypedDict):
    """A step of a user journey."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    stage: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: NotRequired[int | None | UnsetType]
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[CapturedPoint] | UnsetType]
    opportunities: NotRequired[Sequence[CapturedPoint] | UnsetType]
    backstage: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class CapturedWork(TypedDict):
    """Fields to change, for the stored `form`; another `form` replaces the whole value."""

    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    persona: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[Sequence[CapturedStep] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    causes: NotRequired[Sequence[CapturedCause] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: NotRequired[Sequence[CapturedNote] | UnsetType]


class Cause(TypedDict):
    """A cause: an answer to a why, below another cause or directly below the question."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: NotRequired[str | None | UnsetType]
    """The key of the cause that it explains; null for a first answer."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: NotRequired[bool | UnsetType]
    """Whether the group considers it a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CauseItemInput(TypedDict):
    """A cause to append to five whys."""

    kind: Literal["cause"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: NotRequired[str | None | UnsetType]
    """The key of the cause that it explains; null for a first answer."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: NotRequired[bool | UnsetType]
    """Whether the group considers it a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class CohortBatchPatch(TypedDict):
    """An update of one of several cohorts."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: NotRequired[date | str | UnsetType]
    """A calendar day."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    id: UUID | str
    version: int
    """The version, raised by each change."""


class CohortCreate(TypedDict):
    """A cohort (*kull*): groups that complete a programme together, from a kick-off to a closing session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: date | str
    """A calendar day."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]


class CohortPatch(TypedDict):
    """A cohort (*kull*): groups that complete a programme together, from a kick-off to a closing session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: NotRequired[date | str | UnsetType]
    """A calendar day."""
    ends_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]


class ExerciseBatchPatch(TypedDict):
    """An update of one of several exercises."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """The key of a method in the method bank."""
    work: NotRequired[WorkPatch | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ExerciseCreate(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """The key of a method in the method bank."""
    work: UserJourney | models.UserJourney | FiveWhys | models.FiveWhys | OtherWork | models.OtherWork
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ExercisePatch(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | UnsetType]
    """The key of a method in the method bank."""
    work: NotRequired[WorkPatch | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ExternalRef(TypedDict):
    """A resource's key in another system."""

    system: str
    """The other system."""
    id: str
    """The resource's key in that system, stored unchanged."""


class FiveWhys(TypedDict):
    """Five whys (*5 x hvorfor*): a forest of causes, at most ten deep; only a leaf can be a root cause."""

    form: Literal["five_whys"]
    question: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    causes: NotRequired[Sequence[Cause | models.Cause] | UnsetType]


class GroupBatchPatch(TypedDict):
    """An update of one of several groups."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class GroupCreate(TypedDict):
    """A leadership group (*ledergruppe*); units and leader can be added later, and `closed_on` closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class GroupPatch(TypedDict):
    """A leadership group (*ledergruppe*); units and leader can be added later, and `closed_on` closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    unit_refs: NotRequired[Sequence[str] | UnsetType]
    leader_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    member_refs: NotRequired[Sequence[str] | UnsetType]
    enthusiast_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    enthusiast_refs: NotRequired[Sequence[str] | UnsetType]
    closed_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class IdeaBatchPatch(TypedDict):
    """An update of one of several ideas."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class IdeaCreate(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | UnsetType]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class IdeaPatch(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class IdeaPut(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | None | UnsetType]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | UnsetType]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    need_refs: NotRequired[Sequence[str] | UnsetType]
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    problem_statement_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | UnsetType]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | UnsetType]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class InsightBatchPatch(TypedDict):
    """An update of one of several insights."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class InsightCreate(TypedDict):
    """An insight (*innsikt*), with its sources."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class InsightPatch(TypedDict):
    """An insight (*innsikt*), with its sources."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    statement: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | UnsetType]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | UnsetType]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ItemsInput(TypedDict):
    """Items to append to an exercise, safe with concurrent writes."""

    items: Sequence[StepItemInput | PainPointItemInput | OpportunityItemInput | CauseItemInput | NoteItemInput]


class MethodBatchPatch(TypedDict):
    """An update of one of several methods."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: NotRequired[str | UnsetType]
    """A key chosen by the caller, unique in its list."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: NotRequired[str | UnsetType]
    """The key of the phase that it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class MethodCreate(TypedDict):
    """A method (*metode*) in the method bank; its key is unique and permanent, since agendas and exercises
    use it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: str
    """A key chosen by the caller, unique in its list."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: str
    """The key of the phase that it suits."""
    form: Literal["five_whys", "other", "user_journey"]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""


class MethodPatch(TypedDict):
    """A method (*metode*) in the method bank; its key is unique and permanent, since agendas and exercises
    use it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    key: NotRequired[str | UnsetType]
    """A key chosen by the caller, unique in its list."""
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: NotRequired[str | UnsetType]
    """The key of the phase that it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | UnsetType]
    """Minutes."""


class NeedBatchPatch(TypedDict):
    """An update of one of several needs."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class NeedCreate(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class NeedPatch(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    who: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | UnsetType]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | UnsetType]
    """One of `groups`."""
    group_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class Note(TypedDict):
    """A note of a method without a specific form."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class NoteItemInput(TypedDict):
    """A note to append to the work of another method."""

    kind: Literal["note"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class OpportunityItemInput(TypedDict):
    """An opportunity to append to a step."""

    kind: Literal["opportunity"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    step_key: str
    """A key chosen by the caller, unique in its list."""


class OtherWork(TypedDict):
    """The notes of any other method: nothing is lost because it has no form."""

    form: Literal["other"]
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: NotRequired[Sequence[Note | models.Note] | UnsetType]


class PainPointItemInput(TypedDict):
    """A pain point to append to a step."""

    kind: Literal["pain_point"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]
    step_key: str
    """A key chosen by the caller, unique in its list."""


class PersonBatchPatch(TypedDict):
    """An update of one of several people."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class PersonCreate(TypedDict):
    """A person (*person*); one that is referred to is deactivated, not deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class PersonPatch(TypedDict):
    """A person (*person*); one that is referred to is deactivated, not deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    display_name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | UnsetType]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class Phase(TypedDict):
    """A phase (*fase*) of a programme; the order is for reading, work can go back and forth."""

    key: str
    """A key chosen by the caller, unique in its list."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    required: NotRequired[bool | UnsetType]
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class Point(TypedDict):
    """A pain point or an opportunity of a step."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    theme_refs: NotRequired[Sequence[str] | UnsetType]


class PresentationBatchPatch(TypedDict):
    """An update of one of several presentations."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | UnsetType]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class PresentationCreate(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | UnsetType]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class PresentationPatch(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | UnsetType]
    """One of `ideas`."""
    idea_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | UnsetType]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    presenter_refs: NotRequired[Sequence[str] | UnsetType]
    pitch: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | UnsetType]
    votes: NotRequired[int | None | UnsetType]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ProblemStatementBatchPatch(TypedDict):
    """An update of one of several problem_statements."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ProblemStatementCreate(TypedDict):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ProblemStatementPatch(TypedDict):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | UnsetType]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    insight_refs: NotRequired[Sequence[str] | UnsetType]
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ProgrammeBatchPatch(TypedDict):
    """An update of one of several programmes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ProgrammeCreate(TypedDict):
    """A programme (*program*); without `phases` it has LUP's: insight, needs, ideas, test and realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class ProgrammePatch(TypedDict):
    """A programme (*program*); without `phases` it has LUP's: insight, needs, ideas, test and realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | UnsetType]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class ReflectionBatchPatch(TypedDict):
    """An update of one of several reflections."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ReflectionCreate(TypedDict):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class ReflectionPatch(TypedDict):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    session_id: NotRequired[UUID | str | UnsetType]
    """One of `sessions`."""
    session_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    text: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | UnsetType]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | UnsetType]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | UnsetType]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | UnsetType]
    """The language of the texts (ISO 639)."""


class SessionBatchPatch(TypedDict):
    """An update of one of several sessions."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | UnsetType]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class SessionCreate(TypedDict):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: Literal["mini", "ordinary"]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: datetime | str
    """A moment (RFC 3339), returned in UTC."""
    ends_at: datetime | str
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | UnsetType]
    """The values of `status` of `Session`; later versions may add more."""
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class SessionLink(TypedDict):
    """A page that belongs to a session."""

    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    url: str
    """An https address."""


class SessionPatch(TypedDict):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | UnsetType]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class SessionPut(TypedDict):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    programme_id: NotRequired[UUID | str | UnsetType]
    """One of `programmes`."""
    programme_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | UnsetType]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | UnsetType]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    problem_statement_refs: NotRequired[Sequence[str] | UnsetType]
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None | UnsetType]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | UnsetType]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | UnsetType]
    """The values of `status` of `Session`; later versions may add more."""
    group_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    group_refs: NotRequired[Sequence[str] | UnsetType]
    facilitator_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    facilitator_refs: NotRequired[Sequence[str] | UnsetType]
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | UnsetType]
    summary: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | UnsetType]
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class Source(TypedDict):
    """A source of an insight: an exercise, or one of its items."""

    exercise_id: NotRequired[UUID | str | UnsetType]
    """One of `exercises`."""
    exercise_ref: NotRequired[str | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    item_key: NotRequired[str | None | UnsetType]
    """A key chosen by the caller, unique in its list."""


class Step(TypedDict):
    """A step of a user journey."""

    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    stage: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: NotRequired[int | None | UnsetType]
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[Point | models.Point] | UnsetType]
    opportunities: NotRequired[Sequence[Point | models.Point] | UnsetType]
    backstage: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class StepItemInput(TypedDict):
    """A step to append to a user journey."""

    kind: Literal["step"]
    key: NotRequired[str | None | UnsetType]
    """The item's key, unique in the exercise; generated if absent."""
    stage: NotRequired[str | None | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: NotRequired[int | None | UnsetType]
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[Point | models.Point] | UnsetType]
    opportunities: NotRequired[Sequence[Point | models.Point] | UnsetType]
    backstage: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemeBatchPatch(TypedDict):
    """An update of one of several themes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ThemeCreate(TypedDict):
    """A theme (*tema*): a recurring topic."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemePatch(TypedDict):
    """A theme (*tema*): a recurring topic."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemeTarget(TypedDict):
    """A target of a theme: a resource, or the item of an exercise that `item_key` names."""

    kind: Literal["exercises", "ideas", "insights", "needs"]
    id: UUID | str
    item_key: NotRequired[str | None | UnsetType]
    """A key chosen by the caller, unique in its list."""


class ThemeTargets(TypedDict):
    """Targets to attach a theme to, or to detach it from, of any kinds."""

    items: Sequence[ThemeTarget]


class Transition(TypedDict):
    """An optional reason for a transition, and the day from which it holds."""

    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""


class TransitionBatchItem(TypedDict):
    """A transition of one of several resources."""

    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class TransitionWithReason(TypedDict):
    """The reason for a transition, and the day from which it holds."""

    reason: str
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""


class TransitionWithReasonBatchItem(TypedDict):
    """A transition of one of several resources."""

    reason: str
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class UnitBatchPatch(TypedDict):
    """An update of one of several units."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | UnsetType]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class UnitCreate(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: Literal["municipality", "other", "sector", "service_area", "service_place"]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class UnitPatch(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | UnsetType]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | UnsetType]
    """One of `units`."""
    parent_ref: NotRequired[str | None | UnsetType]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | UnsetType]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | UnsetType]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | UnsetType]
    succeeded_by_refs: NotRequired[Sequence[str] | UnsetType]
    exempt_reason: NotRequired[str | None | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | UnsetType]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | UnsetType]
    """The reason, at most 1,000 characters; recorded in the history."""


class UserJourney(TypedDict):
    """A user journey (*brukerreise*): a case, step by step."""

    form: Literal["user_journey"]
    persona: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[Sequence[Step | models.Step] | UnsetType]


class WorkPatch(TypedDict):
    """Fields to change, for the stored `form`; another `form` replaces the whole value."""

    form: NotRequired[Literal["five_whys", "other", "user_journey"] | UnsetType]
    persona: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[Sequence[Step | models.Step] | UnsetType]
    question: NotRequired[str | UnsetType]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    causes: NotRequired[Sequence[Cause | models.Cause] | UnsetType]
    name: NotRequired[str | UnsetType]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: NotRequired[Sequence[Note | models.Note] | UnsetType]


class ListAttendances(TypedDict):
    """The query parameters of `list_attendances`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    include: NotRequired[Sequence[Literal["person", "session"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    person_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | None]
    """Only those with this `status`."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | None]
    """Only those with this `role`."""


class ListChanges(TypedDict):
    """The query parameters of `list_changes`."""

    after: NotRequired[str | None]
    """The cursor to continue from; the beginning if absent."""
    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    resource: NotRequired[str | None]
    """Only changes of this kind of resource."""


class ListCohorts(TypedDict):
    """The query parameters of `list_cohorts`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-name", "-starts_on", "name", "starts_on"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[Sequence[Literal["facilitators", "programme"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    programme_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `programmes`."""
    starts_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    starts_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    ends_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    ends_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    facilitator_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""


class ListExercises(TypedDict):
    """The query parameters of `list_exercises`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    include: NotRequired[Sequence[Literal["group", "problem_statement", "session"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    problem_statement_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `problem_statements`."""
    group_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `groups`."""
    team: NotRequired[str | None]
    """Only those with this `team`."""
    method_key: NotRequired[str | None]
    """Only those with this `method_key`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""


class ListGroups(TypedDict):
    """The query parameters of `list_groups`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-closed_on", "-name", "closed_on", "name"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[Sequence[Literal["enthusiasts", "leader", "members", "units"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    unit_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
    leader_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    member_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    enthusiast_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    closed_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    closed_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""


class ListIdeas(TypedDict):
    """The query parameters of `list_ideas`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-follow_up_on", "-title", "follow_up_on", "title"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[
        Sequence[Literal["group", "insights", "needs", "owner", "problem_statement", "session", "themes", "unit"]]
        | None
    ]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    boldness: NotRequired[Literal["bold", "traditional"] | None]
    """Only those with this `boldness`."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | None]
    """Only those with this `origin`."""
    need_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `needs`."""
    insight_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `insights`."""
    problem_statement_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `problem_statements`."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    group_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `groups`."""
    team: NotRequired[str | None]
    """Only those with this `team`."""
    unit_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
    owner_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    follow_up_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    follow_up_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    status: NotRequired[Literal["captured", "declined", "parked", "presented", "selected", "taken_further"] | None]
    """Only those with this `status`."""
    theme_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `themes`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""
    published_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    published_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""


class ListInsights(TypedDict):
    """The query parameters of `list_insights`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    include: NotRequired[Sequence[Literal["group", "session", "themes"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    kind: NotRequired[Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | None]
    """Only those with this `kind`."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    group_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `groups`."""
    theme_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `themes`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""


class ListMethods(TypedDict):
    """The query parameters of `list_methods`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    key: NotRequired[str | None]
    """Only those with this `key`."""
    phase: NotRequired[str | None]
    """Only those with this `phase`."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | None]
    """Only those with this `form`."""


class ListNeeds(TypedDict):
    """The query parameters of `list_needs`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    include: NotRequired[Sequence[Literal["group", "insights", "session", "themes"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    status: NotRequired[Literal["answered", "open", "parked"] | None]
    """Only those with this `status`."""
    insight_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `insights`."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    group_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `groups`."""
    theme_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `themes`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""


class ListPeople(TypedDict):
    """The query parameters of `list_people`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-display_name", "display_name"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[Sequence[Literal["unit"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    unit_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
    active: NotRequired[bool | None]
    """Only those with this `active`."""


class ListPresentations(TypedDict):
    """The query parameters of `list_presentations`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-position", "position"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[Sequence[Literal["idea", "presenters", "session"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    idea_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `ideas`."""
    presenter_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""


class ListProblemStatements(TypedDict):
    """The query parameters of `list_problem_statements`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    include: NotRequired[Sequence[Literal["insights", "owner_unit", "reframed_from"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    owner_unit_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
    reframed_from_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `problem_statements`."""
    insight_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `insights`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""


class ListProgrammes(TypedDict):
    """The query parameters of `list_programmes`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[Sequence[Literal["owner_unit"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    owner_unit_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
    status: NotRequired[Literal["draft", "ended", "running"] | None]
    """Only those with this `status`."""


class ListReflections(TypedDict):
    """The query parameters of `list_reflections`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    include: NotRequired[Sequence[Literal["person", "session"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    session_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `sessions`."""
    person_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    may_publish: NotRequired[bool | None]
    """Only those with this `may_publish`."""
    language: NotRequired[Literal["en", "nb", "nn"] | None]
    """Only those with this `language`."""


class ListSessions(TypedDict):
    """The query parameters of `list_sessions`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-starts_at", "-title", "starts_at", "title"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[
        Sequence[Literal["cohort", "facilitators", "groups", "problem_statements", "programme"]] | None
    ]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    programme_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `programmes`."""
    cohort_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `cohorts`."""
    format: NotRequired[Literal["mini", "ordinary"] | None]
    """Only those with this `format`."""
    problem_statement_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `problem_statements`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | None]
    """Only those with this `occasion`."""
    starts_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    starts_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    ends_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    ends_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | None]
    """Only those with this `status`."""
    group_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `groups`."""
    facilitator_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `people`."""
    published_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    published_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""


class ListThemes(TypedDict):
    """The query parameters of `list_themes`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-name", "name"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""


class ListUnits(TypedDict):
    """The query parameters of `list_units`."""

    limit: NotRequired[int | None]
    """The maximum number of items to return."""
    cursor: NotRequired[str | None]
    """The `next_cursor` of the previous page."""
    sort: NotRequired[Literal["-closed_on", "-name", "-opened_on", "closed_on", "name", "opened_on"] | None]
    """The field to sort by, with `-` in descending order; by creation if absent."""
    include: NotRequired[Sequence[Literal["parent", "sector", "succeeded_by"]] | None]
    """Referenced resources to add in `included`."""
    count: NotRequired[bool | None]
    """Return `total`, the number of all matches, and `total_is_exact`."""
    dialect: NotRequired[Literal["excel-nb"] | None]
    """CSV for a Norwegian Excel."""
    created_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    created_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    updated_at_from: NotRequired[date | datetime | str | None]
    """From this moment, inclusive; a day counts from its start in the service's time zone."""
    updated_at_to: NotRequired[date | datetime | str | None]
    """Until this moment, inclusive; a day counts until its end in the service's time zone."""
    external_ref: NotRequired[str | None]
    """The resource with this external reference."""
    kind: NotRequired[Literal["municipality", "other", "sector", "service_area", "service_place"] | None]
    """Only those with this `kind`."""
    parent_id: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
    opened_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    opened_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    closed_on_from: NotRequired[date | str | None]
    """From this day, inclusive."""
    closed_on_to: NotRequired[date | str | None]
    """Until this day, inclusive."""
    succeeded_by_ids: NotRequired[UUID | str | None]
    """Only those that refer to this id of `units`."""
