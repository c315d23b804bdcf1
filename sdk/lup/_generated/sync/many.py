"""Write any number of rows by batches, a few at once."""
# Generated from lup/_async/many.py by sdk/generate.py; do not edit.

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from lup._report import BatchError, BatchReport, Chunk, NumberedRows, Row
from lup._request import ensure_idempotency_key
from lup._workers import SyncWorkers
from lup.errors import LupError


def write_many(
    send: Callable[..., Sequence[Any]],
    rows: Iterable[Row],
    row_type: str,
    on_error: str,
    dry_run: bool,
    chunk_size: int,
    concurrency: int,
    on_progress: Callable[[BatchReport[Row]], None] | None,
    idempotency_key: str | None = None,
) -> BatchReport[Row]:
    """Send the rows in chunks, and send those again that refer to rows of other chunks, while that resolves some."""
    report: BatchReport[Row] = BatchReport()
    key, numbers = ensure_idempotency_key(idempotency_key), count()

    def send_chunk(chunk: Chunk[Row], number: int) -> Sequence[Any] | LupError:
        try:
            return send([content for _, _, content in chunk], idempotency_key=f"{key}-{number}")
        except LupError as error:
            return error

    def send_all(chunks: Iterator[Chunk[Row]]) -> int:
        window: deque[Any] = deque()
        failure: LupError | None = None
        chunk_count = 0
        with SyncWorkers(concurrency) as workers:
            while (chunk := None if failure else next(chunks, None)) or window:
                if chunk:
                    chunk_count += 1
                    window.append((chunk, workers.start(send_chunk, chunk, next(numbers))))
                if chunk is None or len(window) >= concurrency:
                    sent_chunk, get_result = window.popleft()
                    result = get_result()
                    failure = report.add(sent_chunk, result) or failure
                    if on_progress:
                        on_progress(report)
        if failure or (report.errors and on_error == "abort"):
            raise BatchError(report, failure) from failure
        return chunk_count

    remaining: NumberedRows[Row] = enumerate(rows)
    unresolved_count = float("inf")
    # The service resolves references between the rows of one request itself; a dry run leaves no rows to refer to.
    while remaining and send_all(report.split(remaining, row_type, chunk_size, on_error)) > 1 and not dry_run:
        remaining = report.take_unresolved(unresolved_count)
        unresolved_count = len(remaining)
    report.errors.sort(key=lambda row: row.index)
    return report
