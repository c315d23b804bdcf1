"""The curve of a user journey: the coordinates of its points, lines and numbers in a drawing that fits a phone."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from service.documents.outcome.document import Step

WIDTH, HEIGHT = 360, 196
STEPS_PER_ROW = 10
"""The maximum number of steps side by side; more continue in the next row, since their numbers would overlap."""
_LEFT, _RIGHT, _TOP, _UNIT = 36, 16, 20, 36
_LEVELS = (2, 1, 0, -1, -2)


class Level(Struct, frozen=True):
    """A level of the scale."""

    label: str
    y: int


class Point(Struct, frozen=True):
    """The position of a step; without an emotion it is below the scale."""

    number: int
    x: int
    y: int | None
    low: bool


class Row(Struct, frozen=True):
    """A row of the drawing: steps side by side, with lines through consecutive ones."""

    points: tuple[Point, ...]
    lines: tuple[str, ...]


LEVELS = tuple(
    Level(f"{level:+d}".replace("+0", "0").replace("-", "−"), _TOP + (2 - level) * _UNIT)  # noqa: RUF001
    for level in _LEVELS
)
BELOW = _TOP + 4 * _UNIT + 22
"""The position of the numbers of steps without an emotion."""


def rows(steps: Sequence[Step]) -> tuple[Row, ...]:
    """Lay out a journey; without any emotion, it has no curve."""
    if all(step.emotion is None for step in steps):
        return ()
    return tuple(_row(steps[start : start + STEPS_PER_ROW]) for start in range(0, len(steps), STEPS_PER_ROW))


def _row(steps: Sequence[Step]) -> Row:
    step_width = (
        (WIDTH - _LEFT - _RIGHT) / STEPS_PER_ROW
        if len(steps) == 1
        else (WIDTH - _LEFT - _RIGHT - 24) / (len(steps) - 1)
    )
    points = tuple(
        Point(
            step.number,
            round(_LEFT + 12 + index * step_width),
            None if step.emotion is None else _TOP + (2 - step.emotion) * _UNIT,
            step.low,
        )
        for index, step in enumerate(steps)
    )
    return Row(points, tuple(_lines(points)))


def _lines(points: Sequence[Point]) -> Iterator[str]:
    """Join consecutive points; a missing emotion leaves a gap."""
    line: list[str] = []
    for point in (*points, None):
        if point is not None and point.y is not None:
            line.append(f"{point.x},{point.y}")
        else:
            if len(line) > 1:
                yield " ".join(line)
            line = []
