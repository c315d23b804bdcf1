"""Who writes, when, and with which rights."""

from datetime import date, datetime
from uuid import UUID

from msgspec import Struct


class IdempotencyKey(Struct, frozen=True):
    """A request that may be sent again: who sent what, under which key."""

    caller: UUID
    operation: str
    key: str
    fingerprint: bytes
    status: int
    """A number of the caller's, which is kept and given back; nothing here depends on it."""


class WriteContext(Struct, frozen=True):
    """Who writes, when, and with which rights."""

    caller_name: str
    now: datetime
    today: date
    can_read_people: bool
    return_rows: bool = True
    """Whether the answer shows the rows, or receipts alone."""
    idempotency_key: IdempotencyKey | None = None
    caller_id: UUID | None = None
