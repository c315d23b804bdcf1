"""How many requests a caller may send, counted right over all worker processes of one machine.

Each caller has a slot in a file that every worker maps into its memory. A slot holds one number, the moment at which
all that was taken is refilled (the generic cell rate algorithm), so there is nothing to sweep. A request costs some
6 us, two system calls included; a round trip to a database would cost ten times as much.
"""

import fcntl
import hashlib
import mmap
import os
import struct
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path

from msgspec import Struct

ENVIRONMENT_VARIABLE = "LUP_RATE_LIMIT_MEMORY"
"""Tells a worker which file the processes share; not a setting, `run` makes it."""
WINDOW_SECONDS = 60
_SALT = 16
_SLOTS = 8
_BUCKET = struct.Struct(f"<{2 * _SLOTS}Q")
_SLOT = struct.Struct("<QQ")
_PLACE = struct.Struct("<QQ")
_BUCKETS = 4096
_BYTES = _SALT + _BUCKETS * _BUCKET.size
_NANOSECONDS = 1_000_000_000


class Policy(Struct, frozen=True):
    """A quota of requests in a minute, all at once or one by one: what was taken is refilled evenly."""

    name: str
    quota: int

    @property
    def field(self) -> str:
        """The policy as `RateLimit-Policy` says it (draft-ietf-httpapi-ratelimit-headers-10)."""
        return f'"{self.name}";q={self.quota};w={WINDOW_SECONDS}'


class Decision(Struct, frozen=True):
    """Whether a request is within its policy, and what is left of that."""

    policy: Policy
    allowed: bool
    remaining: int
    reset_seconds: int
    """Seconds until the whole quota is there again."""
    retry_after_seconds: int

    @property
    def field(self) -> str:
        """What is left as `RateLimit` says it."""
        return f'"{self.policy.name}";r={self.remaining};t={self.reset_seconds}'


class RateLimiter:
    """Takes requests from the quotas of callers; without a file the quotas are this process's own."""

    def __init__(self, file: Path | None = None) -> None:
        self._descriptor = os.open(file, os.O_RDWR) if file else -1
        self._memory = mmap.mmap(self._descriptor, _BYTES)
        if not file:
            self._memory[:_SALT] = os.urandom(_SALT)
        # Nobody can choose a name that shares another caller's bucket without knowing it.
        self._salt = self._memory[:_SALT]

    def close(self) -> None:
        """Give the memory back."""
        self._memory.close()
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def take(self, caller: bytes, policy: Policy) -> Decision:
        """Take one request from a caller's quota, unless it is used up."""
        name = hashlib.blake2b(caller, key=self._salt, digest_size=_PLACE.size).digest()
        tag, place = _PLACE.unpack(name)
        offset = _SALT + place % _BUCKETS * _BUCKET.size
        if self._descriptor < 0:
            return self._take(tag, offset, policy)
        fcntl.lockf(self._descriptor, fcntl.LOCK_EX, _BUCKET.size, offset)
        try:
            return self._take(tag, offset, policy)
        finally:
            fcntl.lockf(self._descriptor, fcntl.LOCK_UN, _BUCKET.size, offset)

    def _take(self, tag: int, offset: int, policy: Policy) -> Decision:
        words = _BUCKET.unpack_from(self._memory, offset)
        tags, refilled = words[::2], words[1::2]
        # A new caller gets the slot of whoever is nearest to a full quota: that one loses least, mostly nothing.
        slot = tags.index(tag) if tag in tags else refilled.index(min(refilled))
        now = time.monotonic_ns()
        window = WINDOW_SECONDS * _NANOSECONDS
        interval = window // policy.quota
        before = max(now, refilled[slot] if tags[slot] == tag else 0)
        after = before + interval
        used = after - now
        if used > window:
            wait = ceil((used - window) / _NANOSECONDS)
            return Decision(policy, False, 0, ceil((before - now) / _NANOSECONDS), wait)
        _SLOT.pack_into(self._memory, offset + slot * _SLOT.size, tag, after)
        return Decision(policy, True, (window - used) // interval, ceil(used / _NANOSECONDS), 0)


@contextmanager
def shared_memory() -> Iterator[Path]:
    """Make the file that the workers share, for as long as they run."""
    descriptor, name = tempfile.mkstemp(prefix="lup-rate-limits-")
    try:
        os.write(descriptor, os.urandom(_SALT))
        os.truncate(descriptor, _BYTES)
        os.close(descriptor)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
