"""Every list as a stream: CSV for spreadsheets, NDJSON for programs."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from litestar.types import Receive

from service.api.accept import JSON
from service.api.calls import Answer, Call, CallerLeft
from service.api.problems import Problem
from service.api.spool import Spool
from service.postgres import reading
from service.postgres.pool import connection
from service.postgres.reading import Filters
from service.postgres.table import Table

CSV = "text/csv"
NDJSON = "application/x-ndjson"
WAIT_SECONDS = 10.0
"""What an export waits for a connection."""
_BOM = b"\xef\xbb\xbf"


def wanted(call: Call) -> str | None:
    """Which stream the caller asks for: `media` before the Accept header."""
    media = call.query.media
    if media is None:
        media = {CSV: "csv", NDJSON: "ndjson"}.get(call.preferred(JSON, CSV, NDJSON))
    if call.query.dialect and media in (None, "csv"):
        return "excel-nb"
    return None if media == "json" else media


def stream(call: Call, table: Table, narrowed: Filters, kind: str) -> Answer:
    """Answer the whole filtered list as a stream; its connection is given back before the first byte is sent."""
    exports = call.services.exports

    @asynccontextmanager
    async def read_ahead(receive: Receive) -> AsyncIterator[Spool]:
        with exports.slot(call.caller.id), exports.spool() as spool:
            gone = asyncio.ensure_future(_left(receive, spool))
            try:
                await _unless_done(gone, _copy(call, table, narrowed, kind, spool))
                yield spool
            finally:
                gone.cancel()

    media = NDJSON if kind == "ndjson" else CSV
    name = f"{table.kind.name}.{'ndjson' if kind == 'ndjson' else 'csv'}"
    return Answer(None, 200, {"Content-Disposition": f'attachment; filename="{name}"'}, media, read_ahead)


async def _copy(call: Call, table: Table, narrowed: Filters, kind: str, spool: Spool) -> None:
    exports = call.services.exports

    async def take(piece: bytes) -> None:
        await spool.write(bytes(piece))

    if kind == "excel-nb":
        await spool.write(_BOM)
    async with connection(exports.pool, WAIT_SECONDS) as conn:
        try:
            async with asyncio.timeout(exports.max_seconds):
                await reading.export(conn, table, call.personal, narrowed, kind, take, exports.max_seconds)
                await spool.finish()
        except TimeoutError:
            raise Problem("export_too_large") from None


async def _left(receive: Receive, spool: Spool) -> None:
    """Wait until the caller leaves."""
    while (await receive())["type"] != "http.disconnect":
        pass
    spool.abandoned = True


async def _unless_done(gone: asyncio.Future[None], work: Coroutine[Any, Any, None]) -> None:
    """Do what takes long, and stop when something else is done: that the caller has left."""
    doing = asyncio.ensure_future(work)
    try:
        await asyncio.wait((doing, gone), return_when=asyncio.FIRST_COMPLETED)
        if not doing.done():
            raise CallerLeft
        doing.result()
    finally:
        doing.cancel()
        await asyncio.gather(doing, return_exceptions=True)
