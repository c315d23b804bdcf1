"""The two clients, `Lup` (blocking) and `AsyncLup` (async), which have the same methods."""

from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import aclosing, closing
from threading import Event
from typing import Any, Self

import anyio
import httpx2

from lup._generated.resources import Resources
from lup._http import __version__, build_http_request, decode_response, open_http_client, translate_errors
from lup._read_after_write import ReadAfterWrite
from lup._request import Request, T
from lup._retry import DEFAULT_RETRY_POLICY, RetryPolicy
from lup._transport import AsyncTransport, Executable, SyncTransport
from lup.errors import LupError, error_from_response

__all__ = ["AsyncLup", "Lup", "__version__"]


class Lup(ReadAfterWrite, Resources[SyncTransport]):
    """A blocking client for LUP: `lup.ideas.get(id)`."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        retry: RetryPolicy = DEFAULT_RETRY_POLICY,
        **http_options: Any,
    ) -> None:
        """Create a client; `headers` go with every request, other options (`timeout` ...) to `httpx2.Client`."""
        super().__init__(self)
        self._http = open_http_client(httpx2.Client, base_url, api_key, headers, **http_options)
        self._retry = retry
        self._closed = Event()

    def __repr__(self) -> str:
        return f"Lup({self._http.base_url!r})"

    def execute(self, operation: Executable[T, Any]) -> T:
        """Run an operation on this client."""
        return operation.execute(self)

    def send(self, request: Request[T], *, unlimited_retries: bool = False) -> T:
        """Send a request and decode the response; with `unlimited_retries`, wait until the service responds."""
        policy = self._retry.unlimited if unlimited_retries else self._retry
        return decode_response(request, self._fetch(request, policy))

    def stream_lines(self, request: Request[bytes]) -> Iterator[bytes]:
        """Stream the lines of a response, with their line endings."""
        with closing(self._fetch(request, self._retry, stream=True)) as response:
            remainder = b""
            with translate_errors(request, response.request, response):
                for chunk in response.iter_bytes():
                    *lines, remainder = (remainder + chunk).split(b"\n")
                    yield from (line + b"\n" for line in lines)
            if remainder:
                yield remainder

    def _fetch(self, request: Request[Any], policy: RetryPolicy, *, stream: bool = False) -> httpx2.Response:
        with translate_errors(request):
            http_request = self._add_read_after(build_http_request(self._http, request))
        attempt = 1
        while True:
            try:
                return self._fetch_once(request, http_request, stream)
            except LupError as error:
                delay_seconds = policy.get_delay_seconds(error, attempt) if request.is_idempotent else None
                if delay_seconds is None or not self.wait(delay_seconds):
                    raise
            attempt += 1

    def _fetch_once(self, request: Request[Any], http_request: httpx2.Request, stream: bool) -> httpx2.Response:
        with translate_errors(request, http_request):
            response = self._http.send(http_request, stream=stream)
            self._store_read_after(response)
            if not response.is_success:
                response.read()
                raise error_from_response(response)
            return response

    def wait(self, seconds: float) -> bool:
        """Wait, and return whether to go on: False if the client was closed meanwhile."""
        return not self._closed.wait(seconds)

    @property
    def closed(self) -> bool:
        """Whether the client is closed."""
        return self._closed.is_set()

    def close(self) -> None:
        """Close the connections, and stop retries and followers that are waiting."""
        self._closed.set()
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncLup(ReadAfterWrite, Resources[AsyncTransport]):
    """An async client for LUP: `await lup.ideas.get(id)`."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        headers: Mapping[str, str] | None = None,
        retry: RetryPolicy = DEFAULT_RETRY_POLICY,
        **http_options: Any,
    ) -> None:
        """Create a client; `headers` go with every request, other options (`timeout` ...) to `httpx2.AsyncClient`."""
        super().__init__(self)
        self._http = open_http_client(httpx2.AsyncClient, base_url, api_key, headers, **http_options)
        self._retry = retry
        self._closed = anyio.Event()

    def __repr__(self) -> str:
        return f"AsyncLup({self._http.base_url!r})"

    def execute(self, operation: Executable[Any, T]) -> T:
        """Run an operation on this client."""
        return operation.execute_async(self)

    async def send(self, request: Request[T], *, unlimited_retries: bool = False) -> T:
        """Send a request and decode the response; with `unlimited_retries`, wait until the service responds."""
        policy = self._retry.unlimited if unlimited_retries else self._retry
        return decode_response(request, await self._fetch(request, policy))

    async def stream_lines(self, request: Request[bytes]) -> AsyncIterator[bytes]:
        """Stream the lines of a response, with their line endings."""
        async with aclosing(await self._fetch(request, self._retry, stream=True)) as response:
            remainder = b""
            with translate_errors(request, response.request, response):
                async for chunk in response.aiter_bytes():
                    *lines, remainder = (remainder + chunk).split(b"\n")
                    for line in lines:
                        yield line + b"\n"
            if remainder:
                yield remainder

    async def _fetch(self, request: Request[Any], policy: RetryPolicy, *, stream: bool = False) -> httpx2.Response:
        with translate_errors(request):
            http_request = self._add_read_after(build_http_request(self._http, request))
        attempt = 1
        while True:
            try:
                return await self._fetch_once(request, http_request, stream)
            except LupError as error:
                delay_seconds = policy.get_delay_seconds(error, attempt) if request.is_idempotent else None
                if delay_seconds is None or not await self.wait(delay_seconds):
                    raise
            attempt += 1

    async def _fetch_once(self, request: Request[Any], http_request: httpx2.Request, stream: bool) -> httpx2.Response:
        with translate_errors(request, http_request):
            response = await self._http.send(http_request, stream=stream)
            self._store_read_after(response)
            if not response.is_success:
                await response.aread()
                raise error_from_response(response)
            return response

    async def wait(self, seconds: float) -> bool:
        """Wait, and return whether to go on: False if the client was closed meanwhile."""
        with anyio.move_on_after(seconds):
            await self._closed.wait()
        return not self.closed

    @property
    def closed(self) -> bool:
        """Whether the client is closed."""
        return self._closed.is_set()

    async def aclose(self) -> None:
        """Close the connections, and stop retries and followers that are waiting."""
        self._closed.set()
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
