"""Operations, described once and run by both the blocking and the async client."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from lup._request import Request, T
from lup._transport import AsyncResult, AsyncTransport, Executable, SyncResult, SyncTransport

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

TransportT = TypeVar("TransportT")
P = ParamSpec("P")


class APICall(Request[T], frozen=True):
    """A call with a single response."""

    def execute(self, transport: SyncTransport) -> T:
        return transport.send(self)

    def execute_async(self, transport: AsyncTransport) -> Awaitable[T]:
        return transport.send(self)


class Export(Request[bytes], frozen=True):
    """A list in another format, streamed as lines with their line endings."""

    def execute(self, transport: SyncTransport) -> Iterator[bytes]:
        return transport.stream_lines(self)

    def execute_async(self, transport: AsyncTransport) -> AsyncIterator[bytes]:
        return transport.stream_lines(self)


class Resource(Generic[TransportT]):
    """The operations on one resource, bound to a client."""

    def __init__(self, client: TransportT) -> None:
        self.client = client


class operation(Generic[P, SyncResult, AsyncResult]):
    """Turn a function that describes a call into a method, which the resource's client runs or awaits."""

    def __init__(self, describe: Callable[Concatenate[Any, P], Executable[SyncResult, AsyncResult]]) -> None:
        self._describe = describe
        self.__doc__ = describe.__doc__

    @overload
    def __get__(self, resource: Resource[SyncTransport], owner: object = None) -> Callable[P, SyncResult]: ...
    @overload
    def __get__(self, resource: Resource[AsyncTransport], owner: object = None) -> Callable[P, AsyncResult]: ...
    def __get__(self, resource: Resource[Any], owner: object = None) -> Callable[P, Any]:
        @wraps(self._describe)
        def method(*args: P.args, **kwargs: P.kwargs) -> Any:
            return resource.client.execute(self._describe(resource, *args, **kwargs))

        return method
