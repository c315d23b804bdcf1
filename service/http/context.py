"""The context of a request: its caller, its parts, its connections and its responses."""

import asyncio
import hashlib
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import ParamSpec, TypeVar
from urllib.parse import unquote_to_bytes
from uuid import UUID

import asyncpg
import msgspec
from litestar.datastructures import Headers
from msgspec import Struct

from service.core.context import IdempotencyKey, WriteContext
from service.core.resource import Resource
from service.database import pool
from service.database.pool import Conn
from service.database.replica import Replica, on_primary, read_token
from service.domain.base.kinds import KINDS
from service.domain.base.shapes import JsonObject
from service.http.accept import choose_media_type
from service.http.authentication import Caller, HTTPRequest
from service.http.conditional import body_etag, parse_entity_tags, parse_versions, resource_etag
from service.http.cursors import Cursors
from service.http.languages import ERROR_LANGUAGE, PAGE_LANGUAGE, Language, choose_language
from service.http.problems import ApiError, missing_scopes
from service.http.response import Response
from service.http.response_limits import ResponseLimits
from service.http.spool import Exports
from service.settings import Settings

MAX_INLINE_BYTES = 50_000
"""The size up to which a document is read or written in the event loop, in some milliseconds; a thread takes more."""
P = ParamSpec("P")
T = TypeVar("T")
Form = TypeVar("Form", bound=Struct)
IDEMPOTENCY_KEY = re.compile(r"^[!-~]{1,200}$")


async def run_in_thread_if_large(size: int, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run work on `size` bytes, in a thread if that takes long, so that other requests are served meanwhile."""
    if size > MAX_INLINE_BYTES:
        return await asyncio.to_thread(work, *args, **kwargs)
    return work(*args, **kwargs)


class Services(Struct, frozen=True):
    """The services of a process: settings, pools, limits, cursors and resources."""

    settings: Settings
    writes: asyncpg.Pool
    exports: Exports
    response_limits: ResponseLimits
    cursors: Cursors
    resources: Mapping[str, Resource]
    """Every resource by its kind."""
    replica: Replica | None = None
    """The replica for reads; None if one server takes reads and writes."""


class StaleReplica(Exception):
    """The replica has an older version than the caller has read."""


class RequestContext:
    """A request, as its operation sees it."""

    __slots__ = (
        "body",
        "caller",
        "from_replica",
        "idempotency_key",
        "now",
        "query",
        "raw",
        "replica",
        "request",
        "resolved_id",
        "services",
    )

    def __init__(self, request: HTTPRequest, services: Services, caller: Caller) -> None:
        self.request = request
        self.services = services
        self.caller = caller
        self.now = datetime.now(UTC)
        self.raw = b""
        self.body: object = None
        self.query: Struct | None = None
        self.idempotency_key: IdempotencyKey | None = None
        self.replica = services.replica
        self.from_replica = False
        self.resolved_id: UUID | None = None

    @property
    def can_read_people(self) -> bool:
        """Whether the caller can read references to persons."""
        return "people:read" in self.caller.scopes

    @property
    def readable_kinds(self) -> frozenset[str]:
        """The kinds of resources that the caller can read."""
        return frozenset(name for name, kind in KINDS.items() if f"{kind.area}:read" in self.caller.scopes)

    @property
    def language(self) -> Language:
        """The language of documents for people: `lang`, else Accept-Language, else Norwegian bokmål."""
        return choose_language(self.request.scope, PAGE_LANGUAGE, getattr(self.query, "lang", None))

    @property
    def error_language(self) -> Language:
        """The language of errors: `lang`, else Accept-Language, else English."""
        return choose_language(self.request.scope, ERROR_LANGUAGE, getattr(self.query, "lang", None))

    @property
    def is_read(self) -> bool:
        """Whether the method is one of reads."""
        return self.request.method in ("GET", "HEAD")

    @property
    def is_batch(self) -> bool:
        """Whether the body is a list of rows."""
        return isinstance(self.body, list)

    def body_object(self) -> JsonObject:
        """Return the body of an operation that accepts one object."""
        assert isinstance(self.body, dict)
        return self.body

    def body_rows(self) -> list[JsonObject]:
        """Return the body of an operation that accepts a list of objects."""
        assert isinstance(self.body, list)
        return self.body

    def body_as(self, shape: type[Form]) -> Form:
        """Return the body of an operation with a reader for it."""
        assert isinstance(self.body, shape)
        return self.body

    def query_as(self, shape: type[Form]) -> Form:
        """Return the query parameters, in the operation's Struct."""
        assert isinstance(self.query, shape)
        return self.query

    def header(self, name: str) -> str | None:
        """Return the value of a header."""
        headers: Headers = self.request.headers
        return headers.get(name)

    def header_list(self, name: str) -> str | None:
        """Return the value of a header with a list, which may be split over several lines."""
        values = self.request.headers.getall(name, [])
        return ", ".join(values) if values else None

    def choose_media_type(self, *offered: str) -> str:
        """Choose the media type that the caller prefers; the first one offered if it accepts none."""
        return choose_media_type(self.header_list("accept"), offered) or offered[0]

    def id(self, name: str) -> UUID:
        """Return the id in the path, or behind its external reference; anything else is 404."""
        if self.resolved_id is not None:
            return self.resolved_id
        text = self.request.path_params[name]
        try:
            id = UUID(text)
        except ValueError:
            raise ApiError("not_found") from None
        if str(id) != text.lower():
            raise ApiError("not_found")
        return id

    @property
    def version(self) -> int:
        """The version in If-Match; of several the newest, since versions only grow."""
        header = self.header("if-match")
        if header is None:
            raise ApiError("if_match_required")
        versions = parse_versions(header)
        if not versions or None in versions:
            raise ApiError("malformed_if_match")
        return max(version for version in versions if version is not None)

    def write_context(self, *, return_rows: bool = True) -> WriteContext:
        """Return the context of a write; `return_rows` tells whether the response contains the rows."""
        now = self.now.astimezone(self.services.settings.zone)
        return WriteContext(
            self.caller.name, now, now.date(), self.can_read_people, return_rows, self.idempotency_key, self.caller.id
        )

    def read(self) -> AbstractAsyncContextManager[Conn]:
        """Acquire a connection for reading, to the replica if it has all that the caller has seen."""
        return self.read_primary() if self.replica is None else self._read_replica(self.replica)

    def read_primary(self) -> AbstractAsyncContextManager[Conn]:
        """Acquire a connection to the primary, for reads that a replica may not have yet."""
        return self.write(autocommit=True)

    def report_turn(self) -> AbstractAsyncContextManager[None]:
        """Wait for the caller's turn to create a report; to be entered before a connection is acquired."""
        return self.services.response_limits.report_turn(self.caller.id)

    def write(self, *, autocommit: bool = False) -> AbstractAsyncContextManager[Conn]:
        """Acquire a connection for writing: for one transaction, or with `autocommit` for one statement."""
        if self.services.replica is None:
            return (pool.connection if autocommit else pool.transaction)(self.services.writes)
        return on_primary(self.services.writes, self._note, autocommit=autocommit)

    @asynccontextmanager
    async def _read_replica(self, replica: Replica) -> AsyncIterator[Conn]:
        async with replica.reading(read_token(self.header("lup-read-after"))) as conn:
            if conn is not None:
                self.from_replica = True
                yield conn
                return
        async with self.read_primary() as conn:
            yield conn

    def leave_replica(self) -> None:
        """Read from the primary from now on."""
        self.replica, self.from_replica = None, False

    def _note(self, token: str) -> None:
        """Store the token of what the primary has shown; `RequestMiddleware` adds it to any response, even an error."""
        self.request.scope["state"]["read_after"] = token

    def with_etag(self, version: int, body: bytes, status: int = 200) -> Response:
        """Respond with a resource and its ETag, or with 304 if the caller has it."""
        etag = resource_etag(version, body)
        if status == 200 and self.etag_matches(etag):
            return Response(None, 304, {"ETag": etag})
        if self.from_replica and self._has_newer(version):
            raise StaleReplica
        return Response(body, status, {"ETag": etag})

    def etag_matches(self, etag: str) -> bool:
        """Whether If-None-Match contains this tag; compared weakly, as RFC 9110 requires. `*` matches none: a reader
        that sends it has no stored response to reuse."""
        header = self.header_list("if-none-match")
        if header is None or not self.is_read:
            return False
        return etag in parse_entity_tags(header)

    def _has_newer(self, version: int) -> bool:
        versions = parse_versions(self.header_list("if-none-match") or "")
        return any(other is not None and other > version for other in versions)

    def cacheable(self, body: bytes, media: str = "application/json") -> Response:
        """Respond with a document without a version and an ETag of its body, or with 304 if the caller has it."""
        etag = body_etag(body)
        if self.etag_matches(etag):
            return Response(None, 304, {"ETag": etag})
        return Response(body, 200, {"ETag": etag}, media)

    def json(self, value: object, status: int = 200) -> Response:
        """Respond with a value as JSON."""
        return Response(msgspec.json.encode(value), status)

    def require_scope(self, scope: str) -> None:
        """Refuse a caller without a scope that this request needs beyond those of its operation."""
        if scope not in self.caller.scopes:
            raise missing_scopes([scope])

    def read_idempotency_key(self, operation: str, status: int) -> IdempotencyKey | None:
        """Read Idempotency-Key, and bind it to the caller, the operation and a fingerprint of the request."""
        header = self.header("idempotency-key")
        if header is None:
            return None
        if not IDEMPOTENCY_KEY.search(header):
            raise ApiError("malformed_idempotency_key")
        parts = [unquote_to_bytes(self.request.scope["path"]), self.request.scope["query_string"], self.raw]
        fingerprint = hashlib.blake2b(b"\0".join(parts), key=self.caller.secret, digest_size=16).digest()
        return IdempotencyKey(self.caller.id, operation, header, fingerprint, status)
