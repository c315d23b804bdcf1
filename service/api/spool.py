"""A list on its way out: read from the database at its pace, kept in a file without a name, sent at the caller's."""

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

from service.api.outgoing import CHUNK_BYTES
from service.api.problems import Problem

MAX_CALLER_EXPORTS = 2
"""Exports that a caller may have at once."""
MAX_MEMORY_BYTES = 1_000_000
"""What an export keeps in memory; what is larger goes into a file."""
MAX_FULL_EXPORTS = 4
"""How many of the largest exports all files of a process may come to."""


class Exports(Struct):
    """What exports have of their own: connections, a folder, limits; and what they take of them."""

    pool: asyncpg.Pool
    folder: Path
    max_bytes: int
    max_seconds: int
    spooled_bytes: int = 0

    @contextmanager
    def slot(self, caller: UUID) -> Iterator[None]:
        """Count an export of a caller, over all processes that share the folder."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for slot in range(MAX_CALLER_EXPORTS):
            with (self.folder / f"{caller}.{slot}.lock").open("wb") as lock:
                try:
                    # The kernel lets go of it when the process ends, however it ends.
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                yield
                return
        raise Problem("too_many_exports", headers={"Retry-After": "5"})

    @contextmanager
    def spool(self) -> Iterator["Spool"]:
        """Lend a spool, and throw away what is in it at the end."""
        spool = Spool(self)
        try:
            yield spool
        finally:
            spool.close()


class Spool:
    """The bytes of one export."""

    def __init__(self, exports: Exports) -> None:
        self.exports = exports
        self.size = 0
        self.file: IO[bytes] | None = None
        self.spooled_bytes = 0
        self.buffer: list[bytes] = []
        self.buffered_bytes = 0
        self.abandoned = False
        """Whether nobody is there to send it to."""

    async def write(self, piece: bytes) -> None:
        """Take a piece; one too many is refused."""
        self.size += len(piece)
        if self.size > self.exports.max_bytes:
            raise Problem("export_too_large")
        self.buffer.append(piece)
        self.buffered_bytes += len(piece)
        if self.buffered_bytes >= MAX_MEMORY_BYTES:
            await self._flush()

    async def finish(self) -> None:
        """Take what is left, so that nothing can fail once the answer has begun."""
        if self.file is not None:
            await self._flush()

    async def _flush(self) -> None:
        if self.exports.spooled_bytes + self.buffered_bytes > self.exports.max_bytes * MAX_FULL_EXPORTS:
            raise Problem("try_again", headers={"Retry-After": "10"})
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
        """Give back what was taken."""
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
        """Give the disk's room back."""
        self.exports.spooled_bytes -= self.spooled_bytes
        if self.file is not None:
            self.file.close()
