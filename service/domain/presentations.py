"""Presentations: an idea shown in a session, with votes and feedback."""

from typing import Annotated, ClassVar

from msgspec import Meta

from service.domain.base.shapes import (
    UP_TO_50,
    UP_TO_100,
    Count,
    IdeaId,
    JsonObject,
    Language,
    PersonId,
    ResourceCreate,
    SessionId,
    Text,
)


class PresentationCreate(ResourceCreate, frozen=True, kw_only=True):
    """A presentation (*presentasjon*) of an idea in a session; the first sets a captured idea to `presented`."""

    session_id: SessionId
    idea_id: IdeaId
    position: (
        Annotated[
            int, Meta(ge=1, le=1_000_000, description="The position in the order of presentations.", examples=[3])
        ]
        | None
    ) = None
    presenter_ids: Annotated[tuple[PersonId, ...], UP_TO_50] = ()
    pitch: Annotated[Text, Meta(examples=["En halvtimes kaffe på tvers hver måned"])] | None = None
    feedback: Annotated[tuple[Annotated[Text, Meta(examples=["Prøv i to sektorer"])], ...], UP_TO_100] = ()
    votes: Annotated[Count, Meta(description="The votes, as dots on the wall.")] | None = None
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "session_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
        "idea_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6072",
        "position": 1,
        "feedback": ["Prøv i to sektorer"],
        "votes": 4,
    }


class Presentation(PresentationCreate, frozen=True, kw_only=True):
    """A stored presentation."""
