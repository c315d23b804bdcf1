"""The texts of errors in every language: titles of codes, and messages.

English texts are at their source: a code's title in `service/http/error_codes.py`, a message's template beside its
rule. Both are looked up here for the other languages; a test finds missing ones.
"""

from collections.abc import Mapping, Sequence

from service.documents.vocabulary import WORDS
from service.domain.base.shapes import MessageParam
from service.http.error_codes import CODES
from service.http.languages import Language
from service.http.messages import nb, nn, titles

TITLES: Mapping[Language, Mapping[str, str]] = {
    "nb": titles.NB,
    "nn": titles.NN,
    "en": {code: meaning.title for code, meaning in CODES.items()},
}
MESSAGES: Mapping[Language, Mapping[str, str]] = {"nb": nb.MESSAGES, "nn": nn.MESSAGES, "en": {}}
_VALUES = ("allowed", "before", "kind", "status")
"""Params whose values are values of the contract."""
_GROUPED_FROM = 10_000
"""Numbers from here on are written with a thousands separator; years are not."""


def title(code: str, language: Language) -> str:
    """Return the title of a code."""
    return TITLES[language].get(code) or CODES[code].title


def render(template: str, params: Mapping[str, MessageParam], language: Language) -> str:
    """Render a message; in English if it has no translation."""
    text = MESSAGES[language].get(template, template)
    if not params:
        return text
    labels = _labels(params, language)
    return text.format_map({name: _shown(value, language, labels) for name, value in params.items()})


def _shown(value: MessageParam, language: Language, labels: Mapping[str, str]) -> str:
    if isinstance(value, int):
        if value < _GROUPED_FROM:
            return str(value)
        return f"{value:,}" if language == "en" else f"{value:,}".replace(",", "\u00a0")
    if isinstance(value, str):
        return labels.get(value, value)
    return ", ".join(labels.get(part, part) for part in value)


def _labels(params: Mapping[str, MessageParam], language: Language) -> Mapping[str, str]:
    """Label values as in `cause (Årsak)`, if the vocabulary has exactly one label for them; English needs none."""
    values = {part for name in _VALUES if name in params for part in _parts(params[name])}
    if language == "en" or not values:
        return {}
    groups = [words for words in WORDS[language].values() if values <= words.keys()]
    labels = {value: {words[value][0] for words in groups} for value in values}
    return {value: f"{value} ({names.pop()})" for value, names in labels.items() if len(names) == 1}


def _parts(value: MessageParam) -> Sequence[str]:
    return [str(value)] if isinstance(value, str | int) else value
