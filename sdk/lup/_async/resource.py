"""The base class of resources, and `with_raw_response`."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, Self, cast

from lup._async.pagination import AsyncPaginator
from lup._async.transport import AsyncTransport
from lup._cursor import PageT
from lup._http import read_raw_response
from lup._request import RawResponse, T

P = ParamSpec("P")


class AsyncResource:
    """The operations on one resource, which describe a request and pass it to the transport."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def _as_raw(self) -> Self:
        return type(self)(self._transport.updated(read=read_raw_response))


def raw_call(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]:
    """Declare what a method of a resource returns whose transport returns raw responses."""
    return cast("Callable[P, Coroutine[Any, Any, RawResponse[T]]]", method)


def raw_page(method: Callable[P, AsyncPaginator[Any, PageT]]) -> Callable[P, Coroutine[Any, Any, RawResponse[PageT]]]:
    """Turn a method that returns a list into one that returns the raw response of its first page."""

    @wraps(method)
    async def get_page(*args: P.args, **kwargs: P.kwargs) -> RawResponse[PageT]:
        return cast("RawResponse[PageT]", await method(*args, **kwargs).page())

    return get_page
