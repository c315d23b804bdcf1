"""Histories: the place of a dated change among the earlier ones."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from service.domain.base.shapes import Json


class Entry(Struct, frozen=True):
    """An entry of a field's history: its value, and the day from which it holds."""

    seq: int
    value: Json
    holds_from: date
    at_creation: bool
    """The entry of the row's creation; an earlier fact shows that the row existed by then."""


class Placement(Struct, frozen=True):
    """The effect of a change on the history of a field, and whether the row keeps the value of a later day."""

    adds: bool = False
    moves: tuple[int, ...] = ()
    """The entries whose day moves back to the day of the change."""
    is_past: bool = False
    rewrites: bool = False
    """The change rewrites a past day, so it is checked by the rules of that day."""


def first_entry(entries: Sequence[Entry]) -> Entry | None:
    """Return the entry of the row's creation."""
    return next((entry for entry in entries if entry.at_creation), None)


def in_force(entries: Sequence[Entry], day: date, empty: Json) -> Json:
    """Return the value of a field on a day, from its entries in the order of their days.

    A field that was created without a value has no entry for that; before its first entry it is `empty`.
    """
    entries_until = [entry for entry in entries if entry.holds_from <= day]
    entry = entries_until[-1] if entries_until else first_entry(entries)
    return entry.value if entry else empty


def place(entries: Sequence[Entry], value: Json, day: date, empty: Json, *, explained: bool) -> Placement:
    """Place a value that holds from a day on among a field's entries, which are in the order of their days.

    A value that holds already changes nothing. A value that a later entry follows is a fact of the past, or moves that
    entry's day back if the values are equal; if it is `explained` by a reason, it is recorded too.
    """
    first = first_entry(entries)
    later_entries = [entry for entry in entries if entry.holds_from > day and entry is not first]
    moved = (first.seq,) if first and first.holds_from > day else ()
    if value == in_force(entries, day, empty):
        return Placement(moves=moved, is_past=bool(later_entries))
    if not later_entries:
        return Placement(adds=True, moves=moved)
    next_entry = later_entries[0]
    # The newest entry of a day holds, so an older entry cannot move before a newer one.
    if next_entry.value == value and all(entry.seq < next_entry.seq for entry in entries if entry.holds_from == day):
        return Placement(explained, (*moved, next_entry.seq), is_past=True, rewrites=True)
    return Placement(adds=True, moves=moved, is_past=True, rewrites=True)
