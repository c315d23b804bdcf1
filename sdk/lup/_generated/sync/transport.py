"""Send requests over one pool of connections, retry those that failed, and decode the responses."""
# Generated from lup/_async/transport.py by sdk/generate.py; do not edit.

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from copy import copy
from typing import Any, Self

import httpx2

from lup import _http
from lup._cache import ResponseCache
from lup._http import ClientOptions, translate_errors
from lup._read_after_write import READ_AFTER_HEADER, ReadAfterToken
from lup._request import Request, T
from lup._waiting import SyncEvent, wait_sync
from lup.errors import LupError, error_from_response


class SyncTransport:
    """Sends requests with the options of a client."""

    def __init__(self, options: ClientOptions, http_client: httpx2.Client | None, cache_bytes: int) -> None:
        self.options = options
        self._http = http_client or _http.open_http_client(httpx2.Client)
        self._owns_http = http_client is None
        self.read: Any = _http.decode_response
        self._stop = SyncEvent()
        self.read_after = ReadAfterToken()
        self._cache = ResponseCache(cache_bytes) if cache_bytes else None

    def updated(self, **changes: Any) -> Self:
        """Return a transport with other options or another way to read responses, which shares everything else."""
        transport = copy(self)
        vars(transport).update(changes)
        return transport

    def send(self, request: Request[T], *, unlimited_retries: bool = False) -> T:
        """Send a request and decode the response; with `unlimited_retries`, wait until the service responds."""
        result: T = self.read(request, self._fetch(request, stream=False, unlimited_retries=unlimited_retries))
        return result

    def stream_lines(self, request: Request[Any]) -> Iterator[bytes]:
        """Stream the lines of a response, with their line endings."""
        with closing(self._fetch(request, stream=True, unlimited_retries=False)) as response:
            remainder = b""
            with translate_errors(request, response, response.request):
                for chunk in response.iter_bytes():
                    *lines, remainder = (remainder + chunk).split(b"\n")
                    for line in lines:
                        yield line + b"\n"
            if remainder:
                yield remainder

    def stream_items(self, request: Request[T]) -> Iterator[T]:
        """Stream the lines of a response, and decode each."""
        for line in self.stream_lines(request):
            yield _http.decode_content(request, line)

    def _fetch(self, request: Request[Any], *, stream: bool, unlimited_retries: bool) -> httpx2.Response:
        with translate_errors(request):
            if self.closed:
                raise LupError("the client is closed")
            http_request = _http.build_http_request(self._http, self.options, request, self.read_after.token)
        if self._cache and not stream:
            self._cache.add_validator(http_request)
        attempt = 1
        while True:
            try:
                return self._fetch_once(request, http_request, stream)
            except LupError as error:
                delay_seconds = self.options.retry.get_delay_seconds(error, attempt, unlimited=unlimited_retries)
                if delay_seconds is None or not self.wait(delay_seconds):
                    raise
            attempt += 1

    def _fetch_once(self, request: Request[Any], http_request: httpx2.Request, stream: bool) -> httpx2.Response:
        with translate_errors(request, http_request):
            response = self._http.send(http_request, stream=stream)
            _http.log_response(request, response)
            self.read_after.update(response.headers.get(READ_AFTER_HEADER))
            if self._cache and not stream:
                response = self._cache.resolve(http_request, response)
            if not response.is_success:
                response.read()
                raise error_from_response(response)
            return response

    def wait(self, seconds: float) -> bool:
        """Wait, and return whether to go on: False if the client was closed meanwhile."""
        return not wait_sync(self._stop, seconds)

    @property
    def closed(self) -> bool:
        """Whether the client is closed."""
        return self._stop.is_set()

    def close(self) -> None:
        """Stop whatever is waiting, and close the connections unless they are the caller's."""
        self._stop.set()
        if self._owns_http:
            self._http.close()
