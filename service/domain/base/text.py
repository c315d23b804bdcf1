"""Checks of all incoming texts: Unicode's NFC, a visible character, and no national identity number."""

import re
import unicodedata
from collections.abc import Iterator
from typing import TypeAlias

from service.domain.base.national_ids import holds_national_id
from service.domain.base.shapes import BLANK, CONTROL, Json, RuleError, Violation

MAX_COMBINING_MARKS = 30
"""The maximum number of combining marks in a row, as in Unicode's stream-safe text format (UAX #15): the time to
normalise grows with the square of their number, and no language needs more than a handful."""

_INVISIBLE = rf"{CONTROL}{BLANK}\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
_VISIBLE = re.compile(f"[^{_INVISIBLE}]")

Place: TypeAlias = "tuple[Place, str | int] | None"
"""The place of a value: its container's place, and its name or index there."""


def clean(value: Json, place: Place = None, *, is_external_key: bool = False) -> Json:
    """Normalize the texts of a plain JSON value to NFC; ids and references by external keys are unchanged."""
    kind = type(value)
    if kind is str:
        if holds_national_id(value):
            message = "Leave out the national identity number; it is never stored."
            raise RuleError(Violation("national_id_not_allowed", pointer(place), message))
        if value.isascii():
            return value
        if has_too_many_marks(value):
            message = "Use at most {most} combining marks in a row; leave some out."
            raise RuleError(Violation("too_many_marks", pointer(place), message, {"most": MAX_COMBINING_MARKS}))
        if not is_external_key and is_blank(value):
            raise RuleError(Violation("blank", pointer(place), "Write something here; it cannot be empty."))
        return value if is_external_key else unicodedata.normalize("NFC", value)
    if kind is dict:
        return {
            name: inner
            if name.endswith(("_id", "_ids"))
            else clean(inner, (place, name), is_external_key=is_external_key or f"_{name}".endswith(("_ref", "_refs")))
            for name, inner in value.items()
        }
    if kind is list:
        return [clean(inner, (place, index), is_external_key=is_external_key) for index, inner in enumerate(value)]
    return value


def is_blank(text: str) -> bool:
    """Whether a text has no visible character."""
    return not "!" <= text[:1] <= "~" and _VISIBLE.search(text) is None


def visible_lines(text: str) -> Iterator[str]:
    """Yield the lines of a text that have a visible character, each from that character on."""
    for line in text.splitlines():
        if match := _VISIBLE.search(line):
            yield line[match.start() :]


def has_too_many_marks(text: str) -> bool:
    """Whether a text has too many combining marks in a row: such a row covers one of the sampled places."""
    step = MAX_COMBINING_MARKS + 1
    if not any(map(unicodedata.combining, text[::step])):
        return False
    return any(_count_marks(text, place) > MAX_COMBINING_MARKS for place in range(0, len(text), step))


def _count_marks(text: str, place: int) -> int:
    """Count the combining marks in a row around a place, up to the limit."""
    if not unicodedata.combining(text[place]):
        return 0
    first = last = place
    while first > 0 and place - first <= MAX_COMBINING_MARKS and unicodedata.combining(text[first - 1]):
        first -= 1
    while last + 1 < len(text) and last - place <= MAX_COMBINING_MARKS and unicodedata.combining(text[last + 1]):
        last += 1
    return last - first + 1


def pointer(place: Place) -> str:
    """Write a place as a JSON Pointer."""
    return f"{pointer(place[0])}/{place[1]}" if place else ""
