"""An operation is described once, and run by the blocking and by the awaiting client."""

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
    """A call with one answer."""

    def execute(self, transport: SyncTransport) -> T:
        return transport.send(self)

    def execute_async(self, transport: AsyncTransport) -> Awaitable[T]:
        return transport.send(self)


class Export(Request[bytes], frozen=True):
    """A whole list in another format, streamed line by line, line ends kept."""

    def execute(self, transport: SyncTransport) -> Iterator[bytes]:
        return transport.stream_lines(self)

    def execute_async(self, transport: AsyncTransport) -> AsyncIterator[bytes]:
        return transport.stream_lines(self)


class Resource(Generic[TransportT]):
    """The operations of one resource, bound to a client."""

    def __init__(self, client: TransportT) -> None:
        self.client = client


class operation(Generic[P, SyncResult, AsyncResult]):
    """Make a method of a function that describes a call: the resource's client decides whether it is awaited."""

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
