"""A request as data, complete before its first attempt, so that every attempt is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import quote
from uuid import UUID, uuid4

from msgspec import UNSET, Struct, to_builtins

from lup._encoding import to_serializable

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

EXPORT_MEDIA_TYPES = {"csv": "text/csv", "ndjson": "application/x-ndjson"}
"""The media types in which lists are streamed, as the contract's `media=` names them."""


class Request(Struct, Generic[T], frozen=True):
    """One request, whole before its first attempt, so that each attempt says the same."""

    method: str
    path: str
    returns: type[T]
    query: Mapping[str, object] = {}
    body: object = UNSET
    version: int | None = None
    idempotency_key: str | None = None
    headers: Mapping[str, str] | None = None
    accept: str = "application/json"

    @property
    def is_idempotent(self) -> bool:
        """Whether it may be sent again: what only reads, and a write whose key lets the service know it again."""
        return self.method in ("GET", "HEAD") or self.idempotency_key is not None

    def build_headers(self) -> dict[str, str]:
        """The headers that the operation decides."""
        headers = {"Accept": f"{self.accept}, application/problem+json;q=0.9"}
        if self.version is not None:
            headers["If-Match"] = f'"v{self.version}"'
        if self.idempotency_key is not None:
            headers["Idempotency-Key"] = self.idempotency_key
        if self.body is not UNSET:
            headers["Content-Type"] = "application/json"
        return headers

    def build_query(self) -> dict[str, Any]:
        """The query as it stands in the address: RFC 3339 times, lists joined by commas; None is not asked for."""
        parameters = {name: to_serializable(value, f"?{name}") for name, value in self.query.items()}
        encoded = to_builtins({name: value for name, value in parameters.items() if value not in (None, UNSET)})
        return {
            name: ",".join(map(str, value)) if isinstance(value, list) else value for name, value in encoded.items()
        }


def ensure_idempotency_key(key: str | None) -> str:
    """The caller's key, or a new one: it is made before the first attempt, so that all attempts have the same."""
    return str(uuid4()) if key is None else key


def encode_segment(value: UUID | str) -> str:
    """Percent-encode one segment of a path, slashes and dots too; what is no text is for the service to refuse."""
    return quote(str(value), safe="", errors="surrogatepass").replace(".", "%2E")
