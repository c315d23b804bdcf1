"""The vocabulary: a label and a sentence in every language for each kind, status and method of the contract."""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta

from service.documents.vocabulary import en, nb, nn
from service.domain.base.shapes import Shape

WORDS: Mapping[str, Mapping[str, Mapping[str, tuple[str, str]]]] = {"nb": nb.WORDS, "nn": nn.WORDS, "en": en.WORDS}
"""The label and the sentence, by language, field and value."""


class Term(Shape, frozen=True, kw_only=True):
    """A value of the contract, with a label and a description for people."""

    of: Annotated[
        str,
        Meta(
            description="The field that has the value; `kind` and `language` mean the same in every resource, and "
            "the values of `column` are the fields themselves.",
            examples=["ideas.status"],
        ),
    ]
    value: Annotated[str, Meta(description="The value of the contract.", examples=["captured"])]
    label: Annotated[str, Meta(description="The label.", examples=["Notert"])]
    description: Annotated[str, Meta(description="A sentence that describes it.", examples=["Ideen er skrevet ned."])]


def terms(language: str) -> tuple[Term, ...]:
    """Return every term in a language, grouped by field and in reading order."""
    return tuple(
        Term(of=field, value=value, label=label, description=description)
        for field, values in WORDS[language].items()
        for value, (label, description) in values.items()
    )


def heading(language: str, kind: str, field: str) -> str:
    """Return the heading of a field's column; a resource may have its own heading for it."""
    columns = WORDS[language]["column"]
    return columns.get(f"{kind}.{field}", columns.get(field, ("", "")))[0]


def word(language: str, kind: str, field: str, value: str) -> str:
    """Return the label of a field's value, or the value itself if it has none."""
    words = WORDS[language]
    return words.get(f"{kind}.{field}", words.get(field, {})).get(value, (value, ""))[0]
