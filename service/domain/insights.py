"""Insights: findings of a day, each with the step or cause that it comes from."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    REFERENCE_NOT_FOUND,
    UP_TO_50,
    UP_TO_100,
    Change,
    ExerciseId,
    GroupId,
    JsonObject,
    Key,
    Language,
    ResourceCreate,
    SessionId,
    Shape,
    Text,
    ThemeId,
    Violation,
)

InsightKind = Literal["observation", "pain_point", "cause", "opportunity", "expressed_need"]


class Source(Shape, frozen=True, kw_only=True):
    """A source of an insight: an exercise, or one of its items."""

    exercise_id: ExerciseId
    item_key: Key | None = None


class InsightCreate(ResourceCreate, frozen=True, kw_only=True):
    """An insight (*innsikt*), with its sources."""

    statement: Text
    kind: InsightKind
    evidence: Annotated[Text, Meta(description="A quote.", examples=["Vi hørte det i lunsjen"])] | None = None
    sources: Annotated[tuple[Source, ...], UP_TO_100] = ()
    session_id: SessionId
    group_id: GroupId | None = None
    theme_ids: Annotated[tuple[ThemeId, ...], UP_TO_50] = ()
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "statement": "Det som virker, blir kjent ved tilfeldighet",
        "kind": "cause",
        "evidence": "Vi hørte om det i lunsjen.",
        "session_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
    }


class Insight(InsightCreate, frozen=True, kw_only=True):
    """A stored insight."""


class Facts(Struct, frozen=True):
    """Other rows that the rules need: the item keys of each exercise that exists."""

    items: Mapping[UUID, AbstractSet[str]]


def check(change: Change[InsightCreate, Insight], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: a source is named once, and it exists."""
    seen: set[Source] = set()
    for index, source in enumerate(change.new.sources):
        if source in seen:
            yield Violation("duplicate", f"/sources/{index}", "The source is listed more than once; list it once.")
        seen.add(source)
        if not change.changed("sources"):
            continue
        item_keys = facts.items.get(source.exercise_id)
        if item_keys is None:
            yield Violation(
                "reference_not_found", f"/sources/{index}/exercise_id", REFERENCE_NOT_FOUND, {"kind": "exercises"}
            )
        elif source.item_key is not None and source.item_key not in item_keys:
            message = "The exercise has no item with this key; add it first, or correct the key."
            yield Violation("reference_not_found", f"/sources/{index}/item_key", message)
