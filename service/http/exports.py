"""Exports of lists: CSV for spreadsheets, NDJSON for programs."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager

from litestar.types import Receive

from service.core.exports import Format, Layout, Source, copy_rows
from service.database.pool import connection
from service.domain.base.shapes import RuleError, Violation
from service.http.accept import JSON
from service.http.context import RequestContext
from service.http.list_params import ListQuery
from service.http.problems import ApiError
from service.http.response import ClientDisconnected, Response
from service.http.spool import Spool

CSV = "text/csv"
NDJSON = "application/x-ndjson"
CONNECTION_TIMEOUT_SECONDS = 10.0
"""How long an export waits for a connection."""
PAGE_PARAMETERS = {
    "limit": Violation(
        "not_in_export", "?limit", "Leave out `limit`; an export is the whole list. Use filters, or read pages as JSON."
    ),
    "cursor": Violation("not_in_export", "?cursor", "Leave out `cursor`; an export is always the whole list."),
    "include": Violation(
        "not_in_export", "?include", "Leave out `include`; export the other list by itself, or read pages as JSON."
    ),
    "count": Violation("not_in_export", "?count", "Leave out `count`; an export is the whole list, so count its rows."),
}
"""Parameters of pages that exports refuse, with the advice for each."""
_BOM = b"\xef\xbb\xbf"


def export_format(context: RequestContext, query: ListQuery) -> Format | None:
    """Return the requested export format: `media` takes precedence over the Accept header; None is a page in JSON."""
    media = query.media
    if media is None:
        preferred = context.choose_media_type(JSON, CSV, NDJSON)
        media = "csv" if preferred == CSV else "ndjson" if preferred == NDJSON else None
    if query.dialect:
        if media not in (None, "csv"):
            raise RuleError(
                Violation("not_in_export", "?dialect", "Leave out `media`, or send `csv`; the dialect is for CSV only.")
            )
        return "spreadsheet"
    return None if media == "json" else media


def stream(context: RequestContext, source: Source, format: Format) -> Response:  # noqa: A002 - the domain's term
    """Respond with all rows of a source; its connection is released before the first byte is sent."""
    if page_parameters := [name for name in context.request.query_params if name in PAGE_PARAMETERS]:
        raise RuleError(*(PAGE_PARAMETERS[name] for name in page_parameters))
    layout = Layout(format=format, readable=context.readable_kinds, zone=context.services.settings.time_zone)
    exports = context.services.exports

    @asynccontextmanager
    async def read_ahead(receive: Receive) -> AsyncIterator[Spool]:
        with exports.slot(context.caller.id), exports.spool() as spool:
            disconnected = asyncio.ensure_future(_wait_for_disconnect(receive, spool))
            try:
                await _run_until_disconnect(disconnected, _copy(context, source, layout, spool))
                yield spool
            finally:
                disconnected.cancel()

    media, suffix = (NDJSON, "ndjson") if format == "ndjson" else (CSV, "csv")
    name = f"{source.name}.{suffix}"
    return Response(None, 200, {"Content-Disposition": f'attachment; filename="{name}"'}, media, read_ahead)


async def _copy(context: RequestContext, source: Source, layout: Layout, spool: Spool) -> None:
    exports = context.services.exports

    async def write(piece: bytes) -> None:
        await spool.write(bytes(piece))

    if layout.format == "spreadsheet":
        await spool.write(_BOM)
    async with connection(exports.pool, CONNECTION_TIMEOUT_SECONDS) as conn:
        try:
            async with asyncio.timeout(exports.max_seconds):
                await copy_rows(conn, source, layout, write, exports.max_seconds)
                await spool.finish()
        except TimeoutError:
            raise ApiError("export_too_large") from None


async def _wait_for_disconnect(receive: Receive, spool: Spool) -> None:
    """Wait until the caller disconnects."""
    while (await receive())["type"] != "http.disconnect":
        pass
    spool.abandoned = True


async def _run_until_disconnect(disconnected: asyncio.Future[None], work: Coroutine[object, object, None]) -> None:
    """Run long work, and cancel it when the caller disconnects."""
    task = asyncio.ensure_future(work)
    try:
        await asyncio.wait((task, disconnected), return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise ClientDisconnected
        task.result()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
