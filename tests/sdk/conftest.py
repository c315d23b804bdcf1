"""What the tests of the SDK share: both clients, driven alike."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import pytest
from lup import AsyncLup, Lup

Do = Callable[..., Any]


def _blocking(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    with Lup(address, **options) as lup:
        made = call(lup)
        return list(made) if _is_stream(made) else made


def _awaiting(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    async def run() -> Any:
        async with AsyncLup(address, **options) as lup:
            made = call(lup)
            if inspect.isawaitable(made):
                return await made
            return [part async for part in made] if _is_stream(made) else made

    return asyncio.run(run())


def _is_stream(made: Any) -> bool:
    return hasattr(made, "pages") or inspect.isgenerator(made) or inspect.isasyncgen(made)


@pytest.fixture(params=[_blocking, _awaiting], ids=["blocking", "awaiting"])
def do(request: pytest.FixtureRequest) -> Do:
    """Do something with a client of each kind: `do(address, lambda lup: lup.themes.get(id))`; streams come as lists."""
    run: Do = request.param
    return run
