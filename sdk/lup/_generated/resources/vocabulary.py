"""The resource `vocabulary`. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import UNSET

from lup import models
from lup._async.resource import AsyncResource
from lup._async.resource import raw_call as async_raw_call
from lup._generated.sync.resource import SyncResource, raw_call
from lup._request import Request
from lup._types import Unset


class Vocabulary(SyncResource):
    """The words of people for what the contract names."""

    @property
    def with_raw_response(self) -> VocabularyWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return VocabularyWithRawResponse(self._as_raw())

    def get(
        self,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Vocabulary:
        """Get the label and description of every kind, status and method, in nb, nn or en.

        Scope: any key.

        Args:
            lang: Overrides Accept-Language; bokmål without either.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request("GET", "/v1/vocabulary", models.Vocabulary, {"lang": lang}, headers=extra_headers, timeout=timeout)
        )


class VocabularyWithRawResponse:
    """The methods of `vocabulary`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.get = raw_call(vocabulary.get)


class AsyncVocabulary(AsyncResource):
    """The words of people for what the contract names."""

    @property
    def with_raw_response(self) -> AsyncVocabularyWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncVocabularyWithRawResponse(self._as_raw())

    async def get(
        self,
        *,
        lang: Literal["en", "nb", "nn"] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> models.Vocabulary:
        """Get the label and description of every kind, status and method, in nb, nn or en.

        Scope: any key.

        Args:
            lang: Overrides Accept-Language; bokmål without either.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request("GET", "/v1/vocabulary", models.Vocabulary, {"lang": lang}, headers=extra_headers, timeout=timeout)
        )


class AsyncVocabularyWithRawResponse:
    """The methods of `vocabulary`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, vocabulary: AsyncVocabulary) -> None:
        self.get = async_raw_call(vocabulary.get)
