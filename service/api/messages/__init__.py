"""The texts of errors in every language: what a code means, and what to change.

The English texts stand where the rules are: a code's title in `service/api/codes.py`, a message's template beside the
rule that it tells of. Both are looked up here for the other languages; a test finds every one that is missing.
"""

from collections.abc import Mapping

from service.api.codes import CODES
from service.api.languages import Language
from service.api.messages import nb, nn, titles
from service.domain.shapes import Param

TITLES: Mapping[Language, Mapping[str, str]] = {
    "nb": titles.NB,
    "nn": titles.NN,
    "en": {code: meaning.title for code, meaning in CODES.items()},
}
MESSAGES: Mapping[Language, Mapping[str, str]] = {"nb": nb.MESSAGES, "nn": nn.MESSAGES, "en": {}}
_GROUPED_FROM = 10_000
"""Numbers from here on are written with their thousands apart; years are not."""


def title(code: str, language: Language) -> str:
    """Say what a code means."""
    return TITLES[language].get(code) or CODES[code].title


def render(template: str, params: Mapping[str, Param], language: Language) -> str:
    """Say what to change; without a translation in English."""
    text = MESSAGES[language].get(template, template)
    return text.format_map({name: _shown(value, language) for name, value in params.items()}) if params else text


def _shown(value: Param, language: Language) -> str:
    if isinstance(value, int):
        if value < _GROUPED_FROM:
            return str(value)
        return f"{value:,}" if language == "en" else f"{value:,}".replace(",", "\u00a0")
    return value if isinstance(value, str) else ", ".join(value)
