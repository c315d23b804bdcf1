"""Who calls: API keys, trusted for a moment so that one look-up serves many requests."""

import asyncio
import hashlib
import hmac
import time
from typing import Any
from uuid import UUID

import asyncpg
from litestar import Request
from msgspec import Struct

from service.api.problems import Problem
from service.domain import keys
from service.postgres.keys import find_key
from service.postgres.pool import connection

TRUSTED = 0.2
"""Seconds that a key's look-up is trusted: so long may a revoked one still be used."""
_MOST = 1000


class Caller(Struct, frozen=True):
    """A caller: the key, its name, what it may do, and its secret, with which fingerprints are made."""

    id: UUID
    name: str
    scopes: frozenset[str]
    secret: bytes


_trusted: dict[str, tuple[float, Caller]] = {}


async def authenticate(request: Request[Any, Any, Any], pool: asyncpg.Pool, seconds: float) -> Caller:
    """Find the caller of a request by its bearer key, within so many seconds."""
    scheme, _, text = (request.headers.get("authorization") or "").partition(" ")
    parsed = keys.parse(text.strip()) if scheme.lower() == "bearer" else None
    if parsed is None:
        raise _unknown()
    prefix, secret = parsed
    now = time.monotonic()
    known = _trusted.get(text)
    if known and known[0] > now:
        return known[1]
    async with asyncio.timeout(seconds), connection(pool) as conn:
        found = await find_key(conn, prefix)
    digest = hashlib.sha256(secret.encode()).digest()
    if found is None or not hmac.compare_digest(found.secret_hash, digest):
        raise _unknown()
    caller = Caller(found.id, found.name, keys.granted(found.scopes), digest)
    if len(_trusted) >= _MOST:
        _trusted.clear()
    _trusted[text] = now + TRUSTED, caller
    return caller


def _unknown() -> Problem:
    return Problem("not_authenticated", headers={"WWW-Authenticate": 'Bearer realm="lup"'})
