"""Reflections (*sitater, tilbakemeldinger*): quotes and ratings of participants."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta, Struct

from service.domain.base.shapes import (
    Change,
    JsonObject,
    Language,
    PersonId,
    ResourceCreate,
    SessionId,
    Text,
    Violation,
)


class ReflectionCreate(ResourceCreate, frozen=True, kw_only=True):
    """A participant's reflection (*sitat*) on a session, with a rating from 1 to 5."""

    session_id: SessionId
    text: Annotated[Text, Meta(examples=["Det gir oss innsikt på en helt unik måte"])]
    rating: Annotated[int, Meta(ge=1, le=5, description="The rating, from 1 to 5 (best).", examples=[5])] | None = None
    person_id: PersonId | None = None
    may_publish: Annotated[bool, Meta(description="Whether the text may be published, without a name.")] = False
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "session_id": "0199c0de-0000-7000-8000-000000000002",
        "text": "Det gir oss innsikt på en helt unik måte",
        "rating": 5,
        "may_publish": True,
    }


class Reflection(ReflectionCreate, frozen=True, kw_only=True):
    """A stored reflection."""


class ReflectionResponse(Reflection, frozen=True, kw_only=True):
    """A stored reflection; since a day's data come in any order, it shows whether its person attended."""

    person_attended: Annotated[
        bool | None,
        Meta(
            extra={"personal": True},
            description="Whether the person's attendance is `attended`; null without a person.",
            examples=[None],
        ),
    ]


class Facts(Struct, frozen=True):
    """Other rows that the rules need: the people with an attendance, by session."""

    people: Mapping[UUID, frozenset[UUID]]


def check(change: Change[ReflectionCreate, Reflection], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: the person has an attendance of the session."""
    reflection = change.new
    if reflection.person_id is None or not change.changed("session_id", "person_id"):
        return
    if reflection.person_id not in facts.people.get(reflection.session_id, frozenset()):
        yield Violation("no_attendance", "/person_id", "The person has no attendance for the session; create it first.")
