"""The blocking client."""
# Generated from lup/_async/client.py by sdk/generate.py; do not edit.

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from msgspec import UNSET

from lup._generated.resources import SyncResources

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx2

    from lup._generated.sync.transport import SyncTransport
    from lup._retry import RetryPolicy
    from lup._types import Unset


class Lup(SyncResources):
    """A blocking client for LUP: `lup.ideas.get(id)`."""

    _transport: SyncTransport

    def __init__(
        self,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        timeout: float | httpx2.Timeout | Unset | None = UNSET,
        max_retries: int | RetryPolicy = 2,
        headers: Mapping[str, str] | None = None,
        http_client: httpx2.Client | None = None,
        app_info: str | None = None,
        cache_bytes: int = 0,
    ) -> None:
        """Create a client.

        Args:
            base_url: The URL of the service; by default the environment variable `LUP_URL`.
            api_key: An API key, `lup_...`; by default the environment variable `LUP_API_KEY`.
            timeout: Seconds to wait for a connection or a part of the response; None waits without limit. By default
                5 s for a connection and 30 s otherwise.
            max_retries: How often a failed call is retried; a `RetryPolicy` also sets the delays.
            headers: Headers of every request.
            http_client: A client for proxies, certificates or tests; it stays open when this client is closed.
            app_info: Your program and its version, such as `hr-sync/1.4`, for the `User-Agent`.
            cache_bytes: The size of a cache in memory: what was read before is sent again only if it has changed.
        """
        from lup._generated.sync.transport import SyncTransport
        from lup._http import build_client_options

        options = build_client_options(base_url, api_key, app_info, http_client)
        self._transport = SyncTransport(options.updated(timeout, max_retries, headers), http_client, cache_bytes)

    def with_options(
        self,
        *,
        timeout: float | httpx2.Timeout | Unset | None = UNSET,
        max_retries: int | RetryPolicy | Unset = UNSET,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Return a client with other options, which shares this client's connections.

        Args:
            timeout: Seconds to wait for a connection or a part of the response; None waits without limit.
            max_retries: How often a failed call is retried; a `RetryPolicy` also sets the delays.
            headers: Headers of every request, in addition to this client's.
        """
        client = object.__new__(type(self))
        options = self._transport.options.updated(timeout, max_retries, headers)
        client._transport = self._transport.updated(options=options)
        return client

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._transport.options.base_url!r})"

    @property
    def read_after(self) -> str | None:
        """The newest token received; assign another client's token to read what that client has written."""
        return self._transport.read_after.token

    @read_after.setter
    def read_after(self, token: str | None) -> None:
        self._transport.read_after.update(token)

    @property
    def closed(self) -> bool:
        """Whether the client is closed."""
        return self._transport.closed

    def close(self) -> None:
        """Close the connections, and stop retries and followers that are waiting."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
