"""Histories: where a change that is told with its day belongs among what was told before."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import Struct


class Entry(Struct, frozen=True):
    """What was told of a field: its value, and the day from which it holds."""

    seq: int
    value: Any
    holds_from: date
    at_creation: bool
    """It says how the row was made; whatever is told of an earlier day shows that the row was there by then."""


class Placement(Struct, frozen=True):
    """What a change does to the history of a field, and whether the row still shows what was told of a later day."""

    adds: bool = False
    moves: tuple[int, ...] = ()
    """The entries whose day moves back to that of the change."""
    is_past: bool = False
    rewrites: bool = False
    """It changes what a day gone by was like, which only the rules of that day can judge."""


def first_entry(entries: Sequence[Entry]) -> Entry | None:
    """Give the entry that says how the row was made."""
    return next((entry for entry in entries if entry.at_creation), None)


def in_force(entries: Sequence[Entry], day: date, empty: Any) -> Any:
    """Give the value of a field on a day, by its entries in the order of their days.

    A field that was made without a value has no entry of that, so it is `empty` before its first one.
    """
    entries_until = [entry for entry in entries if entry.holds_from <= day]
    entry = entries_until[-1] if entries_until else first_entry(entries)
    return entry.value if entry else empty


def place(entries: Sequence[Entry], value: Any, day: date, empty: Any, *, explained: bool) -> Placement:
    """Say what it means that a field has a value from a day on, by its entries in the order of their days.

    What holds already changes nothing. What holds until a later entry is a fact of the past, or, where that entry has
    the same value, moves its day back; `explained`, a reason, is kept beside it.
    """
    first = first_entry(entries)
    later_entries = [entry for entry in entries if entry.holds_from > day and entry is not first]
    moved = (first.seq,) if first and first.holds_from > day else ()
    if value == in_force(entries, day, empty):
        return Placement(moves=moved, is_past=bool(later_entries))
    if not later_entries:
        return Placement(adds=True, moves=moved)
    next_entry = later_entries[0]
    # Of two entries of one day the one told last holds, so an older entry cannot move before a younger one.
    if next_entry.value == value and all(entry.seq < next_entry.seq for entry in entries if entry.holds_from == day):
        return Placement(explained, (*moved, next_entry.seq), is_past=True, rewrites=True)
    return Placement(adds=True, moves=moved, is_past=True, rewrites=True)
