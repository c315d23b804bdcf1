"""The texts of the pages: one module per page, with all languages side by side."""

from collections.abc import Mapping
from typing import Any

from service.documents.vocabulary import WORDS
from service.http.languages import LANGUAGES, Language
from service.web.texts import errors, home, idea, key, layout, lists, session

PARTS = (layout, home, idea, lists, session, key, errors)
"""Each module has `TEXTS`, by language and name; all languages have the same names."""
TEXTS: Mapping[Language, Mapping[str, str]] = {
    language: {name: text for part in PARTS for name, text in part.TEXTS[language].items()} for language in LANGUAGES
}


class Texts:
    """The texts of one language for templates; an unknown name is an error."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts = TEXTS[language]

    def __call__(self, name: str, **values: Any) -> str:
        """Return a text with its values: `t("home.title")`."""
        return self._texts[name].format_map(values)

    def plural(self, name: str, count: int, **values: Any) -> str:
        """Return the text `<name>.one` or `<name>.other`, depending on the count."""
        return self(f"{name}.{'one' if count == 1 else 'other'}", count=count, **values)

    def word(self, of: str, value: str) -> str:
        """Return the vocabulary's word for a value of the contract: `t.word("ideas.status", "selected")`."""
        return WORDS[self.language][of][value][0]
