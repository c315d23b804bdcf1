"""References that identify captured entities regardless of case and white space.

A key or a text is stored as the external reference `capture:<session>/<team>/<key>`; without a key, `~` and a hash of
the text take the key's place. Quotes with equal texts are separate voices: `=`, their number and a hash of their other
fields follow.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from msgspec import Struct

from service.domain.base.text import has_too_many_marks

SYSTEM = "capture"
MAX_PART_LENGTH = 80
"""Characters of a team or key in a reference; longer ones are hashed, since case folding and encoding lengthen them."""

_IGNORED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_ENCODED = str.maketrans({char: f"%{ord(char):02X}" for char in "%/=~"})


def fold(text: str) -> str:
    """Fold a text for comparison: no case, no extra white space, no invisible characters."""
    if not text.isascii():
        text = _IGNORED.sub("", text)
    folded = " ".join(text.casefold().split())
    return folded if folded.isascii() or has_too_many_marks(folded) else unicodedata.normalize("NFC", folded)


class CaptureRefs(Struct, frozen=True):
    """Builds the references of a document's entities from its session and its team."""

    session_id: UUID
    team: str | None = None

    @property
    def prefix(self) -> str:
        """The prefix of every reference of this team."""
        return f"{self.session_id}/{_encode(self.team or '')}/"

    @property
    def legacy_prefix(self) -> str:
        """The prefix from before case and white space were folded."""
        return f"{self.session_id}/{self.team or ''}/"

    def for_key(self, key: str) -> str:
        """Return the reference of an entity with a key."""
        return self.prefix + _encode(key)

    def for_text(self, kind: str, texts: Iterable[str]) -> str:
        """Return the reference of an entity that has only text."""
        return f"{self.prefix}~{digest(kind, *map(fold, texts))}"

    def legacy(self, kind: str, key: str | None, texts: Sequence[str]) -> Iterator[str]:
        """Yield the references that an entity had before case and white space were folded."""
        # A prefix that looks encoded could be another team's.
        if "%" not in self.legacy_prefix:
            if key is not None and "%" not in key:
                yield self.legacy_prefix + key
            if texts:
                yield f"{self.legacy_prefix}~{digest(kind, *(' '.join(text.split()) for text in texts))}"


def _encode(text: str) -> str:
    part = fold(text).translate(_ENCODED)
    return part if len(part) <= MAX_PART_LENGTH else f"%~{digest(part)}"


def digest(*parts: str) -> str:
    """Hash the parts that identify an entity."""
    return hashlib.blake2s("\0".join(parts).encode(), digest_size=16).hexdigest()
