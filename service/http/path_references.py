"""External references in paths: `/units/by_ref/hr/4711`, and `/units/ref:hr:4711` wherever a path has an id."""

import re
from collections.abc import Awaitable, Callable
from typing import TypeVar
from urllib.parse import unquote_to_bytes
from uuid import UUID

from service.core import references
from service.core.errors import NotFound
from service.domain.base.references import split_ref
from service.domain.base.shapes import ExternalRef, ReferenceText, Violation
from service.domain.base.text import clean
from service.http import request_schemas
from service.http.context import RequestContext
from service.http.problems import ApiError
from service.http.response import Response

_REFERENCE = re.compile(r"/(?P<kind>\w+)/(?:by_ref/(?P<system>[^/]+)/|ref(?::|%3[Aa]))(?P<key>[^/]+)")
"""A kind and the external reference of one of its resources, percent-encoded."""
Context = TypeVar("Context", bound=RequestContext)


def resolved(handler: Callable[[Context], Awaitable[Response]]) -> Callable[[Context], Awaitable[Response]]:
    """Return the handler for paths with an id or an external reference, which becomes an id before the handler runs."""

    async def handle(context: Context) -> Response:
        match = _REFERENCE.search(context.request.scope["path"])
        if match is None:
            return await handler(context)
        try:
            context.resolved_id = await _find_id(context, match)
            response = await handler(context)
        except NotFound:
            message = "No such resource exists among {kind}; create it by PUT with by_ref, or correct the reference."
            raise ApiError("not_found", Violation("not_found", "", message, {"kind": match["kind"]})) from None
        if context.is_read:
            response.headers["Content-Location"] = _location(context, match)
        return response

    return handle


async def _find_id(context: RequestContext, match: re.Match[str]) -> UUID:
    """Find the id on the side that the request uses: a replica, or the primary."""
    kind = match["kind"]
    if "external_refs" in context.services.resources[kind].personal_fields and not context.can_read_people:
        message = "Use the id, or a key with people:read."
        raise ApiError("people_read_missing", Violation("people_read_missing", "", message))
    system, key = _read(match)
    async with context.read() if context.is_read else context.read_primary() as conn:
        id = await references.find_id(conn, kind, system, key)
    if id is None:
        raise NotFound
    return id


def _location(context: RequestContext, match: re.Match[str]) -> str:
    """Return the URL of the same response by the id (RFC 9110, 8.7)."""
    path, query = context.request.scope["path"], context.request.scope["query_string"].decode("latin-1")
    by_id = f"{path[: match.start()]}/{match['kind']}/{context.resolved_id}{path[match.end() :]}"
    return f"{by_id}?{query}" if query else by_id


def read_reference(context: RequestContext) -> tuple[str, str]:
    """Return the system and key in a path by which a resource may be created: as strict as a body's."""
    match = _REFERENCE.search(context.request.scope["path"])
    assert match is not None
    system, key = _read(match)
    clean({"system": system, "id": key}, is_external_key=True)
    return system, key


def _read(match: re.Match[str]) -> tuple[str, str]:
    try:
        system, key = (unquote_to_bytes(match[part] or "").decode() for part in ("system", "key"))
    except UnicodeDecodeError:
        raise ApiError("malformed_request") from None
    if not system:
        if ":" not in key:
            request_schemas.validate(key, ReferenceText)
        system, key = split_ref(key)
    request_schemas.validate({"system": system, "id": key}, ExternalRef)
    return system, key
