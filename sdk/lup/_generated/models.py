"""Response types. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Any, ClassVar, Literal
from uuid import UUID

from msgspec import UNSET, field

from lup._model import Model
from lup._types import OpenEnum, TaggedUnion, UnknownObject, UnknownValue, Unset

__all__ = [
    "AgendaItem",
    "Attendance",
    "AttendancePage",
    "AttendancePageIncluded",
    "AttendanceRole",
    "AttendanceStatus",
    "CaptureReceipt",
    "CaptureReceiptOutcome",
    "CaptureResult",
    "Cause",
    "ChangeEvent",
    "ChangeEventAction",
    "ChangesPage",
    "Cohort",
    "CohortPage",
    "CohortPageIncluded",
    "CurrentKey",
    "Edge",
    "EdgeRelation",
    "EmotionPoint",
    "ErrorCode",
    "Exercise",
    "ExercisePage",
    "ExercisePageIncluded",
    "ExternalRef",
    "FeedHead",
    "FieldError",
    "FiveWhys",
    "FurtherWork",
    "FurtherWorkKind",
    "Group",
    "GroupPage",
    "GroupPageIncluded",
    "History",
    "HistoryEntry",
    "Idea",
    "IdeaBoldness",
    "IdeaOrigin",
    "IdeaPage",
    "IdeaPageIncluded",
    "IdeaStatus",
    "Insight",
    "InsightKind",
    "InsightPage",
    "InsightPageIncluded",
    "Language",
    "Method",
    "MethodForm",
    "MethodPage",
    "Need",
    "NeedPage",
    "NeedPageIncluded",
    "NeedStatus",
    "Node",
    "NodeKind",
    "Note",
    "OtherWork",
    "Outcome",
    "Participation",
    "ParticipationPage",
    "ParticipationPageIncluded",
    "Person",
    "PersonPage",
    "PersonPageIncluded",
    "Phase",
    "Point",
    "Presentation",
    "PresentationPage",
    "PresentationPageIncluded",
    "ProblemStatement",
    "ProblemStatementPage",
    "ProblemStatementPageIncluded",
    "Programme",
    "ProgrammePage",
    "ProgrammePageIncluded",
    "ProgrammeStatus",
    "Receipt",
    "ReceiptOutcome",
    "Reflection",
    "ReflectionPage",
    "ReflectionPageIncluded",
    "Session",
    "SessionFormat",
    "SessionLink",
    "SessionOccasion",
    "SessionPage",
    "SessionPageIncluded",
    "SessionStatus",
    "Source",
    "Step",
    "Term",
    "Theme",
    "ThemePage",
    "Trace",
    "Unit",
    "UnitKind",
    "UnitPage",
    "UnitPageIncluded",
    "UnknownObject",
    "UnknownValue",
    "UpsertReceipt",
    "UpsertReceiptOutcome",
    "UserJourney",
    "Vocabulary",
]

AttendanceStatus = Literal["absent", "attended", "confirmed", "excused", "invited"]
AttendanceRole = Literal["facilitator", "guest", "leader", "participant"]
CaptureReceiptOutcome = Literal["created", "unchanged", "updated"]
ChangeEventAction = Literal["created", "deleted", "updated"]
EdgeRelation = Literal[
    "answers",
    "by_group",
    "changed_by",
    "explains",
    "in_session",
    "part_of",
    "presents",
    "reframed_from",
    "rests_on",
    "works_on",
]
Language = Literal["en", "nb", "nn"]
ErrorCode = Literal[
    "agenda_too_long",
    "already_exists",
    "answer_under_root",
    "attended_before_start",
    "blank",
    "body_too_large",
    "body_too_slow",
    "both_id_and_ref",
    "cohort_has_sessions",
    "cohort_of_another_programme",
    "content_encoding_not_supported",
    "cursor_expired",
    "cycle",
    "dates_out_of_order",
    "duplicate",
    "duplicate_key",
    "duplicate_person",
    "exclusive_parameters",
    "export_too_large",
    "external_ref_taken",
    "head_too_large",
    "idempotency_key_reused",
    "if_match_required",
    "in_the_future",
    "include_too_large",
    "incomplete",
    "internal_error",
    "invalid_cursor",
    "invalid_organisation_number",
    "item_cited",
    "item_key_missing",
    "item_key_not_taken",
    "item_not_of_form",
    "item_of_other_kind",
    "key_is_fixed",
    "malformed_idempotency_key",
    "malformed_if_match",
    "malformed_json",
    "malformed_request",
    "media_type_not_supported",
    "method_not_allowed",
    "mini_session_over_days",
    "national_id_not_allowed",
    "no_attendance",
    "not_authenticated",
    "not_found",
    "not_in_export",
    "number_out_of_range",
    "out_of_range",
    "people_read_missing",
    "phase_in_use",
    "rate_limited",
    "reference_not_found",
    "repeated_parameter",
    "required",
    "root_not_leaf",
    "row_too_large",
    "scope_missing",
    "second_root",
    "session_attended",
    "session_cancelled",
    "session_full",
    "session_not_started",
    "stale_version",
    "still_referenced",
    "too_deep",
    "too_many_exports",
    "too_many_marks",
    "too_many_unread_responses",
    "transition_not_allowed",
    "try_again",
    "unit_led_already",
    "unknown_field",
    "unknown_item_key",
    "unknown_method",
    "unknown_parameter",
    "unknown_phase",
    "unknown_value",
    "wrong_format",
    "wrong_length",
    "wrong_type",
]
FurtherWorkKind = Literal["ideas", "problem_statements"]
IdeaBoldness = Literal["bold", "traditional"]
IdeaOrigin = Literal["copied", "inspired", "own"]
IdeaStatus = Literal["captured", "declined", "parked", "presented", "selected", "taken_further"]
InsightKind = Literal["cause", "expressed_need", "observation", "opportunity", "pain_point"]
MethodForm = Literal["five_whys", "other", "user_journey"]
NeedStatus = Literal["answered", "open", "parked"]
NodeKind = Literal[
    "exercises", "groups", "ideas", "insights", "needs", "presentations", "problem_statements", "sessions"
]
ProgrammeStatus = Literal["draft", "ended", "running"]
ReceiptOutcome = Literal["created", "unchanged", "updated"]
SessionFormat = Literal["mini", "ordinary"]
SessionOccasion = Literal["alumni", "closing", "kick_off", "working"]
SessionStatus = Literal["cancelled", "held", "planned"]
UnitKind = Literal["municipality", "other", "sector", "service_area", "service_place"]
UpsertReceiptOutcome = Literal["created", "rejected", "unchanged", "updated"]


class AgendaItem(Model, frozen=True, kw_only=True):
    """An item of a session's agenda; items such as a welcome or a lunch have no phase."""

    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    minutes: int
    """Minutes."""
    phase: str | None
    """The key of a phase of the programme."""
    method_key: str | None
    """The key of a method in the method bank."""


class Attendance(Model, frozen=True, kw_only=True):
    """A stored attendance."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""
    session_id: UUID
    """One of `sessions`."""
    person_id: UUID | Unset = UNSET
    """Absent without the scope `people:read`."""
    status: OpenEnum[AttendanceStatus]
    """The values of `status` of `Attendance`; later versions may add more."""
    phases: tuple[str, ...] | None
    """The phases attended; null for the whole day."""
    role: OpenEnum[AttendanceRole]
    """The values of `role` of `Attendance`; later versions may add more."""


class AttendancePage(Model, frozen=True, kw_only=True):
    """A page of attendances."""

    items: tuple[Attendance, ...]
    """Each item is a stored attendance."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: AttendancePageIncluded | Unset = UNSET


class CaptureReceipt(Model, frozen=True, kw_only=True):
    """The result for one entry of a document."""

    pointer: str
    """The entry's place in the document."""
    kind: str
    """The kind of resource, by the plural in its path."""
    id: UUID
    version: int
    """The version, raised by each change."""
    outcome: OpenEnum[CaptureReceiptOutcome]
    """The values of `outcome` of `CaptureReceipt`; later versions may add more."""


class CaptureResult(Model, frozen=True, kw_only=True):
    """The results of a document; `errors` is empty unless `on_error=skip`."""

    items: tuple[CaptureReceipt, ...]
    """Each item is the result for one entry of a document."""
    errors: tuple[FieldError, ...]
    """Each item is a violation: its code, its place, and what to change."""


class Cause(Model, frozen=True, kw_only=True):
    """A stored cause, with its depth below the question."""

    _derived_fields: ClassVar[frozenset[str]] = frozenset(["depth"])

    key: str
    """The item's key, unique in the exercise; generated if absent."""
    because_of_key: str | None
    """The key of the cause that it explains; null for a first answer."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    root: bool
    """Whether the group considers it a root cause."""
    theme_ids: tuple[UUID, ...]
    """Each item is one of `themes`."""
    depth: int
    """The depth; 1 is a first answer."""


class ChangeEvent(Model, frozen=True, kw_only=True):
    """A change of a resource; read the resource by its id."""

    cursor: str
    """A cursor: a place in the whole feed."""
    resource: str
    """A kind of resource, by the plural in its path."""
    id: UUID
    version: int
    """The version, raised by each change."""
    action: OpenEnum[ChangeEventAction]
    """The values of `action` of `ChangeEvent`; later versions may add more."""
    at: datetime
    """When the transaction of the change began."""
    external_refs: tuple[ExternalRef, ...] | None | Unset = UNSET
    """The resource's external references after the change, or before its deletion. Absent without
    `people:read` if the resource is about one person; null in changes of an earlier version of the
    service."""
    changed_fields: tuple[str, ...] | None
    """The fields that an update changed, as far as the caller can read them; empty if only others or the
    history changed. Null if the resource was created or deleted, or in changes of an earlier version of
    the service."""


class ChangesPage(Model, frozen=True, kw_only=True):
    """A page of the feed; continue from `next_cursor`, even if the page is empty."""

    items: tuple[ChangeEvent, ...]
    """Each item is a change of a resource; read the resource by its id."""
    next_cursor: str
    """A cursor: a place in the whole feed."""
    has_more: bool
    """Whether to continue from `next_cursor` at once. A page can be empty although more follows, since it
    scans a bounded number of changes, before the filter."""


class Cohort(Model, frozen=True, kw_only=True):
    """A stored cohort."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    programme_id: UUID
    """One of `programmes`."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    starts_on: date
    """A calendar day."""
    ends_on: date | None
    """A calendar day."""
    facilitator_ids: tuple[UUID, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""


class CohortPage(Model, frozen=True, kw_only=True):
    """A page of cohorts."""

    items: tuple[Cohort, ...]
    """Each item is a stored cohort."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: CohortPageIncluded | Unset = UNSET


class CurrentKey(Model, frozen=True, kw_only=True):
    """The API key of the request, without its secret."""

    name: str
    """The name that the key got when it was created."""
    prefix: str
    """The key's public part, after `lup_`."""
    scopes: tuple[str, ...]
    """What the key may do, in alphabetical order."""
    expires_at: datetime | None
    """When the key stops working; null if it never does."""
    contract_version: str
    """The version of the contract that the service keeps."""


class Edge(Model, frozen=True, kw_only=True):
    """A relation of two nodes: `from` rests on `to`."""

    from_: str = field(name="from")
    """A node's reference: `ideas/<id>`, or `exercises/<id>#<item_key>` for an item of an exercise."""
    to: str
    """A node's reference: `ideas/<id>`, or `exercises/<id>#<item_key>` for an item of an exercise."""
    relation: OpenEnum[EdgeRelation]
    """The values of `relation` of `Edge`; later versions may add more."""


class EmotionPoint(Model, frozen=True, kw_only=True):
    """A point of the emotional curve: the emotion of one step."""

    step_key: str
    """A key chosen by the caller, unique in its list."""
    emotion: int
    """The emotion, from -2 (worst) to 2 (best)."""


class Exercise(Model, frozen=True, kw_only=True):
    """An exercise as it is stored."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    session_id: UUID
    """One of `sessions`."""
    problem_statement_id: UUID | None
    """One of `problem_statements`."""
    group_id: UUID | None
    """One of `groups`."""
    team: str | None
    """The table in the room, at most 60 characters on one line."""
    title: str | None
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    method_key: str | None
    """The key of a method in the method bank."""
    work: TaggedUnion[UserJourney | FiveWhys | OtherWork]
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""


class ExercisePage(Model, frozen=True, kw_only=True):
    """A page of exercises."""

    items: tuple[Exercise, ...]
    """Each item is an exercise as it is stored."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: ExercisePageIncluded | Unset = UNSET


class ExternalRef(Model, frozen=True, kw_only=True):
    """A resource's key in another system."""

    system: str
    """The other system."""
    id: str
    """The resource's key in that system, stored unchanged."""


class FeedHead(Model, frozen=True, kw_only=True):
    """The end of the feed."""

    cursor: str
    """A cursor: a place in the whole feed."""


class FieldError(Model, frozen=True, kw_only=True):
    """A violation: its code, its place, and what to change."""

    code: OpenEnum[ErrorCode]
    """A stable code; docs/errors.md lists them all, and later versions may add to them."""
    pointer: str
    """A JSON Pointer into the body, or `?name` of a parameter."""
    message: str
    """What to change, in the language of Content-Language."""


class FiveWhys(Model, frozen=True, kw_only=True, tag_field="form", tag="five_whys"):
    """Stored five whys."""

    question: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    causes: tuple[Cause, ...]
    """Each item is a stored cause, with its depth below the question."""


class FurtherWork(Model, frozen=True, kw_only=True):
    """Work that goes further: an idea that is selected or has a next step, or a problem with an owner."""

    kind: OpenEnum[FurtherWorkKind]
    """The values of `kind` of `FurtherWork`; later versions may add more."""
    id: UUID
    label: str
    """The idea's title, or the problem statement's question."""
    next_step: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_id: UUID | None | Unset = UNSET
    """Absent without `people:read`."""
    follow_up_on: date | None
    """A calendar day."""
    owner_unit_id: UUID | None
    """One of `units`."""


class Group(Model, frozen=True, kw_only=True):
    """A stored leadership group."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_ids: tuple[UUID, ...]
    """Each item is one of `units`."""
    leader_id: UUID | None | Unset = UNSET
    """Absent without the scope `people:read`."""
    member_ids: tuple[UUID, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""
    enthusiast_ids: tuple[UUID, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""
    closed_on: date | None
    """A calendar day."""


class GroupPage(Model, frozen=True, kw_only=True):
    """A page of groups."""

    items: tuple[Group, ...]
    """Each item is a stored leadership group."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: GroupPageIncluded | Unset = UNSET


class History(Model, frozen=True, kw_only=True):
    """The changes of a resource, the oldest day first."""

    items: tuple[HistoryEntry, ...]
    """Each item is a change of a field: its new value, and the day from which it holds."""


class HistoryEntry(Model, frozen=True, kw_only=True):
    """A change of a field: its new value, and the day from which it holds."""

    field: str
    """The name of the field."""
    value: Any
    """The value from that day on."""
    holds_from: date
    """A calendar day."""
    recorded_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    caller: str | Unset = UNSET
    """The name of the API key. Absent without `people:read` if the resource is about one person."""
    reason: str | None | Unset = UNSET
    """The reason. Absent without `people:read` if the change names a person."""


class Idea(Model, frozen=True, kw_only=True):
    """A stored idea."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    boldness: OpenEnum[IdeaBoldness] | None
    """The values of `boldness` of `Idea`; later versions may add more."""
    origin: OpenEnum[IdeaOrigin]
    """The values of `origin` of `Idea`; later versions may add more."""
    need_ids: tuple[UUID, ...]
    """Each item is one of `needs`."""
    insight_ids: tuple[UUID, ...]
    """Each item is one of `insights`."""
    problem_statement_id: UUID | None
    """One of `problem_statements`."""
    session_id: UUID | None
    """One of `sessions`."""
    group_id: UUID | None
    """One of `groups`."""
    team: str | None
    """The table in the room, at most 60 characters on one line."""
    unit_id: UUID | None
    """One of `units`."""
    owner_id: UUID | None | Unset = UNSET
    """Absent without the scope `people:read`."""
    next_step: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    follow_up_on: date | None
    """A calendar day."""
    status: OpenEnum[IdeaStatus]
    """The values of `status` of `Idea`; later versions may add more."""
    theme_ids: tuple[UUID, ...]
    """Each item is one of `themes`."""
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""
    published_at: datetime | None
    """A moment (RFC 3339), returned in UTC."""


class IdeaPage(Model, frozen=True, kw_only=True):
    """A page of ideas."""

    items: tuple[Idea, ...]
    """Each item is a stored idea."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: IdeaPageIncluded | Unset = UNSET


class Insight(Model, frozen=True, kw_only=True):
    """A stored insight."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    statement: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    kind: OpenEnum[InsightKind]
    """The values of `kind` of `Insight`; later versions may add more."""
    evidence: str | None
    """A quote."""
    sources: tuple[Source, ...]
    """Each item is a source of an insight: an exercise, or one of its items."""
    session_id: UUID
    """One of `sessions`."""
    group_id: UUID | None
    """One of `groups`."""
    theme_ids: tuple[UUID, ...]
    """Each item is one of `themes`."""
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""


class InsightPage(Model, frozen=True, kw_only=True):
    """A page of insights."""

    items: tuple[Insight, ...]
    """Each item is a stored insight."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: InsightPageIncluded | Unset = UNSET


class Method(Model, frozen=True, kw_only=True):
    """A stored method."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    key: str
    """A key chosen by the caller, unique in its list."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    phase: str
    """The key of the phase that it suits."""
    form: OpenEnum[MethodForm]
    """The values of `form` of `Method`; later versions may add more."""
    purpose: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    minutes: int | None
    """Minutes."""


class MethodPage(Model, frozen=True, kw_only=True):
    """A page of methods."""

    items: tuple[Method, ...]
    """Each item is a stored method."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""


class Need(Model, frozen=True, kw_only=True):
    """A stored need."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    who: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    what: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    because: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    status: OpenEnum[NeedStatus]
    """The values of `status` of `Need`; later versions may add more."""
    insight_ids: tuple[UUID, ...]
    """Each item is one of `insights`."""
    session_id: UUID
    """One of `sessions`."""
    group_id: UUID | None
    """One of `groups`."""
    theme_ids: tuple[UUID, ...]
    """Each item is one of `themes`."""
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""


class NeedPage(Model, frozen=True, kw_only=True):
    """A page of needs."""

    items: tuple[Need, ...]
    """Each item is a stored need."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: NeedPageIncluded | Unset = UNSET


class Node(Model, frozen=True, kw_only=True):
    """A node of a trace: a resource, or an item of an exercise."""

    ref: str
    """A node's reference: `ideas/<id>`, or `exercises/<id>#<item_key>` for an item of an exercise."""
    kind: OpenEnum[NodeKind]
    """The values of `kind` of `Node`; later versions may add more."""
    id: UUID
    item_key: str | None
    """The item's key; null for a whole resource."""
    label: str
    """The beginning of its text, at most 100 characters."""


class Note(Model, frozen=True, kw_only=True):
    """A stored note."""

    key: str
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    cluster: str | None
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    theme_ids: tuple[UUID, ...]
    """Each item is one of `themes`."""


class OtherWork(Model, frozen=True, kw_only=True, tag_field="form", tag="other"):
    """The stored notes of another method."""

    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    notes: tuple[Note, ...]
    """Each item is a stored note."""


class Outcome(Model, frozen=True, kw_only=True):
    """The results of a session in one document; its lists exclude rows that the caller cannot read."""

    session: Session
    phase_minutes: dict[str, int]
    problem_statements: tuple[ProblemStatement, ...]
    """Each item is a stored problem statement."""
    exercises: tuple[Exercise, ...]
    """Each item is an exercise as it is stored."""
    insights: tuple[Insight, ...]
    """Each item is a stored insight."""
    needs: tuple[Need, ...]
    """Each item is a stored need."""
    ideas: tuple[Idea, ...]
    """Each item is a stored idea."""
    presentations: tuple[Presentation, ...]
    """Each item is a stored presentation."""
    reflections: tuple[Reflection, ...]
    """Each item is a stored reflection; since a day's data come in any order, it shows whether its person attended."""
    further_work: tuple[FurtherWork, ...]
    """Each item is work that goes further: an idea that is selected or has a next step, or a problem with an owner."""


class Participation(Model, frozen=True, kw_only=True):
    """A person's participation in sessions, as recorded now, in the role of participant or leader."""

    person_id: UUID
    """The person's id."""
    external_refs: tuple[ExternalRef, ...]
    """The person's keys in other systems, such as HR."""
    display_name: str
    """The person's name."""
    unit_id: UUID | None
    """The person's present unit, whatever it was at the time of the sessions."""
    sessions_invited: int
    """Planned and held sessions for which the person has an attendance as participant or leader, whatever
    its status. Membership of a group that a session is for is not an invitation."""
    sessions_attended: int
    """Of these, the held sessions that the person attended, at least in part."""
    minutes_attended: int
    """The sum of `minutes_by_phase`."""
    minutes_by_phase: dict[str, int]
    """Minutes of each phase on the agendas of the attended sessions, without phases that the person
    missed. Agenda items without a phase do not count, so a session without phases adds no minutes.
    Equal keys of several programmes are added up; filter by programme to tell them apart."""
    last_attended_on: date | None
    """The day on which the last attended session began, in the service's time zone; null if none."""


class ParticipationPage(Model, frozen=True, kw_only=True):
    """A page of participations."""

    items: tuple[Participation, ...]
    """Each item is a person's participation in sessions, as recorded now, in the role of participant or leader."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: ParticipationPageIncluded | Unset = UNSET


class Person(Model, frozen=True, kw_only=True):
    """A stored person."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    display_name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    email: str | None
    """An e-mail address; only its format is checked."""
    title: str | None
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    unit_id: UUID | None
    """One of `units`."""
    active: bool


class PersonPage(Model, frozen=True, kw_only=True):
    """A page of people."""

    items: tuple[Person, ...]
    """Each item is a stored person."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: PersonPageIncluded | Unset = UNSET


class Phase(Model, frozen=True, kw_only=True):
    """A phase (*fase*) of a programme; the order is for reading, work can go back and forth."""

    key: str
    """A key chosen by the caller, unique in its list."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    required: bool
    purpose: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class Point(Model, frozen=True, kw_only=True):
    """A stored pain point or opportunity."""

    key: str
    """The item's key, unique in the exercise; generated if absent."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    theme_ids: tuple[UUID, ...]
    """Each item is one of `themes`."""


class Presentation(Model, frozen=True, kw_only=True):
    """A stored presentation."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    session_id: UUID
    """One of `sessions`."""
    idea_id: UUID
    """One of `ideas`."""
    position: int | None
    """The position in the order of presentations."""
    presenter_ids: tuple[UUID, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""
    pitch: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    feedback: tuple[str, ...]
    """Each item is text of at most 10,000 characters, stored in Unicode's NFC."""
    votes: int | None
    """The votes, as dots on the wall."""
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""


class PresentationPage(Model, frozen=True, kw_only=True):
    """A page of presentations."""

    items: tuple[Presentation, ...]
    """Each item is a stored presentation."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: PresentationPageIncluded | Unset = UNSET


class ProblemStatement(Model, frozen=True, kw_only=True):
    """A stored problem statement."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    question: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    background: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: UUID | None
    """One of `units`."""
    reframed_from_id: UUID | None
    """One of `problem_statements`."""
    insight_ids: tuple[UUID, ...]
    """Each item is one of `insights`."""
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""


class ProblemStatementPage(Model, frozen=True, kw_only=True):
    """A page of problem statements."""

    items: tuple[ProblemStatement, ...]
    """Each item is a stored problem statement."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: ProblemStatementPageIncluded | Unset = UNSET


class Programme(Model, frozen=True, kw_only=True):
    """A stored programme."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    owner_unit_id: UUID | None
    """One of `units`."""
    contact: str | None
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: OpenEnum[ProgrammeStatus]
    """The values of `status` of `Programme`; later versions may add more."""
    phases: tuple[Phase, ...]
    """Each item is a phase (*fase*) of a programme; the order is for reading, work can go back and forth."""


class ProgrammePage(Model, frozen=True, kw_only=True):
    """A page of programmes."""

    items: tuple[Programme, ...]
    """Each item is a stored programme."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: ProgrammePageIncluded | Unset = UNSET


class Receipt(Model, frozen=True, kw_only=True):
    """The result for one row of a batch."""

    id: UUID
    version: int
    """The version, raised by each change."""
    outcome: OpenEnum[ReceiptOutcome]
    """The values of `outcome` of `Receipt`; later versions may add more."""


class Reflection(Model, frozen=True, kw_only=True):
    """A stored reflection; since a day's data come in any order, it shows whether its person attended."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""
    session_id: UUID
    """One of `sessions`."""
    text: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    rating: int | None
    """The rating, from 1 to 5 (best)."""
    person_id: UUID | None | Unset = UNSET
    """Absent without the scope `people:read`."""
    may_publish: bool
    """Whether the text may be published, without a name."""
    language: OpenEnum[Language]
    """The language of the texts (ISO 639)."""
    person_attended: bool | None | Unset = UNSET
    """Absent without the scope `people:read`."""


class ReflectionPage(Model, frozen=True, kw_only=True):
    """A page of reflections."""

    items: tuple[Reflection, ...]
    """Each item is a stored reflection; since a day's data come in any order, it shows whether its person attended."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: ReflectionPageIncluded | Unset = UNSET


class Session(Model, frozen=True, kw_only=True):
    """A stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    programme_id: UUID
    """One of `programmes`."""
    cohort_id: UUID | None
    """One of `cohorts`."""
    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    format: OpenEnum[SessionFormat]
    """The values of `format` of `Session`; later versions may add more."""
    purpose: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    problem_statement_ids: tuple[UUID, ...]
    """Each item is one of `problem_statements`."""
    occasion: OpenEnum[SessionOccasion] | None
    """The values of `occasion` of `Session`; later versions may add more."""
    starts_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    ends_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    place: str | None
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    status: OpenEnum[SessionStatus]
    """The values of `status` of `Session`; later versions may add more."""
    group_ids: tuple[UUID, ...]
    """Each item is one of `groups`."""
    facilitator_ids: tuple[UUID, ...] | Unset = UNSET
    """Absent without the scope `people:read`."""
    agenda: tuple[AgendaItem, ...]
    """Each item is an item of a session's agenda; items such as a welcome or a lunch have no phase."""
    summary: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    links: tuple[SessionLink, ...]
    """Each item is a page that belongs to a session."""
    published_at: datetime | None
    """A moment (RFC 3339), returned in UTC."""
    phase_minutes: dict[str, int]
    """Minutes on the agenda by phase, in the order of the agenda."""
    missing_phases: tuple[str, ...]
    """Required phases that are missing from a mini session's agenda."""


class SessionLink(Model, frozen=True, kw_only=True):
    """A page that belongs to a session."""

    title: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    url: str
    """An https address."""


class SessionPage(Model, frozen=True, kw_only=True):
    """A page of sessions."""

    items: tuple[Session, ...]
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: SessionPageIncluded | Unset = UNSET


class Source(Model, frozen=True, kw_only=True):
    """A source of an insight: an exercise, or one of its items."""

    exercise_id: UUID
    """One of `exercises`."""
    item_key: str | None
    """A key chosen by the caller, unique in its list."""


class Step(Model, frozen=True, kw_only=True):
    """A stored step."""

    key: str
    """The item's key, unique in the exercise; generated if absent."""
    stage: str | None
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    action: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    touchpoint: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    channel: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    thought: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    emotion: int | None
    """The emotion, from -2 (worst) to 2 (best)."""
    pain_points: tuple[Point, ...]
    """Each item is a stored pain point or opportunity."""
    opportunities: tuple[Point, ...]
    """Each item is a stored pain point or opportunity."""
    backstage: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class Term(Model, frozen=True, kw_only=True):
    """A value of the contract, with a label and a description for people."""

    of: str
    """The field that has the value; `kind` and `language` mean the same in every resource, and the values
    of `column` are the fields themselves."""
    value: str
    """The value of the contract."""
    label: str
    """The label."""
    description: str
    """A sentence that describes it."""


class Theme(Model, frozen=True, kw_only=True):
    """A stored theme."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    description: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""


class ThemePage(Model, frozen=True, kw_only=True):
    """A page of themes."""

    items: tuple[Theme, ...]
    """Each item is a stored theme."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""


class Trace(Model, frozen=True, kw_only=True):
    """The graph around a resource: everything it comes from, and everything that came from it."""

    nodes: tuple[Node, ...]
    """Each item is a node of a trace: a resource, or an item of an exercise."""
    edges: tuple[Edge, ...]
    """Each item is a relation of two nodes: `from` rests on `to`."""


class Unit(Model, frozen=True, kw_only=True):
    """A stored unit, with its sector and the names from the root down to it."""

    id: UUID
    version: int
    """The version, raised by each change."""
    created_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    updated_at: datetime
    """A moment (RFC 3339), returned in UTC."""
    external_refs: tuple[ExternalRef, ...]
    """Each item is a resource's key in another system."""
    name: str
    """A name or title of at most 200 characters on one line, stored in Unicode's NFC."""
    kind: OpenEnum[UnitKind]
    """The values of `kind` of `Unit`; later versions may add more."""
    parent_id: UUID | None
    """One of `units`."""
    organisation_number: str | None
    """Nine digits, the last of which is a check digit."""
    opened_on: date | None
    """A calendar day."""
    closed_on: date | None
    """A calendar day."""
    succeeded_by_ids: tuple[UUID, ...]
    """Each item is one of `units`."""
    exempt_reason: str | None
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    path: tuple[str, ...]
    sector_id: UUID | None
    """One of `units`."""


class UnitPage(Model, frozen=True, kw_only=True):
    """A page of units."""

    items: tuple[Unit, ...]
    """Each item is a stored unit, with its sector and the names from the root down to it."""
    next_cursor: str | None
    """The cursor of the next page; null if last."""
    total: int | Unset = UNSET
    """The number of all matches, with `count=true`."""
    total_is_exact: bool | Unset = UNSET
    """False if there are more than `total`, which counts up to 10,000."""
    included: UnitPageIncluded | Unset = UNSET


class UpsertReceipt(Model, frozen=True, kw_only=True):
    """The result for one row of a batch upsert; `errors` is empty unless the row was rejected."""

    id: UUID | None
    """Null if rejected, or created in a dry run."""
    version: int | None
    """Null if rejected, or created in a dry run."""
    outcome: OpenEnum[UpsertReceiptOutcome]
    """The values of `outcome` of `UpsertReceipt`; later versions may add more."""
    errors: tuple[FieldError, ...]
    """Each item is a violation: its code, its place, and what to change."""


class UserJourney(Model, frozen=True, kw_only=True, tag_field="form", tag="user_journey"):
    """A stored user journey, with its emotional curve and the first of its lowest steps."""

    _derived_fields: ClassVar[frozenset[str]] = frozenset(["emotional_curve", "lowest_step_key"])

    persona: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    case: str
    """Text of at most 10,000 characters, stored in Unicode's NFC."""
    steps: tuple[Step, ...]
    """Each item is a stored step."""
    emotional_curve: tuple[EmotionPoint, ...]
    """Each item is a point of the emotional curve: the emotion of one step."""
    lowest_step_key: str | None
    """A key chosen by the caller, unique in its list."""


class Vocabulary(Model, frozen=True, kw_only=True):
    """Every term in one language."""

    items: tuple[Term, ...]
    """Each item is a value of the contract, with a label and a description for people."""


class AttendancePageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}


class CohortPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    programmes: tuple[Programme, ...] | Unset = UNSET
    """Each item is a stored programme."""

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def programmes_by_id(self) -> dict[UUID, Programme]:
        """`programmes` by their ids."""
        return {} if self.programmes is UNSET else {item.id: item for item in self.programmes}


class ExercisePageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    groups: tuple[Group, ...] | Unset = UNSET
    """Each item is a stored leadership group."""
    problem_statements: tuple[ProblemStatement, ...] | Unset = UNSET
    """Each item is a stored problem statement."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""

    @cached_property
    def groups_by_id(self) -> dict[UUID, Group]:
        """`groups` by their ids."""
        return {} if self.groups is UNSET else {item.id: item for item in self.groups}

    @cached_property
    def problem_statements_by_id(self) -> dict[UUID, ProblemStatement]:
        """`problem_statements` by their ids."""
        return {} if self.problem_statements is UNSET else {item.id: item for item in self.problem_statements}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}


class GroupPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}


class IdeaPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    groups: tuple[Group, ...] | Unset = UNSET
    """Each item is a stored leadership group."""
    insights: tuple[Insight, ...] | Unset = UNSET
    """Each item is a stored insight."""
    needs: tuple[Need, ...] | Unset = UNSET
    """Each item is a stored need."""
    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    problem_statements: tuple[ProblemStatement, ...] | Unset = UNSET
    """Each item is a stored problem statement."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""
    themes: tuple[Theme, ...] | Unset = UNSET
    """Each item is a stored theme."""
    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def groups_by_id(self) -> dict[UUID, Group]:
        """`groups` by their ids."""
        return {} if self.groups is UNSET else {item.id: item for item in self.groups}

    @cached_property
    def insights_by_id(self) -> dict[UUID, Insight]:
        """`insights` by their ids."""
        return {} if self.insights is UNSET else {item.id: item for item in self.insights}

    @cached_property
    def needs_by_id(self) -> dict[UUID, Need]:
        """`needs` by their ids."""
        return {} if self.needs is UNSET else {item.id: item for item in self.needs}

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def problem_statements_by_id(self) -> dict[UUID, ProblemStatement]:
        """`problem_statements` by their ids."""
        return {} if self.problem_statements is UNSET else {item.id: item for item in self.problem_statements}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}

    @cached_property
    def themes_by_id(self) -> dict[UUID, Theme]:
        """`themes` by their ids."""
        return {} if self.themes is UNSET else {item.id: item for item in self.themes}

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}


class InsightPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    groups: tuple[Group, ...] | Unset = UNSET
    """Each item is a stored leadership group."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""
    themes: tuple[Theme, ...] | Unset = UNSET
    """Each item is a stored theme."""

    @cached_property
    def groups_by_id(self) -> dict[UUID, Group]:
        """`groups` by their ids."""
        return {} if self.groups is UNSET else {item.id: item for item in self.groups}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}

    @cached_property
    def themes_by_id(self) -> dict[UUID, Theme]:
        """`themes` by their ids."""
        return {} if self.themes is UNSET else {item.id: item for item in self.themes}


class NeedPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    groups: tuple[Group, ...] | Unset = UNSET
    """Each item is a stored leadership group."""
    insights: tuple[Insight, ...] | Unset = UNSET
    """Each item is a stored insight."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""
    themes: tuple[Theme, ...] | Unset = UNSET
    """Each item is a stored theme."""

    @cached_property
    def groups_by_id(self) -> dict[UUID, Group]:
        """`groups` by their ids."""
        return {} if self.groups is UNSET else {item.id: item for item in self.groups}

    @cached_property
    def insights_by_id(self) -> dict[UUID, Insight]:
        """`insights` by their ids."""
        return {} if self.insights is UNSET else {item.id: item for item in self.insights}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}

    @cached_property
    def themes_by_id(self) -> dict[UUID, Theme]:
        """`themes` by their ids."""
        return {} if self.themes is UNSET else {item.id: item for item in self.themes}


class ParticipationPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}


class PersonPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}


class PresentationPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    ideas: tuple[Idea, ...] | Unset = UNSET
    """Each item is a stored idea."""
    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""

    @cached_property
    def ideas_by_id(self) -> dict[UUID, Idea]:
        """`ideas` by their ids."""
        return {} if self.ideas is UNSET else {item.id: item for item in self.ideas}

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}


class ProblemStatementPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    insights: tuple[Insight, ...] | Unset = UNSET
    """Each item is a stored insight."""
    problem_statements: tuple[ProblemStatement, ...] | Unset = UNSET
    """Each item is a stored problem statement."""
    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def insights_by_id(self) -> dict[UUID, Insight]:
        """`insights` by their ids."""
        return {} if self.insights is UNSET else {item.id: item for item in self.insights}

    @cached_property
    def problem_statements_by_id(self) -> dict[UUID, ProblemStatement]:
        """`problem_statements` by their ids."""
        return {} if self.problem_statements is UNSET else {item.id: item for item in self.problem_statements}

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}


class ProgrammePageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}


class ReflectionPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    sessions: tuple[Session, ...] | Unset = UNSET
    """Each item is a stored session, with the minutes of each phase on its agenda and the required phases that are
    missing."""

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def sessions_by_id(self) -> dict[UUID, Session]:
        """`sessions` by their ids."""
        return {} if self.sessions is UNSET else {item.id: item for item in self.sessions}


class SessionPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    cohorts: tuple[Cohort, ...] | Unset = UNSET
    """Each item is a stored cohort."""
    groups: tuple[Group, ...] | Unset = UNSET
    """Each item is a stored leadership group."""
    people: tuple[Person, ...] | Unset = UNSET
    """Each item is a stored person."""
    problem_statements: tuple[ProblemStatement, ...] | Unset = UNSET
    """Each item is a stored problem statement."""
    programmes: tuple[Programme, ...] | Unset = UNSET
    """Each item is a stored programme."""

    @cached_property
    def cohorts_by_id(self) -> dict[UUID, Cohort]:
        """`cohorts` by their ids."""
        return {} if self.cohorts is UNSET else {item.id: item for item in self.cohorts}

    @cached_property
    def groups_by_id(self) -> dict[UUID, Group]:
        """`groups` by their ids."""
        return {} if self.groups is UNSET else {item.id: item for item in self.groups}

    @cached_property
    def people_by_id(self) -> dict[UUID, Person]:
        """`people` by their ids."""
        return {} if self.people is UNSET else {item.id: item for item in self.people}

    @cached_property
    def problem_statements_by_id(self) -> dict[UUID, ProblemStatement]:
        """`problem_statements` by their ids."""
        return {} if self.problem_statements is UNSET else {item.id: item for item in self.problem_statements}

    @cached_property
    def programmes_by_id(self) -> dict[UUID, Programme]:
        """`programmes` by their ids."""
        return {} if self.programmes is UNSET else {item.id: item for item in self.programmes}


class UnitPageIncluded(Model, frozen=True, kw_only=True):
    """The resources to which the items refer, each once, with `include`."""

    units: tuple[Unit, ...] | Unset = UNSET
    """Each item is a stored unit, with its sector and the names from the root down to it."""

    @cached_property
    def units_by_id(self) -> dict[UUID, Unit]:
        """`units` by their ids."""
        return {} if self.units is UNSET else {item.id: item for item in self.units}
