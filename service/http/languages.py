"""The language of a response: `lang` where a route takes it, else Accept-Language (RFC 9110, section 12.5.4)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal
from urllib.parse import parse_qsl

from litestar.types import HTTPScope

Language = Literal["nb", "nn", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
PAGE_LANGUAGE: Language = "nb"
"""The default language of documents for people."""
ERROR_LANGUAGE: Language = "en"
"""The default language of errors, which developers mostly read."""
MAX_HEADER_CHARS = 500
"""The maximum characters of Accept-Language that are read; browsers send a few dozen."""

_RANGE = re.compile(
    r"\s*([A-Za-z]{1,8}(?:-[A-Za-z0-9*]{1,8})*|\*)\s*(?:;\s*[qQ]\s*=\s*(0(?:\.[0-9]*)?|1(?:\.0*)?)\s*)?"
)
_MACROLANGUAGE = "no"
"""The code that older browsers send for Norwegian; it is read as Bokmål."""


def choose_language(scope: HTTPScope, default: Language, lang: str | None = None) -> Language:
    """Choose the language of a response: `lang` if it is supported, else by Accept-Language, else the default."""
    if lang in LANGUAGES:
        return lang
    values = [value for name, value in scope["headers"] if name == b"accept-language"]
    return _match(b",".join(values)[: MAX_HEADER_CHARS + 1].decode("latin-1"), default) if values else default


def read_lang(scope: HTTPScope) -> str | None:
    """Read `lang` from a query string that may be malformed; None if it is absent or repeated."""
    try:
        pairs = parse_qsl(scope["query_string"].decode("ascii"), max_num_fields=100)
    except ValueError:
        return None
    values = [value for name, value in pairs if name == "lang"]
    return values[0] if len(values) == 1 else None


def language_headers(language: Language, *vary: str) -> dict[str, str]:
    """Return the headers Content-Language and Vary."""
    return {"Content-Language": language, "Vary": ", ".join(sorted({"Accept-Language", *vary}))}


@lru_cache(maxsize=1000)
def _match(header: str, default: Language) -> Language:
    """Return the language with the highest quality; ties go to the first in the header, then to the default."""
    ranges = _parse(header)
    candidates: Sequence[Language] = (default, *(language for language in LANGUAGES if language != default))
    ranked: list[tuple[float, int, Language]] = []
    for language in candidates:
        quality, index = _quality(language, ranges)
        if quality > 0:
            ranked.append((-quality, index, language))
    if ranked:
        return min(ranked, key=lambda entry: entry[:2])[2]
    excluded = {language for language in candidates if _quality(language, ranges)[1] >= 0}
    return next((language for language in candidates if language not in excluded), default)


def _parse(header: str) -> list[tuple[str, float]]:
    """Parse the ranges and their qualities, ignoring malformed and truncated ones."""
    parts = header.split(",")
    if len(header) > MAX_HEADER_CHARS:
        parts.pop()
    matches = [_RANGE.fullmatch(part) for part in parts]
    return [(match[1].lower(), float(match[2] or 1)) for match in matches if match]


def _quality(language: Language, ranges: Sequence[tuple[str, float]]) -> tuple[float, int]:
    """Return a language's quality and its index in the header: by its own name, else by `no`, else by `*`."""
    names = (language, _MACROLANGUAGE, "*") if language == "nb" else (language, "*")
    for name in names:
        matches = [(q, index) for index, (tag, q) in enumerate(ranges) if tag.partition("-")[0] == name]
        if matches:
            return max(matches, key=lambda match: (match[0], -match[1]))
    return 0.0, -1
