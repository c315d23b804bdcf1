"""The pages' words: the same names in every language, with the same places for values."""

from string import Formatter

import pytest

from service.api.languages import LANGUAGES
from service.web.texts import PARTS, TEXTS


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__.rpartition(".")[2])
def test_every_language_has_every_text_with_the_same_places(part) -> None:
    assert tuple(part.TEXTS) == LANGUAGES
    first = part.TEXTS["nb"]
    for language in LANGUAGES:
        texts = part.TEXTS[language]
        assert list(texts) == list(first)
        assert [name for name in texts if not texts[name].strip()] == []
        assert {name: places(texts[name]) for name in texts} == {name: places(first[name]) for name in first}


def test_no_page_takes_the_name_of_another_pages_text() -> None:
    assert len(TEXTS["nb"]) == sum(len(part.TEXTS["nb"]) for part in PARTS)
    for part in PARTS:
        module = part.__name__.rpartition(".")[2]
        assert {name.partition(".")[0] for name in part.TEXTS["nb"]} == {module}


def test_what_has_one_form_for_one_has_another_for_more() -> None:
    ones = {name.removesuffix(".one") for name in TEXTS["nb"] if name.endswith(".one")}
    others = {name.removesuffix(".other") for name in TEXTS["nb"] if name.endswith(".other")}
    assert ones == others
    assert ones
