"""The interfaces between operations and clients, so that neither module imports the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from lup._request import Request, T

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Iterator

SyncResult = TypeVar("SyncResult", covariant=True)
AsyncResult = TypeVar("AsyncResult", covariant=True)


class SyncTransport(Protocol):
    """Sends requests and blocks until the response arrives."""

    def execute(self, operation: Executable[T, Any]) -> T: ...
    def send(self, request: Request[T], *, unlimited_retries: bool = False) -> T: ...
    def stream_lines(self, request: Request[bytes]) -> Iterator[bytes]: ...
    def wait(self, seconds: float) -> bool: ...
    @property
    def closed(self) -> bool: ...


class AsyncTransport(Protocol):
    """Sends requests and returns awaitables."""

    def execute(self, operation: Executable[Any, T]) -> T: ...
    def send(self, request: Request[T], *, unlimited_retries: bool = False) -> Awaitable[T]: ...
    def stream_lines(self, request: Request[bytes]) -> AsyncIterator[bytes]: ...
    def wait(self, seconds: float) -> Awaitable[bool]: ...
    @property
    def closed(self) -> bool: ...


class Executable(Protocol[SyncResult, AsyncResult]):
    """An operation with its arguments, ready to run on either transport."""

    def execute(self, transport: SyncTransport) -> SyncResult: ...
    def execute_async(self, transport: AsyncTransport) -> AsyncResult: ...
