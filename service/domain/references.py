"""Where a resource's references stand, nested ones included, read from the marks in its Structs' annotations.

Wherever a body takes `unit_id` or `need_ids`, it also takes `unit_ref` or `need_refs`: the twin names the same
resource by another system's key.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from msgspec import Struct

from service.domain.fields import fields
from service.domain.shapes import Broken, Row


class Spot(Struct, frozen=True):
    """A reference in a body: the way to the objects that hold it (`*` is each item), its field, and its twin."""

    way: tuple[str, ...]
    field: str
    twin: str
    kind: str
    many: bool
    personal: bool


class Found(Struct):
    """A twin that was sent: the object that holds it, where that stands, and the keys it names, or null."""

    spot: Spot
    holder: Row
    pointer: str
    refs: list[str] | None


def twin(field: str) -> str:
    """Name the field that takes external keys beside one that takes ids."""
    return field.removesuffix("_ids") + "_refs" if field.endswith("_ids") else field.removesuffix("_id") + "_ref"


def key_twin(field: str) -> str:
    """Name the field that takes keys of the same document beside one that takes ids."""
    return field.removesuffix("_ids") + "_keys" if field.endswith("_ids") else field.removesuffix("_id") + "_key"


@cache
def spots(struct: type[Struct]) -> tuple[Spot, ...]:
    """List every place of a Struct where a reference stands."""
    return tuple(dict.fromkeys(_walk_spots(struct, ())))


def _walk_spots(struct: type[Struct], way: tuple[str, ...]) -> Iterator[Spot]:
    for field in fields(struct):
        if field.ref:
            yield Spot(way, field.name, twin(field.name), field.ref, field.many, field.personal)
        for inner in field.shapes:
            yield from _walk_spots(inner.cls, (*way, field.name, *("*" * field.many)))


def find(struct: type[Struct], body: Row, pointer: str) -> Iterator[Found | Broken]:
    """Yield the twins that a body sends, and where it sends both twin and id."""
    for spot in spots(struct):
        for holder, place in holders(body, spot.way, pointer):
            if spot.twin in holder:
                if spot.field in holder:
                    message = "Send {field} or {twin}, not both."
                    names = {"field": spot.field, "twin": spot.twin}
                    yield Broken("both_id_and_ref", f"{place}/{spot.twin}", message, names)
                    continue
                value = holder[spot.twin]
                yield Found(spot, holder, place, value if spot.many or value is None else [value])


def copied(value: Any) -> Any:
    """Copy a value of JSON; `copy.deepcopy` takes five times as long."""
    if type(value) is dict:
        return {name: copied(part) if type(part) in _NESTED else part for name, part in value.items()}
    return [copied(part) if type(part) in _NESTED else part for part in value]


_NESTED = (dict, list)


def person_pointers(struct: type[Struct], body: Row, pointer: str) -> Iterator[str]:
    """Yield the places at which a body names persons, by id or by key; null is an answer about them too."""
    for spot in spots(struct):
        if spot.personal:
            for holder, place in holders(body, spot.way, pointer):
                yield from (f"{place}/{name}" for name in (spot.field, spot.twin) if name in holder)


def translate(pointer: str, names: Mapping[str, str]) -> str:
    """Give another name to the longest part of a pointer that has one; one that ends in a slash replaces the whole."""
    prefix, suffix = pointer, ""
    while prefix and prefix not in names:
        prefix, _, token = prefix.rpartition("/")
        suffix = f"/{token}{suffix}"
    if not prefix:
        return pointer
    name = names[prefix]
    return name[:-1] if name.endswith("/") else name + suffix


def value_at(value: Any, pointer: str) -> Any:
    """Give what stands at a pointer in a value of JSON, or None."""
    for token in pointer.split("/")[1:]:
        if isinstance(value, list | tuple) and token.isdigit() and int(token) < len(value):
            value = value[int(token)]
        elif isinstance(value, dict):
            value = value.get(token)
        else:
            return None
    return value


def holders(value: Any, way: tuple[str, ...], pointer: str) -> Iterator[tuple[Row, str]]:
    """Yield the objects of a body at the end of a spot's way, each with its pointer."""
    if not way:
        yield value, pointer
    elif way[0] == "*":
        for index, item in enumerate(value):
            yield from holders(item, way[1:], f"{pointer}/{index}")
    elif isinstance(value, dict) and value.get(way[0]) is not None:
        yield from holders(value[way[0]], way[1:], f"{pointer}/{way[0]}")
