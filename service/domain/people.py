"""People, with the few fields that the programme needs; all of it is personal data."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from service.domain.shapes import BLANK, CONTROL, HISTORY, Name, New, Row, UnitId

Email = Annotated[
    str,
    Meta(
        max_length=254,
        pattern=rf"^[^@{CONTROL}{BLANK}]+@[^@.{CONTROL}{BLANK}]+(\.[^@.{CONTROL}{BLANK}]+)+\Z",
        description="An e-mail address; only its format is checked.",
        examples=["tjenesteleder@example.kommune.no"],
        extra={"advice": "Write one e-mail address without spaces, such as name@example.kommune.no."},
    ),
]


class NewPerson(New, frozen=True, kw_only=True):
    """A person (*person*); one that is referred to is deactivated, not deleted."""

    display_name: Name
    email: Email | None = None
    title: Name | None = None
    unit_id: Annotated[UnitId | None, HISTORY] = None
    active: bool = True

    example: ClassVar[Row] = {
        "display_name": "Tjenesteleder i hjemmetjenesten",
        "email": "tjenesteleder@example.kommune.no",
        "title": "Tjenesteleder",
    }


class Person(NewPerson, frozen=True, kw_only=True):
    """A stored person, with the system that manages it (null: managed through this API)."""

    managed_by: Literal["scim"] | None
