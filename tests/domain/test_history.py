"""The place in a field's history of a change with a day."""

from datetime import date

import pytest
from msgspec.structs import replace

from service.domain.base.history import Entry, Placement, in_force, place


def make_entries(*rows: tuple[int, str, int], at_creation: bool = True) -> list[Entry]:
    """Return entries sorted by day, from rows of sequence number, value and day of the month."""
    entries = [Entry(seq, value, date(2026, 1, day), at_creation and seq == 1) for seq, value, day in rows]
    return sorted(entries, key=lambda entry: (entry.holds_from, entry.seq))


TWO = make_entries((1, "a", 10), (2, "b", 20))
PAST = {"is_past": True, "rewrites": True}


@pytest.mark.parametrize(
    ("entries", "value", "day", "expected"),
    [
        ([], "a", 10, Placement(adds=True)),
        ([], None, 10, Placement()),
        (TWO, "c", 25, Placement(adds=True)),
        (TWO, "b", 25, Placement()),
        (TWO, "b", 20, Placement()),
        (TWO, "a", 15, Placement(is_past=True)),
        (TWO, "c", 15, Placement(adds=True, **PAST)),
        (TWO, "c", 10, Placement(adds=True, **PAST)),
        (TWO, "b", 15, Placement(moves=(2,), **PAST)),
        (TWO, "b", 10, Placement(moves=(2,), **PAST)),
        (TWO, "a", 5, Placement(moves=(1,), is_past=True)),
        (TWO, "c", 5, Placement(adds=True, moves=(1,), **PAST)),
        (TWO, "b", 5, Placement(moves=(1, 2), **PAST)),
        (make_entries((1, "a", 10)), "a", 5, Placement(moves=(1,))),
        (make_entries((1, "a", 10)), "b", 5, Placement(adds=True, moves=(1,))),
        (make_entries((1, "a", 10), at_creation=False), "b", 5, Placement(adds=True, **PAST)),
        (make_entries((1, "a", 10), at_creation=False), None, 5, Placement(is_past=True)),
        (make_entries((1, "a", 10), at_creation=False), "a", 5, Placement(moves=(1,), **PAST)),
        (make_entries((1, "a", 10), (2, "b", 20), (3, "c", 15)), "b", 15, Placement(adds=True, **PAST)),
        (make_entries((1, "a", 10), (2, "b", 20), (3, "c", 15)), "b", 16, Placement(moves=(2,), **PAST)),
    ],
)
def test_a_change_is_placed_by_its_day(entries: list[Entry], value: str | None, day: int, expected: Placement) -> None:
    assert place(entries, value, date(2026, 1, day), None, explained=False) == expected


def test_a_change_with_a_reason_adds_an_entry_and_moves_the_later_one() -> None:
    placement = place(TWO, "b", date(2026, 1, 15), None, explained=True)
    assert (placement.adds, placement.moves) == (True, (2,))


def test_repeating_a_change_changes_nothing() -> None:
    for value in "abc":
        for day in range(5, 25):
            placement = place(TWO, value, date(2026, 1, day), None, explained=False)
            new_days = {seq: date(2026, 1, day) for seq in placement.moves}
            after = [replace(entry, holds_from=new_days.get(entry.seq, entry.holds_from)) for entry in TWO]
            after += [Entry(9, value, date(2026, 1, day), False)] * placement.adds
            after.sort(key=lambda entry: (entry.holds_from, entry.seq))
            repeat = place(after, value, date(2026, 1, day), None, explained=False)
            assert (repeat.adds, repeat.moves) == (False, ())
            assert in_force(after, date(2026, 1, day), None) == value
            if placement.is_past:
                assert after[-1].value == "b"
