"""The curve of a user journey: the places of its points, and which points a line joins."""

from itertools import pairwise

import pytest

from service.documents.outcome.document import Item, Step
from service.web import curve


def journey(*emotions: int | None, low: tuple[int, ...] = ()) -> tuple[Step, ...]:
    return tuple(
        Step(number=number, item=Item(lead=()), emotion=emotion, felt="", low=number in low)
        for number, emotion in enumerate(emotions, 1)
    )


def test_points_lie_on_the_lines_of_the_scale() -> None:
    levels = {level.label: level.y for level in curve.LEVELS}
    assert [*levels] == ["+2", "+1", "0", "−1", "−2"]  # noqa: RUF001
    assert [*levels.values()] == sorted(levels.values())
    (row,) = curve.rows(journey(2, 1, 0, -1, -2, low=(5,)))
    assert [point.y for point in row.points] == [*levels.values()]
    assert [(point.number, point.low) for point in row.points] == [
        (1, False),
        (2, False),
        (3, False),
        (4, False),
        (5, True),
    ]
    assert row.lines == (" ".join(f"{point.x},{point.y}" for point in row.points),)


@pytest.mark.parametrize("count", range(1, 31))
def test_all_points_are_inside_the_drawing_and_apart(count: int) -> None:
    rows = curve.rows(journey(*[-2, 2] * 15)[:count])
    assert [point.number for row in rows for point in row.points] == [*range(1, count + 1)]
    for row in rows:
        assert len(row.points) <= curve.STEPS_PER_ROW
        xs = [point.x for point in row.points]
        assert all(later - earlier >= 28 for earlier, later in pairwise(xs))
        assert all(36 + 12 <= point.x <= curve.WIDTH - 14 for point in row.points)
        assert all(14 <= (point.y or 14) <= curve.HEIGHT - 14 for point in row.points)
    assert curve.BELOW < curve.HEIGHT


@pytest.mark.parametrize(
    ("emotions", "runs"),
    [
        ((1, None, 2), []),
        ((1, 0, None, 2, 1), [(1, 2), (4, 5)]),
        ((None, 1, 2), [(2, 3)]),
        ((1, 2, None), [(1, 2)]),
        ((1,), []),
    ],
)
def test_a_missing_emotion_is_a_gap(emotions: tuple[int | None, ...], runs: list[tuple[int, ...]]) -> None:
    (row,) = curve.rows(journey(*emotions))
    numbers = {f"{point.x},{point.y}": point.number for point in row.points}
    assert [tuple(numbers[coordinates] for coordinates in line.split()) for line in row.lines] == runs
    assert [point.y is None for point in row.points] == [emotion is None for emotion in emotions]


@pytest.mark.parametrize("emotions", [(), (None,), (None, None)])
def test_without_an_emotion_there_is_no_curve(emotions: tuple[None, ...]) -> None:
    assert curve.rows(journey(*emotions)) == ()
