"""How captured things are known again, whatever the case and the white space they are written in.

A key or a text is kept as the external reference `capture:<session>/<team>/<key>`; where there is only text, `~` and a
hash of it stand for the key. Quotes that say the same are voices of their own: `=`, which of them it is, and a mark of
what else it said follow.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from msgspec import Struct

from service.domain.text import has_too_many_marks

SYSTEM = "capture"
MAX_PART_LENGTH = 80
"""Characters of a team or key in a reference; a longer one, since case folding and encoding lengthen, is hashed."""

_IGNORED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_ENCODED = str.maketrans({char: f"%{ord(char):02X}" for char in "%/=~"})


def fold(text: str) -> str:
    """Give what tells a text from others: without its case, its white space and what nobody sees in it."""
    if not text.isascii():
        text = _IGNORED.sub("", text)
    folded = " ".join(text.casefold().split())
    return folded if folded.isascii() or has_too_many_marks(folded) else unicodedata.normalize("NFC", folded)


class Address(Struct, frozen=True):
    """Where the things of a document are kept: its session and the table that sends it."""

    session_id: UUID
    team: str | None = None

    @property
    def prefix(self) -> str:
        """What the references of all things of this table begin with."""
        return f"{self.session_id}/{_encode(self.team or '')}/"

    @property
    def former_prefix(self) -> str:
        """What they began with when case and white space still counted."""
        return f"{self.session_id}/{self.team or ''}/"

    def of_key(self, key: str) -> str:
        """Give the reference of what has a key."""
        return self.prefix + _encode(key)

    def of_text(self, kind: str, texts: Iterable[str]) -> str:
        """Give the reference of what has only text."""
        return f"{self.prefix}~{digest(kind, *map(fold, texts))}"

    def former(self, kind: str, key: str | None, texts: Sequence[str]) -> Iterator[str]:
        """Give the references under which things were kept when case and white space still counted."""
        # One that looks encoded could be another table's.
        if "%" not in self.former_prefix:
            if key is not None and "%" not in key:
                yield self.former_prefix + key
            if texts:
                yield f"{self.former_prefix}~{digest(kind, *(' '.join(text.split()) for text in texts))}"


def _encode(text: str) -> str:
    part = fold(text).translate(_ENCODED)
    return part if len(part) <= MAX_PART_LENGTH else f"%~{digest(part)}"


def digest(*parts: str) -> str:
    """Hash what something is known by."""
    return hashlib.blake2s("\0".join(parts).encode(), digest_size=16).hexdigest()
