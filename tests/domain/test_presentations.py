"""The fields of a presentation."""

import msgspec
import pytest

from service.domain.presentations import PresentationCreate


def test_the_example_is_a_presentation() -> None:
    assert msgspec.convert(PresentationCreate.example, PresentationCreate).feedback == ("Prøv i to sektorer",)


@pytest.mark.parametrize("field", [{"position": 0}, {"votes": -1}, {"feedback": [""]}])
def test_places_votes_and_feedback_are_bounded(field: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(PresentationCreate.example | field, PresentationCreate)
