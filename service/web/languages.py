"""In which language a page is written."""

from typing import Any, Literal

from litestar import Request

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
DEFAULT: Language = "nb"


def language_of(request: Request[Any, Any, Any]) -> Language:
    """Read the language asked for: `lang` in the query, else Accept-Language by its weights, else bokmål."""
    chosen = chosen_language(request)
    if chosen:
        return chosen
    best, best_weight = DEFAULT, 0.0
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, parameters = part.partition(";")
        language, weight = _language(tag), _weight(parameters)
        if language and weight > best_weight:
            best, best_weight = language, weight
    return best


def chosen_language(request: Request[Any, Any, Any]) -> Language | None:
    """Read the language that the address itself names."""
    return _language(request.query_params.get("lang", ""))


def _language(tag: str) -> Language | None:
    """Find the language of a tag such as `nn-NO`; `no` is Norwegian in either form, and written as bokmål."""
    primary = tag.strip().lower().partition("-")[0]
    primary = "nb" if primary == "no" else primary
    return next((language for language in LANGUAGES if language == primary), None)


def _weight(parameters: str) -> float:
    """Read the weight `q` of a part of a header; what is no number counts nothing."""
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
