"""Idempotency keys: a request's result is stored in its transaction, and found when the request is repeated."""

import msgspec
from msgspec import Struct

from service.core.context import IdempotencyKey
from service.database.pool import Conn
from service.domain.base.shapes import JsonObject

_FIND = """
select fingerprint, status, receipts::text
from idempotency_key
where caller = $1 and operation = $2 and key = $3 and made_at > now() - interval '24 hours'
"""
_DELETE_EXPIRED = """
delete from idempotency_key
where caller = $1 and operation = $2 and key = $3 and made_at <= now() - interval '24 hours'
"""
# A request that reuses an expired key deletes it too: locked keys are left to the next round.
_PURGE_EXPIRED = """
with expired as (
    select caller, operation, key
    from idempotency_key
    where made_at <= now() - interval '24 hours'
    order by made_at
    limit $1
    for update skip locked
)
delete from idempotency_key k
using expired e
where k.caller = e.caller and k.operation = e.operation and k.key = e.key
"""


class StoredResult(Struct, frozen=True):
    """The stored result of a keyed request: its fingerprint, its status, and receipts of the written rows."""

    fingerprint: bytes
    status: int
    receipts: list[JsonObject]


async def find_result(conn: Conn, keyed: IdempotencyKey) -> StoredResult | None:
    """Find the result stored under a key in the last 24 hours."""
    row = await conn.fetchrow(_FIND, keyed.caller, keyed.operation, keyed.key)
    return StoredResult(row["fingerprint"], row["status"], msgspec.json.decode(row["receipts"])) if row else None


async def delete_expired(conn: Conn, keyed: IdempotencyKey) -> None:
    """Delete a key that is older than 24 hours."""
    await conn.execute(_DELETE_EXPIRED, keyed.caller, keyed.operation, keyed.key)


async def purge_expired(conn: Conn, limit: int) -> int:
    """Delete up to `limit` keys that are older than 24 hours, and return how many."""
    status = await conn.execute(_PURGE_EXPIRED, limit)
    return int(status.rpartition(" ")[2])
