"""One call of one operation: who calls, with what, and on which connections it is done."""

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
from service.domain.base.shapes import ExternalRef, JsonObject
from service.domain.base.text import clean
from service.http import request_schemas
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
"""Bytes that are read or written as a whole within some milliseconds; what is larger is left to a thread."""
P = ParamSpec("P")
T = TypeVar("T")
Form = TypeVar("Form", bound=Struct)


IDEMPOTENCY_KEY = re.compile(r"^[!-~]{1,200}$")


async def run_in_thread_if_large(size: int, work: Callable[P, T], *given: P.args, **named: P.kwargs) -> T:
    """Do what takes long for so many bytes in a thread, so that other requests are served meanwhile."""
    if size > MAX_INLINE_BYTES:
        return await asyncio.to_thread(work, *given, **named)
    return work(*given, **named)


class Services(Struct, frozen=True):
    """What a running process holds: its settings, its pools, and what it keeps of answers under way."""

    settings: Settings
    writes: asyncpg.Pool
    exports: Exports
    response_limits: ResponseLimits
    cursors: Cursors
    resources: Mapping[str, Resource]
    """Every resource by its kind."""
    replica: Replica | None = None
    """The replica that reads may go to; None where reads and writes go to one server."""


class StaleReplica(Exception):
    """The replica has an older version than the one that the caller knows."""


class RequestContext:
    """One request as its operation sees it."""

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

    @property
    def can_read_people(self) -> bool:
        """Whether the caller may see what points at persons."""
        return "people:read" in self.caller.scopes

    @property
    def readable_kinds(self) -> frozenset[str]:
        """The kinds of resources that the caller may read."""
        return frozenset(name for name, kind in KINDS.items() if f"{kind.area}:read" in self.caller.scopes)

    @property
    def language(self) -> Language:
        """The language of texts made for people: `lang`, else Accept-Language, else Norwegian bokmål."""
        return choose_language(self.request.scope, PAGE_LANGUAGE, getattr(self.query, "lang", None))

    @property
    def error_language(self) -> Language:
        """The language of messages about what was refused: by Accept-Language, else English."""
        return choose_language(self.request.scope, ERROR_LANGUAGE, getattr(self.query, "lang", None))

    @property
    def is_batch(self) -> bool:
        """Whether the body is a list of rows."""
        return isinstance(self.body, list)

    def body_object(self) -> JsonObject:
        """Give a body that is one object, as the operation's shape has it."""
        assert isinstance(self.body, dict)
        return self.body

    def body_rows(self) -> list[JsonObject]:
        """Give a body that is a list of objects, as the operation's shape has it."""
        assert isinstance(self.body, list)
        return self.body

    def body_as(self, shape: type[Form]) -> Form:
        """Give a body that the operation reads by itself."""
        assert isinstance(self.body, shape)
        return self.body

    def query_as(self, shape: type[Form]) -> Form:
        """Give the query, which has the operation's shape."""
        assert isinstance(self.query, shape)
        return self.query

    def header(self, name: str) -> str | None:
        """Give a header's value."""
        headers: Headers = self.request.headers
        return headers.get(name)

    def header_list(self, name: str) -> str | None:
        """Give the value of a header that holds a list, which may stand in several lines."""
        values = self.request.headers.getall(name, [])
        return ", ".join(values) if values else None

    def choose_media_type(self, *offered: str) -> str:
        """Name the media type that the caller prefers; the first one offered where it takes none of them."""
        return choose_media_type(self.header_list("accept"), offered) or offered[0]

    def id(self, name: str) -> UUID:
        """Give the id that the path names; what is no UUID names nothing."""
        text = self.request.path_params[name]
        try:
            found = UUID(text)
        except ValueError:
            raise ApiError("not_found") from None
        if str(found) != text.lower():
            raise ApiError("not_found")
        return found

    @property
    def version(self) -> int:
        """Give the version that If-Match names; of several the newest, since versions only grow."""
        sent = self.header("if-match")
        if sent is None:
            raise ApiError("if_match_required")
        versions = parse_versions(sent)
        if not versions or None in versions:
            raise ApiError("malformed_if_match")
        return max(version for version in versions if version is not None)

    def write_context(self, *, return_rows: bool = True) -> WriteContext:
        """Say who writes, when, and whether the answer return_rows the rows."""
        now = self.now.astimezone(self.services.settings.zone)
        return WriteContext(
            self.caller.name, now, now.date(), self.can_read_people, return_rows, self.idempotency_key, self.caller.id
        )

    def read(self) -> AbstractAsyncContextManager[Conn]:
        """Lend a connection for reading; it may be a replica's, where that has what the caller has seen."""
        return self.read_primary() if self.replica is None else self._read_replica(self.replica)

    def read_primary(self) -> AbstractAsyncContextManager[Conn]:
        """Lend a connection for reading what no replica may answer, since it might not have it yet."""
        return self.write(autocommit=True)

    def report_turn(self) -> AbstractAsyncContextManager[None]:
        """Wait for the turn to make a report; before a connection is asked for."""
        return self.services.response_limits.report_turn(self.caller.id)

    def write(self, *, autocommit: bool = False) -> AbstractAsyncContextManager[Conn]:
        """Lend a connection for writing: one transaction, or one statement with `autocommit` that commits by itself."""
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
        """Let the answer say, whatever it is, what the primary has shown; `RequestMiddleware` writes the header."""
        self.request.scope["state"]["read_after"] = token

    def with_etag(self, version: int, body: bytes, status: int = 200) -> Response:
        """Answer one resource with its ETag, or 304 where the caller has it."""
        etag = resource_etag(version, body)
        if status == 200 and self.etag_matches(etag):
            return Response(None, 304, {"ETag": etag})
        if self.from_replica and self._knows_newer(version):
            raise StaleReplica
        return Response(body, status, {"ETag": etag})

    def etag_matches(self, etag: str) -> bool:
        """Whether If-None-Match names this tag; compared weakly, as RFC 9110 asks. `*` names none: who sends it to
        read has nothing that a 304 could leave standing."""
        sent = self.header_list("if-none-match")
        if sent is None or self.request.method not in ("GET", "HEAD"):
            return False
        return etag in parse_entity_tags(sent)

    def _knows_newer(self, version: int) -> bool:
        versions = parse_versions(self.header_list("if-none-match") or "")
        return any(known is not None and known > version for known in versions)

    def cacheable(self, body: bytes, media: str = "application/json") -> Response:
        """Answer a document that has no version of its own, with an ETag of its body, or 304."""
        etag = body_etag(body)
        if self.etag_matches(etag):
            return Response(None, 304, {"ETag": etag})
        return Response(body, 200, {"ETag": etag}, media)

    def json(self, value: object, status: int = 200) -> Response:
        """Answer what a request came to."""
        return Response(msgspec.json.encode(value), status)

    def require_scope(self, scope: str) -> None:
        """Refuse a caller who lacks a scope that this request needs besides its operation's."""
        if scope not in self.caller.scopes:
            raise missing_scopes([scope])

    def external_ref(self) -> tuple[str, str]:
        """Give the system and key that a path by_ref names; a slash in them comes as %2F."""
        raw: bytes = self.request.scope["raw_path"]
        parts = raw.partition(b"?")[0].partition(b"/by_ref/")[2].split(b"/")
        if len(parts) != 2:
            raise ApiError("not_found")
        try:
            system, key = (unquote_to_bytes(part).decode() for part in parts)
        except UnicodeDecodeError:
            raise ApiError("malformed_request") from None
        request_schemas.validate({"system": system, "id": key}, ExternalRef)
        clean(system)
        clean(key)
        return system, key

    def read_idempotency_key(self, operation: str, status: int) -> IdempotencyKey | None:
        """Read Idempotency-Key, and bind it to the caller, the operation and a fingerprint of what was sent."""
        sent = self.header("idempotency-key")
        if sent is None:
            return None
        if not IDEMPOTENCY_KEY.search(sent):
            raise ApiError("malformed_idempotency_key")
        parts = [self.request.scope["path"].encode(), self.request.scope["query_string"], self.raw]
        fingerprint = hashlib.blake2b(b"\0".join(parts), key=self.caller.secret, digest_size=16).digest()
        return IdempotencyKey(self.caller.id, operation, sent, fingerprint, status)
