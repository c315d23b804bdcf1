"""Authentication by API keys, cached briefly so that one look-up serves many requests, and rate limits."""

import asyncio
import hashlib
import hmac
import time
from datetime import datetime
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

import asyncpg
from litestar import Request
from litestar.types import HTTPScope
from msgspec import Struct

from service.database.api_keys import ValidKey, find_key
from service.database.pool import connection
from service.domain import api_keys
from service.domain.base.shapes import Violation
from service.http.client_addresses import find_client_network
from service.http.problems import ApiError
from service.http.rate_limits import Decision, Policy, RateLimiter, Slot
from service.http.single_flight import SingleFlight
from service.logs import request_context
from service.settings import Settings

KEY_CACHE_TTL_SECONDS = 0.2
"""How long a key's look-up is cached: a revoked key can still be used for this time."""
INVALID_KEY_TTL_SECONDS = 10.0
"""How long an invalid key is refused without a look-up."""
MAX_CACHED_KEYS = 1000
MAX_CACHED_INVALID_KEYS = 4000
SINGLE_VALUE_HEADERS = frozenset((b"authorization", b"content-type", b"idempotency-key", b"if-match", b"x-request-id"))
"""Headers that must not be repeated: readers of the first and of the last value would disagree."""
HTTPRequest: TypeAlias = Request[Any, Any, Any]
"""A request as the framework passes it."""
Value = TypeVar("Value")


class Caller(Struct, frozen=True):
    """The caller of a request: the key's public parts, and its secret's hash, which salts fingerprints."""

    id: UUID
    name: str
    prefix: str
    scopes: frozenset[str]
    expires_at: datetime | None
    secret: bytes
    slot: Slot
    """The slot in which the caller's requests are counted."""


class Authenticator:
    """Authenticates callers by their keys, and limits requests per key or, without a valid key, per address."""

    def __init__(self, settings: Settings, pool: asyncpg.Pool, limiter: RateLimiter) -> None:
        self._pool = pool
        self._limiter = limiter
        self._trusted_proxies = settings.trusted_proxies
        self._key_policy = _policy("key", settings.rate_limit_per_minute)
        self._address_policy = _policy("address", settings.rate_limit_without_key_per_minute)
        self._valid: dict[str, tuple[float, Caller]] = {}
        self._invalid: dict[str, float] = {}
        self._lookups: SingleFlight[Caller | None] = SingleFlight()

    async def authenticate(self, request: HTTPRequest, seconds: float) -> Caller:
        """Authenticate a request by its bearer key, within a timeout."""
        text, parsed = _credentials(request.scope)
        return await self._authenticate(request.scope, text, parsed, seconds)

    async def authenticate_key(self, request: HTTPRequest, key: str, seconds: float) -> Caller:
        """Authenticate a request by a key from elsewhere than the header, within a timeout."""
        return await self._authenticate(request.scope, key, api_keys.parse(key), seconds)

    async def _authenticate(
        self, scope: HTTPScope, text: str, parsed: tuple[str, str] | None, seconds: float
    ) -> Caller:
        if parsed is None:
            self._count_address(scope)
            raise _unknown()
        if context := request_context.get():
            context["key"] = parsed[0]
        now = time.monotonic()
        valid_until, caller = self._valid.get(text, (0.0, None))
        is_new_key = caller is None and text not in self._lookups
        if is_new_key:
            # Guesses are counted before the look-up; a cached key is not blocked by guesses from its address.
            self._count_address(scope)
        if valid_until <= now and self._invalid.get(text, 0.0) <= now:
            async with asyncio.timeout(seconds):
                caller = await self._lookups.do(text, lambda: self._look_up(text, *parsed))
        if caller is None:
            if not is_new_key:
                self._count_address(scope)
            raise _unknown()
        if self._key_policy:
            self._count(scope, caller.slot, self._key_policy)
        return caller

    async def _look_up(self, text: str, prefix: str, secret: str) -> Caller | None:
        started_at = time.monotonic()
        async with connection(self._pool) as conn:
            stored_key = await find_key(conn, prefix)
        caller = self._caller(stored_key, secret)
        if caller is None:
            self._valid.pop(text, None)
            _remember(self._invalid, text, started_at + INVALID_KEY_TTL_SECONDS, MAX_CACHED_INVALID_KEYS)
        else:
            _remember(self._valid, text, (started_at + KEY_CACHE_TTL_SECONDS, caller), MAX_CACHED_KEYS)
        return caller

    def _caller(self, key: ValidKey | None, secret: str) -> Caller | None:
        digest = hashlib.sha256(secret.encode()).digest()
        if key is None or not hmac.compare_digest(key.secret_hash, digest):
            return None
        slot = self._limiter.slot(f"key {key.id}")
        return Caller(key.id, key.name, key.prefix, api_keys.granted(key.scopes), key.expires_at, digest, slot)

    def _count_address(self, scope: HTTPScope) -> None:
        if self._address_policy:
            network = find_client_network(scope, self._trusted_proxies)
            self._count(scope, self._limiter.slot(f"address {network}"), self._address_policy)

    def _count(self, scope: HTTPScope, slot: Slot, policy: Policy) -> None:
        decision = self._limiter.take(slot, policy)
        scope["state"]["rate_limit"] = decision
        if not decision.allowed:
            raise ApiError("rate_limited", headers={"Retry-After": str(decision.retry_after_seconds)})


def rate_limit_headers(scope: HTTPScope) -> list[tuple[bytes, bytes]]:
    """Return the headers for the policy that was counted last."""
    decision: Decision | None = scope["state"].get("rate_limit")
    if decision is None:
        return []
    return [
        (b"ratelimit-policy", decision.policy.field),
        (b"ratelimit", decision.field),
    ]


def _policy(name: str, quota: int) -> Policy | None:
    return Policy(name.encode(), quota) if quota else None


def _credentials(scope: HTTPScope) -> tuple[str, tuple[str, str] | None]:
    """Read the bearer token, and the prefix and secret if it is a well-formed key."""
    seen_names: set[bytes] = set()
    authorization = ""
    for name, value in scope["headers"]:
        if name in SINGLE_VALUE_HEADERS:
            if name in seen_names:
                message = "Send {name} once only."
                raise ApiError(
                    "malformed_request", Violation("malformed_request", "", message, {"name": name.decode()})
                )
            seen_names.add(name)
            if name == b"authorization":
                authorization = value.decode("latin-1")
    scheme, _, text = authorization.partition(" ")
    text = text.strip()
    return text, api_keys.parse(text) if scheme.lower() == "bearer" else None


def _remember(cache: dict[str, Value], text: str, value: Value, max_size: int) -> None:
    """Cache a value as the newest, and drop the oldest if the cache is full."""
    cache.pop(text, None)
    if len(cache) >= max_size:
        del cache[next(iter(cache))]
    cache[text] = value


def _unknown() -> ApiError:
    return ApiError("not_authenticated", headers={"WWW-Authenticate": 'Bearer realm="lup"'})
