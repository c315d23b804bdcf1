"""API keys in the database: only a hash of each secret is stored."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from msgspec import Struct

from service.database.pool import Conn
from service.domain.api_keys import NewKey


class ValidKey(Struct, frozen=True, kw_only=True):
    """A key that is neither expired nor revoked, for authentication."""

    id: UUID
    name: str
    prefix: str
    secret_hash: bytes
    scopes: tuple[str, ...]
    expires_at: datetime | None


class StoredKey(Struct, frozen=True, kw_only=True):
    """A key in the list of keys."""

    id: UUID
    name: str
    prefix: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


async def create_key(conn: Conn, key: NewKey, name: str, scopes: Sequence[str], expires_at: datetime | None) -> UUID:
    """Store a new key; names need not be unique."""
    key_id: UUID = await conn.fetchval(
        """
        insert into api_key (name, prefix, secret_hash, scopes, expires_at)
        values ($1, $2, $3, $4, $5)
        returning id
        """,
        name,
        key.prefix,
        key.secret_hash,
        list(scopes),
        expires_at,
    )
    return key_id


async def find_key(conn: Conn, prefix: str) -> ValidKey | None:
    """Find a key by its prefix, unless it is expired or revoked."""
    row = await conn.fetchrow(
        """
        select id, name, prefix, secret_hash, scopes, expires_at
        from api_key
        where prefix = $1
            and revoked_at is null
            and (expires_at is null or expires_at > now())
        """,
        prefix,
    )
    return ValidKey(**{**row, "scopes": tuple(row["scopes"])}) if row else None


async def list_keys(conn: Conn) -> tuple[StoredKey, ...]:
    """List all keys, oldest first."""
    rows = await conn.fetch(
        """
        select id, name, prefix, scopes, created_at, expires_at, revoked_at
        from api_key
        order by id
        """
    )
    return tuple(StoredKey(**{**row, "scopes": tuple(row["scopes"])}) for row in rows)


async def revoke_key(conn: Conn, id_or_prefix: str) -> StoredKey | None:
    """Revoke a key by its id or prefix; revoking it again keeps the first time."""
    row = await conn.fetchrow(
        """
        update api_key
        set revoked_at = coalesce(revoked_at, now())
        where id::text = $1 or prefix = $1
        returning id, name, prefix, scopes, created_at, expires_at, revoked_at
        """,
        id_or_prefix,
    )
    return StoredKey(**{**row, "scopes": tuple(row["scopes"])}) if row else None
