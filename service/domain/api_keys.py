"""API keys: their format, their hashes and their scopes."""

import hashlib
import re
from collections.abc import Iterable

from msgspec import Struct

AREAS = ("organisation", "people", "programme", "day", "outcomes", "changes", "admin")
SCOPES = tuple(f"{area}:{action}" for area in AREAS for action in ("read", "write"))
EVERYTHING = "*"
"""Every scope, also those of later versions."""

ENTROPY = 6 + 32
"""Random bytes in a key: 6 for its prefix, and 32 for its secret."""
_FORM = re.compile(r"lup_([0-9a-f]{12})_([0-9a-f]{64})")


class NewKey(Struct, frozen=True, kw_only=True):
    """A new key: the text that its owner sees once, and the stored prefix and hash."""

    text: str
    prefix: str
    secret_hash: bytes


def make(random: bytes) -> NewKey:
    """Create a key from `ENTROPY` random bytes."""
    if len(random) != ENTROPY:
        raise ValueError(f"a key is made of {ENTROPY} random bytes")
    prefix, secret = random[:6].hex(), random[6:].hex()
    return NewKey(text=f"lup_{prefix}_{secret}", prefix=prefix, secret_hash=hash_secret(secret))


def parse(text: str) -> tuple[str, str] | None:
    """Split a key into its prefix and its secret; None if the format is wrong."""
    match = _FORM.fullmatch(text)
    return (match[1], match[2]) if match else None


def hash_secret(secret: str) -> bytes:
    """Hash a secret for storage; 256 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


def unknown(scopes: Iterable[str]) -> tuple[str, ...]:
    """List the scopes that do not exist."""
    return tuple(scope for scope in scopes if scope != EVERYTHING and scope not in SCOPES)


def granted(scopes: Iterable[str]) -> frozenset[str]:
    """Expand a key's scopes."""
    granted_scopes = frozenset(scopes)
    return frozenset(SCOPES) if EVERYTHING in granted_scopes else granted_scopes
