"""Responses, and how they are sent at the client's pace."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any
from uuid import UUID

from litestar.types import Receive
from msgspec import Struct

from service.http.response_limits import CHUNK_BYTES, ResponseLimits
from service.http.spool import Spool


class ClientDisconnected(Exception):
    """The client disconnected before its response was sent."""


class Response(Struct, frozen=True):
    """The response of an operation: status, body and headers, or a stream."""

    body: bytes | None
    status: int = 200
    headers: dict[str, str] = {}
    media: str = "application/json"
    stream: Callable[[Receive], AbstractAsyncContextManager[Spool]] | None = None


class ResponseSender:
    """Sends a response; an error before the first byte still becomes a problem document."""

    def __init__(self, response: Response, response_limits: ResponseLimits, caller: UUID) -> None:
        self.response = response
        self.response_limits = response_limits
        self.caller = caller

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Send the headers, and the body unless the method is HEAD."""
        response, body = self.response, self.response.body or b""
        if scope["method"] == "HEAD":
            await self._start(send, None if response.stream else len(body))
        elif response.stream:
            try:
                async with response.stream(receive) as spool:
                    await self._start(send, spool.size)
                    async for chunk in spool.pieces():
                        await send({"type": "http.response.body", "body": chunk, "more_body": True})
            except ClientDisconnected:
                scope["state"]["caller_left"] = True
                return
        elif len(body) > CHUNK_BYTES:
            with self.response_limits.sending(self.caller, len(body), refusable=scope["method"] == "GET"):
                await self._start(send, len(body))
                for start in range(0, len(body), CHUNK_BYTES):
                    chunk = body[start : start + CHUNK_BYTES]
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
        else:
            await self._start(send, len(body))
            await send({"type": "http.response.body", "body": body, "more_body": False})
            return
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _start(self, send: Any, size: int | None) -> None:
        response = self.response
        headers = [(name.lower().encode(), value.encode()) for name, value in response.headers.items()]
        if response.body is not None or response.stream:
            charset = "; charset=utf-8" if response.media.startswith("text/") else ""
            headers.append((b"content-type", f"{response.media}{charset}".encode()))
            if size is not None:
                headers.append((b"content-length", b"%d" % size))
        await send({"type": "http.response.start", "status": response.status, "headers": headers})
