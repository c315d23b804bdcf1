"""Quotes captured without a key: each is a separate voice, even if several people said the same words.

To the reference of its text each adds `=`, its number among equal texts, whether it has consent, and a hash of its
other fields: `capture:<session>/<team>/~<text>=2.y<hash>`. These identify it later, however the row has changed.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct

from service.domain.capture_keys import digest

_VOICE_REF = re.compile(r"(?P<text>.*/~[0-9a-f]{32})(?:=(?P<number>[0-9]+)\.(?P<consent>[yn])(?P<hash>[0-9a-f]{16}))?")


class Quote(Struct, frozen=True):
    """A reflection of a document."""

    text_ref: str
    legacy_refs: tuple[str, ...]
    consent: bool | None
    """Whether it may be published; None if the document does not say."""
    person: str | None
    content_hash: str
    """A hash of its other fields."""
    keyed: bool
    """Whether it has a key or a reference of another system."""


class StoredQuote(Struct, frozen=True):
    """A reflection as it is stored now."""

    id: UUID
    public: bool
    person: UUID | None = None


class Voice(Struct, frozen=True):
    """A reflection captured without a key, as its reference describes it."""

    ref: str
    row: StoredQuote
    number: int
    """Its number among the voices with the same text."""
    consent: bool
    """Whether the document gave consent with it."""
    content_hash: str


class StoredQuotes(Struct, frozen=True):
    """The reflections that a team captured earlier, by their references."""

    shared: Mapping[str, StoredQuote] = {}
    by_caller: Mapping[str, StoredQuote] | None = None
    """By references of the caller's own; None for callers who see every reflection."""
    people: Mapping[str, UUID] = {}
    """The persons' ids, by reference."""


class QuoteRefs(Struct):
    """The references under which to write a quote, the one to keep first."""

    shared: list[str]
    by_caller: list[str] | None


def make_quote(
    body: Mapping[str, Any], text_ref: str, legacy_refs: Iterable[str], person: str | None, *, keyed: bool
) -> Quote:
    """Describe a reflection; the person is an id, since a hash of an employee number would disclose the number."""
    content_hash = digest(str(body.get("rating")), person or "")[:16]
    return Quote(text_ref, tuple(legacy_refs), body.get("may_publish"), person, content_hash, keyed)


def recognize(quotes: Sequence[Quote], stored_quotes: StoredQuotes) -> list[QuoteRefs]:
    """Match the quotes of a document to stored voices, so that none is duplicated, lost or given another's consent.

    A quote matches an identical voice, in any order. A changed quote matches the voice with its number among equal
    texts, unless that would lend it a consent or a name. A keyed quote takes over an identical voice that is left.
    """
    taken: set[UUID] = set()
    by_caller = stored_quotes.by_caller
    shared_pool = _VoicePool(stored_quotes.shared, taken, public_only=by_caller is not None)
    caller_pool = None if by_caller is None else _VoicePool(by_caller, taken, public_only=False)
    pools = [shared_pool] if caller_pool is None else [caller_pool, shared_pool]
    matches: dict[int, tuple[_VoicePool, Voice]] = {}

    def match_identical(index: int, quote: Quote) -> None:
        for pool in pools:
            if index not in matches and (voice := pool.take_identical(quote)):
                matches[index] = pool, voice

    keyless = [(index, quote) for index, quote in enumerate(quotes) if not quote.keyed]
    for index, quote in keyless:
        match_identical(index, quote)
    # Callers who cannot see every row cannot withdraw a consent either.
    if caller_pool is None:
        _withdraw_consents(keyless, shared_pool, matches)
    # To other callers, the numbers would disclose which of their own quotes are still visible.
    numbers: Counter[str] = Counter()
    for index, quote in keyless if caller_pool is None else ():
        numbers[quote.text_ref] += 1
        if index not in matches and (voice := shared_pool.take_numbered(quote, numbers[quote.text_ref])):
            matches[index] = shared_pool, voice
    for index, quote in enumerate(quotes):
        if quote.keyed:
            match_identical(index, quote)
    return [
        QuoteRefs(
            shared_pool.make_refs(quote, matches.get(index)),
            None if caller_pool is None else caller_pool.make_refs(quote, matches.get(index)),
        )
        for index, quote in enumerate(quotes)
    ]


def _withdraw_consents(
    quotes: Sequence[tuple[int, Quote]], pool: "_VoicePool", matches: dict[int, tuple["_VoicePool", Voice]]
) -> None:
    """Match a quote that withdraws consent to the voice that gave it, even if an equal voice never had consent.

    A quote that does not mention consent gets the voice without consent instead, if a withdrawing quote took it.
    """
    withdrawn: dict[tuple[str, str], deque[int]] = defaultdict(deque)
    for index, quote in quotes:
        if index in matches and quote.consent is False:
            withdrawn[quote.text_ref, quote.content_hash].append(index)
    for index, quote in quotes:
        equal_withdrawn = withdrawn[quote.text_ref, quote.content_hash]
        if index in matches or quote.consent or not (quote.consent is False or equal_withdrawn):
            continue
        if voice := pool.take_identical(quote, consent=True):
            taker = index
            if quote.consent is None:
                taker = equal_withdrawn.popleft()
                matches[index] = matches[taker]
            matches[taker] = pool, voice


class _VoicePool:
    """The stored voices of one system of references, of which each can be taken once."""

    def __init__(self, refs: Mapping[str, StoredQuote], taken: set[UUID], *, public_only: bool) -> None:
        self.taken = taken
        self.used_numbers: dict[str, set[int]] = defaultdict(set)
        self.by_number: dict[tuple[str, int], Voice] = {}
        self.identical: dict[tuple[str, str, bool], deque[Voice]] = defaultdict(deque)
        self.last_number: Counter[str] = Counter()
        for ref in sorted(refs):
            row = refs[ref]
            if parts := _VOICE_REF.fullmatch(ref):
                number = int(parts["number"] or 1)
                self.used_numbers[parts["text"]].add(number)
                if row.public or not public_only:
                    consent = parts["consent"] == "y" if parts["consent"] else row.public
                    voice = Voice(ref, row, number, consent, parts["hash"] or "")
                    self.by_number[parts["text"], number] = voice
                    self.identical[parts["text"], voice.content_hash, consent].append(voice)

    def take_identical(self, quote: Quote, *, consent: bool | None = None) -> Voice | None:
        """Take an identical voice; with `consent`, one that has this consent and is otherwise identical."""
        wanted_consent = bool(quote.consent) if consent is None else consent
        voices = self.identical.get((quote.text_ref, quote.content_hash, wanted_consent), deque())
        while voices:
            if (voice := voices.popleft()).row.id not in self.taken:
                self.taken.add(voice.row.id)
                return voice
        return None

    def take_numbered(self, quote: Quote, number: int) -> Voice | None:
        """Take the voice with a number, unless the quote would gain or give a consent, or change its person."""
        for text_ref in (quote.text_ref, *(quote.legacy_refs if number == 1 else ())):
            voice = self.by_number.get((text_ref, number))
            if voice is None or voice.row.id in self.taken:
                continue
            person = str(voice.row.person) if voice.row.person else None
            if person == quote.person and (voice.consent == bool(quote.consent) or quote.consent is False):
                self.taken.add(voice.row.id)
                return voice
        return None

    def make_refs(self, quote: Quote, match: "tuple[_VoicePool, Voice] | None") -> list[str]:
        """Return the reference that a quote keeps here, and the one under which it is stored now."""
        voice = match[1] if match and match[0] is self else None
        if quote.keyed:
            return [voice.ref] if voice else []
        number = voice.number if voice else self._next_number(quote.text_ref)
        ref = f"{quote.text_ref}={number}.{'y' if quote.consent else 'n'}{quote.content_hash}"
        return [ref, voice.ref] if voice and voice.ref != ref else [ref]

    def _next_number(self, text_ref: str) -> int:
        number = self.last_number[text_ref] + 1
        while number in self.used_numbers[text_ref]:
            number += 1
        self.last_number[text_ref] = number
        return number
