"""People, with the few fields that the programme needs; all of it is personal data."""

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from service.domain.shapes import BLANK, CONTROL, HISTORY, Name, New, Row, UnitId

Email = Annotated[
    str,
    Meta(
        max_length=254,
        pattern=rf"^[^@{CONTROL}{BLANK}]+@[^@.{CONTROL}{BLANK}]+(\.[^@.{CONTROL}{BLANK}]+)+\Z",
        description="An e-mail address, checked by its shape alone.",
        examples=["tjenesteleder@example.kommune.no"],
        extra={"advice": "Write one e-mail address without spaces, such as name@example.kommune.no."},
    ),
]


class NewPerson(New, frozen=True, kw_only=True):
    """A person (*person*); whom something points at is deactivated, never deleted."""

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
    """A person as it is stored, with the system that looks after it (null: whoever may write people)."""

    managed_by: Literal["scim"] | None
