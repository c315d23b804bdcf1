"""Quotes that were captured without a key: each is a voice of its own, however many said the same.

Behind the reference of its text each has `=`, which of the equal ones it is, whether consent was given with it, and a
mark of what else it said: `capture:<session>/<team>/~<text>=2.y<mark>`. By that it is known again, whatever has become
of the row since.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct

from service.domain.capture_keys import digest

_VOICE = re.compile(r"(?P<text>.*/~[0-9a-f]{32})(?:=(?P<place>[0-9]+)\.(?P<consent>[yn])(?P<mark>[0-9a-f]{16}))?")


class Quote(Struct, frozen=True):
    """A reflection of a document, by all that it says."""

    text: str
    """The reference of its text."""
    former: tuple[str, ...]
    consent: bool | None
    """Whether it may be published; None where the document does not say."""
    person: str | None
    mark: str
    """A hash of what else it says."""
    keyed: bool
    """Whether it has a key, or a reference of another system."""


class KeptQuote(Struct, frozen=True):
    """A reflection as it is now."""

    id: UUID
    public: bool
    person: UUID | None = None


class Voice(Struct, frozen=True):
    """A reflection that was captured without a key, as its reference tells it."""

    ref: str
    row: KeptQuote
    place: int
    """Which of those with the same text it is."""
    consent: bool
    """Whether the document gave consent with it."""
    mark: str


class Kept(Struct, frozen=True):
    """The reflections that a table has captured before, by their references."""

    shared: Mapping[str, KeptQuote] = {}
    own: Mapping[str, KeptQuote] | None = None
    """By references of the caller's own; None for one who sees every reflection."""
    people: Mapping[str, UUID] = {}
    """Who is named by which reference."""


class Recognized(Struct):
    """The references by which a quote is put, the one that it keeps first."""

    shared: list[str]
    own: list[str] | None


def make_quote(body: Mapping[str, Any], text: str, former: Iterable[str], person: str | None, *, keyed: bool) -> Quote:
    """Read what a reflection says; of its person, the id, since a hash of an employee number tells the number."""
    mark = digest(str(body.get("rating")), person or "")[:16]
    return Quote(text, tuple(former), body.get("may_publish"), person, mark, keyed)


def recognize(quotes: Sequence[Quote], kept: Kept) -> list[Recognized]:
    """Say which voice each quote of a document is, so that none is doubled, lost or given another's consent.

    A quote is the voice that said the very same, in whatever order they come. One that has changed is the voice in its
    place among those of its text, unless that would lend it a consent or a name. One with
    a key takes over what is left.
    """
    taken: set[UUID] = set()
    shared = _Voices(kept.shared, taken, public_only=kept.own is not None)
    own = None if kept.own is None else _Voices(kept.own, taken, public_only=False)
    systems = [shared] if own is None else [own, shared]
    found: dict[int, tuple[_Voices, Voice]] = {}

    def take_same(index: int, quote: Quote) -> None:
        for system in systems:
            if index not in found and (voice := system.take_same(quote)):
                found[index] = system, voice

    keyless = [(index, quote) for index, quote in enumerate(quotes) if not quote.keyed]
    for index, quote in keyless:
        take_same(index, quote)
    # Who may not see every row may not take a consent back either.
    if own is None:
        _take_back(keyless, shared, found)
    # Who does not see every row would learn by its place which of the own ones are still to be seen.
    places: Counter[str] = Counter()
    for index, quote in keyless if own is None else ():
        places[quote.text] += 1
        if index not in found and (voice := shared.take_place(quote, places[quote.text])):
            found[index] = shared, voice
    for index, quote in enumerate(quotes):
        if quote.keyed:
            take_same(index, quote)
    return [
        Recognized(
            shared.references(quote, found.get(index)), None if own is None else own.references(quote, found.get(index))
        )
        for index, quote in enumerate(quotes)
    ]


def _take_back(
    quotes: Sequence[tuple[int, Quote]], voices: "_Voices", found: dict[int, tuple["_Voices", Voice]]
) -> None:
    """Let a quote that takes its consent back be the voice that gave it, also where an equal one never had any.

    A quote that says nothing of consent gets the voice without one instead, if another quote has taken that.
    """
    withdrawn: dict[tuple[str, str], deque[int]] = defaultdict(deque)
    for index, quote in quotes:
        if index in found and quote.consent is False:
            withdrawn[quote.text, quote.mark].append(index)
    for index, quote in quotes:
        others = withdrawn[quote.text, quote.mark]
        if index in found or quote.consent or not (quote.consent is False or others):
            continue
        if voice := voices.take_same(quote, consent=True):
            taker = index
            if quote.consent is None:
                taker = others.popleft()
                found[index] = found[taker]
            found[taker] = voices, voice


class _Voices:
    """The voices of one system of references, and which of them are taken."""

    def __init__(self, refs: Mapping[str, KeptQuote], taken: set[UUID], *, public_only: bool) -> None:
        self.taken = taken
        self.places: dict[str, set[int]] = defaultdict(set)
        self.at: dict[tuple[str, int], Voice] = {}
        self.same: dict[tuple[str, str, bool], deque[Voice]] = defaultdict(deque)
        self.last: Counter[str] = Counter()
        for ref in sorted(refs):
            row = refs[ref]
            if parts := _VOICE.fullmatch(ref):
                place = int(parts["place"] or 1)
                self.places[parts["text"]].add(place)
                if row.public or not public_only:
                    consent = parts["consent"] == "y" if parts["consent"] else row.public
                    voice = Voice(ref, row, place, consent, parts["mark"] or "")
                    self.at[parts["text"], place] = voice
                    self.same[parts["text"], voice.mark, consent].append(voice)

    def take_same(self, quote: Quote, *, consent: bool | None = None) -> Voice | None:
        """Take a voice that said the very same; or with this consent, and otherwise the same."""
        given = bool(quote.consent) if consent is None else consent
        voices = self.same.get((quote.text, quote.mark, given), deque())
        while voices:
            if (voice := voices.popleft()).row.id not in self.taken:
                self.taken.add(voice.row.id)
                return voice
        return None

    def take_place(self, quote: Quote, place: int) -> Voice | None:
        """Take the voice of a place, unless the quote would get a consent by it, or give it one, or be another's."""
        for text in (quote.text, *(quote.former if place == 1 else ())):
            voice = self.at.get((text, place))
            if voice is None or voice.row.id in self.taken:
                continue
            person = str(voice.row.person) if voice.row.person else None
            if person == quote.person and (voice.consent == bool(quote.consent) or quote.consent is False):
                self.taken.add(voice.row.id)
                return voice
        return None

    def references(self, quote: Quote, found: "tuple[_Voices, Voice] | None") -> list[str]:
        """Give the reference that a quote keeps here, and the one by which it is found."""
        voice = found[1] if found and found[0] is self else None
        if quote.keyed:
            return [voice.ref] if voice else []
        place = voice.place if voice else self._free_place(quote.text)
        ref = f"{quote.text}={place}.{'y' if quote.consent else 'n'}{quote.mark}"
        return [ref, voice.ref] if voice and voice.ref != ref else [ref]

    def _free_place(self, text: str) -> int:
        place = self.last[text] + 1
        while place in self.places[text]:
            place += 1
        self.last[text] = place
        return place
