"""Explains why a value does not fit its shape, without echoing any input."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

import msgspec

from service.domain.base.shapes import Json, Violation

_PLACE = re.compile(r" - at `(?:key in )?\$?(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[\.\.\.\]")
_FIELD = re.compile(r"missing required field `(?P<name>[^`]+)`")
_CODES = (
    ("missing required field", "required"),
    ("unknown field", "unknown_field"),
    ("length", "wrong_length"),
    ("matching regex", "wrong_format"),
    ("Invalid enum value", "unknown_value"),
    ("Invalid value", "unknown_value"),
    ("Invalid", "wrong_format"),
    (">=", "number_out_of_range"),
    ("<=", "number_out_of_range"),
    ("timezone", "wrong_format"),
)
FIRST_YEAR, LAST_YEAR = 1900, 2199
_RANGE, _YEARS = "Choose a day in the years {first} to {last}.", {"first": FIRST_YEAR, "last": LAST_YEAR}


def to_violation(error: msgspec.ValidationError, pointer: str = "") -> Violation:
    """Return the first violation of a shape, by msgspec's account; `violations` gives more detail."""
    text = str(error)
    if match := _PLACE.search(text):
        pointer += "".join(f"/{name or index}" for name, index in _STEP.findall(match["path"]) if name or index)
    code = next((code for phrase, code in _CODES if phrase in text), "wrong_type")
    if code == "required" and (missing := _FIELD.search(text)):
        pointer += f"/{missing['name']}"
    return Violation(code, pointer, "See the API documentation for the values allowed here.")


def out_of_range(new: object, fields: Iterable[str], pointer: str) -> Iterator[Violation]:
    """Yield a violation for each day or moment outside the supported years."""
    for name in fields:
        value = getattr(new, name)
        if value is not None and not FIRST_YEAR <= value.year <= LAST_YEAR:
            yield Violation("out_of_range", f"{pointer}/{name}", _RANGE, _YEARS)


def merge_patch(stored: Json, patch: Json, tag: str | None) -> Json:
    """Merge a patch into a stored value by JSON Merge Patch (RFC 7396), except that null is a value: objects member by
    member, other values as a whole. An object with another tag replaces the stored one."""
    if not isinstance(stored, dict) or not isinstance(patch, dict):
        return patch
    if tag in patch and patch[tag] != stored.get(tag):
        return patch
    return stored | {name: merge_patch(stored.get(name), value, tag) for name, value in patch.items()}


def normalize(new: Json, moments: tuple[str, ...], sets: tuple[str, ...]) -> Json:
    """Normalize a row for storage: moments in UTC, sets of ids sorted and without duplicates."""
    changes: dict[str, Json] = {}
    for name in sets:
        ids = getattr(new, name)
        if len(ids) > 1:
            changes[name] = tuple(sorted(set(ids)))
    for name in moments:
        value: date | None = getattr(new, name)
        if isinstance(value, datetime) and value.tzinfo is not UTC:
            changes[name] = value.astimezone(UTC)
    return msgspec.structs.replace(new, **changes) if changes else new
