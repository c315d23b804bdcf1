"""The base class of resources, and `with_raw_response`."""
# Generated from lup/_async/resource.py by sdk/generate.py; do not edit.

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, Self, cast

from lup._cursor import PageT
from lup._generated.sync.pagination import SyncPaginator
from lup._generated.sync.transport import SyncTransport
from lup._http import read_raw_response
from lup._request import RawResponse, T

P = ParamSpec("P")


class SyncResource:
    """The operations on one resource, which describe a request and pass it to the transport."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def _as_raw(self) -> Self:
        return type(self)(self._transport.updated(read=read_raw_response))


def raw_call(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """Declare what a method of a resource returns whose transport returns raw responses."""
    return cast("Callable[P, RawResponse[T]]", method)


def raw_page(method: Callable[P, SyncPaginator[Any, PageT]]) -> Callable[P, RawResponse[PageT]]:
    """Turn a method that returns a list into one that returns the raw response of its first page."""

    @wraps(method)
    def get_page(*args: P.args, **kwargs: P.kwargs) -> RawResponse[PageT]:
        return cast("RawResponse[PageT]", method(*args, **kwargs).page())

    return get_page
