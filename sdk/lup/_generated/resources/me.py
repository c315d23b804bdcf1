"""The resource `me`. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import UNSET

from lup import models
from lup._async.resource import AsyncResource
from lup._async.resource import raw_call as async_raw_call
from lup._generated.sync.resource import SyncResource, raw_call
from lup._request import Request
from lup._types import Unset


class Me(SyncResource):
    """The caller's own key."""

    @property
    def with_raw_response(self) -> MeWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return MeWithRawResponse(self._as_raw())

    def get(
        self, *, extra_headers: Mapping[str, str] | None = None, timeout: float | Unset | None = UNSET
    ) -> models.CurrentKey:
        """Get the name, scopes and expiry of the key that makes the request.

        Scope: any key.

        Args:
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(Request("GET", "/v1/me", models.CurrentKey, headers=extra_headers, timeout=timeout))


class MeWithRawResponse:
    """The methods of `me`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, me: Me) -> None:
        self.get = raw_call(me.get)


class AsyncMe(AsyncResource):
    """The caller's own key."""

    @property
    def with_raw_response(self) -> AsyncMeWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncMeWithRawResponse(self._as_raw())

    async def get(
        self, *, extra_headers: Mapping[str, str] | None = None, timeout: float | Unset | None = UNSET
    ) -> models.CurrentKey:
        """Get the name, scopes and expiry of the key that makes the request.

        Scope: any key.

        Args:
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request("GET", "/v1/me", models.CurrentKey, headers=extra_headers, timeout=timeout)
        )


class AsyncMeWithRawResponse:
    """The methods of `me`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, me: AsyncMe) -> None:
        self.get = async_raw_call(me.get)
