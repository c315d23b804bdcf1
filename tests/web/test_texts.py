"""The texts of the pages have the same names and the same placeholders in every language."""

from string import Formatter

import pytest

from service.http.languages import LANGUAGES
from service.web.texts import PARTS, TEXTS


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__.rpartition(".")[2])
def test_every_language_has_every_text_with_the_same_placeholders(part) -> None:
    assert tuple(part.TEXTS) == LANGUAGES
    norwegian = part.TEXTS["nb"]
    for language in LANGUAGES:
        texts = part.TEXTS[language]
        assert list(texts) == list(norwegian)
        assert [name for name in texts if not texts[name].strip()] == []
        assert {name: placeholders(texts[name]) for name in texts} == {
            name: placeholders(norwegian[name]) for name in norwegian
        }


def test_each_page_prefixes_its_text_names_with_its_module() -> None:
    assert len(TEXTS["nb"]) == sum(len(part.TEXTS["nb"]) for part in PARTS)
    for part in PARTS:
        module = part.__name__.rpartition(".")[2]
        assert {name.partition(".")[0] for name in part.TEXTS["nb"]} == {module}


def test_every_singular_has_a_plural() -> None:
    singulars = {name.removesuffix(".one") for name in TEXTS["nb"] if name.endswith(".one")}
    plurals = {name.removesuffix(".other") for name in TEXTS["nb"] if name.endswith(".other")}
    assert singulars == plurals
    assert singulars
