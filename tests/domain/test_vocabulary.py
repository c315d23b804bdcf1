"""Every value of the contract has words: every Literal of every domain Struct, in every language."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from service import domain
from service.documents.vocabulary import WORDS, heading, terms
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import Shape
from tests.contract.valid import resources, views

LANGUAGES = ("nb", "nn", "en")
OWNERS = {"work_forms": "exercises"}
"""The resource of a domain module whose name differs from it."""


def find_literals(annotation: Any) -> Iterator[str]:
    annotation = getattr(annotation, "__value__", annotation)
    if get_origin(annotation) is Literal:
        yield from (value for value in get_args(annotation) if value is not None)
    else:
        for argument in get_args(annotation):
            yield from find_literals(argument)


def find_values(module: Any) -> Iterator[tuple[str, str]]:
    """Yield every field and value of the Literals and union tags in a module's shapes."""
    for _, shape in inspect.getmembers(module, inspect.isclass):
        if not issubclass(shape, Shape) or shape.__module__ != module.__name__:
            continue
        config = shape.__struct_config__
        if config.tag is not None:
            yield str(config.tag_field), str(config.tag)
        for field, annotation in get_type_hints(shape, include_extras=True).items():
            for value in find_literals(annotation):
                yield field, value


def list_contract_values() -> Iterator[tuple[str, str, str]]:
    for module in pkgutil.iter_modules(domain.__path__):
        for field, value in find_values(importlib.import_module(f"{domain.__name__}.{module.name}")):
            yield OWNERS.get(module.name, module.name), field, value


CONTRACT = sorted({*list_contract_values()})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "field", "value"), CONTRACT)
def test_every_value_has_words(kind: str, field: str, value: str, language: str) -> None:
    words = WORDS[language]
    of = f"{kind}.{field}" if f"{kind}.{field}" in words else field
    assert value in words.get(of, {}), f"{kind}.{field} lacks {value!r} in {language}"


def test_the_contract_values_are_found() -> None:
    assert {("units", "kind", "service_place"), ("sessions", "format", "mini"), ("attendances", "role", "guest")} <= {
        *CONTRACT
    }


def test_no_term_is_unused() -> None:
    documented = {(f"{kind}.{field}", value) for kind, field, value in CONTRACT}
    documented |= {(field, value) for _, field, value in CONTRACT} | {("kind", kind) for kind in KINDS}
    documented |= {("column", name) for kind, name in COLUMNS} | {
        ("column", f"{kind}.{name}") for kind, name in COLUMNS
    }
    # The built-in methods are rows, not a Literal.
    assert [term for term in terms("nb") if term.of != "methods.key" and (term.of, term.value) not in documented] == []


COLUMNS = [
    (kind, column.name) for kind, table in {**resources(), **views()}.items() for column in table.response_fields
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_every_list_has_a_unique_heading(language: str) -> None:
    headings = [(kind, heading(language, kind, name)) for kind, name in COLUMNS]
    assert [COLUMNS[place] for place, (_, text) in enumerate(headings) if not text] == []
    assert len({*headings}) == len(headings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_words(language: str) -> None:
    assert [*WORDS[language]["kind"]] == [*KINDS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_say_the_same(language: str) -> None:
    def order(of: str) -> list[tuple[str, str]]:
        return [(term.of, term.value) for term in terms(of)]

    assert order(language) == order("nb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_a_label_and_a_sentence(language: str) -> None:
    for term in terms(language):
        assert term.label[0].isupper() or term.label[0].isdigit(), term
        assert term.description.endswith("."), term
        assert len(term.label) <= 40, term
