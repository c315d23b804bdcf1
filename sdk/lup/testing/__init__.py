"""Test your integration: `FakeLup` is an in-memory service, `make` builds models, `connect` runs a real application."""

from lup.testing.asgi import connect, connect_async
from lup.testing.clients import AsyncFakeLup, FakeLup
from lup.testing.data import make
from lup.testing.service import Call, FakeService
from lup.testing.store import NotFaked

__all__ = ["AsyncFakeLup", "Call", "FakeLup", "FakeService", "NotFaked", "connect", "connect_async", "make"]
