"""The pages' own words: a module for each page, in which the languages stand side by side."""

from collections.abc import Mapping
from typing import Any

from service.api.languages import LANGUAGES, Language
from service.domain.vocabulary import WORDS
from service.web.texts import errors, home, idea, key, layout, lists, session

PARTS = (layout, home, idea, lists, session, key, errors)
"""Each has `TEXTS`, by language and by name; all languages have the same names."""
TEXTS: Mapping[Language, Mapping[str, str]] = {
    language: {name: text for part in PARTS for name, text in part.TEXTS[language].items()} for language in LANGUAGES
}


class Texts:
    """The words of one language, as templates ask for them; a name that is not there is an error."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts = TEXTS[language]

    def __call__(self, name: str, **values: Any) -> str:
        """Give a text with its values filled in: `t("home.title")`."""
        return self._texts[name].format_map(values)

    def plural(self, name: str, count: int, **values: Any) -> str:
        """Give the text `<name>.one` or `<name>.other`, as the count asks."""
        return self(f"{name}.{'one' if count == 1 else 'other'}", count=count, **values)

    def word(self, of: str, value: str) -> str:
        """Give the vocabulary's word for a value of the contract: `t.word("ideas.status", "selected")`."""
        return WORDS[self.language][of][value][0]
