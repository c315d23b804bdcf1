"""Responses of reads, which the service is asked whether they are still current."""

from threading import Lock

import httpx2

VARIES_BY = ("Accept", "Accept-Language", "Authorization")


class ResponseCache:
    """Responses up to a total size, of which the least recently used are dropped first."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes, self._free_bytes, self._lock = max_bytes, max_bytes, Lock()
        self._responses: dict[object, httpx2.Response] = {}

    def add_validator(self, request: httpx2.Request) -> None:
        """Ask only for a newer response than the cached one, if there is one and the caller does not ask so."""
        cached = self._responses.get(_get_key(request))
        if cached is not None and "If-None-Match" not in request.headers:
            request.headers["If-None-Match"] = cached.headers["ETag"]
            # It stays here even if the cache drops it before the service has answered.
            request.extensions["lup_cached"] = cached

    def resolve(self, request: httpx2.Request, response: httpx2.Response) -> httpx2.Response:
        """Return the cached response if it is current; keep a new one."""
        key, cached = _get_key(request), request.extensions.get("lup_cached")
        if response.status_code == 304 and cached is not None:
            response = cached
        is_cacheable = request.method == "GET" and response.status_code == 200 and "ETag" in response.headers
        if not is_cacheable or len(response.content) > self._max_bytes:
            return response
        with self._lock:
            self._drop(key)
            self._responses[key] = response
            self._free_bytes -= len(response.content)
            while self._free_bytes < 0:
                self._drop(next(iter(self._responses)))
        return response

    def _drop(self, key: object) -> None:
        if dropped := self._responses.pop(key, None):
            self._free_bytes += len(dropped.content)


def _get_key(request: httpx2.Request) -> object:
    return request.url.raw_path, *(request.headers.get(name) for name in VARIES_BY)
