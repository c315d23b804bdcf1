"""The work of an exercise: its three forms, and the items that insights cite and themes are attached to.

Items are walked in the plain values of the JSON, since they are keyed and appended before the shape is judged.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct, to_builtins

from service.domain.references import value_at
from service.domain.shapes import FEW, SEVERAL, Broken, Key, Name, Refused, Row, Shape, Text, ThemeId
from service.domain.trees import ancestors

DEEPEST = 10
"""How many answers may hang below one another in five whys."""

ITEMS = Meta(max_length=1000)
POINTS = Meta(max_length=20)

Emotion = Annotated[int, Meta(ge=-2, le=2, description="How it feels, from -2 (worst) to 2 (best).", examples=[-2])]
ItemKey = Annotated[
    Key, Meta(description="The item's key, unique in the exercise; the service makes one if none is given.")
]


class NewPoint(Shape, frozen=True, kw_only=True):
    """A pain point or an opportunity of a step."""

    key: ItemKey | None = None
    text: Annotated[Text, Meta(examples=["Ingen tid satt av"])]
    theme_ids: Annotated[tuple[ThemeId, ...], FEW] = ()


class NewStep(Shape, frozen=True, kw_only=True):
    """A step of a user journey."""

    key: ItemKey | None = None
    stage: Annotated[Name, Meta(examples=["Formiddag"])] | None = None
    action: Annotated[Text, Meta(examples=["Svarer på avvik mens prosjektmøtet går"])]
    touchpoint: Annotated[Text, Meta(examples=["Avvikssystemet"])] | None = None
    channel: Annotated[Text, Meta(examples=["Telefon"])] | None = None
    thought: Annotated[Text, Meta(examples=["Når skal jeg rekke dette?"])] | None = None
    emotion: Emotion | None = None
    pain_points: Annotated[tuple[NewPoint, ...], POINTS] = ()
    opportunities: Annotated[tuple[NewPoint, ...], POINTS] = ()
    backstage: Annotated[Text, Meta(examples=["Vaktplanen endres"])] | None = None


class NewCause(Shape, frozen=True, kw_only=True):
    """An answer to a why: below another one, or a first answer."""

    key: ItemKey | None = None
    because_of_key: Annotated[Key, Meta(description="The cause that it explains.", examples=["c1"])] | None = None
    text: Annotated[Text, Meta(examples=["Ingen felles oversikt"])]
    root: Annotated[bool, Meta(description="Whether the group holds it for a root cause.")] = False
    theme_ids: Annotated[tuple[ThemeId, ...], FEW] = ()


class NewNote(Shape, frozen=True, kw_only=True):
    """A note of a method that has no form of its own."""

    key: ItemKey | None = None
    text: Annotated[Text, Meta(examples=["Mer tid sammen på tvers"])]
    cluster: Annotated[Name, Meta(examples=["Tid"])] | None = None
    theme_ids: Annotated[tuple[ThemeId, ...], FEW] = ()


class NewUserJourney(Shape, frozen=True, kw_only=True, tag_field="form", tag="user_journey"):
    """A user journey (*brukerreise*): a case, step by step."""

    persona: Annotated[Text, Meta(examples=["Tjenesteleder"])]
    case: Annotated[Text, Meta(examples=["I skvisen mellom drift og krav til innovasjon"])]
    steps: Annotated[tuple[NewStep, ...], SEVERAL] = ()


class NewFiveWhys(Shape, frozen=True, kw_only=True, tag_field="form", tag="five_whys"):
    """Five whys (*5 x hvorfor*): a forest of causes, at most ten deep; only a leaf is a root cause."""

    question: Annotated[Text, Meta(examples=["Hvorfor deles så lite?"])]
    causes: Annotated[tuple[NewCause, ...], ITEMS] = ()


class NewOtherWork(Shape, frozen=True, kw_only=True, tag_field="form", tag="other"):
    """The notes of any other method: nothing is lost because it has no form."""

    name: Annotated[Name, Meta(examples=["Idémyldring"])]
    notes: Annotated[tuple[NewNote, ...], ITEMS] = ()


NewWork = NewUserJourney | NewFiveWhys | NewOtherWork


class Point(NewPoint, frozen=True, kw_only=True):
    """A pain point or an opportunity as it is stored."""

    key: ItemKey


class Step(NewStep, frozen=True, kw_only=True):
    """A step as it is stored."""

    key: ItemKey
    pain_points: Annotated[tuple[Point, ...], POINTS]
    opportunities: Annotated[tuple[Point, ...], POINTS]


class Cause(NewCause, frozen=True, kw_only=True):
    """A cause as it is stored, with its depth below the question."""

    key: ItemKey
    depth: Annotated[int, Meta(ge=1, le=DEEPEST, description="1 is a first answer.", examples=[2])]


class Note(NewNote, frozen=True, kw_only=True):
    """A note as it is stored."""

    key: ItemKey


class Feeling(Shape, frozen=True, kw_only=True):
    """How one step feels: a point of the emotional curve."""

    step_key: Key
    emotion: Emotion


class UserJourney(NewUserJourney, frozen=True, kw_only=True, tag_field="form", tag="user_journey"):
    """A user journey as it is stored, with its emotional curve and the first of its lowest steps."""

    steps: Annotated[tuple[Step, ...], SEVERAL]
    emotional_curve: Annotated[tuple[Feeling, ...], SEVERAL]
    lowest_step_key: Key | None


class FiveWhys(NewFiveWhys, frozen=True, kw_only=True, tag_field="form", tag="five_whys"):
    """Five whys as they are stored."""

    causes: Annotated[tuple[Cause, ...], ITEMS]


class OtherWork(NewOtherWork, frozen=True, kw_only=True, tag_field="form", tag="other"):
    """The notes of another method as they are stored."""

    notes: Annotated[tuple[Note, ...], ITEMS]


Work = UserJourney | FiveWhys | OtherWork


class NewStepItem(NewStep, frozen=True, kw_only=True, tag_field="kind", tag="step"):
    """A step to append to a user journey."""


class NewPainPointItem(NewPoint, frozen=True, kw_only=True, tag_field="kind", tag="pain_point"):
    """A pain point to append to a step."""

    step_key: Key


class NewOpportunityItem(NewPoint, frozen=True, kw_only=True, tag_field="kind", tag="opportunity"):
    """An opportunity to append to a step."""

    step_key: Key


class NewCauseItem(NewCause, frozen=True, kw_only=True, tag_field="kind", tag="cause"):
    """A cause to append to five whys."""


class NewNoteItem(NewNote, frozen=True, kw_only=True, tag_field="kind", tag="note"):
    """A note to append to the work of another method."""


NewItem = NewStepItem | NewPainPointItem | NewOpportunityItem | NewCauseItem | NewNoteItem

_LISTS = {"step": "steps", "cause": "causes", "note": "notes"}
_POINTS = {"pain_point": "pain_points", "opportunity": "opportunities"}
_FORMS = {
    "step": "user_journey",
    "pain_point": "user_journey",
    "opportunity": "user_journey",
    "cause": "five_whys",
    "note": "other",
}


class Item(Struct, frozen=True):
    """One item of a work, and where in the work it stands."""

    kind: str
    pointer: str
    row: Row

    @property
    def text(self) -> str | None:
        """What the item says: a step's action, the text of the others; a captured one may come without."""
        text: str | None = self.row.get("action" if self.kind == "step" else "text")
        return text


def items(work: Row) -> Iterator[Item]:
    """Yield the items of a work in their order, a step before its points."""
    for kind, name in _LISTS.items():
        for place, row in enumerate(work.get(name) or ()):
            pointer = f"/{name}/{place}"
            yield Item(kind, pointer, row)
            for point, points in _POINTS.items():
                for inner, below in enumerate(row.get(points) or ()):
                    yield Item(point, f"{pointer}/{points}/{inner}", below)


def tidy(work: Row) -> Row:
    """Give each item its themes once, and a key if it has none: made of what it says, to last when it is sent again.

    An item that says nothing gets no key; its shape refuses it.
    """
    tidied: Row = to_builtins(work)
    taken = {item.row["key"] for item in items(tidied) if item.row.get("key")}
    used: Counter[str] = Counter()
    for item in items(tidied):
        if item.row.get("key") is None and item.text is not None:
            item.row["key"] = _made_key(item.kind, item.text, taken, used)
            taken.add(item.row["key"])
        if len(item.row.get("theme_ids", ())) > 1:
            item.row["theme_ids"] = sorted({str(UUID(theme)) for theme in item.row["theme_ids"]})
    return tidied


def _made_key(kind: str, text: str, taken: set[str], used: Counter[str]) -> str:
    said = hashlib.blake2s(text.encode(), digest_size=4).hexdigest()
    key = wished = f"{kind[0]}{said}"
    while key in taken:
        used[wished] += 1
        key = f"{wished}.{used[wished]}"
    return key


def append(work: Row, new: Sequence[Row]) -> Row:
    """Give the work with the new items, which tell their kinds, at its end, or refuse one that has no place in it."""
    longer: Row = to_builtins(work)
    steps = {step["key"]: step for step in longer.get("steps") or ()}
    for place, row in sorted(enumerate(new), key=lambda numbered: numbered[1]["kind"] != "step"):
        kind = row["kind"]
        own = {name: value for name, value in row.items() if name not in ("kind", "step_key")}
        if _FORMS[kind] != work["form"]:
            raise _no_place(
                "item_not_of_form",
                place,
                "kind",
                "The exercise's form has no items of this kind; choose a kind that it has.",
            )
        if kind in _LISTS:
            longer.setdefault(_LISTS[kind], []).append(own)
            if kind == "step" and own.get("key"):
                steps.setdefault(own["key"], own)
        elif row["step_key"] in steps:
            steps[row["step_key"]].setdefault(_POINTS[kind], []).append(own)
        else:
            raise _no_place(
                "unknown_item_key", place, "step_key", "The work has no step of this key; add it, or correct the key."
            )
    _hold_together(longer, new)
    return longer


def places_of_appended(longer: Row, new: Sequence[Row]) -> dict[str, str]:
    """Say of each new item, by its place in the longer work, where it stands in the request."""
    steps = {step.get("key"): f"/steps/{place}" for place, step in reversed([*enumerate(longer.get("steps") or ())])}
    lists: dict[str, list[int]] = {}
    for place, row in enumerate(new):
        kind = row["kind"]
        name = f"/{_LISTS[kind]}" if kind in _LISTS else f"{steps[row['step_key']]}/{_POINTS[kind]}"
        lists.setdefault(name, []).append(place)
    return {
        f"{name}/{len(value_at(longer, name)) - len(places) + index}": f"/items/{place}"
        for name, places in lists.items()
        for index, place in enumerate(places)
    }


def _hold_together(longer: Row, new: Sequence[Row]) -> None:
    counts = Counter(item.row.get("key") for item in items(longer))
    roots = {cause.get("key") for cause in longer.get("causes") or () if cause.get("root")} - {None}
    for place, row in enumerate(new):
        above = row.get("because_of_key")
        if row.get("key") is not None and counts[row["key"]] > 1:
            raise _no_place("doubled", place, "key", "Another item has this key; choose another.")
        if above is not None and above not in counts:
            raise _no_place(
                "unknown_item_key",
                place,
                "because_of_key",
                "The work has no cause of this key; add it, or correct the key.",
            )
        if above in roots:
            raise _no_place(
                "answer_under_root",
                place,
                "because_of_key",
                "A root cause has no answer below it; unmark the root, or answer another cause.",
            )


def _no_place(code: str, place: int, field: str, message: str) -> Refused:
    return Refused(Broken(code, f"/items/{place}/{field}", message))


def broken_rules(work: Row) -> Iterator[Broken]:
    """Yield each rule that a work breaks, with pointers into it: its keys are unique, its causes are a forest."""
    seen: set[str] = set()
    for item in items(work):
        if item.row["key"] in seen:
            yield Broken("doubled", f"{item.pointer}/key", "Another item has this key; choose another.")
        seen.add(item.row["key"])
    causes = work.get("causes") or ()
    above = {cause["key"]: cause.get("because_of_key") for cause in causes}
    explained = set(above.values())
    for place, cause in enumerate(causes):
        pointer, reason = f"/causes/{place}", cause.get("because_of_key")
        if reason is not None and reason not in above:
            yield Broken(
                "unknown_item_key",
                f"{pointer}/because_of_key",
                "The work has no cause of this key; add it, or correct the key.",
            )
        chain = list(islice(ancestors(reason, above), DEEPEST))
        if cause["key"] in chain:
            yield Broken("cycle", f"{pointer}/because_of_key", "The cause would explain itself; name another one.")
        elif len(chain) == DEEPEST:
            yield Broken(
                "too_deep",
                f"{pointer}/because_of_key",
                "More than ten answers hang below one another; place it higher.",
            )
        if cause.get("root") and cause["key"] in explained:
            yield Broken(
                "root_not_leaf",
                f"{pointer}/root",
                "Only a cause that no other one explains is a root; take the mark away.",
            )
