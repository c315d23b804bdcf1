"""Idempotency keys: what a request came to is kept in its own transaction, and found when it is sent again."""

from typing import Any

import msgspec
from msgspec import Struct

from service.postgres.drafts import Keyed
from service.postgres.table import Conn

_FIND = """
select fingerprint, status, receipts::text
from idempotency_key
where caller = $1 and operation = $2 and key = $3 and made_at > now() - interval '24 hours'
"""
_FORGET = """
delete from idempotency_key where made_at <= now() - interval '24 hours'
"""


class Kept(Struct, frozen=True):
    """What a keyed request came to: its fingerprint, its status, and receipts of what it wrote."""

    fingerprint: bytes
    status: int
    receipts: list[dict[str, Any]]


async def find(conn: Conn, keyed: Keyed) -> Kept | None:
    """Find what the same key came to in the last 24 hours."""
    row = await conn.fetchrow(_FIND, keyed.caller, keyed.operation, keyed.key)
    return Kept(row["fingerprint"], row["status"], msgspec.json.decode(row["receipts"])) if row else None


async def forget(conn: Conn) -> None:
    """Drop the keys that are older than 24 hours."""
    await conn.execute(_FORGET)
