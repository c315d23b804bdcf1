"""Exercises in the outcome's document: their headings, their steps and the curve of a journey."""

import re

import pytest

from service.documents.outcome.exercises import find_lowest_steps
from service.documents.outcome.markdown import markdown
from tests.domain.days import (
    exercise,
    journey,
    make_document,
    notes,
    outcome,
    whys,
)


@pytest.mark.parametrize(
    ("felt", "low"),
    [
        ((-2, 1), {1}),
        ((1, -1), {2}),
        ((-1, -2, 0), {2}),
        ((-2, 0, -2), {1, 3}),
        ((0, 1), set()),
        ((0, 0), set()),
        ((-1,), set()),
        ((-2, None), set()),
        ((-1, -1), set()),
        ((-2, -1), {1}),
        ((None, -1, 2), {2}),
        ((None, None), set()),
        ((), set()),
    ],
)
def test_the_lowest_point_is_a_low_one(felt: tuple[int | None, ...], low: set[int]) -> None:
    steps = journey(*({"emotion": emotion} for emotion in felt))
    assert find_lowest_steps(steps["steps"]) == {f"s{number}" for number in low}
    text = markdown(make_document(outcome(exercises=[exercise("e", steps, title="E")])))
    marked = [int(number) for number in re.findall(r"^- \*\*(\d+)\.\*\*.*\*\*laveste punkt\*\*", text, re.MULTILINE)]
    assert marked == sorted(low)


@pytest.mark.parametrize(
    ("felt", "title"),
    [
        ((-2, 1), "Følelsen er lavest i steg 1 (−2 på en skala fra −2 til 2)"),  # noqa: RUF001
        ((-1, 0, -1), "Følelsen er lavest i steg 1 og 3 (−1 på en skala fra −2 til 2)"),  # noqa: RUF001
        ((0, 2), "Følelsen er aldri under null på en skala fra −2 til 2"),  # noqa: RUF001
        ((0,), "Følelsen gjennom reisen, på en skala fra −2 til 2"),  # noqa: RUF001
        ((-1, -1), "Følelsen gjennom reisen, på en skala fra −2 til 2"),  # noqa: RUF001
        ((None, None), "Stegene i reisen"),
    ],
)
def test_the_curve_has_a_descriptive_title(felt: tuple[int | None, ...], title: str) -> None:
    steps = journey(*({"emotion": emotion} for emotion in felt))
    assert f"\n**{title}**\n" in markdown(make_document(outcome(exercises=[exercise("e", steps, title="E")])))


def test_a_step_shows_every_filled_field_and_no_other() -> None:
    point = {"key": "x", "theme_ids": []}
    full = {
        "stage": "Morgen", "action": "Kommer", "touchpoint": "Døra", "channel": "Til fots", "thought": "Hei",
        "emotion": 2, "pain_points": [point | {"text": "Vondt"}, point | {"text": "Verre"}],
        "opportunities": [point | {"text": "Godt"}], "backstage": "Vakta vet det",
    }  # fmt: skip
    text = markdown(make_document(outcome(exercises=[exercise("e", journey(full, {}), title="E")])))
    assert text.endswith(
        "- **1.** **Morgen:** Kommer (følelse +2)\n    - Tanke: «Hei»\n    - Kontaktpunkt: Døra\n"
        "    - Kanal: Til fots\n    - Bak kulissene: Vakta vet det\n    - Smertepunkt: Vondt\n"
        "    - Smertepunkt: Verre\n    - Mulighet: Godt\n"
        "- **2.** Går\n"
    )


def test_an_exercise_has_one_heading() -> None:
    works = (whys(("c", None, "svar"), question="Hvorfor så?"), notes((None, "lapp"), name="Kafé"), journey({}))
    day = outcome(exercises=[exercise(str(number), work) for number, work in enumerate(works)])
    assert re.findall("^### (.*)$", markdown(make_document(day)), re.MULTILINE) == [
        "Hvorfor så?",
        "Kafé",
        "Brukerreise",
    ]
    titled = outcome(exercises=[exercise(str(number), work, title="T") for number, work in enumerate(works)])
    text = markdown(make_document(titled))
    assert text.count("### T\n") == 3
    assert "### T\n\n5 x hvorfor\n\n> Hvorfor så?\n" in text
    assert "### T\n\nAnnen metode · Kafé\n" in text
