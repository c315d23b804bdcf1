"""Spooled exports: read at the database's pace, buffered in an unnamed file, and sent at the caller's pace."""

import asyncio
import fcntl
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO
from uuid import UUID

import asyncpg
from msgspec import Struct

from service.http.problems import ApiError
from service.http.response_limits import CHUNK_BYTES

MAX_CALLER_EXPORTS = 2
"""The concurrent exports of one caller."""
MAX_MEMORY_BYTES = 1_000_000
"""The size up to which an export stays in memory; a larger one goes into a file."""
MAX_FULL_EXPORTS = 4
"""The total size of a process's files, in multiples of the largest export."""


class Exports(Struct):
    """The resources of exports: connections, a folder, limits, and their current use."""

    pool: asyncpg.Pool
    folder: Path
    max_bytes: int
    max_seconds: int
    spooled_bytes: int = 0

    @contextmanager
    def slot(self, caller: UUID) -> Iterator[None]:
        """Hold one of a caller's export slots, across all processes that share the folder."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for slot in range(MAX_CALLER_EXPORTS):
            with (self.folder / f"{caller}.{slot}.lock").open("wb") as lock:
                try:
                    # The kernel releases the lock when the process ends, however it ends.
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                yield
                return
        raise ApiError("too_many_exports", headers={"Retry-After": "5"})

    @contextmanager
    def spool(self) -> Iterator["Spool"]:
        """Yield a spool, and discard its contents at the end."""
        spool = Spool(self)
        try:
            yield spool
        finally:
            spool.close()


class Spool:
    """The buffered bytes of one export."""

    def __init__(self, exports: Exports) -> None:
        self.exports = exports
        self.size = 0
        self.file: IO[bytes] | None = None
        self.spooled_bytes = 0
        self.buffer: list[bytes] = []
        self.buffered_bytes = 0
        self.abandoned = False
        """Whether the caller has disconnected."""

    async def write(self, piece: bytes) -> None:
        """Append a piece; refuse an export that becomes too large."""
        self.size += len(piece)
        if self.size > self.exports.max_bytes:
            raise ApiError("export_too_large")
        self.buffer.append(piece)
        self.buffered_bytes += len(piece)
        if self.buffered_bytes >= MAX_MEMORY_BYTES:
            await self._flush()

    async def finish(self) -> None:
        """Flush the buffer, so that nothing can fail once the response has begun."""
        if self.file is not None:
            await self._flush()

    async def _flush(self) -> None:
        if self.exports.spooled_bytes + self.buffered_bytes > self.exports.max_bytes * MAX_FULL_EXPORTS:
            raise ApiError("try_again", headers={"Retry-After": "10"})
        self.exports.spooled_bytes += self.buffered_bytes
        self.spooled_bytes += self.buffered_bytes
        data, self.buffer, self.buffered_bytes = b"".join(self.buffer), [], 0
        await asyncio.to_thread(self._append, data)

    def _append(self, data: bytes) -> None:
        if self.file is None:
            self.file = tempfile.TemporaryFile(dir=self.exports.folder, buffering=0)  # noqa: SIM115 - closed by close()
        view = memoryview(data)
        while view:
            view = view[self.file.write(view) :]

    async def pieces(self) -> AsyncIterator[bytes]:
        """Yield the contents in chunks."""
        if self.file is None:
            data = b"".join(self.buffer)
            for start in range(0, len(data), CHUNK_BYTES):
                yield data[start : start + CHUNK_BYTES]
            return
        for start in range(0, self.size, CHUNK_BYTES):
            if self.abandoned:
                return
            yield await asyncio.to_thread(os.pread, self.file.fileno(), CHUNK_BYTES, start)

    def close(self) -> None:
        """Release the disk space."""
        self.exports.spooled_bytes -= self.spooled_bytes
        if self.file is not None:
            self.file.close()
