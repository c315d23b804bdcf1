"""What holds for every text that comes in: Unicode's NFC, and no national identity number."""

import re
import unicodedata
from typing import Any

from stdnum.no import fodselsnummer

from service.domain.shapes import Broken, Refused

_ELEVEN_DIGITS = re.compile(r"(?<!\d)\d{6}[ .\-]?\d{5}(?!\d)")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
"""Ids are made at random, and some hold eleven digits that would be a number."""


def clean(value: Any, pointer: str = "", *, as_sent: bool = False) -> Any:
    """Give the plain JSON value with its texts in NFC, references by external keys as they were sent."""
    kind = type(value)
    if kind is str:
        for found in _ELEVEN_DIGITS.findall(value) and _ELEVEN_DIGITS.findall(_UUID.sub("", value)):
            if fodselsnummer.is_valid(found):
                raise Refused(
                    Broken(
                        "national_id_not_allowed", pointer, "Leave out the national identity number; it is never kept."
                    )
                )
        return value if as_sent or value.isascii() else unicodedata.normalize("NFC", value)
    if kind is dict:
        return {
            name: clean(inner, f"{pointer}/{name}", as_sent=as_sent or name.endswith(("_ref", "_refs")))
            for name, inner in value.items()
        }
    if kind is list:
        return [clean(inner, f"{pointer}/{index}", as_sent=as_sent) for index, inner in enumerate(value)]
    return value
