"""The resource `changes`. Generated from the contract by sdk/generate.py; do not edit."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from datetime import date, datetime

from msgspec import UNSET

from lup import models
from lup._async import changes as async_changes
from lup._async.pagination import AsyncPaginator
from lup._async.resource import AsyncResource
from lup._async.resource import raw_call as async_raw_call
from lup._async.resource import raw_page as async_raw_page
from lup._cursor_file import CursorStore
from lup._generated.sync import changes
from lup._generated.sync.pagination import SyncPaginator
from lup._generated.sync.resource import SyncResource, raw_call, raw_page
from lup._request import Request
from lup._types import Unset


class Changes(SyncResource):
    """Every change, in order, without gaps."""

    @property
    def with_raw_response(self) -> ChangesWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return ChangesWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        after: str | None = None,
        since: date | datetime | str | None = None,
        limit: int | None = None,
        resource: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> SyncPaginator[models.ChangeEvent, models.ChangesPage]:
        """List changes in order, of the resources that the caller may read.

        Scope: `changes:read`.

        Args:
            after: The cursor to continue from; the beginning if absent.
            since: Instead of `after`: begin with the first change at or after this moment, or the start of this
                day in the service's time zone.
            limit: The maximum number of items to return.
            resource: Only changes of this kind of resource.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return SyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/changes",
                models.ChangesPage,
                {"after": after, "since": since, "limit": limit, "resource": resource},
                headers=extra_headers,
                timeout=timeout,
            ),
            cursor_param="after",
        )

    def follow(
        self,
        *,
        after: str | None = None,
        since: date | datetime | str | None = None,
        limit: int | None = None,
        resource: str | None = None,
        cursor: CursorStore | None = None,
        poll_interval_seconds: float = 5.0,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> Iterator[models.ChangeEvent]:
        """Iterate over all changes, or those since a time, then poll for new ones without end.

        With `cursor=FileCursor("changes.cursor")`, the position is saved when the loop asks for the next change, and is where
        the next run continues, whatever `after` and `since` say; a change that was not handled to its end comes again. Without
        it, save the cursor of the last change that you have processed, and pass it as `after` when your program restarts.
        Raises `CursorExpired` if the cursor is no longer valid; then load everything again.

        Args:
            after: The cursor to continue from; the beginning if absent.
            since: Instead of `after`: begin with the first change at or after this moment, or the start of this
                day in the service's time zone.
            limit: The maximum number of items to return.
            resource: Only changes of this kind of resource.
            cursor: Where the position is kept: `FileCursor(path)`, or a class of your own.
            poll_interval_seconds: Seconds between polls while there is nothing new.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return changes.follow(
            self._transport,
            Request(
                "GET",
                "/v1/changes",
                models.ChangesPage,
                {"after": after, "since": since, "limit": limit, "resource": resource},
                headers=extra_headers,
                timeout=timeout,
            ),
            poll_interval_seconds,
            cursor,
        )

    def run(
        self,
        handlers: Mapping[str, Callable[[models.ChangeEvent], object]],
        /,
        *,
        after: str | None = None,
        since: date | datetime | str | None = None,
        limit: int | None = None,
        cursor: CursorStore | None = None,
        poll_interval_seconds: float = 5.0,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Call a function for each change of its resource, as `follow` yields them, without end.

        Changes of other resources are passed over. An exception of a function ends the run, and its change comes again.

        Args:
            handlers: A function for each resource, such as `people`.
            after: The cursor to continue from; the beginning if absent.
            since: Instead of `after`: begin with the first change at or after this moment, or the start of this
                day in the service's time zone.
            limit: The maximum number of items to return.
            cursor: Where the position is kept: `FileCursor(path)`, or a class of your own.
            poll_interval_seconds: Seconds between polls while there is nothing new.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return changes.run(
            self.follow(
                after=after,
                since=since,
                limit=limit,
                cursor=cursor,
                poll_interval_seconds=poll_interval_seconds,
                extra_headers=extra_headers,
                timeout=timeout,
            ),
            handlers,
        )

    def head(
        self, *, extra_headers: Mapping[str, str] | None = None, timeout: float | Unset | None = UNSET
    ) -> models.FeedHead:
        """Get the end of the feed, to follow it from there.

        Scope: `changes:read`.

        Args:
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return self._transport.send(
            Request("GET", "/v1/changes/head", models.FeedHead, headers=extra_headers, timeout=timeout)
        )


class ChangesWithRawResponse:
    """The methods of `changes`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, changes: Changes) -> None:
        self.list = raw_page(changes.list)
        self.head = raw_call(changes.head)


class AsyncChanges(AsyncResource):
    """Every change, in order, without gaps."""

    @property
    def with_raw_response(self) -> AsyncChangesWithRawResponse:
        """The same methods, which return a `RawResponse` with the status, the headers and what was parsed."""
        return AsyncChangesWithRawResponse(self._as_raw())

    def list(
        self,
        *,
        after: str | None = None,
        since: date | datetime | str | None = None,
        limit: int | None = None,
        resource: str | None = None,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncPaginator[models.ChangeEvent, models.ChangesPage]:
        """List changes in order, of the resources that the caller may read.

        Scope: `changes:read`.

        Args:
            after: The cursor to continue from; the beginning if absent.
            since: Instead of `after`: begin with the first change at or after this moment, or the start of this
                day in the service's time zone.
            limit: The maximum number of items to return.
            resource: Only changes of this kind of resource.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return AsyncPaginator(
            self._transport,
            Request(
                "GET",
                "/v1/changes",
                models.ChangesPage,
                {"after": after, "since": since, "limit": limit, "resource": resource},
                headers=extra_headers,
                timeout=timeout,
            ),
            cursor_param="after",
        )

    def follow(
        self,
        *,
        after: str | None = None,
        since: date | datetime | str | None = None,
        limit: int | None = None,
        resource: str | None = None,
        cursor: CursorStore | None = None,
        poll_interval_seconds: float = 5.0,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> AsyncIterator[models.ChangeEvent]:
        """Iterate over all changes, or those since a time, then poll for new ones without end.

        With `cursor=FileCursor("changes.cursor")`, the position is saved when the loop asks for the next change, and is where
        the next run continues, whatever `after` and `since` say; a change that was not handled to its end comes again. Without
        it, save the cursor of the last change that you have processed, and pass it as `after` when your program restarts.
        Raises `CursorExpired` if the cursor is no longer valid; then load everything again.

        Args:
            after: The cursor to continue from; the beginning if absent.
            since: Instead of `after`: begin with the first change at or after this moment, or the start of this
                day in the service's time zone.
            limit: The maximum number of items to return.
            resource: Only changes of this kind of resource.
            cursor: Where the position is kept: `FileCursor(path)`, or a class of your own.
            poll_interval_seconds: Seconds between polls while there is nothing new.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return async_changes.follow(
            self._transport,
            Request(
                "GET",
                "/v1/changes",
                models.ChangesPage,
                {"after": after, "since": since, "limit": limit, "resource": resource},
                headers=extra_headers,
                timeout=timeout,
            ),
            poll_interval_seconds,
            cursor,
        )

    async def run(
        self,
        handlers: Mapping[str, Callable[[models.ChangeEvent], Awaitable[object]]],
        /,
        *,
        after: str | None = None,
        since: date | datetime | str | None = None,
        limit: int | None = None,
        cursor: CursorStore | None = None,
        poll_interval_seconds: float = 5.0,
        extra_headers: Mapping[str, str] | None = None,
        timeout: float | Unset | None = UNSET,
    ) -> None:
        """Call a function for each change of its resource, as `follow` yields them, without end.

        Changes of other resources are passed over. An exception of a function ends the run, and its change comes again.

        Args:
            handlers: A function for each resource, such as `people`.
            after: The cursor to continue from; the beginning if absent.
            since: Instead of `after`: begin with the first change at or after this moment, or the start of this
                day in the service's time zone.
            limit: The maximum number of items to return.
            cursor: Where the position is kept: `FileCursor(path)`, or a class of your own.
            poll_interval_seconds: Seconds between polls while there is nothing new.
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await async_changes.run(
            self.follow(
                after=after,
                since=since,
                limit=limit,
                cursor=cursor,
                poll_interval_seconds=poll_interval_seconds,
                extra_headers=extra_headers,
                timeout=timeout,
            ),
            handlers,
        )

    async def head(
        self, *, extra_headers: Mapping[str, str] | None = None, timeout: float | Unset | None = UNSET
    ) -> models.FeedHead:
        """Get the end of the feed, to follow it from there.

        Scope: `changes:read`.

        Args:
            extra_headers: Headers of this call, which take precedence over the client's.
            timeout: Seconds to wait, instead of the client's timeout.
        """
        return await self._transport.send(
            Request("GET", "/v1/changes/head", models.FeedHead, headers=extra_headers, timeout=timeout)
        )


class AsyncChangesWithRawResponse:
    """The methods of `changes`, which return a `RawResponse`; of lists, that of the first page."""

    def __init__(self, changes: AsyncChanges) -> None:
        self.list = async_raw_page(changes.list)
        self.head = async_raw_call(changes.head)
