"""Shapes that all resources share: texts, days, references, and marks for the meaning of fields.

A mark is `Meta(extra=...)` in a field's annotation. It is set once, here or in a resource's module, and drives
the contract, the references of a request, the fields hidden without `people:read`, and the histories. The `title` of
a type that many fields share is the name of its component in the contract.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Generic, Literal, TypeAlias, TypeVar
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType

Json: TypeAlias = Any
"""A JSON value; a Struct checks its form at run time."""
JsonObject = dict[str, Json]
"""A resource as the plain values of its JSON."""

# Spelled out, since \s and \S match different characters in different languages; characters above \xff are written
# literally, since not every language reads \u. Each pattern is blanks, then one visible character, then the remaining
# text, since a pattern that backtracks takes a second for a long text.
CONTROL = r"\x00-\x1f\x7f"
BLANK = r"\x20\x80-\xa0\xad" + (
    "\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
)
"""Invisible characters: white space, Unicode's default ignorable ones, and blank letters. Those above U+FFFF are not
among them, since languages write them differently in patterns; `text.is_blank` covers them."""
# Slides and word processors break lines with a vertical tab; it and the form feed count as line breaks.
_BREAKS = r"\x0b\x0c"
# Python's $ also matches before a line break at the end, so patterns end with \Z here; the contract writes $ for it.
_LINES = rf"^[\t\n\r{_BREAKS}{BLANK}]*[^{CONTROL}{BLANK}][^\x00-\x08\x0e-\x1f\x7f]*\Z"
_ONE_LINE = rf"^[{_BREAKS}{BLANK}]*[^{CONTROL}{BLANK}][^\x00-\x0a\x0d-\x1f\x7f]*\Z"

Text = Annotated[
    str,
    Meta(
        title="Text",
        min_length=1,
        max_length=10_000,
        pattern=_LINES,
        description="Text of at most 10,000 characters, stored in Unicode's NFC.",
        examples=["Det som virker, blir kjent ved tilfeldighet"],
    ),
]
Name = Annotated[
    str,
    Meta(
        title="Name",
        min_length=1,
        max_length=200,
        pattern=_ONE_LINE,
        description="A name or title of at most 200 characters on one line, stored in Unicode's NFC.",
        examples=["Gevinstkaffe på tvers"],
        extra={"searched": True},
    ),
]
SearchText = Annotated[
    str,
    Meta(
        title="SearchText",
        min_length=2,
        max_length=100,
        pattern=_ONE_LINE,
        description="A part of a name or title, in upper or lower case.",
        examples=["kaffe"],
    ),
]
Key = Annotated[
    str,
    Meta(
        title="Key",
        min_length=1,
        max_length=60,
        pattern=r"^[A-Za-z0-9_.\-]+\Z",
        description="A key chosen by the caller, unique in its list.",
        examples=["c2"],
        extra={"advice": "Use only the letters a to z and A to Z, digits, dots, hyphens and _, such as c2."},
    ),
]
DocumentKey = Annotated[
    str,
    Meta(
        title="DocumentKey",
        min_length=1,
        max_length=60,
        pattern=_ONE_LINE,
        description="A key within a captured document; case and white space do not matter.",
        examples=["c2"],
    ),
]
Team = Annotated[
    str,
    Meta(
        title="Team",
        min_length=1,
        max_length=60,
        pattern=_ONE_LINE,
        description="The table in the room, at most 60 characters on one line.",
        examples=["bord 2"],
    ),
]
Link = Annotated[
    str,
    Meta(
        title="Link",
        max_length=2000,
        pattern=rf"^https://[^{CONTROL}{BLANK}]+\Z",
        description="An https address.",
        examples=["https://intranett.example.kommune.no/lup"],
        extra={"advice": "Write an address that begins with https:// and has no spaces."},
    ),
]
Language = Annotated[
    Literal["nb", "nn", "en"],
    Meta(title="Language", description="The language of the texts (ISO 639).", examples=["nb"]),
]
Count = Annotated[int, Meta(ge=0, le=1_000_000, title="Count", description="How many.", examples=[4])]
Minutes = Annotated[int, Meta(ge=1, le=10_000, title="Minutes", description="Minutes.", examples=[90])]
Day = Annotated[date, Meta(title="Day", description="A calendar day.", examples=["2026-03-12"])]
Moment = Annotated[
    datetime,
    Meta(
        title="Moment",
        tz=True,
        description="A moment (RFC 3339), returned in UTC.",
        examples=["2026-03-12T08:00:00Z"],
    ),
]
Reason = Annotated[
    str,
    Meta(
        title="Reason",
        min_length=1,
        max_length=1000,
        pattern=_LINES,
        description="The reason, at most 1,000 characters; recorded in the history.",
        examples=["Venter på budsjettet"],
    ),
]

Version = Annotated[
    int, Meta(title="Version", ge=1, le=2**31 - 1, description="The version, raised by each change.", examples=[1])
]

ReferenceText = Annotated[
    str,
    Meta(
        title="Reference",
        max_length=241,
        pattern=r"^[a-z0-9_\-]{1,40}:[^\x00-\x1f\x7f]{1,200}\Z",
        description="A resource by its key in another system: `system:id`.",
        examples=["hr:3100"],
        extra={
            "advice": "Write the system (a to z, digits, hyphens and _), a colon and the key there, such as hr:3100."
        },
    ),
]

UP_TO_50 = Meta(max_length=50)
"""The limit of a list that has a handful of entries in practice."""
UP_TO_100 = Meta(max_length=100)
"""The limit of a list that has a dozen entries in practice."""
UP_TO_500 = Meta(max_length=500)
"""The limit of a list that has some dozens of entries in practice."""

HISTORY = Meta(extra={"history": True})
"""Each change of the field is recorded in the history, with the day from which it holds."""

BY_VERBS = Meta(extra={"history": True, "by_verbs": True})
"""As HISTORY, and only verbs change the field: PATCH does not accept it."""


def _reference(title: str, kind: str, *, personal: bool = False) -> Meta:
    condition = ", for callers with `people:read`" if personal else ""
    extra = {"ref": kind, "personal": personal}
    return Meta(title=title, extra=extra, description=f"One of `{kind}`{condition}.")


UnitId = Annotated[UUID, _reference("UnitId", "units")]
GroupId = Annotated[UUID, _reference("GroupId", "groups")]
PersonId = Annotated[UUID, _reference("PersonId", "people", personal=True)]
ProgrammeId = Annotated[UUID, _reference("ProgrammeId", "programmes")]
CohortId = Annotated[UUID, _reference("CohortId", "cohorts")]
SessionId = Annotated[UUID, _reference("SessionId", "sessions")]
ProblemStatementId = Annotated[UUID, _reference("ProblemStatementId", "problem_statements")]
ExerciseId = Annotated[UUID, _reference("ExerciseId", "exercises")]
InsightId = Annotated[UUID, _reference("InsightId", "insights")]
NeedId = Annotated[UUID, _reference("NeedId", "needs")]
IdeaId = Annotated[UUID, _reference("IdeaId", "ideas")]
ThemeId = Annotated[UUID, _reference("ThemeId", "themes")]


class Shape(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A shape of the contract; unknown fields are refused."""

    read_only: ClassVar[frozenset[str]] = frozenset()
    """Fields that only responses have, so that an error can say so."""
    by_verbs: ClassVar[frozenset[str]] = frozenset()
    """Fields that only verbs change, so that an error can say so."""


class ExternalRef(Shape, frozen=True, kw_only=True):
    """A resource's key in another system."""

    system: Annotated[
        str,
        Meta(
            pattern=r"^[a-z0-9_\-]+\Z",
            min_length=1,
            max_length=40,
            description="The other system.",
            examples=["hr"],
            extra={"advice": "Use only the letters a to z, digits, hyphens and _, such as hr."},
        ),
    ]
    id: Annotated[
        str,
        Meta(
            pattern=rf"^[^{CONTROL}]+\Z",
            min_length=1,
            max_length=200,
            description="The resource's key in that system, stored unchanged.",
            examples=["3100"],
        ),
    ]


class ResourceCreate(Shape, frozen=True, kw_only=True):
    """The fields that every resource accepts."""

    external_refs: Annotated[tuple[ExternalRef, ...], UP_TO_50] = ()


class ResourceFields(Shape, frozen=True, kw_only=True):
    """The fields that the service adds to every resource."""

    id: UUID
    version: Version
    created_at: Moment
    updated_at: Moment


class HistoryEntry(Shape, frozen=True, kw_only=True):
    """A change of a field: its new value, and the day from which it holds."""

    field: Annotated[str, Meta(description="The name of the field.", examples=["status"])]
    value: Annotated[Any, Meta(description="The value from that day on.")]
    holds_from: Day
    recorded_at: Moment
    caller: Annotated[
        str | UnsetType,
        Meta(
            description="The name of the API key. Absent without `people:read` if the resource is about one person.",
            examples=["lup-team"],
        ),
    ] = UNSET
    reason: Annotated[
        Reason | UnsetType | None,
        Meta(description="The reason. Absent without `people:read` if the change names a person."),
    ] = UNSET


class History(Shape, frozen=True):
    """The changes of a resource, the oldest day first."""

    items: Annotated[tuple[HistoryEntry, ...], Meta(max_length=1000)]

    example: ClassVar[JsonObject] = {
        "items": [
            {
                "field": "status",
                "value": "parked",
                "holds_from": "2026-03-12",
                "recorded_at": "2026-03-12T16:20:00+00:00",
                "caller": "lup-team",
                "reason": "Venter på budsjettet",
            }
        ]
    }


MessageParam: TypeAlias = str | int | Sequence[str]
"""A value in a message; a sequence is rendered as a list."""


class Violation(Struct, frozen=True):
    """A rule that a request violates: an error code, a pointer, and what to change."""

    code: str
    pointer: str
    message: str
    """An English template, also the key of its translations in `service/http/messages`."""
    params: Mapping[str, MessageParam] = {}
    """Values of the template's `{names}`: bounds and names of the contract, never the caller's input."""

    def under(self, pointer: str) -> "Violation":
        """Return this violation below a pointer."""
        return self.with_pointer(pointer + self.pointer)

    def with_pointer(self, pointer: str) -> "Violation":
        """Return this violation at another pointer."""
        return Violation(self.code, pointer, self.message, self.params)


REFERENCE_NOT_FOUND = "No such resource exists among {kind}; create it first, or correct the reference."


class RuleError(Exception):
    """A request that violates rules and changed nothing."""

    def __init__(self, *violations: Violation) -> None:
        super().__init__(", ".join(violation.code for violation in violations))
        self.violations = violations


NewT = TypeVar("NewT")
OldT = TypeVar("OldT")


class Change(Struct, Generic[NewT, OldT], frozen=True):
    """A row after a change, and before it (None if it is created)."""

    new: NewT
    old: OldT | None
    id: UUID | None = None

    def changed(self, *fields: str) -> bool:
        """Whether this change sets or changes any of these fields."""
        return self.old is None or any(getattr(self.new, name) != getattr(self.old, name) for name in fields)


def check_transition(before: str | None, after: str, allowed: Mapping[str, Sequence[str]]) -> Iterator[Violation]:
    """Check that a status may change from `before` to `after`; a new row may have any status."""
    if before is not None and before != after and after not in allowed[before]:
        message = (
            "The status is {before} and can change to: {allowed}."
            if allowed[before]
            else "The status {before} is final."
        )
        yield Violation(
            "transition_not_allowed", "/status", message, {"before": before, "allowed": tuple(allowed[before])}
        )
