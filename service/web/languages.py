"""The language of a page."""

from typing import Any

from litestar import Request

from service.http.languages import LANGUAGES, PAGE_LANGUAGE, Language, choose_language, read_lang


def language_of(request: Request[Any, Any, Any]) -> Language:
    """Choose the language: `lang` in the query, else Accept-Language, else Bokmål."""
    return choose_language(request.scope, PAGE_LANGUAGE, chosen_language(request))


def chosen_language(request: Request[Any, Any, Any]) -> Language | None:
    """Read the language from the query, if it is supported."""
    lang = read_lang(request.scope)
    return next((language for language in LANGUAGES if language == lang), None)
