"""Requests and raw responses as data, independent of the client that sends them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar
from urllib.parse import quote
from uuid import UUID, uuid4

from msgspec import UNSET, Struct, to_builtins

from lup._encoding import to_serializable
from lup._types import Unset
from lup.errors import InvalidRequest

T = TypeVar("T")

EXPORT_MEDIA_TYPES = {"csv": "text/csv", "ndjson": "application/x-ndjson"}
"""The media types of exports, by the contract's value of `media=`."""


class Request(Struct, Generic[T], frozen=True):
    """A request, complete before the first attempt, so that every attempt sends the same."""

    method: str
    path: str
    response_type: type[T]
    query: Mapping[str, object] = {}
    body: object = UNSET
    version: int | None = None
    idempotency_key: str | None = None
    headers: Mapping[str, str] | None = None
    timeout: float | Unset | None = UNSET
    accept: str = "application/json"

    def build_headers(self) -> dict[str, str]:
        """Build the headers that depend on the operation."""
        headers = {"Accept": f"{self.accept}, application/problem+json;q=0.9"}
        if self.version is not None:
            headers["If-Match"] = f'"v{self.version}"'
        if self.idempotency_key is not None:
            headers["Idempotency-Key"] = self.idempotency_key
        if self.body is not UNSET:
            headers["Content-Type"] = "application/json"
        return headers

    def build_query(self) -> dict[str, Any]:
        """Build the query string's parameters: RFC 3339 times, lists joined by commas, without None and UNSET."""
        parameters = {name: to_serializable(value, f"?{name}") for name, value in self.query.items()}
        encoded = to_builtins({name: value for name, value in parameters.items() if value not in (None, UNSET)})
        return {
            name: ",".join(map(str, value)) if isinstance(value, list) else value for name, value in encoded.items()
        }


class RawResponse(Struct, Generic[T], frozen=True):
    """A response with its status and headers; `parsed` is what the method returns otherwise."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes
    parsed: T


def select_export_media_type(media: str) -> str:
    """Return the media type of an export, by the contract's value of `media=`."""
    if media_type := EXPORT_MEDIA_TYPES.get(media):
        return media_type
    raise InvalidRequest(f"an export has the media {' or '.join(EXPORT_MEDIA_TYPES)}, not {media!r}")


def ensure_idempotency_key(key: str | None) -> str:
    """Return the given key or a new one; all attempts of a request share it."""
    return str(uuid4()) if key is None else key


def encode_segment(value: UUID | str) -> str:
    """Percent-encode a path segment, including slashes and dots; lone surrogates are left for the service to reject."""
    return quote(str(value), safe="", errors="surrogatepass").replace(".", "%2E")
