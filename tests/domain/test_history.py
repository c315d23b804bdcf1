"""Where a change that is told with its day belongs."""

from datetime import date

import pytest
from msgspec.structs import replace

from service.domain.base.history import Entry, Placement, in_force, place


def entries(*told: tuple[int, str, int], made: bool = True) -> list[Entry]:
    """Give entries by their order of telling, value and day of a month, in the order of days."""
    found = [Entry(seq, value, date(2026, 1, day), made and seq == 1) for seq, value, day in told]
    return sorted(found, key=lambda entry: (entry.holds_from, entry.seq))


TWO = entries((1, "a", 10), (2, "b", 20))
PAST = {"is_past": True, "rewrites": True}


@pytest.mark.parametrize(
    ("known", "value", "day", "expected"),
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
        (entries((1, "a", 10)), "a", 5, Placement(moves=(1,))),
        (entries((1, "a", 10)), "b", 5, Placement(adds=True, moves=(1,))),
        (entries((1, "a", 10), made=False), "b", 5, Placement(adds=True, **PAST)),
        (entries((1, "a", 10), made=False), None, 5, Placement(is_past=True)),
        (entries((1, "a", 10), made=False), "a", 5, Placement(moves=(1,), **PAST)),
        (entries((1, "a", 10), (2, "b", 20), (3, "c", 15)), "b", 15, Placement(adds=True, **PAST)),
        (entries((1, "a", 10), (2, "b", 20), (3, "c", 15)), "b", 16, Placement(moves=(2,), **PAST)),
    ],
)
def test_it_is_placed(known: list[Entry], value: str | None, day: int, expected: Placement) -> None:
    assert place(known, value, date(2026, 1, day), None, explained=False) == expected


def test_a_reason_is_kept_beside_a_day_that_moves() -> None:
    found = place(TWO, "b", date(2026, 1, 15), None, explained=True)
    assert (found.adds, found.moves) == (True, (2,))


def test_the_same_again_changes_nothing() -> None:
    for value in "abc":
        for day in range(5, 25):
            found = place(TWO, value, date(2026, 1, day), None, explained=False)
            moved = {seq: date(2026, 1, day) for seq in found.moves}
            after = [replace(entry, holds_from=moved.get(entry.seq, entry.holds_from)) for entry in TWO]
            after += [Entry(9, value, date(2026, 1, day), False)] * found.adds
            after.sort(key=lambda entry: (entry.holds_from, entry.seq))
            again = place(after, value, date(2026, 1, day), None, explained=False)
            assert (again.adds, again.moves) == (False, ())
            assert in_force(after, date(2026, 1, day), None) == value
            if found.is_past:
                assert after[-1].value == "b"
