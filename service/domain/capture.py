"""A day in one call: what a form, a script or the facilitator's notes hold, in any order and any number of times.

A captured thing is known by its external references, else by its key, else by its text; see `capture_keys` and, for
quotes, `voices`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from msgspec import Struct, to_builtins

from service.domain.capture_keys import SYSTEM, Address, fold
from service.domain.exercises import NewExercise
from service.domain.ideas import NewIdea
from service.domain.insights import NewInsight
from service.domain.needs import NewNeed
from service.domain.presentations import NewPresentation
from service.domain.problem_statements import NewProblemStatement
from service.domain.references import holders, key_twin, spots, translate
from service.domain.reflections import NewReflection
from service.domain.shapes import Broken, Refused, Row
from service.domain.voices import Kept, make_quote, recognize

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
_SPELLED = ("action", "text")
_SAME = ("because_of_key", "item_key", "system")
"""With the spelled ones and the exercise, what tells the parts of a thing apart that have no key."""
_UNORDERED = ("/external_refs", "_ids")
"""Lists whose order says nothing."""


@dataclass(slots=True)
class Thing:
    """One thing of a document, as the body of its resource."""

    kind: str
    pointer: str
    body: Row
    by: tuple[tuple[str, str], ...] = ()
    """The external keys that it is known by, the surest first."""
    own: tuple[str, ...] | None = None
    """The same in the caller's own system, where they are others."""
    marks: tuple[tuple[str, str], ...] = ()
    """Those of them that no other thing of its kind has in the document."""
    by_text: str | None = None
    """The reference of a quote's text."""
    only_text: bool = False
    """Whether it is known by its text alone."""
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


def read(
    document: Row,
    session_id: UUID,
    without: Collection[str],
    *,
    teams: Sequence[str] = (),
    kept: Kept = Kept(),  # noqa: B008 - it does not change
) -> tuple[list[Thing], list[Broken]]:
    """Read a document's things but those left out, and say what is wrong among them.

    `teams` are the session's, as they were spelled first, and `kept` are the quotes that are there.
    """
    team = document.get("team")
    spellings = {fold(spelling): spelling for spelling in reversed(teams)}
    if team:
        team = spellings.setdefault(fold(team), team)
    address = Address(session_id, document.get("team"))
    found: list[Thing] = []
    broken: list[Broken] = []
    seen: dict[tuple[str, str, str], Thing] = {}
    for thing in _things(document, address):
        if thing.pointer in without:
            continue
        fields = CAPTURED[thing.kind].__struct_fields__
        if "session_id" in fields:
            thing.body["session_id"] = str(session_id)
        if "team" in fields:
            if team:
                thing.body.setdefault("team", team)
            if sent := thing.body.get("team"):
                thing.body["team"] = spellings.setdefault(fold(sent), sent)
        broken += _refer(thing, address)
        marks = [(thing.kind, *mark) for mark in thing.marks]
        first = next((seen[mark] for mark in marks if mark in seen), None)
        if first is None:
            found.append(thing)
            seen.update((mark, thing) for mark in marks)
        elif thing.only_text and all(_folded(first.body.get(n, v)) == _folded(v) for n, v in thing.body.items()):
            first.body = thing.body | first.body
            first.again.append(thing.pointer)
        else:
            message = "The document has another one of this key or text; give each a key of its own."
            broken.append(Broken("doubled", thing.pointer, message))
    _recognize([thing for thing in found if thing.kind == "reflections" and thing.by_text], address, kept)
    return found, broken


def _things(document: Row, address: Address) -> Iterator[Thing]:
    shown: list[Thing] = []
    for kind in CAPTURED:
        if kind == "presentations":
            yield from shown
        for index, given in enumerate(document.get(kind, ())):
            if given is None:
                # It was refused by its shape.
                continue
            body: Row = {"description": given} if isinstance(given, str) else to_builtins(given)
            presentation = body.pop("presentation", None) if kind == "ideas" else None
            thing = Thing(kind, f"/{kind}/{index}", body)
            _identify(thing, address)
            yield thing
            if presentation is not None:
                shown.append(_of_idea(presentation, thing, address))


def _of_idea(body: Row, idea: Thing, address: Address) -> Thing:
    thing = Thing("presentations", f"{idea.pointer}/presentation", body)
    _identify(thing, address)
    if idea.by:
        body["idea_ref"] = ":".join(idea.by[0])
    thing.names.update({f"{thing.pointer}/{name}": thing.pointer for name in ("idea_ref", "idea_id")})
    return thing


def _identify(thing: Thing, address: Address) -> None:
    """Work out what a thing is known by: its external references, else its key, else its text."""
    by = [(ref["system"], ref["id"]) for ref in thing.body.get("external_refs", ())]
    key = thing.body.pop("key", None)
    if key is not None:
        by.append((SYSTEM, address.of_key(key)))
    texts = _texts(thing)
    thing.marks, thing.only_text = tuple(by), bool(texts) and not by
    if thing.kind == "reflections":
        thing.by_text = address.of_text(thing.kind, texts) if texts else None
        texts = []
    elif texts:
        by.append((SYSTEM, address.of_text(thing.kind, texts)))
        thing.marks = thing.marks or tuple(by)
    by += [(SYSTEM, ref) for ref in address.former(thing.kind, key, texts)]
    thing.by = tuple(dict.fromkeys(by))


def _recognize(quotes: Sequence[Thing], address: Address, kept: Kept) -> None:
    """Tell the quotes apart, of which each is a voice of its own; one that is there by its key is known already."""
    there = {ref for ref, row in kept.shared.items() if row.public or kept.own is None}.union(kept.own or ())
    quotes = [thing for thing in quotes if there.isdisjoint(key for _, key in thing.by)]
    said = []
    for thing in quotes:
        assert thing.by_text is not None
        former = address.former(thing.kind, None, [thing.body["text"]])
        person = thing.body.get("person_id") or kept.people.get(thing.body.get("person_ref") or "")
        person = str(person).lower() if person else None
        said.append(make_quote(thing.body, thing.by_text, former, person, keyed=not thing.only_text))
    for thing, found in zip(quotes, recognize(said, kept), strict=True):
        if found.own is not None:
            thing.own = (*(key for _, key in thing.by), *found.own)
        thing.by += tuple((SYSTEM, ref) for ref in found.shared)


def _texts(thing: Thing) -> list[str]:
    row = thing.body.get("work", {}) | thing.body
    return [row[name] for name in _text_names(thing)]


def _text_names(thing: Thing) -> tuple[str, ...]:
    """Name the fields whose text a thing is known by."""
    row = thing.body.get("work", {}) | thing.body
    return next((names for names in _TEXTS.get(thing.kind, ()) if all(row.get(name) for name in names)), ())


def _folded(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


def _refer(thing: Thing, address: Address) -> Iterator[Broken]:
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
            refs = [f"{SYSTEM}:{address.of_key(key)}" for key in ([sent] if isinstance(sent, str) else sent or ())]
            before = holder.get(spot.twin, ()) if spot.many else ()
            holder[spot.twin] = [*before, *refs] if spot.many else next(iter(refs), None)
            for each in (spot.field, spot.twin):
                thing.names[f"{place}/{each}"] = f"{place}/{name}"
                if before:
                    # These stand first, under their own name; what follows is counted from there.
                    thing.shifted[f"{place}/{each}"] = spot.twin, len(before)


def lay(thing: Thing, stored: Row, given: Row) -> Row:
    """Lay what a thing says over what is stored: what is absent stays, what is given wins, nothing is removed.

    Lists take the order of the document; what it does not name keeps its place. What is known by its text, and a team,
    keep the spelling that they had first.
    """
    work, before = given.get("work"), stored.get("work")
    if work and before and work.get("form", before["form"]) != before["form"]:
        message = "The exercise has another form already; give this work a key of its own."
        raise Refused(Broken("item_not_of_form", f"{thing.pointer}/work/form", message))
    laid = _lay(stored, given, thing.places, thing.pointer, thing.pointer)
    _keep_spelling(laid, stored, ("team",))
    if thing.only_text:
        names = _text_names(thing)
        _keep_spelling(laid, stored, names)
        if work and before:
            _keep_spelling(laid["work"], before, names)
    return laid


def _keep_spelling(laid: Row, stored: Row, names: Collection[str]) -> None:
    for name in names:
        if isinstance(stored.get(name), str) and _folded(laid[name]) == fold(stored[name]):
            laid[name] = stored[name]


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
    found = _find(old, new)
    laid: list[Any] = []
    for place, (before, after) in enumerate(_arrange(len(old), found, ordered=not at.endswith(_UNORDERED))):
        if after is None:
            assert before is not None
            laid.append(old[before])
            places[f"{at}/{place}"] = f"{to}/"
            continue
        item = new[after]
        places[f"{at}/{place}"] = f"{to}/{after}"
        if before is not None and isinstance(item, dict):
            keyless = item.get("key") is None
            given = {name: value for name, value in item.items() if name != "key"} if keyless else item
            laid.append(_lay(old[before], given, places, f"{at}/{place}", f"{to}/{after}"))
            if keyless:
                _keep_spelling(laid[-1], old[before], _SPELLED)
        else:
            laid.append(item if before is None else old[before])
    return laid


def _find(old: list[Any], new: list[Any]) -> list[int | None]:
    """Say of each new item which old one it is: by its key, else by what it says, each once."""
    keyed = {item["key"]: place for place, item in enumerate(old) if isinstance(item, dict) and "key" in item}
    said: dict[Any, list[int]] = defaultdict(list)
    for place in reversed(range(len(old))):
        said[_said(old[place])].append(place)
    taken: set[int] = set()
    found: list[int | None] = [None] * len(new)
    keys = [item.get("key") if isinstance(item, dict) else None for item in new]
    # Those with keys first, or one without that says the same would take what another one names.
    for index in sorted(range(len(new)), key=lambda index: keys[index] is None):
        key = keys[index]
        places = [keyed[key]] if key in keyed else [] if key is not None else said[_said(new[index])]
        while places and places[-1] in taken:
            places.pop()
        found[index] = places[-1] if places else None
        taken.update(places[-1:])
    return found


def _arrange(count: int, found: Sequence[int | None], *, ordered: bool) -> list[tuple[int | None, int | None]]:
    """Give the order of a list, as pairs of places in the old and the new one.

    Those that are named share the places that they had in the order in which they are named now. A new one stands
    before the one that is named next; where none is, at the end.
    """
    named = {before: after for after, before in enumerate(found) if before is not None}
    fresh: list[tuple[int | None, int | None]] = []
    groups: list[list[tuple[int | None, int | None]]] = []
    for after, before in enumerate(found):
        fresh.append((before, after))
        if before is not None and ordered:
            groups.append(fresh)
            fresh = []
    if not ordered:
        rest = [pair for pair in fresh if pair[0] is None]
        return [*((before, named.get(before)) for before in range(count)), *rest]
    following = iter(groups)
    arranged: list[tuple[int | None, int | None]] = []
    for before in range(count):
        arranged += next(following) if before in named else [(before, None)]
    return arranged + fresh


def _said(item: Any) -> Any:
    if not isinstance(item, dict):
        return _folded(item)
    return *(_folded(item.get(name)) for name in (*_SPELLED, "exercise_id")), *(item.get(name) for name in _SAME)
