"""Exercises: a group's work with one method in a session, item by item."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta, Struct, to_builtins

from service.domain.base.shapes import (
    REFERENCE_NOT_FOUND,
    Change,
    GroupId,
    JsonObject,
    Key,
    Language,
    Name,
    ProblemStatementId,
    ResourceCreate,
    SessionId,
    Shape,
    Team,
    Violation,
)
from service.domain.work import check_work, tidy, walk_items
from service.domain.work_forms import ItemInput, Work, WorkInput


class ExerciseCreate(ResourceCreate, frozen=True, kw_only=True):
    """An exercise (*øvelse*): the work of a group, or of one table in the room, with a method."""

    session_id: SessionId
    problem_statement_id: ProblemStatementId | None = None
    group_id: GroupId | None = None
    team: Annotated[Team | None, Meta(extra={"filter": True})] = None
    title: Annotated[Name, Meta(examples=["En tjenesteleders dag"])] | None = None
    method_key: Annotated[
        Key | None, Meta(description="The key of a method in the method bank.", extra={"filter": True})
    ] = None
    work: WorkInput
    language: Language = "nb"

    example: ClassVar[JsonObject] = {
        "session_id": "019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071",
        "team": "bord 2",
        "title": "Hvorfor deles det så lite",
        "work": {
            "form": "five_whys",
            "question": "Hvorfor deles så lite?",
            "causes": [
                {"key": "c1", "text": "Vi vet ikke om hverandre"},
                {"key": "c2", "because_of_key": "c1", "text": "Ingen felles oversikt", "root": True},
            ],
        },
    }


class Exercise(ExerciseCreate, frozen=True, kw_only=True):
    """A stored exercise."""


class ExerciseResponse(Exercise, frozen=True, kw_only=True):
    """An exercise as it is stored."""

    work: Work

    example: ClassVar[JsonObject] = ExerciseCreate.example | {
        "work": {
            "form": "five_whys",
            "question": "Hvorfor deles så lite?",
            "causes": [
                {
                    "key": "c1",
                    "because_of_key": None,
                    "text": "Vi vet ikke om hverandre",
                    "root": False,
                    "theme_ids": [],
                    "depth": 1,
                },
                {
                    "key": "c2",
                    "because_of_key": "c1",
                    "text": "Ingen felles oversikt",
                    "root": True,
                    "theme_ids": [],
                    "depth": 2,
                },
            ],
        }
    }


class ItemsInput(Shape, frozen=True, kw_only=True):
    """Items to append to an exercise, safe with concurrent writes."""

    items: Annotated[tuple[ItemInput, ...], Meta(min_length=1, max_length=500)]


class Facts(Struct, frozen=True):
    """Other rows that the rules need: methods, themes, and by exercise the keys of cited items."""

    methods: AbstractSet[str]
    themes: AbstractSet[str]
    cited: Mapping[UUID, AbstractSet[str]]


UNKNOWN_METHOD = Violation(
    "unknown_method", "/method_key", "The method bank has no method with this key; see /v1/methods."
)
UNKNOWN_THEME = Violation("reference_not_found", "/work", REFERENCE_NOT_FOUND, {"kind": "themes"})
ITEM_CITED = Violation("item_cited", "/work", "An insight cites an item that is missing here; keep every cited item.")


def complete(row: JsonObject) -> JsonObject:
    """Complete the items of the work: keys for those without, no repeated themes."""
    return row | {"work": tidy(row["work"])} if row.get("work") else row


def theme_ids(work: WorkInput) -> Iterator[tuple[str, str]]:
    """Yield each theme of an item, with its pointer in the exercise."""
    for item in walk_items(to_builtins(work)):
        for index, theme_id in enumerate(item.row.get("theme_ids", ())):
            yield f"/work{item.pointer}/theme_ids/{index}", theme_id


def check(change: Change[ExerciseCreate, Exercise], facts: Facts) -> Iterator[Violation]:
    """Yield each violation: the rules of the work, references that do not exist, cited items that are removed."""
    exercise, old = change.new, change.old
    work = to_builtins(exercise.work)
    for violation in check_work(work):
        yield violation.under("/work")
    if change.changed("method_key") and exercise.method_key is not None and exercise.method_key not in facts.methods:
        yield UNKNOWN_METHOD
    if not change.changed("work"):
        return
    for pointer, theme_id in theme_ids(exercise.work):
        if theme_id not in facts.themes:
            yield UNKNOWN_THEME.with_pointer(pointer)
    if old is None or change.id is None:
        return
    kinds = {item.row["key"]: item.kind for item in walk_items(to_builtins(old.work))}
    for item in walk_items(work):
        if kinds.get(item.row["key"], item.kind) != item.kind:
            yield Violation(
                "item_of_other_kind",
                f"/work{item.pointer}/key",
                "An item of another kind had this key; choose a new key.",
            )
    if facts.cited.get(change.id, frozenset()) - {item.row["key"] for item in walk_items(work)}:
        yield ITEM_CITED


def set_theme(row: JsonObject, item_keys: Iterable[str], theme_id: str, *, attach: bool) -> tuple[JsonObject, set[str]]:
    """Attach a theme to items of the work, or detach it; also return the keys of no item that accepts themes."""
    work: JsonObject = to_builtins(row["work"])
    missing = set(item_keys)
    for item in walk_items(work):
        if item.row["key"] in missing and item.kind != "step":
            missing.remove(item.row["key"])
            other_ids = [id for id in item.row["theme_ids"] if id != theme_id]
            item.row["theme_ids"] = sorted([*other_ids, theme_id]) if attach else other_ids
    return work, missing
