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
        made = call(lup)
        return list(made) if _is_stream(made) else made


def awaiting(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Do something with an awaiting client."""

    async def run() -> Any:
        async with AsyncLup(address, **QUICK, **options) as lup:
            made = call(lup)
            if inspect.isawaitable(made):
                return await made
            return [part async for part in made] if _is_stream(made) else made

    return asyncio.run(run())


def _is_stream(made: Any) -> bool:
    return hasattr(made, "pages") or inspect.isgenerator(made) or inspect.isasyncgen(made)


@pytest.fixture(params=[blocking, awaiting], ids=["blocking", "awaiting"])
def do(request: pytest.FixtureRequest) -> Do:
    """Do something with a client of each kind: `do(address, lambda lup: lup.themes.get(id))`; streams come as lists."""
    run: Do = request.param
    return run
