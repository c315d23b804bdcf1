"""Content negotiation by the Accept header (RFC 9110, section 12.5.1).

The framework's parser is not used: it accepts `q=0`, lets a wildcard's quality override that of the type itself, and
reads qualities to two decimals.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

JSON = "application/json"
HTML = "text/html"
PROBLEM = "application/problem+json"

_ELEMENT = re.compile(r'(?:[^,"]|"[^"]*"?)+')
_PARAMETER = re.compile(r';[ \t]*([^\s,;="]+)[ \t]*=[ \t]*(?:"([^"]*)"|([^\s;"]*))')
_QUALITY = re.compile(r"[0-9]+\.?[0-9]*|\.[0-9]+")
_UTF_8 = ("utf-8", "utf8")
MAX_CACHED_CHARS = 300
"""The maximum length of a header whose result is cached."""


class MediaRange(Struct, frozen=True):
    """An element of an Accept header: a media type or wildcard, and its quality."""

    main_type: str
    subtype: str
    parameters: int
    quality: float
    position: int

    def matches(self, media: str) -> bool:
        """Whether a media type is in the range."""
        main_type, _, subtype = media.partition("/")
        return self.main_type in ("*", main_type) and self.subtype in ("*", subtype)

    @property
    def vagueness(self) -> tuple[bool, bool, int]:
        """How unspecific the range is: the most specific matching range decides the quality of a type."""
        return self.main_type == "*", self.subtype == "*", -self.parameters


def media_type_parameters(text: str) -> list[tuple[str, str]]:
    """Parse the parameters of a media type, with lower-case names and unquoted values."""
    return [(name.lower(), quoted or unquoted) for name, quoted, unquoted in _PARAMETER.findall(text)]


def is_utf_8(charset: str) -> bool:
    """Whether a charset is UTF-8, in any spelling."""
    return charset.lower() in _UTF_8


def choose_media_type(header: str | None, offered: tuple[str, ...]) -> str | None:
    """Return the offered media type with the highest quality, or None if the caller accepts none.

    Ties go to the type matched by a more specific range, then to the first in the header, then to the first offered."""
    if header is None or not header.strip(" \t,"):
        return offered[0]
    return _preferred(header, offered) if len(header) <= MAX_CACHED_CHARS else _preferred.__wrapped__(header, offered)


@lru_cache(maxsize=256)
def _preferred(header: str, offered: tuple[str, ...]) -> str | None:
    by_vagueness = sorted(_ranges(header), key=lambda element: (element.vagueness, -element.quality))
    ranked = []
    for order, media in enumerate(offered):
        closest = next((element for element in by_vagueness if element.matches(media)), None)
        if closest and closest.quality > 0:
            ranked.append((-closest.quality, closest.vagueness, closest.position, order, media))
    return min(ranked)[-1] if ranked else None


def prefers_html(header: str | None) -> bool:
    """Whether a caller prefers HTML to JSON, as browsers do; a caller that accepts anything is a program."""
    return choose_media_type(header, (PROBLEM, JSON, HTML)) == HTML


def _ranges(header: str) -> Iterator[MediaRange]:
    """Yield the ranges of a header, except malformed ones and those with a charset other than UTF-8."""
    for position, element in enumerate(_ELEMENT.findall(header)):
        name = element.partition(";")[0].strip().lower()
        # Some clients send a single asterisk for any type.
        main_type, _, subtype = ("*/*" if name == "*" else name).partition("/")
        parameters = media_type_parameters(element)
        qualities = [value for key, value in parameters if key == "q"]
        if not main_type or not subtype or (main_type == "*" and subtype != "*"):
            continue
        if any(key == "charset" and not is_utf_8(value) for key, value in parameters):
            continue
        if not all(map(_QUALITY.fullmatch, qualities)):
            continue
        quality = min(1.0, float(qualities[0])) if qualities else 1.0
        yield MediaRange(main_type, subtype, len(parameters) - len(qualities), quality, position)
