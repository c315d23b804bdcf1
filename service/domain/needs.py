"""Needs: who needs what, and why."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from service.domain.base.shapes import (
    HISTORY,
    UP_TO_50,
    UP_TO_100,
    GroupId,
    InsightId,
    JsonObject,
    Language,
    ResourceCreate,
    SessionId,
    Text,
    ThemeId,
)

NeedStatus = Literal["open", "answered", "parked"]


class NeedCreate(ResourceCreate, frozen=True, kw_only=True):
    """A need (*behov*): *who* needs *what* because *because*."""

    who: Annotated[Text, Meta(examples=["tjenesteledere"])]
    what: Annotated[Text, Meta(examples=["å finne hvem som alt har løst det"])]
    because: Annotated[Text, Meta(examples=["ingen har oversikt"])] | None = None
    status: Annotated[NeedStatus, HISTORY] = "open"
    insight_ids: Annotated[tuple[InsightId, ...], UP_TO_100] = ()
    session_id: SessionId
    group_id: GroupId | None = None
    theme_ids: Annotated[tuple[ThemeId, ...], UP_TO_50] = ()
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "who": "tjenesteledere",
        "what": "å finne hvem som alt har løst det",
        "because": "ingen har oversikt på tvers av sektorene",
        "session_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
    }


class Need(NeedCreate, frozen=True, kw_only=True):
    """A stored need."""
