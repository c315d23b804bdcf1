"""Many rows: chunks that a request can hold, and the report of what became of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from msgspec import Raw, Struct

from lup._encoding import encode_json, to_row
from lup.errors import FieldError, InvalidRequest, LupError

Row = TypeVar("Row")
NumberedRows: TypeAlias = Iterable[tuple[int, Row]]
"""Rows with their index in the input."""
Chunk: TypeAlias = list[tuple[int, Row, Raw]]
"""The rows of a request: the index in the input, the row, and its JSON."""

MAX_BODY_BYTES = 2_000_000
MAX_BODY_OBJECTS = 20_000


class RowError(Struct, Generic[Row], frozen=True):
    """A rejected row, with its index in the input; the pointers of its errors are relative to the row."""

    index: int
    row: Row
    errors: tuple[FieldError, ...]

    def __str__(self) -> str:
        return "; ".join(f"row {self.index}{error.pointer}: {error.message}" for error in self.errors)


class BatchReport(Generic[Row]):
    """What became of the rows: `counts` by outcome, such as `created`, and the `errors` of those that were rejected."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.errors: list[RowError[Row]] = []

    def __repr__(self) -> str:
        return f"BatchReport({dict(self.counts)})"

    def raise_for_errors(self) -> None:
        """Raise `BatchError` if rows were rejected."""
        if self.errors:
            raise BatchError(self)

    def add(self, chunk: Chunk[Row], result: Sequence[Any] | LupError) -> LupError | None:
        """Add the receipts of a chunk, or the rows to which the errors of a failed one point; return the failure."""
        failure, receipts = (result, ()) if isinstance(result, LupError) else (None, result)
        for position, (index, row, _) in enumerate(chunk):
            if failure:
                errors = [error for error in failure.errors if f"{error.pointer}/".startswith(f"/{position}/")]
            else:
                errors = getattr(receipts[position], "errors", [])
                self.counts[receipts[position].outcome] += not errors
            if errors:
                self._reject(index, row, errors, f"/{position}")
        return failure

    def take_unresolved(self, fewer_than: float) -> list[tuple[int, Row]]:
        """Remove and return the rows whose references led to nothing, if some of them were resolved meanwhile."""
        unresolved = {
            row.index: row.row for row in self.errors if "reference_not_found" in {error.code for error in row.errors}
        }
        if not 0 < len(unresolved) < fewer_than:
            return []
        self.errors = [row for row in self.errors if row.index not in unresolved]
        self.counts["rejected"] = len(self.errors)
        return list(unresolved.items())

    def split(self, rows: NumberedRows[Row], row_type: str, chunk_size: int, on_error: str) -> Iterator[Chunk[Row]]:
        """Split rows into chunks; a row that cannot be sent is rejected, and unless it is skipped, the last one."""
        chunk: Chunk[Row] = []
        size_bytes = object_count = 0
        for index, row in rows:
            try:
                content = encode_json(to_row(row, row_type))
            except InvalidRequest as error:
                self._reject(index, row, [FieldError(code="invalid_request", message=str(error))])
                if on_error == "skip":
                    continue
                return
            size_bytes += len(content) + 1
            object_count += content.count(b"{")
            is_too_large = size_bytes > MAX_BODY_BYTES or object_count > MAX_BODY_OBJECTS
            if chunk and (len(chunk) >= chunk_size or is_too_large):
                yield chunk
                chunk, size_bytes, object_count = [], len(content) + 1, content.count(b"{")
            chunk.append((index, row, Raw(content)))
        if chunk:
            yield chunk

    def _reject(self, index: int, row: Row, errors: Iterable[Any], prefix: str = "") -> None:
        relative = (FieldError(error.pointer.removeprefix(prefix), error.code, error.message) for error in errors)
        self.errors.append(RowError(index, row, tuple(relative)))
        self.counts["rejected"] += 1


class BatchError(LupError):
    """Rows were rejected, or a request failed and no more were sent; `report` says what was written before."""

    def __init__(self, report: BatchReport[Any], cause: LupError | None = None) -> None:
        super().__init__("\n  ".join([cause.args[0] if cause else "rows were rejected", *map(str, report.errors[:5])]))
        # The pointers of a refused request count its rows, those of the report the rows of the input.
        errors = tuple(error for error in cause.errors if not error.pointer) if cause else ()
        vars(self).update((vars(cause) if cause else {}) | {"errors": errors})
        self.report, self._cause = report, cause

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.report, self._cause)
