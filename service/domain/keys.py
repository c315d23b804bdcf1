"""API keys: what they look like, how they are kept, and what they may do."""

import hashlib
import re
from collections.abc import Iterable

from msgspec import Struct

AREAS = ("organisation", "people", "programme", "day", "outcomes", "changes", "admin")
SCOPES = tuple(f"{area}:{action}" for area in AREAS for action in ("read", "write"))
EVERYTHING = "*"
"""Stands for every scope, those of later versions too."""

ENTROPY = 6 + 32
"""How many random bytes a key is made of: its prefix, and a secret that nobody can guess."""
_FORM = re.compile(r"lup_([0-9a-f]{12})_([0-9a-f]{64})")


class NewKey(Struct, frozen=True, kw_only=True):
    """A key as its owner gets it, once, and what is kept of it."""

    text: str
    prefix: str
    secret_hash: bytes


def make(random: bytes) -> NewKey:
    """Make a key of `ENTROPY` random bytes."""
    if len(random) != ENTROPY:
        raise ValueError(f"a key is made of {ENTROPY} random bytes")
    prefix, secret = random[:6].hex(), random[6:].hex()
    return NewKey(text=f"lup_{prefix}_{secret}", prefix=prefix, secret_hash=hash_secret(secret))


def parse(text: str) -> tuple[str, str] | None:
    """Take a key apart into its prefix and its secret; None if it has not the form of one."""
    match = _FORM.fullmatch(text)
    return (match[1], match[2]) if match else None


def hash_secret(secret: str) -> bytes:
    """Hash a secret as it is kept; 256 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


def unknown(scopes: Iterable[str]) -> tuple[str, ...]:
    """Name the scopes that there are not."""
    return tuple(scope for scope in scopes if scope != EVERYTHING and scope not in SCOPES)


def granted(scopes: Iterable[str]) -> frozenset[str]:
    """Spell out what a key's scopes allow."""
    granted_scopes = frozenset(scopes)
    return frozenset(SCOPES) if EVERYTHING in granted_scopes else granted_scopes
