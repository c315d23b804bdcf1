"""Clients for tests, connected to an ASGI application in the same process without a network."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, MutableMapping
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any

import httpx2
from anyio.from_thread import start_blocking_portal

from lup._async.client import AsyncLup
from lup._generated.sync.client import Lup
from lup.testing.clients import BASE_URL

Message = MutableMapping[str, Any]
ASGIApp = Callable[[Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]]


@contextmanager
def connect(app: ASGIApp, *, api_key: str | None = None) -> Iterator[Lup]:
    """Open a blocking client on the application, which runs in a separate thread."""
    asgi = httpx2.ASGITransport(app, raise_app_exceptions=False)

    async def handle(request: httpx2.Request) -> httpx2.Response:
        response = await asgi.handle_async_request(request)
        content = b"".join([chunk async for chunk in response.aiter_raw()])
        return httpx2.Response(response.status_code, headers=response.headers, content=content)

    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(_run_lifespan(app)),
        httpx2.Client(transport=httpx2.MockTransport(partial(portal.call, handle))) as http_client,
        Lup(BASE_URL, api_key, http_client=http_client) as lup,
    ):
        yield lup


@asynccontextmanager
async def connect_async(app: ASGIApp, *, api_key: str | None = None) -> AsyncIterator[AsyncLup]:
    """Open an async client on the application, which runs in the caller's event loop."""
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    async with (
        _run_lifespan(app),
        httpx2.AsyncClient(transport=transport) as http_client,
        AsyncLup(BASE_URL, api_key, http_client=http_client) as lup,
    ):
        yield lup


@asynccontextmanager
async def _run_lifespan(app: ASGIApp) -> AsyncIterator[None]:
    """Run the application's startup and shutdown as a server would; applications without lifespan events work too."""
    to_app: asyncio.Queue[Message] = asyncio.Queue()
    from_app: asyncio.Queue[Message] = asyncio.Queue()
    scope = {"type": "lifespan", "asgi": {"version": "3.0"}}
    app_task = asyncio.ensure_future(app(scope, to_app.get, from_app.put))
    app_task.add_done_callback(lambda _: from_app.put_nowait({"type": "ended"}))

    async def send_event(name: str) -> None:
        await to_app.put({"type": f"lifespan.{name}"})
        reply = await from_app.get()
        if reply["type"] == f"lifespan.{name}.failed":
            raise RuntimeError(f"the application's {name} failed: {reply.get('message', '')}")

    await send_event("startup")
    try:
        yield
    finally:
        if not app_task.done():
            await send_event("shutdown")
        await asyncio.gather(app_task, return_exceptions=True)
