"""The method bank: ways to work in a phase."""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from service.domain.base.shapes import Change, JsonObject, Key, Minutes, Name, ResourceCreate, Text, Violation

MethodForm = Literal["user_journey", "five_whys", "other"]


class MethodCreate(ResourceCreate, frozen=True, kw_only=True):
    """A method (*metode*) in the method bank; its key is unique and permanent, since agendas and exercises use it."""

    key: Annotated[Key, Meta(extra={"filter": True})]
    name: Annotated[Name, Meta(examples=["Kafédialog"])]
    phase: Annotated[
        Key, Meta(extra={"filter": True}, description="The key of the phase that it suits.", examples=["ideas"])
    ]
    form: MethodForm
    purpose: Annotated[Text, Meta(examples=["La mange bygge videre på hverandres ideer."])]
    steps: Text | None = None
    minutes: Minutes | None = None

    example: ClassVar[JsonObject] = {
        "key": "world_cafe",
        "name": "Kafédialog",
        "phase": "ideas",
        "form": "other",
        "purpose": "La mange bygge videre på hverandres ideer.",
        "steps": "Del gruppen på bord med hvert sitt spørsmål. Bytt bord hvert kvarter.",
        "minutes": 60,
    }


class Method(MethodCreate, frozen=True, kw_only=True):
    """A stored method."""


def check(change: Change[MethodCreate, Method]) -> Iterator[Violation]:
    """Yield each violation: the key of a method never changes."""
    if change.old is not None and change.changed("key"):
        yield Violation("key_is_fixed", "/key", "The key of a method cannot change; create a new method.")
