"""What the tests of the SDK share: both clients, driven alike."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from lup import AsyncLup, Lup

Do = Callable[..., Any]


QUICK: dict[str, Any] = {"verify": False}
"""To read all of the system's certificates takes a client longer than a call."""


def blocking(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Do something with a blocking client."""
    with Lup(address, **QUICK, **options) as lup:
        result = call(lup)
        return list(result) if _is_stream(result) else result


def awaiting(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Do something with an awaiting client."""

    async def run() -> Any:
        async with AsyncLup(address, **QUICK, **options) as lup:
            result = call(lup)
            if inspect.isawaitable(result):
                return await result
            return [item async for item in result] if _is_stream(result) else result

    return asyncio.run(run())


def _is_stream(result: Any) -> bool:
    return hasattr(result, "pages") or inspect.isgenerator(result) or inspect.isasyncgen(result)


@pytest.fixture(params=[blocking, awaiting], ids=["blocking", "awaiting"])
def do(request: pytest.FixtureRequest) -> Do:
    """Do something with a client of each kind: `do(address, lambda lup: lup.themes.get(id))`; streams come as lists."""
    run: Do = request.param
    return run
