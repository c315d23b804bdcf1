"""People, with the few fields that the programme needs; all of it is personal data."""

from typing import Annotated, ClassVar

from msgspec import Meta

from service.domain.base.shapes import BLANK, CONTROL, HISTORY, JsonObject, Name, ResourceCreate, UnitId

Email = Annotated[
    str,
    Meta(
        title="Email",
        max_length=254,
        pattern=rf"^[^@{CONTROL}{BLANK}]+@[^@.{CONTROL}{BLANK}]+(\.[^@.{CONTROL}{BLANK}]+)+\Z",
        description="An e-mail address; only its format is checked.",
        examples=["tjenesteleder@example.kommune.no"],
        extra={
            "advice": "Write one e-mail address without spaces, such as name@example.kommune.no.",
            "searched": True,
        },
    ),
]


class PersonCreate(ResourceCreate, frozen=True, kw_only=True):
    """A person (*person*); one that is referred to is deactivated, not deleted."""

    display_name: Annotated[Name, Meta(examples=["Tjenesteleder i hjemmetjenesten"])]
    email: Email | None = None
    title: Annotated[Name, Meta(examples=["Tjenesteleder"])] | None = None
    unit_id: Annotated[UnitId | None, HISTORY] = None
    active: bool = True

    example: ClassVar[JsonObject] = {
        "display_name": "Tjenesteleder i hjemmetjenesten",
        "email": "tjenesteleder@example.kommune.no",
        "title": "Tjenesteleder",
    }


class Person(PersonCreate, frozen=True, kw_only=True):
    """A stored person."""
