"""Clients of the fake service: the SDK's own, on an HTTP transport that needs no network."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

import httpx2

from lup._async.client import AsyncLup
from lup._generated.sync.client import Lup
from lup._model import Model
from lup._retry import RetryPolicy
from lup.testing.data import example_day
from lup.testing.service import FakeService

BASE_URL = "http://lup.test"
QUICK_RETRIES = RetryPolicy(initial_delay_seconds=0.0)
"""The SDK's own retries, without delays."""


class _Fake:
    """What both fake clients have beside the SDK's methods."""

    _http_client: ClassVar[type[httpx2.Client | httpx2.AsyncClient]]

    def __init__(
        self, rows: Iterable[Model] | None = None, *, service: FakeService | None = None, **options: Any
    ) -> None:
        """Create the service and a client of it.

        Args:
            rows: The resources that the service has; by default one of each, from the contract's examples.
            service: The service of another fake client, to share it.
            options: Options of `Lup` or `AsyncLup`.
        """
        self._attach(service or FakeService(example_day() if rows is None else rows))
        http_client = self._http_client(transport=httpx2.MockTransport(self.service.handle))
        defaults = {"http_client": http_client, "max_retries": QUICK_RETRIES}
        super().__init__(BASE_URL, "lup_fake", **{**defaults, **options})  # type: ignore[call-arg] # of the client

    def _attach(self, service: FakeService) -> None:
        self.service = service
        self.calls = service.calls
        """The requests so far, with their operation, query, body and status."""
        self.add = service.add
        self.respond = service.respond

    def with_options(self, **options: Any) -> Self:
        """Return a client with other options and the same service."""
        client: Self = super().with_options(**options)  # type: ignore[misc] # of the client beside this class
        client._attach(self.service)
        return client


class FakeLup(_Fake, Lup):
    """A `Lup` on an in-memory service."""

    _http_client = httpx2.Client


class AsyncFakeLup(_Fake, AsyncLup):
    """An `AsyncLup` on an in-memory service."""

    _http_client = httpx2.AsyncClient
