"""Rate limits per caller, counted exactly across all worker processes of one machine.

Each caller has a slot in a file that every worker maps into memory. A slot holds one number, the time at which the
quota is full again (the generic cell rate algorithm), so nothing needs sweeping. A request costs about 6 us, including
two system calls; a round trip to a database would cost ten times as much.
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
from pathlib import Path

from msgspec import Struct

ENVIRONMENT_VARIABLE = "LUP_RATE_LIMIT_MEMORY"
"""The variable in which `run` passes the shared file to its workers; not a setting."""
WINDOW_SECONDS = 60
_SALT_BYTES = 16
_SLOTS_PER_BUCKET = 8
_BUCKET = struct.Struct(f"<{2 * _SLOTS_PER_BUCKET}Q")
_UINT64 = struct.Struct("<Q")
_PLACE = struct.Struct("<QQ")
_BUCKET_COUNT = 4096
_FILE_BYTES = _SALT_BYTES + _BUCKET_COUNT * _BUCKET.size
_NANOSECONDS_PER_SECOND = 1_000_000_000
_WINDOW_NANOSECONDS = WINDOW_SECONDS * _NANOSECONDS_PER_SECOND


class SharedMemoryError(Exception):
    """The file that the workers share cannot be created; the message says why in one sentence."""


class Policy(Struct, frozen=True):
    """A quota of requests per minute, which may be used in a burst and is refilled evenly."""

    name: bytes
    quota: int

    @property
    def field(self) -> bytes:
        """The value of `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10)."""
        return b'"%s";q=%d;w=%d' % (self.name, self.quota, WINDOW_SECONDS)


class Slot(Struct, frozen=True):
    """The slot of a caller: the offset of its bucket, and its tag within the bucket."""

    tag: int
    offset: int


class Decision(Struct, frozen=True):
    """Whether a request is allowed, and the remaining quota."""

    policy: Policy
    allowed: bool
    remaining: int
    reset_seconds: int
    """Seconds until the quota is full again."""
    retry_after_seconds: int

    @property
    def field(self) -> bytes:
        """The value of `RateLimit`."""
        return b'"%s";r=%d;t=%d' % (self.policy.name, self.remaining, self.reset_seconds)


class RateLimiter:
    """Counts requests against the quotas of callers; without a file, for this process only."""

    def __init__(self, file: Path | None = None) -> None:
        self._descriptor = os.open(file, os.O_RDWR) if file else -1
        self._memory = mmap.mmap(self._descriptor, _FILE_BYTES)
        if not file:
            self._memory[:_SALT_BYTES] = os.urandom(_SALT_BYTES)
        # Without the salt, nobody can choose a name that shares another caller's bucket.
        self._salt = self._memory[:_SALT_BYTES]

    def close(self) -> None:
        """Release the memory."""
        self._memory.close()
        if self._descriptor >= 0:
            os.close(self._descriptor)

    def slot(self, caller: str) -> Slot:
        """Return the slot of a caller."""
        tag, bucket = _PLACE.unpack(hashlib.blake2b(caller.encode(), key=self._salt, digest_size=_PLACE.size).digest())
        return Slot(tag, _SALT_BYTES + bucket % _BUCKET_COUNT * _BUCKET.size)

    def take(self, slot: Slot, policy: Policy) -> Decision:
        """Count one request against a caller's quota, unless it is used up."""
        if self._descriptor < 0:
            return self._take(slot, policy)
        fcntl.lockf(self._descriptor, fcntl.LOCK_EX, _BUCKET.size, slot.offset)
        try:
            return self._take(slot, policy)
        finally:
            fcntl.lockf(self._descriptor, fcntl.LOCK_UN, _BUCKET.size, slot.offset)

    def _take(self, slot: Slot, policy: Policy) -> Decision:
        numbers = _BUCKET.unpack_from(self._memory, slot.offset)
        tags, refill_times = numbers[:_SLOTS_PER_BUCKET], numbers[_SLOTS_PER_BUCKET:]
        now = refilled_at = time.monotonic_ns()
        if slot.tag in tags:
            index = tags.index(slot.tag)
            refilled_at = max(now, refill_times[index])
        else:
            # A new caller evicts the one closest to a full quota, which loses least, mostly nothing.
            index = refill_times.index(min(refill_times))
        interval = _WINDOW_NANOSECONDS // policy.quota
        used = refilled_at - now + interval
        if used > _WINDOW_NANOSECONDS:
            return Decision(policy, False, 0, _seconds(refilled_at - now), _seconds(used - _WINDOW_NANOSECONDS))
        _UINT64.pack_into(self._memory, slot.offset + index * _UINT64.size, slot.tag)
        _UINT64.pack_into(self._memory, slot.offset + (_SLOTS_PER_BUCKET + index) * _UINT64.size, now + used)
        return Decision(policy, True, (_WINDOW_NANOSECONDS - used) // interval, _seconds(used), 0)


def _seconds(nanoseconds: int) -> int:
    """Round up to whole seconds."""
    return -(-nanoseconds // _NANOSECONDS_PER_SECOND)


@contextmanager
def shared_memory() -> Iterator[Path]:
    """Create the file that the workers share, for as long as they run."""
    try:
        descriptor, name = tempfile.mkstemp(prefix="lup-rate-limits-")
    except OSError as error:
        raise _shared_memory_error(error) from error
    try:
        try:
            os.write(descriptor, os.urandom(_SALT_BYTES))
            # Allocate now, so that a full disk fails here; later it would kill a process that writes to a missing page.
            os.posix_fallocate(descriptor, 0, _FILE_BYTES)
        except OSError as error:
            raise _shared_memory_error(error) from error
        finally:
            os.close(descriptor)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _shared_memory_error(error: OSError) -> SharedMemoryError:
    return SharedMemoryError(f"Cannot create the file for rate limits: {error.strerror}; set TMPDIR to another folder.")
