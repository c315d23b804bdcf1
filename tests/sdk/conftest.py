"""Fixtures for the SDK's tests, which run each test with both clients."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from lup import AsyncLup, Lup

Do = Callable[..., Any]


QUICK: dict[str, Any] = {"verify": False}
"""Loading the system's certificates takes longer than a call."""


def blocking(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Run a call with the blocking client."""
    with Lup(address, **QUICK, **options) as lup:
        result = call(lup)
        return list(result) if _is_stream(result) else result


def awaiting(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Run a call with the async client."""

    async def run() -> Any:
        async with AsyncLup(address, **QUICK, **options) as lup:
            result = call(lup)
            if inspect.isawaitable(result):
                return await result
            return [item async for item in result] if _is_stream(result) else result

    return asyncio.run(run())


def _is_stream(result: Any) -> bool:
    return hasattr(result, "pages") or inspect.isgenerator(result) or inspect.isasyncgen(result)


@pytest.fixture(params=[blocking, awaiting], ids=["blocking", "async"])
def do(request: pytest.FixtureRequest) -> Do:
    """Run a call with each client: `do(address, lambda lup: lup.themes.get(id))`; streams are returned as lists."""
    run: Do = request.param
    return run
