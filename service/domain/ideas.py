"""Ideas: from a sticky note to further work, with the history of every step."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    BY_VERBS,
    UP_TO_50,
    UP_TO_100,
    Change,
    Day,
    GroupId,
    InsightId,
    JsonObject,
    Language,
    Moment,
    Name,
    NeedId,
    PersonId,
    ProblemStatementId,
    ResourceCreate,
    RuleError,
    SessionId,
    Team,
    Text,
    ThemeId,
    UnitId,
    Violation,
    check_transition,
)
from service.domain.base.text import visible_lines

IdeaStatus = Literal["captured", "presented", "selected", "taken_further", "parked", "declined"]
Boldness = Literal["bold", "traditional"]
Origin = Literal["own", "inspired", "copied"]

INACTIVE_STATUSES = ("parked", "declined")
_TRANSITIONS: dict[str, tuple[str, ...]] = {
    "captured": ("presented", "selected", "taken_further", *INACTIVE_STATUSES),
    "presented": ("selected", "taken_further", *INACTIVE_STATUSES),
    "selected": ("taken_further", *INACTIVE_STATUSES),
    "taken_further": INACTIVE_STATUSES,
}
_MAX_TITLE_LENGTH = 80


class IdeaCreate(ResourceCreate, frozen=True, kw_only=True):
    """An idea (*idé*); without a title it gets the beginning of its description."""

    title: Name | None = None
    description: Annotated[Text, Meta(examples=["En halvtimes kaffe hver måned på tvers."])] | None = None
    boldness: Boldness | None = None
    origin: Origin = "own"
    need_ids: Annotated[tuple[NeedId, ...], UP_TO_100] = ()
    insight_ids: Annotated[tuple[InsightId, ...], UP_TO_100] = ()
    problem_statement_id: ProblemStatementId | None = None
    session_id: SessionId | None = None
    group_id: GroupId | None = None
    team: Annotated[Team | None, Meta(extra={"filter": True})] = None
    unit_id: UnitId | None = None
    owner_id: PersonId | None = None
    next_step: Annotated[Text, Meta(examples=["Prøv i to sektorer før sommeren"])] | None = None
    follow_up_on: Day | None = None
    status: Annotated[IdeaStatus, BY_VERBS] = "captured"
    theme_ids: Annotated[tuple[ThemeId, ...], UP_TO_50] = ()
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "title": "Gevinstkaffe på tvers",
        "description": "En halvtimes kaffe hver måned, der én sektor viser hva den har fått igjen.",
        "boldness": "traditional",
        "next_step": "Prøv i to sektorer før sommeren",
        "follow_up_on": "2026-06-01",
    }


class Idea(IdeaCreate, frozen=True, kw_only=True):
    """A stored idea."""

    title: Name
    published_at: Moment | None


class Facts(Struct, frozen=True):
    """The facts that the rules need: the status of each parked or declined idea before that, from its history."""

    last_active: Mapping[UUID, str]


def complete(row: JsonObject) -> JsonObject:
    """Complete an idea without a title: it gets the beginning of its description."""
    description = row.get("description")
    if row.get("title") is not None or not description:
        return row
    return row | {"title": _shorten(description)}


def select(status: str) -> str:
    """Return the status of a selected idea; a parked or declined one must be revived first."""
    if status in INACTIVE_STATUSES:
        message = "The idea is {status}; revive it first, then select it."
        raise RuleError(Violation("transition_not_allowed", "/status", message, {"status": status}))
    return "selected"


def revive(status: str, previous: str | None) -> str:
    """Return the status of a revived idea: its previous one, or captured if that is not known."""
    return (previous or "captured") if status in INACTIVE_STATUSES else status


def check(change: Change[IdeaCreate, Idea], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: an idea has some text, and the transitions of its status."""
    idea, old = change.new, change.old
    if idea.title is None and idea.description is None:
        yield Violation("incomplete", "/title", "An idea needs a title or a description.")
    if old is not None:
        previous = facts.last_active.get(change.id) if change.id is not None else None
        revivals: dict[str, tuple[str, ...]] = {status: (revive(status, previous),) for status in INACTIVE_STATUSES}
        yield from check_transition(old.status, idea.status, _TRANSITIONS | revivals)


def check_past(change: Change[IdeaCreate, Idea], end: datetime) -> Iterator[Violation]:
    """Yield each violation on a past day: the transitions of the status; a revived idea may return to any."""
    revivals: dict[str, tuple[str, ...]] = dict.fromkeys(INACTIVE_STATUSES, tuple(_TRANSITIONS))
    yield from check_transition(change.old.status if change.old else None, change.new.status, _TRANSITIONS | revivals)


def _shorten(text: str) -> str:
    line = " ".join(next(visible_lines(text), text).split())
    if len(line) <= _MAX_TITLE_LENGTH:
        return line
    words = line[:_MAX_TITLE_LENGTH].rsplit(" ", 1)[0]
    return words.rstrip(" ,;:.-") + " …"
