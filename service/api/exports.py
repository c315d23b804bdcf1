"""Every list as a stream: CSV for spreadsheets, NDJSON for programs."""

from service.api.calls import Answer, Call
from service.postgres import reading
from service.postgres.reading import Filters, Sink
from service.postgres.table import Table

CSV = "text/csv"
NDJSON = "application/x-ndjson"
_BOM = b"\xef\xbb\xbf"


def wanted(call: Call) -> str | None:
    """Which stream the caller asks for: `media` before the Accept header."""
    media = call.query.media
    if media is None:
        accepted = [each.partition(";")[0].strip() for each in (call.header("accept") or "").split(",")]
        media = next((name for kind, name in ((CSV, "csv"), (NDJSON, "ndjson")) if kind in accepted), None)
    if call.query.dialect and media in (None, "csv"):
        return "excel-nb"
    return None if media == "json" else media


def stream(call: Call, table: Table, narrowed: Filters, kind: str) -> Answer:
    """Answer the whole filtered list as a stream."""

    async def send(sink: Sink) -> None:
        first = kind == "excel-nb"

        async def pieces(piece: bytes) -> None:
            nonlocal first
            await sink(_BOM + bytes(piece) if first else bytes(piece))
            first = False

        async with call.read() as conn:
            await reading.export(conn, table, call.personal, narrowed, kind, pieces)

    media = NDJSON if kind == "ndjson" else CSV
    name = f"{table.kind.name}.{'ndjson' if kind == 'ndjson' else 'csv'}"
    return Answer(None, 200, {"Content-Disposition": f'attachment; filename="{name}"'}, media, send)
