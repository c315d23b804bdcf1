"""The context of a write: the caller, the time and the rights."""

from datetime import date, datetime
from uuid import UUID

from msgspec import Struct


class IdempotencyKey(Struct, frozen=True):
    """A request that can be repeated: its caller, operation, key and fingerprint."""

    caller: UUID
    operation: str
    key: str
    fingerprint: bytes
    status: int
    """A number that is stored with the result and returned with it; nothing below HTTP depends on it."""


class WriteContext(Struct, frozen=True):
    """The caller of a write, the time, and the caller's rights."""

    caller_name: str
    now: datetime
    today: date
    can_read_people: bool
    return_rows: bool = True
    """Whether the response contains the rows, or only receipts."""
    idempotency_key: IdempotencyKey | None = None
    caller_id: UUID | None = None
