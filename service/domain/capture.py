"""A day in one call: what a form, a script or the facilitator's notes hold, in any order and any number of times.

A captured thing is known by its external references, else by its key, else by its text. Key and text are kept as the
external reference `capture:<session>/<team>/<key>`; where there is only text, `~` and a hash stand for the key.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from msgspec import Struct, to_builtins

from service.domain.exercises import NewExercise
from service.domain.ideas import NewIdea
from service.domain.insights import NewInsight
from service.domain.needs import NewNeed
from service.domain.presentations import NewPresentation
from service.domain.problem_statements import NewProblemStatement
from service.domain.references import holders, key_twin, spots, translate
from service.domain.reflections import NewReflection
from service.domain.shapes import Broken, Refused, Row

SYSTEM = "capture"
CAPTURED: Mapping[str, type[Struct]] = {
    "problem_statements": NewProblemStatement,
    "exercises": NewExercise,
    "insights": NewInsight,
    "needs": NewNeed,
    "ideas": NewIdea,
    "presentations": NewPresentation,
    "reflections": NewReflection,
}
"""The kinds of a day, each after those that it points at."""

_TEXTS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "problem_statements": (("question",),),
    "exercises": (("title",), ("question",), ("persona", "case"), ("name",)),
    "insights": (("statement",),),
    "needs": (("who", "what"),),
    "ideas": (("title",), ("description",)),
    "reflections": (("text",),),
}
_SAME = ("action", "text", "because_of_key", "exercise_id", "item_key", "system")
"""What tells the parts of a thing apart that have no key."""


@dataclass(slots=True)
class Thing:
    """One thing of a document, as the body of its resource."""

    kind: str
    pointer: str
    body: Row
    by: tuple[tuple[str, str], ...] = ()
    """The external keys that it is known by, the surest first."""
    again: list[str] = field(default_factory=list)
    """Where else the document says the same."""
    names: dict[str, str] = field(default_factory=dict)
    """How the document calls what the body calls otherwise, by pointers."""
    shifted: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Lists that begin with references that the document has under a name of their own: that name, and how many."""
    places: dict[str, str] = field(default_factory=dict)
    """Where the body says what stands elsewhere in the row it is laid over; with a slash at the end: only there."""

    def place(self, pointer: str) -> str:
        """Give the document's place for a place in the row that is written."""
        pointer = translate(pointer, self.places)
        head, _, step = pointer.rpartition("/")
        if head in self.shifted and step.isdigit():
            own_name, count = self.shifted[head]
            holder, _, name = self.names[head].rpartition("/")
            return f"{holder}/{own_name}/{step}" if int(step) < count else f"{holder}/{name}/{int(step) - count}"
        return translate(pointer, self.names)


def read(document: Row, session_id: UUID, without: Collection[str]) -> tuple[list[Thing], list[Broken]]:
    """Read a document's things but those left out, and say what is wrong among them."""
    team = document.get("team")
    found: list[Thing] = []
    broken: list[Broken] = []
    seen: dict[tuple[str, str, str], Thing] = {}

    def address(key: str) -> str:
        return f"{session_id}/{team or ''}/{key}"

    for thing in _things(document, address):
        if thing.pointer in without:
            continue
        fields = CAPTURED[thing.kind].__struct_fields__
        if "session_id" in fields:
            thing.body["session_id"] = str(session_id)
        if "team" in fields and team:
            thing.body.setdefault("team", team)
        broken += _refer(thing, address)
        first = next((seen[mark] for mark in _marks(thing) if mark in seen), None)
        if first is None:
            found.append(thing)
            seen.update((mark, thing) for mark in _marks(thing))
        elif _only_text(thing) and all(_one_line(first.body.get(n, v)) == _one_line(v) for n, v in thing.body.items()):
            first.body = thing.body | first.body
            first.again.append(thing.pointer)
        else:
            message = "The document has another one of this key or text; give each a key of its own."
            broken.append(Broken("doubled", thing.pointer, message))
    return found, broken


def _things(document: Row, address: Callable[[str], str]) -> Iterator[Thing]:
    shown: list[Thing] = []
    for kind in CAPTURED:
        if kind == "presentations":
            yield from shown
        for index, given in enumerate(document.get(kind, ())):
            body: Row = {"description": given} if isinstance(given, str) else to_builtins(given)
            presentation = body.pop("presentation", None) if kind == "ideas" else None
            thing = Thing(kind, f"/{kind}/{index}", body)
            thing.by = tuple(_known_by(thing, address))
            yield thing
            if presentation is not None:
                shown.append(_of_idea(presentation, thing, address))


def _of_idea(body: Row, idea: Thing, address: Callable[[str], str]) -> Thing:
    thing = Thing("presentations", f"{idea.pointer}/presentation", body)
    thing.by = tuple(_known_by(thing, address))
    if idea.by:
        body["idea_ref"] = ":".join(idea.by[0])
    thing.names.update({f"{thing.pointer}/{name}": thing.pointer for name in ("idea_ref", "idea_id")})
    return thing


def _known_by(thing: Thing, address: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    for ref in thing.body.get("external_refs", ()):
        yield ref["system"], ref["id"]
    if (key := thing.body.pop("key", None)) is not None:
        yield SYSTEM, address(key)
    if (text := _text(thing)) is not None:
        said = hashlib.blake2s(f"{thing.kind}\0{text}".encode(), digest_size=16).hexdigest()
        yield SYSTEM, address(f"~{said}")


def _text(thing: Thing) -> str | None:
    row = thing.body.get("work", {}) | thing.body
    for names in _TEXTS.get(thing.kind, ()):
        if all(row.get(name) for name in names):
            return "\0".join(_one_line(row[name]) for name in names)
    return None


def _one_line(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _only_text(thing: Thing) -> bool:
    return len(thing.by) == 1 and thing.by[0][0] == SYSTEM and "/~" in thing.by[0][1]


def _marks(thing: Thing) -> Iterator[tuple[str, str, str]]:
    """Give what tells a thing from the others of its kind: its text only where it has nothing else."""
    for system, key in thing.by:
        if _only_text(thing) or not (system == SYSTEM and "/~" in key):
            yield thing.kind, system, key


def _refer(thing: Thing, address: Callable[[str], str]) -> Iterator[Broken]:
    """Write references by the document's keys as references by the external keys that it is kept by."""
    for spot in spots(CAPTURED[thing.kind]):
        name = key_twin(spot.field)
        if spot.kind not in CAPTURED:
            continue
        for holder, place in holders(thing.body, spot.way, thing.pointer):
            if name not in holder:
                continue
            if spot.field in holder or (spot.twin in holder and not spot.many):
                message = "Send only one of {field}, {twin} and {key}."
                if spot.many:
                    message = "Send {field}, or {twin} and {key}."
                names = {"field": spot.field, "twin": spot.twin, "key": name}
                yield Broken("both_id_and_ref", f"{place}/{name}", message, names)
            sent = holder.pop(name)
            refs = [f"{SYSTEM}:{address(key)}" for key in ([sent] if isinstance(sent, str) else sent or ())]
            before = holder.get(spot.twin, ()) if spot.many else ()
            holder[spot.twin] = [*before, *refs] if spot.many else next(iter(refs), None)
            for each in (spot.field, spot.twin):
                thing.names[f"{place}/{each}"] = f"{place}/{name}"
                if before:
                    # These stand first, under their own name; what follows is counted from there.
                    thing.shifted[f"{place}/{each}"] = spot.twin, len(before)


def lay(thing: Thing, stored: Row, given: Row) -> Row:
    """Lay what a thing says over what is stored: what is absent stays, what is given wins, nothing is removed."""
    work, before = given.get("work"), stored.get("work")
    if work and before and work["form"] != before["form"]:
        message = "The exercise has another form already; give this work a key of its own."
        raise Refused(Broken("item_not_of_form", f"{thing.pointer}/work/form", message))
    return _lay(stored, given, thing.places, thing.pointer, thing.pointer)


def _lay(old: Row, new: Row, places: dict[str, str], at: str, to: str) -> Row:
    laid = dict(old)
    for name, value in new.items():
        before = old.get(name)
        if isinstance(value, dict) and isinstance(before, dict):
            laid[name] = _lay(before, value, places, f"{at}/{name}", f"{to}/{name}")
        elif isinstance(value, list) and isinstance(before, list):
            laid[name] = _lay_list(before, value, places, f"{at}/{name}", f"{to}/{name}")
        else:
            laid[name] = value
    return laid


def _lay_list(old: list[Any], new: list[Any], places: dict[str, str], at: str, to: str) -> list[Any]:
    laid = list(old)
    keyed = {each["key"]: place for place, each in enumerate(old) if isinstance(each, dict) and "key" in each}
    said: dict[Any, list[int]] = defaultdict(list)
    for place in reversed(range(len(old))):
        said[_said(old[place])].append(place)
    taken: set[int] = set()
    for index, each in enumerate(new):
        key = each.get("key") if isinstance(each, dict) else None
        there = [keyed[key]] if key in keyed else [] if key is not None else said[_said(each)]
        while there and there[-1] in taken:
            there.pop()
        place = there[-1] if there else len(laid)
        if place == len(laid):
            laid.append(each)
        elif isinstance(each, dict):
            laid[place] = _lay(laid[place], each, places, f"{at}/{place}", f"{to}/{index}")
        taken.add(place)
        places[f"{at}/{place}"] = f"{to}/{index}"
    places.update((f"{at}/{place}", f"{to}/") for place in range(len(old)) if place not in taken)
    return laid


def _said(each: Any) -> Any:
    return tuple(each.get(name) for name in _SAME) if isinstance(each, dict) else each
