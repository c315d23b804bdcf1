"""Themes: recurring topics, countable in any wording."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from msgspec import Meta

from service.domain.base.shapes import JsonObject, Key, Name, ResourceCreate, RuleError, Shape, Text, Violation
from service.domain.exercises import set_theme


class ThemeCreate(ResourceCreate, frozen=True, kw_only=True):
    """A theme (*tema*): a recurring topic."""

    name: Annotated[Name, Meta(examples=["Tid til innovasjon"])]
    description: Annotated[Text, Meta(examples=["Drift går foran; ingen tid er satt av."])] | None = None

    example: ClassVar[JsonObject] = {
        "name": "Tid til innovasjon",
        "description": "Drift går foran; ingen tid er satt av.",
    }


class Theme(ThemeCreate, frozen=True, kw_only=True):
    """A stored theme."""


class ThemeTarget(Shape, frozen=True, kw_only=True):
    """A target of a theme: a resource, or the item of an exercise that `item_key` names."""

    kind: Literal["exercises", "insights", "needs", "ideas"]
    id: UUID
    item_key: Key | None = None


class ThemeTargets(Shape, frozen=True, kw_only=True):
    """Targets to attach a theme to, or to detach it from, of any kinds."""

    items: Annotated[tuple[ThemeTarget, ...], Meta(min_length=1, max_length=500)]


def retheme(kind: str, row: JsonObject, theme_id: str, places: Mapping[str, str | None], *, attach: bool) -> JsonObject:
    """Return the fields that change when a theme is attached to a resource or its items, or detached from them.

    `places` maps each pointer in the request that names the resource to the key of the item there.
    """
    if kind != "exercises":
        for pointer, item_key in places.items():
            if item_key is not None:
                raise RuleError(
                    Violation(
                        "item_key_not_taken", f"{pointer}/item_key", "Only exercises have items; leave item_key out."
                    )
                )
        other_ids = [id for id in row["theme_ids"] if id != theme_id]
        return {"theme_ids": [*other_ids, theme_id] if attach else other_ids}
    for pointer, item_key in places.items():
        if item_key is None:
            message = "Themes are attached to an exercise's items; choose an item."
            raise RuleError(Violation("item_key_missing", f"{pointer}/item_key", message))
    work, missing_keys = set_theme(row, filter(None, places.values()), theme_id, attach=attach)
    for pointer, item_key in places.items():
        if item_key in missing_keys:
            message = "The exercise has no item with this key that accepts themes; use a point of a step."
            raise RuleError(Violation("unknown_item_key", f"{pointer}/item_key", message))
    return {"work": work}
