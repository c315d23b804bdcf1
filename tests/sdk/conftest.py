"""Fixtures for the SDK's tests, which run each test with both clients."""

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx2
import pytest
from lup import AsyncLup, Lup

Do = Callable[..., Any]

HTTP_OPTIONS = ("auth", "proxy", "trust_env")
"""Options of the HTTP client, which tests pass beside those of the SDK's clients."""


def split_http_options(options: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the options of the HTTP client, and those of the SDK's client."""
    # Loading the system's certificates takes longer than a call.
    http = {"verify": False, "timeout": 30} | {name: options[name] for name in HTTP_OPTIONS if name in options}
    return http, {name: value for name, value in options.items() if name not in HTTP_OPTIONS}


@contextmanager
def open_client(address: str, **options: Any) -> Iterator[Lup]:
    """Open a blocking client quickly."""
    http_options, options = split_http_options(options)
    with httpx2.Client(**http_options) as http, Lup(address, http_client=http, **options) as lup:
        yield lup


@asynccontextmanager
async def open_async_client(address: str, **options: Any) -> AsyncIterator[AsyncLup]:
    """Open an async client quickly."""
    http_options, options = split_http_options(options)
    async with httpx2.AsyncClient(**http_options) as http, AsyncLup(address, http_client=http, **options) as lup:
        yield lup


def blocking(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Run a call with the blocking client."""
    with open_client(address, **options) as lup:
        result = call(lup)
        return list(result) if _is_stream(result) else result


def awaiting(address: str, call: Callable[[Any], Any], **options: Any) -> Any:
    """Run a call with the async client."""

    async def run() -> Any:
        async with open_async_client(address, **options) as lup:
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
