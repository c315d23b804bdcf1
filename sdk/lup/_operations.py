"""A call of the service is described once, and sent by a blocking or by an awaiting client alike."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, overload
from urllib.parse import quote
from uuid import UUID, uuid4

from msgspec import UNSET, Struct, to_builtins

from lup._encoding import to_serializable
from lup._pagination import Item, PageCursor, PageT

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping

    from lup._client import AsyncLup, Lup

T = TypeVar("T")
ClientT = TypeVar("ClientT")
Sync = TypeVar("Sync", covariant=True)
Async = TypeVar("Async", covariant=True)
P = ParamSpec("P")

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

    def parameters(self) -> dict[str, Any]:
        """The query as it stands in the address: RFC 3339 times, lists joined by commas; None is not asked for."""
        given = {name: to_serializable(value, f"?{name}") for name, value in self.query.items()}
        texts = to_builtins({name: value for name, value in given.items() if value not in (None, UNSET)})
        return {name: ",".join(map(str, value)) if isinstance(value, list) else value for name, value in texts.items()}


class APICall(Request[T], frozen=True):
    """A call with one answer."""

    def execute(self, client: Lup) -> T:
        return client.send(self)

    def execute_async(self, client: AsyncLup) -> Awaitable[T]:
        return client.send(self)


class Paginator(Request[PageT], Generic[Item, PageT], frozen=True):
    """A list in pages; `cursor_param` names the parameter that takes a page's `next_cursor`."""

    cursor_param: str = "cursor"

    def execute(self, client: Lup) -> SyncPaginator[Item, PageT]:
        return SyncPaginator(client, self)

    def execute_async(self, client: AsyncLup) -> AsyncPaginator[Item, PageT]:
        return AsyncPaginator(client, self)


class Export(Request[bytes], frozen=True):
    """A whole list in another format, streamed line by line, line ends kept."""

    def execute(self, client: Lup) -> Iterator[bytes]:
        return client.stream_lines(self)

    def execute_async(self, client: AsyncLup) -> AsyncIterator[bytes]:
        return client.stream_lines(self)


class SyncPaginator(Generic[Item, PageT]):
    """A list: iterate over it for every item, or ask for its pages."""

    def __init__(self, client: Lup, listing: Paginator[Item, PageT]) -> None:
        self._client, self._listing = client, listing

    def page(self) -> PageT:
        """Get the first page alone, with what it includes and its total."""
        return self._client.send(self._listing)

    def pages(self) -> Iterator[PageT]:
        """Iterate over the pages."""
        place, more = PageCursor(self._listing), True
        while more:
            page = self._client.send(place.listing)
            yield page
            more = place.advance(page)

    def __iter__(self) -> Iterator[Item]:
        for page in self.pages():
            yield from page.items


class AsyncPaginator(Generic[Item, PageT]):
    """A list: iterate over it with `async for` for every item, or ask for its pages."""

    def __init__(self, client: AsyncLup, listing: Paginator[Item, PageT]) -> None:
        self._client, self._listing = client, listing

    async def page(self) -> PageT:
        """Get the first page alone, with what it includes and its total."""
        return await self._client.send(self._listing)

    async def pages(self) -> AsyncIterator[PageT]:
        """Iterate over the pages."""
        place, more = PageCursor(self._listing), True
        while more:
            page = await self._client.send(place.listing)
            yield page
            more = place.advance(page)

    async def __aiter__(self) -> AsyncIterator[Item]:
        async for page in self.pages():
            for item in page.items:
                yield item


class Resource(Generic[ClientT]):
    """The operations of one resource, bound to a client."""

    def __init__(self, client: ClientT) -> None:
        self.client = client


class Executable(Protocol[Sync, Async]):
    """What a blocking client makes of a description, and what an awaiting one."""

    def execute(self, client: Lup) -> Sync: ...
    def execute_async(self, client: AsyncLup) -> Async: ...


class operation(Generic[P, Sync, Async]):
    """Make a method of a function that describes a call: the resource's client decides whether it is awaited."""

    def __init__(self, describe: Callable[Concatenate[Any, P], Executable[Sync, Async]]) -> None:
        self._describe = describe
        self.__doc__ = describe.__doc__

    @overload
    def __get__(self, resource: Resource[Lup], owner: object = None) -> Callable[P, Sync]: ...
    @overload
    def __get__(self, resource: Resource[AsyncLup], owner: object = None) -> Callable[P, Async]: ...
    def __get__(self, resource: Resource[Any], owner: object = None) -> Callable[P, Any]:
        @wraps(self._describe)
        def method(*args: P.args, **kwargs: P.kwargs) -> Any:
            return resource.client.execute(self._describe(resource, *args, **kwargs))

        return method


def ensure_idempotency_key(key: str | None) -> str:
    """The caller's key, or a new one: it is made before the first attempt, so that all attempts have the same."""
    return str(uuid4()) if key is None else key


def encode_segment(value: UUID | str) -> str:
    """Percent-encode one segment of a path, slashes and dots too; what is no text is for the service to refuse."""
    return quote(str(value), safe="", errors="surrogatepass").replace(".", "%2E")
