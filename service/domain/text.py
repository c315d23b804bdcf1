"""What holds for every text that comes in: Unicode's NFC, and no national identity number."""

import re
import unicodedata
from typing import Any, TypeAlias

from stdnum.no import fodselsnummer

from service.domain.shapes import Broken, Refused

_PERHAPS = re.compile(r"\d\d{5}[ .\-]?\d{5}")
"""Tells of most texts at once that they hold no such number."""
_NUMBER = re.compile(r"(?<!\d)\d{6}[ .\-]?\d{5}(?!\d)")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""Ids are made at random, and some hold eleven digits that would be a number."""

Place: TypeAlias = "tuple[Place, str | int] | None"
"""Where a value stands: the place of what holds it, and its name or number there."""


def clean(value: Any, place: Place = None, *, as_sent: bool = False) -> Any:
    """Give the plain JSON value with its texts in NFC; ids, and references by external keys, as they were sent."""
    kind = type(value)
    if kind is str:
        if _PERHAPS.search(value) and _holds_national_id(value):
            message = "Leave out the national identity number; it is never kept."
            raise Refused(Broken("national_id_not_allowed", _pointer(place), message))
        return value if as_sent or value.isascii() else unicodedata.normalize("NFC", value)
    if kind is dict:
        return {
            name: inner
            if name.endswith(("_id", "_ids"))
            else clean(inner, (place, name), as_sent=as_sent or name.endswith(("_ref", "_refs")))
            for name, inner in value.items()
        }
    if kind is list:
        return [clean(inner, (place, index), as_sent=as_sent) for index, inner in enumerate(value)]
    return value


def _holds_national_id(text: str) -> bool:
    return any(fodselsnummer.is_valid(found) for found in _NUMBER.findall(_UUID.sub("", text)))


def _pointer(place: Place) -> str:
    return f"{_pointer(place[0])}/{place[1]}" if place else ""
