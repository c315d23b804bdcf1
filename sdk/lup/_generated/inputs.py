"""Request types. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal, NotRequired, TypedDict
from uuid import UUID

from lup import models
from lup._types import Unset

__all__ = [
    "AgendaItem",
    "AttendanceBatchPatch",
    "AttendanceCreate",
    "AttendancePatch",
    "AttendanceUpsert",
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
    "CohortUpsert",
    "ExerciseBatchPatch",
    "ExerciseCreate",
    "ExercisePatch",
    "ExerciseUpsert",
    "ExternalRef",
    "FiveWhys",
    "GroupBatchPatch",
    "GroupCreate",
    "GroupPatch",
    "GroupUpsert",
    "IdeaBatchPatch",
    "IdeaCreate",
    "IdeaPatch",
    "IdeaPut",
    "IdeaUpsert",
    "InsightBatchPatch",
    "InsightCreate",
    "InsightPatch",
    "InsightUpsert",
    "ItemsInput",
    "MethodBatchPatch",
    "MethodCreate",
    "MethodPatch",
    "MethodUpsert",
    "NeedBatchPatch",
    "NeedCreate",
    "NeedPatch",
    "NeedUpsert",
    "Note",
    "NoteItemInput",
    "OpportunityItemInput",
    "OtherWork",
    "PainPointItemInput",
    "PersonBatchPatch",
    "PersonCreate",
    "PersonPatch",
    "PersonUpsert",
    "Phase",
    "Point",
    "PresentationBatchPatch",
    "PresentationCreate",
    "PresentationPatch",
    "PresentationUpsert",
    "ProblemStatementBatchPatch",
    "ProblemStatementCreate",
    "ProblemStatementPatch",
    "ProblemStatementUpsert",
    "ProgrammeBatchPatch",
    "ProgrammeCreate",
    "ProgrammePatch",
    "ProgrammeUpsert",
    "ReflectionBatchPatch",
    "ReflectionCreate",
    "ReflectionPatch",
    "ReflectionUpsert",
    "SessionBatchPatch",
    "SessionCreate",
    "SessionLink",
    "SessionPatch",
    "SessionPut",
    "SessionUpsert",
    "Source",
    "Step",
    "StepItemInput",
    "ThemeBatchPatch",
    "ThemeCreate",
    "ThemePatch",
    "ThemeTarget",
    "ThemeTargets",
    "ThemeUpsert",
    "Transition",
    "TransitionBatchItem",
    "TransitionWithReason",
    "TransitionWithReasonBatchItem",
    "UnitBatchPatch",
    "UnitCreate",
    "UnitPatch",
    "UnitUpsert",
    "UserJourney",
    "WorkPatch",
]


class AgendaItem(TypedDict):
    """An item of a session's agenda; items such as a welcome or a lunch have no phase."""

    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    minutes: int
    """Minutes."""
    phase: NotRequired[str | None | Unset]
    """The key of a phase of the programme."""
    method_key: NotRequired[str | None | Unset]
    """The key of a method in the method bank."""


class AttendanceBatchPatch(TypedDict):
    """An update of one of several attendances."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | models.UnknownValue | Unset]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | Unset]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | models.UnknownValue | Unset]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class AttendanceCreate(TypedDict):
    """A person's attendance (*deltakelse*) of a session; one per person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | models.UnknownValue | Unset]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | Unset]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | models.UnknownValue | Unset]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class AttendancePatch(TypedDict):
    """A person's attendance (*deltakelse*) of a session; one per person and session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | models.UnknownValue | Unset]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | Unset]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | models.UnknownValue | Unset]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class AttendanceUpsert(TypedDict):
    """One of several attendances, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    person_id: NotRequired[UUID | str | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    status: NotRequired[Literal["absent", "attended", "confirmed", "excused", "invited"] | models.UnknownValue | Unset]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: NotRequired[Sequence[str] | None | Unset]
    """The phases attended; null for the whole day."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | models.UnknownValue | Unset]
    """The values of `role` of `Attendance`; later versions may add more."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class Attendee(TypedDict):
    """An attendance in a session's list; fields not sent are unchanged if the person has one."""

    person_id: NotRequired[UUID | str | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    status: Literal["absent", "attended", "confirmed", "excused", "invited"]
    phases: NotRequired[Sequence[str] | None | Unset]
    """Each item is a key chosen by the caller, unique in its list."""
    role: NotRequired[Literal["facilitator", "guest", "leader", "participant"] | Unset]
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class Capture(TypedDict):
    """The results of a session, in any order. Entries refer to one another by keys of the document. When
    it is sent again, fields not sent are unchanged, sent values win, and nothing is removed."""

    team: NotRequired[str | Unset]
    """The table in the room, at most 60 characters on one line."""
    problem_statements: NotRequired[Sequence[CapturedProblemStatement] | Unset]
    """Each item is a problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""
    exercises: NotRequired[Sequence[CapturedExercise] | Unset]
    """Each item is an exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""
    insights: NotRequired[Sequence[CapturedInsight] | Unset]
    """Each item is an insight (*innsikt*), with its sources."""
    needs: NotRequired[Sequence[CapturedNeed] | Unset]
    """Each item is a need (*behov*): *who* needs *what* because *because*."""
    ideas: NotRequired[Sequence[str | CapturedIdea] | Unset]
    presentations: NotRequired[Sequence[CapturedPresentation] | Unset]
    """Each item is a presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""
    reflections: NotRequired[Sequence[CapturedReflection] | Unset]
    """Each item is a participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""


class CapturedCause(TypedDict):
    """A cause: an answer to a why, below another cause or directly below the question."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: NotRequired[str | None | Unset]
    """The key of the cause that it explains; null for a first answer."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: NotRequired[bool | Unset]
    """Whether the group considers it a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CapturedExercise(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_key: NotRequired[str | None | Unset]
    """A key in this document, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | Unset]
    """The key of a method in the method bank."""
    work: NotRequired[CapturedWork | Unset]
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""


class CapturedIdea(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | models.UnknownValue | None | Unset]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | models.UnknownValue | Unset]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `needs`."""
    need_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    need_keys: NotRequired[Sequence[str] | Unset]
    """Keys in this document, alone or beside external references; not with ids."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_keys: NotRequired[Sequence[str] | Unset]
    """Keys in this document, alone or beside external references; not with ids."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_key: NotRequired[str | None | Unset]
    """A key in this document, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    status: NotRequired[
        Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset
    ]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""
    presentation: NotRequired[CapturedIdeaPresentation | Unset]
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class CapturedIdeaPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    position: NotRequired[int | None | Unset]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    presenter_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    pitch: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | Unset]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: NotRequired[int | None | Unset]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""


class CapturedInsight(TypedDict):
    """An insight (*innsikt*), with its sources."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    statement: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | Unset]
    """A quote."""
    sources: NotRequired[Sequence[CapturedSource] | Unset]
    """Each item is a source of an insight: an exercise, or one of its items."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""


class CapturedNeed(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    who: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | models.UnknownValue | Unset]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_keys: NotRequired[Sequence[str] | Unset]
    """Keys in this document, alone or beside external references; not with ids."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class CapturedNote(TypedDict):
    """A note of a method without a specific form."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CapturedPoint(TypedDict):
    """A pain point or an opportunity of a step."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CapturedPresentation(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    idea_id: NotRequired[UUID | str | Unset]
    """One of `ideas`."""
    idea_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    idea_key: NotRequired[str | Unset]
    """A key in this document, instead of the id."""
    position: NotRequired[int | None | Unset]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    presenter_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    pitch: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | Unset]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: NotRequired[int | None | Unset]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""


class CapturedProblemStatement(TypedDict):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    question: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_key: NotRequired[str | None | Unset]
    """A key in this document, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_keys: NotRequired[Sequence[str] | Unset]
    """Keys in this document, alone or beside external references; not with ids."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""


class CapturedReflection(TypedDict):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | Unset]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | Unset]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    key: NotRequired[str | Unset]
    """A key by which the document's other entries refer to this one."""


class CapturedSource(TypedDict):
    """A source of an insight: an exercise, or one of its items."""

    exercise_id: NotRequired[UUID | str | Unset]
    """One of `exercises`."""
    exercise_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    exercise_key: NotRequired[str | Unset]
    """A key in this document, instead of the id."""
    item_key: NotRequired[str | None | Unset]
    """A key chosen by the caller, unique in its list."""


class CapturedStep(TypedDict):
    """A step of a user journey."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    stage: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: NotRequired[int | None | Unset]
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[CapturedPoint] | Unset]
    """Each item is a pain point or an opportunity of a step."""
    opportunities: NotRequired[Sequence[CapturedPoint] | Unset]
    """Each item is a pain point or an opportunity of a step."""
    backstage: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class CapturedWork(TypedDict):
    """Fields to change, for the stored `form`; another `form` replaces the whole value."""

    form: NotRequired[Literal["five_whys", "other", "user_journey"] | Unset]
    persona: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[Sequence[CapturedStep] | Unset]
    """Each item is a step of a user journey."""
    question: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    causes: NotRequired[Sequence[CapturedCause] | Unset]
    """Each item is a cause: an answer to a why, below another cause or directly below the question."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: NotRequired[Sequence[CapturedNote] | Unset]
    """Each item is a note of a method without a specific form."""


class Cause(TypedDict):
    """A cause: an answer to a why, below another cause or directly below the question."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: NotRequired[str | None | Unset]
    """The key of the cause that it explains; null for a first answer."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: NotRequired[bool | Unset]
    """Whether the group considers it a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CauseItemInput(TypedDict):
    """A cause to append to five whys."""

    kind: Literal["cause"]
    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: NotRequired[str | None | Unset]
    """The key of the cause that it explains; null for a first answer."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: NotRequired[bool | Unset]
    """Whether the group considers it a root cause."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CohortBatchPatch(TypedDict):
    """An update of one of several cohorts."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: NotRequired[date | str | Unset]
    """A calendar day."""
    ends_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class CohortCreate(TypedDict):
    """A cohort (*kull*): groups that complete a programme together, from a kick-off to a closing session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: date | str
    """A calendar day."""
    ends_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CohortPatch(TypedDict):
    """A cohort (*kull*): groups that complete a programme together, from a kick-off to a closing session."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: NotRequired[date | str | Unset]
    """A calendar day."""
    ends_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class CohortUpsert(TypedDict):
    """One of several cohorts, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: NotRequired[date | str | Unset]
    """A calendar day."""
    ends_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class ExerciseBatchPatch(TypedDict):
    """An update of one of several exercises."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | Unset]
    """The key of a method in the method bank."""
    work: NotRequired[
        WorkPatch | models.UserJourney | models.FiveWhys | models.OtherWork | models.UnknownObject | Unset
    ]
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ExerciseCreate(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | Unset]
    """The key of a method in the method bank."""
    work: (
        UserJourney
        | models.UserJourney
        | FiveWhys
        | models.FiveWhys
        | OtherWork
        | models.OtherWork
        | models.UserJourney
        | models.FiveWhys
        | models.OtherWork
        | models.UnknownObject
    )
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class ExercisePatch(TypedDict):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | Unset]
    """The key of a method in the method bank."""
    work: NotRequired[
        WorkPatch | models.UserJourney | models.FiveWhys | models.OtherWork | models.UnknownObject | Unset
    ]
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class ExerciseUpsert(TypedDict):
    """One of several exercises, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: NotRequired[str | None | Unset]
    """The key of a method in the method bank."""
    work: NotRequired[
        WorkPatch | models.UserJourney | models.FiveWhys | models.OtherWork | models.UnknownObject | Unset
    ]
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


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
    causes: NotRequired[Sequence[Cause | models.Cause] | Unset]
    """Each item is a cause: an answer to a why, below another cause or directly below the question."""


class GroupBatchPatch(TypedDict):
    """An update of one of several groups."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    unit_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    leader_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    member_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    enthusiast_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    enthusiast_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class GroupCreate(TypedDict):
    """A leadership group (*ledergruppe*); units and leader can be added later, and `closed_on` closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    unit_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    leader_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    member_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    enthusiast_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    enthusiast_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class GroupPatch(TypedDict):
    """A leadership group (*ledergruppe*); units and leader can be added later, and `closed_on` closes it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    unit_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    leader_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    member_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    enthusiast_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    enthusiast_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class GroupUpsert(TypedDict):
    """One of several groups, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    unit_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    leader_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    leader_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    member_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    member_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    enthusiast_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    enthusiast_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class IdeaBatchPatch(TypedDict):
    """An update of one of several ideas."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | models.UnknownValue | None | Unset]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | models.UnknownValue | Unset]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `needs`."""
    need_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class IdeaCreate(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | models.UnknownValue | None | Unset]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | models.UnknownValue | Unset]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `needs`."""
    need_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    status: NotRequired[
        Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset
    ]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class IdeaPatch(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | models.UnknownValue | None | Unset]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | models.UnknownValue | Unset]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `needs`."""
    need_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class IdeaPut(TypedDict):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | models.UnknownValue | None | Unset]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | models.UnknownValue | Unset]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `needs`."""
    need_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    status: NotRequired[
        Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset
    ]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class IdeaUpsert(TypedDict):
    """One of several ideas, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: NotRequired[Literal["bold", "traditional"] | models.UnknownValue | None | Unset]
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: NotRequired[Literal["copied", "inspired", "own"] | models.UnknownValue | Unset]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `needs`."""
    need_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    problem_statement_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    problem_statement_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    session_id: NotRequired[UUID | str | None | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    team: NotRequired[str | None | Unset]
    """The table in the room, at most 60 characters on one line."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    owner_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    owner_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    next_step: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    status: NotRequired[
        Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
        | models.UnknownValue
        | Unset
    ]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class InsightBatchPatch(TypedDict):
    """An update of one of several insights."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    statement: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | Unset]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | Unset]
    """Each item is a source of an insight: an exercise, or one of its items."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class InsightCreate(TypedDict):
    """An insight (*innsikt*), with its sources."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    statement: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | models.UnknownValue
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | Unset]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | Unset]
    """Each item is a source of an insight: an exercise, or one of its items."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class InsightPatch(TypedDict):
    """An insight (*innsikt*), with its sources."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    statement: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | Unset]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | Unset]
    """Each item is a source of an insight: an exercise, or one of its items."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class InsightUpsert(TypedDict):
    """One of several insights, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    statement: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: NotRequired[str | None | Unset]
    """A quote."""
    sources: NotRequired[Sequence[Source | models.Source] | Unset]
    """Each item is a source of an insight: an exercise, or one of its items."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class ItemsInput(TypedDict):
    """Items to append to an exercise, safe with concurrent writes."""

    items: Sequence[StepItemInput | PainPointItemInput | OpportunityItemInput | CauseItemInput | NoteItemInput]


class MethodBatchPatch(TypedDict):
    """An update of one of several methods."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    key: NotRequired[str | Unset]
    """A key chosen by the caller, unique in its list."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: NotRequired[str | Unset]
    """The key of the phase that it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | Unset]
    """Minutes."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class MethodCreate(TypedDict):
    """A method (*metode*) in the method bank; its key is unique and permanent, since agendas and exercises
    use it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    key: str
    """A key chosen by the caller, unique in its list."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: str
    """The key of the phase that it suits."""
    form: Literal["five_whys", "other", "user_journey"] | models.UnknownValue
    """The values of `form` of `Method`; later versions may add more."""
    purpose: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | Unset]
    """Minutes."""


class MethodPatch(TypedDict):
    """A method (*metode*) in the method bank; its key is unique and permanent, since agendas and exercises
    use it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    key: NotRequired[str | Unset]
    """A key chosen by the caller, unique in its list."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: NotRequired[str | Unset]
    """The key of the phase that it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | Unset]
    """Minutes."""


class MethodUpsert(TypedDict):
    """One of several methods, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    key: NotRequired[str | Unset]
    """A key chosen by the caller, unique in its list."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: NotRequired[str | Unset]
    """The key of the phase that it suits."""
    form: NotRequired[Literal["five_whys", "other", "user_journey"] | models.UnknownValue | Unset]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: NotRequired[int | None | Unset]
    """Minutes."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class NeedBatchPatch(TypedDict):
    """An update of one of several needs."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    who: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | models.UnknownValue | Unset]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class NeedCreate(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    who: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | models.UnknownValue | Unset]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class NeedPatch(TypedDict):
    """A need (*behov*): *who* needs *what* because *because*."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    who: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | models.UnknownValue | Unset]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class NeedUpsert(TypedDict):
    """One of several needs, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    who: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: NotRequired[Literal["answered", "open", "parked"] | models.UnknownValue | Unset]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    group_id: NotRequired[UUID | str | None | Unset]
    """One of `groups`."""
    group_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class Note(TypedDict):
    """A note of a method without a specific form."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class NoteItemInput(TypedDict):
    """A note to append to the work of another method."""

    kind: Literal["note"]
    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class OpportunityItemInput(TypedDict):
    """An opportunity to append to a step."""

    kind: Literal["opportunity"]
    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    step_key: str
    """A key chosen by the caller, unique in its list."""


class OtherWork(TypedDict):
    """The notes of any other method: nothing is lost because it has no form."""

    form: Literal["other"]
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: NotRequired[Sequence[Note | models.Note] | Unset]
    """Each item is a note of a method without a specific form."""


class PainPointItemInput(TypedDict):
    """A pain point to append to a step."""

    kind: Literal["pain_point"]
    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    step_key: str
    """A key chosen by the caller, unique in its list."""


class PersonBatchPatch(TypedDict):
    """An update of one of several people."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    display_name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | Unset]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | Unset]
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class PersonCreate(TypedDict):
    """A person (*person*); one that is referred to is deactivated, not deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    display_name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | Unset]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | Unset]
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class PersonPatch(TypedDict):
    """A person (*person*); one that is referred to is deactivated, not deleted."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    display_name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | Unset]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | Unset]
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class PersonUpsert(TypedDict):
    """One of several people, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    display_name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: NotRequired[str | None | Unset]
    """An e-mail address; only its format is checked."""
    title: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    active: NotRequired[bool | Unset]
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class Phase(TypedDict):
    """A phase (*fase*) of a programme; the order is for reading, work can go back and forth."""

    key: str
    """A key chosen by the caller, unique in its list."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    required: NotRequired[bool | Unset]
    purpose: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class Point(TypedDict):
    """A pain point or an opportunity of a step."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `themes`."""
    theme_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""


class PresentationBatchPatch(TypedDict):
    """An update of one of several presentations."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | Unset]
    """One of `ideas`."""
    idea_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | Unset]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    presenter_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    pitch: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | Unset]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: NotRequired[int | None | Unset]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class PresentationCreate(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | Unset]
    """One of `ideas`."""
    idea_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | Unset]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    presenter_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    pitch: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | Unset]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: NotRequired[int | None | Unset]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class PresentationPatch(TypedDict):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to
    `presented`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | Unset]
    """One of `ideas`."""
    idea_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | Unset]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    presenter_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    pitch: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | Unset]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: NotRequired[int | None | Unset]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class PresentationUpsert(TypedDict):
    """One of several presentations, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    idea_id: NotRequired[UUID | str | Unset]
    """One of `ideas`."""
    idea_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    position: NotRequired[int | None | Unset]
    """The position in the order of presentations."""
    presenter_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    presenter_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    pitch: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: NotRequired[Sequence[str] | Unset]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: NotRequired[int | None | Unset]
    """The votes, as dots on the wall."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class ProblemStatementBatchPatch(TypedDict):
    """An update of one of several problem_statements."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    question: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ProblemStatementCreate(TypedDict):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    question: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class ProblemStatementPatch(TypedDict):
    """A problem statement (*problemstilling*); a reframed one has its original and the insights that
    changed it."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    question: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class ProblemStatementUpsert(TypedDict):
    """One of several problem statements, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    question: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    reframed_from_id: NotRequired[UUID | str | None | Unset]
    """One of `problem_statements`."""
    reframed_from_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    insight_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `insights`."""
    insight_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class ProgrammeBatchPatch(TypedDict):
    """An update of one of several programmes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | models.UnknownValue | Unset]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | Unset]
    """Each item is a phase (*fase*) of a programme; the order is for reading, work can go back and forth."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ProgrammeCreate(TypedDict):
    """A programme (*program*); without `phases` it has LUP's: insight, needs, ideas, test and realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | models.UnknownValue | Unset]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | Unset]
    """Each item is a phase (*fase*) of a programme; the order is for reading, work can go back and forth."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class ProgrammePatch(TypedDict):
    """A programme (*program*); without `phases` it has LUP's: insight, needs, ideas, test and realise."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | models.UnknownValue | Unset]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | Unset]
    """Each item is a phase (*fase*) of a programme; the order is for reading, work can go back and forth."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class ProgrammeUpsert(TypedDict):
    """One of several programmes, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    owner_unit_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    contact: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["draft", "ended", "running"] | models.UnknownValue | Unset]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: NotRequired[Sequence[Phase | models.Phase] | Unset]
    """Each item is a phase (*fase*) of a programme; the order is for reading, work can go back and forth."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class ReflectionBatchPatch(TypedDict):
    """An update of one of several reflections."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | Unset]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | Unset]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ReflectionCreate(TypedDict):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | Unset]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | Unset]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class ReflectionPatch(TypedDict):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | Unset]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | Unset]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""


class ReflectionUpsert(TypedDict):
    """One of several reflections, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    session_id: NotRequired[UUID | str | Unset]
    """One of `sessions`."""
    session_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    text: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: NotRequired[int | None | Unset]
    """The rating, from 1 to 5 (best)."""
    person_id: NotRequired[UUID | str | None | Unset]
    """One of `people`, for callers with `people:read`."""
    person_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    may_publish: NotRequired[bool | Unset]
    """Whether the text may be published, without a name."""
    language: NotRequired[Literal["en", "nb", "nn"] | models.UnknownValue | Unset]
    """The language of the texts (ISO 639)."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class SessionBatchPatch(TypedDict):
    """An update of one of several sessions."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | Unset]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | models.UnknownValue | Unset]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `problem_statements`."""
    problem_statement_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `groups`."""
    group_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | Unset]
    """Each item is an item of a session's agenda; items such as a welcome or a lunch have no phase."""
    summary: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | Unset]
    """Each item is a page that belongs to a session."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class SessionCreate(TypedDict):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | Unset]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: Literal["mini", "ordinary"] | models.UnknownValue
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `problem_statements`."""
    problem_statement_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: datetime | str
    """A moment (RFC 3339), returned in UTC."""
    ends_at: datetime | str
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset]
    """The values of `status` of `Session`; later versions may add more."""
    group_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `groups`."""
    group_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | Unset]
    """Each item is an item of a session's agenda; items such as a welcome or a lunch have no phase."""
    summary: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | Unset]
    """Each item is a page that belongs to a session."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class SessionLink(TypedDict):
    """A page that belongs to a session."""

    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    url: str
    """An https address."""


class SessionPatch(TypedDict):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | Unset]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | models.UnknownValue | Unset]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `problem_statements`."""
    problem_statement_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    group_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `groups`."""
    group_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | Unset]
    """Each item is an item of a session's agenda; items such as a welcome or a lunch have no phase."""
    summary: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | Unset]
    """Each item is a page that belongs to a session."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class SessionPut(TypedDict):
    """A session (*samling*) of a programme: an ordinary one, or a mini session that lasts one day."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | Unset]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | models.UnknownValue | Unset]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `problem_statements`."""
    problem_statement_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset]
    """The values of `status` of `Session`; later versions may add more."""
    group_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `groups`."""
    group_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | Unset]
    """Each item is an item of a session's agenda; items such as a welcome or a lunch have no phase."""
    summary: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | Unset]
    """Each item is a page that belongs to a session."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class SessionUpsert(TypedDict):
    """One of several sessions, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    programme_id: NotRequired[UUID | str | Unset]
    """One of `programmes`."""
    programme_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    cohort_id: NotRequired[UUID | str | None | Unset]
    """One of `cohorts`."""
    cohort_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    title: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: NotRequired[Literal["mini", "ordinary"] | models.UnknownValue | Unset]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `problem_statements`."""
    problem_statement_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    occasion: NotRequired[Literal["alumni", "closing", "kick_off", "working"] | models.UnknownValue | None | Unset]
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    ends_at: NotRequired[datetime | str | Unset]
    """A moment (RFC 3339), returned in UTC."""
    place: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: NotRequired[Literal["cancelled", "held", "planned"] | models.UnknownValue | Unset]
    """The values of `status` of `Session`; later versions may add more."""
    group_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `groups`."""
    group_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    facilitator_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `people`, for callers with `people:read`."""
    facilitator_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    agenda: NotRequired[Sequence[AgendaItem | models.AgendaItem] | Unset]
    """Each item is an item of a session's agenda; items such as a welcome or a lunch have no phase."""
    summary: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: NotRequired[Sequence[SessionLink | models.SessionLink] | Unset]
    """Each item is a page that belongs to a session."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class Source(TypedDict):
    """A source of an insight: an exercise, or one of its items."""

    exercise_id: NotRequired[UUID | str | Unset]
    """One of `exercises`."""
    exercise_ref: NotRequired[str | Unset]
    """An external reference, `system:id`, instead of the id."""
    item_key: NotRequired[str | None | Unset]
    """A key chosen by the caller, unique in its list."""


class Step(TypedDict):
    """A step of a user journey."""

    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    stage: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: NotRequired[int | None | Unset]
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[Point | models.Point] | Unset]
    """Each item is a pain point or an opportunity of a step."""
    opportunities: NotRequired[Sequence[Point | models.Point] | Unset]
    """Each item is a pain point or an opportunity of a step."""
    backstage: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class StepItemInput(TypedDict):
    """A step to append to a user journey."""

    kind: Literal["step"]
    key: NotRequired[str | None | Unset]
    """The item's key, unique in the exercise; generated if absent."""
    stage: NotRequired[str | None | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: NotRequired[int | None | Unset]
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: NotRequired[Sequence[Point | models.Point] | Unset]
    """Each item is a pain point or an opportunity of a step."""
    opportunities: NotRequired[Sequence[Point | models.Point] | Unset]
    """Each item is a pain point or an opportunity of a step."""
    backstage: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemeBatchPatch(TypedDict):
    """An update of one of several themes."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class ThemeCreate(TypedDict):
    """A theme (*tema*): a recurring topic."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemePatch(TypedDict):
    """A theme (*tema*): a recurring topic."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemeTarget(TypedDict):
    """A target of a theme: a resource, or the item of an exercise that `item_key` names."""

    kind: Literal["exercises", "ideas", "insights", "needs"]
    id: UUID | str
    item_key: NotRequired[str | None | Unset]
    """A key chosen by the caller, unique in its list."""


class ThemeTargets(TypedDict):
    """Targets to attach a theme to, or to detach it from, of any kinds."""

    items: Sequence[ThemeTarget]
    """Each item is a target of a theme: a resource, or the item of an exercise that `item_key` names."""


class ThemeUpsert(TypedDict):
    """One of several themes, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class Transition(TypedDict):
    """An optional reason for a transition, and the day from which it holds."""

    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""


class TransitionBatchItem(TypedDict):
    """A transition of one of several resources."""

    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class TransitionWithReason(TypedDict):
    """The reason for a transition, and the day from which it holds."""

    reason: str
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""


class TransitionWithReasonBatchItem(TypedDict):
    """A transition of one of several resources."""

    reason: str
    """The reason, at most 1,000 characters; recorded in the history."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    id: UUID | str


class UnitBatchPatch(TypedDict):
    """An update of one of several units."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    parent_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | Unset]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    succeeded_by_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    exempt_reason: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    id: UUID | str
    version: int
    """The version, raised by each change."""


class UnitCreate(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    parent_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | Unset]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    succeeded_by_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    exempt_reason: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class UnitPatch(TypedDict):
    """A unit of the municipality (*enhet*)."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    parent_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | Unset]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    succeeded_by_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    exempt_reason: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""


class UnitUpsert(TypedDict):
    """One of several units, identified by `ref` or `external_refs`."""

    external_refs: NotRequired[Sequence[ExternalRef | models.ExternalRef] | Unset]
    """Each item is a resource's key in another system."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: NotRequired[
        Literal["municipality", "other", "sector", "service_area", "service_place"] | models.UnknownValue | Unset
    ]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: NotRequired[UUID | str | None | Unset]
    """One of `units`."""
    parent_ref: NotRequired[str | None | Unset]
    """An external reference, `system:id`, instead of the id."""
    organisation_number: NotRequired[str | None | Unset]
    """Nine digits, the last of which is a check digit."""
    opened_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    closed_on: NotRequired[date | str | None | Unset]
    """A calendar day."""
    succeeded_by_ids: NotRequired[Sequence[UUID | str] | Unset]
    """Each item is one of `units`."""
    succeeded_by_refs: NotRequired[Sequence[str] | Unset]
    """Each item is a resource by its key in another system: `system:id`."""
    exempt_reason: NotRequired[str | None | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    holds_from: NotRequired[date | str | Unset]
    """The day from which the change holds; today if absent, never in the future."""
    reason: NotRequired[str | Unset]
    """The reason, at most 1,000 characters; recorded in the history."""
    ref: NotRequired[str | Unset]
    """The row's own external reference, `system:id`, alone or beside `external_refs`."""


class UserJourney(TypedDict):
    """A user journey (*brukerreise*): a case, step by step."""

    form: Literal["user_journey"]
    persona: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[Sequence[Step | models.Step] | Unset]
    """Each item is a step of a user journey."""


class WorkPatch(TypedDict):
    """Fields to change, for the stored `form`; another `form` replaces the whole value."""

    form: NotRequired[Literal["five_whys", "other", "user_journey"] | Unset]
    persona: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: NotRequired[Sequence[Step | models.Step] | Unset]
    """Each item is a step of a user journey."""
    question: NotRequired[str | Unset]
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    causes: NotRequired[Sequence[Cause | models.Cause] | Unset]
    """Each item is a cause: an answer to a why, below another cause or directly below the question."""
    name: NotRequired[str | Unset]
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: NotRequired[Sequence[Note | models.Note] | Unset]
    """Each item is a note of a method without a specific form."""
